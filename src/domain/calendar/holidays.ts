/**
 * Public holidays, and the working days that newsrooms and offices count deadlines in. Loudspeakers and screens
 * run on holidays too: deadlines move, airings do not.
 */
import { type Interval, contains, inclusive } from '../interval.js';
import { type Day, civilOf, dayOf, weekdayOf } from '../time.js';
import { dayOfLunar } from './lunar.js';

export interface Holiday {
  readonly name: string;
  readonly window: Interval;
}

/** Breaks as the government announced them, with the weekends they take in. Add a year when it is announced. */
const ANNOUNCED: Readonly<Record<number, readonly Holiday[]>> = {
  2024: [
    { name: 'Tết Nguyên đán', window: inclusive(dayOf(2024, 2, 8), dayOf(2024, 2, 14)) },
    { name: 'Quốc khánh', window: inclusive(dayOf(2024, 8, 31), dayOf(2024, 9, 3)) },
  ],
  2025: [
    { name: 'Tết Nguyên đán', window: inclusive(dayOf(2025, 1, 25), dayOf(2025, 2, 2)) },
    { name: 'Quốc khánh', window: inclusive(dayOf(2025, 8, 30), dayOf(2025, 9, 2)) },
  ],
  2026: [
    { name: 'Tết Nguyên đán', window: inclusive(dayOf(2026, 2, 14), dayOf(2026, 2, 22)) },
    { name: 'Quốc khánh', window: inclusive(dayOf(2026, 8, 29), dayOf(2026, 9, 2)) },
  ],
};

/** New Year's Eve by the moon and the first four days; and 2/9 with the day before. */
const usualBreaks = (year: number): Holiday[] => {
  const tet = dayOfLunar(year, 1, 1);
  return [
    { name: 'Tết Nguyên đán', window: { from: tet - 1, to: tet + 4 } },
    { name: 'Quốc khánh', window: inclusive(dayOf(year, 9, 1), dayOf(year, 9, 2)) },
  ];
};

/**
 * The public holidays of a year, in order. A single day that falls on a weekend is made up for on the next working
 * day. Source: Bộ luật Lao động 2019, art. 111(3) and 112; the breaks of Tết and 2/9 are announced each year and
 * stand in the table above, and a year not in it gets the usual ones.
 * @param announced replaces the table, for a register that keeps its own
 */
export function publicHolidays(year: number, announced = ANNOUNCED): Holiday[] {
  const breaks = announced[year] ?? usualBreaks(year);
  const single = (name: string, day: Day): Holiday => ({ name, window: { from: day, to: day + 1 } });
  const holidays = [
    ...breaks,
    single('Tết Dương lịch', dayOf(year, 1, 1)),
    single('Giỗ Tổ Hùng Vương', dayOfLunar(year, 3, 10)),
    single('Ngày Chiến thắng', dayOf(year, 4, 30)),
    single('Quốc tế Lao động', dayOf(year, 5, 1)),
  ];
  const madeUp: Holiday[] = [];
  for (const { name, window } of holidays.toSorted(byStart)) {
    if (window.to - window.from > 1 || weekdayOf(window.from) < 5) continue;
    let day = window.to;
    while (weekdayOf(day) >= 5 || [...holidays, ...madeUp].some((other) => contains(other.window, day)))
      day++;
    madeUp.push(single(`Nghỉ bù ${name}`, day));
  }
  return [...holidays, ...madeUp].sort(byStart);
}

const byStart = (a: Holiday, b: Holiday): number => a.window.from - b.window.from;

/** The holiday on a day; null on any other. */
export function holidayOn(day: Day): Holiday | null {
  return publicHolidays(civilOf(day).year).find(({ window }) => contains(window, day)) ?? null;
}

/** Monday to Friday, and no public holiday. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 5 && holidayOn(day) === null;

/** A deadline that falls on a day off ends with the next working day. Source: Bộ luật Dân sự 2015, art. 148(5). */
export function deadlineOn(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at++;
  return at;
}

/** The last day on which an office can still do what is due on a day: that day, or the working day before a break. */
export function lastWorkingDayBy(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at--;
  return at;
}

/** The day that lies so many working days after another. */
export function workingDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) if (isWorkingDay(++at)) left--;
  return at;
}
