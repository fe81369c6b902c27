/** The product of a line, shown before anyone accepts it: 01/tháng × 166 xã × 3 lượt = 498/tháng. */
import { PERIOD_WORDS } from './quota-words.js';
import type { Register } from '../org/register.js';
import type { UnitKind } from '../org/unit.js';
import { type Interval, intersect } from '../interval.js';
import { boundOfTemplate, templateOf } from './expand-template.js';
import type { Task } from './plan.js';
import type { LineTarget, QuotaLine } from './quota-line.js';

export interface Factor {
  /** What is multiplied, as read after its number: "xã, phường". */
  readonly label: string;
  readonly count: number;
}

export interface Product {
  readonly factors: readonly Factor[];
  /** Items required in one full period by all targets that live together, replays included. */
  readonly perPeriod: number;
  /** Items required over the whole window; null when nobody can know (per event). */
  readonly total: number | null;
  /** The product as a person reads it. */
  readonly text: string;
}

const UNIT_NAMES: Readonly<Record<UnitKind, string>> = {
  province: 'tỉnh',
  department: 'sở, ngành',
  newspaper: 'báo',
  station: 'đài',
  press: 'cơ quan báo chí',
  district: 'huyện',
  commune: 'xã, phường',
  portal: 'cổng thông tin',
};

/** The product of a line; `tasks` are the plan's, for a line per task. */
export function productOf(line: QuotaLine, register: Register, tasks: readonly Task[]): Product {
  const lives = new Map(register.units.map((unit) => [unit.id, unit.life]));
  const alive = (target: LineTarget): Interval =>
    intersect(line.window, lives.get(target.unitId) ?? line.window);
  const together = mostTogether(line.targets, alive);
  const runs = 1 + line.replays;

  const factors: Factor[] = [{ label: periodPhrase(line), count: line.count.min }];
  factors.push(...spread(line, together, register));
  if (line.replays > 0) factors.push({ label: `lượt (1 mới + ${line.replays} phát lại)`, count: runs });

  const perPeriod = line.count.min * together.length * runs;
  const text = `${countPhrase(line)}/${periodPhrase(line)}${factors
    .slice(1)
    .map(({ label, count }) => ` × ${count} ${label}`)
    .join('')} = ${perPeriod}/${periodPhrase(line)}`;
  return { factors, perPeriod, total: totalOf(line, alive, tasks), text };
}

function periodPhrase({ per, every }: Pick<QuotaLine, 'per' | 'every'>): string {
  return every === 1 ? PERIOD_WORDS[per] : `${every} ${PERIOD_WORDS[per]}`;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function countPhrase({ count }: Pick<QuotaLine, 'count'>): string {
  if (count.max === null) return `ít nhất ${twoDigits(count.min)}`;
  return count.max > count.min ? `${twoDigits(count.min)}–${twoDigits(count.max)}` : twoDigits(count.min);
}

/** The targets of the day on which most of them live: before and after a merger others bear the line. */
function mostTogether(
  targets: readonly LineTarget[],
  alive: (target: LineTarget) => Interval,
): readonly LineTarget[] {
  let most: readonly LineTarget[] = [];
  for (const day of new Set(targets.map((target) => alive(target).from))) {
    const living = targets.filter((target) => alive(target).from <= day && day < alive(target).to);
    if (living.length > most.length) most = living;
  }
  return most;
}

/** Units, and channels of each where all have equally many; else all targets in one factor. */
function spread(line: QuotaLine, targets: readonly LineTarget[], register: Register): Factor[] {
  const kindOf = new Map(register.units.map((unit) => [unit.id, unit.kind]));
  const perUnit = new Map<string, number>();
  for (const { unitId } of targets) perUnit.set(unitId, (perUnit.get(unitId) ?? 0) + 1);
  const kinds = new Set([...perUnit.keys()].map((id) => kindOf.get(id)));
  const [kind] = kinds;
  const unitLabel = kinds.size === 1 && kind !== undefined ? UNIT_NAMES[kind] : 'đơn vị';
  const units: Factor = { label: unitLabel, count: perUnit.size };
  const divided =
    line.each === 'channel' || line.each === 'medium' || line.each === 'screen'
      ? PART_NAMES[line.each]
      : null;
  if (divided === null) return [units];
  const shares = new Set(perUnit.values());
  const [share] = shares;
  if (shares.size !== 1 || share === undefined || perUnit.size === 1)
    return [{ label: divided, count: targets.length }];
  return [units, { label: divided, count: share }];
}

const PART_NAMES = { channel: 'kênh', medium: 'loại hình', screen: 'màn hình LED' } as const;

/** Beyond this nobody counts by hand, and expansion will refuse the line. */
const COUNTABLE = 500_000;

/** What expansion will make of the line: the point rule over each span of life. */
function totalOf(
  line: QuotaLine,
  alive: (target: LineTarget) => Interval,
  tasks: readonly Task[],
): number | null {
  if (line.per === 'event') return null;
  const tags = { id: '', tasks, events: [] };
  const owed = new Map<string, number>();
  let total = 0;
  for (const target of line.targets) {
    const clip = alive(target);
    const key = `${clip.from} ${clip.to}`;
    let items = owed.get(key);
    if (items === undefined) {
      if (boundOfTemplate(line, clip, tags) > COUNTABLE) return null;
      items = templateOf(line, clip, tags).required.reduce((sum, required) => sum + required, 0);
      owed.set(key, items);
    }
    total += items;
  }
  return total;
}
