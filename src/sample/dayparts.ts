/** When the sample's channels can carry content, and how much of it, plan business only. */
import type { CapacityUnit, Channel, Daypart } from '../domain/org/channel.js';
import type { MinuteOfDay } from '../domain/time.js';
import { CHANNELS } from './channels.js';
import { COMMUNES, type Commune } from './communes.js';

const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];
const MONDAY_TO_SATURDAY = [0, 1, 2, 3, 4, 5];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const at = (hour: number, minute = 0): MinuteOfDay => hour * 60 + minute;

/** One row of a channel's grid: its slug, name, days, hours and capacity. */
type Row = readonly [
  slug: string,
  name: string,
  weekdays: readonly number[],
  start: MinuteOfDay,
  end: MinuteOfDay,
  unit: CapacityUnit,
  capacity: number,
];

const PRESS: Readonly<Record<string, readonly Row[]>> = {
  'kenh-bao-in': [
    ['so-thuong', 'Số thường kỳ (thứ Hai, Tư, Sáu)', [0, 2, 4], at(5), at(6), 'items', 6],
    ['so-cuoi-tuan', 'Số cuối tuần (thứ Bảy)', [5], at(5), at(6), 'items', 8],
  ],
  'kenh-bao-dien-tu': [['trong-ngay', 'Trong ngày', EVERY_DAY, at(6), at(22), 'items', 10]],
  'kenh-phat-thanh': [
    ['sang', 'Thời sự sáng', EVERY_DAY, at(5, 30), at(6, 15), 'minutes', 30],
    ['trua', 'Chuyên đề trưa', EVERY_DAY, at(11, 15), at(11, 45), 'minutes', 30],
    ['chieu', 'Thời sự chiều', EVERY_DAY, at(17, 30), at(18, 15), 'minutes', 30],
  ],
  'kenh-truyen-hinh': [
    ['trua', 'Bản tin trưa', EVERY_DAY, at(11, 30), at(12), 'minutes', 20],
    ['toi', 'Thời sự tối', EVERY_DAY, at(18, 30), at(19), 'minutes', 20],
    ['chuyen-de', 'Chuyên đề tối', MONDAY_TO_SATURDAY, at(20), at(20, 45), 'minutes', 45],
  ],
  'kenh-youtube-bao': [['trong-ngay', 'Trong ngày', EVERY_DAY, at(8), at(21), 'items', 4]],
};

/** Sessions by region. Wards keep two short ones on working days, after complaints about noise; the uplands begin early. */
const LOUDSPEAKER: Readonly<Record<Commune['region'], readonly Row[]>> = {
  city: [
    ['sang', 'Buổi sáng', MONDAY_TO_FRIDAY, at(6), at(6, 15), 'minutes', 15],
    ['chieu', 'Buổi chiều', MONDAY_TO_FRIDAY, at(17), at(17, 15), 'minutes', 15],
  ],
  plain: [
    ['sang', 'Buổi sáng', MONDAY_TO_SATURDAY, at(5, 30), at(6, 15), 'minutes', 30],
    ['chieu', 'Buổi chiều', MONDAY_TO_SATURDAY, at(17), at(17, 45), 'minutes', 30],
  ],
  coast: [
    ['sang', 'Buổi sáng', EVERY_DAY, at(5, 30), at(6, 15), 'minutes', 30],
    ['chieu', 'Buổi chiều', EVERY_DAY, at(17), at(17, 45), 'minutes', 30],
  ],
  upland: [
    ['sang', 'Buổi sáng', MONDAY_TO_SATURDAY, at(5), at(5, 45), 'minutes', 45],
    ['chieu', 'Buổi chiều', MONDAY_TO_SATURDAY, at(17), at(17, 45), 'minutes', 45],
  ],
};

const POSTS: Readonly<Record<'portal' | 'facebook' | 'zalo', readonly Row[]>> = {
  portal: [['trong-ngay', 'Trong ngày', EVERY_DAY, at(7), at(21), 'items', 5]],
  facebook: [['trong-ngay', 'Trong ngày', EVERY_DAY, at(7), at(21), 'items', 3]],
  zalo: [['trong-ngay', 'Trong ngày', EVERY_DAY, at(7), at(20), 'items', 2]],
};

const LED: readonly Row[] = [
  ['sang', 'Buổi sáng', EVERY_DAY, at(6), at(11), 'items', 60],
  ['chieu', 'Buổi chiều và tối', EVERY_DAY, at(14), at(22), 'items', 96],
];

const regionByChannel = new Map(COMMUNES.map((one) => [`kenh-loa-${one.slug}`, one.region]));

/** The grid of a channel; ended channels have none. */
function rowsOf(channel: Channel): readonly Row[] {
  if (channel.kind === 'loudspeaker') {
    const region = regionByChannel.get(channel.id);
    return region === undefined ? [] : LOUDSPEAKER[region];
  }
  if (channel.kind === 'led') return LED;
  if (channel.kind === 'portal' || channel.kind === 'facebook' || channel.kind === 'zalo')
    return POSTS[channel.kind];
  return PRESS[channel.id] ?? [];
}

export const DAYPARTS: readonly Daypart[] = CHANNELS.flatMap((channel) =>
  rowsOf(channel).map(([slug, name, weekdays, start, end, capacityUnit, capacity]) => ({
    id: `khung-${channel.id.slice('kenh-'.length)}-${slug}`,
    channelId: channel.id,
    name,
    weekdays,
    start,
    end,
    capacityUnit,
    capacity,
    life: channel.life,
  })),
);
