/**
 * The text the reader sees: NFC, and beside it a folded copy of the same length (lower case, no diacritics),
 * so that every offset of the one is an offset of the other.
 */

export interface NormalText {
  readonly text: string;
  readonly folded: string;
}

const MARKS = /[\u0300-\u036f]/g;
/** Marks that mean the same to a reader, and spaces that are not U+0020. */
const ALIASES: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'd',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '.',
  '／': '/',
  '：': ':',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\r': ' ',
  '\v': '\n',
};

function foldUnit(code: number): number {
  const character = String.fromCharCode(code);
  const alias = ALIASES[character];
  if (alias !== undefined) return alias.charCodeAt(0);
  const bare = character.normalize('NFD').replace(MARKS, '').toLowerCase();
  return bare.length === 1 ? bare.charCodeAt(0) : code;
}

/** Folded code unit by code unit; beyond U+20FF nothing Vietnamese is written, and a unit folds to itself. */
const FOLDED = Uint16Array.from({ length: 0x2100 }, (_, code) => foldUnit(code));
const CHUNK = 8192;

function fold(text: string): string {
  const parts: string[] = [];
  const units = new Uint16Array(CHUNK);
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(start + i);
      units[i] = FOLDED[code] ?? (ALIASES[text.charAt(start + i)] ?? text.charAt(start + i)).charCodeAt(0);
    }
    parts.push(String.fromCharCode(...units.subarray(0, length)));
  }
  return parts.join('');
}

/** NFC of a text, and its fold. Takes any string, lone surrogates included. */
export function normalise(text: string): NormalText {
  const composed = text.normalize('NFC');
  return { text: composed, folded: fold(composed) };
}

/** The tone stands on either vowel of oa, oe, uy ("hòa", "hoà") where nothing follows: both become the older placing. */
const TONE_PAIRS: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** A word as written but for case and tone placing: what tells "năm" from "nam". */
export function exactForm(word: string): string {
  const lower = word.toLowerCase();
  return lower.replace(/(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/, (pair) => TONE_PAIRS[pair] ?? pair);
}

/** A word without case and diacritics. */
export const foldWord = (word: string): string => fold(word.normalize('NFC'));

/**
 * Legacy fonts leave Latin-1 letters where Vietnamese ones were meant: "KÕ ho¹ch" (TCVN3), "Keá hoaïch" (VNI).
 * Names the encoding when such debris stands inside words again and again.
 */
export function legacyFont(text: string): 'TCVN3' | 'VNI' | null {
  let tcvn = 0;
  let vni = 0;
  let vietnamese = 0;
  const sample = text.slice(0, 40_000);
  for (let i = 1; i < sample.length; i++) {
    const previous = sample.charCodeAt(i - 1) | 32;
    const afterLetter = previous >= 97 && previous <= 122;
    const code = sample.charCodeAt(i);
    if (code >= 0x1ea0 && code <= 0x1ef9) vietnamese++;
    else if (code === 0x1b0 || code === 0x1a1 || code === 0x111) vietnamese++;
    else if (afterLetter && TCVN3_DEBRIS.has(sample.charAt(i))) tcvn++;
    else if (afterLetter && VNI_DEBRIS.has(sample.charAt(i))) vni++;
  }
  const debris = Math.max(tcvn, vni);
  if (debris < 5 || debris < vietnamese * 2) return null;
  return tcvn >= vni ? 'TCVN3' : 'VNI';
}

const TCVN3_DEBRIS = new Set('µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬ëîìíêñö¦');
const VNI_DEBRIS = new Set('ùøûõïâáàåãäêéèëæúüîôóòöñÙØÛÕÏÂÁÀ');
