/** Nouns of output: what a plan may count ("tin, bài", "chương trình phát thanh", "lượt phát"). */
import type { OutputKind } from '../../plan/quota-line.js';
import { isOtherWord, isOtherwise } from './noun-exceptions.js';
import { listed, phraseSet, phraseTable, matchPhrase, startsOf } from '../text/phrases.js';
import { type Match, type Reading, foldedAt, isMark } from '../text/tokens.js';

/** A generic noun ("lần", "số", "buổi") counts occurrences of something named elsewhere. */
export interface OutputNoun {
  readonly kind: OutputKind;
  readonly generic: boolean;
}

const own = (kind: OutputKind): OutputNoun => ({ kind, generic: false });
const generic = (kind: OutputKind): OutputNoun => ({ kind, generic: true });

const NOUNS = phraseTable<OutputNoun>([
  ...listed(
    own('news-or-article'),
    `
      tin , bài | tin bài | tin / bài | tin - bài | tin hoặc bài | tin và / hoặc bài | bài hoặc tin | bài , tin | bài / tin |
      tin , bài viết | tin bài viết | bài viết , tin | bài viết , tin bài | tin hoặc bài viết |
      tin ảnh , bài | bài viết hoặc tin
    `,
  ),
  ...listed(
    own('banner'),
    `
      cờ dây | dây cờ | cờ đuôi nheo | cờ hồng kỳ | cờ tổ quốc | băng rôn | băng zôn | băng dôn | băng ron |
      bandroll | pano | pa nô | panô | pa no | áp phích | poster | phướn | cờ phướn | banner | backdrop |
      standee | băng rol | băng rôl | cờ chuối | khẩu hiệu | bảng tuyên truyền | biển tuyên truyền
    `,
  ),
  ...listed(
    own('news'),
    `
      tin | tin tức | mẩu tin | tin ngắn | tin vắn | tin ảnh | tin phát thanh | tin truyền hình
    `,
  ),
  ...listed(own('article'), 'bài | bài viết | bài báo | loạt bài | tuyến bài | chùm bài | vệt bài'),
  ...listed(
    own('reportage'),
    `
      phóng sự | phóng sự ngắn | phóng sự ảnh | phóng sự truyền hình | phóng sự phát thanh | ký sự
    `,
  ),
  ...listed(
    own('programme'),
    `
      chương trình | chương trình phát thanh | chương trình truyền hình | chương trình truyền thanh |
      tọa đàm truyền hình | tọa đàm phát thanh | chuyên đề phát thanh | chuyên đề truyền hình |
      chuyên đề truyền thanh | tiểu phẩm | câu chuyện truyền thanh
    `,
  ),
  ...listed(
    own('programme'),
    `
      chương trình giao lưu trực tuyến | chương trình giao lưu truyền hình | chương trình nghệ thuật truyền hình |
      giao lưu trực tuyến | tọa đàm trực tuyến | chương trình văn nghệ truyền hình
    `,
  ),
  ...listed(generic('programme'), 'chuyên đề | tọa đàm | toạ đàm'),
  ...listed(
    own('column'),
    `
      chuyên mục | tiểu mục | chuyên trang | chuyên trang , chuyên mục | chuyên mục , chuyên trang
    `,
  ),
  ...listed(own('bulletin'), 'bản tin | bản tin phát thanh | bản tin truyền thanh | bản tin truyền hình'),
  ...listed(generic('page'), 'trang'),
  ...listed(own('page'), 'trang chuyên đề | trang báo | trang in'),
  ...listed(
    own('video'),
    `
      video | video clip | video , clip | clip | đoạn clip | phim | phim ngắn | phim tài liệu |
      phim phóng sự | motion graphic
    `,
  ),
  ...listed(generic('spot'), 'lượt | lượt phát'),
  ...listed(
    own('spot'),
    `
      spot | tvc | trailer | thông điệp | thông điệp tuyên truyền | thông điệp truyền thông
    `,
  ),
  ...listed(own('post'), 'bài đăng | bài post | post | status'),
  ...listed(generic('airing'), 'lần | lần phát'),
  ...listed(own('airing'), 'lần phát sóng | lượt phát sóng | lượt phát thanh'),
  ...listed(generic('session'), 'buổi | phiên'),
  ...listed(
    own('session'),
    `
      buổi phát thanh | buổi phát sóng | buổi truyền thanh | phiên phát thanh | phiên phát sóng |
      phiên livestream | buổi livestream | buổi tuyên truyền lưu động | buổi truyền thông lưu động |
      buổi phát thanh lưu động | buổi thông tin lưu động
    `,
  ),
  ...listed(generic('issue'), 'số | số báo | kỳ | kì | kỳ báo | số đặc biệt | tập'),
  ...listed(own('issue'), 'đặc san | tập san'),
  ...listed(
    own('other'),
    `
      infographic | infographics | đồ họa | tin đồ họa | podcast | tin nhắn | tin nhắn sms |
      sản phẩm truyền thông | sản phẩm tuyên truyền | sản phẩm báo chí | tác phẩm báo chí | ấn phẩm |
      tờ rơi | tờ gấp | livestream
    `,
  ),
]);

/** First words, by which most tokens are passed over. */
export const NOUN_STARTS = startsOf(NOUNS);

/** Further kinds that may be listed after "tin, bài" without making the target another one: either will do. */
const COMPANIONS = phraseSet([
  ...[
    'ảnh',
    'hình ảnh',
    'phóng sự',
    'video',
    'video clip',
    'clip',
    'phóng sự ảnh',
    'infographic',
    'đồ họa',
    'bài viết',
  ],
  ...['chuyên mục', 'phỏng vấn', 'bài viết chuyên sâu', 'ký sự', 'tin ảnh', 'clip ngắn', 'bài đăng'],
]);

/**
 * A noun of output at a token. "tin, bài, phóng sự" is one noun of either kind; "bài thi" is none.
 */
export function nounAt(reading: Reading, at: number): Match<OutputNoun> | null {
  const match = matchPhrase(NOUNS, reading, at, false);
  if (match === null || isOtherwise(reading, at, match.next) || isOtherWord(reading, at, match.next))
    return null;
  // "15 bài đăng trên báo": what is published there, a post only on a social network.
  if (match.value.kind === 'post' && foldedAt(reading, match.next) === 'tren')
    return { ...match, value: own('article') };
  if (match.value.kind !== 'news-or-article') return match;
  let { next } = match;
  while (isMark(reading, next, ',') || isMark(reading, next, '/') || foldedAt(reading, next) === 'hoac') {
    const companion = matchPhrase(COMPANIONS, reading, next + 1, false);
    if (companion === null) break;
    next = companion.next;
  }
  return { ...match, next };
}
