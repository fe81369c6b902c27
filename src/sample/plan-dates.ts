/** Dates as administrative documents write them: Decree 30/2020 puts a zero before days below ten and before months 1 and 2. */
import { type Day, civilOf } from '../domain/time.js';

const two = (n: number): string => String(n).padStart(2, '0');
const monthText = (month: number): string => (month <= 2 ? two(month) : String(month));

/** `05/01/2027`, `20/11/2026`, `01/3/2027`. */
export function officialDay(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${two(date)}/${monthText(month)}/${year}`;
}

/** `ngày 05 tháng 01 năm 2027`. */
export function longOfficialDay(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `ngày ${two(date)} tháng ${monthText(month)} năm ${year}`;
}

/** `tháng 10/2026`. */
export function officialMonth(day: Day): string {
  const { year, month } = civilOf(day);
  return `tháng ${monthText(month)}/${year}`;
}
