/** Answers to a line's questions: which are known beforehand, what each makes of the line, what may be typed instead. */
import { type Interval, intersect, isEmpty } from '../interval.js';
import type { ChannelKind } from '../org/channel.js';
import { heirsOf } from '../org/register.js';
import { type Day, vietnameseDay } from '../time.js';
import { type LineChange, type LineWorld, bearerIdsOf, changeLine } from './change-line.js';
import type { OutputKind, QuotaLine } from './quota-line.js';
import { questionKindOf } from './question-kind.js';
import { PEAK_WEIGHT } from './resolve-defaults.js';

export interface AnswerWorld extends LineWorld {
  readonly issuedOn: Day | null;
  readonly planWindow: Interval;
  /** The peaks that the document states. */
  readonly peaks: readonly Interval[];
}

/** An answer that is known beforehand. */
export interface AnswerChoice {
  readonly key: string;
  readonly label: string;
  /** What the line becomes: several when it is split, none when it is no duty of its own. */
  readonly lines: readonly QuotaLine[];
}

/** What may be typed or chosen when no choice fits. */
export type AnswerInput = 'number' | 'day' | 'span' | 'unit' | 'channel' | 'output';

/** A value given for an input; days are inclusive. */
export type AnswerValue =
  | { readonly input: 'number'; readonly value: number }
  | { readonly input: 'day'; readonly value: Day }
  | { readonly input: 'span'; readonly value: Interval }
  | { readonly input: 'unit'; readonly value: string }
  | { readonly input: 'channel'; readonly value: ChannelKind }
  | { readonly input: 'output'; readonly value: OutputKind };

export interface AnswerForm {
  readonly question: string;
  readonly choices: readonly AnswerChoice[];
  readonly input: AnswerInput | null;
}

/** With more bearers than this, the one who answers for all is chosen from a list. */
const BEARERS_SHOWN = 4;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** How a question of a line can be answered. The last choice always keeps the line as it is reckoned now. */
export function answersTo(question: string, line: QuotaLine, world: AnswerWorld): AnswerForm {
  const open = { ...line, questions: line.questions.filter((one) => one !== question) };
  const keep = (label: string): AnswerChoice => ({ key: 'keep', label, lines: [open] });
  const change = (key: string, label: string, changed: LineChange): AnswerChoice => ({
    key,
    label,
    lines: [changeLine(open, changed, world)],
  });
  const asNow = keep('Giữ như đang tính');
  switch (questionKindOf(question)) {
    case 'share':
      return { question, ...shared(open, world, change, keep) };
    case 'over': {
      const over = Number(/\d+/.exec(question)?.[0]);
      const from = (min: number): LineChange => ({
        count: { min, max: line.count.max === null ? null : Math.max(min, line.count.max) },
      });
      return {
        question,
        input: null,
        choices: [
          change('more', `Ít nhất ${twoDigits(over + 1)}`, from(over + 1)),
          change('from', `Tính cả ${twoDigits(over)}`, from(over)),
        ],
      };
    }
    case 'outside-peak':
      return {
        question,
        input: null,
        choices: [...outsidePeaks(open, world), keep('Cả đợt, kể cả những ngày cao điểm')],
      };
    case 'peak':
      return { question, input: 'span', choices: [asNow] };
    case 'start':
      return { question, input: 'day', choices: [...starts(open, world, change), asNow] };
    case 'count':
      return { question, input: 'number', choices: [keep(`Đúng là ${twoDigits(line.count.min)}`)] };
    case 'replays':
      return { question, input: 'number', choices: [keep(`Mỗi sản phẩm ${twoDigits(line.replays)} lần`)] };
    case 'output':
      return { question, input: 'output', choices: [asNow] };
    case 'within':
      return {
        question,
        input: null,
        choices: [
          { key: 'drop', label: 'Đã nằm trong số nêu trước, không tính thêm', lines: [] },
          keep('Tính thêm'),
        ],
      };
    case 'heirs':
      return { question, input: 'unit', choices: [...heirs(open, world, change), keepBearers(open, keep)] };
    case 'nobody':
    case 'name':
    case 'bearers':
      return {
        question,
        input: 'unit',
        choices: line.targets.length === 0 ? [] : [keepBearers(open, keep)],
      };
    case 'channel':
      return { question, input: 'channel', choices: [asNow] };
    case 'other':
      return { question, input: null, choices: [asNow] };
  }
}

/** The line after a value was typed or chosen. Throws what {@link changeLine} throws. */
export function answeredWith(
  question: string,
  line: QuotaLine,
  given: AnswerValue,
  world: AnswerWorld,
): QuotaLine {
  const open = { ...line, questions: line.questions.filter((one) => one !== question) };
  const change = changeOf(questionKindOf(question), line, given);
  return changeLine(open, change, world);
}

function changeOf(kind: ReturnType<typeof questionKindOf>, line: QuotaLine, given: AnswerValue): LineChange {
  switch (given.input) {
    case 'number':
      if (kind === 'replays') return { replays: given.value };
      return { count: { min: given.value, max: line.count.max === null ? null : given.value } };
    case 'day':
      return { window: { from: given.value, to: line.window.to } };
    case 'span':
      return { peaks: [{ window: given.value, weight: PEAK_WEIGHT }] };
    case 'unit':
      // A name that was not found is one bearer more; where nobody was named, or who answers is chosen, it is the only one.
      return {
        unitIds:
          kind === 'name' || kind === 'heirs'
            ? [...new Set([...bearerIdsOf(line), given.value])]
            : [given.value],
      };
    case 'channel':
      return { channelKinds: [given.value] };
    case 'output':
      return { kind: given.value };
  }
}

const keepBearers = (line: QuotaLine, keep: (label: string) => AnswerChoice): AnswerChoice =>
  keep(`Giữ ${String(bearerIdsOf(line).length)} đơn vị đang tính`);

type Change = (key: string, label: string, changed: LineChange) => AnswerChoice;

function shared(
  line: QuotaLine,
  { register }: AnswerWorld,
  change: Change,
  keep: (label: string) => AnswerChoice,
): Pick<AnswerForm, 'choices' | 'input'> {
  const ids = bearerIdsOf(line);
  const { min, max } = line.count;
  const choices: AnswerChoice[] = [keep('Mỗi đơn vị làm đủ')];
  if (ids.length > 1 && min % ids.length === 0 && (max ?? 0) % ids.length === 0) {
    const count = { min: min / ids.length, max: max === null ? null : max / ids.length };
    choices.push(change('split', `Tổng cộng, chia đều mỗi đơn vị ${twoDigits(count.min)}`, { count }));
  }
  if (ids.length > BEARERS_SHOWN) return { choices, input: 'unit' };
  if (ids.length < 2) return { choices, input: null };
  const names = new Map(register.units.map((unit) => [unit.id, unit.shortName]));
  const one = ids.map((id) =>
    change(`one:${id}`, `Tổng cộng, ${names.get(id) ?? id} chịu trách nhiệm`, { unitIds: [id] }),
  );
  return { choices: [...choices, ...one], input: null };
}

function starts(line: QuotaLine, world: AnswerWorld, change: Change): AnswerChoice[] {
  const choice = (key: string, words: string, from: Day): AnswerChoice[] =>
    from < line.window.to
      ? [change(key, `${words} ${vietnameseDay(from)}`, { window: { from, to: line.window.to } })]
      : [];
  return world.issuedOn === null ? [] : choice('issued', 'Từ ngày ký', world.issuedOn);
}

/** The line on the days that lie outside every peak, one line for each stretch; nothing when there is no peak in it. */
function outsidePeaks(line: QuotaLine, world: AnswerWorld): AnswerChoice[] {
  let left: Interval[] = [line.window];
  for (const peak of world.peaks) {
    left = left.flatMap((span) => {
      if (isEmpty(intersect(span, peak))) return [span];
      return [
        { from: span.from, to: Math.min(span.to, peak.from) },
        { from: Math.max(span.from, peak.to), to: span.to },
      ].filter((part) => !isEmpty(part));
    });
  }
  const untouched = left.length === 1 && left[0]!.from === line.window.from && left[0]!.to === line.window.to;
  if (untouched || left.length === 0) return [];
  return [
    {
      key: 'outside',
      label: `Chỉ những ngày ngoài cao điểm: ${left.map(spanWords).join(' và ')}`,
      lines: left.map((window, at) => ({
        ...changeLine(line, { window }, world),
        id: at === 0 ? line.id : `${line.id}-ngoai-${String(at + 1)}`,
      })),
    },
  ];
}

const spanWords = ({ from, to }: Interval): string => `${vietnameseDay(from)}–${vietnameseDay(to - 1)}`;

/** Who takes over from bearers that end inside the window. */
function heirs(line: QuotaLine, world: AnswerWorld, change: Change): AnswerChoice[] {
  const ids = bearerIdsOf(line);
  const taking = world.register.units
    .filter(({ id }) => ids.includes(id))
    .flatMap((unit) => heirsOf(world.register, unit, line.window))
    .map(({ id }) => id)
    .filter((id) => !ids.includes(id));
  const fresh = [...new Set(taking)];
  if (fresh.length === 0) return [];
  return [
    change('heirs', `Giao tiếp cho ${String(fresh.length)} đơn vị kế tục`, { unitIds: [...ids, ...fresh] }),
  ];
}
