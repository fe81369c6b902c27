import { expect } from 'chai';
import fc from 'fast-check';
import { fileInput } from '../../../src/domain/content/ffmpeg-command.js';
import {
  assemblyJob,
  assemblyPieces,
  pieceList,
  stillFrames,
} from '../../../src/domain/content/video-assembly.js';
import { stepOver, WALK_START } from '../../../src/domain/content/video-boxes.js';
import { containerOf } from '../../../src/domain/content/video-container.js';
import { DEVICE_CLASSES, fittedFrame } from '../../../src/domain/content/video-device-class.js';
import { evenEdge, rateFactorFor } from '../../../src/domain/content/video-encoding.js';
import { loopFrames, loopJob } from '../../../src/domain/content/video-loop.js';
import { faultsOf, type MediaInfo } from '../../../src/domain/content/video-specification.js';
import { tickerFrames, tickerJob, tickerStep } from '../../../src/domain/content/video-ticker.js';

const FRAME = { width: 192, height: 64, frameRate: 25 };
const seconds = fc.double({ min: 0.05, max: 60, noNaN: true });

describe('video as data', () => {
  it('counts the frames of a loop', () => {
    const slides = [1, 2, 0.5].map((holdSeconds) => ({ path: 's.png', holdSeconds }));
    expect(loopFrames({ ...FRAME, slides, fadeSeconds: 0.4 })).to.deep.equal({
      holds: [25, 50, 13],
      halfFade: 5,
      total: 118,
    });
    expect(loopFrames({ ...FRAME, slides: slides.slice(0, 1), fadeSeconds: 0.4 })).to.include({
      halfFade: 0,
      total: 25,
    });
  });

  it('reads each still once, whatever the loop', () => {
    fc.assert(
      fc.property(
        fc.array(seconds, { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (holds, fadeSeconds) => {
          const slides = holds.map((holdSeconds, index) => ({ path: `/s${String(index)}.png`, holdSeconds }));
          const { command, specification } = loopJob({
            ...FRAME,
            slides,
            fadeSeconds,
            background: '#000000',
          });
          expect(command.inputs).to.have.length(slides.length);
          // Every label that is made is used, once.
          const labels = command.filters.join(';').match(/\[[a-z]+\d+\]/g) ?? [];
          for (const label of labels)
            expect(
              labels.filter((other) => other === label),
              label,
            ).to.have.length(2);
          const { frames } = specification.video!;
          expect(command.options.join(' ')).to.contain(`-frames:v ${String(frames)} `);
          expect(specification.seconds).to.equal(frames! / 25);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is fine where pixels are lamps', () => {
    expect([192, 320, 383].map(rateFactorFor).every((factor) => factor <= 16)).to.equal(true);
    expect(rateFactorFor(1920)).to.equal(20);
    expect([63, 64].map(evenEdge)).to.deep.equal([64, 64]);
  });

  it('moves a ticker by whole, even pixels, and ends where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), seconds, (width, speed) => {
        const step = tickerStep(speed * 10, 25);
        expect(step % 2).to.equal(0);
        const frames = tickerFrames(width, step);
        expect(frames * step)
          .to.be.at.least(width)
          .and.below(width + step);
        const { command } = tickerJob({
          ...FRAME,
          strip: { path: '/s.png', width },
          band: { top: 0, height: 64 },
          backdrop: null,
          background: '#000000',
          pixelsPerFrame: step,
        });
        // The window's last place lies within the copies of the strip.
        const copies = Number(/hstack=inputs=(\d+)/.exec(command.filters.join(';'))![1]);
        expect((frames - 1) * step + 192).to.be.at.most(copies * frames * step);
      }),
    );
  });

  it('deals a still into blends, a rest and whole groups', () => {
    fc.assert(
      fc.property(seconds, fc.double({ min: 0, max: 5, noNaN: true }), (length, fadeSeconds) => {
        const { fade, rest, group, groups } = stillFrames(length, fadeSeconds, 25);
        expect(2 * fade + rest + group * groups).to.equal(Math.max(1, Math.round(length * 25)));
        expect(rest).to.be.below(group);
      }),
    );
  });

  it('encodes a quarter of an hour of stills in seconds of picture', () => {
    const assembly = {
      ...FRAME,
      parts: [
        { kind: 'still', path: '/a.png', seconds: 600 },
        { kind: 'footage', input: fileInput('/b.mp4', 'mov'), seconds: 10 },
        { kind: 'still', path: '/c.png', seconds: 290.4 },
      ],
      sounds: [],
      fadeSeconds: 0.4,
      background: '#000000',
    } as const;
    const pieces = assemblyPieces(assembly);
    const encoded = pieces.reduce((sum, { frames }) => sum + frames, 0);
    const shown = pieces.reduce((sum, { frames, times }) => sum + frames * times, 0);
    expect(shown).to.equal(22_510);
    expect(encoded).to.be.below(600);
    expect(assemblyJob(assembly, '/list').specification.video!.frames).to.equal(shown);
    const list = pieceList(pieces, 25, ({ name }) => `/it's ${name}`);
    expect(list.split('\n').filter((line) => line.startsWith('file '))).to.have.length(
      pieces.reduce((sum, { times }) => sum + times, 0),
    );
    expect(list).to.contain("file 'file:/it'\\''s 0-group'\nduration 2\n");
  });

  for (const [source, id, frame] of [
    [{ width: 3840, height: 2160 }, 'led-player', { width: 1920, height: 1080 }],
    [{ width: 1080, height: 1920 }, 'phone', { width: 720, height: 1280 }],
    [{ width: 640, height: 480 }, 'led-player', { width: 640, height: 480 }],
    [{ width: 1920, height: 1080 }, 'old-box', { width: 854, height: 480 }],
    [{ width: 4000, height: 10 }, 'old-box', { width: 854, height: 2 }],
    [{ width: 101, height: 33 }, 'phone', { width: 102, height: 34 }],
  ] as const)
    it(`fits ${String(source.width)}×${String(source.height)} for ${id}`, () => {
      expect(
        fittedFrame(
          source,
          DEVICE_CLASSES.find((device) => device.id === id)!,
        ),
      ).to.deep.equal(frame);
    });

  const packets = Buffer.alloc(564);
  for (const at of [0, 188, 376]) packets[at] = 0x47;
  for (const [what, head, container] of [
    ['an MP4', '\0\0\0\x18ftypisom', 'mov'],
    ['a Matroska', '\x1a\x45\xdf\xa3', 'matroska'],
    ['an AVI', 'RIFF\0\0\0\0AVI LIST', 'avi'],
    ['a WAV', 'RIFF\0\0\0\0WAVEfmt ', 'wav'],
    ['an MP3 with a tag', 'ID3\x04', 'mp3'],
    ['an MP3 without', '\xff\xfb\x90\x64', 'mp3'],
    ['AAC', '\xff\xf1\x50\x80', 'aac'],
    ['Ogg', 'OggS\0', 'ogg'],
    ['FLAC', 'fLaC\0', 'flac'],
    ['AMR', '#!AMR\n', 'amr'],
    ['a transport stream', packets.toString('latin1'), 'mpegts'],
    ['a sync with a reserved rate', '\xff\xfb\xf0\x64', null],
    ['a list', 'ffconcat version 1.0', null],
    ['a playlist', '#EXTM3U', null],
    ['a GIF', 'GIF89a', null],
    ['a WebP', 'RIFF\0\0\0\0WEBP', null],
    ['nothing', '', null],
  ] as const)
    it(`knows ${what} by its bytes`, () =>
      expect(containerOf(Buffer.from(head, 'latin1'))).to.equal(container));

  it('walks over boxes, and stops at one that is cut', () => {
    const box = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
    const first = stepOver(WALK_START, box('000000186d6f6f76'), 100)!;
    expect(first).to.deep.equal({ at: 24, boxes: 1, movie: true, data: false });
    const long = box('000000016d6461740000000000000020');
    expect(stepOver(first, long, 100)).to.include({ at: 56, data: true });
    expect(stepOver(first, box('000000006d646174'), 100)).to.include({ at: 100, data: true });
    for (const bad of [
      '000000076d646174',
      '000000ff6d646174',
      '00000001',
      '000000016d6461740000000000000008',
    ])
      expect(stepOver(first, box(bad), 100), bad).to.equal(null);
  });

  it('says in words how a file is not as specified', () => {
    const specification = {
      video: { width: 192, height: 64, frameRate: 25, frames: 50 },
      audio: 'aac',
      seconds: 2,
    };
    const good: MediaInfo = {
      format: 'mov',
      seconds: 2.02,
      bytes: 1000,
      video: {
        codec: 'h264',
        width: 192,
        height: 64,
        pixelFormat: 'yuv420p',
        frameRate: 25,
        frames: 50,
        pixelAspect: 1,
        rotation: 0,
        colourSpace: 'bt709',
      },
      audio: { codec: 'aac', sampleRate: 48_000, channels: 2 },
    };
    expect(faultsOf(specification, good)).to.deep.equal([]);
    expect(faultsOf(specification, { ...good, audio: null, seconds: 3 })).to.deep.equal([
      'tiếng là không có, cần aac',
      'thời lượng 3 giây, cần 2 giây',
    ]);
    const changed = { ...good, video: { ...good.video!, width: 190, colourSpace: null } };
    expect(faultsOf(specification, changed)).to.deep.equal([
      'chiều rộng là 190, cần 192',
      'hệ màu là không có, cần bt709',
    ]);
  });
});
