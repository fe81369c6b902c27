import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeVideo } from '../../../src/app/ports/video-maker.js';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../../src/infra/video/video-maker.js';
import {
  colourAt,
  difference,
  greyFrames,
  type Rgb,
  run,
  still,
  temporaryFolder,
} from './support/pictures.js';

const RED: Rgb = [202, 27, 33];
const YELLOW: Rgb = [255, 230, 0];
const GREEN: Rgb = [0, 104, 71];

describe('LED loops', () => {
  const folder = temporaryFolder();
  const workDir = join(folder.path, 'work');
  const maker = createVideoMaker({ runner: createFfmpegRunner(), workDir });
  const path = join(folder.path, 'loop.mp4');
  const told: number[] = [];
  let made: MadeVideo;
  before(async () => {
    const slides = await Promise.all([RED, YELLOW, GREEN].map((colour) => still(192, 64, colour)));
    made = await maker.loop(
      {
        slides: slides.map((png) => ({ png, holdSeconds: 0.8 })),
        background: '#5a0006',
        fadeSeconds: 0.48,
      },
      path,
      { onProgress: (fraction) => told.push(fraction) },
    );
  });
  after(folder.remove);

  it('has exactly the frames it should have', () => {
    expect(made).to.deep.include({ width: 192, height: 64, frames: 96, seconds: 3.84 });
    expect(greyFrames(path, 192, 64)).to.have.length(96);
  });

  it('tells bytes and hash of the file, and leaves nothing else', () => {
    const bytes = readFileSync(path);
    expect(made.bytes).to.equal(bytes.length);
    expect(made.sha256).to.equal(createHash('sha256').update(bytes).digest('hex'));
    expect(readdirSync(folder.path).sort()).to.deep.equal(['loop.mp4', 'work']);
    expect(readdirSync(workDir)).to.deep.equal([]);
  });

  it('tells progress that rises to 1', () => {
    expect(told.at(-1)).to.equal(1);
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
  });

  it('flows from its last frame into its first', () => {
    const frames = greyFrames(path, 192, 64);
    const steps = frames.slice(1).map((frame, i) => difference(frames[i]!, frame));
    const seam = difference(frames.at(-1)!, frames[0]!);
    expect(seam)
      .to.be.greaterThan(0.5)
      .and.at.most(Math.max(...steps) * 1.1);
    // At rest nothing moves, and in a fade every frame does.
    expect(steps.filter((step) => step > 0.5)).to.have.length.within(30, 36);
  });

  for (const [name, frame, want] of [
    ['the first slide', 10, RED],
    ['the second slide', 45, YELLOW],
    ['the ground between two slides', 26, [0x5a, 0, 6]],
  ] as const) {
    it(`keeps the colour of ${name}`, () => {
      const have = colourAt(path, frame, 100, 30);
      have.forEach((level, i) => expect(level, have.join()).to.be.closeTo(want[i]!, 3));
    });
  }

  it('is H.264 High in BT.709 that plays before it is all there', () => {
    const told = run('ffprobe', ['-v', 'error', '-show_streams', '-of', 'json', path]).toString();
    const { streams } = JSON.parse(told) as { streams: Record<string, unknown>[] };
    expect(streams).to.have.length(1);
    expect(streams[0]).to.include({
      codec_name: 'h264',
      profile: 'High',
      pix_fmt: 'yuv420p',
      color_range: 'tv',
      color_space: 'bt709',
      color_transfer: 'bt709',
      color_primaries: 'bt709',
    });
    const bytes = readFileSync(path);
    expect(bytes.indexOf('moov')).to.be.lessThan(bytes.indexOf('mdat'));
  });

  it('gives the same bytes for the same slides', async () => {
    const png = await still(64, 64, RED);
    const request = { slides: [{ png, holdSeconds: 0.2 }], background: '#000000' } as const;
    const [one, two] = await Promise.all(
      ['one.mp4', 'two.mp4'].map((name) => maker.loop(request, join(workDir, name))),
    );
    expect(one!.sha256).to.equal(two!.sha256);
  });

  it('makes an odd wall even', async () => {
    const png = await still(75, 33, RED);
    const odd = await maker.loop(
      { slides: [{ png, holdSeconds: 0.2 }], background: '#000000' },
      join(workDir, 'odd.mp4'),
    );
    expect(odd).to.include({ width: 76, height: 34, frames: 5 });
  });

  it('refuses what is no loop, in words', async () => {
    const small = await still(64, 64, RED);
    const large = await still(64, 66, RED);
    const slide = (png: Buffer, holdSeconds = 1): { png: Buffer; holdSeconds: number } => ({
      png,
      holdSeconds,
    });
    for (const [slides, detail] of [
      [[], 'Cần từ 1 đến 40 hình.'],
      [[slide(small), slide(large)], 'Các hình phải cùng một cỡ.'],
      [[slide(Buffer.from('<svg/>'))], 'Hình phải là tệp PNG.'],
      [[slide(small, 0)], 'Thời gian dừng của mỗi hình phải là số dương.'],
      [[slide(small, 901)], 'Vòng lặp dài quá 15 phút.'],
    ] as const) {
      const request = { slides, background: '#000000' } as const;
      const failed = await maker.loop(request, join(workDir, 'none.mp4')).catch((error: unknown) => error);
      expect(failed).to.include({ code: 'video-request-invalid', detail });
    }
  });
});
