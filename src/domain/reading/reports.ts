/** Reporting duties: who reports to whom, how often, and by which day, that day included or not. */
import type { PeriodUnit } from '../plan/quota-line.js';
import { isoDay } from '../time.js';
import { type PartialDate, dateAt, dayCountAt, daysOf } from './dates.js';
import type { DraftReport } from './draft.js';
import { type Owner, ownersIn } from './owners.js';
import type { Passage, ReadSentence } from './passages.js';
import { eachPeriodAt } from './periods.js';
import { sourceOf } from './sentences.js';
import { type Match, type Reading, foldedAt, isMark } from './tokens.js';
import { weekdaysAt } from './weekdays.js';
import type { DateContext } from './windows.js';

type Per = PeriodUnit | 'ad-hoc';

interface Due {
  readonly rule: string;
  readonly inclusive: boolean;
  /** What the rule itself says about the period, if anything. */
  readonly per: Per | null;
  readonly at: number;
}

/** "trước" excludes its day; "chậm nhất", "không quá", "vào", "đến hết" include it. */
function bindingAt(reading: Reading, at: number): Match<boolean> | null {
  const [first, second] = [foldedAt(reading, at), foldedAt(reading, at + 1)];
  const match = (value: boolean, length: number): Match<boolean> => ({ value, next: at + length, doubt: 0 });
  if (first === 'truoc') return match(false, 1);
  if (first === 'cham' && second === 'nhat')
    return match(true, /^(?:la|vao|truoc)$/.test(foldedAt(reading, at + 2)) ? 3 : 2);
  if (first === 'muon' && second === 'nhat') return match(true, 2);
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

/** A due date at a token: "trước ngày 15 của tháng cuối quý", "chậm nhất ngày 20 hằng tháng", "trước ngày 15/6". */
function dueAt(reading: Reading, at: number, context: DateContext): Match<Due> | null {
  const within = withinDaysAt(reading, at);
  if (within !== null) return within;
  const binding = bindingAt(reading, at);
  if (binding === null) return null;
  const start = skipClock(reading, binding.next);
  const made = (rule: string, per: Per | null, next: number): Match<Due> => ({
    value: { rule, inclusive: binding.value, per, at },
    next,
    doubt: 0,
  });
  const weekday = weekdaysAt(reading, start);
  if (weekday?.value.length === 1) return made(`weekday-${weekday.value[0]!}`, 'week', weekday.next);
  const whole = dateAt(reading, start);
  if (whole !== null && whole.value.day !== null && whole.value.month !== null)
    return made(dateRule(whole.value, context), null, whole.next);
  if (foldedAt(reading, start) !== 'ngay') return null;
  const day = Number(foldedAt(reading, start + 1));
  if (reading.tokens[start + 1]?.kind !== 'number' || !(day >= 1 && day <= 31)) return null;
  const which = monthAfter(reading, start + 2);
  return which === null ? null : made(`day-${day}-${which.value.month}`, which.value.per, which.next);
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

/** The periods of "định kỳ hàng quý", "06 tháng, năm", "đột xuất"; an attribute ("kế hoạch hàng năm") is none. */
function periodsIn(reading: Reading, sentence: ReadSentence): Per[] {
  const found: Per[] = [];
  const add = (per: Per): void => {
    if (!found.includes(per)) found.push(per);
  };
  let regular = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = foldedAt(reading, at);
    if (word === 'dinh' && foldedAt(reading, at + 1) === 'ky') regular = true;
    if (word === 'dot' && foldedAt(reading, at + 1) === 'xuat') add('ad-hoc');
    const each = eachPeriodAt(reading, at);
    if (
      each !== null &&
      /^(?:week|month|quarter|half-year|year|day)$/.test(each.value.per) &&
      foldedAt(reading, at) !== 'trong'
    ) {
      add(each.value.per);
      at = each.next - 1;
      continue;
    }
    const report = regular || foldedAt(reading, at - 1) === 'cao' || foldedAt(reading, at - 1) === 'ky';
    const listed = report || found.length > 0;
    if (/^0?6$/.test(word) && foldedAt(reading, at + 1) === 'thang' && listed) add('half-year');
    const after = foldedAt(reading, at + 1);
    const closes = !/^\d/.test(after) && !/^[ivx]+$/.test(after);
    if (
      listed &&
      word === 'nam' &&
      closes &&
      (isMark(reading, at - 1, ',') ||
        foldedAt(reading, at - 1) === 'va' ||
        /^(?:cao|ky)$/.test(foldedAt(reading, at - 1)))
    )
      add('year');
    if (
      listed &&
      word === 'quy' &&
      closes &&
      (isMark(reading, at - 1, ',') || /^(?:cao|ky|va)$/.test(foldedAt(reading, at - 1)))
    )
      add('quarter');
    if (listed && word === 'thang' && closes && /^(?:cao|ky)$/.test(foldedAt(reading, at - 1))) add('month');
  }
  return found;
}

const mentions = (reading: Reading, sentence: ReadSentence, first: string, second: string): number => {
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if (foldedAt(reading, at) === first && foldedAt(reading, at + 1) === second) return at;
  return -1;
};

/** To whom: after "về", "gửi", "cho"; "báo cáo UBND tỉnh" too. */
function addressees(reading: Reading, owners: readonly Owner[]): Owner[] {
  const found: Owner[] = [];
  for (const owner of owners) {
    const before = foldedAt(reading, owner.from - 1);
    const previous = found.at(-1);
    if (/^(?:ve|gui|cho|qua|cao|den|toi|voi)$/.test(before) && before !== 'voi') found.push(owner);
    else if (previous !== undefined && owner.from - previous.to <= 2) found.push(owner);
  }
  return found;
}

/** The reporting duties of one sentence. `leads` are the owners of its section. */
export function reportsIn(
  passage: Passage,
  sentence: ReadSentence,
  leads: readonly Owner[],
  context: DateContext,
): DraftReport[] {
  const { reading } = passage;
  const report = mentions(reading, sentence, 'bao', 'cao');
  const feedback = mentions(reading, sentence, 'phan', 'anh');
  const dues = duesIn(reading, sentence, context);
  const bare = report === -1 && feedback === -1;
  if (bare && (dues.length === 0 || !isBareDeadline(reading, sentence)))
    return periodsOnly(passage, sentence);
  const periods = bare ? [] : periodsIn(reading, sentence);
  const owners = ownersIn(reading, sentence.from, sentence.to);
  const to = addressees(reading, owners);
  const regular = mentions(reading, sentence, 'dinh', 'ky') !== -1;
  const collected = mentions(reading, sentence, 'tong', 'hop') !== -1;
  const results = mentions(reading, sentence, 'ket', 'qua') !== -1;
  if (
    !bare &&
    dues.length === 0 &&
    !isDuty({ periods, to, regular, collected, results, feedback, report }, reading, sentence)
  )
    return [];
  const verb = report === -1 ? feedback : feedback === -1 ? report : Math.min(report, feedback);
  const who = owners.filter(
    (owner) =>
      !to.includes(owner) &&
      (owner.role === 'lead' || (owner.role === 'named' && owner.to <= verb && verb - owner.to <= 4)),
  );
  const anchor = dues[0]?.at ?? (report === -1 ? Math.max(feedback, sentence.from) : report);
  const shared = {
    who: (who.length > 0 ? who : leads).map((owner) => owner.name),
    to: to.map((owner) => owner.name),
    source: sourceOf(reading, sentence, anchor, passage.pieces),
  };
  const named = dues.map(
    (due, index) => due.per ?? perBeside(reading, due, sentence, dues[index - 1] ?? null),
  );
  if (dues.length > 1)
    return dues.map((due, index) => ({
      ...shared,
      per: named[index] ?? periods[index] ?? 'year',
      due: due.rule,
      inclusive: due.inclusive,
    }));
  const due = dues[0] ?? null;
  const list: Per[] =
    periods.length > 0
      ? periods
      : [named[0] ?? (due === null ? 'ad-hoc' : due.rule.startsWith('every-year') ? 'year' : 'window')];
  return list.map((per) => {
    const own = due !== null && per !== 'ad-hoc' ? due : null;
    return { ...shared, per, due: own?.rule ?? null, inclusive: own?.inclusive ?? true };
  });
}

/** "định kỳ 06 tháng, năm hoặc đột xuất" alone: a table's cell about reports. */
function periodsOnly(passage: Passage, sentence: ReadSentence): DraftReport[] {
  const { reading } = passage;
  if (foldedAt(reading, sentence.from) !== 'dinh' || sentence.to - sentence.from > 14) return [];
  if (mentions(reading, sentence, 'dot', 'xuat') === -1) return [];
  const source = sourceOf(reading, sentence, sentence.from, passage.pieces);
  return periodsIn(reading, sentence).map((per) => ({
    who: [],
    to: [],
    per,
    due: null,
    inclusive: true,
    source,
  }));
}

function duesIn(reading: Reading, sentence: ReadSentence, context: DateContext): Due[] {
  const dues: Due[] = [];
  for (let at = sentence.from; at < sentence.to;) {
    const due = dueAt(reading, at, context);
    if (due !== null && due.next <= sentence.to) {
      dues.push(due.value);
      at = due.next;
    } else at++;
  }
  return dues;
}

/** A deadline that stands alone, as in a table's cell. */
function isBareDeadline(reading: Reading, sentence: ReadSentence): boolean {
  if (sentence.to - sentence.from > 16) return false;
  const first = foldedAt(reading, sentence.from);
  return (
    /^(?:truoc|cham|muon|gui)$/.test(first) &&
    !sentence.items.some((item) => item.kind === 'noun' || item.kind === 'measure')
  );
}

/** "(đối với báo cáo 6 tháng)" beside a due date. */
function perBeside(reading: Reading, due: Due, sentence: ReadSentence, earlier: Due | null): Per | null {
  for (let at = due.at; at < due.at + 9; at++)
    if (isMark(reading, at, '(')) {
      const bracketed = spanOfPer(reading, at, Math.min(sentence.to, at + 8));
      if (bracketed !== null) return bracketed;
    }
  const before = spanOfPer(reading, Math.max(sentence.from, due.at - 12, (earlier?.at ?? -1) + 1), due.at);
  if (before !== null) return before;
  return spanOfPer(reading, due.at, Math.min(sentence.to, due.at + 16));
}

/** The period of the last report named before a due date, of the first after it. */
function spanOfPer(reading: Reading, from: number, to: number): Per | null {
  let report = false;
  for (let at = from; at < to; at++) {
    const word = foldedAt(reading, at);
    if (word === 'cao' && foldedAt(reading, at - 1) === 'bao') report = true;
    if (!report) continue;
    if (/^0?6$/.test(word) && foldedAt(reading, at + 1) === 'thang') return 'half-year';
    if (word === 'so' && foldedAt(reading, at + 1) === 'ket') return 'half-year';
    const alone = reading.tokens[at + 1]?.kind !== 'number';
    if (!alone || foldedAt(reading, at - 1) === 'cuoi') continue;
    if (word === 'nam' || (word === 'tong' && foldedAt(reading, at + 1) === 'ket')) return 'year';
    if (word === 'quy' && !/^dinh$/.test(foldedAt(reading, at + 1))) return 'quarter';
    if (word === 'thang') return 'month';
  }
  return null;
}

interface Signs {
  readonly periods: readonly Per[];
  readonly to: readonly Owner[];
  readonly regular: boolean;
  readonly collected: boolean;
  readonly results: boolean;
  readonly feedback: number;
  readonly report: number;
}

/** Without a due date, a report is owed when it is regular, goes to somebody, or gathers results. */
function isDuty(signs: Signs, reading: Reading, sentence: ReadSentence): boolean {
  if (signs.feedback !== -1) return signs.to.length > 0;
  const before = foldedAt(reading, signs.report - 1);
  if (/^(?:che|mau|de|cuong|tac|trong|do|cac|nghe)$/.test(before))
    return signs.periods.length > 0 && signs.regular;
  for (let at = sentence.from; at < signs.report; at++)
    if (foldedAt(reading, at) === 'de' && signs.periods.length === 0) return false;
  if (signs.periods.length > 0) return true;
  if (signs.regular && signs.to.length > 0) return true;
  return (signs.results || signs.collected) && (signs.to.length > 0 || (signs.collected && signs.results));
}
