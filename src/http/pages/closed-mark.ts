/** How a closed period is marked wherever it is shown: by word, shape and tone. */
import { labelOfClosed } from '../../app/audit/refuse-closed.js';
import type { PeriodCloseRecord } from '../../app/ports/store.js';
import { dayOfInstant, vietnameseDay } from '../../domain/time.js';
import type { Mark } from './wording.js';

export interface ClosedMark {
  readonly mark: Mark;
  readonly href: string;
}

/** Where a period of a plan is closed, or is seen as it was. */
export const closeHref = (planId: string, periodKey: string | null): string =>
  `/ke-hoach/${encodeURIComponent(planId)}/chot-ky${
    periodKey === null ? '' : `?period=${encodeURIComponent(periodKey)}`
  }`;

/** "Đã chốt 05/12/2026 · Nguyễn Thị An"; with the period's name where a longer one holds the period shown. */
export function closedMark(closed: PeriodCloseRecord, shownKey: string | null): ClosedMark {
  const within = closed.periodKey === shownKey ? '' : ` trong ${labelOfClosed(closed)}`;
  return {
    mark: {
      tone: 'closed',
      word: `Đã chốt ${vietnameseDay(dayOfInstant(closed.closedAt))}${within} · ${closed.closedByName}`,
    },
    href: closeHref(closed.planId, closed.periodKey),
  };
}
