/** The voice that is always there: espeak-ng, offline, plain to hear and plain to understand. */
import type { Speech } from '../../app/ports/speech.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { type ProcessLimits, runLimited } from '../video/limited-process.js';
import { isWav, spokenText } from './spoken-text.js';

/** Half an hour of its 22,050 samples a second. */
const MOST_SOUND = 80_000_000;
const LIMITS: ProcessLimits = {
  milliseconds: 60_000,
  stallMilliseconds: null,
  memoryBytes: 1_000_000_000,
  processorSeconds: 60,
  // It puts sound into a temporary file on its way.
  fileBytes: MOST_SOUND,
};

const DEFAULT_SPEED = 150;
const VOICES = { north: 'vi', south: 'vi-vn-x-south' } as const;

export interface EspeakOptions {
  /** A program's name, or its path. */
  readonly program?: string;
}

/** The adapter of the port by the command `espeak-ng`; the text goes through its standard input, never its arguments. */
export function createEspeak({ program = 'espeak-ng' }: EspeakOptions = {}): Speech {
  return {
    async speak(text, options = {}) {
      const { wordsPerMinute = DEFAULT_SPEED, dialect = 'north', signal } = options;
      const spoken = spokenText(text, options);
      const speed = String(Math.min(300, Math.max(80, Math.round(wordsPerMinute))));
      const end = await runLimited({
        program,
        arguments: ['-v', VOICES[dialect], '-s', speed, '-b', '1', '--stdin', '--stdout'],
        input: Buffer.from(spoken, 'utf8'),
        limits: LIMITS,
        signal,
        keep: { output: MOST_SOUND },
      });
      if (end === null) throw mediaFailure('speech-missing');
      if (end.stopped === 'cancelled') throw mediaFailure('encoder-cancelled');
      if (end.status !== 0 || !isWav(end.output))
        throw mediaFailure('speech-failed', {
          cause: new Error(end.errorText.trim() || String(end.stopped)),
        });
      return withLengths(end.output);
    },
  };
}

/** A stream's WAV does not know its length; players and our own limits want it told. */
function withLengths(wav: Buffer): Buffer {
  const bytes = Buffer.from(wav);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  const data = bytes.indexOf('data', 12, 'latin1');
  if (data > 0) bytes.writeUInt32LE(bytes.length - data - 8, data + 4);
  return bytes;
}
