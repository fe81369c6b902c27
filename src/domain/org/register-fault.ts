/** What is wrong with an entry of the register or an account: a stable code, where, and why in Vietnamese. */
import type { FieldFault } from '../errors.js';
import { EARLIEST, type Interval, LATEST, isEmpty } from '../interval.js';
import { dayOf } from '../time.js';

export interface RegisterFault extends FieldFault {
  /** kebab-case; never changes. */
  readonly code: string;
}

export const fault = (code: string, path: string, detail: string): RegisterFault => ({ code, path, detail });

/** No unit or channel of today began before the republic; a bound outside is a slip of the hand, as 0026 for 2026. */
const FIRST_LIKELY = dayOf(1945, 9, 2);
const LAST_LIKELY = dayOf(2101, 1, 1);

/** Faults of a span of life: `life-empty`, `life-unlikely`. Open ends are sound. */
export function faultsOfLife(life: Interval): readonly RegisterFault[] {
  if (isEmpty(life)) return [fault('life-empty', 'life.to', 'Ngày cuối phải từ ngày đầu trở đi.')];
  const unlikely = 'Năm này khó là thật; hãy kiểm tra lại.';
  return [
    ...(life.from > EARLIEST && (life.from < FIRST_LIKELY || life.from >= LAST_LIKELY)
      ? [fault('life-unlikely', 'life.from', unlikely)]
      : []),
    ...(life.to < LATEST && (life.to <= FIRST_LIKELY || life.to > LAST_LIKELY)
      ? [fault('life-unlikely', 'life.to', unlikely)]
      : []),
  ];
}
