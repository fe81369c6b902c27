/**
 * Phrase tables: Vietnamese phrases and what they mean, matched longest first on folded words.
 * A word whose diacritics are not the phrase's counts as a doubt; a scan may have lost them.
 */
import { exactForm, foldWord } from './normalise.js';
import { type Match, type Reading, exact } from './tokens.js';

interface Phrase<T> {
  readonly folded: readonly string[];
  readonly exact: readonly string[];
  readonly value: T;
}

export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Builds a table from `[phrase, value]` pairs; also knows each phrase written without its spaces. */
export function phraseTable<T>(entries: readonly (readonly [string, T])[]): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  const add = (phrase: Phrase<T>): void => {
    const first = phrase.folded[0]!;
    const list = table.get(first);
    if (list) list.push(phrase);
    else table.set(first, [phrase]);
  };
  for (const [written, value] of entries) {
    const words = written.split(' ');
    const phrase = { folded: words.map(foldWord), exact: words.map(exactForm), value };
    add(phrase);
    const glued = phrase.folded.join('');
    if (words.length > 1 && /^[a-z]{5,}$/.test(glued))
      add({ folded: [glued], exact: [phrase.exact.join('')], value });
  }
  for (const list of table.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  return table;
}

/** One value for many phrases, written with bars between them: rows of a {@link phraseTable}. */
export const listed = <T>(value: T, phrases: string): (readonly [string, T])[] =>
  phrases.split('|').map((phrase) => [phrase.trim(), value] as const);

/** The folded words that begin a table's phrases. */
export const startsOf = (table: PhraseTable<unknown>): readonly string[] => [...table.keys()];

/** The same, for phrases that share one value. */
export const phraseSet = (phrases: readonly string[]): PhraseTable<true> =>
  phraseTable(phrases.map((phrase) => [phrase, true] as const));

/**
 * The longest phrase that begins at a token. Hyphens and line breaks inside it are allowed ("băng-rôn").
 * `strict` refuses words with wrong diacritics; lost ones (none at all) are a doubt either way.
 */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  reading: Reading,
  at: number,
  strict = true,
): Match<T> | null {
  const first = reading.tokens[at];
  if (first === undefined) return null;
  const candidates = table.get(first.folded);
  if (candidates === undefined) return null;
  for (const phrase of candidates) {
    const match = matchOne(phrase, reading, at, strict);
    if (match !== null) return match;
  }
  return null;
}

function matchOne<T>(phrase: Phrase<T>, reading: Reading, at: number, strict: boolean): Match<T> | null {
  let next = at;
  let doubt = 0;
  for (let word = 0; word < phrase.folded.length; word++) {
    let token = reading.tokens[next];
    if (word > 0 && token?.kind === 'mark' && token.folded === '-' && phrase.folded[word] !== '-')
      token = reading.tokens[++next];
    if (token === undefined || token.folded !== phrase.folded[word]) return null;
    if (token.kind === 'word') {
      const written = exact(reading, token);
      if (written !== phrase.exact[word]) {
        const lost = written === token.folded;
        if (!lost && strict) return null;
        doubt += lost ? 1 : 1.5;
      }
    }
    next++;
  }
  return { value: phrase.value, next, doubt };
}
