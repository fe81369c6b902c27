/** Occasions: what a count repeats on when it is no stretch of time — "mỗi vụ cháy", "sau mỗi phiên tòa", "khi có bão, …". */
import { boundAt } from './counts.js';
import { nounAt } from './nouns.js';
import { type Period, isCivilUnitAt } from './periods.js';
import { listed, matchPhrase, phraseSet, phraseTable, startsOf } from '../text/phrases.js';
import { type Match, type Reading, exact, foldedAt, isCapital, isMark } from '../text/tokens.js';

/** What happens and may be told of; no output and nobody who bears one. */
const HAPPENINGS = phraseTable(
  listed(
    true,
    `
      vụ | trận | dịp | phiên | cuộc | chuyến | ca | đợt | lễ | ngày lễ | ngày hội | lần | lần có | sự cố | sự việc |
      trường hợp | văn bản | chính sách | quy định | kỳ họp | kỳ thi | giải | vụ mùa | chuyên án | vụ án | tai nạn |
      ổ dịch | ca bệnh | đám cháy
    `,
  ),
);

/** "khi có mưa lớn, …": the condition under which it is owed. */
const CONDITIONS = phraseSet([
  ...['khi có', 'khi xảy ra', 'mỗi khi', 'mỗi khi có', 'mỗi lần', 'mỗi lần có', 'mỗi lần xảy ra'],
  ...['khi phát sinh', 'khi ban hành', 'ngay khi có', 'sau khi có', 'ngay sau khi có'],
]);

const LONGEST_OCCASION = 12;

/** First words, by which most tokens are passed over. */
export const OCCASION_STARTS = [
  ...startsOf(CONDITIONS),
  ...['sau', 'truoc', 'moi', 'tung', 'doi', 'voi', 'ung', 'nhan', 'trong', 'tai', 'cho', 'theo', 'vao'],
];

/** An occasion at a token: it is one event each time. */
export function occasionAt(reading: Reading, at: number): Match<Period> | null {
  const led = matchPhrase(LEADS, reading, at, true)?.next ?? at;
  return aroundEachAt(reading, at) ?? eachHappeningAt(reading, led) ?? conditionAt(reading, at);
}

const LEADS = phraseSet(['đối với', 'với', 'ứng với', 'nhân', 'trong', 'tại', 'cho', 'theo', 'vào']);

/** "mỗi" and "từng", rightly spelt or stripped of their marks; "mới" and "môi" are other words. */
export const isEach = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return token?.kind === 'word' && /^(?:mỗi|từng|moi|tung)$/.test(exact(reading, token));
};

/** "sau mỗi phiên tòa xét xử lưu động, …", "… trước mỗi buổi ra quân.": whatever it is, up to the next mark. */
function aroundEachAt(reading: Reading, at: number): Match<Period> | null {
  if (!/^(?:sau|truoc)$/.test(foldedAt(reading, at)) || !isEach(reading, at + 1)) return null;
  if (isCivilUnitAt(reading, at + 2)) return null;
  const end = endOf(reading, at + 3, '');
  return end === null ? null : occasion(reading, at + 2, end);
}

/** "mỗi vụ vi phạm điển hình đăng 01 tin": a happening and its name, up to a mark, a verb or a count. */
function eachHappeningAt(reading: Reading, at: number): Match<Period> | null {
  if (!isEach(reading, at)) return null;
  const happening = matchPhrase(HAPPENINGS, reading, at + 1, true);
  if (happening === null || nounAt(reading, happening.next) !== null) return null;
  // "với mỗi ổ dịch, …": a name of two words says enough.
  if (isMark(reading, happening.next, ',') && happening.next > at + 2)
    return occasion(reading, at + 1, happening.next);
  if (reading.tokens[happening.next]?.kind !== 'word') return null;
  // "mỗi lần cắt điện" happens, "mỗi lần phát 05 phút" is a run.
  const word = foldedAt(reading, happening.next);
  const run = ACTS.test(word) || LASTS.test(word) || boundAt(reading, happening.next) !== null;
  if (foldedAt(reading, at + 1) === 'lan' && run) return null;
  // A campaign is a stretch of days.
  if (foldedAt(reading, at + 1) === 'dot' && /^(?:cao|tuyen|truyen|van|phat|ra|hoat)$/.test(word))
    return null;
  const end = endOf(reading, happening.next, 'verb');
  return end === null ? null : occasion(reading, at + 1, end);
}

/** "Khi có văn bản mới, …" at the head of a clause, up to its comma. */
function conditionAt(reading: Reading, at: number): Match<Period> | null {
  const before = reading.tokens[at - 1];
  if (before !== undefined && before.kind !== 'mark') return null;
  const condition = matchPhrase(CONDITIONS, reading, at, true);
  if (condition === null || reading.tokens[condition.next]?.kind !== 'word') return null;
  const end = endOf(reading, condition.next, '');
  return end === null || !isMark(reading, end, ',') ? null : occasion(reading, at, end);
}

/** Verbs and words that begin what is done on the occasion. */
const ACTS =
  /^(?:dang|phat|co|dua|san|treo|viet|thuc|phai|it|toi|lam|bo|to|xay|dung|tuyen|thong|cung|gui|duoc|bao|chieu|trinh|chay)$/;

/** Words that say how long a run is. */
const LASTS = /^(?:dai|keo|tu|thoi|khong|trung)$/;

/** Where an occasion's name ends: before a mark, for `verb` also before an act or a count; null when it does not soon. */
function endOf(reading: Reading, from: number, stop: 'verb' | ''): number | null {
  for (let next = from; next < from + LONGEST_OCCASION; next++) {
    const token = reading.tokens[next];
    if (token === undefined || [',', ';', '.', ':'].some((mark) => isMark(reading, next, mark))) return next;
    const begins = token.kind === 'number' || ACTS.test(token.folded) || isCapital(reading, token);
    if (stop === 'verb' && next > from && begins) return next;
    if (token.kind !== 'word') return null;
  }
  return null;
}

const occasion = (reading: Reading, from: number, next: number): Match<Period> => ({
  value: {
    per: 'event',
    every: 1,
    form: 'each',
    loose: reading.text.slice(reading.tokens[from]!.start, reading.tokens[next - 1]!.end),
  },
  next,
  doubt: 0,
});
