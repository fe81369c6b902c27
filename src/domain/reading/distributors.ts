/** Distributors: on what a count multiplies ("trên mỗi kênh", "mỗi xã, phường", "/đơn vị", "100% xã"). */
import type { Distributor } from '../plan/quota-line.js';
import { phraseTable, matchPhrase, startsOf } from './phrases.js';
import { type Match, type Reading, foldedAt, isMark } from './tokens.js';

const BEARERS = phraseTable<Distributor>([
  ...(
    [
      'kênh',
      'kênh sóng',
      'kênh truyền thông',
      'nền tảng',
      'trang',
      'cổng',
      'fanpage',
      'trang fanpage',
    ] as const
  ).map((phrase) => [phrase, 'channel'] as const),
  ...(
    [
      'trang thông tin điện tử',
      'cổng thông tin điện tử',
      'tài khoản',
      'trang mạng xã hội',
      'ấn phẩm',
      'website',
    ] as const
  ).map((phrase) => [phrase, 'channel'] as const),
  ['cụm loa', 'channel'],
  ['loại hình', 'medium'],
  ['loại hình báo chí', 'medium'],
  ['hình thức', 'medium'],
  ['loại hình truyền thông', 'medium'],
  ...(
    [
      'đơn vị',
      'cơ quan',
      'cơ quan , đơn vị',
      'cơ quan báo chí',
      'sở',
      'sở , ngành',
      'sở , ban , ngành',
      'báo',
    ] as const
  ).map((phrase) => [phrase, 'unit'] as const),
  ...(
    [
      'đài',
      'huyện',
      'địa phương',
      'ngành',
      'thôn',
      'bản',
      'khu phố',
      'tổ dân phố',
      'trường',
      'trường học',
    ] as const
  ).map((phrase) => [phrase, 'unit'] as const),
  ...(
    [
      'đơn vị , địa phương',
      'cơ quan , đơn vị , địa phương',
      'huyện , thành phố',
      'huyện , thị xã , thành phố',
      'thôn , bản',
      'thôn , tổ dân phố',
      'thôn , bản , tổ dân phố',
      'tòa soạn',
      'cơ sở',
      'doanh nghiệp',
      'chi nhánh',
      'phòng',
      'ban',
      'tổ chức',
      'hội',
      'đoàn thể',
      'sở , ban , ngành , địa phương',
      'quận',
      'quận , huyện',
      'đồn biên phòng',
      'ubnd huyện',
      'cơ quan báo , đài',
      'báo , đài',
      'cơ quan thông tấn , báo chí',
      'điểm',
      'khu dân cư',
      'hợp tác xã',
      'chi đoàn',
      'chi hội',
      'cơ sở đoàn',
      'cơ sở hội',
      'đoàn thể',
      'trụ sở',
      'khu vực bỏ phiếu',
      'tổ bầu cử',
      'bệnh viện',
      'tổ chức đoàn',
    ] as const
  ).map((phrase) => [phrase, 'unit'] as const),
  ...(
    [
      'xã',
      'phường',
      'xã , phường',
      'xã , phường , thị trấn',
      'xã , thị trấn',
      'xã , phường , đặc khu',
      'phường , xã',
      'ubnd xã',
      'ubnd cấp xã',
      'ubnd xã , phường',
      'đài truyền thanh cấp xã',
      'đài truyền thanh xã',
      'đài truyền thanh cơ sở',
      'đài truyền thanh',
      'trạm truyền thanh',
      'địa bàn cấp xã',
      'đơn vị cấp xã',
      'thị trấn',
      'đặc khu',
    ] as const
  ).map((phrase) => [phrase, 'commune'] as const),
  ...(
    [
      'màn hình',
      'màn hình led',
      'bảng led',
      'bảng điện tử',
      'bảng tin điện tử',
      'bảng tin điện tử công cộng',
      'led',
      'bảng thông tin điện tử',
      'cụm màn hình',
      'màn hình điện tử',
      'màn led',
      'cổng chào điện tử',
    ] as const
  ).map((phrase) => [phrase, 'screen'] as const),
]);

/** Organs of a commune: "mỗi Công an xã, phường", "từng Trạm Y tế xã". */
const COMMUNE_ORGANS = phraseTable<true>(
  [
    ...['công an', 'trạm y tế', 'đoàn', 'hội phụ nữ', 'hội nông dân', 'đảng ủy', 'mặt trận tổ quốc'],
    ...['ủy ban nhân dân', 'ban chỉ đạo', 'trung tâm', 'ủy ban mttq', 'đoàn thanh niên', 'trường'],
    ...['trụ sở công an', 'trụ sở ubnd', 'trụ sở'],
  ].map((phrase) => [phrase, true] as const),
);

const EACH = phraseTable<true>(
  ['mỗi', 'từng', 'một', 'tất cả các', 'toàn bộ các', 'toàn bộ', '01', '1'].map(
    (phrase) => [phrase, true] as const,
  ),
);

/** First words, by which most tokens are passed over. */
export const EACH_STARTS = startsOf(EACH);

/** An explicit distributor: "trên mỗi kênh", "từng đơn vị", "/xã", "100% xã, phường". */
export function distributorAt(reading: Reading, at: number): Match<Distributor> | null {
  if (isMark(reading, at, '/')) {
    const number = /^0?1$/.test(foldedAt(reading, at + 1)) ? 1 : 0;
    return matchPhrase(BEARERS, reading, at + 1 + number, true);
  }
  if (/^100$/.test(foldedAt(reading, at)) && isMark(reading, at + 1, '%')) {
    const skip = foldedAt(reading, at + 2) === 'cac' ? 3 : 2;
    return matchPhrase(BEARERS, reading, at + skip, true);
  }
  const word = foldedAt(reading, at);
  if (word === '01' || word === '1') return null;
  const each = matchPhrase(EACH, reading, at, true);
  if (each === null) return null;
  const organ = matchPhrase(COMMUNE_ORGANS, reading, each.next, true);
  const commune = organ === null ? null : matchPhrase(BEARERS, reading, organ.next, true);
  const bearer = commune?.value === 'commune' ? commune : matchPhrase(BEARERS, reading, each.next, true);
  if (bearer === null) return null;
  return { value: bearer.value, next: bearer.next, doubt: bearer.doubt * 0.5 + each.doubt * 0.5 };
}

const MANY = phraseTable<Distributor>([
  ['ubnd các xã', 'commune'],
  ['ủy ban nhân dân các xã', 'commune'],
  ['ubnd cấp xã', 'commune'],
  ['ubnd các phường', 'commune'],
  ['ủy ban nhân dân cấp xã', 'commune'],
  ['các xã', 'commune'],
  ['các phường', 'commune'],
  ['đài truyền thanh các xã', 'commune'],
  ['đài truyền thanh cấp xã', 'commune'],
  ['đài truyền thanh xã', 'commune'],
  ['ubnd các huyện', 'unit'],
  ['ubnd các quận', 'unit'],
  ['ubnd cấp huyện', 'unit'],
  ['ubnd các thành phố', 'unit'],
  ['ủy ban nhân dân các huyện', 'unit'],
  ['các huyện', 'unit'],
  ['các sở', 'unit'],
  ['các cơ quan', 'unit'],
  ['các đơn vị', 'unit'],
  ['các địa phương', 'unit'],
  ['các ngành', 'unit'],
  ['các báo', 'unit'],
  ['các đài', 'unit'],
  ['các trường', 'unit'],
  ['các doanh nghiệp', 'unit'],
  ['các hội', 'unit'],
  ['các ban', 'unit'],
  ['các phòng', 'unit'],
  ['các trung tâm', 'unit'],
  ['các thôn', 'unit'],
  ['các tổ chức', 'unit'],
]);

/** Bearers in the plural ("UBND các huyện", "các cơ quan"): each may owe the whole, or all together. */
export const manyAt = (reading: Reading, at: number): Match<Distributor> | null =>
  matchPhrase(MANY, reading, at, false);
