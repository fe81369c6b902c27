/** The days of the sample, all counted from the day on which it is loaded, so that it is alive whenever that is. */
import { type Interval, inclusive } from '../domain/interval.js';
import { type Day, civilOf, dayOf, weekdayOf } from '../domain/time.js';

export interface SampleCalendar {
  /** The plan's window: from the first of a month at least six weeks back to the end of one four months ahead. */
  readonly window: Interval;
  readonly signedOn: Day;
  /** When the provincial programme that the plan rests on was signed. */
  readonly programmeSignedOn: Day;
  /** The Saturday of the Digital Citizens' Day, in the coming week or the one after. */
  readonly festival: Day;
  /** Two whole weeks, Monday to Sunday, of which the day of loading is in the first or has just passed it. */
  readonly peak: Interval;
  readonly launch: Day;
  readonly contest: Interval;
  readonly workshop: Day;
  readonly review: Day;
  /** Monday to Sunday of the week, four weeks back, in which a storm silenced the coast. */
  readonly storm: Interval;
}

const firstOfMonth = (day: Day, later = 0): Day => {
  const { year, month } = civilOf(day);
  return dayOf(year, month + later, 1);
};
const mondayOf = (day: Day): Day => day - weekdayOf(day);

/** Offices sign on working days. */
const workingDayBefore = (day: Day): Day => day - [3, 1, 1, 1, 1, 1, 2][weekdayOf(day)]!;

/** The calendar of a sample loaded on a day. */
export function sampleCalendar(today: Day): SampleCalendar {
  const opens = firstOfMonth(today - 45);
  const soon = today + 3;
  const festival = soon + ((5 - weekdayOf(soon) + 7) % 7);
  const storm = mondayOf(today) - 28;
  return {
    window: { from: opens, to: firstOfMonth(today + 130, 1) },
    signedOn: workingDayBefore(opens - 2),
    programmeSignedOn: workingDayBefore(opens - 196),
    festival,
    peak: inclusive(festival - 12, festival + 1),
    launch: mondayOf(opens + 10) + 1,
    contest: inclusive(mondayOf(today) - 21, mondayOf(today) + 6),
    workshop: mondayOf(today) - 11,
    review: mondayOf(firstOfMonth(today + 130)) + 10,
    storm: inclusive(storm, storm + 6),
  };
}
