/** One way of writing something, and how it is said. */

export interface SpeechRule {
  /** Global and by Unicode. */
  readonly pattern: RegExp;
  /** The words for a match (its groups; '' for one that is absent) behind a text; null leaves it as it is. */
  readonly say: (groups: readonly string[], before: string, after: string) => string | null;
}

/** Applies a rule everywhere in a text. */
export const applyRule = (text: string, { pattern, say }: SpeechRule): string =>
  text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = rest.findIndex((each) => typeof each === 'number');
    const groups = rest.slice(0, at).map((group) => (typeof group === 'string' ? group : ''));
    const offset = rest[at] as number;
    return say([match, ...groups], text.slice(0, offset), text.slice(offset + match.length)) ?? match;
  });

/** No letter and no figure before, and none after: a word of Vietnamese, which `\b` does not know. */
export const WORD_START = '(?<![\\p{L}\\p{N}])';
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** A number as it is written in Vietnam. */
export const NUMBER = '\\d+(?:[.,]\\d+)*';

/** Says any of these words that are written on their own; longer ones first. */
export function wordRule(words: Readonly<Record<string, string>>, flags = 'gu'): SpeechRule {
  const escaped = Object.keys(words)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags),
    say: ([match]) => words[match!] ?? null,
  };
}
