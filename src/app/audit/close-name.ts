/** How a close is named: its record and its link of the chain by the same words, so that one leads to the other. */
import type { ReportingPeriod } from '../../domain/coverage/reporting-period.js';

/** The action of its link of the chain. */
export const CLOSED = 'period.closed';

/** The id of a close and the subject of its link: of one plan a period is closed once. */
export const closeIdOf = (planId: string, { key }: Pick<ReportingPeriod, 'key'>): string =>
  `${planId}/${key}`;
