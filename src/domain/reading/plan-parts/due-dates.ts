/** Due dates: by which day a report is owed, that day included or not ("trước ngày 15", "chậm nhất ngày 20"). */
import { isoDay } from '../../time.js';
import type { Due, Per } from '../due.js';
import { type PartialDate, dateAt, dayCountAt, daysOf } from '../productions/dates.js';
import type { ReadSentence } from '../surroundings/passages.js';
import { eachPeriodAt } from '../productions/periods.js';
import { spanOfPer } from './report-periods.js';
import { type Match, type Reading, foldedAt, isMark } from '../text/tokens.js';
import { weekdaysAt } from '../productions/weekdays.js';
import type { DateContext } from '../productions/windows.js';

/** "trước" excludes its day; "chậm nhất", "không quá", "vào", "đến hết" include it. */
function bindingAt(reading: Reading, at: number): Match<boolean> | null {
  const [first, second] = [foldedAt(reading, at), foldedAt(reading, at + 1)];
  const match = (value: boolean, length: number): Match<boolean> => ({ value, next: at + length, doubt: 0 });
  if (first === 'truoc') return match(false, 1);
  if (first === 'cham' && second === 'nhat')
    return match(true, /^(?:la|vao|truoc)$/.test(foldedAt(reading, at + 2)) ? 3 : 2);
  if (first === 'muon' && second === 'nhat')
    return match(true, /^(?:la|vao|truoc)$/.test(foldedAt(reading, at + 2)) ? 3 : 2);
  if (first === 'khong' && second === 'qua') return match(true, 2);
  if (first === 'vao' || first === 'xong') return match(true, 1);
  return first === 'den' && second === 'het' ? match(true, 2) : null;
}

/** Skips a time of day ("16h00", "17 giờ") and "ngày" words before the day. */
function skipClock(reading: Reading, at: number): number {
  let next = at;
  if (reading.tokens[next]?.kind === 'number' && /^(?:h|g|gio)$/.test(foldedAt(reading, next + 1))) {
    next += 2;
    if (reading.tokens[next]?.kind === 'number') next++;
    if (foldedAt(reading, next) === 'phut') next++;
    if (isMark(reading, next, ',')) next++;
  }
  return next;
}

/** "Ngày 20 hằng tháng gửi báo cáo": the day itself. */
function namedDayAt(reading: Reading, at: number): Match<boolean> | null {
  if (foldedAt(reading, at) !== 'ngay' || /^(?:tu|den)$/.test(foldedAt(reading, at - 1))) return null;
  const day = reading.tokens[at + 1];
  if (day?.kind !== 'number' || eachPeriodAt(reading, at + 2) === null) return null;
  return { value: true, next: at, doubt: 0 };
}

/** A due date at a token: "trước ngày 15 của tháng cuối quý", "chậm nhất ngày 20 hằng tháng", "trước ngày 15/6". */
function dueAt(reading: Reading, at: number, context: DateContext): Match<Due> | null {
  const within = withinDaysAt(reading, at);
  if (within !== null) return within;
  const binding = bindingAt(reading, at) ?? namedDayAt(reading, at);
  if (binding === null) return null;
  const start = skipClock(reading, binding.next);
  const made = (rule: string, per: Per | null, next: number): Match<Due> => ({
    value: { rule, inclusive: binding.value, per, at },
    next,
    doubt: 0,
  });
  const weekday = weekdaysAt(reading, foldedAt(reading, start) === 'ngay' ? start + 1 : start);
  if (weekday?.value.length === 1) return made(`weekday-${weekday.value[0]!}`, 'week', weekday.next);
  const whole = dateAt(reading, start);
  if (whole !== null && whole.value.day !== null && whole.value.month !== null)
    return made(dateRule(whole.value, context), null, whole.next);
  if (foldedAt(reading, start) !== 'ngay') return null;
  const day = Number(foldedAt(reading, start + 1));
  if (reading.tokens[start + 1]?.kind !== 'number' || !(day >= 1 && day <= 31)) return null;
  const which = monthAfter(reading, start + 2);
  if (which !== null) return made(`day-${day}-${which.value.month}`, which.value.per, which.next);
  const regular = spanOfPer(reading, Math.max(0, at - 12), at) ?? eachBefore(reading, at);
  if (regular === 'month') return made(`day-${day}-of-month`, 'month', start + 2);
  return regular === 'quarter' ? made(`day-${day}-of-last-month`, 'quarter', start + 2) : null;
}

/** "định kỳ hằng tháng (trước ngày 15)": the period said shortly before. */
function eachBefore(reading: Reading, at: number): Per | null {
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const each = eachPeriodAt(reading, before);
    if (each !== null && each.next <= at && each.value.every === 1) return each.value.per;
  }
  return null;
}

/** A day of a named year is that day; without a year it comes back every year, unless the plan has but one. */
function dateRule(date: PartialDate, context: DateContext): string {
  const days = daysOf(date, date.year ?? context.year);
  if (date.year !== null && days !== null) return isoDay(days.first);
  return `every-year-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Which month a day of the month is meant in: "hằng tháng", "của tháng cuối quý", "tháng sau", "tháng đầu quý sau". */
function monthAfter(reading: Reading, at: number): Match<{ month: string; per: Per | null }> | null {
  let next = at;
  while (/^(?:cua|o|trong)$/.test(foldedAt(reading, next)) || isMark(reading, next, ',')) next++;
  if (foldedAt(reading, next) === 'thang') {
    const which = foldedAt(reading, next + 1);
    const per = periodNamed(reading, next + 2);
    if (which === 'cuoi') return { value: { month: 'of-last-month', per }, next: next + 3, doubt: 0 };
    if (/^(?:sau|tiep|ke|lien)$/.test(which))
      return { value: { month: 'of-next-month', per: 'month' }, next: next + 2, doubt: 0 };
    if (which === 'dau') return { value: { month: 'of-next-month', per }, next: next + 3, doubt: 0 };
  }
  const each = eachPeriodAt(reading, next);
  if (each?.value.per === 'month')
    return { value: { month: 'of-month', per: 'month' }, next: each.next, doubt: 0 };
  if (each !== null)
    return { value: { month: 'of-last-month', per: each.value.per }, next: each.next, doubt: 0 };
  return null;
}

/** The period whose month is meant: "cuối cùng của quý", "cuối quý", "đầu năm sau". */
function periodNamed(reading: Reading, at: number): Per | null {
  for (let next = at; next < at + 5; next++) {
    const word = foldedAt(reading, next);
    if (word === 'quy') return 'quarter';
    if (word === 'nam') return 'year';
    if (word === 'ky') return null;
  }
  return null;
}

/** "trong vòng 05 ngày sau khi kết thúc đợt tuyên truyền", "sau 5 ngày kể từ khi kết thúc". */
function withinDaysAt(reading: Reading, at: number): Match<Due> | null {
  let next = at;
  if (foldedAt(reading, next) === 'trong' && /^(?:vong|thoi)$/.test(foldedAt(reading, next + 1))) next += 2;
  else if (foldedAt(reading, next) === 'cham' && foldedAt(reading, next + 1) === 'nhat') next += 2;
  else return null;
  while (/^(?:han|gian|la|khong|qua|sau)$/.test(foldedAt(reading, next))) next++;
  const days = dayCountAt(reading, next);
  if (days === null) return null;
  for (let end = days.next; end < days.next + 8; end++) {
    if (!/^(?:ket|xong|hoan)$/.test(foldedAt(reading, end))) continue;
    return {
      value: { rule: `${days.value}-days-after-end`, inclusive: true, per: 'event', at },
      next: end + 1,
      doubt: 0,
    };
  }
  return null;
}

/** A further date behind "và" or a comma, bound as the one before. */
function nextDue(reading: Reading, at: number, before: Due, context: DateContext): Match<Due> | null {
  if (foldedAt(reading, at) !== 'va' && !isMark(reading, at, ',')) return null;
  const date = dateAt(reading, at + 1);
  if (date === null || date.value.day === null || date.value.month === null) return null;
  return { ...date, value: { ...before, rule: dateRule(date.value, context), at: at + 1 } };
}

/** The due dates of a sentence, in order. */
export function duesIn(reading: Reading, sentence: ReadSentence, context: DateContext): Due[] {
  const dues: Due[] = [];
  for (let at = sentence.from; at < sentence.to;) {
    const due = dueAt(reading, at, context);
    if (due !== null && due.next <= sentence.to) {
      dues.push(due.value);
      at = due.next;
      // "trước ngày 20/6 và 15/12": the bound serves the dates of a list.
      for (let more = nextDue(reading, at, due.value, context); more !== null;) {
        dues.push(more.value);
        at = more.next;
        more = nextDue(reading, at, due.value, context);
      }
    } else at++;
  }
  return dues;
}
