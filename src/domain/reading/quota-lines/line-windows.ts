/** The window and peaks of a line, where its own sentence gives them or its section does. */
import { isoDay, parseIsoDay } from '../../time.js';
import type { DraftWindow } from '../draft.js';
import type { Item } from '../productions/items.js';
import { isPeak } from '../surroundings/scopes.js';
import { type Reading, foldedAt } from '../text/tokens.js';
import type { WindowPhrase } from '../productions/windows.js';

/** What surrounds the line says of time. */
export interface TimeSetting {
  /** Null: the plan's own. */
  readonly window: WindowPhrase | null;
  readonly peaks: readonly DraftWindow[];
  /** The window of the section or plan, where the line has none of its own; for "các thời gian còn lại". */
  readonly enclosing: DraftWindow | null;
}

export interface LineWindows {
  /** One for each stretch of days; [null] where the plan's own window serves. */
  readonly windows: readonly (WindowPhrase | null)[];
  readonly peaks: readonly DraftWindow[];
  /** The line lives in a peak, or in the rest, that the text does not date. */
  readonly undated: 'peak' | 'rest' | null;
  /** The stretches are the same days of several years, each owed the whole count. */
  readonly yearly: boolean;
}

/** The line's own windows and peaks; a count "trong thời gian cao điểm" lives in the peak, the rest outside it. */
export function windowsOf(
  reading: Reading,
  items: readonly Item[],
  target: { readonly at: number; readonly left: number; readonly right: number },
  setting: TimeSetting,
): LineWindows {
  let own: WindowPhrase | null = null;
  /** "Quý I: 02 phóng sự; quý II: 03 phóng sự": of several, the one beside the count. */
  let beside: WindowPhrase | null = null;
  const peaks: WindowPhrase[] = [];
  let inPeak = false;
  let rest = false;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'cue' && item.cue === 'peak')
      inPeak ||= at < target.at || (at < target.right && isLed(reading, item.from));
    if (item.kind === 'cue' && item.cue === 'rest' && at < target.at) rest = true;
    if (item.kind !== 'window') continue;
    if (isPeak(items, at)) peaks.push(item.phrase);
    else {
      own ??= item.phrase;
      if (at >= target.left && at < target.right) beside ??= item.phrase;
    }
  }
  own = beside ?? own;
  const known = peaks.length > 0 ? peaks.map((phrase) => phrase.window) : setting.peaks;
  const settled = own ?? setting.window;
  const once = { peaks: known, undated: null, yearly: false };
  if (rest) {
    const left = outside(settled?.window ?? setting.enclosing, known);
    const undated = left.length > 0 ? null : 'rest';
    return { ...once, windows: left.length > 0 ? left : [null], peaks: [], undated };
  }
  if (inPeak && (own === null || peaks.length > 0)) {
    const only = known.length === 1 ? known[0]! : null;
    if (only === null) return { ...once, windows: [null], undated: 'peak' };
    const years = yearsOf(peaks[0] ?? { window: only, open: null }, setting.enclosing);
    return { ...once, windows: years, yearly: years.length > 1 };
  }
  if (settled === null) return { ...once, windows: [null] };
  const years = yearsOf(settled, setting.enclosing);
  return { ...once, windows: years, yearly: years.length > 1 };
}

/** The same days of every year of a plan; the window alone where it is of one year or the plan is not dated. */
function yearsOf(phrase: WindowPhrase, plan: DraftWindow | null): WindowPhrase[] {
  const { from, to } = phrase.window;
  if (phrase.yearly === undefined || from === null || to === null) return [phrase];
  if (plan === null || plan.from === null || plan.to === null) return [phrase];
  const first = Number(from.slice(0, 4));
  const years: WindowPhrase[] = [];
  for (let year = Number(plan.from.slice(0, 4)) - 1; year <= Number(plan.to.slice(0, 4)); year++) {
    const window = { from: inYear(from, year - first), to: inYear(to, year - first) };
    if (window.to >= plan.from && window.from <= plan.to) years.push({ window, open: null });
  }
  return years.length > 0 ? years : [phrase];
}

/** An ISO day so many years later; the 29th of February falls on the 28th. */
function inYear(iso: string, later: number): string {
  const moved = `${String(Number(iso.slice(0, 4)) + later)}${iso.slice(4)}`;
  return parseIsoDay(moved) === null ? moved.replace('-29', '-28') : moved;
}

/** "trong thời gian cao điểm", "vào đợt cao điểm": a peak that says when, behind what it dates. */
function isLed(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) {
    const word = foldedAt(reading, before);
    if (/^(?:trong|vao|dip)$/.test(word)) return true;
    if (!/^(?:thoi|gian|dot|thang|tuan|le|ngay|cac|nhung|giai|doan|ca|suot)$/.test(word)) return false;
  }
  return false;
}

const shifted = (iso: string, days: number): string => isoDay((parseIsoDay(iso) ?? 0) + days);

/** What is left of a window outside its peak: none, one or two stretches; none when either is not dated. */
function outside(whole: DraftWindow | null, peaks: readonly DraftWindow[]): WindowPhrase[] {
  const peak = peaks.length === 1 ? peaks[0]! : null;
  if (whole === null || peak === null || peak.from === null || peak.to === null) return [];
  if (whole.from === null || whole.to === null) return [];
  const stretches: DraftWindow[] = [];
  if (whole.from < peak.from) stretches.push({ from: whole.from, to: shifted(peak.from, -1) });
  if (whole.to > peak.to) stretches.push({ from: shifted(peak.to, 1), to: whole.to });
  return stretches.map((window) => ({ window, open: null }));
}
