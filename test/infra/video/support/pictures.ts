/** Pictures to make videos of, and the pixels of videos that were made. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharp } from '../../../../src/infra/image/sharp.js';

export type Rgb = readonly [number, number, number];

/** A PNG of one colour with a white mark in a corner, so that it is not the same all over. */
export async function still(width: number, height: number, [r, g, b]: Rgb): Promise<Buffer> {
  const mark = { create: { width: 8, height: 8, channels: 3, background: '#ffffff' } } as const;
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .composite([{ input: await sharp(mark).png().toBuffer(), left: 0, top: 0 }])
    .png()
    .toBuffer();
}

function start(program: 'ffmpeg' | 'ffprobe', options: readonly string[]): { output: Buffer; told: string } {
  const { status, stdout, stderr } = spawnSync(program, options, { maxBuffer: 500_000_000 });
  if (status !== 0) throw new Error(`${program}: ${stderr.toString()}`);
  return { output: stdout, told: stderr.toString() };
}

/** What a plain ffmpeg or ffprobe writes to its standard output. */
export const run = (program: 'ffmpeg' | 'ffprobe', options: readonly string[]): Buffer =>
  start(program, options).output;

/** What a filter of a plain ffmpeg tells of the sound of a file. */
export const toldBy = (filter: string, path: string): string =>
  start('ffmpeg', ['-hide_banner', '-nostats', '-i', path, '-vn', '-af', filter, '-f', 'null', '-']).told;

/** Every frame of a video as grey pixels. */
export function greyFrames(path: string, width: number, height: number): Buffer[] {
  const raw = run('ffmpeg', ['-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'gray', '-']);
  const size = width * height;
  return Array.from({ length: raw.length / size }, (_, i) => raw.subarray(i * size, (i + 1) * size));
}

/** The mean difference of two frames, in grey levels. */
export function difference(one: Buffer, other: Buffer): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += Math.abs(one[i]! - other[i]!);
  return sum / one.length;
}

/** The colour of a pixel of one frame. */
export function colourAt(path: string, frame: number, x: number, y: number): Rgb {
  const filter = `select=eq(n\\,${String(frame)}),scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd,format=rgb24,crop=1:1:${String(x)}:${String(y)}`;
  const raw = run('ffmpeg', [
    ...['-v', 'error', '-i', path, '-vf', filter, '-frames:v', '1'],
    ...['-f', 'rawvideo', '-'],
  ]);
  return [raw[0]!, raw[1]!, raw[2]!];
}

/** A folder for the files of a test, and its end. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'phusong-media-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
