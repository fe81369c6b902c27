import { expect } from 'chai';
import { acceptAllWork } from '../../src/app/schedule/accept-work.js';
import { sampleActor } from '../support/app.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const csrfOf = ({ text }: Reply): string => /name="csrf" value="([^"]+)"/.exec(text)![1]!;

describe('the evidence pages', () => {
  let opened: ServedSample;
  let officer: Client;
  let editor: Client;
  let operator: Client;

  before(async () => {
    opened = await servedSample();
    [officer, editor, operator] = (await Promise.all(
      ['chuyenvien', 'thukytoasoan', 'benlua'].map((name) => clientOf(opened, name)),
    )) as [Client, Client, Client];
  });
  after(() => opened.close());

  async function send(client: Client, path: string, fields: Record<string, string>): Promise<Reply> {
    const csrf = csrfOf(await client.request('GET', path));
    return client.request('POST', path, new URLSearchParams({ csrf, ...fields }).toString(), FORM);
  }
  const claimed = () => opened.app.store.asRuns.find({ state: 'claimed' }, { sort: [['ranAt', 'up']] });

  it('show beside each claim what it would count for, and that is what it counts for once verified', async () => {
    const [first, second] = await claimed();
    const page = await officer.request('GET', '/minh-chung');
    expect(page.text).to.include('Nếu xác minh, được tính cho').and.include(first!.title);
    const promised = /o\?line=([^&]+)&amp;unit=([^&"]+)/.exec(page.text.replaceAll('&#x3D;', '='))!;
    const reply = await send(officer, '/minh-chung', {
      ...{ id: first!.id, tt: 'claimed', viec: 'verified', 'ke-tiep': second!.id },
    });
    expect(reply.headers.get('location')).to.equal(`/minh-chung?xem=${second!.id}&xong=verified`);
    const credits = await opened.app.store.credits.find({ asRunId: first!.id });
    expect(credits).to.not.be.empty;
    const met = await opened.app.store.obligations.find({ id: { in: credits.map(({ id }) => id) } });
    expect(met.map(({ lineId, unitId }) => [lineId, unitId])).to.deep.include([promised[1], promised[2]]);
  });

  it('reject with a reason only, and tell the unit why', async () => {
    const target = (await claimed()).find(({ unitId }) => unitId === 'bao-va-dai')!;
    const fields = { id: target.id, tt: 'claimed', viec: 'rejected' };
    const silent = await send(officer, '/minh-chung', { ...fields, 'ly-do': '  ' });
    expect(silent.status).to.equal(400);
    expect(silent.text).to.include('Hãy ghi rõ lý do.').and.include('reason-missing');
    expect((await opened.app.store.asRuns.get(target.id))!.state).to.equal('claimed');
    expect((await send(officer, '/minh-chung', { ...fields, 'ly-do': 'Sai chuyên mục' })).status).to.equal(
      303,
    );
    const own = await editor.request('GET', `/minh-chung?tt=rejected&xem=${target.id}`);
    expect(own.text).to.include('Sai chuyên mục').and.not.include('value="verified"');
    const again = await send(officer, '/minh-chung', { ...fields, 'ly-do': 'lần nữa' });
    expect([again.status, again.text.includes('as-run-judged')]).to.deep.equal([409, true]);
  });

  it('keep what belongs to others out of sight and reach', async () => {
    const foreign = (await claimed()).find(({ unitId }) => unitId === 'bao-va-dai')!;
    expect((await operator.request('GET', `/minh-chung?xem=${foreign.id}`)).status).to.equal(404);
    expect((await operator.request('GET', '/minh-chung?xem=khong-co')).status).to.equal(404);
    const csrf = csrfOf(await operator.request('GET', '/minh-chung/bao'));
    for (const viec of ['verified', 'rejected', 'withdrawn']) {
      const body = new URLSearchParams({ csrf, id: foreign.id, viec, 'ly-do': 'thử' }).toString();
      expect((await operator.request('POST', '/minh-chung', body, FORM)).status).to.be.oneOf([403, 404]);
    }
    expect((await opened.app.store.asRuns.get(foreign.id))!.state).to.equal('claimed');
    const auditor = await clientOf(opened, 'kiemtra');
    expect((await auditor.request('GET', '/minh-chung/bao')).status).to.equal(403);
  });

  const run = {
    ...{ ten: 'Loa làng chuyện số: mã QR ở chợ', kenh: 'kenh-loa-ben-lua', loai: 'programme' },
    ...{ ngay: '2026-11-20', gio: '17:05', dai: '8:30', bang: 'statement', 'ghi-chu': 'Cụm 3, Bảo trực' },
  };

  it('take a run with its proof, once', async () => {
    const reply = await send(operator, '/minh-chung/bao', run);
    expect(reply.headers.get('location'), reply.text.slice(0, 500)).to.equal('/minh-chung?xong=reported');
    const [kept] = await opened.app.store.asRuns.find({ title: run.ten });
    expect(kept).to.deep.include({
      state: 'claimed',
      durationSeconds: 510,
      source: 'statement',
      replay: false,
    });
    expect(new Date(kept!.ranAt).toISOString()).to.equal('2026-11-20T10:05:00.000Z');
    const again = await send(operator, '/minh-chung/bao', run);
    expect(again.headers.get('location')).to.equal('/minh-chung?xong=known');
    expect(await opened.app.store.asRuns.count({ title: run.ten })).to.equal(1);
    // Nobody verifies their own statement, but may take it back.
    const own = await operator.request('GET', `/minh-chung?xem=${kept!.id}`);
    expect(own.text).to.include('value="withdrawn"').and.not.include('value="verified"');
    const fields = { id: kept!.id, viec: 'withdrawn', 'ly-do': 'Nhầm ngày' };
    expect((await send(operator, '/minh-chung', fields)).status).to.equal(303);
    expect((await opened.app.store.asRuns.get(kept!.id))!.state).to.equal('withdrawn');
  });

  it('say at its input what is wrong with a report, and keep the rest as it was typed', async () => {
    const faults: readonly (readonly [Partial<typeof run> & Record<string, string>, string])[] = [
      [{ ten: ' ' }, 'Chưa điền.'],
      [{ ngay: '2026-02-30' }, 'Phải là thời điểm'],
      [{ gio: '' }, 'Phải là thời điểm'],
      [{ ngay: '2026-12-24' }, 'ran-in-future'],
      [{ dai: 'lâu' }, 'loi-dai'],
      [{ kenh: 'kenh-khong-co' }, 'not-found'],
      [{ loai: 'xyz' }, 'loi-loai'],
      [{ bang: 'url', kenh: 'kenh-loa-ben-lua', 'dia-chi': 'ftp://a.b/c' }, 'url-invalid'],
      [{ ten: 'x'.repeat(501) }, 'Dài quá 500 ký tự.'],
    ];
    const before = await opened.app.store.asRuns.count({});
    for (const [fault, said] of faults) {
      const reply = await send(operator, '/minh-chung/bao', { ...run, ...fault });
      expect(reply.status, said).to.be.oneOf([400, 404]);
      expect(reply.text, said).to.include(said);
      if (reply.status === 400) expect(reply.text).to.include('Cụm 3, Bảo trực');
    }
    expect(await opened.app.store.asRuns.count({})).to.equal(before);
  });

  it('answer an assignment with what ran, both or neither', async () => {
    const benLua = sampleActor('benlua');
    const [offered] = await opened.app.store.assignments.find({ unitId: benLua.unitId, state: 'offered' });
    const answer = { ...run, ten: 'Trả lời việc được giao', viec: offered!.id };
    const path = `/minh-chung/bao?viec=${encodeURIComponent(offered!.id)}`;
    const early = await send(operator, path, answer);
    expect([early.status, early.text.includes('assignment-wrong-state')]).to.deep.equal([409, true]);
    expect(await opened.app.store.asRuns.count({ title: answer.ten })).to.equal(0);
    const waiting = await opened.app.store.assignments.count({ unitId: benLua.unitId, state: 'offered' });
    expect(await acceptAllWork(opened.app, benLua)).to.equal(waiting);
    expect(await acceptAllWork(opened.app, benLua)).to.equal(0);
    const form = await operator.request('GET', path);
    expect(form.text).to.include('Trả lời việc được giao').and.include('Báo đã phát và nộp việc');
    expect((await send(operator, path, answer)).status).to.equal(303);
    expect((await opened.app.store.assignments.get(offered!.id))!.state).to.equal('submitted');
    expect(await opened.app.store.asRuns.count({ title: answer.ten })).to.equal(1);
    // Handed in already, a replay is only reported.
    const replay = { ...answer, ten: 'Lượt phát lại', 'phat-lai': '1', ngay: '2026-11-21', gio: '05:15' };
    expect((await send(operator, path, replay)).status).to.equal(303);
    expect((await opened.app.store.asRuns.find({ title: replay.ten }))[0]).to.include({ replay: true });
    const csrf = csrfOf(await editor.request('GET', '/minh-chung/bao'));
    const foreign = new URLSearchParams({ csrf, ...answer }).toString();
    expect((await editor.request('POST', '/minh-chung/bao', foreign, FORM)).status).to.equal(404);
  });
});
