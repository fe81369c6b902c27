/** Dates and times of day. */
import { isCivilDate } from '../time.js';
import type { NumberReader } from './speech-numbers.js';
import { type SpeechRule, WORD_END, WORD_START } from './speech-rule.js';

/** A leap year, in which every date that may be meant exists. */
const ANY_YEAR = 2024;

/** Behind these words two numbers with a stroke are a day and a month. */
const DAY_EXPECTED =
  /(?:ngày|hôm|mùng|mồng|từ|đến|tới|hết|sáng|trưa|chiều|tối|đêm|dịp|lễ|trước|sau|kỷ niệm|quốc khánh|quốc tế|phụ nữ|lao động|\d{1,2}\/\d{1,2}\s*(?:và|,|[-–]))[\s(,]*$/iu;

const NAMED_DAY = /(?:ngày|hôm|mùng|mồng)\s*$/iu;
const NAMED_MONTH = /tháng\s*$/iu;

/** Rules for dates, in the order in which they are tried. */
export function dateRules(numbers: NumberReader): readonly SpeechRule[] {
  const month = (figures: string): string => (Number(figures) === 4 ? 'tư' : numbers.whole(figures));
  // The first ten days of a month are "mùng".
  const day = (figures: string, before: string): string => {
    const named = NAMED_DAY.test(before) ? '' : 'ngày ';
    const early = Number(figures) <= 10 && !/(?:mùng|mồng)\s*$/iu.test(before) ? 'mùng ' : '';
    return `${named}${early}${numbers.whole(figures)}`;
  };
  const full = (date: string, of: string, year: string, before: string): string | null =>
    isCivilDate(Number(year), Number(of), Number(date))
      ? `${day(date, before)} tháng ${month(of)} năm ${numbers.whole(year)}`
      : null;
  return [
    {
      pattern: new RegExp(`${WORD_START}(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${WORD_END}`, 'gu'),
      say: ([, date, , of, year], before) => full(date!, of!, year!, before),
    },
    {
      pattern: new RegExp(`${WORD_START}(\\d{4})-(\\d{2})-(\\d{2})${WORD_END}`, 'gu'),
      say: ([, year, of, date], before) => full(date!, of!, year!, before),
    },
    {
      pattern: new RegExp(`${WORD_START}(\\d{1,2})/(\\d{4})${WORD_END}(?!/)`, 'gu'),
      say: ([, of, year], before) =>
        Number(of) < 1 || Number(of) > 12
          ? null
          : `${NAMED_MONTH.test(before) ? '' : 'tháng '}${month(of!)} năm ${numbers.whole(year!)}`,
    },
    {
      // "từ ngày 15 đến 31/8": the days before a date are days as well.
      pattern: new RegExp(`${WORD_START}(\\d{1,2})(\\s*[-–]\\s*)(\\d{1,2})/(\\d{1,2})${WORD_END}(?!/)`, 'gu'),
      say: ([, from, , to, of], before) =>
        isCivilDate(ANY_YEAR, Number(of), Number(to)) &&
        Number(from) < Number(to) &&
        DAY_EXPECTED.test(before)
          ? `${day(from!, before)} đến ${day(to!, '')} tháng ${month(of!)}`
          : null,
    },
    {
      pattern: new RegExp(`${WORD_START}(\\d{1,2})/(\\d{1,2})${WORD_END}(?!/)`, 'gu'),
      say: ([, date, of], before) => {
        if (!isCivilDate(ANY_YEAR, Number(of), Number(date))) return null;
        // A fraction is smaller than one; 30/4 can only be a day.
        return DAY_EXPECTED.test(before) || Number(date) > Number(of)
          ? `${day(date!, before)} tháng ${month(of!)}`
          : null;
      },
    },
    {
      pattern: new RegExp(`(thứ)\\s+4${WORD_END}(?![.,/]\\d)`, 'giu'),
      say: ([, what]) => `${what!} tư`,
    },
    {
      // "ngày 5", "tháng 4": the words of the calendar.
      pattern: new RegExp(`(ngày|tháng)\\s+(\\d{1,2})${WORD_END}(?![.,/]\\d|\\s*[-–]\\s*\\d)`, 'giu'),
      say: ([, what, figures], before) => {
        if (what!.toLowerCase() === 'tháng') return `${what!} ${month(figures!)}`;
        // "15 ngày 20" does not occur; "mỗi ngày 2 lần" counts times.
        if (/(?:mỗi|một|trong|hàng|hằng|\d)\s*$/iu.test(before)) return null;
        return `${what!} ${Number(figures) <= 10 ? 'mùng ' : ''}${numbers.whole(figures!)}`;
      },
    },
  ];
}

/** Rules for times of day: 7h30, 19g00, 7:30, 12:30:15. */
export function timeRules(numbers: NumberReader): readonly SpeechRule[] {
  const say = (hour: string, minute: string, second = ''): string | null => {
    if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return null;
    const parts = [`${numbers.whole(hour)} giờ`];
    if (Number(minute) > 0 || Number(second) > 0) parts.push(`${numbers.whole(minute)} phút`);
    if (Number(second) > 0) parts.push(`${numbers.whole(second)} giây`);
    return parts.join(' ');
  };
  return [
    {
      pattern: new RegExp(
        `${WORD_START}(\\d{1,2})\\s?(?:h|g|H|giờ)\\s?(\\d{2})(?:\\s?(?:'|ph|p|phút))?${WORD_END}`,
        'gu',
      ),
      say: ([, hour, minute]) => say(hour!, minute!),
    },
    {
      pattern: new RegExp(`${WORD_START}(\\d{1,2})(?:h|g|H)${WORD_END}`, 'gu'),
      say: ([, hour]) => say(hour!, '0'),
    },
    {
      pattern: new RegExp(`${WORD_START}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?${WORD_END}`, 'gu'),
      say: ([, hour, minute, second]) => say(hour!, minute!, second),
    },
    {
      pattern: /(?<=giờ|phút|giây)\s*[-–—]\s*(?=\p{L}+(?: \p{L}+){0,3} giờ)/gu,
      say: () => ' đến ',
    },
  ];
}
