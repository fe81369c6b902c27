/**
 * Civil days, instants and periods, all in Asia/Ho_Chi_Minh.
 *
 * Vietnam has kept UTC+7 without daylight saving since 1975-06-13, so a civil day is an integer:
 * the number of days since 1970-01-01. Every quota rule is arithmetic on such integers.
 */

/** A civil day in Vietnam: days since 1970-01-01 (which is day 0, a Thursday). */
export type Day = number;

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A minute of a civil day, 0 (midnight) to 1439. */
export type MinuteOfDay = number;

/** A proleptic Gregorian date; `month` 1..12, `date` 1..31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const MILLISECONDS_A_DAY = 86_400_000;
const VIETNAM_OFFSET = 7 * 3_600_000;

/**
 * The day of a civil date. Months outside 1..12 carry over into years, which period arithmetic uses.
 * Source of the algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayOf(year: number, month: number, date: number): Day {
  const months = year * 12 + (month - 1);
  const y0 = Math.floor(months / 12);
  const m = months - y0 * 12 + 1;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day; the inverse of {@link dayOf}. */
export function civilOf(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Weekday of a day: 0 Monday .. 6 Sunday (weeks begin on Monday, as in Vietnam and ISO 8601). */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** True when the numbers name a day that exists (31/02 does not). */
export function isCivilDate(year: number, month: number, date: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return false;
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Reads `YYYY-MM-DD`; null when it is not that or when the day does not exist. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, date) ? dayOf(year, month, date) : null;
}

/** `dd/mm/yyyy`, as Vietnamese readers write it. */
export function vietnameseDay(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${pad(date, 2)}/${pad(month, 2)}/${String(year)}`;
}

/** The civil day in Vietnam on which an instant falls. */
export function dayOfInstant(instant: Instant): Day {
  return Math.floor((instant + VIETNAM_OFFSET) / MILLISECONDS_A_DAY);
}

/** The minute of the civil day in Vietnam at which an instant falls. */
export function minuteOfInstant(instant: Instant): MinuteOfDay {
  return Math.floor((instant + VIETNAM_OFFSET - dayOfInstant(instant) * MILLISECONDS_A_DAY) / 60_000);
}

/** The instant at which a minute of a civil day in Vietnam begins. */
export function instantOf(day: Day, minute: MinuteOfDay = 0): Instant {
  return day * MILLISECONDS_A_DAY + minute * 60_000 - VIETNAM_OFFSET;
}

/** An RFC 3339 instant with Vietnam's offset: `2026-11-21T08:00:00+07:00`. */
export function rfc3339(instant: Instant): string {
  const seconds = Math.floor(((((instant + VIETNAM_OFFSET) % 60_000) + 60_000) % 60_000) / 1000);
  const minute = minuteOfInstant(instant);
  const clock = `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}:${pad(seconds, 2)}`;
  return `${isoDay(dayOfInstant(instant))}T${clock}+07:00`;
}
