import { expect } from 'chai';
import { closePeriod } from '../../src/app/audit/close-period.js';
import { settlementDigest } from '../../src/app/audit/settlement-digest.js';
import { verifyChains } from '../../src/app/audit/verify-chains.js';
import { viewClose } from '../../src/app/audit/view-close.js';
import { assessPlan } from '../../src/app/coverage/assess-plan.js';
import { reportPlan } from '../../src/app/coverage/report-plan.js';
import { changeUnit } from '../../src/app/org/change-unit.js';
import { grantMakeGood } from '../../src/app/schedule/grant-make-good.js';
import { waiveObligation } from '../../src/app/schedule/waive-obligation.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { weighAsRun } from '../../src/app/traffic/weigh-as-run.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { type TestApp } from '../support/app.js';
import { failureOf } from '../support/failure.js';
import {
  NEW_YEAR,
  admin,
  closingProvince,
  frozen,
  leader,
  officer,
  ran,
  verified,
} from '../support/closing-province.js';
import { december, person } from '../support/small-province.js';

describe('closing a period of a plan', function () {
  this.timeout(60_000);
  let test: TestApp;
  /** On time in a's first three weeks; b ran once in time, once late. */
  let counted: string[];
  before(async () => {
    test = await closingProvince();
    test.clock.set(instantOf(december(28), 8 * 60));
    counted = [];
    for (const date of [2, 9, 16]) counted.push(await verified(test, 'a', december(date), ['tuan']));
    counted.push(await verified(test, 'b', december(3)));
    counted.push(await verified(test, 'b', december(15)));
  });
  after(() => test.close());

  const codeOf = async (planId: string, key: string, actor = officer): Promise<string> =>
    (await failureOf(closePeriod(test.app, actor, planId, key))).code;

  it('refuses what is no period of an approved plan of one’s own', async () => {
    expect(await codeOf('khong-co', '2026-12')).to.equal('not-found');
    expect(await codeOf('p', '2026-12', { ...officer, provinceId: 'khac' })).to.equal('not-found');
    expect(await codeOf('nhap', '2026-12')).to.equal('plan-not-approved');
    for (const key of ['', '2026-13', '2026-Q5', '12/2026', '2026-12@14', '2026-W51@15', '../p'])
      expect(await codeOf('p', key), key).to.equal('period-unknown');
    for (const key of ['2026-11', '2027-03', '2025', '2026-Q3'])
      expect(await codeOf('p', key), key).to.equal('period-outside-plan');
    for (const role of ['editor', 'reporter', 'operator', 'auditor', 'admin'] as const)
      expect(await codeOf('p', '2026-12', person(role)), role).to.equal('not-permitted');
    const scoped = { ...officer, scopes: ['coverage.read' as const, 'plans.read' as const] };
    expect(await codeOf('p', '2026-12', scoped)).to.equal('not-permitted');
    const seen = (await test.store.plans.get('p'))!.version;
    const outdated = await failureOf(closePeriod(test.app, officer, 'p', '2026-12', seen - 1));
    expect(outdated.code).to.equal('changed-meanwhile');
    expect(await test.store.periodCloses.count({})).to.equal(0);
  });

  it('waits for the end of the period, for its grace, and for what is not judged', async () => {
    const failure = await failureOf(closePeriod(test.app, officer, 'p', '2026-12'));
    expect(failure.code).to.equal('period-not-closable');
    expect(failure.fields.map(({ path }) => path)).to.deep.equal([
      'obstacles.not-over',
      'obstacles.in-grace',
    ]);
    expect(failure.detail).to.include('Chưa chốt được Tháng 12/2026: Tháng 12/2026 chưa kết thúc');
    expect(await codeOf('p', '2027-01')).to.equal('period-not-closable');
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    const claimed = await ran(test, 'b', december(20));
    const { open } = await viewClose(test.app, leader, 'p', '2026-12');
    expect(open!.obstacles).to.deep.equal([
      {
        kind: 'unverified-as-runs',
        ids: [claimed],
        sentence: '1 lượt phát chờ xác minh: xác minh hoặc từ chối.',
      },
    ]);
    expect(await codeOf('p', '2026-12')).to.equal('period-not-closable');
    await judgeAsRuns(test.app, officer, [claimed], { verdict: 'rejected', reason: 'Không có bản ghi.' });
    // A claimed run behind the period, in the grace of its last week: verified, it would count.
    const late = await ran(test, 'a', december(30), ['tuan']);
    await judgeAsRuns(test.app, officer, [late], { verdict: 'withdrawn', reason: 'Ghi nhầm.' });
    expect((await viewClose(test.app, leader, 'p', '2026-12')).open!.obstacles).to.deep.equal([]);
  });

  it('waits for a claimed run of another day only when it would count', async () => {
    const [early, late] = [await ran(test, 'a', dayOf(2027, 1, 2)), await ran(test, 'd', dayOf(2027, 1, 2))];
    expect((await viewClose(test.app, officer, 'p', '2026-12')).open!.obstacles).to.deep.equal([]);
    // The week from 28/12 falls due in January; a run on the 28th is in the grace of the one before.
    const decisive = await ran(test, 'b', december(28));
    const { open } = await viewClose(test.app, officer, 'p', '2026-W52');
    expect(open!.obstacles.map(({ kind, ids }) => [kind, ...ids])).to.deep.equal([
      ['unverified-as-runs', decisive],
    ]);
    for (const id of [early, late, decisive])
      await judgeAsRuns(test.app, officer, [id], { verdict: 'rejected', reason: 'Thử.' });
  });

  it('tells what closing comes to, and shows a commune nothing of others', async () => {
    const { open, closed } = await viewClose(test.app, officer, 'p', '2026-12');
    expect(closed).to.equal(null);
    const { running, settled } = open!.effect;
    expect(running).to.deep.include({ owed: 8, done: 5, late: 0, missed: 3 });
    expect(settled).to.deep.equal(running);
    expect(open!.effect).to.deep.include({ changed: 0, othersGained: 0, othersLost: 0, openMakeGoods: [] });
    const own = await viewClose(test.app, person('operator', 'a'), 'p', '2026-12');
    expect(own).to.deep.include({ open: null, closed: null });
  });

  it('settles, freezes and signs it in one write', async () => {
    const links = await test.store.auditLinks.count({});
    const record = await closePeriod(test.app, officer, 'p', '2026-12');
    expect(record).to.deep.include({
      ...{ id: 'p/2026-12', periodKey: '2026-12', closedBy: officer.userId, closedByName: officer.name },
      closedAt: test.clock.now(),
    });
    expect(record.figures.total).to.deep.equal({
      ...{ owed: 8, done: 5, late: 0, pending: 0, atRisk: 0, missed: 3, waived: 0, optionalDone: 0 },
    });
    const settlements = await test.store.settlements.find({ planId: 'p' });
    expect(settlements).to.have.length(8);
    expect(settlementDigest(test.app, settlements)).to.equal(record.digest);
    expect(settlementDigest(test.app, settlements.slice(1))).to.not.equal(record.digest);
    expect(settlements.flatMap(({ asRunId }) => asRunId ?? []).sort()).to.deep.equal([...counted].sort());
    const credits = await test.store.credits.find({ planId: 'p' });
    expect(credits.map(({ asRunId }) => asRunId).sort()).to.deep.equal([...counted].sort());
    for (const { status, cause, asRunId } of settlements) {
      expect(status).to.equal(asRunId === null ? 'missed' : 'done');
      expect(cause === null).to.equal(asRunId !== null);
    }
    expect(await test.store.auditLinks.count({})).to.equal(links + 1);
    const [link] = await test.store.auditLinks.find({ action: 'period.closed' });
    expect(link).to.deep.include({ subject: 'p/2026-12', chain: officer.unitId });
    expect(link!.statement).to.deep.include({
      ...{ planId: 'p', periodKey: '2026-12', from: '2026-12-01', to: '2026-12-31', digest: record.digest },
      total: { ...record.figures.total },
    });
    expect(link!.statement!['byLine']).to.deep.equal([
      { line: 'tuan', label: 'Chỉ tiêu tuan', ...record.figures.total },
    ]);
    expect(link!.changes[0]).to.deep.include({ shelf: 'periodCloses', id: 'p/2026-12' });
    expect((await verifyChains(test.app, officer)).every(({ brokenAt }) => brokenAt === null)).to.equal(true);
  });

  it('closes it once, and none that shares days with it', async () => {
    const failure = await failureOf(closePeriod(test.app, officer, 'p', '2026-12'));
    expect(failure.code).to.equal('period-closed');
    expect(failure.detail).to.equal(
      'Kế hoạch “Kế hoạch p” đã chốt kỳ Tháng 12/2026 nên không chốt lại được.',
    );
    expect(await codeOf('p', '2026-W51')).to.equal('period-closed');
    for (const key of ['2026-Q4', '2026-12@15', '2026-W53', '2027-01@15', '2026'])
      expect(await codeOf('p', key), key).to.equal('period-overlaps-closed');
    const view = await viewClose(test.app, person('operator', 'a'), 'p', '2026-12');
    expect(view.closed?.id).to.equal('p/2026-12');
    expect((await viewClose(test.app, officer, 'p', '2026-W51')).closed?.id).to.equal('p/2026-12');
    expect((await viewClose(test.app, officer, 'q', '2026-12')).closed).to.equal(null);
  });

  it('takes a late as-run for other plans, and says why it counts for nothing here', async () => {
    const before = await frozen(test);
    // Week 4 of commune b was missed; this one ran in it and is told of only now.
    const id = await verified(test, 'b', december(22), ['tuan']);
    expect(await test.store.credits.count({ asRunId: id })).to.equal(0);
    const { counts, refused } = await weighAsRun(test.app, officer, id);
    expect(counts).to.deep.equal([]);
    expect(refused.map(({ line, reason }) => [line.id, reason])).to.deep.equal([['tuan', 'period-closed']]);
    const { notCounted } = await assessPlan(test.app, officer, 'p');
    expect(notCounted.find(({ asRunId }) => asRunId === id)?.reason).to.equal('period-closed');
    // One of commune a serves the other plan, which is open.
    const other = await verified(test, 'a', december(23));
    const [credit] = await test.store.credits.find({ asRunId: other });
    expect(credit?.planId).to.equal('q');
    expect(await frozen(test)).to.equal(before);
  });

  it('keeps its as-runs used up in their group', async () => {
    const weighed = await weighAsRun(test.app, officer, counted[0]!);
    expect(weighed.counts.map(({ line, late }) => [line.id, late])).to.deep.equal([['tuan', false]]);
    expect(weighed.refused).to.deep.equal([]);
    // What the closed period counted cannot serve the other plan of the group, though that is short.
    const ofQ = await test.store.credits.find({ planId: 'q' });
    expect(ofQ.some(({ asRunId }) => counted.includes(asRunId))).to.equal(false);
  });

  it('refuses to take away what it rests on, and nothing else', async () => {
    const before = await frozen(test);
    for (const verdict of ['rejected', 'withdrawn'] as const) {
      const failure = await failureOf(
        judgeAsRuns(test.app, officer, [counted[0]!], { verdict, reason: 'Nghe lại không có.' }),
      );
      expect(failure.code).to.equal('period-closed');
      expect(failure.detail).to.equal(
        'Kế hoạch “Kế hoạch p” đã chốt kỳ Tháng 12/2026 nên lượt phát đã tính trong kỳ ấy không loại, không rút được nữa.',
      );
    }
    const spare = await verified(test, 'b', december(24));
    const together = await failureOf(
      judgeAsRuns(test.app, officer, [spare, counted[3]!], { verdict: 'rejected', reason: 'Thử.' }),
    );
    expect(together.code).to.equal('period-closed');
    expect((await test.store.asRuns.get(spare))!.state).to.equal('verified');
    await judgeAsRuns(test.app, officer, [spare], { verdict: 'rejected', reason: 'Không có bản ghi.' });
    expect(await frozen(test)).to.equal(before);
  });

  it('refuses waivers and make-goods of what fell due in it', async () => {
    const before = await frozen(test);
    const missed = (await test.store.settlements.find({ planId: 'p', status: 'missed' }))[0]!;
    expect((await failureOf(waiveObligation(test.app, leader, missed.id, 'Mất điện'))).code).to.equal(
      'period-closed',
    );
    const wish = { reason: 'Mất điện', until: dayOf(2027, 1, 20) };
    expect((await failureOf(grantMakeGood(test.app, leader, missed.id, wish))).code).to.equal(
      'period-closed',
    );
    expect(await test.store.makeGoods.count({})).to.equal(0);
    // January is open.
    const [ahead] = await test.store.obligations.find({
      planId: 'p',
      unitId: 'b',
      dueDay: dayOf(2027, 1, 17),
    });
    await waiveObligation(test.app, leader, ahead!.id, 'Sửa trạm');
    expect(await frozen(test)).to.equal(before);
  });

  it('reports the frozen figures, whatever is renamed or told of later', async () => {
    const report = await reportPlan(test.app, officer, 'p', '2026-12');
    const record = (await test.store.periodCloses.get('p/2026-12'))!;
    expect(report.closed?.id).to.equal('p/2026-12');
    expect({ total: report.total, byLine: report.byLine, byUnit: report.byUnit }).to.deep.equal({
      total: { ...record.figures.total },
      byLine: record.figures.byLine,
      byUnit: record.figures.byUnit,
    });
    await changeUnit(test.app, admin, 'b', { name: 'Xã B mới' }, null);
    await verified(test, 'b', december(26));
    const again = await reportPlan(test.app, officer, 'p', '2026-12');
    expect({ ...again, plan: null, madeAt: null }).to.deep.equal({ ...report, plan: null, madeAt: null });
    expect((await reportPlan(test.app, officer, 'p', '2027-01')).closed).to.equal(null);
    expect((await reportPlan(test.app, officer, 'p', null)).closed).to.equal(null);
    expect((await reportPlan(test.app, person('operator', 'a'), 'p', '2026-12')).total).to.deep.include({
      ...{ owed: 4, done: 3, missed: 1 },
    });
  });

  it('is told to be changed when its record and its settlements are changed alike', async () => {
    const [record] = await test.store.periodCloses.find({ planId: 'p', periodKey: '2026-12' });
    expect((await viewClose(test.app, officer, 'p', '2026-12')).isIntact).to.equal(true);
    const [gone, ...left] = await test.store.settlements.find({ closeId: record!.id });
    await test.store.write(officer, { action: 'test', subject: 'p' }, async (shelves) => {
      await shelves.settlements.remove({ id: gone!.id });
      const stored = await shelves.periodCloses.get(record!.id);
      await shelves.periodCloses.replace({ ...stored!, digest: settlementDigest(test.app, left) });
    });
    expect((await viewClose(test.app, officer, 'p', '2026-12')).isIntact).to.equal(false);
  });
});
