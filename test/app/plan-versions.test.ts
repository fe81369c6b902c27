import { expect } from 'chai';
import { closePeriod } from '../../src/app/audit/close-period.js';
import { viewClose } from '../../src/app/audit/view-close.js';
import { verifyChains } from '../../src/app/audit/verify-chains.js';
import { approvePlan } from '../../src/app/plan/approve-plan.js';
import { editLine } from '../../src/app/plan/change-line.js';
import { receiveDocument } from '../../src/app/plan/receive-document.js';
import { readDocument } from '../../src/app/plan/read-document.js';
import {
  confirmRevision,
  discardRevision,
  previewRevision,
  proposeRevision,
} from '../../src/app/plan/revise-plan.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { registerAsRuns } from '../../src/app/traffic/register-as-runs.js';
import type { PlanRecord, Stored } from '../../src/app/ports/store.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { failureOf } from '../support/failure.js';
import { type TestApp, sampleActor, sampleApp } from '../support/app.js';

const planText = (number: string, press: readonly string[]): string => `ỦY BAN NHÂN DÂN
TỈNH HOÀI GIANG

Số: ${number}
Hoài Giang, ngày 01 tháng 11 năm 2026

KẾ HOẠCH
Tuyên truyền phòng cháy, chữa cháy mùa hanh khô năm 2026

Thời gian thực hiện: từ ngày 02/11/2026 đến hết ngày 29/11/2026.

1. Báo và Phát thanh, Truyền hình tỉnh Hoài Giang

${press.join('\n\n')}

2. Ủy ban nhân dân các xã, phường

- Phát bản tin phòng cháy trên hệ thống truyền thanh cấp xã: 01 bản tin/tháng, phát lại 01 lần/tháng.
`;

const FIRST = planText('7/KH-UBND', [
  '- Đăng tin về phòng cháy trên báo điện tử: 02 tin/tuần.',
  '- Phát thông điệp phòng cháy trên sóng phát thanh: 01 lần/tuần.',
]);
const SECOND = planText('19/KH-UBND', [
  '- Đăng tin về phòng cháy trên báo điện tử: 03 tin/tuần.',
  '- Xây dựng 01 phóng sự/tháng phát trên sóng truyền hình.',
]);

describe('versions of a plan', () => {
  const officer = sampleActor('chuyenvien');
  const leader = sampleActor('lanhdao');
  const editor = sampleActor('thukytoasoan');
  let opened: TestApp;
  let plan: Stored<PlanRecord>;
  const draftOf = (text: string) => readDocument(opened.app, { text });
  const lineOf = (kind: string) => plan.lines.find((line) => line.kind === kind)!;

  before(async () => {
    opened = await sampleApp();
    opened.clock.set(instantOf(dayOf(2026, 11, 2), 480));
    plan = (await receiveDocument(opened.app, officer, { text: FIRST })).plan;
    // A person's decision that the document does not know: two replays instead of one.
    plan = await editLine(opened.app, officer, plan.id, lineOf('bulletin').id, { replays: 2 }, null);
    const approved = await approvePlan(opened.app, leader, plan.id);
    // 2 × 4 weeks, 1 × 4 weeks, a bulletin and two replays in 24 communes.
    expect(approved.required).to.equal(8 + 4 + 72);
    plan = approved.plan;
    await schedulePlan(opened.app, officer, plan.id);
    opened.clock.set(instantOf(dayOf(2026, 11, 12), 480));
    const [radio] = await opened.app.store.channels.find({ unitId: 'bao-va-dai', kind: 'radio' });
    const run = {
      kind: 'airing',
      title: 'Thông điệp phòng cháy',
      ranAt: instantOf(dayOf(2026, 11, 4), 450),
      durationSeconds: 60,
      replay: false,
      lineIds: [lineOf('airing').id],
      tagId: null,
      url: null,
      note: null,
      sequence: '1',
    } as const;
    const { accepted } = await registerAsRuns(opened.app, editor, radio!.id, 'import', [run]);
    await judgeAsRuns(opened.app, officer, accepted, { verdict: 'verified' });
    expect(await opened.app.store.credits.count({ planId: plan.id })).to.equal(1);
  });
  after(() => opened.close());

  it('shows which duties appeared, changed and went, and what becomes of the obligations', async () => {
    const preview = await previewRevision(opened.app, officer, plan.id, await draftOf(SECOND));
    expect(preview.diff.map(({ kind }) => kind)).to.deep.equal(['changed', 'appeared', 'kept', 'went']);
    const [changed] = preview.diff;
    expect(changed).to.have.nested.property('before.id', lineOf('news').id);
    expect(
      changed?.kind === 'changed' && changed.changes.find(({ field }) => field === 'count'),
    ).to.deep.equal({
      field: 'count',
      before: { min: 2, max: 2 },
      after: { min: 3, max: 3 },
    });
    const { added, removed, removedOverdue, keptDone, unchanged, moved } = preview.obligations;
    // A third item in each of four weeks and one reportage; three of four airings go, the one that ran stays.
    expect({ added, removed, keptDone, same: unchanged + moved }).to.deep.equal({
      added: 4 + 1,
      removed: 3,
      keptDone: 1,
      same: 8 + 72,
    });
    // The first week's airing ran; its second is due on 15/11.
    expect(removedOverdue).to.equal(0);
    expect(await opened.app.store.obligations.count({ planId: plan.id })).to.equal(84);
  });

  it('leaves out what a person declines', async () => {
    const draft = await draftOf(SECOND);
    const all = await previewRevision(opened.app, officer, plan.id, draft);
    const declined = all.diff.map((one) => (one.kind === 'appeared' ? one.after.id : one.before.id));
    const none = await previewRevision(opened.app, officer, plan.id, draft, declined);
    expect(none.obligations).to.deep.include({ added: 0, removed: 0, keptDone: 0, unchanged: 84, moved: 0 });
  });

  it('keeps a proposal until it is confirmed or put away', async () => {
    await proposeRevision(opened.app, officer, plan.id, await draftOf(SECOND), null);
    await discardRevision(opened.app, officer, plan.id);
    const choice = { declined: [], openQuestions: 'accept' } as const;
    expect((await failureOf(confirmRevision(opened.app, officer, plan.id, choice, null))).code).to.equal(
      'revision-missing',
    );
    expect((await failureOf(confirmRevision(opened.app, leader, plan.id, choice, null))).code).to.equal(
      'not-permitted',
    );
    await proposeRevision(opened.app, officer, plan.id, await draftOf(SECOND), null);
  });

  it('makes it bind: what was done stays, ids stay, bookings of what went go', async () => {
    const before = await opened.app.store.obligations.find({ planId: plan.id });
    const [airing, bulletin, news] = ['airing', 'bulletin', 'news'].map((kind) => lineOf(kind).id);
    const { next } = await confirmRevision(
      opened.app,
      officer,
      plan.id,
      { declined: [], openQuestions: 'accept' },
      null,
    );
    expect(next).to.deep.include({ number: '19/KH-UBND', state: 'approved' });
    const after = await opened.app.store.obligations.find({ planId: plan.id });
    expect(after).to.have.length(84 - 3 + 5);
    const ids = new Set(after.map(({ id }) => id));
    const lost = before.filter(({ id }) => !ids.has(id));
    expect(lost.map(({ lineId }) => lineId)).to.deep.equal([airing, airing, airing]);
    expect(after.filter(({ lineId }) => lineId === news)).to.have.length(12);
    // The person's two replays outlive the document's one.
    expect(after.filter(({ lineId }) => lineId === bulletin)).to.have.length(72);

    const credits = await opened.app.store.credits.find({ planId: plan.id });
    expect(credits.map(({ obligationId }) => obligationId.startsWith(airing!))).to.deep.equal([true]);
    const bookings = await opened.app.store.bookings.find({ planId: plan.id });
    expect(bookings.every(({ obligationId }) => ids.has(obligationId))).to.equal(true);
    const assignments = await opened.app.store.assignments.find({ planId: plan.id });
    expect(assignments.flatMap(({ obligationIds }) => obligationIds).every((id) => ids.has(id))).to.equal(
      true,
    );

    const stored = (await opened.app.store.plans.get(plan.id))!;
    expect(stored.review.proposal).to.equal(null);
    expect(stored.review.ended).to.deep.equal([airing]);
    expect(stored.review.revisions).to.have.length(1);
    const again = await previewRevision(opened.app, officer, plan.id, await draftOf(SECOND));
    expect(again.diff.every(({ kind }) => kind === 'kept')).to.equal(true);
    expect(again.obligations).to.deep.include({ added: 0, removed: 0, unchanged: 85, moved: 0 });
    await schedulePlan(opened.app, officer, plan.id);
  });

  it('leaves an audit chain that holds', async () => {
    const reports = await verifyChains(opened.app, officer);
    expect(reports.every(({ brokenAt }) => brokenAt === null)).to.equal(true);
  });
});

describe('a new version beside a closed period', () => {
  const officer = sampleActor('chuyenvien');
  const NEXT = SECOND.replace('01 phóng sự/tháng', '02 phóng sự/tháng');
  const choice = { declined: [], openQuestions: 'accept' } as const;
  let opened: TestApp;
  let plan: Stored<PlanRecord>;
  const draftOf = (text: string) => readDocument(opened.app, { text });
  const ofWeek = () =>
    opened.store.obligations.find(
      { planId: plan.id, dueDay: { from: dayOf(2026, 11, 2), before: dayOf(2026, 11, 9) } },
      { sort: [['id', 'up']] },
    );

  before(async () => {
    opened = await sampleApp();
    opened.clock.set(instantOf(dayOf(2026, 11, 2), 480));
    const received = await receiveDocument(opened.app, officer, { text: FIRST });
    ({ plan } = await approvePlan(opened.app, officer, received.plan.id));
    opened.clock.set(instantOf(dayOf(2026, 11, 20), 480));
    const claims = await opened.store.asRuns.find({
      ...{ state: 'claimed', ranAt: { before: instantOf(dayOf(2026, 11, 16)) } },
    });
    await judgeAsRuns(
      opened.app,
      officer,
      claims.map(({ id }) => id),
      { verdict: 'rejected', reason: 'Không có bản ghi.' },
    );
    expect((await viewClose(opened.app, officer, plan.id, '2026-W45')).open!.obstacles).to.deep.equal([]);
    await closePeriod(opened.app, officer, plan.id, '2026-W45');
  });
  after(() => opened.close());

  it('says what it does not touch, and leaves it alone when it binds', async () => {
    const before = await ofWeek();
    expect(before).to.have.length(3);
    const preview = await previewRevision(opened.app, officer, plan.id, await draftOf(NEXT));
    // A third news item that is not added, and the airing that would have gone.
    expect(preview.obligations).to.deep.include({ closed: 3, closedDiffering: 2, intoClosed: 0 });
    const settlements = await opened.store.settlements.find({ planId: plan.id });
    await confirmRevision(opened.app, officer, plan.id, choice, null, await draftOf(NEXT));
    expect(await ofWeek()).to.deep.equal(before);
    expect(await opened.store.settlements.find({ planId: plan.id })).to.deep.equal(settlements);
    const news = plan.lines.find(({ kind }) => kind === 'news')!;
    expect(await opened.store.obligations.count({ lineId: news.id })).to.equal(2 + 3 * 3);
    // The line that went is still known to the period that counted it.
    const stored = (await opened.store.plans.get(plan.id))!;
    const airing = plan.lines.find(({ kind }) => kind === 'airing')!;
    expect(stored.review.ended).to.deep.equal([airing.id]);
  });

  it('is refused when it would make something open fall due in the period', async () => {
    // The first of the month's two reportages has its point on 8/11 at noon: due on 29/11 so far, then on the 8th.
    const sooner = NEXT.replace(
      'từ ngày 02/11/2026 đến hết ngày 29/11/2026',
      'từ ngày 02/11/2026 đến hết ngày 08/11/2026',
    );
    const draft = await draftOf(sooner);
    const preview = await previewRevision(opened.app, officer, plan.id, draft);
    expect(preview.obligations.intoClosed).to.equal(1);
    const before = await opened.store.obligations.find({ planId: plan.id });
    const failure = await failureOf(confirmRevision(opened.app, officer, plan.id, choice, null, draft));
    expect(failure.code).to.equal('period-closed');
    expect(failure.detail).to.include('bản mới không dời 1 nghĩa vụ chưa đến hạn vào kỳ đã chốt được');
    expect(await opened.store.obligations.find({ planId: plan.id })).to.deep.equal(before);
  });
});
