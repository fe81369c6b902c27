/** Text as a person reads it aloud: no figures, no signs, no acronyms are left for a machine to stumble over. */
import { acronymRules, unknownAcronym } from './speech-acronyms.js';
import { addressRules, phoneRules } from './speech-contacts.js';
import { dateRules, timeRules } from './speech-dates.js';
import { documentRules } from './speech-documents.js';
import { type Dialect, numberReader } from './speech-numbers.js';
import { romanRules } from './speech-roman.js';
import { applyRule, type SpeechRule } from './speech-rule.js';
import { listRule, unitRules } from './speech-units.js';

export interface SpeechTextOptions {
  readonly dialect?: Dialect;
  /** Acronyms of the place, beside or instead of the table's. */
  readonly acronyms?: Readonly<Record<string, string>>;
}

/** Signs that are said, and signs that are pauses. */
const SIGNS: readonly SpeechRule[] = [
  { pattern: /\s*≥\s*/gu, say: () => ' lớn hơn hoặc bằng ' },
  { pattern: /\s*≤\s*/gu, say: () => ' nhỏ hơn hoặc bằng ' },
  { pattern: /\s+[<>]\s+/gu, say: ([sign]) => (sign!.trim() === '<' ? ' nhỏ hơn ' : ' lớn hơn ') },
  { pattern: /\s*&\s*/gu, say: () => ' và ' },
  { pattern: /\s+\+\s+/gu, say: () => ' cộng ' },
  { pattern: /\s+=\s+/gu, say: () => ' bằng ' },
  { pattern: /\s*~\s*/gu, say: () => ' khoảng ' },
  { pattern: /\s+[x×]\s+/gu, say: () => ' nhân ' },
  // Brackets, dashes between words, bullets and strokes are moments of breath.
  { pattern: /\s*[()[\]{}]\s*/gu, say: () => ', ' },
  { pattern: /(?<=^|\n)\s*[-–—•*+·▪►]+\s*/gu, say: () => '' },
  { pattern: /\s+[-–—•|]+\s+/gu, say: () => ', ' },
  { pattern: /[“”"«»*_#^|\\<>~`]/gu, say: () => ' ' },
  { pattern: /\s*…\s*/gu, say: () => ', ' },
];

const TIDY: readonly (readonly [RegExp, string])[] = [
  [/[^\S\n]+/g, ' '],
  [/ ?\n ?/g, '\n'],
  [/\n{2,}/g, '\n'],
  [/\s+([,.;:!?])/g, '$1'],
  [/,(?:\s*,)+/g, ','],
  [/,\s*([.;:!?])/g, '$1'],
  [/([.;:!?])\s*,/g, '$1'],
  [/(^|\n)\s*,\s*/g, '$1'],
  [/,\s*$/g, ''],
];

/**
 * Writes out dates, times, numbers, units, money, telephone numbers, addresses, numerals, acronyms and document
 * numbers in words. The lines of the text stay lines: a reader pauses there.
 */
export function speechText(
  text: string,
  { dialect = 'north', acronyms = {} }: SpeechTextOptions = {},
): string {
  const numbers = numberReader(dialect);
  const rules = [
    ...addressRules(numbers),
    ...documentRules(numbers),
    ...dateRules(numbers),
    ...timeRules(numbers),
    ...phoneRules(numbers),
    ...romanRules(numbers),
    listRule(numbers),
    ...acronymRules(acronyms),
    ...unitRules(numbers),
    unknownAcronym,
    ...SIGNS,
  ];
  const said = rules.reduce(applyRule, text.normalize('NFC').replace(/\r\n?/g, '\n'));
  return TIDY.reduce((tidy, [pattern, by]) => tidy.replace(pattern, by), said).trim();
}
