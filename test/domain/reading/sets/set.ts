/** What a set is made of: a folder with its sentences (`phrasings.ts`), its plans (`plans.ts`) and their texts. */
import { readFileSync } from 'node:fs';

/** A sentence and the lines it owes, as `sketch` writes them. */
export type Phrasing = readonly [text: string, ...lines: string[]];

/** A plan of the set's folder (`NAME.txt`) and every line it owes. */
export interface OwedPlan {
  readonly name: string;
  readonly lines: readonly string[];
  /** How many, where the writer of the plan said so and the reader finds them. */
  readonly reports?: number;
  readonly unquantified?: number;
}

export interface Sample extends OwedPlan {
  readonly text: string;
}

/** Right, expected and found lines when a set was read for the first time, before the reader was mended against it. */
export type Tally = readonly [right: number, expected: number, found: number];

export interface Corpus {
  /** The folder's name, in the order the sets were written. */
  readonly name: string;
  readonly phrasings: readonly Phrasing[];
  /** What the reader still gets wrong; counted in every figure. */
  readonly faults: readonly Phrasing[];
  readonly samples: readonly Sample[];
  readonly firstRun: { readonly sentences: Tally | null; readonly plans: Tally | null } | null;
}

/** The plans of a set with their texts. */
export const samplesOf = (set: string, plans: readonly OwedPlan[]): readonly Sample[] =>
  plans.map((plan) => ({
    ...plan,
    text: readFileSync(new URL(`${set}/${plan.name}.txt`, import.meta.url), 'utf8'),
  }));
