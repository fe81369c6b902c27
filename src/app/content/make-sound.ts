/** Sound made ready to be aired: even, loud enough, measured on the file that is given out, with its picture. */
import { AUDIO_RENDITIONS, type AudioRendition } from '../../domain/content/audio-rendition.js';
import type { LoudnessTargetId } from '../../domain/content/loudness-target.js';
import type { Context } from '../context.js';
import type { ProgrammeRequest } from '../ports/audio-maker.js';
import { type KeptFile, type MadeFiles, withParts } from './made-file.js';

/** Loudspeakers get MP3, and Opus where the line is thin; programmes are exchanged as WAV. */
const RENDITIONS: Readonly<Record<LoudnessTargetId, readonly [AudioRendition['id'], AudioRendition['id']]>> =
  {
    loudspeaker: ['mp3', 'opus'],
    exchange: ['wav', 'mp3'],
  };

/** Strokes of the waveform. */
const PEAKS = 400;

/**
 * Joins parts, and keeps what comes of it.
 * @param onProgress told from 0 to 1
 * @throws Failure as `AudioMaker.programme`
 */
export async function makeSound(
  app: Context,
  provinceId: string,
  request: Omit<ProgrammeRequest, 'renditions'>,
  onProgress: (share: number) => void,
): Promise<MadeFiles> {
  const ids = RENDITIONS[request.loudness];
  return withParts(app, ids.length, async (parts) => {
    const renditions = ids.map((id, index) => ({ id, target: parts[index]! }));
    const made = await app.sounds.programme({ ...request, renditions }, { onProgress });
    const main = made[0]!;
    const { peaks } = await app.sounds.waveform(main.path, PEAKS);
    const files: KeptFile[] = [];
    for (const { id, path, sha256, bytes } of made) {
      await app.media.adopt(path, sha256);
      const { mime, muxer } = AUDIO_RENDITIONS[id];
      files.push({
        media: { deviceClass: id, sha256, mime, bytes },
        rendition: { id: sha256, provinceId, format: muxer, width: 0, height: 0, bytes },
      });
    }
    const { seconds, integrated, truePeak, findings } = main;
    return {
      files: files as [KeptFile, ...KeptFile[]],
      sound: { seconds, integrated, truePeak, peaks, findings },
      poster: null,
    };
  });
}
