import type { Day, Instant } from '../../domain/time.js';

/** The time as the program knows it; passed in, so that a test can say what day it is. */
export interface Clock {
  /** The present moment. */
  now(): Instant;
  /** The civil day in Vietnam on which the present moment falls. */
  today(): Day;
}
