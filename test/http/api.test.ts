import { expect } from 'chai';
import { samplePlanText } from '../../src/sample/plan.js';
import { dayOf } from '../../src/domain/time.js';
import { Failure } from '../../src/domain/errors.js';
import { PASSWORD } from '../support/app.js';
import { type Client, clientOf, serve } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly fields?: readonly { path: string; detail: string }[];
}

describe('the API', () => {
  let opened: ServedSample;
  let officer: Client;
  let editor: Client;
  let leader: Client;

  before(async () => {
    opened = await servedSample();
    officer = await clientOf(opened, 'chuyenvien');
    editor = await clientOf(opened, 'thukytoasoan');
    leader = await clientOf(opened, 'lanhdao');
  });
  after(() => opened.close());

  const problem = (reply: Awaited<ReturnType<Client['request']>>, status: number, code: string): Problem => {
    expect(reply.status, reply.text).to.equal(status);
    expect(reply.headers.get('content-type')).to.include('application/problem+json');
    const body = reply.json<Problem>();
    expect(body.code).to.equal(code);
    expect(body.detail).to.match(/\p{L}.*[.;:…]$/su);
    return body;
  };

  it('carries a plan from its text to its report', async () => {
    const text = samplePlanText(dayOf(2026, 11, 21));
    const read = await officer.request('POST', '/api/v1/plan-readings', text, {
      'x-file-name': 'ke-hoach.txt',
      'content-type': 'text/plain',
    });
    expect(read.status, read.text.slice(0, 300)).to.equal(200);
    const draft = read.json<{
      quotaLines: { source: { start: number; end: number; text: string } }[];
      text: string;
    }>();
    expect(draft.quotaLines.length).to.be.above(10);
    const [first] = draft.quotaLines;
    expect(draft.text.slice(first!.source.start, first!.source.end)).to.equal(first!.source.text);

    const created = await officer.request('POST', '/api/v1/plans', { draft });
    expect(created.status, created.text.slice(0, 300)).to.equal(201);
    const plan = created.json<{ id: string; version: number; lines: { id: string; targets: unknown[] }[] }>();
    const orphans = plan.lines.filter((line) => line.targets.length === 0).map((line) => line.id);
    const path = `/api/v1/plans/${plan.id}`;
    expect(
      (await officer.request('PATCH', path, { dropLines: orphans }, { 'if-match': '"1"' })).status,
    ).to.equal(200);
    expect((await leader.request('POST', `${path}/approval`, {})).status).to.equal(201);
    const scheduled = await officer.request('POST', `${path}/schedule`, {});
    expect(scheduled.status, scheduled.text.slice(0, 300)).to.equal(200);

    const coverage = await officer.request('GET', `/api/v1/coverage?plan=${plan.id}&by=channel`);
    expect(coverage.json<{ total: { owed: number } }>().total.owed).to.be.above(500);
    const csv = await officer.request('GET', `${path}/report?format=csv&period=2026-Q4`);
    expect(csv.headers.get('content-disposition')).to.equal(
      "attachment; filename*=UTF-8''bao-cao-2026-Q4.csv",
    );
    expect((await officer.request('GET', `${path}/report`)).text).to.include('Độc lập - Tự do - Hạnh phúc');
  });

  it('documents itself: every operation has an id of its own and a Vietnamese summary', async () => {
    const document = (await officer.request('GET', '/api/v1/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; summary: string }>>;
    }>();
    expect(document.openapi).to.equal('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations).to.have.length.above(30);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).to.equal(operations.length);
    for (const { summary } of operations) expect(summary).to.match(/\p{L}{2}/u);
    expect((await officer.request('GET', '/api/docs/')).text).to.include('swagger-ui');
  });

  it('answers a repeated key with the first answer, and refuses the key for another body', async () => {
    const channel = (await opened.app.store.channels.find({ unitId: 'bao-va-dai', kind: 'online' }))[0]!;
    const run = {
      channelId: channel.id,
      source: 'url',
      kind: 'news',
      title: 'Tin thử',
      ranAt: '2026-11-20T08:00:00+07:00',
      url: new URL('/tin-thu.html', channel.address!).href,
    };
    const first = await editor.request('POST', '/api/v1/as-runs', run, { 'idempotency-key': 'k1' });
    const again = await editor.request('POST', '/api/v1/as-runs', run, { 'idempotency-key': 'k1' });
    expect(first.status).to.equal(201);
    expect([again.status, again.text]).to.deep.equal([first.status, first.text]);
    problem(
      await editor.request(
        'POST',
        '/api/v1/as-runs',
        { ...run, title: 'Tin khác' },
        { 'idempotency-key': 'k1' },
      ),
      422,
      'idempotency-key-reused',
    );
    const without = await editor.request('POST', '/api/v1/as-runs', run);
    expect(without.json()).to.deep.equal({ accepted: [], known: 1 });
  });

  it('has one effect when the same request comes many times at once', async () => {
    const body = { name: 'song song', scopes: ['coverage.read'] };
    const replies = await Promise.all(
      Array.from({ length: 6 }, () =>
        officer.request('POST', '/api/v1/tokens', body, { 'idempotency-key': 'k2' }),
      ),
    );
    expect(replies.filter((reply) => reply.status === 201).length).to.be.at.least(1);
    for (const reply of replies) expect(reply.status).to.be.oneOf([201, 409]);
    const tokens = (await officer.request('GET', '/api/v1/tokens')).json<{ items: { name: string }[] }>()
      .items;
    expect(tokens.filter(({ name }) => name === 'song song')).to.have.length(1);
    // What was shown once is kept nowhere; the same request is told that it was done.
    const { secret } = replies.find(({ status }) => status === 201)!.json<{ secret: string }>();
    expect(secret).to.match(/^ps_/);
    expect(JSON.stringify(await opened.app.store.keptAnswers.find({}))).to.not.include(secret);
    problem(
      await officer.request('POST', '/api/v1/tokens', body, { 'idempotency-key': 'k2' }),
      409,
      'answer-shown-once',
    );
  });

  it('wants to know which version a change is made to', async () => {
    const { items } = (await officer.request('GET', '/api/v1/plans')).json<{ items: { id: string }[] }>();
    const path = `/api/v1/plans/${items[0]!.id}`;
    const seen = await officer.request('GET', path);
    expect(seen.headers.get('etag')).to.match(/^"\d+"$/);
    problem(await officer.request('PATCH', path, { title: 'Khác' }), 428, 'if-match-needed');
    problem(
      await officer.request('PATCH', path, { title: 'Khác' }, { 'if-match': '"999"' }),
      412,
      'changed-meanwhile',
    );
  });

  it('lets a token do what it is scoped to, until it is revoked', async () => {
    const issued = (
      await officer.request('POST', '/api/v1/tokens', { name: 'bảng', scopes: ['plans.read'] })
    ).json<{ id: string; secret: string }>();
    const bearer = { authorization: `Bearer ${issued.secret}` };
    const program = await clientOf(opened);
    expect((await program.request('GET', '/api/v1/plans', undefined, bearer)).status).to.equal(200);
    problem(await program.request('GET', '/api/v1/as-runs', undefined, bearer), 403, 'not-permitted');
    expect((await officer.request('DELETE', `/api/v1/tokens/${issued.id}`)).status).to.equal(204);
    problem(await program.request('GET', '/api/v1/plans', undefined, bearer), 401, 'token-invalid');
    problem(await editor.request('DELETE', `/api/v1/tokens/${issued.id}`), 404, 'not-found');
  });

  it('gives a fresh session on the way in and none after the way out', async () => {
    const person = await clientOf(opened, 'kiemtra');
    expect((await person.request('GET', '/api/v1/me')).status).to.equal(200);
    expect((await person.request('DELETE', '/api/v1/session')).status).to.equal(204);
    problem(await person.request('GET', '/api/v1/me'), 401, 'sign-in-needed');
    problem(
      await person.request('POST', '/api/v1/session', { username: 'kiemtra', password: 'sai' }),
      401,
      'wrong-credentials',
    );
    problem(
      await person.request('POST', '/api/v1/session', { username: 'không có', password: PASSWORD }),
      401,
      'wrong-credentials',
    );
  });

  it('refuses a change that another site asks a browser for', async () => {
    problem(
      await officer.request('POST', '/api/v1/tokens', {}, { 'sec-fetch-site': 'cross-site' }),
      403,
      'foreign-origin',
    );
    problem(
      await officer.request('POST', '/api/v1/tokens', {}, { origin: 'https://example.org' }),
      403,
      'foreign-origin',
    );
  });

  it('hides what is another unit’s', async () => {
    const operator = await clientOf(opened, 'benlua');
    const foreign = (
      await opened.app.store.asRuns.find({ unitId: 'bao-va-dai', state: 'claimed' }, { limit: 1 })
    )[0]!;
    problem(
      await operator.request('POST', `/api/v1/as-runs/${foreign.id}/withdrawal`, { reason: 'nhầm' }),
      404,
      'not-found',
    );
    const own = (await operator.request('GET', '/api/v1/as-runs?limit=100')).json<{
      items: { unitId: string }[];
    }>().items;
    expect(new Set(own.map(({ unitId }) => unitId))).to.deep.equal(new Set(['phuong-ben-lua']));
  });

  it('pages through a list by an opaque cursor', async () => {
    const first = await officer.request('GET', '/api/v1/assignments?limit=100');
    const link = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await officer.request('GET', link!);
    const ids = [first, second].flatMap((reply) =>
      reply.json<{ items: { id: string }[] }>().items.map(({ id }) => id),
    );
    expect(new Set(ids).size).to.equal(200);
    problem(await officer.request('GET', '/api/v1/assignments?limit=101'), 400, 'input-invalid');
  });

  describe('told nonsense', () => {
    const faults: readonly [string, string, unknown, Record<string, string>, number, string][] = [
      ['an empty file', '/api/v1/plan-readings', '', { 'content-type': 'text/plain' }, 422, 'document-empty'],
      ['white space', '/api/v1/plan-readings', { text: ' \n\t ' }, {}, 422, 'document-empty'],
      [
        'a binary file',
        '/api/v1/plan-readings',
        new Uint8Array(5000).map((_, index) => (index * 7919) % 256),
        { 'content-type': 'application/octet-stream' },
        422,
        'document-binary',
      ],
      [
        'a plan without a quota',
        '/api/v1/plans',
        { text: 'Ngày xửa ngày xưa có một chàng trai đi tìm lửa.' },
        {},
        422,
        'plan-without-quota',
      ],
      ['neither draft nor text', '/api/v1/plans', {}, {}, 400, 'draft-missing'],
      [
        'broken JSON',
        '/api/v1/plans',
        '{"text": ',
        { 'content-type': 'application/json' },
        400,
        'body-unreadable',
      ],
      ['a plan that is not there', '/api/v1/plans/nowhere/approval', {}, {}, 404, 'not-found'],
      [
        'a day that does not exist',
        '/api/v1/events',
        { planId: 'p', title: 'Hội', window: { from: '2026-02-30', to: '2026-03-01' } },
        {},
        400,
        'input-invalid',
      ],
      [
        'a window that ends before it starts',
        '/api/v1/events',
        { planId: 'p', title: 'Hội', window: { from: '2026-03-02', to: '2026-03-01' } },
        {},
        400,
        'input-invalid',
      ],
      [
        'a title with a NUL',
        '/api/v1/events',
        { planId: 'p', title: 'H\u0000ội', window: { from: '2026-03-01', to: '2026-03-02' } },
        {},
        400,
        'input-invalid',
      ],
      [
        'a query operator for an id',
        '/api/v1/events',
        { planId: { $gt: '' }, title: 'Hội', window: { from: '2026-03-01', to: '2026-03-02' } },
        {},
        400,
        'input-invalid',
      ],
      [
        'an unknown channel',
        '/api/v1/as-runs',
        { channelId: 'x', source: 'url', kind: 'news', title: 'Tin', ranAt: '2026-11-20T08:00:00+07:00' },
        {},
        404,
        'not-found',
      ],
      [
        'an instant without a zone',
        '/api/v1/as-runs',
        { channelId: 'x', source: 'url', kind: 'news', title: 'Tin', ranAt: '2026-11-20T08:00:00' },
        {},
        400,
        'input-invalid',
      ],
      [
        'an unknown design',
        '/api/v1/assets',
        { designId: 'x', fields: {}, sizes: [{ width: 192, height: 64 }] },
        {},
        400,
        'design-unknown',
      ],
      ['a route that is not there', '/api/v1/nothing', {}, {}, 404, 'no-such-route'],
    ];
    for (const [name, path, body, headers, status, code] of faults) {
      it(`${name}: ${String(status)} ${code}`, async () => {
        const before = await opened.app.store.plans.count({});
        problem(await officer.request('POST', path, body, headers), status, code);
        expect(await opened.app.store.plans.count({})).to.equal(before);
      });
    }

    it('a file of 100 MB: 413, before it is read', async () => {
      const reply = await officer
        .request('POST', '/api/v1/plan-readings', new Uint8Array(100 * 1024 * 1024), {
          'content-type': 'application/pdf',
        })
        .catch((error: unknown) => error);
      // The server may close the connection before the client has sent it all, which is a refusal too.
      if (reply instanceof Error)
        expect(String((reply as { cause?: unknown }).cause)).to.match(/EPIPE|ECONNRESET|closed|other side/);
      else problem(reply as Awaited<ReturnType<Client['request']>>, 413, 'upload-too-large');
    });

    it('a run from the future, a foreign address, a channel of the past', async () => {
      const channel = (await opened.app.store.channels.find({ unitId: 'bao-va-dai', kind: 'online' }))[0]!;
      const run = {
        channelId: channel.id,
        source: 'url',
        kind: 'news',
        title: 'Tin',
        ranAt: '2026-11-20T08:00:00+07:00',
        url: null,
      };
      problem(
        await editor.request('POST', '/api/v1/as-runs', { ...run, ranAt: '2027-01-01T00:00:00+07:00' }),
        400,
        'ran-in-future',
      );
      problem(
        await editor.request('POST', '/api/v1/as-runs', { ...run, url: 'https://vi-du.example/tin' }),
        400,
        'url-other-host',
      );
      problem(
        await editor.request('POST', '/api/v1/as-runs', { ...run, url: 'javascript:alert(1)' }),
        400,
        'url-invalid',
      );
      problem(
        await editor.request('POST', '/api/v1/as-runs', { ...run, ranAt: '2020-01-01T00:00:00+07:00' }),
        400,
        'channel-not-living',
      );
    });
  });

  it('says 503 and when to come back while the store is away', async () => {
    const away = await serve(opened, () =>
      Promise.reject(new Failure('unavailable', 'store-away', 'Kho dữ liệu tạm thời không trả lời.')),
    );
    const client = await clientOf(away);
    const reply = await client.request('GET', '/readyz');
    expect([reply.status, reply.headers.get('retry-after')]).to.deep.equal([503, '5']);
    expect((await client.request('GET', '/healthz')).status).to.equal(200);
    await away.close();
  });
});
