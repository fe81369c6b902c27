/**
 * The Vietnamese lunar calendar, for any day from 1900 to 2199.
 *
 * Months begin on the day of the new moon at UTC+7; the month that holds the winter solstice is the eleventh; in a
 * year of thirteen months the first month without a principal solar term is the leap one. It differs from the
 * Chinese calendar where the new moon falls between 23:00 and midnight in Hà Nội (Tết 2007, 2030).
 * Source: Hồ Ngọc Đức, "Thuật toán tính âm lịch", after Jean Meeus, "Astronomical Algorithms" (1998).
 */
import { type Day, civilOf, dayOf } from '../time.js';

export interface LunarDate {
  readonly year: number;
  /** 1..12. */
  readonly month: number;
  readonly date: number;
  /** True in the leap month that follows the month of the same number. */
  readonly leap: boolean;
}

const VIETNAM = 7 / 24;
/** Julian day number of day 0, 1970-01-01. */
const EPOCH = 2_440_588;
/** The new moon numbered 0, 1900-01-01, and the mean length of a month. */
const FIRST_NEW_MOON = 2_415_021.076998695 - EPOCH;
const MONTH = 29.530588853;

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** The day in Vietnam of the k-th new moon since 1900-01-01. */
function newMoon(k: number): Day {
  const t = k / 1236.85; // Julian centuries since 1900
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moon) +
    0.001 * sine(2 * latitude - moon) +
    0.0005 * sine(2 * moon + sun);
  const dynamicalTime = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - dynamicalTime + 0.5 + VIETNAM) - EPOCH;
}

/** Which twelfth of the ecliptic the sun is in at midnight in Vietnam: 0 from the spring equinox, 9 from the winter solstice. */
function solarTerm(day: Day): number {
  const t = (day + EPOCH - 2_451_545.5 - VIETNAM) / 36_525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t2 +
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

const monthNumberAt = (day: Day): number => Math.floor((day - FIRST_NEW_MOON) / MONTH);

/** First day of the eleventh lunar month that begins in a solar year: it holds the winter solstice. */
function eleventhMonth(year: number): Day {
  const k = Math.floor((dayOf(year, 12, 31) - (2_415_021 - EPOCH)) / MONTH);
  const start = newMoon(k);
  return solarTerm(start) >= 9 ? newMoon(k - 1) : start;
}

/** How many months after the eleventh the leap month lies, in a year of thirteen. */
function leapOffset(eleventh: Day): number {
  const k = Math.floor((eleventh - FIRST_NEW_MOON) / MONTH + 0.5);
  let offset = 1;
  let term = solarTerm(newMoon(k + offset));
  for (let before = -1; term !== before && offset < 14;) {
    before = term;
    offset++;
    term = solarTerm(newMoon(k + offset));
  }
  return offset - 1;
}

/** The lunar date of a day. */
export function lunarOf(day: Day): LunarDate {
  const k = monthNumberAt(day);
  const next = newMoon(k + 1);
  const start = next > day ? newMoon(k) : next;
  const { year } = civilOf(day);
  const thisEleventh = eleventhMonth(year);
  const from = thisEleventh >= start ? eleventhMonth(year - 1) : thisEleventh;
  const to = thisEleventh >= start ? thisEleventh : eleventhMonth(year + 1);
  const offset = Math.floor((start - from) / 29);
  const leapAt = to - from > 365 ? leapOffset(from) : Infinity;
  const number = offset + 11 - (offset >= leapAt ? 1 : 0);
  const month = number > 12 ? number - 12 : number;
  const endsIn = thisEleventh >= start ? year : year + 1;
  return {
    year: month >= 11 && offset < 4 ? endsIn - 1 : endsIn,
    month,
    date: day - start + 1,
    leap: offset === leapAt,
  };
}

/** The day of a lunar date in an ordinary month; lunar year y begins at Tết of solar year y. */
export function dayOfLunar(year: number, month: number, date: number): Day {
  const from = eleventhMonth(month >= 11 ? year : year - 1);
  const to = eleventhMonth(month >= 11 ? year + 1 : year);
  let offset = (month + 1) % 12;
  if (to - from > 365 && offset >= leapOffset(from)) offset++;
  const k = Math.floor(0.5 + (from - FIRST_NEW_MOON) / MONTH);
  return newMoon(k + offset) + date - 1;
}
