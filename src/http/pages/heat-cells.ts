/** Cells of heat tables as templates draw them. */
import type { HeatCell } from '../../domain/coverage/board.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { tallyMark } from './wording.js';

/** Where a cell opens. */
export interface CellTarget {
  readonly planId: string;
  readonly lineId?: string;
  readonly unitId?: string;
  readonly periodKey?: string | null;
}

/** The page of what stands behind a figure. */
export function cellHref({ planId, lineId, unitId, periodKey }: CellTarget): string {
  const query = new URLSearchParams();
  if (lineId !== undefined) query.set('line', lineId);
  if (unitId !== undefined) query.set('unit', unitId);
  if (periodKey !== undefined && periodKey !== null) query.set('period', periodKey);
  return `/ke-hoach/${encodeURIComponent(planId)}/o?${query.toString()}`;
}

/** A drawn cell; `href` null where nothing is owed. `where` is its column, for narrow screens. */
export interface DrawnCell {
  readonly href: string | null;
  readonly tone: string;
  readonly word: string;
  readonly made: string;
  readonly owed: string;
  readonly where: string;
  /** What the figures are of, for those who do not see the table. */
  readonly about: string;
}

/** Draws a cell of a row in a column. */
export function drawCell(cell: HeatCell | null, href: string, row: string, where: string): DrawnCell {
  if (cell === null || cell.tone === 'none')
    return { href: null, tone: 'none', word: '', made: '', owed: '', where, about: '' };
  const { tally, tone } = cell;
  const { word } = tallyMark(tally, tone);
  const [made, owed] = [whole(tally.done + tally.late), whole(tally.owed)];
  return { href, tone, word, made, owed, where, about: `${row}, ${where}` };
}
