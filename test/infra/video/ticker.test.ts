import { expect } from 'chai';
import { join } from 'node:path';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../../src/infra/video/video-maker.js';
import { colourAt, difference, greyFrames, still, temporaryFolder } from './support/pictures.js';

const COLOURS = { ink: '#ffe600', background: '#5a0006' } as const;

describe('tickers', () => {
  const folder = temporaryFolder();
  const maker = createVideoMaker({ runner: createFfmpegRunner(), workDir: join(folder.path, 'work') });
  after(folder.remove);

  it('runs a line for ever over the whole height', async () => {
    const path = join(folder.path, 'line.mp4');
    const request = { ...COLOURS, text: 'Ngủ màn cả ban ngày', size: { width: 192, height: 32 } };
    const made = await maker.ticker({ ...request, pixelsPerSecond: 100 }, path);
    const frames = greyFrames(path, 192, 32);
    expect(frames).to.have.length(made.frames);
    // Four pixels a frame: every step is the same motion, also from the last frame to the first.
    const shifted = (frame: Buffer): Buffer => {
      const rows = Array.from({ length: 32 }, (_, y) => frame.subarray(y * 192 + 4, y * 192 + 192));
      return Buffer.concat(rows);
    };
    const still = (frame: Buffer): Buffer => {
      const rows = Array.from({ length: 32 }, (_, y) => frame.subarray(y * 192, y * 192 + 188));
      return Buffer.concat(rows);
    };
    frames.forEach((frame, i) => {
      const next = frames[(i + 1) % frames.length]!;
      expect(difference(shifted(frame), still(next)), `after frame ${String(i)}`).to.be.lessThan(4);
      expect(difference(still(frame), still(next)), `after frame ${String(i)}`).to.be.greaterThan(4);
    });
  });

  it('runs a line over a still, which stays as it is', async () => {
    const path = join(folder.path, 'band.mp4');
    const backdrop = await still(192, 96, [0, 104, 71]);
    const made = await maker.ticker(
      { ...COLOURS, text: 'Ẫ Ổ', size: { width: 192, height: 96 }, backdrop, band: { top: 64, height: 32 } },
      path,
    );
    expect(made).to.include({ width: 192, height: 96 });
    for (const frame of [0, made.frames - 1])
      colourAt(path, frame, 100, 30).forEach((level, i) => expect(level).to.be.closeTo([0, 104, 71][i]!, 3));
  });

  it('refuses what cannot be read', async () => {
    const request = { ...COLOURS, size: { width: 192, height: 32 }, text: 'Chữ' };
    const backdrop = await still(192, 32, [0, 0, 0]);
    for (const [change, detail] of [
      [{ text: ' \n ' }, 'Chưa có chữ để chạy.'],
      [{ text: 'Chữ 漢' }, 'Phông chữ không có ký tự: 漢'],
      [{ backdrop, band: { top: 16, height: 10 } }, 'Dải chữ chạy quá thấp nên không đọc được.'],
      [{ backdrop }, 'Chưa nói dải chữ chạy nằm ở đâu trên hình nền.'],
      [
        { backdrop, band: { top: 1, height: 30 } },
        'Dải chữ chạy phải nằm trong màn hình, mép trên và chiều cao là số chẵn.',
      ],
    ] as const) {
      const failed: unknown = await maker
        .ticker({ ...request, ...change }, join(folder.path, 'none.mp4'))
        .catch((error: unknown) => error);
      expect(failed).to.include({ code: 'video-request-invalid', detail });
    }
  });
});
