import { expect } from 'chai';
import { addPlanLine } from '../../src/app/plan/add-line.js';
import { answerQuestion, datePlan } from '../../src/app/plan/answer-question.js';
import { approvePlan } from '../../src/app/plan/approve-plan.js';
import { changePlan } from '../../src/app/plan/change-plan.js';
import { editLine } from '../../src/app/plan/change-line.js';
import { dropPlanLine, restorePlanLine } from '../../src/app/plan/drop-line.js';
import { mergePlanLines } from '../../src/app/plan/merge-lines.js';
import { originalOf, receiveDocument } from '../../src/app/plan/receive-document.js';
import { sendToApproval } from '../../src/app/plan/send-to-approval.js';
import { summariseForApproval, viewReview } from '../../src/app/plan/view-review.js';
import { verifyChains } from '../../src/app/audit/verify-chains.js';
import type { PlanRecord, Stored } from '../../src/app/ports/store.js';
import { inclusive } from '../../src/domain/interval.js';
import { dayOf } from '../../src/domain/time.js';
import { failureOf } from '../support/failure.js';
import { type TestApp, sampleActor, sampleApp } from '../support/app.js';

/** Four whole weeks, one whole month's middle, a peak of one week, and no day of signing. */
const PLAN = `ỦY BAN NHÂN DÂN
TỈNH HOÀI GIANG

Số: 9/KH-UBND
Hoài Giang, ngày     tháng 11 năm 2026

KẾ HOẠCH
Tuyên truyền an toàn giao thông cuối năm 2026

Thời gian thực hiện: từ ngày 02/11/2026 đến hết ngày 29/11/2026; cao điểm từ ngày 16/11/2026 đến ngày 22/11/2026.

1. Báo và Phát thanh, Truyền hình tỉnh Hoài Giang

- Đăng tin về an toàn giao thông trên báo điện tử: dự kiến 02 tin/tuần.

- Phát thông điệp trên sóng phát thanh: 01 lần/tuần.

2. Ủy ban nhân dân các xã, phường

- Phát bản tin an toàn giao thông trên hệ thống truyền thanh cấp xã: 01 bản tin/tháng, phát lại 01 lần/tháng.

- Tăng cường pano, áp phích tại các chợ.
`;

describe('the review of a plan', () => {
  const officer = sampleActor('chuyenvien');
  const leader = sampleActor('lanhdao');
  const operator = sampleActor('benlua');
  let opened: TestApp;
  let plan: Stored<PlanRecord>;

  before(async () => {
    opened = await sampleApp();
  });
  after(() => opened.close());
  beforeEach(async () => {
    plan = (await receiveDocument(opened.app, officer, { bytes: Buffer.from(PLAN), name: 'kh9.txt' })).plan;
  });

  const lineOfKind = (kind: string) => plan.lines.find((line) => line.kind === kind)!;
  const reviewOf = (lineId: string) => plan.review.lines.find((one) => one.lineId === lineId);
  /** A scan may leave open which days "the rest" means; the reader then asks so. */
  const askOutsidePeak = async (): Promise<void> => {
    const line = {
      ...lineOfKind('airing'),
      questions: ['“01 lần/tuần” áp dụng ngoài thời gian cao điểm: những ngày nào?'],
    };
    plan = await changePlan(opened.app, officer, plan.id, { lines: [line] }, null);
  };
  const required = async (): Promise<number> =>
    (await summariseForApproval(opened.app, officer, plan.id)).owed.required;

  it('keeps the file by its hash, and nothing of what it refuses', async () => {
    const { bytes, document } = await originalOf(opened.app, plan.review);
    expect(bytes.toString()).to.equal(PLAN);
    expect(document).to.deep.include({ name: 'kh9.txt', bytes: Buffer.byteLength(PLAN) });
    const before = await opened.app.store.plans.count({});
    for (const [text, code] of [
      ['Kính gửi các đồng chí.', 'plan-without-quota'],
      [' \n ', 'document-empty'],
    ] as const) {
      expect((await failureOf(receiveDocument(opened.app, officer, { text }))).code).to.equal(code);
      expect(await opened.app.media.get(opened.app.sha256(text))).to.equal(null);
    }
    expect(await opened.app.store.plans.count({})).to.equal(before);
    expect((await failureOf(receiveDocument(opened.app, operator, { text: PLAN }))).code).to.equal(
      'not-permitted',
    );
  });

  it('shows each line with its product, its questions, and what each answer comes to', async () => {
    await askOutsidePeak();
    const view = await viewReview(opened.app, officer, plan.id);
    // 2 a week for four weeks; 1 a week for four; a first run and a replay in 24 communes.
    expect(view.lines.map(({ product }) => product.total)).to.deep.equal([8, 4, 48]);
    expect(view.unquantified.map(({ text }) => text)).to.deep.equal([
      'Tăng cường pano, áp phích tại các chợ',
    ]);
    const outside = view.lines[1]!.questions.find(({ form }) =>
      form.question.includes('ngoài thời gian cao điểm'),
    )!;
    expect(outside.form.choices.map(({ key }) => key)).to.deep.equal(['outside', 'keep']);
    // Without the third of four weeks three are left.
    expect(outside.outcomes.map(({ total }) => total)).to.deep.equal([3, 4]);
  });

  it('answers a question by a choice: a line may become two, and keeps what was read', async () => {
    await askOutsidePeak();
    const before = lineOfKind('airing');
    const question = before.questions.find((one) => one.includes('ngoài thời gian cao điểm'))!;
    plan = await answerQuestion(
      opened.app,
      officer,
      plan.id,
      { lineId: before.id, question, answer: { choice: 'outside' }, alike: false },
      plan.version,
    );
    const parts = plan.lines.filter((line) => line.source?.start === before.source!.start);
    expect(parts.map(({ window }) => window)).to.deep.equal([
      inclusive(dayOf(2026, 11, 2), dayOf(2026, 11, 15)),
      inclusive(dayOf(2026, 11, 23), dayOf(2026, 11, 29)),
    ]);
    const review = reviewOf(before.id)!;
    expect(review).to.deep.include({
      origin: 'changed',
      changedBy: officer.userId,
      changedByName: officer.name,
    });
    expect(review.readings[0]!.window).to.deep.equal(before.window);
    expect(review.answers[0]!.question).to.equal(question);
    expect(await required()).to.equal(8 + 3 + 48);
    const again = { lineId: before.id, question, answer: { choice: 'outside' }, alike: false } as const;
    expect((await failureOf(answerQuestion(opened.app, officer, plan.id, again, null))).code).to.equal(
      'question-unknown',
    );
  });

  it('answers a question by a number', async () => {
    const line = lineOfKind('news');
    const question = line.questions.find((one) => one.includes('chỉ là số dự kiến'))!;
    const answer = { input: 'number', value: 5 } as const;
    plan = await answerQuestion(
      opened.app,
      officer,
      plan.id,
      { lineId: line.id, question, answer, alike: true },
      null,
    );
    expect(lineOfKind('news').count.min).to.equal(5);
    expect(lineOfKind('news').questions).to.not.include(question);
    expect(await required()).to.equal(20 + 4 + 48);
  });

  it('dates the plan anew, but not what a person changed', async () => {
    const news = lineOfKind('news');
    const window = inclusive(dayOf(2026, 11, 9), dayOf(2026, 11, 29));
    plan = await editLine(opened.app, officer, plan.id, news.id, { window }, plan.version);
    plan = await datePlan(opened.app, officer, plan.id, { issuedOn: dayOf(2026, 11, 16) }, plan.version);
    expect(plan.issuedOn).to.equal(dayOf(2026, 11, 16));
    expect(plan.window.from).to.equal(dayOf(2026, 11, 16));
    expect(lineOfKind('bulletin').window.from).to.equal(dayOf(2026, 11, 16));
    expect(lineOfKind('news').window).to.deep.equal(window);
    expect(plan.review.questions).to.deep.equal([]);
  });

  it('drops a line and brings it back to its place', async () => {
    const ids = plan.lines.map(({ id }) => id);
    plan = await dropPlanLine(opened.app, officer, plan.id, ids[1]!, plan.version);
    expect(plan.lines.map(({ id }) => id)).to.deep.equal([ids[0], ids[2]]);
    expect(await required()).to.equal(8 + 48);
    plan = await restorePlanLine(opened.app, officer, plan.id, ids[1]!, plan.version);
    expect(plan.lines.map(({ id }) => id)).to.deep.equal(ids);
    expect(plan.review.dropped).to.deep.equal([]);
  });

  it('merges two lines: once what is said twice, the sum of two shares', async () => {
    const [news, airing] = [lineOfKind('news'), lineOfKind('airing')];
    plan = await mergePlanLines(
      opened.app,
      officer,
      plan.id,
      { keptId: news.id, otherId: airing.id, counting: 'sum' },
      plan.version,
    );
    expect(lineOfKind('news').count.min).to.equal(3);
    expect(reviewOf(news.id)!.readings.map(({ id }) => id)).to.deep.equal([news.id, airing.id]);
    expect(reviewOf(news.id)!.origin).to.equal('merged');
    const unlike = { keptId: news.id, otherId: lineOfKind('bulletin').id, counting: 'sum' } as const;
    expect((await failureOf(mergePlanLines(opened.app, officer, plan.id, unlike, null))).code).to.equal(
      'lines-unlike',
    );
  });

  it('makes a duty without a number a line, once a person gives the number', async () => {
    const given = {
      title: 'Pano tại chợ',
      kind: 'banner',
      count: { min: 2, max: 2 },
      per: 'window',
      every: 1,
      each: null,
      replays: 0,
      window: plan.window,
      unitIds: ['phuong-ben-lua', 'xa-lach-dua'],
      channelKinds: [],
      quote: 'Tăng cường  pano, áp phích tại các chợ',
    } as const;
    plan = await addPlanLine(opened.app, officer, plan.id, given, plan.version);
    const added = lineOfKind('banner');
    expect(plan.text.slice(added.source!.start, added.source!.end)).to.equal(added.source!.text);
    expect(reviewOf(added.id)).to.deep.include({ origin: 'added', readings: [] });
    expect((await viewReview(opened.app, officer, plan.id)).unquantified).to.deep.equal([]);
    expect(await required()).to.equal(8 + 4 + 48 + 4);
    const elsewhere = { ...given, quote: 'không có câu này' };
    expect((await failureOf(addPlanLine(opened.app, officer, plan.id, elsewhere, null))).code).to.equal(
      'quote-unknown',
    );
  });

  it('records what a client changes through the API in the same way', async () => {
    const news = lineOfKind('news');
    const lines = [{ ...news, count: { min: 3, max: 3 } }];
    plan = await changePlan(
      opened.app,
      officer,
      plan.id,
      { lines, dropLines: [lineOfKind('airing').id] },
      null,
    );
    expect(reviewOf(news.id)).to.deep.include({ origin: 'changed' });
    expect(plan.review.dropped.map(({ line }) => line.kind)).to.deep.equal(['airing']);
    plan = await changePlan(opened.app, officer, plan.id, { lines: [news] }, null);
    expect(reviewOf(news.id)).to.deep.include({ origin: 'read' });
  });

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    const line = lineOfKind('news');
    await editLine(opened.app, officer, plan.id, line.id, { replays: 1 }, plan.version);
    const late = editLine(opened.app, officer, plan.id, line.id, { replays: 2 }, plan.version);
    expect((await failureOf(late)).code).to.equal('changed-meanwhile');
  });

  it('goes to approval once questions are answered or accepted, and says what stands in the way', async () => {
    expect((await failureOf(sendToApproval(opened.app, officer, plan.id, 'refuse', null))).code).to.equal(
      'questions-open',
    );
    plan = await editLine(opened.app, officer, plan.id, lineOfKind('airing').id, { unitIds: [] }, null);
    expect((await failureOf(sendToApproval(opened.app, officer, plan.id, 'accept', null))).code).to.equal(
      'line-without-bearer',
    );
    plan = await dropPlanLine(opened.app, officer, plan.id, lineOfKind('airing').id, null);
    plan = await sendToApproval(opened.app, officer, plan.id, 'accept', null);
    expect(plan.review.sent).to.deep.include({ by: officer.userId });
    expect(plan.lines.flatMap(({ questions }) => questions)).to.deep.equal([]);
    expect(reviewOf(lineOfKind('news').id)!.answers[0]!.answer).to.equal('Chấp nhận như đang tính');
    // A change takes the request for approval back.
    const changed = await editLine(opened.app, officer, plan.id, lineOfKind('news').id, { replays: 1 }, null);
    expect(changed.review.sent).to.equal(null);
    const approved = await approvePlan(opened.app, leader, plan.id, { openQuestions: 'refuse' });
    expect(approved.required).to.equal(8 * 2 + 48);
    expect(
      (await failureOf(editLine(opened.app, officer, plan.id, lineOfKind('news').id, {}, null))).code,
    ).to.equal('plan-not-draft');
  });

  it('says before approval what would find no slot, and writes nothing', async () => {
    const bulletin = lineOfKind('bulletin');
    plan = await editLine(opened.app, officer, plan.id, bulletin.id, { replays: 90 }, null);
    const before = await opened.app.store.bookings.count({});
    const { capacity } = await summariseForApproval(opened.app, officer, plan.id);
    expect(capacity!.shortages.map(({ lineId }) => lineId)).to.include(bulletin.id);
    expect(capacity!.shortages[0]!.sentences[0]).to.match(/khung giờ|ngày|lượt/);
    expect(await opened.app.store.bookings.count({})).to.equal(before);
  });

  it('leaves an audit chain that holds', async () => {
    const reports = await verifyChains(opened.app, officer);
    expect(reports.every(({ brokenAt }) => brokenAt === null)).to.equal(true);
  });
});
