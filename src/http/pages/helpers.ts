/** Functions that page templates may call. */
import { percent, whole } from '../../app/vietnamese-numbers.js';

export const PAGE_HELPERS = {
  whole: (value: number) => whole(value),
  percent: (value: number) => percent(value),
} as const;
