/** Reads text aloud, for drafts and where no recording of a person is at hand. */
import type { SpeechTextOptions } from '../../domain/content/speech-text.js';

export interface SpeechOptions extends SpeechTextOptions {
  /** Words a minute; 150 when left out, which loudspeakers outdoors carry well. */
  readonly wordsPerMinute?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Speech {
  /**
   * Speaks a text as people write it (dates, acronyms and numbers are put into words first); gives a mono WAV.
   * @throws Failure `speech-text-empty`, `speech-text-too-long`, `speech-missing`, `speech-failed`, `encoder-cancelled`
   */
  speak(text: string, options?: SpeechOptions): Promise<Buffer>;
}
