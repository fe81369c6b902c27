import { expect } from 'chai';
import { openCell } from '../../src/app/coverage/open-cell.js';
import { reportCsv } from '../../src/app/coverage/report-csv.js';
import { reportPage } from '../../src/app/coverage/report-page.js';
import { reportPlan } from '../../src/app/coverage/report-plan.js';
import { viewCoverage } from '../../src/app/coverage/view-coverage.js';
import { approvePlan } from '../../src/app/plan/approve-plan.js';
import { createPlan } from '../../src/app/plan/create-plan.js';
import { readDocument } from '../../src/app/plan/read-document.js';
import { registerEvent } from '../../src/app/plan/register-event.js';
import type { PlanRecord } from '../../src/app/ports/store.js';
import { answerAssignment } from '../../src/app/schedule/answer-assignment.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { waiveObligation } from '../../src/app/schedule/waive-obligation.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { type ReportedRun, registerAsRuns } from '../../src/app/traffic/register-as-runs.js';
import { verifyChains } from '../../src/app/audit/verify-chains.js';
import type { QuotaLine } from '../../src/domain/plan/quota-line.js';
import { inclusive } from '../../src/domain/interval.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { failureOf } from '../support/failure.js';
import { type TestApp, sampleActor, sampleApp } from '../support/app.js';

/** A short plan of its own, so that every figure can be worked out by hand. */
const PLAN = `ỦY BAN NHÂN DÂN
TỈNH HOÀI GIANG

Số: 7/KH-UBND
Hoài Giang, ngày 01 tháng 11 năm 2026

KẾ HOẠCH
Tuyên truyền phòng cháy, chữa cháy mùa hanh khô năm 2026

Thời gian thực hiện: từ ngày 02/11/2026 đến hết ngày 29/11/2026.

1. Báo và Phát thanh, Truyền hình tỉnh Hoài Giang

- Đăng tin về phòng cháy trên báo điện tử: 02 tin/tuần.

2. Ủy ban nhân dân các xã, phường

- Phát bản tin phòng cháy trên hệ thống truyền thanh cấp xã: 01 bản tin/tháng, phát lại 01 lần/tháng.
`;

const run = (given: Partial<ReportedRun>): ReportedRun => ({
  kind: 'news',
  title: 'Diễn tập chữa cháy tại chợ Bến Lụa',
  ranAt: instantOf(dayOf(2026, 11, 3), 600),
  durationSeconds: null,
  replay: false,
  lineIds: [],
  tagId: null,
  url: null,
  note: null,
  sequence: null,
  ...given,
});

describe('the main job', () => {
  const officer = sampleActor('chuyenvien');
  const leader = sampleActor('lanhdao');
  const editor = sampleActor('thukytoasoan');
  const operator = sampleActor('benlua');
  let opened: TestApp;
  let plan: PlanRecord;
  let weekly: QuotaLine;
  let online: string;
  let host: string;

  before(async () => {
    opened = await sampleApp();
    const channel = (await opened.app.store.channels.find({ unitId: 'bao-va-dai', kind: 'online' }))[0]!;
    online = channel.id;
    host = channel.address!;
  });
  after(() => opened.close());

  const tallyOf = async (by: 'line' | 'unit' | 'channel' | 'period', key: string) => {
    const view = await viewCoverage(opened.app, officer, plan.id, by, null);
    return view.rows.find((row) => row.key === key)!.tally;
  };

  it('reads a document, finds its lines and the sentences they stand in', async () => {
    const draft = await readDocument(opened.app, { bytes: Buffer.from(PLAN), name: 'kh7.txt' });
    for (const line of draft.quotaLines) {
      expect(draft.text.slice(line.source.start, line.source.end)).to.equal(line.source.text);
    }
    const created = await createPlan(opened.app, officer, { draft, issuedOn: null, districtDuties: 'flag' });
    plan = created.plan;
    weekly = plan.lines[0]!;
    expect(
      plan.lines.map((line) => [line.kind, line.count.min, line.per, line.replays, line.targets.length]),
    ).to.deep.equal([
      ['news', 2, 'week', 0, 1],
      ['bulletin', 1, 'month', 1, 24],
    ]);
  });

  it('turns the approved plan into the obligations that the point rule owes', async () => {
    const approved = await approvePlan(opened.app, leader, plan.id);
    // Four whole weeks of two; one month whose middle lies inside, a first run and a replay in 24 communes.
    expect(approved.required).to.equal(4 * 2 + 24 * 2);
    expect(approved.optional).to.equal(0);
    expect((await failureOf(approvePlan(opened.app, leader, plan.id))).code).to.equal('plan-not-draft');
  });

  it('schedules them into slots and hands each first run to its unit', async () => {
    opened.clock.set(instantOf(dayOf(2026, 11, 2), 480));
    const report = await schedulePlan(opened.app, officer, plan.id);
    expect(report.unplaced).to.deep.equal([]);
    expect(report.booked).to.equal(56);
    const again = await schedulePlan(opened.app, officer, plan.id);
    expect(again.moves).to.equal(0);
    const assignments = await opened.app.store.assignments.find({ planId: plan.id });
    expect(assignments).to.have.length(8 + 24);
    const own = assignments.find((assignment) => assignment.unitId === operator.unitId)!;
    expect(own.obligationIds).to.have.length(2);
    expect((await answerAssignment(opened.app, operator, own.id, 'acceptance', null)).state).to.equal(
      'accepted',
    );
    const foreign = assignments.find((assignment) => assignment.unitId === 'bao-va-dai')!;
    expect(
      (await failureOf(answerAssignment(opened.app, operator, foreign.id, 'acceptance', null))).code,
    ).to.equal('not-found');
  });

  it('counts an article by its address only once it is verified', async () => {
    opened.clock.set(instantOf(dayOf(2026, 11, 21), 540));
    const url = new URL('/phong-chay/dien-tap.html?utm_source=zalo#anh', host).href;
    const first = await registerAsRuns(opened.app, editor, online, 'url', [run({ url })]);
    expect(first).to.deep.include({ known: 0 });
    const clean = new URL('/phong-chay/dien-tap.html', host).href;
    expect(await registerAsRuns(opened.app, editor, online, 'url', [run({ url: clean })])).to.deep.equal({
      accepted: [],
      known: 1,
    });
    expect(await tallyOf('line', weekly.id)).to.deep.include({ owed: 8, done: 0 });
    await judgeAsRuns(opened.app, officer, first.accepted, { verdict: 'verified' });
    expect(await tallyOf('line', weekly.id)).to.deep.include({ owed: 8, done: 1 });
    expect(await tallyOf('unit', 'bao-va-dai')).to.deep.include({ done: 1 });
    expect(await tallyOf('channel', online)).to.deep.include({ done: 1 });
    expect(await tallyOf('period', '2026-11')).to.deep.include({ owed: 56, done: 1 });
  });

  it('takes a station log in a batch, and the same batch again without counting twice', async () => {
    const [loudspeaker] = await opened.app.store.channels.find({
      unitId: operator.unitId,
      kind: 'loudspeaker',
    });
    const log = [
      run({
        kind: 'bulletin',
        title: 'Bản tin phòng cháy',
        ranAt: instantOf(dayOf(2026, 11, 4), 330),
        sequence: '1',
      }),
      run({
        kind: 'bulletin',
        title: 'Bản tin phòng cháy',
        ranAt: instantOf(dayOf(2026, 11, 9), 330),
        replay: true,
        sequence: '2',
      }),
    ];
    const first = await registerAsRuns(opened.app, operator, loudspeaker!.id, 'import', log);
    expect(first.accepted).to.have.length(2);
    expect(await registerAsRuns(opened.app, operator, loudspeaker!.id, 'import', log)).to.deep.equal({
      accepted: [],
      known: 2,
    });
    await judgeAsRuns(opened.app, officer, first.accepted, { verdict: 'verified' });
    expect(await tallyOf('unit', operator.unitId)).to.deep.include({ owed: 2, done: 2 });
  });

  it('wants a second person to verify a statement', async () => {
    const statement = run({
      title: 'Tin khuyến cáo dùng điện an toàn',
      ranAt: instantOf(dayOf(2026, 11, 12), 600),
    });
    const { accepted } = await registerAsRuns(opened.app, officer, online, 'statement', [statement]);
    expect(
      (await failureOf(judgeAsRuns(opened.app, officer, accepted, { verdict: 'verified' }))).code,
    ).to.equal('own-claim');
    await judgeAsRuns(opened.app, { ...officer, userId: 'user-other' }, accepted, { verdict: 'verified' });
    expect(await tallyOf('line', weekly.id)).to.deep.include({ done: 2 });
    await judgeAsRuns(opened.app, officer, accepted, {
      verdict: 'rejected',
      reason: 'Không tìm thấy tin đã đăng.',
    });
    expect(await tallyOf('line', weekly.id)).to.deep.include({ done: 1 });
  });

  it('opens a figure down to the as-run and its evidence, and explains what is missing', async () => {
    const cell = await openCell(opened.app, officer, plan.id, {
      lineId: weekly.id,
      unitId: null,
      periodKey: '2026-W45',
    });
    expect(cell.obligations.map(({ assessed }) => assessed.status)).to.deep.equal(['missed', 'done']);
    expect(cell.obligations[0]!.assessed.cause).to.equal('Cần 2 lượt, chỉ có 1 lượt phát đủ điều kiện.');
    const done = cell.obligations[1]!;
    expect(done.asRun?.evidence).to.deep.include({
      grade: 'capture',
      url: new URL('/phong-chay/dien-tap.html', host).href,
    });
    expect(done.channel?.id).to.equal(online);
  });

  it('excuses an obligation with a reason, and reports the whole as a page and as a table', async () => {
    const missed = (
      await openCell(opened.app, officer, plan.id, { lineId: weekly.id, unitId: null, periodKey: '2026-W45' })
    ).obligations[0]!;
    await waiveObligation(
      opened.app,
      leader,
      missed.assessed.obligation.id,
      'Báo nghỉ khắc phục sự cố máy chủ.',
    );
    expect(await tallyOf('line', weekly.id)).to.deep.include({ waived: 1 });
    const report = await reportPlan(opened.app, officer, plan.id, '2026-Q4');
    const page = reportPage(opened.app, report);
    expect(page)
      .to.include('Cộng hòa xã hội chủ nghĩa Việt Nam')
      .and.to.include(report.verificationCode)
      .and.to.include('Quý IV/2026');
    const csv = reportCsv(report);
    expect(csv.startsWith('\ufeffNhóm,')).to.equal(true);
    expect(csv).to.include('Tổng,').and.to.include(',56,3,0,');
  });

  it('makes per-event items owed when the event is registered, and refuses one outside the plan', async () => {
    const failure = await failureOf(
      registerEvent(opened.app, officer, plan.id, {
        title: 'Hội thao chữa cháy',
        window: inclusive(dayOf(2027, 3, 1), dayOf(2027, 3, 2)),
      }),
    );
    expect(failure.code).to.equal('event-outside-plan');
    const sample = (await opened.app.store.plans.find({ state: 'approved' })).find(
      (one) => one.id !== plan.id,
    )!;
    const registered = await registerEvent(opened.app, officer, sample.id, {
      title: 'Ra quân vì cộng đồng số',
      window: inclusive(dayOf(2026, 12, 5), dayOf(2026, 12, 5)),
    });
    expect(registered.obligations).to.equal(2);
  });

  it('leaves an audit chain that holds', async () => {
    const reports = await verifyChains(opened.app, officer);
    expect(reports.every((report) => report.brokenAt === null)).to.equal(true);
    expect(reports.reduce((sum, report) => sum + report.links, 0)).to.be.above(15);
  });
});
