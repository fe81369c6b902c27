import { expect } from 'chai';
import fc from 'fast-check';
import { AUDIO_RENDITIONS } from '../../../src/domain/content/audio-rendition.js';
import {
  findingsOf,
  mixCommand,
  partGain,
  programmeSeconds,
  renditionsCommand,
  trialCommand,
} from '../../../src/domain/content/audio-programme.js';
import { fileInput } from '../../../src/domain/content/ffmpeg-command.js';
import { loudnessesOf, loudnessOf, silencesOf } from '../../../src/domain/content/loudness-summary.js';
import {
  firstAim,
  isCloseEnough,
  LOUDNESS_TARGETS,
  meetsTarget,
  nextAim,
  nextGain,
} from '../../../src/domain/content/loudness-target.js';
import { peaksOf, waveformSvg } from '../../../src/domain/content/waveform-peaks.js';

const summary = (integrated: string, peak: string): string =>
  `[Parsed_ebur128_0 @ 0x5] Summary:\n\n  Integrated loudness:\n    I:         ${integrated} LUFS\n    Threshold: -26.8 LUFS\n\n` +
  `  Loudness range:\n    LRA:         1.0 LU\n\n  True peak:\n    Peak:       ${peak} dBFS\n`;

describe('sound as data', () => {
  it('takes the last summary, as a filter that is set up twice tells two', () => {
    expect(loudnessOf(summary('-70.0', '-inf') + summary('-16.2', '-1.4'))).to.deep.equal({
      integrated: -16.2,
      truePeak: -1.4,
    });
    expect(loudnessOf(summary('-70.0', '-inf'))).to.deep.equal({ integrated: -70, truePeak: -Infinity });
    expect(loudnessOf('Conversion failed!')).to.equal(null);
  });

  it('keeps what several filters tell apart, whichever ends first', () => {
    const of = (index: number, integrated: string): string =>
      summary(integrated, '-3.0').replace('ebur128_0', `ebur128_${String(index)}`);
    const told = of(4, '-70.0') + of(12, '-70.0') + of(12, '-15.1') + 'size=N/A\n' + of(4, '-16.3');
    expect(loudnessesOf(told).map(({ integrated }) => integrated)).to.deep.equal([-16.3, -15.1]);
    expect(loudnessesOf('Conversion failed!')).to.deep.equal([]);
  });

  it('reads silences, also one that lasts to the end', () => {
    const told = 'silence_start: -0.01\nsilence_end: 1.5 | silence_duration: 1.51\nx\nsilence_start: 9';
    expect(silencesOf(told, 12)).to.deep.equal([
      { from: 0, to: 1.5 },
      { from: 9, to: 12 },
    ]);
    expect(silencesOf('', 12)).to.deep.equal([]);
  });

  it('turns up what is too low, and down what sticks out', () => {
    const target = LOUDNESS_TARGETS.loudspeaker;
    const first = firstAim(target);
    expect(first).to.deep.equal({ integrated: -16, ceiling: -2.5 });
    expect(meetsTarget(target, { integrated: -16.5, truePeak: -1 })).to.equal(true);
    expect(meetsTarget(target, { integrated: -16.6, truePeak: -1 })).to.equal(false);
    expect(meetsTarget(target, { integrated: -16, truePeak: -0.9 })).to.equal(false);
    const next = nextAim(target, first, { integrated: -17, truePeak: -0.5 });
    expect(next.integrated).to.equal(-15);
    expect(next.ceiling).to.be.closeTo(-3.3, 1e-9);
    expect(nextAim(target, first, { integrated: -16, truePeak: 4.6 }).ceiling).to.equal(-4);
    expect(nextAim(target, first, { integrated: -16, truePeak: -3 })).to.deep.equal(first);
  });

  it('finds the gain by what the gains before did', () => {
    const aim = firstAim(LOUDNESS_TARGETS.loudspeaker);
    expect([-16.25, -15.75, -16.3, -15.7].map((heard) => isCloseEnough(aim, heard))).to.deep.equal([
      ...[true, true],
      ...[false, false],
    ]);
    const [first, second] = [
      { gain: 8, integrated: -17.4 },
      { gain: 10, integrated: -16.6 },
    ];
    // As a rule a limiter lets seven tenths through; these two let four tenths through.
    expect(nextGain(aim, -24, [first])).to.be.closeTo(10, 1e-9);
    expect(nextGain(aim, -24, [first, second])).to.be.closeTo(11.5, 1e-9);
    // Where nothing more comes of it, the gain stops growing.
    expect(nextGain(aim, -24, [second, { gain: 19, integrated: -16.6 }])).to.be.closeTo(20, 1e-9);
    expect(nextGain(aim, -24, [{ gain: 20, integrated: -18 }])).to.equal(20);
  });

  it('joins parts at one level with a breath between them, and compresses speech alone', () => {
    const part = (kind: 'music' | 'speech', seconds: number, gain: number) => ({
      input: fileInput('/a.wav', 'wav'),
      ...{ kind, seconds, gain },
    });
    const parts = [part('music', 2, -6.5), part('speech', 10, 12), part('music', 3, 0)];
    expect(programmeSeconds(parts)).to.be.closeTo(16.2, 1e-9);
    const { filters } = mixCommand(parts);
    expect(filters.map((filter) => filter.includes('acompressor'))).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
    expect(filters.map((filter) => filter.includes('apad'))).to.deep.equal([true, true, false, false]);
    expect(filters.map((filter) => /volume=([^d]*)dB/u.exec(filter)?.[1] ?? null)).to.deep.equal([
      '-6.50',
      '12.00',
      null,
      null,
    ]);
    // Whatever is heard is brought to one level, within reason; where nothing is heard, nothing is turned up.
    expect([-23, -40, -12.5, -55, -70, -Infinity].map(partGain)).to.deep.equal([0, 17, -10.5, 24, 0, 0]);
  });

  it('limits where peaks between samples are seen', () => {
    const files = [
      { rendition: AUDIO_RENDITIONS.mp3, path: '/a.mp3' },
      { rendition: AUDIO_RENDITIONS.opus, path: '/b.opus' },
    ];
    const settings = { gain: 3.456, ceiling: -2 };
    const { filters, muxer, further } = renditionsCommand('/m.wav', settings, files, 10);
    expect(filters[0]).to.contain('volume=3.46dB').and.contain('aresample=192000,alimiter=limit=0.79433:');
    expect(filters[0]).to.match(/asplit=2\[out0\]\[out1\]$/u);
    expect([muxer, further!.map((each) => [each.muxer, each.target, each.options[1]])]).to.deep.equal([
      'mp3',
      [['ogg', '/b.opus', '[out1]']],
    ]);
    const trial = trialCommand('/m.wav', [settings, { ...settings, gain: 5 }]);
    expect(trial.filters.map((each) => /volume=([^d]*)dB/u.exec(each)?.[1] ?? null)).to.deep.equal([
      null,
      '3.46',
      '5.00',
    ]);
    expect(trial.filters[1]).to.contain('aresample=48000,alimiter=limit=0.79433:');
    expect(trial.options).to.deep.equal(['-map', '[tried0]', '-map', '[tried1]']);
  });

  it('finds what stands against airing', () => {
    const told = 'silence_start: 61\nsilence_end: 66\nsilence_start: 70\nsilence_end: 72.9';
    const bounds = { minSeconds: 300, maxSeconds: null };
    expect(findingsOf(told, 125, bounds)).to.deep.equal([
      { code: 'silent-gap', detail: 'Im lặng 5 giây, từ phút 1:01.' },
      { code: 'too-short', detail: 'Chỉ dài 2:05, cần ít nhất 5:00.' },
    ]);
  });

  it('finds the peak of every stretch, and loses none', () => {
    expect(peaksOf(Int16Array.of(0, 16_384, -32_768, 3, 0, 0), 3)).to.deep.equal([0.5, 1, 0]);
    expect(peaksOf(new Int16Array(0), 2)).to.deep.equal([0, 0]);
    fc.assert(
      fc.property(
        fc.int16Array({ minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (samples, count) => {
          const largest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
          expect(Math.max(...peaksOf(samples, count))).to.be.closeTo(largest / 32_768, 0.006);
        },
      ),
    );
  });

  it('draws a bar a peak', () => {
    const svg = waveformSvg([0, 0.5, 1], { width: 300, height: 40, ink: 'currentColor' });
    expect(svg).to.contain('viewBox="0 0 300 40"').and.contain('stroke="currentColor"');
    expect(svg).to.contain('M50.0 19.5v1.0M150.0 10.0v20.0M250.0 0.0v40.0');
  });
});
