import { expect } from 'chai';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FfmpegCommand } from '../../../src/domain/content/ffmpeg-command.js';
import { h264Options, MP4_OPTIONS } from '../../../src/domain/content/video-encoding.js';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { findProgram } from '../../../src/infra/video/limited-process.js';
import { produce } from '../../../src/infra/video/workbench.js';
import { run, temporaryFolder } from './support/pictures.js';

const FRAME = { width: 64, height: 64, frameRate: 25 };

function pattern(seconds: number, source = `testsrc2=s=64x64:r=25:d=${String(seconds)}`): FfmpegCommand {
  return {
    inputs: [{ source, demuxer: 'lavfi', options: [] }],
    filters: [],
    muxer: 'mp4',
    options: [
      ...h264Options(FRAME, { profile: 'high', rateFactor: 30, maxBitRate: null, keySeconds: 2 }),
      ...MP4_OPTIONS,
    ],
    seconds,
  };
}

const specification = (seconds: number) => ({
  video: { ...FRAME, frames: seconds * 25 },
  audio: null,
  seconds,
});

describe('the ffmpeg runner', () => {
  const folder = temporaryFolder();
  const target = join(folder.path, 'out.mp4');
  after(folder.remove);
  afterEach(() =>
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).to.deep.equal([]),
  );

  /** A program that stands in the place of ffmpeg. */
  function script(name: string, lines: string): string {
    const path = join(folder.path, name);
    writeFileSync(path, `#!/bin/sh\n${lines}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  async function failure(work: Promise<unknown>): Promise<unknown> {
    return work.then(
      () => expect.fail('it ended well'),
      (error: unknown) => error,
    );
  }

  const make = (runner: ReturnType<typeof createFfmpegRunner>, seconds = 1, watch = {}): Promise<unknown> =>
    produce(
      runner,
      { command: pattern(seconds), specification: specification(seconds) },
      target,
      'mov',
      watch,
    );

  const isAlive = (pid: number): boolean => {
    const stat = `/proc/${String(pid)}/stat`;
    // A zombie waits for its parent; it runs no more.
    return existsSync(stat) && !/\) Z/.test(readFileSync(stat, 'utf8'));
  };

  it('kills a program that stands still, with all that it started', async () => {
    const pids = join(folder.path, 'pids');
    const ffmpeg = script('hanging', `sleep 1000 & echo $! $$ > ${pids}; wait`);
    const runner = createFfmpegRunner({ ffmpeg, limits: { stallMilliseconds: 300 } });
    expect(await failure(make(runner))).to.include({ code: 'encoder-stalled', kind: 'unavailable' });
    for (const pid of readFileSync(pids, 'utf8').split(/\s+/).filter(Boolean))
      expect(isAlive(Number(pid)), pid).to.equal(false);
    expect(existsSync(target)).to.equal(false);
  });

  it('ends a run that takes too long, though it makes progress', async () => {
    const runner = createFfmpegRunner({ limits: { milliseconds: 600 } });
    expect(await failure(make(runner, 36_000))).to.include({ code: 'encoder-timeout' });
  });

  it('ends a run that is called off, also while it waits for its turn', async () => {
    const runner = createFfmpegRunner({ atOnce: 1 });
    const first = new AbortController();
    const second = new AbortController();
    const running = failure(make(runner, 36_000, { signal: first.signal, onProgress: () => first.abort() }));
    const waiting = failure(make(runner, 1, { signal: second.signal }));
    second.abort();
    expect(await waiting).to.include({ code: 'encoder-cancelled', kind: 'conflict' });
    expect(await running).to.include({ code: 'encoder-cancelled' });
    await make(runner);
    expect(existsSync(target)).to.equal(true);
  });

  it('keeps what was there when a run fails', async () => {
    const before = readFileSync(target);
    const ffmpeg = script('full', 'for last; do :; done; echo "No space left on device" >&2; exit 1');
    expect(await failure(make(createFfmpegRunner({ ffmpeg })))).to.include({ code: 'disk-full' });
    expect(readFileSync(target).equals(before)).to.equal(true);
  });

  it('knows a full disk by what the real encoder says of one', async function () {
    if (!existsSync('/dev/full')) return;
    const full = join(folder.path, 'full.mp4');
    symlinkSync('/dev/full', full);
    expect(await failure(createFfmpegRunner().write(pattern(1), full))).to.include({ code: 'disk-full' });
  });

  it('refuses to write more than it may', async () => {
    const runner = createFfmpegRunner({ limits: { fileBytes: 4096 } });
    expect(await failure(make(runner, 4))).to.include({ code: 'output-too-large' });
  });

  it('survives an encoder that takes too much memory', async () => {
    const runner = createFfmpegRunner({ limits: { memoryBytes: 400_000_000 } });
    const command = pattern(1, 'testsrc2=s=7680x4320:r=25:d=1');
    const failed = await failure(
      produce(runner, { command, specification: specification(1) }, target, 'mov', {}),
    );
    expect(failed).to.include({ code: 'encoder-out-of-memory', kind: 'unavailable' });
  });

  it('does not hand out a file that is not as specified', async () => {
    const job = { command: pattern(1), specification: specification(2) };
    const failed = await failure(
      produce(createFfmpegRunner(), job, join(folder.path, 'other.mp4'), 'mov', {}),
    );
    expect(failed).to.include({ code: 'media-not-as-specified' });
    expect(failed)
      .to.have.property('detail')
      .that.contains('số hình là 25, cần 50')
      .and.contains('thời lượng 1 giây');
    expect(existsSync(join(folder.path, 'other.mp4'))).to.equal(false);
  });

  it('says so when there is no ffmpeg', async () => {
    const runner = createFfmpegRunner({ searchPath: folder.path });
    expect(await failure(make(runner))).to.include({ code: 'encoder-missing', kind: 'unavailable' });
  });

  it('works where there is no prlimit', async () => {
    const tools = join(folder.path, 'tools');
    mkdirSync(tools);
    for (const name of ['ffmpeg', 'ffprobe']) symlinkSync(findProgram(name)!, join(tools, name));
    const runner = createFfmpegRunner({ searchPath: tools });
    await make(runner);
    expect(run('ffprobe', ['-v', 'error', target]).length).to.equal(0);
  });
});
