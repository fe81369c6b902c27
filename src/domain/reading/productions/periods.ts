/** Periods: what a count repeats on ("/tuần", "mỗi tháng", "hai tuần một lần", "/01 nhiệm vụ"). */
import type { PeriodUnit } from '../../plan/quota-line.js';
import { numberAt } from './numbers.js';
import { listed, matchPhrase, phraseTable, startsOf } from '../text/phrases.js';
import { type Match, type Reading, exact, foldedAt, isCapital, isMark } from '../text/tokens.js';

/** `form`: "/tuần" clings to its noun; "mỗi tuần" stands free; a bare "tuần" needs a count beside it. */
export interface Period {
  readonly per: PeriodUnit;
  readonly every: number;
  readonly form: 'slash' | 'each' | 'bare';
  /** "chuyên đề", "đợt": repeats on something the document does not number. */
  readonly loose: string | null;
}

interface Unit {
  readonly per: PeriodUnit;
  readonly loose: string | null;
}
const plain = (per: PeriodUnit): Unit => ({ per, loose: null });

const UNITS = phraseTable<Unit>([
  ['giờ', plain('hour')],
  ['tiếng', plain('hour')],
  ['ngày', plain('day')],
  ['tuần', plain('week')],
  ['tuần lễ', plain('week')],
  ['tháng', plain('month')],
  ['quý', plain('quarter')],
  ['quí', plain('quarter')],
  ['nửa năm', plain('half-year')],
  ['năm', plain('year')],
  ['nhiệm vụ', plain('task')],
  ['sự kiện', plain('event')],
  ...listed<Unit>({ per: 'event', loose: 'ngày lễ' }, 'ngày lễ | ngày lễ lớn | ngày kỷ niệm | dịp lễ'),
  ...listed<Unit>({ per: 'event', loose: 'hội thi' }, 'hội thi | cuộc thi | hội chợ | phiên họp'),
  ['sự kiện , hoạt động', plain('event')],
  ['hoạt động', { per: 'event', loose: 'hoạt động' }],
  ['hoạt động , sự kiện', plain('event')],
  ['hội nghị', { per: 'event', loose: 'hội nghị' }],
  ['hội thảo', { per: 'event', loose: 'hội thảo' }],
  ['kỳ họp', { per: 'event', loose: 'kỳ họp' }],
  ['cuộc họp', { per: 'event', loose: 'cuộc họp' }],
  ['cuộc', { per: 'event', loose: 'cuộc' }],
  ['lễ hội', { per: 'event', loose: 'lễ hội' }],
  ...listed<Unit>({ per: 'event', loose: 'vụ việc' }, 'vụ việc | vụ án | vụ cháy | vụ tai nạn'),
  ['sản phẩm', { per: 'task', loose: 'sản phẩm' }],
  ['sản phẩm ocop', { per: 'task', loose: 'sản phẩm' }],
  ['điển hình', { per: 'task', loose: 'điển hình' }],
  ['chuyên đề', { per: 'task', loose: 'chuyên đề' }],
  ['chủ đề', { per: 'task', loose: 'chủ đề' }],
  ['nội dung', { per: 'task', loose: 'nội dung' }],
  ['nhóm nhiệm vụ', { per: 'task', loose: 'nhóm nhiệm vụ' }],
  ['nhóm hoạt động', { per: 'task', loose: 'nhóm hoạt động' }],
  ['nhóm nội dung', { per: 'task', loose: 'nhóm nội dung' }],
  ['lĩnh vực', { per: 'task', loose: 'lĩnh vực' }],
  ['mô hình', { per: 'task', loose: 'mô hình' }],
  ['chỉ tiêu', { per: 'task', loose: 'chỉ tiêu' }],
  ['dự án', { per: 'task', loose: 'dự án' }],
  ['đợt', { per: 'window', loose: 'đợt' }],
  ['đợt tuyên truyền', { per: 'window', loose: null }],
  ['đợt cao điểm', { per: 'window', loose: 'đợt cao điểm' }],
  ['chiến dịch', { per: 'window', loose: null }],
]);

const CIVIL: ReadonlySet<PeriodUnit> = new Set([
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
]);

const EVERY_WORDS = phraseTable<true>([
  ['mỗi', true],
  ['một', true],
  ['hằng', true],
  ['hàng', true],
  ['trong', true],
  ['trong một', true],
  ['trong mỗi', true],
  ['trên một', true],
  ['trên', true],
  ['theo', true],
  ['từng', true],
  ['theo từng', true],
  ['cho từng', true],
  ['cho mỗi', true],
  ['cho một', true],
  ['đối với từng', true],
  ['đối với mỗi', true],
  ['với mỗi', true],
  ['ứng với mỗi', true],
  ['về mỗi', true],
  ['về từng', true],
  ['cứ', true],
  ['cứ sau', true],
  ['cứ mỗi', true],
  ['ở mỗi', true],
  ['định kỳ', true],
  ['tại mỗi', true],
]);

/** Words behind a unit's, stripped of its marks, with which it is another word. */
const OTHERWISE: ReadonlyMap<string, RegExp> = new Map([
  ['quy', /^(?:dinh|trinh|che|mo|hoach|chuan|uoc|tac|cach|dan)$/],
  ['nam', /^(?:gioi|dinh)$/],
  ['ngay', /^(?:cang|tu)$/],
]);

/** A unit of time or of work; "6 tháng" is a half-year, "mười ngày" is ten days. */
export function periodUnitAt(
  reading: Reading,
  at: number,
  strict = false,
): Match<{ unit: Unit; every: number }> | null {
  const counted = numberAt(reading, at);
  const after = counted === null ? null : matchPhrase(UNITS, reading, counted.next, strict);
  // "năm" is five before a unit and a year where none follows.
  const number = after === null ? null : counted;
  const unit = after ?? matchPhrase(UNITS, reading, at, strict);
  if (unit === null) return null;
  // "quy định", "nam giới": without its diacritics the unit's word may begin another.
  if (
    unit.doubt > 0 &&
    (OTHERWISE.get(foldedAt(reading, unit.next - 1))?.test(foldedAt(reading, unit.next)) ?? false)
  )
    return null;
  const every = number?.value ?? 1;
  if (every < 1 || every > 400) return null;
  const doubt = unit.doubt + (number?.doubt ?? 0);
  if (unit.value.per === 'month' && every === 6)
    return { value: { unit: plain('half-year'), every: 1 }, next: unit.next, doubt };
  return { value: { unit: unit.value, every }, next: unit.next, doubt };
}

/** "tuần", "02 tháng", "mười ngày": a unit of time. */
export function isCivilUnitAt(reading: Reading, at: number): boolean {
  const found = periodUnitAt(reading, at);
  return found !== null && CIVIL.has(found.value.unit.per);
}

const asPeriod = (found: Match<{ unit: Unit; every: number }>, form: Period['form']): Match<Period> => ({
  value: { per: found.value.unit.per, every: found.value.every, form, loose: found.value.unit.loose },
  next: found.next,
  doubt: found.doubt,
});

/** "/tuần", "/ 01 tháng", "/02 tuần". A date's slash ("10/2025") is none: a number needs its unit. */
export function slashPeriodAt(reading: Reading, at: number): Match<Period> | null {
  if (!isMark(reading, at, '/') && !isMark(reading, at, '\\')) return null;
  const found = periodUnitAt(reading, foldedAt(reading, at + 1) === 'moi' ? at + 2 : at + 1);
  return found === null ? null : asPeriod(found, 'slash');
}

/** "mỗi tuần", "hằng tháng", "một tuần", "trong quý", "cách tuần", "trên tuần", "cho từng nhiệm vụ", "cứ 2 tuần". */
export function eachPeriodAt(reading: Reading, at: number): Match<Period> | null {
  const apart =
    apartAt(reading, at) ?? wholeYearAt(reading, at) ?? whicheverAt(reading, at) ?? dailyAt(reading, at);
  if (apart !== null) return apart;
  const first = reading.tokens[at];
  if (first?.kind !== 'word') return null;
  const every = matchPhrase(EVERY_WORDS, reading, at, false);
  if (every === null) return gluedAt(reading, at);
  // "mỗi" and "hằng" say enough for a misspelt unit; "trong", "trên", "theo", "một" do not.
  const found = periodUnitAt(reading, every.next, !/^(?:moi|hang|tung|cu)$/.test(first.folded));
  if (found === null) return null;
  if (first.folded === 'cu' && !isEvery(reading, at, found.next)) return null;
  const word = first.folded;
  const civil = CIVIL.has(found.value.unit.per);
  // "trong 10 ngày" and "theo quý III" are no periods; "hàng nội dung" is no repetition.
  const several = found.next - every.next > 1 && !/^0?1$/.test(foldedAt(reading, every.next));
  if ((word === 'trong' || word === 'theo') && (!civil || several)) return null;
  // "định kỳ 06 tháng" tells every how many; "định kỳ ngày 15" is a date, "định kỳ hằng tuần" is read without it.
  if (
    word === 'dinh' &&
    (!civil || !several || datedAfter(reading, found.next) || isMark(reading, found.next, '/'))
  )
    return null;
  if (
    (word === 'trong' || word === 'theo' || word === 'tren' || word === 'mot') &&
    (datedAfter(reading, found.next) || isNamedTime(reading, found.next))
  )
    return null;
  if ((word === 'tren' || word === 'hang') && !civil) return null;
  if (word === 'tren' && found.next - every.next > 1 && reading.tokens[every.next]?.kind === 'number')
    return null;
  return { ...asPeriod(found, 'each'), doubt: found.doubt + every.doubt * 0.5 };
}

/**
 * "cứ 03 tháng, …", "cứ hai ngày đơn vị …", no "căn cứ", "cử", "cũ"; in "cứ 2 tuần một lần", "cứ 3 giờ/lần" the count
 * at its side takes the unit.
 */
function isEvery(reading: Reading, at: number, next: number): boolean {
  if (!/^c[uứ]$/.test(exact(reading, reading.tokens[at]!)) || foldedAt(reading, at - 1) === 'can')
    return false;
  const verb = /^(?:phat|dang|co)$/.test(foldedAt(reading, next));
  if (numberAt(reading, verb ? next + 1 : next) !== null) return false;
  return reading.tokens[next]?.kind === 'word' || isMark(reading, next, ',');
}

/** A number, a Roman numeral or "nay", "trước" after a unit makes it a date: "tháng 10", "quý III", "năm nay". */
function datedAfter(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  return /^(?:i|ii|iii|iv|nay|truoc|qua|toi|sau|cuoi|dau)$/.test(token.folded);
}

/** "trong tháng hành động", "trong Tháng Thanh niên": one stretch with a name, not a repetition. */
function isNamedTime(reading: Reading, at: number): boolean {
  const unit = reading.tokens[at - 1]!;
  if (isCapital(reading, unit)) return true;
  return /^(?:cao|hanh|dien|phat|bau|tet|ra|nghi|xay|tuyen|huong|thanh)$/.test(foldedAt(reading, at));
}

/** "cách tuần", "cách một tuần": one period is skipped; "cách 3 ngày": every third. */
function apartAt(reading: Reading, at: number): Match<Period> | null {
  const word = reading.tokens[at];
  if (word?.kind !== 'word' || word.folded !== 'cach' || exact(reading, word) === 'cạch') return null;
  const found = periodUnitAt(reading, at + 1);
  if (found === null || !CIVIL.has(found.value.unit.per)) return null;
  const { every: stated } = found.value;
  const every = stated > 1 ? stated : 2;
  return asPeriod({ ...found, value: { ...found.value, every } }, 'each');
}

/** "cả năm đạt 240 tin": the whole of a year that is not named. */
function wholeYearAt(reading: Reading, at: number): Match<Period> | null {
  const word = reading.tokens[at];
  if (word?.kind !== 'word' || !/^c[ảa]$/.test(exact(reading, word))) return null;
  if (foldedAt(reading, at + 1) !== 'nam' || datedAfter(reading, at + 2)) return null;
  return { value: { per: 'year', every: 1, form: 'each', loose: null }, next: at + 2, doubt: 0 };
}

/** "ngày nào cũng có 01 tin": every one. */
function whicheverAt(reading: Reading, at: number): Match<Period> | null {
  const unit = matchPhrase(UNITS, reading, at, true);
  if (unit === null || !CIVIL.has(unit.value.per)) return null;
  if (foldedAt(reading, unit.next) !== 'nao' || foldedAt(reading, unit.next + 1) !== 'cung') return null;
  return asPeriod({ ...unit, value: { unit: unit.value, every: 1 }, next: unit.next + 2 }, 'each');
}

/** "mỗi tối", "hằng đêm", "mỗi buổi sáng": once a day, the part of the day is read as a time; "mỗi sáng thứ Hai": a week. */
function dailyAt(reading: Reading, at: number): Match<Period> | null {
  // "đổi mới sáng tạo" holds no "mỗi sáng".
  const word = reading.tokens[at];
  if (word?.kind !== 'word' || !/^(?:mỗi|moi|hằng|hàng|hang)$/.test(exact(reading, word))) return null;
  const part = foldedAt(reading, at + 1) === 'buoi' ? at + 2 : at + 1;
  if (foldedAt(reading, part + 1) === 'tao') return null;
  const token = reading.tokens[part];
  if (token === undefined || !/^(?:sáng|trưa|chiều|tối|đêm)$/.test(exact(reading, token))) return null;
  const weekly = /^(?:thu|chu|t|cn|cuoi)$/.test(foldedAt(reading, part + 1));
  return {
    value: { per: weekly ? 'week' : 'day', every: 1, form: 'each', loose: null },
    next: at + 1,
    doubt: 0,
  };
}

const GLUED = new Map<string, PeriodUnit>(
  [
    ['ngay', 'day'],
    ['tuan', 'week'],
    ['thang', 'month'],
    ['quy', 'quarter'],
    ['nam', 'year'],
  ].flatMap(([unit, per]) => ['moi', 'hang'].map((each) => [`${each}${unit!}`, per as PeriodUnit] as const)),
);

/** First words, by which most tokens are passed over. */
export const PERIOD_STARTS = [...startsOf(UNITS), ...startsOf(EVERY_WORDS), ...GLUED.keys(), 'cach', 'ca'];

/** "mỗituần": a scan has lost the space. */
function gluedAt(reading: Reading, at: number): Match<Period> | null {
  const per = GLUED.get(foldedAt(reading, at));
  if (per === undefined) return null;
  return { value: { per, every: 1, form: 'each', loose: null }, next: at + 1, doubt: 1 };
}

/** A unit that stands alone before its count: "quý 01 lần", "tuần 2 bài", "ngày phát 02 lần". */
export function barePeriodAt(reading: Reading, at: number): Match<Period> | null {
  if (reading.tokens[at]?.kind !== 'word') return null;
  const unit = matchPhrase(UNITS, reading, at, true);
  if (unit === null || !CIVIL.has(unit.value.per) || unit.next - at > 2) return null;
  return asPeriod({ value: { unit: unit.value, every: 1 }, next: unit.next, doubt: unit.doubt }, 'bare');
}
