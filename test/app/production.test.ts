import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { approveContent, submitContent } from '../../src/app/content/approve-content.js';
import { createContent } from '../../src/app/content/create-content.js';
import { loadContent } from '../../src/app/content/list-contents.js';
import { listMedia } from '../../src/app/content/list-media.js';
import type { Recipe } from '../../src/app/content/production.js';
import { loopOf, publishContent } from '../../src/app/content/publish-content.js';
import { loadMedia, receiveMedia } from '../../src/app/content/receive-media.js';
import { loadRendition } from '../../src/app/content/request-asset.js';
import { loadProduction, requestProduction } from '../../src/app/content/request-production.js';
import { runJob } from '../../src/app/jobs/run-job.js';
import { fileInput } from '../../src/domain/content/ffmpeg-command.js';
import { createFfmpegRunner } from '../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../src/infra/video/video-maker.js';
import { handle } from '../../workers/registry.js';
import { type TestApp, sampleActor, sampleApp } from '../support/app.js';
import { failureOf } from '../support/failure.js';

describe('productions', () => {
  const operator = sampleActor('benlua');
  const stranger = sampleActor('lachdua');
  const leader = sampleActor('lanhdao');
  let opened: TestApp;
  before(async () => {
    opened = await sampleApp();
  });
  after(() => opened.close());

  const work = (jobId: string): Promise<string> =>
    runJob(opened.app, jobId, (job, progress) => handle(opened.app, job, progress));

  async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  }
  /** Sends what ffmpeg makes of a source of sound or picture. */
  const send = (name: string, ...source: string[]) => {
    const path = join(opened.dataDir, name);
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, path]);
    return receiveMedia(opened.app, operator, { stream: once(readFileSync(path)), name });
  };
  const tone = (seconds: number, volume = '0.1') =>
    ['-f', 'lavfi', '-i', `sine=f=520:r=44100:d=${String(seconds)},volume=${volume}`] as const;
  const order = (recipe: Recipe, title = 'Bản dựng') =>
    requestProduction(opened.app, operator, { title, recipe });
  const draftOf = async (productionId: string) => {
    const { contentId, fault } = await loadProduction(opened.app, operator, productionId);
    expect(fault).to.equal(null);
    return loadContent(opened.app, operator, contentId!);
  };
  const soundOf = async (mediaId: string) => (await loadMedia(opened.app, operator, mediaId)).sound!;
  const mediaIdOf = ({ source }: Awaited<ReturnType<typeof draftOf>>): string =>
    source.kind === 'file' ? source.mediaId : '';
  const leftOver = (): string[] => readdirSync(join(opened.dataDir, 'uploads'));
  const slogan = (text: string) =>
    createContent(opened.app, operator, { title: text, designId: 'slogan', fields: { slogan: text } });

  it('makes a recording ready: two renditions at one loudness, measured, with its picture', async () => {
    const stored = await send('nhac-hieu.wav', ...tone(4));
    expect([stored.state, stored.sound, opened.announced.includes(stored.jobId!)]).to.deep.equal([
      'stored',
      null,
      true,
    ]);
    expect(await work(stored.jobId!)).to.equal('done');
    const ready = await loadMedia(opened.app, operator, stored.id);
    expect(ready.renditions.map(({ deviceClass, mime }) => [deviceClass, mime])).to.deep.equal([
      ['mp3', 'audio/mpeg'],
      ['opus', 'audio/ogg'],
    ]);
    const { integrated, truePeak, seconds, peaks, findings } = ready.sound!;
    expect(integrated).to.be.within(-16.5, -15.5);
    expect(truePeak).to.be.at.most(-1);
    expect(seconds).to.be.closeTo(4, 0.1);
    expect([peaks.length, findings]).to.deep.equal([400, []]);
    expect(Math.max(...peaks)).to.be.within(0.1, 1);
    const runner = createFfmpegRunner();
    for (const { sha256, deviceClass } of ready.renditions) {
      const { path, format } = await loadRendition(opened.app, operator, sha256);
      expect(format).to.equal(deviceClass === 'mp3' ? 'mp3' : 'ogg');
      const { audio } = await runner.probe(fileInput(path, deviceClass === 'mp3' ? 'mp3' : 'ogg'));
      expect(audio!.codec).to.equal(deviceClass);
    }
    const job = (await opened.store.jobs.get(stored.jobId!))!;
    expect([job.state, job.progress]).to.deep.equal(['done', 100]);
    expect(leftOver()).to.deep.equal([]);
  });

  it('says on the file why a recording cannot be used', async () => {
    const silent = await send('im-lang.wav', '-f', 'lavfi', '-i', 'anullsrc=r=44100:d=3');
    expect(await work(silent.jobId!)).to.equal('failed');
    const failed = await loadMedia(opened.app, operator, silent.id);
    expect([failed.state, failed.fault]).to.deep.equal([
      'failed',
      'Bản thu không có tiếng, chỉ có khoảng lặng.',
    ]);
    const refusal = await failureOf(
      order({
        kind: 'programme',
        parts: [{ kind: 'recording', mediaId: silent.id, role: 'speech' }],
        loudness: 'loudspeaker',
        bounds: { minSeconds: null, maxSeconds: null },
      }),
    );
    expect(refusal.fields[0]).to.deep.equal({ path: 'parts.0', detail: failed.fault });
    expect(leftOver()).to.deep.equal([]);
  });

  it('makes a programme of jingle, words read aloud and outro, and takes it to the loudspeakers', async () => {
    const jingle = await send('mo-dau.wav', ...tone(2, '0.02'));
    const production = await order({
      kind: 'programme',
      parts: [
        { kind: 'recording', mediaId: jingle.id, role: 'music' },
        { kind: 'spoken', text: 'UBND xã thông báo: tiêm phòng lúc 7h30 ngày 02/12/2026.', dialect: 'north' },
        { kind: 'recording', mediaId: jingle.id, role: 'music' },
      ],
      loudness: 'loudspeaker',
      bounds: { minSeconds: 5, maxSeconds: 60 },
    });
    expect(await work(production.jobId)).to.equal('done');
    const draft = await draftOf(production.id);
    expect([draft.state, draft.createdBy, draft.title]).to.deep.equal(['draft', operator.userId, 'Bản dựng']);
    const { integrated, truePeak, seconds, peaks, findings } = await soundOf(mediaIdOf(draft));
    expect(integrated).to.be.within(-16.5, -15.5);
    expect(truePeak).to.be.at.most(-1);
    expect(seconds).to.be.within(8, 30);
    // The jingle was recorded at a hundredth of full scale; it is brought to the level of the voice.
    const [music, voice] = [Math.max(...peaks.slice(5, 40)), Math.max(...peaks.slice(80, 300))];
    expect(20 * Math.log10(voice / music)).to.be.within(0, 12);
    expect(findings).to.deep.equal([]);
    await submitContent(opened.app, operator, draft.id);
    await approveContent(opened.app, leader, draft.id, null);
    const loudspeaker = (
      await opened.store.channels.find({ unitId: operator.unitId, kind: 'loudspeaker' })
    )[0]!;
    const led = (await opened.store.channels.find({ unitId: operator.unitId, kind: 'led' }))[0]!;
    const wrong = await failureOf(publishContent(opened.app, operator, draft.id, [{ channelId: led.id }]));
    expect(wrong.code).to.equal('channel-unfit');
    const [published] = await publishContent(opened.app, operator, draft.id, [{ channelId: loudspeaker.id }]);
    expect(published!.contentId).to.equal(draft.id);
    // Done twice, it is there once.
    expect(await work(production.jobId)).to.equal('not-mine');
    expect(leftOver()).to.deep.equal([]);
  });

  it('lets nobody approve a programme with a hole in it, or one that does not fit its slot', async () => {
    const hole = await send(
      'hong.wav',
      '-f',
      'lavfi',
      '-i',
      "aevalsrc='if(between(t,2,7),0,0.2*sin(3000*t))':d=9",
    );
    const production = await order({
      kind: 'programme',
      parts: [{ kind: 'recording', mediaId: hole.id, role: 'speech' }],
      loudness: 'loudspeaker',
      bounds: { minSeconds: 30, maxSeconds: null },
    });
    expect(await work(production.jobId)).to.equal('done');
    const draft = await draftOf(production.id);
    expect((await soundOf(mediaIdOf(draft))).findings.map(({ code }) => code)).to.deep.equal([
      'silent-gap',
      'too-short',
    ]);
    for (const attempt of [
      () => submitContent(opened.app, operator, draft.id),
      () => approveContent(opened.app, leader, draft.id, null),
    ]) {
      const refusal = await failureOf(attempt());
      expect(refusal.code).to.equal('sound-unfit');
      expect(refusal.detail).to.match(/Im lặng 5 giây.*Chỉ dài 0:09, cần ít nhất 0:30/u);
    }
  });

  it('makes a loop of contents in the size of a wall, which the wall then plays', async () => {
    const contents = [await slogan('Nói không với rác thải nhựa'), await slogan('Đi đúng làn đường')];
    const production = await order({
      kind: 'loop',
      contentIds: contents.map(({ id }) => id),
      size: { width: 192, height: 64 },
      holdSeconds: 2,
    });
    expect(await work(production.jobId)).to.equal('done');
    const draft = await draftOf(production.id);
    const file = await loadMedia(opened.app, operator, mediaIdOf(draft));
    expect([file.kind, file.width, file.height]).to.deep.equal(['video', 192, 64]);
    await approveContent(opened.app, leader, draft.id, null);
    await publishContent(opened.app, operator, draft.id, [{ channelId: 'kenh-led-ben-lua' }]);
    const { items } = await loopOf(opened.app, operator, 'kenh-led-ben-lua');
    const item = items.find(({ content }) => content.id === draft.id)!;
    expect([item.withheld, item.renditionIds]).to.deep.equal([null, [file.sha256]]);
    const { path } = await loadRendition(opened.app, operator, file.sha256);
    const { video, seconds } = await createFfmpegRunner().probe(fileInput(path, 'mov'));
    expect([video!.codec, video!.colourSpace]).to.deep.equal(['h264', 'bt709']);
    // Two screens of two seconds, and a change of 0.6 seconds (16 frames, an even number) after each.
    expect(seconds).to.be.closeTo(2 * (2 + 0.64), 0.001);
  });

  it('makes a ticker in the colours of a theme', async () => {
    const theme = opened.app.renderer.themes()[0]!.id;
    const text = 'Thứ Bảy này: ngày hội hiến máu tại nhà văn hóa xã';
    const production = await order({
      kind: 'ticker',
      text,
      size: { width: 320, height: 32 },
      theme,
      contentId: null,
    });
    expect(await work(production.jobId)).to.equal('done');
    const file = await loadMedia(opened.app, operator, mediaIdOf(await draftOf(production.id)));
    expect([file.width, file.height]).to.deep.equal([320, 32]);

    // Below a content, the line runs in a band of its own, and the content stands still above it.
    const above = await slogan('Hiến máu cứu người');
    const below = await order({
      kind: 'ticker',
      text,
      size: { width: 320, height: 160 },
      theme,
      contentId: above.id,
    });
    expect(await work(below.jobId)).to.equal('done');
    const { path } = await loadRendition(
      opened.app,
      operator,
      (await loadMedia(opened.app, operator, mediaIdOf(await draftOf(below.id)))).sha256,
    );
    const frames = [1, 3].map((at) =>
      execFileSync('ffmpeg', [
        ...['-v', 'error', '-ss', String(at), '-i', path, '-frames:v', '1'],
        ...['-f', 'rawvideo', '-pix_fmt', 'gray', '-'],
      ]),
    );
    /** How much the rows from one to another changed, on the average. */
    const change = (from: number, to: number): number => {
      const rows = frames.map((frame) => frame.subarray(from * 320, to * 320));
      return rows[0]!.reduce((sum, grey, at) => sum + Math.abs(grey - rows[1]![at]!), 0) / rows[0]!.length;
    };
    expect(change(0, 120)).to.be.below(2);
    expect(change(126, 160)).to.be.above(10);
  });

  it('makes a film of a still, footage and a narration, ready for every class of devices', async () => {
    const footage = await send(
      'canh-dep.mp4',
      ...['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=2', '-pix_fmt', 'yuv420p'],
    );
    const still = await slogan('Xây dựng nông thôn mới');
    const production = await order({
      kind: 'film',
      parts: [
        { kind: 'still', contentId: still.id, seconds: 3 },
        { kind: 'footage', mediaId: footage.id, seconds: null, sound: false },
      ],
      narration: { kind: 'spoken', text: 'Quê hương đổi mới.', dialect: 'south' },
    });
    expect(await work(production.jobId)).to.equal('done');
    const file = await loadMedia(opened.app, operator, mediaIdOf(await draftOf(production.id)));
    expect(file.renditions.map(({ deviceClass }) => deviceClass)).to.deep.equal([
      'led-player',
      'phone',
      'old-box',
    ]);
    const { path } = await loadRendition(opened.app, operator, file.sha256);
    const info = await createFfmpegRunner().probe(fileInput(path, 'mov'));
    expect([info.video!.width, info.video!.height, info.audio === null]).to.deep.equal([1920, 1080, false]);
    expect(info.seconds).to.be.closeTo(5, 0.1);
    expect(leftOver()).to.deep.equal([]);
  });

  it('refuses at once what cannot be made, and says which part', async () => {
    const size = { width: 192, height: 64 };
    const bounds = { minSeconds: null, maxSeconds: null };
    const spoken = (text: string) => ({ kind: 'spoken', text, dialect: 'north' }) as const;
    const programme = (parts: Extract<Recipe, { kind: 'programme' }>['parts']): Recipe => ({
      kind: 'programme',
      ...{ parts, loudness: 'loudspeaker', bounds },
    });
    const ofStranger = await createContent(opened.app, stranger, {
      title: 'Của xã khác',
      designId: 'slogan',
      fields: { slogan: 'Của xã khác' },
    });
    const cases: readonly (readonly [Recipe, string])[] = [
      [programme([]), 'parts'],
      [programme([spoken('… 12 …')]), 'parts.0'],
      [programme([spoken('a'.repeat(20_001))]), 'parts.0'],
      [programme([{ kind: 'recording', mediaId: 'none', role: 'speech' }]), 'parts.0'],
      [
        {
          kind: 'programme',
          parts: [spoken('Chào')],
          loudness: 'loudspeaker',
          bounds: { minSeconds: 60, maxSeconds: 30 },
        },
        'bounds',
      ],
      [{ kind: 'loop', contentIds: [], size, holdSeconds: 5 }, 'parts'],
      [{ kind: 'loop', contentIds: [ofStranger.id], size, holdSeconds: 5 }, 'contentIds.0'],
      [{ kind: 'loop', contentIds: ['none'], size: { width: 8, height: 8 }, holdSeconds: 5 }, 'size'],
      [{ kind: 'ticker', text: ' ', size, theme: 'x', contentId: null }, 'text'],
      [{ kind: 'ticker', text: 'Chào', size, theme: 'x', contentId: null }, 'theme'],
      [{ kind: 'ticker', text: 'Chào', size, theme: 'red', contentId: ofStranger.id }, 'contentId'],
      [{ kind: 'film', parts: [], narration: null }, 'parts'],
    ];
    const before = await opened.store.productions.count({});
    for (const [recipe, path] of cases) {
      const refusal = await failureOf(order(recipe));
      expect([refusal.code, refusal.fields[0]!.path]).to.deep.equal(['production-invalid', path]);
      expect(refusal.detail).to.match(/^\p{Lu}.*\.$/u);
    }
    expect(await opened.store.productions.count({})).to.equal(before);
  });

  it('loses a try to a hanging encoder and to a full disk, no file and no other job', async () => {
    const content = await slogan('Chờ một chút');
    const production = await order({
      kind: 'loop',
      contentIds: [content.id],
      size: { width: 64, height: 32 },
      holdSeconds: 2,
    });
    /** The program with an encoder that writes half a file and then does what the script says. */
    const broken = (name: string, ending: string, limits: { readonly stallMilliseconds?: number }) => {
      const ffmpeg = join(opened.dataDir, name);
      writeFileSync(ffmpeg, `#!/bin/sh\nfor last; do :; done\necho half > "\${last#file:}"\n${ending}\n`);
      chmodSync(ffmpeg, 0o755);
      const runner = createFfmpegRunner({ ffmpeg, limits });
      const videos = createVideoMaker({ runner, workDir: join(opened.dataDir, 'work') });
      return { ...opened.app, videos };
    };
    const before = opened.clock.now();
    for (const [name, ending, limits, code] of [
      ['hanging', 'sleep 100', { stallMilliseconds: 300 }, 'encoder-stalled'],
      ['full', 'echo "No space left on device" >&2; exit 1', {}, 'disk-full'],
    ] as const) {
      const app = broken(name, ending, limits);
      const outcome = await runJob(app, production.jobId, (job, progress) => handle(app, job, progress));
      expect(outcome, name).to.equal('later');
      const job = (await opened.store.jobs.get(production.jobId))!;
      expect([job.state, job.error?.split(':')[0]]).to.deep.equal(['waiting', code]);
      expect([leftOver(), readdirSync(join(opened.dataDir, 'work'))]).to.deep.equal([[], []]);
      // Others are not kept waiting by it.
      const other = await order({
        kind: 'ticker',
        text: 'Vẫn chạy',
        size: { width: 64, height: 32 },
        theme: 'red',
        contentId: null,
      });
      const ended = await work(other.jobId);
      expect(ended, String((await opened.store.jobs.get(other.jobId))!.error)).to.equal('done');
      opened.clock.set(opened.clock.now() + 3_600_000);
    }
    expect(await work(production.jobId)).to.equal('done');
    expect((await draftOf(production.id)).title).to.equal('Bản dựng');
    opened.clock.set(before);
  });

  it('keeps the reason of what went wrong while it was made', async () => {
    const content = await slogan('Chạy tiếp sức');
    const production = await order({
      kind: 'loop',
      contentIds: Array.from({ length: 20 }, () => content.id),
      size: { width: 192, height: 64 },
      holdSeconds: 60,
    });
    expect(await work(production.jobId)).to.equal('failed');
    const failed = await loadProduction(opened.app, operator, production.id);
    expect([failed.state, failed.contentId]).to.deep.equal(['failed', null]);
    expect(failed.fault).to.match(/15 phút/u);
    const seen = await failureOf(loadProduction(opened.app, stranger, production.id));
    expect(seen.kind).to.equal('not-found');
    expect(leftOver()).to.deep.equal([]);
  });

  it('lists the files of one’s own unit, the newest first', async () => {
    const sounds = await listMedia(opened.app, operator, ['audio'], 100);
    expect(sounds.length).to.be.at.least(3);
    expect(sounds.every(({ kind }) => kind === 'audio')).to.equal(true);
    expect(await listMedia(opened.app, stranger, ['audio', 'video'], 100)).to.deep.equal([]);
  });
});
