import { ObjectId, Timestamp } from 'bson';
import type { Options } from 'mingo/types';
import { CommandError } from './command-error.js';
import { type Document, isDocument, isNumber, toNumber, typeName, type Value } from './values.js';

type Evaluate = (document: unknown, expression: unknown, options: Options) => Value;
type Expression = (document: unknown, expression: unknown, options: Options) => Value;

const minute = 60_000;
const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...numeric, ...time });
    formats.set(zone, format);
    return format;
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${zone}"`);
  }
}

/** Milliseconds that a zone is ahead of UTC at an instant, remembered by quarter of an hour. */
function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * minute;
  }
  const quarter = Math.floor(instant / (15 * minute));
  const name = `${zone} ${quarter}`;
  const known = offsets.get(name);
  if (known !== undefined) return known;
  const start = quarter * 15 * minute;
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(start)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(name, local - start);
  return local - start;
}

/** The instant's local reading, as a Date whose UTC fields show it. */
const localOf = (date: Date, zone: string): Date => new Date(date.getTime() + offsetAt(date.getTime(), zone));

function instantOf(local: number, zone: string): Date {
  const guess = local - offsetAt(local, zone);
  return new Date(local - offsetAt(guess, zone));
}

function toDate(value: Value): Date | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  throw new CommandError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

const dayOfYear = (local: Date): number =>
  Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / day) + 1;

function isoWeek(local: Date): { year: number; week: number; weekday: number } {
  const weekday = local.getUTCDay() === 0 ? 7 : local.getUTCDay();
  const thursday = new Date(
    Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + 4 - weekday),
  );
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7), weekday };
}

const sundayWeek = (local: Date): number => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7);
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

function formatDate(date: Date, format: string, zone: string): string {
  const local = localOf(date, zone);
  const offset = offsetAt(date.getTime(), zone) / minute;
  const sign = offset < 0 ? '-' : '+';
  const ahead = Math.abs(offset);
  const fields: Record<string, () => string> = {
    Y: () => padded(local.getUTCFullYear(), 4),
    m: () => padded(local.getUTCMonth() + 1, 2),
    d: () => padded(local.getUTCDate(), 2),
    H: () => padded(local.getUTCHours(), 2),
    M: () => padded(local.getUTCMinutes(), 2),
    S: () => padded(local.getUTCSeconds(), 2),
    L: () => padded(local.getUTCMilliseconds(), 3),
    j: () => padded(dayOfYear(local), 3),
    w: () => String(local.getUTCDay() + 1),
    u: () => String(isoWeek(local).weekday),
    V: () => padded(isoWeek(local).week, 2),
    G: () => padded(isoWeek(local).year, 4),
    U: () => padded(sundayWeek(local), 2),
    z: () => `${sign}${padded(Math.floor(ahead / 60), 2)}${padded(ahead % 60, 2)}`,
    Z: () => `${sign}${padded(ahead, 3)}`,
    '%': () => '%',
  };
  return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => {
    const field = fields[letter];
    if (!field) throw new CommandError(18536, `Invalid format character '${whole}' in format string`);
    return field();
  });
}

const clockUnits: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute,
  hour: 60 * minute,
};
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** The start of the bin that holds `date`; bins are counted from the local start of the year 2000, as MongoDB does. */
function truncate(date: Date, unit: string, bin: number, zone: string, startOfWeek: string): Date {
  const down = (value: number, step: number): number => Math.floor(value / step) * step;
  const origin = Date.UTC(2000, 0, 1);
  const clock = clockUnits[unit];
  if (clock !== undefined) {
    const start = instantOf(origin, zone).getTime();
    return new Date(start + down(date.getTime() - start, clock * bin));
  }
  const local = localOf(date, zone);
  const months = monthsIn[unit];
  if (months !== undefined) {
    const count = (local.getUTCFullYear() - 2000) * 12 + local.getUTCMonth();
    return instantOf(Date.UTC(2000, down(count, months * bin), 1), zone);
  }
  if (unit === 'day') return instantOf(origin + down(local.getTime() - origin, bin * day), zone);
  if (unit !== 'week') throw new CommandError(5439014, `unknown time unit value: ${unit}`);
  // 2 January 2000 was a Sunday.
  const first = Date.UTC(2000, 0, 2 + weekdays.indexOf(startOfWeek.slice(0, 3).toLowerCase()));
  return instantOf(first + down(local.getTime() - first, 7 * bin * day), zone);
}

const text = (value: Value, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/**
 * Date expressions in place of mingo's, whose `$dateTrunc` is wrong across changes of summer time and slow.
 * `evaluate` is mingo's own evaluation of the operands.
 */
export function dateExpressions(evaluate: Evaluate): Record<`$${string}`, Expression> {
  const part =
    (read: (local: Date) => number): Expression =>
    (document, expression, options) => {
      const operand: unknown = Array.isArray(expression) ? expression[0] : expression;
      const named = isDocument(operand as Value) && 'date' in (operand as Document);
      const date = toDate(evaluate(document, named ? (operand as Document)['date'] : operand, options));
      if (date === null) return null;
      const zone = named ? evaluate(document, (operand as Document)['timezone'], options) : undefined;
      return read(localOf(date, text(zone, 'UTC')));
    };
  const named =
    (read: (operands: Document) => Value): Expression =>
    (document, expression, options) =>
      read(evaluate(document, expression, options) as Document);
  return {
    $dateTrunc: named(({ date, unit, binSize, timezone, startOfWeek }) => {
      const instant = toDate(date);
      if (instant === null || typeof unit !== 'string') return null;
      const bin = isNumber(binSize) ? toNumber(binSize) : 1;
      return truncate(instant, unit, bin, text(timezone, 'UTC'), text(startOfWeek, 'sunday'));
    }),
    $dateToString: named(({ date, format, timezone, onNull }) => {
      const instant = toDate(date);
      if (instant === null) return onNull ?? null;
      const zone = text(timezone, 'UTC');
      const suffix = zone === 'UTC' ? 'Z' : '';
      return formatDate(instant, text(format, `%Y-%m-%dT%H:%M:%S.%L${suffix}`), zone);
    }),
    $year: part((local) => local.getUTCFullYear()),
    $month: part((local) => local.getUTCMonth() + 1),
    $dayOfMonth: part((local) => local.getUTCDate()),
    $hour: part((local) => local.getUTCHours()),
    $minute: part((local) => local.getUTCMinutes()),
    $second: part((local) => local.getUTCSeconds()),
    $millisecond: part((local) => local.getUTCMilliseconds()),
    $dayOfWeek: part((local) => local.getUTCDay() + 1),
    $dayOfYear: part(dayOfYear),
    $isoWeek: part((local) => isoWeek(local).week),
    $isoWeekYear: part((local) => isoWeek(local).year),
    $isoDayOfWeek: part((local) => isoWeek(local).weekday),
    $week: part(sundayWeek),
  };
}
