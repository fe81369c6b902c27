/** Channels named in a stretch of tokens: "trên sóng phát thanh, truyền hình", "Fanpage Facebook", "báo in và báo điện tử". */
import type { ChannelKind } from '../../org/channel.js';
import { CHANNEL_KINDS } from '../../org/channel.js';
import { phraseTable, matchPhrase } from '../text/phrases.js';
import type { Reading } from '../text/tokens.js';

const MASS_MEDIA: readonly ChannelKind[] = ['print', 'online', 'radio', 'tv'];

const CHANNELS = phraseTable<readonly ChannelKind[]>([
  ['báo in', ['print']],
  ['báo giấy', ['print']],
  ['bản tin in', ['print']],
  ['ấn phẩm báo in', ['print']],
  ['báo điện tử', ['online']],
  ['báo mạng', ['online']],
  ['báo nói', ['radio']],
  ['báo hình', ['tv']],
  ['phát thanh', ['radio']],
  ['sóng phát thanh', ['radio']],
  ['truyền hình', ['tv']],
  ['phát thanh và truyền hình', ['radio', 'tv']],
  ['phát thanh - truyền hình', ['radio', 'tv']],
  ['phát thanh , truyền hình', ['radio', 'tv']],
  ['phát thanh truyền hình', ['radio', 'tv']],
  ['đài ptth', ['radio', 'tv']],
  ['ptth', ['radio', 'tv']],
  ['pt - th', ['radio', 'tv']],
  ['sóng pt', ['radio']],
  ['sóng th', ['tv']],
  ['pt & th', ['radio', 'tv']],
  ['báo chí', MASS_MEDIA],
  ['phương tiện thông tin đại chúng', MASS_MEDIA],
  ['thông tin đại chúng', MASS_MEDIA],
  ['báo , đài', MASS_MEDIA],
  ['truyền thanh', ['loudspeaker']],
  ['truyền thanh - truyền hình', ['loudspeaker', 'tv']],
  ['truyền thanh cơ sở', ['loudspeaker']],
  ['phát thanh trên hệ thống truyền thanh', ['loudspeaker']],
  ['chương trình phát thanh trên hệ thống truyền thanh', ['loudspeaker']],
  ['loa truyền thanh', ['loudspeaker']],
  ['loa phát thanh', ['loudspeaker']],
  ['loa phường', ['loudspeaker']],
  ['loa', ['loudspeaker']],
  ['loa kéo', ['loudspeaker']],
  ['thông tin cơ sở', ['loudspeaker']],
  ['màn hình led', ['led']],
  ['màn hình', ['led']],
  ['led', ['led']],
  ['bảng điện tử', ['led']],
  ['bảng led', ['led']],
  ['bảng tin điện tử', ['led']],
  ['bảng tin điện tử công cộng', ['led']],
  ['bảng thông tin điện tử', ['led']],
  ['màn hình điện tử', ['led']],
  ['cổng chào điện tử', ['led']],
  ['cổng thông tin điện tử', ['portal']],
  ['công thông tin điện tử', ['portal']],
  ['trang thông tin điện tử', ['portal']],
  ['cổng / trang thông tin điện tử', ['portal']],
  ['trang tin điện tử', ['portal']],
  ['thông tin điện tử', ['portal']],
  ['cổng ttđt', ['portal']],
  ['trang ttđt', ['portal']],
  ['ttđt', ['portal']],
  ['website', ['portal']],
  ['trang web', ['portal']],
  ['web', ['portal']],
  ['facebook', ['facebook']],
  ['fanpage', ['facebook']],
  ['zalo', ['zalo']],
  ['tiktok', ['tiktok']],
  ['tik tok', ['tiktok']],
  ['youtube', ['youtube']],
  ['mạng xã hội', []],
]);

/** Social networks that "mạng xã hội" may mean when it names none. */
const SOCIAL: readonly ChannelKind[] = ['facebook', 'zalo', 'tiktok', 'youtube'];

/** The channel kinds named between two tokens, in the register's order. The networks that a
 * text names are those meant by its "mạng xã hội"; naming none, it means all. */
export function channelsIn(reading: Reading, from: number, to: number): readonly ChannelKind[] {
  const found = new Set<ChannelKind>();
  let unnamed = false;
  for (let at = from; at < to;) {
    const match = matchPhrase(CHANNELS, reading, at, true);
    if (match === null || match.next > to) {
      at++;
      continue;
    }
    if (match.value.length === 0) unnamed = true;
    for (const kind of match.value) found.add(kind);
    at = match.next;
  }
  if (unnamed && !SOCIAL.some((kind) => found.has(kind))) {
    for (const kind of SOCIAL) found.add(kind);
  }
  return CHANNEL_KINDS.filter((kind) => found.has(kind));
}

/** True when every channel is a social network: "bài" is then a post. */
export const onlySocial = (channels: readonly ChannelKind[]): boolean =>
  channels.length > 0 && channels.every((kind) => SOCIAL.includes(kind));
