/** Entries of the register on the wire: units, channels, dayparts. */
import { z } from 'zod';
import { CHANNEL_KINDS } from '../domain/org/channel.js';
import { UNIT_KINDS } from '../domain/org/unit.js';
import { clockMinute, dayRangeOut, filledLine, id, line, openDayRange } from './common.js';

/** What an entry is known by, also in files and addresses: lower case, digits, hyphens. */
export const entryId = z
  .string('Thiếu mã.')
  .max(100, 'Mã dài quá 100 ký tự.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối.');

const kindOf = <T extends readonly [string, ...string[]]>(kinds: T) =>
  z.enum(kinds, 'Loại còn trống hoặc không có trong danh mục.');

export const unitOut = z.object({
  id,
  version: z.int(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  shortName: z.string(),
  parentId: id.nullable(),
  life: dayRangeOut,
  successorIds: z.array(id),
});

export const newUnit = z.object({
  id: entryId.nullable().default(null),
  kind: kindOf(UNIT_KINDS),
  name: filledLine(300),
  shortName: filledLine(100),
  parentId: id.nullable().default(null),
  life: openDayRange.prefault({}),
});

export const unitChange = z.strictObject({
  name: filledLine(300).exactOptional(),
  shortName: filledLine(100).exactOptional(),
  parentId: id.nullable().exactOptional(),
  life: openDayRange.exactOptional(),
});

const followed = {
  /** Bookings that moved, and those that ended without another place. */
  moved: z.int(),
  lost: z.int(),
};

export const changedUnit = unitOut.extend({
  effect: z.object({
    ...followed,
    plans: z.int(),
    added: z.int(),
    removed: z.int(),
    shortened: z.int(),
    booked: z.int(),
    endedChannels: z.int(),
    reopenedChannels: z.int(),
  }),
});

const whole = z.int('Phải là số nguyên.');
const led = z.strictObject({ width: whole, height: whole }).nullable();

const weekdays = z
  .array(z.int('Ngày trong tuần chưa đúng (trong tệp: 2 đến 7, CN).'), 'Chưa chọn ngày nào.')
  .max(7);

/** What a channel allows of its dayparts; one that limits nothing is none. */
const rule = z
  .strictObject({
    /** 0 Monday .. 6 Sunday. */
    quietWeekdays: weekdays.default([]),
    sessionsPerDay: whole.nullable().default(null),
    tokensPerMonth: whole.nullable().default(null),
  })
  .transform((given) =>
    given.quietWeekdays.length === 0 && given.sessionsPerDay === null && given.tokensPerMonth === null
      ? null
      : given,
  )
  .nullable();

/** A web address; empty is none. */
const address = line(500)
  .transform((text) => (text === '' ? null : text))
  .nullable();

export const channelOut = z.object({
  id,
  version: z.int(),
  unitId: id,
  kind: z.enum(CHANNEL_KINDS),
  name: z.string(),
  life: dayRangeOut,
  address: z.string().nullable(),
  led: z.object({ width: z.int(), height: z.int() }).nullable(),
  rule: z
    .object({
      quietWeekdays: z.array(z.int()),
      sessionsPerDay: z.int().nullable(),
      tokensPerMonth: z.int().nullable(),
    })
    .nullable(),
});

export const newChannel = z.object({
  id: entryId.nullable().default(null),
  unitId: id,
  kind: kindOf(CHANNEL_KINDS),
  name: filledLine(300),
  life: openDayRange.nullable().default(null),
  address: address.default(null),
  led: led.default(null),
  rule: rule.default(null),
});

export const channelChange = z.strictObject({
  name: filledLine(300).exactOptional(),
  address: address.exactOptional(),
  led: led.exactOptional(),
  rule: rule.exactOptional(),
  life: openDayRange.exactOptional(),
});

export const changedChannel = channelOut.extend({ effect: z.object(followed) });

export const daypartOut = z.object({
  id,
  version: z.int(),
  channelId: id,
  name: z.string(),
  weekdays: z.array(z.int()),
  start: z.string(),
  end: z.string(),
  capacityUnit: z.enum(['minutes', 'items']),
  capacity: z.number(),
  life: dayRangeOut,
});

const capacityUnit = z.enum(
  ['minutes', 'items'],
  'Cách tính sức chứa còn trống hoặc không có trong danh mục.',
);

export const newDaypart = z.object({
  id: entryId.nullable().default(null),
  channelId: id,
  name: filledLine(100),
  weekdays,
  start: clockMinute,
  end: clockMinute,
  capacityUnit,
  capacity: whole,
  life: openDayRange.nullable().default(null),
});

export const daypartChange = z.strictObject({
  name: filledLine(100).exactOptional(),
  weekdays: weekdays.exactOptional(),
  start: clockMinute.exactOptional(),
  end: clockMinute.exactOptional(),
  capacityUnit: capacityUnit.exactOptional(),
  capacity: whole.exactOptional(),
  life: openDayRange.exactOptional(),
});

export const changedDaypart = daypartOut.extend({ effect: z.object(followed) });

/** A file pasted as text; the usual way is to send the file itself. */
export const importText = z.object({ text: z.string('Chưa gửi tệp nào.').min(1, 'Chưa gửi tệp nào.') });

const counts = z.object({ units: z.int(), channels: z.int(), dayparts: z.int(), users: z.int() });

export const importQuery = z.object({
  preview: z.enum(['true', 'false'], 'Phải là true hoặc false.').default('false'),
});

export const importedRegister = z.object({
  preview: z.boolean(),
  added: counts,
  unchanged: z.int(),
  ids: z.object({
    units: z.array(id),
    channels: z.array(id),
    dayparts: z.array(id),
    /** Usernames. */
    users: z.array(z.string()),
  }),
  /** Shown this once. */
  passwords: z.array(z.object({ username: z.string(), password: z.string() })),
});
