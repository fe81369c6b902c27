/** Text from before Unicode: told from sound text, and converted where that is safe. */
import { isSyllable } from './encoding-syllable.js';
import { TCVN3, VNI } from './encoding-tables.js';

export type LegacyEncoding = 'tcvn3' | 'vni';

export interface RepairedText {
  readonly text: string;
  /** Vietnamese sentences for the person who reads the draft. */
  readonly warnings: readonly string[];
}

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC, các phông .Vn…)',
  vni: 'VNI (các phông VNI-…)',
};

/** Letters that only sound Unicode text has: none of them is in Latin-1, where all debris lies. */
const UNICODE_ONLY = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;
/** Words that debris is made of: letters and the Latin-1 signs that stand for letters. */
const WORDS = /[A-Za-z\u00a1-\u00ff]+/g;
const MARKED = /[\u00a1-\u00ff]/;

/** So many words must look like debris before anything is said: names and units have such signs too. */
const LEAST_EVIDENCE = 4;
/** Of the marked words, so many must become syllables by conversion, and so few be syllables as they stand. */
const CONVERTIBLE = 0.85;
const SOUND = 0.4;

/** Writes TCVN3 debris as Unicode, in NFC. */
export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => TCVN3.get(sign) ?? sign);

/** A letter with its mark before a letter that stands alone, so that "öôø" is ư and ờ. */
const VNI_DEBRIS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Writes VNI debris as Unicode, in NFC: a letter and its mark become one letter. */
export const fromVni = (text: string): string =>
  text.replace(VNI_DEBRIS, (debris) => VNI.get(debris) ?? debris);

const CONVERSIONS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

/**
 * Takes text in NFC and gives it converted with a warning when all of it is in one legacy encoding,
 * unchanged with a warning when only some of it seems to be, and unchanged without one otherwise.
 */
export function repairLegacyText(text: string): RepairedText {
  const marked = (text.match(WORDS) ?? []).filter((word) => MARKED.test(word));
  const encoding = encodingOf(marked);
  if (encoding === null) return { text, warnings: [] };
  if (UNICODE_ONLY.test(text))
    return {
      text,
      warnings: [
        `Một phần văn bản dùng phông ${NAMES[encoding]} nên có chữ đọc sai; xin dùng bản Unicode hoặc kiểm tra kỹ từng chỉ tiêu.`,
      ],
    };
  return {
    text: CONVERSIONS[encoding](text).normalize('NFC'),
    warnings: [`Văn bản dùng phông ${NAMES[encoding]} và đã được chuyển sang Unicode; xin kiểm tra lại dấu.`],
  };
}

/** The encoding that makes syllables of words which are none; null when neither clearly does. */
function encodingOf(marked: readonly string[]): LegacyEncoding | null {
  const broken = marked.filter((word) => !isSyllable(word));
  if (broken.length < LEAST_EVIDENCE || broken.length < (1 - SOUND) * marked.length) return null;
  const share = (encoding: LegacyEncoding): number =>
    broken.filter((word) => isSyllable(CONVERSIONS[encoding](word))).length / broken.length;
  const [tcvn3, vni] = [share('tcvn3'), share('vni')];
  if (Math.max(tcvn3, vni) < CONVERTIBLE) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
