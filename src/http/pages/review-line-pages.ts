/** One line at a time: changing it, merging it with another, adding one that the reader did not find. */
import { type NewLine, addPlanLine } from '../../app/plan/add-line.js';
import { editLine } from '../../app/plan/change-line.js';
import { lineOf } from '../../app/plan/edit-draft.js';
import { mergePlanLines } from '../../app/plan/merge-lines.js';
import { type ReviewView, viewReview } from '../../app/plan/view-review.js';
import { authorise } from '../../app/org/authorise.js';
import { Failure } from '../../domain/errors.js';
import { inclusive, lastDay } from '../../domain/interval.js';
import { CHANNEL_KINDS } from '../../domain/org/channel.js';
import { bearerIdsOf } from '../../domain/plan/change-line.js';
import { DISTRIBUTORS, OUTPUT_KINDS, PERIOD_UNITS } from '../../domain/plan/quota-line.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { PEAK_WEIGHT } from '../../domain/plan/resolve-defaults.js';
import { CHANNEL_NAMES } from '../../domain/plan/resolve-targets.js';
import { type Day, isoDay } from '../../domain/time.js';
import { statusOfFailure } from '../problem.js';
import { versionOf } from './entry-form.js';
import { mendable } from './mendable.js';
import { formText, formTexts, queryText } from './csrf.js';
import { cardId, cardOf, headOf, unitGroups } from './review-cards.js';
import { formDay, formNumber, planIdOf } from './review-page.js';
import { DISTRIBUTOR_WORDS, unitsWords } from './review-words.js';
import { type Visit, sendPage } from './visit.js';
import { PERIOD_WORDS } from '../../domain/plan/quota-words.js';
import { KIND_WORDS, WEEKDAYS, lineName, quotaWords } from './wording.js';

const lineIdOf = ({ request }: Visit): string => String(request.params['line']);

/** What the form shows: of a line, or of a form that was refused. */
interface LineValues {
  readonly title: string;
  readonly kind: string;
  readonly min: string;
  readonly max: string;
  readonly isOpenEnded: boolean;
  readonly per: string;
  readonly every: string;
  readonly each: string;
  readonly replays: string;
  readonly from: string;
  readonly to: string;
  readonly peakFrom: string;
  readonly peakTo: string;
  readonly maxPerDay: string;
  readonly weekdays: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly quote: string;
}

function valuesOf(line: QuotaLine): LineValues {
  const [peak] = line.peaks;
  return {
    title: line.title,
    kind: line.kind,
    min: String(line.count.min),
    max: line.count.max === null || line.count.max === line.count.min ? '' : String(line.count.max),
    isOpenEnded: line.count.max === null,
    per: line.per,
    every: String(line.every),
    each: line.each ?? '',
    replays: String(line.replays),
    from: isoDay(line.window.from),
    to: isoDay(lastDay(line.window)),
    peakFrom: peak === undefined ? '' : isoDay(peak.window.from),
    peakTo: peak === undefined ? '' : isoDay(lastDay(peak.window)),
    maxPerDay: String(line.maxPerDay),
    weekdays: new Set(line.weekdays.map(String)),
    units: new Set(bearerIdsOf(line)),
    channels: new Set(line.channelKinds),
    quote: line.source?.text ?? '',
  };
}

/** The form as it was sent, to be shown again beside what is wrong with it. */
function valuesSent({ request }: Visit): LineValues {
  const text = (name: string): string => formText(request, name);
  return {
    title: text('ten'),
    kind: text('san-pham'),
    min: text('so'),
    max: text('den-so'),
    isOpenEnded: text('it-nhat') === '1',
    per: text('ky'),
    every: text('moi'),
    each: text('tinh-tren'),
    replays: text('phat-lai'),
    from: text('tu'),
    to: text('den'),
    peakFrom: text('cao-diem-tu'),
    peakTo: text('cao-diem-den'),
    maxPerDay: text('moi-ngay'),
    weekdays: new Set(formTexts(request, 'thu')),
    units: new Set(formTexts(request, 'don-vi')),
    channels: new Set(formTexts(request, 'kenh')),
    quote: text('trich'),
  };
}

const blankValues = ({ plan }: ReviewView, quote: string): LineValues => ({
  title: quote.slice(0, 200),
  kind: 'news-or-article',
  min: '',
  max: '',
  isOpenEnded: false,
  per: 'month',
  every: '1',
  each: '',
  replays: '0',
  from: isoDay(plan.window.from),
  to: isoDay(lastDay(plan.window)),
  peakFrom: '',
  peakTo: '',
  maxPerDay: '',
  weekdays: new Set(),
  units: new Set(),
  channels: new Set(),
  quote,
});

const oneOf = <T extends string>(values: readonly T[], text: string, fallback: T): T =>
  values.find((value) => value === text) ?? fallback;

/** What the form says, decoded; throws a Failure whose field names the faulty input. */
function decoded(visit: Visit): Omit<NewLine, 'quote'> {
  const values = valuesSent(visit);
  const title = values.title.normalize('NFC').trim();
  if (title === '') throw new Failure('invalid', 'title-missing', 'Chưa ghi tên chỉ tiêu.');
  const min = formNumber(visit, 'so', 'Số lượng');
  const max = values.max.trim() === '' ? min : formNumber(visit, 'den-so', 'Số nhiều nhất');
  const [from, to] = [dayOfForm(visit, 'tu', 'Ngày đầu'), dayOfForm(visit, 'den', 'Ngày cuối')];
  return {
    title: title.slice(0, 2000),
    kind: oneOf(OUTPUT_KINDS, values.kind, 'other'),
    count: { min, max: values.isOpenEnded ? null : max },
    per: oneOf(PERIOD_UNITS, values.per, 'window'),
    every: Math.max(1, formNumber(visit, 'moi', 'Số kỳ')),
    each: DISTRIBUTORS.find((one) => one === values.each) ?? null,
    replays: formNumber(visit, 'phat-lai', 'Số lần phát lại'),
    window: inclusive(from, to),
    unitIds: [...values.units],
    channelKinds: CHANNEL_KINDS.filter((kind) => values.channels.has(kind)),
  };
}

function dayOfForm(visit: Visit, field: string, name: string): Day {
  const day = formDay(visit, field);
  if (day === null) throw new Failure('invalid', 'day-missing', `${name} còn để trống.`);
  return day;
}

async function drawForm(
  visit: Visit,
  view: ReviewView,
  values: LineValues,
  line: QuotaLine | null,
  failure: Failure | null,
): Promise<void> {
  const reviewed = view.lines.find((one) => one.line === line) ?? null;
  const choices = <T extends string>(
    all: readonly T[],
    words: Readonly<Record<T, string>>,
    chosen: string,
  ): object[] => all.map((value) => ({ value, label: words[value], isChosen: value === chosen }));
  const groups = unitGroups(view.register, line ?? view.plan) as {
    label: string;
    members: { id: string; name: string }[];
  }[];
  await sendPage(
    visit,
    'review-line',
    {
      title: line === null ? 'Thêm chỉ tiêu' : 'Sửa chỉ tiêu',
      current: '/doc-ke-hoach',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      ...headOf(view),
      reviewCss: visit.asset('review.css'),
      reviewJs: visit.asset('review.js'),
      failure: failure === null ? null : { detail: failure.detail, code: failure.code },
      heading: line === null ? 'Thêm chỉ tiêu' : lineName(line),
      isNew: line === null,
      backHref: `/ke-hoach/${encodeURIComponent(view.plan.id)}/soat${line === null ? '' : `#${cardId(line.id)}`}`,
      values,
      kinds: choices(OUTPUT_KINDS, KIND_WORDS, values.kind),
      periods: choices(PERIOD_UNITS, PERIOD_WORDS, values.per),
      distributors: choices(DISTRIBUTORS, DISTRIBUTOR_WORDS, values.each),
      weekdays: WEEKDAYS.map((label, at) => ({
        label,
        value: String(at),
        isChosen: values.weekdays.has(String(at)),
      })),
      channels: CHANNEL_KINDS.map((kind) => ({
        value: kind,
        label: CHANNEL_NAMES[kind],
        isChosen: values.channels.has(kind),
      })),
      groups: groups.map(({ label, members }) => ({
        label,
        members: members.map(({ id, name }) => ({ value: id, label: name, isChosen: values.units.has(id) })),
      })),
      questions: line?.questions ?? [],
      reckoned: reviewed === null ? null : cardOf(reviewed, view, false),
    },
  );
}

/** The review, for somebody who may change it while it is a draft. */
async function editable(visit: Visit): Promise<ReviewView> {
  authorise(visit.actor, 'plans.write');
  const view = await viewReview(visit.app, visit.actor, planIdOf(visit));
  if (view.plan.state !== 'draft')
    throw new Failure('conflict', 'plan-not-draft', 'Kế hoạch đã duyệt nên không sửa được chỉ tiêu nữa.');
  return view;
}

/** Runs a change, goes back to the review when it holds, and shows the form again when it is refused. */
async function changeOrShow(
  visit: Visit,
  change: () => Promise<string>,
  show: (view: ReviewView, failure: Failure) => Promise<void>,
): Promise<void> {
  try {
    const anchor = await change();
    visit.response.redirect(303, `/ke-hoach/${encodeURIComponent(planIdOf(visit))}/soat#${anchor}`);
  } catch (error) {
    const failure = mendable(error);
    await show(await editable(visit), failure);
  }
}

export async function showLineForm(visit: Visit): Promise<void> {
  const view = await editable(visit);
  const line = lineOf(view.plan, lineIdOf(visit));
  await drawForm(visit, view, valuesOf(line), line, null);
}

export async function receiveLineForm(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const [planId, lineId] = [planIdOf(visit), lineIdOf(visit)];
  await changeOrShow(
    visit,
    async () => {
      const given = decoded(visit);
      const [from, to] = [formDay(visit, 'cao-diem-tu'), formDay(visit, 'cao-diem-den')];
      const peaks =
        from === null || to === null ? [] : [{ window: inclusive(from, to), weight: PEAK_WEIGHT }];
      const perDay = formText(request, 'moi-ngay').trim();
      const before = lineOf(await viewReview(app, actor, planId).then(({ plan }) => plan), lineId);
      // Left as it was, the limit follows from the new numbers; typed anew, it is the person's.
      const isTyped = perDay !== '' && perDay !== String(before.maxPerDay);
      await editLine(
        app,
        actor,
        planId,
        lineId,
        {
          ...given,
          peaks,
          weekdays: formTexts(request, 'thu')
            .map(Number)
            .filter((day) => day >= 0 && day <= 6),
          ...(isTyped ? { maxPerDay: formNumber(visit, 'moi-ngay', 'Số lượt mỗi ngày') } : {}),
          answered: formTexts(request, 'da-tra-loi'),
        },
        versionOf(visit),
      );
      return cardId(lineId);
    },
    (view, failure) => drawForm(visit, view, valuesSent(visit), lineOf(view.plan, lineId), failure),
  );
}

export async function showAddForm(visit: Visit): Promise<void> {
  const view = await editable(visit);
  await drawForm(visit, view, blankValues(view, queryText(visit.request, 'trich') ?? ''), null, null);
}

export async function receiveAddForm(visit: Visit): Promise<void> {
  await changeOrShow(
    visit,
    async () => {
      const { app, actor } = visit;
      const before = await viewReview(app, actor, planIdOf(visit));
      const quote = formText(visit.request, 'trich').trim() || null;
      const known = new Set(before.plan.lines.map(({ id }) => id));
      const plan = await addPlanLine(
        app,
        actor,
        planIdOf(visit),
        { ...decoded(visit), quote },
        versionOf(visit),
      );
      return cardId(plan.lines.find(({ id }) => !known.has(id))?.id ?? '');
    },
    (view, failure) => drawForm(visit, view, valuesSent(visit), null, failure),
  );
}

async function drawMerge(visit: Visit, view: ReviewView, failure: Failure | null): Promise<void> {
  const line = lineOf(view.plan, lineIdOf(visit));
  await sendPage(
    visit,
    'review-merge',
    {
      title: 'Gộp chỉ tiêu',
      current: '/doc-ke-hoach',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      ...headOf(view),
      reviewCss: visit.asset('review.css'),
      failure: failure === null ? null : { detail: failure.detail, code: failure.code },
      name: lineName(line),
      quota: quotaWords(line),
      backHref: `/ke-hoach/${encodeURIComponent(view.plan.id)}/soat#${cardId(line.id)}`,
      others: view.lines
        .filter((one) => one.line !== line)
        // The likeliest partners first: what counts the same thing.
        .toSorted((a, b) => Number(b.line.kind === line.kind) - Number(a.line.kind === line.kind))
        .map(({ line: other, number }) => ({
          id: other.id,
          number,
          name: lineName(other),
          quota: `${quotaWords(other)} · ${unitsWords(other.targets, view.register)}`,
          isChosen: formText(visit.request, 'voi') === other.id,
        })),
      isSum: formText(visit.request, 'cach') === 'sum',
    },
  );
}

export async function showMergeForm(visit: Visit): Promise<void> {
  await drawMerge(visit, await editable(visit), null);
}

export async function receiveMergeForm(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const keptId = lineIdOf(visit);
  await changeOrShow(
    visit,
    async () => {
      const otherId = formText(request, 'voi');
      if (otherId === '') throw new Failure('invalid', 'other-missing', 'Chưa chọn chỉ tiêu để gộp vào.');
      const counting = formText(request, 'cach') === 'sum' ? 'sum' : 'once';
      await mergePlanLines(app, actor, planIdOf(visit), { keptId, otherId, counting }, versionOf(visit));
      return cardId(keptId);
    },
    (view, failure) => drawMerge(visit, view, failure),
  );
}
