/** Shapes that every area shares. Days are ISO, spans of days inclusive, instants RFC 3339 with an offset. */
import { z } from 'zod';
import { fromDayRange } from '../domain/interval.js';
import { parseIsoDay } from '../domain/time.js';

// What a shape has no words of its own for (an unknown key, a wrong type) is said in Vietnamese too.
z.config(z.locales.vi());

/** An id, or a name that an id is made of. */
export const id = z.string('Thiếu mã.').min(1, 'Thiếu mã.').max(400, 'Mã quá dài.');

/** Control characters other than tab and line feed have no place in what a person types. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** Text that a person types: NFC and trimmed. */
export const line = (longest: number) =>
  z
    .string('Phải là chữ.')
    .max(longest, `Dài quá ${String(longest)} ký tự.`)
    .refine((text) => !CONTROL.test(text), 'Có ký tự điều khiển không được nhận.')
    .transform((text) => text.normalize('NFC').trim());

/** The same, not empty. */
export const filledLine = (longest: number) => line(longest).refine((text) => text.length > 0, 'Chưa điền.');

/** An ISO day, decoded to the day number. */
export const day = z
  .string('Phải là ngày dạng năm-tháng-ngày.')
  .refine((text) => parseIsoDay(text) !== null, 'Ngày này không có trên lịch (viết dạng 2026-11-21).')
  .transform((text) => parseIsoDay(text)!);

/** Inclusive bounds, decoded to a half-open interval. */
export const dayRange = z
  .object({ from: z.string(), to: z.string() })
  .refine((range) => parseIsoDay(range.from) !== null, {
    path: ['from'],
    message: 'Ngày này không có trên lịch.',
  })
  .refine((range) => parseIsoDay(range.to) !== null, {
    path: ['to'],
    message: 'Ngày này không có trên lịch.',
  })
  .refine((range) => range.to >= range.from, { path: ['to'], message: 'Ngày cuối phải từ ngày đầu trở đi.' })
  .transform((range) => fromDayRange(range)!);

/** An ISO day or an open end. */
const openDay = z
  .string('Phải là ngày dạng năm-tháng-ngày.')
  .refine((text) => parseIsoDay(text) !== null, 'Ngày này không có trên lịch (viết dạng 2026-11-21).')
  .nullable();

/** Inclusive bounds, each of which may be open, decoded to a half-open interval. */
export const openDayRange = z
  .strictObject({ from: openDay.default(null), to: openDay.default(null) })
  .refine(({ from, to }) => from === null || to === null || to >= from, {
    path: ['to'],
    message: 'Ngày cuối phải từ ngày đầu trở đi.',
  })
  .transform((range) => fromDayRange(range)!);

/** A time of day as `05:30`, decoded to its minute; `24:00` is the end of the day. */
export const clockMinute = z
  .string('Phải là giờ dạng 05:30.')
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Phải là giờ dạng 05:30.')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** An RFC 3339 instant with an offset, decoded to milliseconds. */
export const instant = z.iso
  .datetime({ offset: true, error: 'Phải là thời điểm có múi giờ, như 2026-11-21T08:00:00+07:00.' })
  .transform((text) => Date.parse(text));

/** As they are sent. */
export const isoDayOut = z.string().meta({ format: 'date' });
export const dayRangeOut = z.object({ from: isoDayOut.nullable(), to: isoDayOut.nullable() });
export const instantOut = z.string().meta({ format: 'date-time' });

/** Pages of lists: at most 100 items, an opaque cursor on. */
export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(100, 'Mỗi trang nhiều nhất 100 mục.').default(50),
  after: z.string().max(400).optional(),
});

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const idParams = z.object({ id });
