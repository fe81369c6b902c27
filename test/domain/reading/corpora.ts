/** The sets of sentences and plans that the reader is measured on, a folder each, in the order they were written. */
import * as first from './sets/first/phrasings.js';
import * as second from './sets/second/phrasings.js';
import * as third from './sets/third/phrasings.js';
import * as fourth from './sets/fourth/phrasings.js';
import * as fifth from './sets/fifth/phrasings.js';
import * as sixth from './sets/sixth/phrasings.js';
import * as seventh from './sets/seventh/phrasings.js';
import * as eighth from './sets/eighth/phrasings.js';
import * as ninth from './sets/ninth/phrasings.js';
import * as tenth from './sets/tenth/phrasings.js';
import * as eleventh from './sets/eleventh/phrasings.js';
import * as twelfth from './sets/twelfth/phrasings.js';
import * as thirteenth from './sets/thirteenth/phrasings.js';
import * as fourteenth from './sets/fourteenth/phrasings.js';
import * as fifteenth from './sets/fifteenth/phrasings.js';
import * as sixteenth from './sets/sixteenth/phrasings.js';
import * as seventeenth from './sets/seventeenth/phrasings.js';
import * as nineteenth from './sets/nineteenth/phrasings.js';
import * as twentieth from './sets/twentieth/phrasings.js';
import * as further from './sets/further/phrasings.js';
import { PLANS as FIRST_PLANS } from './sets/first/plans.js';
import { PLANS as SECOND_PLANS } from './sets/second/plans.js';
import { PLANS as FOURTH_PLANS } from './sets/fourth/plans.js';
import { PLANS as FIFTH_PLANS } from './sets/fifth/plans.js';
import { PLANS as SIXTH_PLANS } from './sets/sixth/plans.js';
import { PLANS as SEVENTH_PLANS } from './sets/seventh/plans.js';
import { PLANS as EIGHTH_PLANS } from './sets/eighth/plans.js';
import { PLANS as NINTH_PLANS } from './sets/ninth/plans.js';
import { PLANS as TENTH_PLANS } from './sets/tenth/plans.js';
import { PLANS as ELEVENTH_PLANS } from './sets/eleventh/plans.js';
import { PLANS as TWELFTH_PLANS } from './sets/twelfth/plans.js';
import { PLANS as THIRTEENTH_PLANS } from './sets/thirteenth/plans.js';
import { PLANS as FOURTEENTH_PLANS } from './sets/fourteenth/plans.js';
import { PLANS as FIFTEENTH_PLANS } from './sets/fifteenth/plans.js';
import { PLANS as EIGHTEENTH_PLANS } from './sets/eighteenth/plans.js';
import { type Corpus, type OwedPlan, type Phrasing, type Tally, samplesOf } from './sets/set.js';

interface Sentences {
  readonly PHRASINGS: readonly Phrasing[];
  readonly FAULTS?: readonly Phrasing[];
}

const corpus = (
  name: string,
  { PHRASINGS, FAULTS = [] }: Sentences,
  plans: readonly OwedPlan[],
  firstRun: readonly [sentences: Tally | null, plans: Tally | null] | null = null,
): Corpus => ({
  ...{ name, phrasings: PHRASINGS, faults: FAULTS, samples: samplesOf(name, plans) },
  firstRun: firstRun === null ? null : { sentences: firstRun[0], plans: firstRun[1] },
});

/** First runs are kept where a set was scored once, as a whole, before the reader was mended. */
export const CORPORA: readonly Corpus[] = [
  corpus('first', first, FIRST_PLANS),
  corpus('second', second, SECOND_PLANS),
  corpus('third', third, []),
  corpus('fourth', fourth, FOURTH_PLANS, [
    [94, 99, 99],
    [41, 46, 46],
  ]),
  corpus('fifth', fifth, FIFTH_PLANS, [
    [96, 101, 99],
    [49, 52, 53],
  ]),
  corpus('sixth', sixth, SIXTH_PLANS, [
    [99, 109, 106],
    [50, 56, 52],
  ]),
  corpus('seventh', seventh, SEVENTH_PLANS, [
    [122, 129, 126],
    [45, 62, 59],
  ]),
  corpus('eighth', eighth, EIGHTH_PLANS, [
    [117, 124, 121],
    [51, 55, 54],
  ]),
  corpus('ninth', ninth, NINTH_PLANS, [
    [70, 85, 79],
    [39, 68, 48],
  ]),
  corpus('tenth', tenth, TENTH_PLANS, [
    [79, 87, 86],
    [87, 102, 102],
  ]),
  corpus('eleventh', eleventh, ELEVENTH_PLANS, [
    [81, 87, 84],
    [68, 84, 74],
  ]),
  corpus('twelfth', twelfth, TWELFTH_PLANS, [
    [73, 87, 83],
    [106, 109, 112],
  ]),
  corpus('thirteenth', thirteenth, THIRTEENTH_PLANS, [
    [54, 61, 62],
    [70, 72, 75],
  ]),
  corpus('fourteenth', fourteenth, FOURTEENTH_PLANS, [
    [132, 141, 137],
    [91, 101, 94],
  ]),
  corpus('fifteenth', fifteenth, FIFTEENTH_PLANS, [
    [153, 166, 155],
    [101, 101, 101],
  ]),
  corpus('sixteenth', sixteenth, [], [[66, 74, 70], null]),
  corpus('seventeenth', seventeenth, [], [[91, 100, 94], null]),
  corpus('eighteenth', { PHRASINGS: [] }, EIGHTEENTH_PLANS, [null, [54, 58, 58]]),
  corpus('nineteenth', nineteenth, [], [[70, 73, 73], null]),
  corpus('twentieth', twentieth, [], [[66, 67, 67], null]),
  corpus('further', further, []),
];
