/** Numbers that name or price things: document numbers, articles, money, percentages. None of them is a count. */
import { numberAt } from './numbers.js';
import { nounAt } from './nouns.js';
import { phraseSet, matchPhrase, startsOf } from '../text/phrases.js';
import { type Reading, foldedAt, isCapital, isMark } from '../text/tokens.js';

/** Words whose number is an ordinal or a name: "Điều 5", "khoản 2", "lớp 9", "Đề án 06". */
const NUMBERED = phraseSet([
  ...[
    'điều',
    'khoản',
    'điểm',
    'chương',
    'phụ lục',
    'biểu',
    'mẫu',
    'bảng',
    'hình',
    'lớp',
    'khóa',
    'vòng',
    'tập',
  ],
  ...[
    'đề án',
    'công văn',
    'nghị quyết',
    'nghị định',
    'hướng dẫn',
    'quyết định',
    'thông tư',
    'chỉ thị',
    'luật',
  ],
  ...[
    'lần thứ',
    'mục tiêu',
    'tiêu chí',
    'tổ',
    'khu',
    'ấp',
    'quốc lộ',
    'đường',
    'tổng đài',
    'đường dây nóng',
    'nhóm',
  ],
  ...[
    'điện thoại',
    'fax',
    'mục',
    'phần',
    'tiết',
    'cấp độ',
    'mức độ',
    'hạng',
    'thứ',
    'năm học',
    'kênh vtv',
    'vtv',
  ],
]);

/** First words, by which most tokens are passed over. */
export const REFERENCE_STARTS = startsOf(NUMBERED);

const MONEY = phraseSet([
  ...[
    'đồng',
    'triệu',
    'triệu đồng',
    'tỷ',
    'tỷ đồng',
    'nghìn đồng',
    'ngàn đồng',
    'vnđ',
    'vnd',
    'usd',
    'đ',
    'tỉ',
  ],
  ...['nghìn', 'ngàn', 'đ /'],
]);

/** The index after a reference that begins at a token, or null. */
export function referenceAt(reading: Reading, at: number): number | null {
  return (
    documentNumberAt(reading, at) ?? numberedAt(reading, at) ?? moneyAt(reading, at) ?? percentAt(reading, at)
  );
}

/** "số 934/QĐ-BTTTT", "16-NQ/TU", "49/2024/NĐ-CP", and the date that follows ("ngày 07/6/2024"). */
function documentNumberAt(reading: Reading, at: number): number | null {
  let next = at;
  const led = foldedAt(reading, next) === 'so';
  if (led) next++;
  if (led && isMark(reading, next, ':')) next++;
  if (reading.tokens[next]?.kind !== 'number') return null;
  next++;
  // "52/5/KH", "49/2024/NĐ": no document has more numbers than that.
  for (let parts = 0; parts < 3; parts++) {
    const joint = isMark(reading, next, '/') || isMark(reading, next, '-');
    const part = reading.tokens[next + 1];
    if (!joint || part?.kind !== 'number' || !part.glued) break;
    next += 2;
  }
  const letters = reading.tokens[next + 1];
  const joined = isMark(reading, next, '/') || isMark(reading, next, '-');
  if (!joined || letters === undefined || !isAcronym(reading, next + 1)) {
    // "số 22 đường Hùng Vương", "tổng đài số 1022": a number that is named is not counted.
    return led && /^(?:quyet|dinh|van|dai|nha|ke|hoach|thi|an|su|luat|tu)$/.test(foldedAt(reading, at - 1))
      ? next
      : null;
  }
  next += 2;
  for (let parts = 0; parts < 4; parts++) {
    if (!(isMark(reading, next, '-') || isMark(reading, next, '/')) || !isAcronym(reading, next + 1)) break;
    next += 2;
  }
  return next;
}

function isAcronym(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'word' || !isCapital(reading, token)) return false;
  if (/^(?:tuan|thang|ngay|quy|nam|gio|xa|kenh)$/.test(token.folded)) return false;
  const written = reading.text.slice(token.start, token.end);
  return written.length > 1 && written.charAt(1) === written.charAt(1).toUpperCase();
}

function numberedAt(reading: Reading, at: number): number | null {
  const word = matchPhrase(NUMBERED, reading, at, true);
  if (word === null || foldedAt(reading, at - 1) === 'chuyen') return null;
  // "mỗi điểm thu 01 chiếc" holds no "thứ 01".
  if (word.doubt > 0 && word.next === at + 1) return null;
  const number = reading.tokens[word.next];
  if (number?.kind !== 'number') return null;
  if (nounAt(reading, word.next + 1) !== null) return null;
  return word.next + 1;
}

function moneyAt(reading: Reading, at: number): number | null {
  const number = numberAt(reading, at);
  if (number === null) return null;
  return matchPhrase(MONEY, reading, number.next, true)?.next ?? null;
}

/** "60%". What follows is a share of something, never a count; "100% xã" is a distributor and read before this. */
function percentAt(reading: Reading, at: number): number | null {
  if (reading.tokens[at]?.kind !== 'number') return null;
  if (isMark(reading, at + 1, '%')) return at + 2;
  const decimal = isMark(reading, at + 1, ',') || isMark(reading, at + 1, '.');
  return decimal && reading.tokens[at + 2]?.kind === 'number' && isMark(reading, at + 3, '%') ? at + 4 : null;
}
