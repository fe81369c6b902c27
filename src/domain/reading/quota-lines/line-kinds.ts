/** What a line counts, where the noun itself leaves it to what stands around it. */
import type { ChannelKind } from '../../org/channel.js';
import type { OutputKind } from '../../plan/quota-line.js';
import { onlySocial } from '../productions/channels.js';
import type { Item } from '../productions/items.js';
import type { OutputNoun } from '../productions/nouns.js';
import type { Target } from '../targets/target.js';

/** Kinds that an issue ("số", "kỳ") or an occurrence may be of. */
const ISSUED: ReadonlySet<OutputKind> = new Set([
  'column',
  'bulletin',
  'programme',
  'page',
  'video',
  'reportage',
]);

/** What is counted: a social "bài" is a post, an LED "lượt" a spot, a "số" is one of the column named before. */
export function kindOf(
  items: readonly Item[],
  target: Target,
  channels: readonly ChannelKind[],
  around: OutputNoun | null,
): OutputKind {
  const noun = onceOf(items, target) ?? target.noun ?? lastNoun(items, target.at) ?? around;
  if (noun === null) return 'other';
  if (noun.kind === 'article' && onlySocial(channels)) return 'post';
  if (noun.kind === 'post' && channels.length > 0 && !channels.some((kind) => onlySocial([kind])))
    return 'article';
  if (!noun.generic) return noun.kind;
  const following = items[target.at + 1];
  if (following?.kind === 'noun' && noun.kind !== 'airing')
    return following.noun.kind === 'article' && onlySocial(channels) ? 'post' : following.noun.kind;
  if (noun.kind === 'issue') {
    const named = lastNoun(items, target.at) ?? nounBehind(items, target) ?? around;
    return named !== null && ISSUED.has(named.kind) ? named.kind : 'issue';
  }
  // "xây dựng chuyên trang (04 trang/năm)"
  if (noun.kind === 'page' && lastNoun(items, target.at)?.kind === 'column') return 'column';
  if (noun.kind === 'spot') {
    const aired = channels.some((kind) => /^(?:radio|tv|loudspeaker)$/.test(kind));
    // "Spot 60 giây phát 06 lượt/ngày trên truyền hình"; loudspeakers run no spots.
    const spots = lastNoun(items, target.at)?.kind === 'spot' && !channels.includes('loudspeaker');
    if (spots) return 'spot';
    return aired && !channels.includes('led') ? 'airing' : 'spot';
  }
  return noun.kind;
}

/** "mỗi tháng một lần, đăng tải bài viết", "thực hiện chương trình … mỗi quý một lần": once is one of what is made. */
export function onceOf(items: readonly Item[], target: Target): OutputNoun | null {
  const once = target.noun?.generic === true && target.noun.kind === 'airing' && target.count.high === 1;
  if (!once || target.period === null || target.replay) return null;
  for (let at = target.left; at < Math.min(target.right, items.length); at++) {
    const [made, item] = [items[at - 1], items[at]!];
    if (item.kind === 'noun' && made?.kind === 'cue' && made.cue === 'duty') return item.noun;
    // "Hai tuần một lần, đài truyền thanh xã phát chuyên mục …"
    const aired = made?.kind === 'cue' && made.cue === 'broadcast' && at > target.at;
    if (item.kind === 'noun' && aired && ISSUED.has(item.noun.kind)) return item.noun;
    // "đăng tải 01 lần/tuần video …"
    if (item.kind === 'noun' && made?.kind === 'period' && at === target.at + 2) return item.noun;
    if (item.kind === 'noun' && /^(?:article|news|news-or-article|post)$/.test(item.noun.kind))
      return item.noun;
  }
  return null;
}

const BETWEEN = /^(?:cue|period|weeks|weekdays|time|window|length)$/;

/** "hai kỳ phát sóng chuyên mục …", "02 kỳ, vào tuần 1, chuyên mục …": the noun behind a count and what says when. */
function nounBehind(items: readonly Item[], target: Target): OutputNoun | null {
  const unnamed = lastNoun(items, target.at) === null;
  for (let at = target.at + 1; at < Math.min(target.right, items.length); at++) {
    const item = items[at]!;
    if (item.kind === 'noun') return item.noun;
    // "Ba tháng một số, Hội … xuất bản bản tin": what is brought out is named behind.
    const made = items[at + 1];
    if (unnamed && item.kind === 'cue' && item.cue === 'duty' && made?.kind === 'noun') return made.noun;
    if (unnamed && item.kind === 'word') continue;
    if (item.kind === 'mark' && item.mark === '(') return null;
    const joint = unnamed && item.kind === 'mark' && item.mark === ',';
    const joining = unnamed && item.kind === 'word' && items[at + 1]?.kind === 'weeks';
    if (!BETWEEN.test(item.kind) && !joint && !joining) return null;
  }
  return null;
}

/** The noun of output named last before an item. */
export function lastNoun(items: readonly Item[], before: number): OutputNoun | null {
  let other: OutputNoun | null = null;
  for (let at = before - 1; at >= 0; at--) {
    const item = items[at]!;
    const noun =
      item.kind === 'noun'
        ? item.noun
        : (item.kind === 'measure' || item.kind === 'container') && item.noun?.generic === false
          ? item.noun
          : null;
    if (noun === null) continue;
    if (ISSUED.has(noun.kind)) return noun;
    other ??= noun;
  }
  return other;
}
