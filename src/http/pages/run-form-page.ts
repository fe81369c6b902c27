/** Báo đã phát: one run with what proves it, on its own or as the answer to an assignment. */
import { registerAsRuns } from '../../app/traffic/register-as-runs.js';
import { submitWork } from '../../app/traffic/submit-work.js';
import { type RunForm, viewRunForm } from '../../app/traffic/view-run-form.js';
import { singleRun } from '../../contracts/traffic.js';
import type { Failure } from '../../domain/errors.js';
import { OUTPUT_KINDS } from '../../domain/plan/quota-line.js';
import type { AssignmentState } from '../../domain/schedule/assignment.js';
import { isoDay, vietnameseDay } from '../../domain/time.js';
import { statusOfFailure } from '../problem.js';
import { formText, queryText } from './csrf.js';
import { mendable } from './mendable.js';
import { type Visit, sendPage } from './visit.js';
import { KIND_WORDS, lineName, quotaWords } from './wording.js';

/** How somebody proves a run, and what the form asks for then. */
const PROOFS = [
  {
    value: 'url',
    label: 'Địa chỉ bài đã đăng',
    hint: 'Dán địa chỉ trang; hệ thống kiểm tra tên miền của kênh.',
  },
  { value: 'page', label: 'Trang báo in', hint: 'Ghi số báo, trang, chuyên trang.' },
  {
    value: 'statement',
    label: 'Xác nhận của đơn vị',
    hint: 'Ghi buổi phát, cụm loa, người trực; cần người thứ hai xác minh.',
  },
] as const;

/** The inputs of the form by the fields of the contract, so that a fault stands at its input. */
const INPUTS: Readonly<Record<string, string>> = {
  channelId: 'kenh',
  kind: 'loai',
  title: 'ten',
  ranAt: 'ngay',
  durationSeconds: 'dai',
  lineIds: 'chi-tieu',
  tagId: 'viec-gi',
  url: 'dia-chi',
  note: 'ghi-chu',
};

const NAMES = [
  'kenh',
  'loai',
  'ten',
  'ngay',
  'gio',
  'dai',
  'phat-lai',
  'chi-tieu',
  'viec-gi',
  'bang',
  'dia-chi',
  'ghi-chu',
] as const;
/** Whoever reports has taken the work before. */
const TAKEN: readonly AssignmentState[] = ['accepted', 'submitted', 'approved'];

type Values = Readonly<Record<(typeof NAMES)[number], string>>;

export async function showReportForm(visit: Visit): Promise<void> {
  const form = await viewRunForm(visit.app, visit.actor, queryText(visit.request, 'viec'));
  await sendForm(visit, form, valuesOf(form, visit), null);
}

/** Takes a report; whatever is wrong with it is said at its input, with the form as it was sent. */
export async function receiveRun(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const assignmentId = formText(request, 'viec');
  const form = await viewRunForm(app, actor, assignmentId === '' ? null : assignmentId);
  const values = Object.fromEntries(NAMES.map((name) => [name, formText(request, name)])) as Values;
  try {
    const { channelId, source, ...run } = singleRun.parse(wireOf(values));
    const { known } = form.work
      ? await submitWork(app, actor, form.work.assignment.id, { channelId, source, run })
      : await registerAsRuns(app, actor, channelId, source, [run]);
    response.redirect(303, `/minh-chung?xong=${known > 0 ? 'known' : 'reported'}`);
  } catch (error) {
    const failure = mendable(error);
    await sendForm(visit, form, values, failure);
  }
}

/** The form as the contract of a single run has it. */
function wireOf(values: Values): object {
  const text = (name: keyof Values): string | null => {
    const trimmed = values[name].trim();
    return trimmed === '' ? null : trimmed;
  };
  return {
    channelId: values.kenh,
    source: values.bang,
    kind: values.loai,
    title: values.ten,
    ranAt: `${values.ngay}T${values.gio}:00+07:00`,
    durationSeconds: secondsOf(values.dai),
    replay: values['phat-lai'] === '1',
    lineIds: text('chi-tieu') === null ? [] : [values['chi-tieu']],
    tagId: text('viec-gi'),
    url: values.bang === 'url' ? (text('dia-chi') ?? '') : null,
    note: text('ghi-chu'),
  };
}

/** "6:52" or "6" minutes; null for nothing; not a number, which the contract refuses, for the rest. */
function secondsOf(text: string): number | null {
  if (text.trim() === '') return null;
  const parts = /^(\d{1,4})(?:[:.p](\d{1,2}))?$/.exec(text.trim());
  return parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2] ?? 0);
}

/** What the form begins with: an assignment says most of it. */
function valuesOf({ work, units }: RunForm, { app }: Visit): Values {
  const channelIds =
    work?.line.targets.find(({ unitId }) => unitId === work.assignment.unitId)?.channelIds ?? [];
  const channelId = work?.obligation.channelId ?? channelIds[0] ?? units[0]?.channels[0]?.id ?? '';
  const channel = units.flatMap(({ channels }) => channels).find(({ id }) => id === channelId);
  return {
    kenh: channelId,
    loai: work?.line.kind ?? '',
    ten: '',
    ngay: isoDay(app.clock.today()),
    gio: '',
    dai: '',
    'phat-lai': '',
    'chi-tieu': work?.line.id ?? '',
    'viec-gi': work?.obligation.tagId ?? '',
    bang: channel?.address ? 'url' : channel?.kind === 'print' ? 'page' : 'statement',
    'dia-chi': '',
    'ghi-chu': '',
  };
}

async function sendForm(visit: Visit, form: RunForm, values: Values, failure: Failure | null): Promise<void> {
  const { work } = form;
  const faults = new Map(
    failure?.fields.map(({ path, detail }) => [
      INPUTS[path.replace(/^runs\.0\./, '').split('.')[0]!] ?? '',
      detail,
    ]),
  );
  const chosen = (name: keyof Values, value: string, label: string): object => ({
    ...{ value, label },
    isChosen: values[name] === value,
  });
  await sendPage(
    visit,
    'run-form',
    {
      title: 'Báo đã phát',
      current: '/minh-chung',
      status: failure === null ? 200 : statusOfFailure(failure),
    },
    {
      evidenceCss: visit.asset('evidence.css'),
      failure: failure === null ? null : { code: failure.code, detail: failure.detail },
      faults: Object.fromEntries(NAMES.map((name) => [name, faults.get(name) ?? null])),
      values,
      isReplay: values['phat-lai'] === '1',
      work:
        work === null
          ? null
          : {
              id: work.assignment.id,
              name: lineName(work.line),
              quota: quotaWords(work.line),
              plan: work.plan.number ?? work.plan.title,
              due: `${vietnameseDay(work.obligation.window.from)} – hạn ${vietnameseDay(work.obligation.window.to - 1)}`,
              isTaken: TAKEN.includes(work.assignment.state),
            },
      hasChannels: form.units.length > 0,
      units: form.units.map(({ unit, channels }) => ({
        name: unit.shortName,
        channels: channels.map(({ id, name }) => chosen('kenh', id, name)),
      })),
      kinds: OUTPUT_KINDS.map((kind) => chosen('loai', kind, KIND_WORDS[kind])),
      plans: form.plans.map(({ plan, lines }) => ({
        name: plan.number ?? plan.title,
        lines: lines.map((line) => chosen('chi-tieu', line.id, `${lineName(line)} – ${quotaWords(line)}`)),
        tags: [...plan.tasks, ...plan.events].map(({ id, title }) => chosen('viec-gi', id, title)),
      })),
      proofs: PROOFS.map(({ value, label, hint }) => ({ ...chosen('bang', value, label), hint })),
    },
  );
}
