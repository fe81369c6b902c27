/** The words of a count as a terminal shows them. */
import type { PeriodUnit } from '../domain/plan/quota-line.js';
import { PERIOD_WORDS } from '../domain/plan/quota-words.js';

export const periodWords = (per: PeriodUnit, every: number): string =>
  every === 1 ? PERIOD_WORDS[per] : `${String(every)} ${PERIOD_WORDS[per]}`;
