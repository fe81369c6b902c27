/** The seat of a better voice: a service on the network that turns words into a WAV. */
import type { Speech } from '../../app/ports/speech.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { isWav, spokenText } from './spoken-text.js';

export interface HttpSpeechOptions {
  /** Takes a POST of JSON `{text, voice, wordsPerMinute}` and answers `audio/wav`. */
  readonly url: string;
  readonly voice: string;
  /** Sent as a bearer token; null sends none. */
  readonly token: string | null;
  /** The guarded client for addresses outside. */
  readonly fetch: typeof globalThis.fetch;
  readonly milliseconds?: number;
}

const MOST_SOUND = 100_000_000;
const DEFAULT_SPEED = 150;

/** The adapter of the port by HTTP. */
export function createHttpSpeech(options: HttpSpeechOptions): Speech {
  const { url, voice, token, fetch, milliseconds = 60_000 } = options;
  return {
    async speak(text, asked = {}) {
      const spoken = spokenText(text, asked);
      const { signal, wordsPerMinute = DEFAULT_SPEED } = asked;
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          headers: {
            'content-type': 'application/json',
            accept: 'audio/wav',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ text: spoken, voice, wordsPerMinute }),
          signal: AbortSignal.any([AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])]),
        });
        const wav = answer.ok && answer.body !== null ? await collect(answer.body) : null;
        if (wav === null || !isWav(wav)) throw new Error(`answered ${answer.status}`);
        return wav;
      } catch (cause) {
        if (signal?.aborted === true) throw mediaFailure('encoder-cancelled');
        throw mediaFailure('speech-failed', { cause });
      }
    },
  };
}

/** All of a body, unless it is more than a voice can mean; null then. */
async function collect(body: ReadableStream<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_SOUND) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
