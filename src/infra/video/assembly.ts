/** Puts a film together: encodes its pieces, strings them together, lays the sound under them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssemblyRequest, Watch } from '../../app/ports/video-maker.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import {
  type Assembly,
  assemblyJob,
  type AssemblyPart,
  assemblyPieces,
  type AssemblySound,
  pieceList,
} from '../../domain/content/video-assembly.js';
import { openForeign } from './foreign-file.js';
import { checkAssembly, DEFAULT_FRAME_RATE } from './request.js';
import { type FinishedFile, inWorkFolder, produce, putStills, within, type Workshop } from './workbench.js';

const DEFAULT_FADE_SECONDS = 0.4;
/** The share of the progress that the pieces are; the rest is stringing them together. */
const PIECES_SHARE = 0.8;

/** @throws as the port's `assemble` */
export async function assemble(
  { runner, workDir }: Workshop,
  request: AssemblyRequest,
  target: string,
  watch: Watch,
): Promise<FinishedFile> {
  checkAssembly(request);
  return inWorkFolder(workDir, async (folder) => {
    const assembly = await prepare({ runner, workDir }, request, folder);
    const pieces = assemblyPieces(assembly);
    const work = pieces.reduce((sum, { frames }) => sum + frames, 0);
    let done = 0;
    for (const piece of pieces) {
      const [from, to] = [done / work, (done + piece.frames) / work];
      const part = within(watch, from * PIECES_SHARE, to * PIECES_SHARE);
      await runner.write(piece.command, pathOf(folder, piece.name), part);
      done += piece.frames;
    }
    const list = join(folder, 'pieces.txt');
    await writeFile(
      list,
      pieceList(pieces, assembly.frameRate, ({ name }) => pathOf(folder, name)),
    );
    return produce(runner, assemblyJob(assembly, list), target, 'mov', within(watch, PIECES_SHARE, 1));
  });
}

const pathOf = (folder: string, name: string): string => join(folder, `${name}.mp4`);

/** Opens what is somebody else's, and says when each sound begins. */
async function prepare(
  { runner }: Workshop,
  { size, parts, narration = [], background, fadeSeconds = DEFAULT_FADE_SECONDS }: AssemblyRequest,
  folder: string,
): Promise<Assembly> {
  const stills = await putStills(
    folder,
    parts.flatMap((part) => (part.kind === 'still' ? [part.png] : [])),
  );
  const sounds: AssemblySound[] = [];
  for (const { path, atSeconds } of narration) {
    const { input, info } = await openForeign(runner, path);
    if (info.audio === null) throw mediaFailure('media-without-sound');
    sounds.push({ input, atSeconds, seconds: null });
  }
  const prepared: AssemblyPart[] = [];
  let at = 0;
  let still = 0;
  for (const part of parts) {
    if (part.kind === 'still') {
      prepared.push({ kind: 'still', path: stills[still]!, seconds: part.seconds });
      still += 1;
      at += part.seconds;
      continue;
    }
    const { input, info } = await openForeign(runner, part.path);
    if (info.video === null) throw mediaFailure('media-without-picture');
    const seconds = part.seconds ?? info.seconds;
    prepared.push({ kind: 'footage', input, seconds });
    if (part.sound && info.audio !== null) sounds.push({ input, atSeconds: at, seconds });
    at += seconds;
  }
  return { ...size, frameRate: DEFAULT_FRAME_RATE, parts: prepared, sounds, fadeSeconds, background };
}
