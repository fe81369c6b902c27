import { expect } from 'chai';
import { isRetryable } from '../../../src/domain/errors.js';
import { fileInput, globalOptions, stillInput } from '../../../src/domain/content/ffmpeg-command.js';
import { failureCodeOf, mediaFailure } from '../../../src/domain/content/ffmpeg-failure.js';
import { fractionDone, secondsDone } from '../../../src/domain/content/ffmpeg-progress.js';

describe('ffmpeg as data', () => {
  it('opens a file with one demuxer, by one protocol, up to a size', () => {
    expect(fileInput('/media/a b.mp4', 'mov')).to.deep.equal({
      source: 'file:/media/a b.mp4',
      demuxer: 'mov',
      options: [
        ...['-protocol_whitelist', 'file,pipe', '-format_whitelist', 'mov'],
        ...['-max_pixels', '9000000'],
      ],
    });
    expect(stillInput('/s.png', 25).options.slice(-4)).to.deep.equal([
      ...['-max_pixels', '33000000'],
      ...['-framerate', '25'],
    ]);
  });

  it('asks nothing, and tells measurements only where they are wanted', () => {
    const command = { inputs: [], filters: [], muxer: 'null', options: [], seconds: null };
    expect(globalOptions(command)).to.include.members(['-nostdin', '-progress', 'pipe:3', 'warning']);
    expect(globalOptions({ ...command, tells: true }))
      .to.include('info')
      .and.not.include('warning');
  });

  for (const [line, seconds] of [
    ['out_time_us=2500000', 2.5],
    ['out_time_us=0\r', 0],
    ['out_time_us=N/A', null],
    ['out_time_ms=2500000', null],
    ['frame=12', null],
    ['', null],
  ] as const)
    it(`reads ${String(seconds)} from “${line.trim()}”`, () => expect(secondsDone(line)).to.equal(seconds));

  it('never says it is done before it is', () => {
    expect([-1, 0, 5, 10, 11].map((seconds) => fractionDone(seconds, 10))).to.deep.equal([
      0, 0, 0.5, 0.99, 0.99,
    ]);
    expect(fractionDone(1, 0)).to.equal(0);
  });

  for (const [status, signal, errorText, code] of [
    [1, null, 'av_interleaved_write_frame(): No space left on device', 'disk-full'],
    [1, null, 'File too large', 'output-too-large'],
    [null, 'SIGXFSZ', '', 'output-too-large'],
    [null, 'SIGXCPU', '', 'encoder-timeout'],
    [1, null, 'x264 [error]: malloc of size 100 failed', 'encoder-out-of-memory'],
    [1, null, 'Cannot allocate memory', 'encoder-out-of-memory'],
    [null, 'SIGKILL', '', 'encoder-out-of-memory'],
    [127, null, '', 'encoder-missing'],
    [1, null, 'No such filter', 'encoder-failed'],
    [null, 'SIGSEGV', '', 'encoder-failed'],
  ] as const)
    it(`understands ${signal ?? status}, “${errorText}” as ${code}`, () =>
      expect(failureCodeOf({ status, signal, errorText })).to.equal(code));

  it('tries again what a machine lacks, and not what a file lacks', () => {
    expect(isRetryable(mediaFailure('disk-full'))).to.equal(true);
    expect(isRetryable(mediaFailure('encoder-stalled'))).to.equal(true);
    expect(isRetryable(mediaFailure('media-damaged'))).to.equal(false);
    expect(mediaFailure('media-damaged', { detail: 'Hỏng.' }).detail).to.equal('Hỏng.');
  });
});
