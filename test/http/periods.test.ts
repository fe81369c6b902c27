import { expect } from 'chai';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

interface Period {
  readonly version: number;
  readonly closed: {
    closedBy: string;
    digest: string;
    intact: boolean | null;
    figures: { total: { owed: number; missed: number } } | null;
  } | null;
  readonly obstacles: { kind: string; count: number; ids: string[]; sentence: string }[] | null;
  readonly effect: { running: { owed: number }; settled: { owed: number; missed: number } } | null;
}

const codeOf = (reply: Reply): [number, string] => [reply.status, reply.json<{ code: string }>().code];

describe('periods over the wire', () => {
  let opened: ServedSample;
  let officer: Client;
  let leader: Client;
  let operator: Client;
  let auditor: Client;
  let address: string;

  before(async () => {
    opened = await servedSample();
    [officer, leader, operator, auditor] = (await Promise.all(
      ['chuyenvien', 'lanhdao', 'benlua', 'kiemtra'].map((name) => clientOf(opened, name)),
    )) as [Client, Client, Client, Client];
    address = `/api/v1/plans/${opened.sample.planId}/periods`;
  });
  after(() => opened.close());
  const get = async (client: Client, key: string): Promise<Period> =>
    (await client.request('GET', `${address}/${key}`)).json<Period>();

  it('refuse keys that are none, periods of no plan and of other days', async () => {
    for (const key of ['2026-13', '2026-Q9', 'thang-10', '2026-W60', '2026-10@14', '%20', '%2e%2e%2f'])
      expect(codeOf(await officer.request('GET', `${address}/${key}`)), key).to.deep.equal([
        400,
        'period-unknown',
      ]);
    const long = await officer.request('POST', `${address}/${'2'.repeat(30)}/close`);
    expect(long.status).to.equal(400);
    expect(codeOf(await officer.request('GET', `${address}/2026-08`))).to.deep.equal([
      400,
      'period-outside-plan',
    ]);
    expect(codeOf(await officer.request('POST', `${address}/2026-08/close`))).to.deep.equal([
      400,
      'period-outside-plan',
    ]);
    const nowhere = await officer.request('GET', '/api/v1/plans/khong-co/periods/2026-10');
    expect(nowhere.status).to.equal(404);
    expect((await officer.request('POST', '/api/v1/plans/khong-co/periods/2026-10/close')).status).to.equal(
      404,
    );
    const made = await officer.request('POST', '/api/v1/plans', {
      text: 'KẾ HOẠCH\nTuyên truyền\n\nBáo tỉnh đăng 02 tin/tuần từ ngày 01/10/2026 đến ngày 31/10/2026.',
    });
    const draft = `/api/v1/plans/${made.json<{ id: string }>().id}/periods/2026-10`;
    expect(codeOf(await officer.request('GET', draft))).to.deep.equal([409, 'plan-not-approved']);
    expect(codeOf(await officer.request('POST', `${draft}/close`))).to.deep.equal([409, 'plan-not-approved']);
  });

  it('say what stands in the way of a month that runs, and refuse to close it', async () => {
    const period = await get(officer, '2026-11');
    expect(period.obstacles!.map(({ kind }) => kind)).to.include.members(['not-over', 'open-obligations']);
    const open = period.obstacles!.find(({ kind }) => kind === 'open-obligations')!;
    expect(open.count).to.be.greaterThan(100);
    expect(open.ids).to.have.length(100);
    const refused = await officer.request('POST', `${address}/2026-11/close`);
    expect(codeOf(refused)).to.deep.equal([409, 'period-not-closable']);
    const { fields } = refused.json<{ fields: { path: string; detail: string }[] }>();
    expect(fields.map(({ path, detail }) => [path, detail])).to.deep.equal(
      period.obstacles!.map(({ kind, sentence }) => [`obstacles.${kind}`, sentence]),
    );
    expect(await opened.store.periodCloses.count({})).to.equal(0);
  });

  it('show no figures of others to a commune, and let nobody close who may not', async () => {
    expect(await get(operator, '2026-10')).to.deep.include({ closed: null, obstacles: null, effect: null });
    expect((await get(auditor, '2026-10')).effect).to.not.equal(null);
    for (const client of [operator, auditor])
      expect((await client.request('POST', `${address}/2026-10/close`)).status).to.equal(403);
  });

  it('close with the version that was seen, once, and answer the same under the same key', async () => {
    const claims = await opened.store.asRuns.find({
      ...{ state: 'claimed', ranAt: { before: instantOf(dayOf(2026, 11, 10)) } },
    });
    for (const { id } of claims)
      await officer.request('POST', `/api/v1/as-runs/${id}/rejection`, { reason: 'Không có bản ghi.' });
    const seen = await officer.request('GET', `${address}/2026-10`);
    const period = seen.json<Period>();
    expect(period.obstacles).to.deep.equal([]);
    expect(seen.headers.get('etag')).to.equal(`"${String(period.version)}"`);
    const path = `${address}/2026-10/close`;
    const stale = await officer.request('POST', path, undefined, { 'if-match': '"0"' });
    expect(codeOf(stale)).to.deep.equal([412, 'changed-meanwhile']);
    const headers = { 'if-match': `"${String(period.version)}"`, 'idempotency-key': 'chot-10' };
    const closed = await officer.request('POST', path, undefined, headers);
    expect(closed.status, closed.text).to.equal(201);
    const { total, digest } = closed.json<{ total: object; digest: string }>();
    expect(total).to.deep.equal(period.effect!.settled);
    const again = await officer.request('POST', path, undefined, headers);
    expect([again.status, again.text]).to.deep.equal([201, closed.text]);
    const second = await leader.request('POST', path);
    expect(codeOf(second)).to.deep.equal([409, 'period-closed']);
    expect(second.json<{ detail: string }>().detail).to.include('đã chốt kỳ Tháng 10/2026');
    expect(codeOf(await leader.request('POST', `${address}/2026-10@15/close`))).to.deep.equal([
      409,
      'period-overlaps-closed',
    ]);
    const after = await get(officer, '2026-10');
    expect(after.version).to.equal(period.version + 1);
    expect(after).to.deep.include({ obstacles: null, effect: null });
    expect(after.closed).to.deep.include({ digest, intact: true });
    expect(after.closed!.figures!.total).to.deep.equal(total);
    expect((await get(operator, '2026-10')).closed).to.deep.include({ digest, figures: null, intact: null });
    expect((await get(officer, '2026-W42')).closed).to.deep.include({ digest, figures: null });
    const chains = await officer.request('GET', '/api/v1/audit/verification');
    expect(chains.text).to.not.include('record-changed').and.not.include('order-broken');
  });

  it('notice when what was frozen is changed behind their back', async () => {
    const [one] = await opened.store.settlements.find({ status: 'missed' }, { limit: 1 });
    const stores = opened.store.client.db();
    const touch = (status: string) =>
      stores.collection<{ _id: string }>('settlements').updateOne({ _id: one!.id }, { $set: { status } });
    await touch('done');
    expect((await get(officer, '2026-10')).closed!.intact).to.equal(false);
    await touch('missed');
    expect((await get(officer, '2026-10')).closed!.intact).to.equal(true);
  });

  it('refuse what would change it, over the wire too', async () => {
    const [settled] = await opened.store.settlements.find(
      { status: 'done', asRunId: { from: '' } },
      { limit: 1 },
    );
    const reason = { reason: 'Nghe lại không có.' };
    const rejected = await officer.request('POST', `/api/v1/as-runs/${settled!.asRunId!}/rejection`, reason);
    expect(codeOf(rejected)).to.deep.equal([409, 'period-closed']);
    expect(rejected.json<{ detail: string }>().detail).to.include('đã chốt kỳ Tháng 10/2026');
    const [missed] = await opened.store.settlements.find({ status: 'missed' }, { limit: 1 });
    const of = `/api/v1/obligations/${encodeURIComponent(missed!.id)}`;
    expect(codeOf(await leader.request('POST', `${of}/waiver`, reason))).to.deep.equal([
      409,
      'period-closed',
    ]);
    const wish = { ...reason, until: '2026-12-20' };
    expect(codeOf(await leader.request('POST', `${of}/make-good`, wish))).to.deep.equal([
      409,
      'period-closed',
    ]);
  });

  it('report the closed month with its mark and its figures', async () => {
    const { closed } = await get(officer, '2026-10');
    const coverage = await officer.request(
      'GET',
      `/api/v1/coverage?plan=${opened.sample.planId}&by=line&period=2026-10`,
    );
    expect(coverage.json<{ total: object }>().total).to.deep.equal(closed!.figures!.total);
    const report = await officer.request(
      'GET',
      `/api/v1/plans/${opened.sample.planId}/report?period=2026-10`,
    );
    expect(report.text).to.include('Kỳ đã chốt ngày 21/11/2026').and.include(closed!.digest.slice(0, 16));
    const open = await officer.request('GET', `/api/v1/plans/${opened.sample.planId}/report?period=2026-11`);
    expect(open.text).to.not.include('Kỳ đã chốt');
  });
});
