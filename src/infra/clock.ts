import type { Clock } from '../app/ports/clock.js';
import { dayOfInstant } from '../domain/time.js';

/** The wall clock of this machine: the only place where the program asks what time it is. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => dayOfInstant(Date.now()),
};
