/** What ffmpeg's `ebur128` and `silencedetect` tell, read out of their words. */
import type { Loudness } from './loudness-target.js';

/** The last summary in a text: a filter that is set up twice tells two. Null when there is none. */
export function loudnessOf(text: string): Loudness | null {
  const from = text.lastIndexOf('Summary:');
  if (from < 0) return null;
  const summary = text.slice(from);
  const integrated = /I:\s+(-?[\d.]+|-inf|nan) LUFS/.exec(summary)?.[1];
  const peak = /Peak:\s+(-?[\d.]+|-inf|nan) dBFS/.exec(summary)?.[1];
  if (integrated === undefined) return null;
  return { integrated: level(integrated), truePeak: peak === undefined ? -Infinity : level(peak) };
}

/** What each of several filters told last, in the order in which they stand in the graph. */
export function loudnessesOf(text: string): readonly Loudness[] {
  const told = new Map<number, Loudness>();
  for (const [summary, index] of text.matchAll(/\[Parsed_ebur128_(\d+) @ [^\]]*\] Summary:[^[]*/g)) {
    const loudness = loudnessOf(summary);
    if (loudness !== null) told.set(Number(index), loudness);
  }
  return [...told].sort(([a], [b]) => a - b).map(([, loudness]) => loudness);
}

const level = (text: string): number => (/^-?[\d.]+$/.test(text) ? Number(text) : -Infinity);

/** A stretch of silence, in seconds from the beginning. */
export interface Silence {
  readonly from: number;
  readonly to: number;
}

/** The silences told of in a text about a sound of `seconds`; one that has not ended lasts to the end. */
export function silencesOf(text: string, seconds: number): readonly Silence[] {
  const silences: Silence[] = [];
  let from: number | null = null;
  for (const [, edge, at] of text.matchAll(/silence_(start|end): (-?[\d.]+)/g)) {
    if (edge === 'start') from = Math.max(0, Number(at));
    else if (from !== null) {
      silences.push({ from, to: Number(at) });
      from = null;
    }
  }
  return from === null ? silences : [...silences, { from, to: seconds }];
}
