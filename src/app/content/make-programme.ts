/** Making a programme for loudspeakers: recordings as they came, texts read aloud, joined and brought to their loudness. */
import { partGain } from '../../domain/content/audio-programme.js';
import { Failure } from '../../domain/errors.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import type { ProgrammeRequest } from '../ports/audio-maker.js';
import type { MadeFiles } from './made-file.js';
import { makeSound } from './make-sound.js';
import type { Production, ProgrammeRecipe, SoundSource } from './production.js';
import { sparingReport } from './sparing-report.js';

/** @throws Failure `media-gone`, `speech-…`, and as `AudioMaker.programme` */
export function makeProgramme(
  app: Context,
  { provinceId }: Production,
  { parts, loudness, bounds }: ProgrammeRecipe,
  progress: ReportProgress,
): Promise<MadeFiles> {
  return withSounds(app, parts, async (sounds) => {
    // A jingle from a studio and a bulletin from a telephone are worlds apart; they must not be heard so.
    const even: ProgrammeRequest['parts'][number][] = [];
    for (const sound of sounds)
      even.push({ ...sound, gain: partGain((await app.sounds.measure(sound.path)).integrated) });
    return makeSound(app, provinceId, { parts: even, loudness, bounds }, sparingReport(progress));
  });
}

/** Gives `work` files of what is to be heard; what was read aloud for it is gone afterwards. */
export async function withSounds<T>(
  app: Context,
  sources: readonly SoundSource[],
  work: (sounds: ProgrammeRequest['parts']) => Promise<T>,
): Promise<T> {
  const spoken: string[] = [];
  try {
    const sounds: { path: string; kind: 'music' | 'speech' }[] = [];
    for (const source of sources) {
      if (source.kind === 'recording') {
        sounds.push({ path: await pathOf(app, source.mediaId), kind: source.role });
        continue;
      }
      const path = await app.media.writePart(
        await app.speech.speak(source.text, { dialect: source.dialect }),
      );
      spoken.push(path);
      sounds.push({ path, kind: 'speech' });
    }
    return await work(sounds);
  } finally {
    await Promise.all(spoken.map((path) => app.media.discard(path)));
  }
}

/** Where the file of an upload lies. @throws Failure `media-gone` */
export async function pathOf(app: Context, mediaId: string): Promise<string> {
  const file = await app.store.mediaFiles.get(mediaId);
  if (file === null) throw new Failure('invalid', 'media-gone', 'Một tệp đã chọn không còn trong kho.');
  return app.media.pathOf(file.sha256);
}
