import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../../src/infra/video/video-maker.js';
import { difference, greyFrames, type Rgb, run, still, temporaryFolder, toldBy } from './support/pictures.js';

/** Where a tone of so many hertz is heard: seconds parted by silences of at least a quarter of one. */
function silences(path: string): string[] {
  const told = toldBy('silencedetect=n=-40dB:d=0.25', path);
  return [...told.matchAll(/silence_(start|end): (-?[\d.]+)/g)].map(
    ([, edge, seconds]) => `${edge!} ${Math.abs(Number(seconds)).toFixed(1)}`,
  );
}

describe('long films', () => {
  const folder = temporaryFolder();
  const workDir = join(folder.path, 'work');
  const maker = createVideoMaker({ runner: createFfmpegRunner(), workDir });
  const path = join(folder.path, 'film.mp4');
  const [footage, voice] = ['footage.mp4', 'voice.wav'].map((name) => join(folder.path, name)) as [
    string,
    string,
  ];
  const SIZE = { width: 128, height: 72 };
  const told: number[] = [];
  let frames: Buffer[];

  before(async () => {
    run('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=96x96:r=30:d=3'],
      ...['-f', 'lavfi', '-i', 'sine=f=400:d=3', '-pix_fmt', 'yuv420p', footage],
    ]);
    run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=f=900:d=30', voice]);
    const [red, green] = await Promise.all(
      (
        [
          [202, 27, 33],
          [0, 104, 71],
        ] as Rgb[]
      ).map((colour) => still(SIZE.width, SIZE.height, colour)),
    );
    const made = await maker.assemble(
      {
        size: SIZE,
        parts: [
          { kind: 'still', png: red!, seconds: 3 },
          { kind: 'footage', path: footage, seconds: 4, sound: true },
          { kind: 'still', png: green!, seconds: 53.4 },
        ],
        narration: [{ path: voice, atSeconds: 20 }],
        background: '#000000',
      },
      path,
      { onProgress: (fraction) => told.push(fraction) },
    );
    expect(made).to.include({ ...SIZE, frames: 1510, seconds: 60.4 });
    frames = greyFrames(path, SIZE.width, SIZE.height);
  });
  after(folder.remove);

  it('has every frame, at its time', () => {
    expect(frames).to.have.length(1510);
    const times = run('ffprobe', [
      ...['-v', 'error', '-select_streams', 'v', '-show_entries', 'packet=pts_time,dts_time'],
      ...['-of', 'csv=p=0', path],
    ])
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split(',').map(Number));
    const pts = times.map(([at]) => Math.round(at! * 1000)).sort((a, b) => a - b);
    expect(pts).to.deep.equal(Array.from({ length: 1510 }, (_, frame) => frame * 40));
    const dts = times.map(([, at]) => at!);
    expect(dts).to.deep.equal([...dts].sort((a, b) => a - b));
  });

  it('shows each part in its time, and a held still without a flicker', () => {
    // Blends come in ten frames; footage of 75 frames and its last picture for the rest of 100.
    const level = (frame: number): number => frames[frame]![40 * SIZE.width + 64]!;
    expect(level(0)).to.be.lessThan(20);
    for (const frame of [12, 40, 62]) expect(level(frame), String(frame)).to.be.closeTo(level(30), 2);
    expect(difference(frames[100]!, frames[101]!)).to.be.greaterThan(0.3);
    for (let frame = 155; frame < 174; frame++)
      expect(difference(frames[frame]!, frames[174]!)).to.be.lessThan(1);
    for (let frame = 187; frame < 1498; frame++)
      expect(difference(frames[frame]!, frames[700]!), String(frame)).to.be.lessThan(1);
    expect(level(1509)).to.be.lessThan(20);
  });

  it('lays one unbroken sound under it', () => {
    expect(silences(path)).to.deep.equal([
      'start 0.0',
      'end 3.0',
      'start 6.0',
      'end 20.0',
      'start 50.0',
      'end 60.4',
    ]);
  });

  it('tells progress that rises to 1, and leaves no pieces behind', () => {
    expect(told.at(-1)).to.equal(1);
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
    expect(readdirSync(workDir)).to.deep.equal([]);
  });

  it('refuses what is no film, in words', async () => {
    const request = { size: SIZE, background: '#000000', parts: [] } as const;
    const png = await still(64, 64, [0, 0, 0]);
    const wrong = [{ kind: 'still', png, seconds: 1 }] as const;
    for (const [change, detail] of [
      [{}, 'Phim cần từ 1 đến 200 đoạn.'],
      [{ parts: wrong }, 'Các hình phải đúng cỡ phim.'],
      [{ parts: [{ ...wrong[0], seconds: 3601 }] }, 'Phim dài quá 60 phút.'],
      [{ parts: wrong, size: { width: 33, height: 64 } }, 'Cỡ phim phải là số chẵn và dùng được.'],
    ] as const) {
      const failed = await maker.assemble({ ...request, ...change }, path).catch((error: unknown) => error);
      expect(failed).to.include({ code: 'video-request-invalid', detail });
    }
    const sound = {
      ...request,
      parts: [{ kind: 'footage', path: voice, seconds: null, sound: true }],
    } as const;
    expect(await maker.assemble(sound, path).catch((error: unknown) => error)).to.include({
      code: 'media-without-picture',
    });
  });
});
