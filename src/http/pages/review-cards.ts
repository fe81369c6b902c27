/** The lines of a review as cards: the product multiplied out, the questions with the outcome of each answer. */
import type { AskedQuestion, ReviewView, ReviewedLine } from '../../app/plan/view-review.js';
import type { ProvinceRegister } from '../../app/org/register.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { CHANNEL_KINDS } from '../../domain/org/channel.js';
import { OUTPUT_KINDS } from '../../domain/plan/quota-line.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { naturalChannels } from '../../domain/plan/resolve-defaults.js';
import { CHANNEL_NAMES } from '../../domain/plan/resolve-targets.js';
import { overlaps } from '../../domain/interval.js';
import { isoDay, vietnameseDay } from '../../domain/time.js';
import {
  channelsWords,
  countWords,
  lengthWords,
  periodWords,
  readingWords,
  spanWords,
  unitsWords,
  weekdaysWords,
} from './review-words.js';
import { KIND_WORDS, type Mark, UNIT_KIND_WORDS, lineName, moment, quotaWords } from './wording.js';

/** Below this the reader itself is in doubt. */
const DOUBTFUL = 0.8;

export const cardId = (lineId: string): string => `ct-${lineId}`;
export const placeId = (lineId: string): string => `vb-${lineId}`;

function markOf({ line, questions, review }: ReviewedLine): Mark {
  if (line.targets.length === 0) return { tone: 'missed', word: 'chưa có đơn vị' };
  if (questions.length > 0) return { tone: 'late', word: 'cần trả lời' };
  if (line.confidence < DOUBTFUL && review === null) return { tone: 'late', word: 'nên xem lại' };
  return { tone: 'done', word: 'rõ' };
}

/** "rõ" needs no look; the others wait for somebody. */
export const waits = (reviewed: ReviewedLine): boolean => markOf(reviewed).tone !== 'done';

/** A line as its card. */
export function cardOf(reviewed: ReviewedLine, view: ReviewView, mayEdit: boolean): object {
  const { line, product, number } = reviewed;
  const { register, plan } = view;
  const address = `/ke-hoach/${encodeURIComponent(plan.id)}/soat`;
  const name = lineName(line);
  // "× 1 cơ quan báo chí" says nothing.
  const factors = product.factors
    .slice(1)
    .filter(({ count }) => count !== 1)
    .map(({ count, label }) => ({ count: whole(count), label }));
  const editable = mayEdit && plan.state === 'draft';
  return {
    id: line.id,
    cardId: cardId(line.id),
    number,
    name,
    mark: markOf(reviewed),
    waits: waits(reviewed),
    facts: [
      unitsWords(line.targets, register),
      ...(naturalChannels(line.kind)?.length === 0 ? [] : [channelsWords(line, register)]),
      spanWords(line.window),
      ...(line.weekdays.length > 0 ? [weekdaysWords(line.weekdays)] : []),
      ...(line.peaks.length > 0
        ? [`cao điểm ${line.peaks.map(({ window }) => spanWords(window)).join(', ')}`]
        : []),
      ...(lengthWords(line) === null ? [] : [lengthWords(line)]),
    ].join(' · '),
    count: countWords(line.count),
    countLabel: `${KIND_WORDS[line.kind]}/${periodWords(line)}`,
    factors,
    perPeriod: whole(product.perPeriod),
    perPeriodLabel: `mỗi ${periodWords(line)}`,
    showsPeriod: line.per !== 'window' && factors.length > 0,
    showsTotal: line.per !== 'window' || factors.length > 0,
    total: product.total === null ? null : whole(product.total),
    optional: line.count.max !== null && line.count.max > line.count.min,
    isSure: line.confidence >= DOUBTFUL,
    sureness: `${String(Math.round(line.confidence * 100))} %`,
    questions: editable ? reviewed.questions.map((asked, at) => questionOf(asked, line, view, at)) : [],
    openQuestions: editable ? [] : line.questions,
    quote: line.source?.text ?? null,
    placeHref: line.source === null ? null : `#${placeId(line.id)}`,
    touch: touchOf(reviewed, register),
    editHref: editable ? `${address}/chi-tieu/${encodeURIComponent(line.id)}` : null,
    mergeHref: editable && plan.lines.length > 1 ? `${address}/gop/${encodeURIComponent(line.id)}` : null,
  };
}

/** What a person made of the line, beside what the machine read. */
function touchOf({ line, review }: ReviewedLine, register: ProvinceRegister): object | null {
  if (review === null) return null;
  const who = `${review.changedByName}, ${moment(review.changedAt)}`;
  const [reading] = review.readings;
  return {
    word: {
      read: 'giữ như máy đọc',
      added: 'người soát thêm',
      changed: 'người soát sửa',
      merged: 'người soát gộp',
    }[review.origin],
    who,
    read:
      review.origin === 'merged'
        ? review.readings.map(quotaWords).join(' + ')
        : review.origin === 'changed' && reading !== undefined
          ? quotaWords(reading)
          : null,
    now: quotaWords(line),
    changes: reading === undefined ? [] : readingWords(reading, line, register),
    answers: review.answers.map(({ question, answer, name }) => ({ question, answer, name })),
  };
}

function questionOf(
  { form, outcomes, alike }: AskedQuestion,
  line: QuotaLine,
  view: ReviewView,
  at: number,
): object {
  const field = `${line.id}-${String(at)}`;
  return {
    lineId: line.id,
    question: form.question,
    field,
    alike: alike === 0 ? null : whole(alike + 1),
    choices: form.choices.map(({ key, label, lines }, index) => ({
      key,
      label,
      outcome: outcomeWords(outcomes[index]!, lines),
    })),
    number: form.input === 'number' ? { value: line.count.min } : null,
    day: form.input === 'day' ? { value: isoDay(line.window.from) } : null,
    span: form.input === 'span',
    units: form.input === 'unit' ? unitGroups(view.register, line) : null,
    channels: form.input === 'channel' ? channelOptions(view.register, line) : null,
    outputs: form.input === 'output' ? outputOptions() : null,
  };
}

/** What an answer comes to, in figures. */
function outcomeWords(
  { perPeriod, total }: { perPeriod: number; total: number | null },
  [line]: readonly QuotaLine[],
): string {
  if (line === undefined) return 'bỏ chỉ tiêu này, khôi phục được';
  const each = `${whole(perPeriod)} mỗi ${periodWords(line)}`;
  if (total === null) return each;
  return line.per === 'window' ? `cả đợt ${whole(total)}` : `${each}, cả đợt ${whole(total)}`;
}

/** Units that live in the line's window, by kind. */
export function unitGroups({ units }: ProvinceRegister, line: Pick<QuotaLine, 'window'>): object[] {
  const groups = new Map<string, { id: string; name: string }[]>();
  for (const unit of units) {
    if (!overlaps(unit.life, line.window)) continue;
    const label = UNIT_KIND_WORDS[unit.kind];
    const group = groups.get(label) ?? [];
    group.push({ id: unit.id, name: unit.shortName });
    groups.set(label, group);
  }
  return [...groups].map(([label, members]) => ({ label, members }));
}

/** Kinds of channel that the bearers run. */
function channelOptions({ channels }: ProvinceRegister, line: QuotaLine): object[] {
  const bearers = new Set(line.targets.map(({ unitId }) => unitId));
  const kinds = new Set(channels.filter(({ unitId }) => bearers.has(unitId)).map(({ kind }) => kind));
  return CHANNEL_KINDS.filter((kind) => kinds.size === 0 || kinds.has(kind)).map((kind) => ({
    kind,
    name: CHANNEL_NAMES[kind],
  }));
}

const outputOptions = (): { kind: string; name: string }[] =>
  OUTPUT_KINDS.map((kind) => ({ kind, name: KIND_WORDS[kind] }));

/** The dropped lines, with the way back. */
export const droppedOf = ({ plan }: ReviewView): object[] =>
  plan.review.dropped.map(({ line, name, at }) => ({
    id: line.id,
    name: lineName(line),
    quota: quotaWords(line),
    who: `${name}, ${moment(at)}`,
    placeHref: line.source === null ? null : `#${placeId(line.id)}`,
  }));

/** The plan's own facts for the head of the review's pages. */
export const headOf = ({ plan }: ReviewView): object => ({
  planTitle: plan.title,
  number: plan.number,
  issuer: plan.issuer,
  issuedOn: plan.issuedOn === null ? null : vietnameseDay(plan.issuedOn),
  window: spanWords(plan.window),
  planHref: `/ke-hoach/${encodeURIComponent(plan.id)}`,
  reviewHref: `/ke-hoach/${encodeURIComponent(plan.id)}/soat`,
  approvalHref: `/ke-hoach/${encodeURIComponent(plan.id)}/duyet`,
  version: plan.version,
  document:
    plan.review.document === null
      ? null
      : {
          name: plan.review.document.name,
          href: `/ke-hoach/${encodeURIComponent(plan.id)}/tep-goc`,
          size: sizeWords(plan.review.document.bytes),
        },
});

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${whole(bytes)} byte`;
  if (bytes < 1024 * 1024) return `${whole(Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
