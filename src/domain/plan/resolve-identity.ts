/** Ids of lines: made of the plan and the line's own words, so that reading again or reordering changes none. */
import type { DraftQuotaLine } from '../reading/draft.js';
import { foldName } from './resolve-words.js';

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const MASK = (1n << 64n) - 1n;

/** Ten characters of base 36 from the 64-bit FNV-1a of a text's UTF-16 units: short, stable, and no secret. */
export function shortHash(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = ((hash ^ BigInt(text.charCodeAt(at))) * FNV_PRIME) & MASK;
  return hash.toString(36).padStart(13, '0').slice(-10);
}

/**
 * One id per line. Case, diacritics and spacing do not matter, nor where in the document the sentence stands;
 * lines that agree in everything (a sentence said twice) are told apart by their order among themselves.
 */
export function lineIdentities(lines: readonly DraftQuotaLine[], planKey: string): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const words = [line.source.text, ...line.lead].map(foldName).join('|');
    const id = `q${shortHash([planKey, line.kind, line.per, line.each ?? '', words].join('|'))}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}
