/** The sets of sentences and plans that the reader is measured on, in the order they were written. */
import { type Sample, SAMPLES } from './documents.js';
import { EIGHTH_SAMPLES } from './eighth-documents.js';
import { EIGHTH_PHRASINGS } from './eighth-phrasings.js';
import { FIFTH_SAMPLES } from './fifth-documents.js';
import { FIFTH_PHRASINGS } from './fifth-phrasings.js';
import { FOURTH_SAMPLES } from './fourth-documents.js';
import { FOURTH_PHRASINGS } from './fourth-phrasings.js';
import { FURTHER_PHRASINGS } from './further-phrasings.js';
import { HELD_OUT_SAMPLES } from './held-out-documents.js';
import { HELD_OUT_FAULTS, HELD_OUT_PHRASINGS } from './held-out-phrasings.js';
import { PHRASINGS } from './phrasings.js';
import { SEVENTH_SAMPLES } from './seventh-documents.js';
import { SEVENTH_PHRASINGS } from './seventh-phrasings.js';
import { SIXTH_SAMPLES } from './sixth-documents.js';
import { SIXTH_PHRASINGS } from './sixth-phrasings.js';
import { THIRD_FAULTS, THIRD_PHRASINGS } from './third-phrasings.js';

export type Phrasing = readonly [text: string, ...lines: string[]];

export interface Corpus {
  readonly name: string;
  readonly phrasings: readonly Phrasing[];
  /** What the reader still gets wrong; counted in every figure. */
  readonly faults: readonly Phrasing[];
  readonly samples: readonly Sample[];
}

export const CORPORA: readonly Corpus[] = [
  { name: 'first', phrasings: PHRASINGS, faults: [], samples: SAMPLES },
  { name: 'second', phrasings: HELD_OUT_PHRASINGS, faults: HELD_OUT_FAULTS, samples: HELD_OUT_SAMPLES },
  { name: 'third', phrasings: THIRD_PHRASINGS, faults: THIRD_FAULTS, samples: [] },
  { name: 'fourth', phrasings: FOURTH_PHRASINGS, faults: [], samples: FOURTH_SAMPLES },
  { name: 'fifth', phrasings: FIFTH_PHRASINGS, faults: [], samples: FIFTH_SAMPLES },
  { name: 'sixth', phrasings: SIXTH_PHRASINGS, faults: [], samples: SIXTH_SAMPLES },
  { name: 'seventh', phrasings: SEVENTH_PHRASINGS, faults: [], samples: SEVENTH_SAMPLES },
  { name: 'eighth', phrasings: EIGHTH_PHRASINGS, faults: [], samples: EIGHTH_SAMPLES },
  { name: 'further', phrasings: FURTHER_PHRASINGS, faults: [], samples: [] },
];
