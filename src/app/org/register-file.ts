/**
 * The register as a table: one entry a row, in the words of the people who fill it in. The first column says what a row
 * is; the others mean what their heading says for that kind of row.
 */
import { CHANNEL_KINDS, type Channel, type ChannelKind, type Daypart } from '../../domain/org/channel.js';
import { ROLES, type Role } from '../../domain/org/policy.js';
import { UNIT_KINDS, type Unit, type UnitKind } from '../../domain/org/unit.js';
import type { User } from '../../domain/org/user.js';
import { type Interval, toDayRange } from '../../domain/interval.js';
import { searchText } from '../../domain/search-text.js';
import { parseIsoDay, vietnameseDay } from '../../domain/time.js';

/** The columns in order, by what they hold. */
export const COLUMNS = {
  entry: 'dòng',
  id: 'mã',
  name: 'tên',
  shortName: 'tên ngắn',
  kind: 'loại',
  owner: 'thuộc',
  from: 'từ ngày',
  to: 'đến ngày',
  address: 'địa chỉ',
  width: 'rộng',
  height: 'cao',
  quietWeekdays: 'thứ nghỉ',
  sessionsPerDay: 'khung giờ mỗi ngày',
  tokensPerMonth: 'lượt gửi mỗi tháng',
  weekdays: 'thứ',
  start: 'bắt đầu',
  end: 'kết thúc',
  capacity: 'sức chứa',
  capacityUnit: 'tính bằng',
} as const;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** The cells of a row by column; a missing one says nothing. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

export const ENTRY_WORDS = {
  unit: 'đơn vị',
  channel: 'kênh',
  daypart: 'khung giờ',
  user: 'tài khoản',
} as const;
export type EntryType = keyof typeof ENTRY_WORDS;
export const ENTRY_TYPES = Object.keys(ENTRY_WORDS) as EntryType[];

/** The first word of each is written, all are read, with or without diacritics. */
const UNIT_WORDS: Readonly<Record<UnitKind, readonly string[]>> = {
  province: ['tỉnh', 'thành phố'],
  department: ['sở', 'ban', 'ngành'],
  newspaper: ['báo'],
  station: ['đài'],
  press: ['báo và đài', 'báo và phát thanh, truyền hình'],
  district: ['huyện'],
  commune: ['xã', 'phường', 'đặc khu'],
  portal: ['cổng', 'cổng thông tin điện tử'],
};

const CHANNEL_WORDS: Readonly<Record<ChannelKind, readonly string[]>> = {
  print: ['báo in'],
  online: ['báo điện tử'],
  radio: ['phát thanh'],
  tv: ['truyền hình'],
  loudspeaker: ['truyền thanh', 'loa'],
  led: ['LED', 'màn hình LED'],
  portal: ['trang thông tin', 'cổng', 'trang web'],
  facebook: ['Facebook'],
  zalo: ['Zalo'],
  tiktok: ['TikTok'],
  youtube: ['YouTube'],
};

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  admin: ['quản trị'],
  officer: ['chuyên viên'],
  leader: ['lãnh đạo'],
  editor: ['thư ký tòa soạn', 'biên tập'],
  reporter: ['phóng viên'],
  operator: ['truyền thanh', 'cán bộ truyền thanh'],
  auditor: ['kiểm tra'],
};

const CAPACITY_WORDS: Readonly<Record<Daypart['capacityUnit'], readonly string[]>> = {
  minutes: ['phút'],
  items: ['mục', 'tin', 'lượt'],
};

const valueOf =
  <T extends string>(values: readonly T[], words: Readonly<Record<T, readonly string[]>>) =>
  (text: string): T | null =>
    values.find((value) => words[value].some((word) => searchText(word) === searchText(text))) ?? null;

export const entryTypeOf = (text: string): EntryType | null =>
  ENTRY_TYPES.find((type) => searchText(ENTRY_WORDS[type]) === searchText(text)) ?? null;
export const unitKindOf = valueOf(UNIT_KINDS, UNIT_WORDS);
export const channelKindOf = valueOf(CHANNEL_KINDS, CHANNEL_WORDS);
export const roleOf = valueOf(ROLES, ROLE_WORDS);
export const capacityUnitOf = valueOf(['minutes', 'items'], CAPACITY_WORDS);

const WEEKDAY_WORDS = ['2', '3', '4', '5', '6', '7', 'CN'] as const;

const writtenWeekdays = (weekdays: readonly number[]): string =>
  weekdays
    .toSorted((a, b) => a - b)
    .map((day) => WEEKDAY_WORDS[day]!)
    .join(' ');

/** "2 3 4 CN" as weekdays, 0 Monday .. 6 Sunday; a word that is none becomes NaN. */
export const weekdaysOf = (text: string): readonly number[] =>
  text
    .split(/[\s,;.]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const at = WEEKDAY_WORDS.findIndex((one) => one.toLowerCase() === word.toLowerCase());
      return at < 0 ? Number.NaN : at;
    });

/** A day as people and spreadsheets write it, in ISO; the text itself when it is none of these forms. */
export function writtenDay(text: string): string {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return local === null ? text : `${local[3]!}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`;
}

/** "5:30", "05:30:00" and "5h30" as `05:30`; the text itself when it is none of these. */
export function writtenTime(text: string): string {
  const match = /^(\d{1,2})[:h](\d{2})(?::00)?$/iu.exec(text);
  return match === null ? text : `${match[1]!.padStart(2, '0')}:${match[2]!}`;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function lifeCells(life: Interval): Cells {
  const { from, to } = toDayRange(life);
  const written = (iso: string | null): string => (iso === null ? '' : vietnameseDay(parseIsoDay(iso)!));
  return { from: written(from), to: written(to) };
}

export const unitCells = (unit: Unit): Cells => ({
  entry: ENTRY_WORDS.unit,
  id: unit.id,
  name: unit.name,
  shortName: unit.shortName,
  kind: UNIT_WORDS[unit.kind][0]!,
  owner: unit.parentId ?? '',
  ...lifeCells(unit.life),
});

export const channelCells = (channel: Channel): Cells => ({
  entry: ENTRY_WORDS.channel,
  id: channel.id,
  name: channel.name,
  kind: CHANNEL_WORDS[channel.kind][0]!,
  owner: channel.unitId,
  ...lifeCells(channel.life),
  address: channel.address ?? '',
  width: channel.led === null ? '' : String(channel.led.width),
  height: channel.led === null ? '' : String(channel.led.height),
  quietWeekdays: writtenWeekdays(channel.rule?.quietWeekdays ?? []),
  sessionsPerDay: String(channel.rule?.sessionsPerDay ?? ''),
  tokensPerMonth: String(channel.rule?.tokensPerMonth ?? ''),
});

export const daypartCells = (daypart: Daypart): Cells => ({
  entry: ENTRY_WORDS.daypart,
  id: daypart.id,
  name: daypart.name,
  owner: daypart.channelId,
  ...lifeCells(daypart.life),
  weekdays: writtenWeekdays(daypart.weekdays),
  start: clock(daypart.start),
  end: clock(daypart.end),
  capacity: String(daypart.capacity),
  capacityUnit: CAPACITY_WORDS[daypart.capacityUnit][0]!,
});

export const userCells = (user: Pick<User, 'username' | 'displayName' | 'role' | 'unitId'>): Cells => ({
  entry: ENTRY_WORDS.user,
  id: user.username,
  name: user.displayName,
  kind: ROLE_WORDS[user.role][0]!,
  owner: user.unitId,
});
