/** Resolution: a draft, read from a document, becomes quota lines on the units and channels of a register. */
import { CHANNEL_KINDS, type ChannelKind } from '../org/channel.js';
import type { Register } from '../org/register.js';
import { type Interval, fromDayRange, inclusive, overlaps } from '../interval.js';
import type { Draft, DraftEvent, DraftQuotaLine, DraftWindow } from '../reading/draft.js';
import { type Day, civilOf, dayOf, parseIsoDay } from '../time.js';
import type { PlanEvent, Task } from './plan.js';
import type { LineTarget, QuotaLine } from './quota-line.js';
import { PEAK_WEIGHT, graceDaysOf, maxPerDayOf, replayGapDaysOf } from './resolve-defaults.js';
import { lineIdentities, shortHash } from './resolve-identity.js';
import { type Directory, createDirectory } from './resolve-names.js';
import { type Owners, type Remapping, ownersNamed, resolveOwners } from './resolve-owners.js';
import { type Product, productOf } from './resolve-product.js';
import { CHANNEL_NAMES, ownersOfChannels, targetsOf } from './resolve-targets.js';

export interface ResolveOptions {
  /** Names the plan: the same sentence in two plans makes two lines. A new version of a plan keeps its key. */
  readonly planKey: string;
  readonly today: Day;
  /** The day of issue as a person gave it, where the document leaves it blank. */
  readonly issuedOn?: Day | null;
  /** Whether districts' successors bear what districts owe after their end, or are only proposed; default `flag`. */
  readonly districtDuties?: 'flag' | 'successors';
}

export interface ResolvedLine {
  readonly line: QuotaLine;
  /** Its place in `draft.quotaLines`. */
  readonly draftIndex: number;
  readonly product: Product;
  /** All that is open about the line, the reader's questions first. */
  readonly questions: readonly string[];
  /** Names of bearers that no unit of the register answers to, as written. */
  readonly unresolvedNames: readonly string[];
  readonly remapped: readonly Remapping[];
}

export interface ResolvedDraft {
  readonly window: Interval;
  readonly issuedOn: Day | null;
  readonly lines: readonly ResolvedLine[];
  readonly tasks: readonly Task[];
  readonly events: readonly PlanEvent[];
  /** What is open about the plan as a whole. */
  readonly questions: readonly string[];
}

/**
 * Resolves every line of a draft. Names that the register does not know stay unresolved with a question;
 * nothing is guessed silently. Ids depend on the plan's key and the line's own words, never on order.
 */
export function resolveDraft(draft: Draft, register: Register, options: ResolveOptions): ResolvedDraft {
  const issuedOn = options.issuedOn ?? (draft.issuedOn === null ? null : parseIsoDay(draft.issuedOn));
  const plan = planWindow(draft, issuedOn, options.today);
  const questions = [...plan.questions];
  if (issuedOn === null) questions.push('Văn bản để trống ngày ký: kế hoạch có hiệu lực từ ngày nào?');
  const directory = createDirectory(register, draft.province);
  const tasks = draft.tasks.map((task) => ({
    id: task.id,
    title: task.title,
    leadUnitIds: ownersNamed(task.lead, directory, register, plan.window).map(({ unit }) => unit.id),
  }));
  const context: Context = {
    tasks,
    register,
    directory,
    issuedOn,
    planWindow: plan.window,
    districtDuties: options.districtDuties ?? 'flag',
  };
  const ids = lineIdentities(draft.quotaLines, options.planKey);
  return {
    window: plan.window,
    issuedOn,
    lines: draft.quotaLines.map((line, at) => resolveLine(line, ids[at]!, at, context)),
    tasks,
    events: eachOnce(draft.events.flatMap((event) => occurrences(event, plan.window, options.planKey))),
    questions,
  };
}

interface Context {
  readonly tasks: readonly Task[];
  readonly register: Register;
  readonly directory: Directory;
  readonly issuedOn: Day | null;
  readonly planWindow: Interval;
  readonly districtDuties: 'flag' | 'successors';
}

/** The plan's window, never before it was issued; invented, with a question, where the document has none. */
function planWindow(
  draft: Draft,
  issuedOn: Day | null,
  today: Day,
): { window: Interval; questions: readonly string[] } {
  const from = issuedOn ?? today;
  const { year } = civilOf(from);
  const fallback = inclusive(from, dayOf(year, 12, 31));
  const written = draft.window === null ? null : fill(draft.window, fallback, issuedOn);
  const ends = draft.window !== null && draft.window.to !== null;
  if (written && ends) return { window: written, questions: [] };
  const question = `Văn bản không nêu ngày kết thúc: tạm lấy đến hết năm ${year}. Kế hoạch thực hiện đến ngày nào?`;
  return { window: written ?? fallback, questions: [question] };
}

/**
 * Reads a window; an open beginning is the day of issue (the reader asks for it), an open end that of `fallback`.
 * A plan binds nobody before it is issued, but a window that was over by then stays as written.
 * Null when the window holds no day.
 */
function fill(written: DraftWindow, fallback: Interval, issuedOn: Day | null): Interval | null {
  const last = written.to === null ? fallback.to - 1 : parseIsoDay(written.to);
  if (last === null) return null;
  const first =
    written.from === null ? openBeginning(issuedOn ?? fallback.from, last) : parseIsoDay(written.from);
  if (first === null || last < first) return null;
  const starts = issuedOn !== null && issuedOn > first && issuedOn <= last ? issuedOn : first;
  return inclusive(starts, last);
}

/** A plan read long after its end began, for all we know, with its last year. */
const openBeginning = (likely: Day, last: Day): Day =>
  likely <= last ? likely : dayOf(civilOf(last).year, 1, 1);

/** A window with both ends, exactly as written; null otherwise. */
function closed(window: DraftWindow | null): Interval | null {
  if (window === null || window.from === null || window.to === null) return null;
  return fromDayRange(window);
}

function resolveLine(draft: DraftQuotaLine, id: string, draftIndex: number, context: Context): ResolvedLine {
  const { register, directory } = context;
  const own = draft.window === null ? null : fill(draft.window, context.planWindow, context.issuedOn);
  const window = own ?? context.planWindow;
  const bearers = resolveOwners(draft.lead, directory, register, window, context.districtDuties);
  const questions = new Set([...draft.questions, ...bearers.questions]);
  let { owners } = bearers;
  if (draft.lead.length === 0 && !addressesItself(draft)) {
    owners = ownersOfChannels(draft.channels, register, window);
    questions.add(nobodyNamed(draft, owners.length));
  }
  if (isShareOpen(draft, bearers))
    questions.add('Nhiều đơn vị cùng được giao: mỗi đơn vị làm đủ số lượng này, hay tất cả cộng lại?');
  if (draft.per === 'task' && context.tasks.length === 0)
    questions.add(
      'Chỉ tiêu tính theo từng nhiệm vụ nhưng văn bản không liệt kê nhiệm vụ: có những nhiệm vụ nào?',
    );

  const { targets, questions: about } = targetsOf(draft, owners, register, window);
  for (const question of about) questions.add(question);

  const count = Math.max(draft.count.min, draft.count.max ?? 0);
  const packing = { ...draft, count, window, tasks: context.tasks.length };
  const line: QuotaLine = {
    id,
    title: titleOf(draft.source.text),
    kind: draft.kind,
    count: draft.count,
    per: draft.per,
    every: draft.every,
    each: draft.each,
    channelKinds: draft.channels.length > 0 ? draft.channels : kindsOf(targets, register),
    targets,
    replays: draft.replays,
    replayGapDays: replayGapDaysOf(packing),
    window,
    peaks: draft.peaks.flatMap((peak) => {
      const interval = closed(peak);
      return interval ? [{ window: interval, weight: PEAK_WEIGHT }] : [];
    }),
    weekdays: draft.weekdays,
    maxPerDay: maxPerDayOf(packing),
    duration: draft.duration,
    supportUnitIds: ownersNamed(draft.support, directory, register, window).map(({ unit }) => unit.id),
    exclusivityGroup: null,
    graceDays: graceDaysOf(draft.kind, draft.per),
    entertainment: false,
    source: draft.source,
    questions: [...questions],
    confidence: draft.confidence,
  };
  return {
    line,
    draftIndex,
    product: productOf(line, register, context.tasks),
    questions: line.questions,
    unresolvedNames: bearers.unresolvedNames,
    remapped: bearers.remapped,
  };
}

/** "mỗi xã, phường", "mỗi màn hình LED" say who without naming anybody. */
const addressesItself = (draft: DraftQuotaLine): boolean =>
  draft.each === 'commune' || draft.each === 'screen';

function nobodyNamed(draft: DraftQuotaLine, found: number): string {
  if (found === 0) return 'Văn bản không nêu đơn vị thực hiện: ai chịu trách nhiệm chỉ tiêu này?';
  const where = draft.channels.map((kind) => CHANNEL_NAMES[kind]).join(', ');
  return `Văn bản không nêu đơn vị thực hiện: tạm tính cho mọi đơn vị có kênh ${where}. Xin xác nhận.`;
}

/** Several bodies at a time under one number, and not a word on whether each owes it. */
const isShareOpen = (draft: DraftQuotaLine, { owners, distributive }: Owners): boolean =>
  draft.each === null &&
  !distributive &&
  owners.some(({ unit }) =>
    owners.some((other) => other.unit !== unit && overlaps(other.unit.life, unit.life)),
  );

function kindsOf(targets: readonly LineTarget[], register: Register): ChannelKind[] {
  const ids = new Set(targets.flatMap(({ channelIds }) => channelIds));
  const kinds = new Set(register.channels.filter(({ id }) => ids.has(id)).map(({ kind }) => kind));
  return CHANNEL_KINDS.filter((kind) => kinds.has(kind));
}

const TITLE_LENGTH = 110;

/** The document's own words, without list marks, cut at a word. */
function titleOf(source: string): string {
  const text = source
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-–+*•]|\d+(?:\.\d+)*[.)]|[a-zđ]\))\s*/u, '')
    .replace(/[\s.;:,]+$/, '');
  if (text.length <= TITLE_LENGTH) return text;
  const cut = text.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

/** The dated happenings of a draft event inside the window: one, or one a year. */
function occurrences(event: DraftEvent, window: Interval, planKey: string): PlanEvent[] {
  const day = event.on === null ? null : parseIsoDay(event.on);
  const id = `e${shortHash(`${planKey}|${event.title}|${event.source.text}`)}`;
  const span = day === null ? closed(event.window) : inclusive(day, day);
  if (span === null) return [];
  if (event.recurs === null) return [{ id, title: event.title, window: span }];
  const { month, date } = civilOf(span.from);
  const years = { from: civilOf(window.from).year, to: civilOf(window.to - 1).year };
  const dated: PlanEvent[] = [];
  for (let year = years.from; year <= years.to; year++) {
    const from = dayOf(year, month, date);
    if (from < window.from || from >= window.to) continue;
    dated.push({
      id: `${id}-${year}`,
      title: event.title,
      window: { from, to: from + span.to - span.from },
    });
  }
  return dated;
}

/** A document may name an event several times; it is one event, and owed for once. */
const eachOnce = (events: readonly PlanEvent[]): PlanEvent[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];
