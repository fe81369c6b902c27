import { writeFile } from 'node:fs/promises';
import { approvePlan } from '../../app/plan/approve-plan.js';
import { changePlan } from '../../app/plan/change-plan.js';
import { type CreatedPlan, createPlan } from '../../app/plan/create-plan.js';
import { readDocument } from '../../app/plan/read-document.js';
import { listPlans } from '../../app/plan/load-plan.js';
import { loadRegister } from '../../app/org/register.js';
import { schedulePlan } from '../../app/schedule/schedule-plan.js';
import { shortageSentence } from '../../domain/schedule/shortage-sentence.js';
import { Failure } from '../../domain/errors.js';
import { parseIsoDay, vietnameseDay } from '../../domain/time.js';
import { samplePlanText } from '../../sample/plan.js';
import { type Command, type OptionValues, textOption } from '../command.js';
import { cut, tableText } from '../table.js';
import { KIND_WORDS } from '../../domain/plan/quota-words.js';
import { periodWords } from '../wording.js';
import { documentOf } from './read.js';

function issuedOn(options: OptionValues): number | null {
  const text = textOption(options, 'issued-on');
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === null)
    throw new Failure(
      'invalid',
      'input-invalid',
      `“${text}” không phải một ngày có thật (viết như 2024-11-15).`,
    );
  return day;
}

function createdText({ plan, resolved }: CreatedPlan): string {
  const rows = resolved.lines.map(({ line, product }, index) => [
    index + 1,
    cut(line.title, 46),
    `${String(line.count.min)}${line.count.max === line.count.min ? '' : line.count.max === null ? '+' : `–${String(line.count.max)}`} ${KIND_WORDS[line.kind]}/${periodWords(line.per, line.every)}`,
    line.replays,
    line.targets.length,
    product.total ?? '—',
  ]);
  const questions = resolved.lines.flatMap(({ line, questions }) =>
    questions.map((question) => `  ? ${cut(line.title, 40)}: ${question}`),
  );
  return [
    `Kế hoạch ${plan.id}: ${plan.title}`,
    `Thời gian ${vietnameseDay(plan.window.from)} – ${vietnameseDay(plan.window.to - 1)}; ${String(plan.lines.length)} chỉ tiêu, ${String(plan.tasks.length)} nhiệm vụ, ${String(plan.events.length)} sự kiện`,
    '',
    tableText(['#', 'Chỉ tiêu', 'Mức', 'Phát lại', 'Nơi thực hiện', 'Tổng'], rows),
    ...(questions.length + resolved.questions.length > 0 ? ['', 'Còn cần trả lời:'] : []),
    ...resolved.questions.map((question) => `  ? ${question}`),
    ...questions,
  ].join('\n');
}

export const planImport: Command = {
  name: 'plan import',
  usage:
    'plan import FILE [--issued-on NGÀY] [--successors] [--approve] [--schedule] [--drop-unresolved] [--json]',
  summary: 'đọc văn bản và lưu thành kế hoạch; --approve duyệt, --schedule xếp lịch luôn',
  options: {
    'issued-on': { type: 'string' },
    successors: { type: 'boolean' },
    approve: { type: 'boolean' },
    schedule: { type: 'boolean' },
    'drop-unresolved': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ words, options, terminal, open }) {
    const document = await documentOf(words);
    const issued = issuedOn(options);
    const { app, actor } = await open();
    const created = await createPlan(app, actor, {
      draft: await readDocument(app, document),
      issuedOn: issued,
      districtDuties: options['successors'] === true ? 'successors' : 'flag',
    });
    const asJson = options['json'] === true;
    if (!asJson) terminal.out(createdText(created));
    const { id } = created.plan;
    if (options['approve'] === true || options['schedule'] === true) {
      await approve(app, actor, id, options['drop-unresolved'] === true, terminal.say);
    }
    if (options['schedule'] === true) await schedule(app, actor, id, terminal.say);
    if (asJson) terminal.out(JSON.stringify({ id }));
    return 0;
  },
};

type Opened = Awaited<ReturnType<Parameters<Command['run']>[0]['open']>>;

async function approve(
  app: Opened['app'],
  actor: Opened['actor'],
  id: string,
  dropUnresolved: boolean,
  say: (text: string) => void,
): Promise<void> {
  if (dropUnresolved) {
    const plan = (await listPlans(app, actor)).find((one) => one.id === id);
    const orphans = plan?.lines.filter((line) => line.targets.length === 0) ?? [];
    for (const line of orphans) say(`Bỏ chỉ tiêu chưa có đơn vị: ${line.title}`);
    await changePlan(app, actor, id, { dropLines: orphans.map((line) => line.id) }, null);
  }
  const { required, optional } = await approvePlan(app, actor, id);
  say(`Đã duyệt: ${String(required)} nghĩa vụ bắt buộc, ${String(optional)} khuyến khích.`);
}

/** Shortages named at the terminal; the page "Vì sao?" has them all. */
const SHORTAGES_SHOWN = 10;

async function schedule(
  app: Opened['app'],
  actor: Opened['actor'],
  id: string,
  say: (text: string) => void,
): Promise<void> {
  const report = await schedulePlan(app, actor, id);
  say(
    `Đã xếp ${String(report.booked)} lịch phát; dời ${String(report.moves)}; chưa xếp được ${String(report.unplaced.length)}.`,
  );
  const { channels } = await loadRegister(app, actor.provinceId);
  const names = new Map(channels.map((channel) => [channel.id, channel.name]));
  const sentences = report.unplaced.map(({ because }) =>
    shortageSentence(
      because,
      because.channelIds.map((channelId) => names.get(channelId) ?? channelId),
    ),
  );
  for (const sentence of [...new Set(sentences)].slice(0, SHORTAGES_SHOWN)) say(`  ${sentence}`);
}

const idOf = (words: readonly string[]): string => {
  const [id] = words;
  if (id === undefined)
    throw new Failure('invalid', 'input-invalid', 'Hãy cho biết mã kế hoạch (xem bằng plan list).');
  return id;
};

export const planApprove: Command = {
  name: 'plan approve',
  usage: 'plan approve ID [--drop-unresolved]',
  summary: 'duyệt kế hoạch: chỉ tiêu thành nghĩa vụ có hạn',
  options: { 'drop-unresolved': { type: 'boolean' } },
  async run({ words, options, terminal, open }) {
    const { app, actor } = await open();
    await approve(app, actor, idOf(words), options['drop-unresolved'] === true, terminal.out);
    return 0;
  },
};

export const planSchedule: Command = {
  name: 'plan schedule',
  usage: 'plan schedule ID',
  summary: 'xếp lịch các nghĩa vụ còn mở và giao phân công',
  options: {},
  async run({ words, terminal, open }) {
    const { app, actor } = await open();
    await schedule(app, actor, idOf(words), terminal.out);
    return 0;
  },
};

export const planList: Command = {
  name: 'plan list',
  usage: 'plan list',
  summary: 'các kế hoạch',
  options: {},
  async run({ terminal, open }) {
    const { app, actor } = await open();
    const plans = await listPlans(app, actor);
    terminal.out(
      tableText(
        ['Mã', 'Trạng thái', 'Chỉ tiêu', 'Tên'],
        plans.map((plan) => [plan.id, plan.state, plan.lines.length, cut(plan.title, 70)]),
      ),
    );
    return 0;
  },
};

export const planSample: Command = {
  name: 'plan sample',
  usage: 'plan sample [-o TỆP]',
  summary: 'văn bản kế hoạch của tỉnh mẫu, có mọi dạng chỉ tiêu, để thử đọc và nhập',
  options: { output: { type: 'string', short: 'o' } },
  async run({ options, terminal, open }) {
    const { app } = await open();
    const text = samplePlanText(app.clock.today());
    const output = textOption(options, 'output');
    if (output === null) terminal.out(text);
    else {
      await writeFile(output, text);
      terminal.say(`Đã ghi ${output}.`);
    }
    return 0;
  },
};
