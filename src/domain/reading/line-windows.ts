/** The window and peaks of a line, where its own sentence gives them or its section does. */
import { isoDay, parseIsoDay } from '../time.js';
import type { DraftWindow } from './draft.js';
import type { Item } from './items.js';
import { isPeak } from './scopes.js';
import type { WindowPhrase } from './windows.js';

/** What surrounds the line says of time. */
export interface TimeSetting {
  /** Null: the plan's own. */
  readonly window: WindowPhrase | null;
  readonly peaks: readonly DraftWindow[];
  /** The window of the section or plan, where the line has none of its own; for "các thời gian còn lại". */
  readonly enclosing: DraftWindow | null;
}

export interface LineWindows {
  readonly window: WindowPhrase | null;
  readonly peaks: readonly DraftWindow[];
  readonly inPeak: boolean;
  readonly rest: boolean;
}

/** The line's own window and peaks; a count "trong thời gian cao điểm" lives in the peak, the rest outside it. */
export function windowsOf(
  items: readonly Item[],
  target: { readonly at: number },
  setting: TimeSetting,
): LineWindows {
  let own: WindowPhrase | null = null;
  const peaks: DraftWindow[] = [];
  let inPeak = false;
  let rest = false;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'cue' && item.cue === 'peak' && at < target.at) inPeak = true;
    if (item.kind === 'cue' && item.cue === 'rest' && at < target.at) rest = true;
    if (item.kind !== 'window') continue;
    if (isPeak(items, at)) peaks.push(item.phrase.window);
    else own ??= item.phrase;
  }
  const known = peaks.length > 0 ? peaks : setting.peaks;
  const settled = own ?? setting.window;
  if (rest) return { window: outside(settled, setting.enclosing, known), peaks: [], inPeak: false, rest };
  if (inPeak && (own === null || peaks.length > 0)) {
    const only = known.length === 1 ? known[0]! : null;
    return { window: only === null ? null : { window: only, open: null }, peaks: known, inPeak, rest };
  }
  return { window: settled, peaks: known, inPeak: false, rest };
}

const shifted = (iso: string, days: number): string => isoDay((parseIsoDay(iso) ?? 0) + days);

/** What is left of a window outside its peak, when that is one stretch; null when it is two or unknown. */
function outside(
  own: WindowPhrase | null,
  enclosing: DraftWindow | null,
  peaks: readonly DraftWindow[],
): WindowPhrase | null {
  const whole = own?.window ?? enclosing;
  const peak = peaks.length === 1 ? peaks[0]! : null;
  if (whole === null || peak === null || peak.from === null || peak.to === null) return null;
  if (whole.from === peak.from && whole.to !== null && whole.to > peak.to)
    return { window: { from: shifted(peak.to, 1), to: whole.to }, open: null };
  if (whole.to === peak.to && whole.from !== null && whole.from < peak.from)
    return { window: { from: whole.from, to: shifted(peak.from, -1) }, open: null };
  return null;
}
