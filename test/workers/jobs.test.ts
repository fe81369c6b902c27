import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { renderAsset } from '../../src/app/content/render-asset.js';
import { loadAsset, loadRendition, requestAsset } from '../../src/app/content/request-asset.js';
import { listInbox } from '../../src/app/inbox/list-inbox.js';
import { remind } from '../../src/app/inbox/remind.js';
import { scheduleReminders } from '../../src/app/inbox/schedule-reminders.js';
import { runJob } from '../../src/app/jobs/run-job.js';
import { sweepJobs } from '../../src/app/jobs/sweep-jobs.js';
import { startRedis } from '../../src/embedded/redis.js';
import { Failure } from '../../src/domain/errors.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { createQueue } from '../../src/infra/queue.js';
import { handle } from '../../workers/registry.js';
import { type TestApp, sampleActor, sampleApp } from '../support/app.js';

const SLOGAN = {
  designId: 'slogan',
  fields: { slogan: 'Không đọc mã OTP cho bất kỳ ai' },
  sizes: [
    { width: 192, height: 64 },
    { width: 640, height: 384 },
  ],
};

describe('work in the background', () => {
  const officer = sampleActor('chuyenvien');
  let opened: TestApp;
  before(async () => {
    opened = await sampleApp();
  });
  after(() => opened.close());

  const run = (id: string): Promise<string> =>
    runJob(opened.app, id, (job, progress) => handle(opened.app, job, progress));

  it('renders an asset in all its sizes, once', async () => {
    const asset = await requestAsset(opened.app, officer, SLOGAN);
    expect(opened.announced).to.include(asset.jobId);
    expect(await run(asset.jobId)).to.equal('done');
    const ready = await loadAsset(opened.app, officer, asset.id);
    expect(ready.state).to.equal('ready');
    const first = await loadRendition(opened.app, officer, ready.renditionIds[0]!);
    expect(readFileSync(first.path).subarray(1, 4).toString()).to.equal('PNG');
    expect(await run(asset.jobId)).to.equal('not-mine');
  });

  it('tells why an asset cannot be rendered, and does not try again', async () => {
    const asset = await requestAsset(opened.app, officer, { ...SLOGAN, fields: { slogan: '' } });
    expect(await run(asset.jobId)).to.equal('failed');
    const failed = await loadAsset(opened.app, officer, asset.id);
    expect(failed.state).to.equal('failed');
    expect(failed.warnings[0]).to.match(/\p{L}/u);
    expect((await opened.store.jobs.get(asset.jobId))?.error).to.include('fields-invalid');
  });

  it('lets one of two workers have a job, and takes it over when its worker falls silent', async () => {
    const asset = await requestAsset(opened.app, officer, SLOGAN);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const silent = runJob(opened.app, asset.jobId, () => held);
    while ((await opened.store.jobs.get(asset.jobId))?.state !== 'running') await new Promise(setImmediate);
    expect(await run(asset.jobId)).to.equal('not-mine');
    const now = opened.clock.now();
    opened.clock.set(now + 61_000);
    expect(await run(asset.jobId)).to.equal('done');
    release();
    await silent;
    const job = (await opened.store.jobs.get(asset.jobId))!;
    expect([job.state, job.attempts]).to.deep.equal(['done', 2]);
    opened.clock.set(now);
  });

  it('tries again later what may then succeed, and gives up after five tries', async () => {
    const asset = await requestAsset(opened.app, officer, SLOGAN);
    const now = opened.clock.now();
    const away = (): Promise<never> =>
      Promise.reject(new Failure('unavailable', 'tool-away', 'Công cụ chưa sẵn sàng.'));
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      outcomes.push(await runJob(opened.app, asset.jobId, away));
      outcomes.push(await runJob(opened.app, asset.jobId, away));
      opened.clock.set(opened.clock.now() + 4_000_000);
    }
    expect(outcomes).to.deep.equal([
      'later',
      'not-mine',
      'later',
      'not-mine',
      'later',
      'not-mine',
      'later',
      'not-mine',
      'failed',
      'not-mine',
    ]);
    opened.clock.set(now);
  });

  it('rebuilds a queue that lost everything from what the store knows', async () => {
    const redis = await startRedis({ dataDir: opened.dataDir });
    const queue = createQueue(
      redis.url,
      () => opened.clock.now(),
      () => undefined,
    );
    const asset = await requestAsset({ ...opened.app, queue }, officer, SLOGAN);
    for (const key of ['asset']) await flush(redis.url, key);
    const done = new Promise<string>((resolve) => {
      void queue.listen(['asset.render'], async (jobId) => {
        if (jobId === asset.jobId) resolve(await run(jobId));
      });
    });
    expect(await sweepJobs({ ...opened.app, queue })).to.be.above(0);
    expect(await done).to.equal('done');
    await queue.ping();
    await queue.close();
    await redis.stop();
  });

  it('puts what is due and what is overdue into the inboxes, once', async () => {
    const today = opened.clock.today();
    const written = await remind(opened.app, 'hoai-giang', today);
    expect(written).to.be.above(10);
    expect(await remind(opened.app, 'hoai-giang', today)).to.equal(0);
    const messages = await listInbox(opened.app, sampleActor('lachdua'));
    expect(messages.some(({ kind, text }) => kind === 'overdue' && text.includes('đã qua'))).to.equal(true);
    expect(messages.every(({ unitId }) => unitId === 'xa-lach-dua')).to.equal(true);
  });

  it('records the reminders of a day once, and none before six in the morning', async () => {
    const jobs = (): Promise<number> => opened.store.jobs.count({ name: 'inbox.remind' });
    const now = opened.clock.now();
    opened.clock.set(instantOf(dayOf(2026, 11, 22), 5 * 60));
    await scheduleReminders(opened.app);
    expect(await jobs()).to.equal(0);
    opened.clock.set(instantOf(dayOf(2026, 11, 22), 6 * 60));
    await scheduleReminders(opened.app);
    await scheduleReminders(opened.app);
    expect(await jobs()).to.equal(1);
    opened.clock.set(now);
  });

  it('leaves no half-rendered asset behind when rendering breaks off', async () => {
    const asset = await requestAsset(opened.app, officer, SLOGAN);
    const failing = {
      ...opened.app,
      media: { ...opened.app.media, put: () => Promise.reject(new Error('disk full')) },
    };
    const outcome = await runJob(failing, asset.jobId, () =>
      renderAsset(failing, asset.id, () => Promise.resolve()),
    );
    expect(outcome).to.equal('later');
    expect((await loadAsset(opened.app, officer, asset.id)).renditionIds).to.deep.equal([]);
  });
});

/** Removes everything that a queue keeps in Redis. */
async function flush(url: string, queue: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url);
  const keys = await client.keys(`bull:${queue}:*`);
  if (keys.length > 0) await client.del(...keys);
  client.disconnect();
}
