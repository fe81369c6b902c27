/** What every voice is given: text in words, and not too much of it. */
import type { SpeechOptions } from '../../app/ports/speech.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { speechText } from '../../domain/content/speech-text.js';

/** Characters as written: a quarter of an hour aloud. */
const MOST_CHARACTERS = 20_000;

/** @throws Failure `speech-text-empty`, `speech-text-too-long` */
export function spokenText(text: string, options: SpeechOptions): string {
  if (text.length > MOST_CHARACTERS) throw mediaFailure('speech-text-too-long');
  const spoken = speechText(text, options);
  if (!/\p{L}/u.test(spoken)) throw mediaFailure('speech-text-empty');
  return spoken;
}

/** True for the head of a WAV. */
export const isWav = (bytes: Buffer): boolean =>
  bytes.length > 44 &&
  bytes.toString('latin1', 0, 4) === 'RIFF' &&
  bytes.toString('latin1', 8, 12) === 'WAVE';
