/** Reporting duties: who reports to whom, how often, and by which day. */
import type { DraftReport } from '../draft.js';
import type { Per } from '../due.js';
import { duesIn } from './due-dates.js';
import { type Owner, ownersIn } from '../productions/owners.js';
import type { Passage, ReadSentence } from '../surroundings/passages.js';
import { perBeside, periodsIn } from './report-periods.js';
import { sourceOf } from '../text/sentences.js';
import { type Reading, foldedAt } from '../text/tokens.js';
import type { DateContext } from '../productions/windows.js';

const mentions = (reading: Reading, sentence: ReadSentence, first: string, second: string): number => {
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if (foldedAt(reading, at) === first && foldedAt(reading, at + 1) === second) return at;
  return -1;
};

/** Where "báo cáo" stands, or what goes in with a due date as a report does ("Kết quả thực hiện gửi về Sở …"); -1 for none. */
function reportAt(reading: Reading, sentence: ReadSentence): number {
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if (
      foldedAt(reading, at) === 'bao' &&
      foldedAt(reading, at + 1) === 'cao' &&
      foldedAt(reading, at + 2) !== 'vien'
    )
      return at;
  const sent = sentIn(reading, sentence);
  if (sent === -1) return -1;
  const told =
    mentions(reading, sentence, 'ket', 'qua') !== -1 ||
    mentions(reading, sentence, 'bang', 'ke') !== -1 ||
    mentions(reading, sentence, 'so', 'lieu') !== -1;
  return told ? sent : -1;
}

/** "gửi … về": where what is sent in begins; -1 for none. */
function sentIn(reading: Reading, sentence: ReadSentence): number {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (foldedAt(reading, at) !== 'gui') continue;
    for (let next = at + 1; next < Math.min(sentence.to, at + 14); next++)
      if (foldedAt(reading, next) === 've') return at;
  }
  return -1;
}

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
  const report = reportAt(reading, sentence);
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

/** A deadline that stands alone, as in a table's cell. */
function isBareDeadline(reading: Reading, sentence: ReadSentence): boolean {
  if (sentence.to - sentence.from > 16 || mentions(reading, sentence, 'ke', 'hoach') !== -1) return false;
  const first = foldedAt(reading, sentence.from);
  return (
    /^(?:truoc|cham|muon|gui)$/.test(first) &&
    !sentence.items.some((item) => item.kind === 'noun' || item.kind === 'measure')
  );
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
