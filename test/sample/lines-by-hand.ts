/** The sample plan's quota lines as a person would enter them, for what needs lines without reading the document. */
import type { ChannelKind } from '../../src/domain/org/channel.js';
import type { Plan, Task } from '../../src/domain/plan/plan.js';
import type { Distributor, OutputKind, PeriodUnit, QuotaLine } from '../../src/domain/plan/quota-line.js';
import type { Day } from '../../src/domain/time.js';
import { sampleCalendar } from '../../src/sample/calendar.js';
import { sampleEvents } from '../../src/sample/events.js';
import { SAMPLE_TASKS } from '../../src/sample/plan-appendix.js';
import { sampleRegister } from '../../src/sample/register.js';

const { units, channels } = sampleRegister();

interface Entry {
  readonly title: string;
  readonly kind: OutputKind;
  readonly count: readonly [min: number, max: number | null];
  readonly per: PeriodUnit;
  readonly of: readonly string[];
  readonly on: readonly ChannelKind[];
  readonly each?: Distributor;
  readonly rest?: Partial<QuotaLine>;
}

/** A plan of the sample's shape: the same tasks and events, one line for each form of quota. */
export function planByHand(today: Day): Plan {
  const calendar = sampleCalendar(today);
  const communes = units.filter(({ id }) => /^(xa|phuong)-(?!cu-)/.test(id)).map(({ id }) => id);
  const walls = channels.filter(({ kind }) => kind === 'led').map(({ unitId }) => unitId);
  const entries: readonly Entry[] = [
    { title: '01 bài/tuần', kind: 'article', count: [1, 1], per: 'week', of: ['bao-va-dai'], on: ['online'] },
    {
      title: '05 tin, bài/01 nhiệm vụ',
      kind: 'news-or-article',
      count: [5, 5],
      per: 'task',
      of: ['bao-va-dai'],
      on: ['print', 'online'],
    },
    {
      title: '1 - 2 tin, bài/01 sự kiện',
      kind: 'news-or-article',
      count: [1, 2],
      per: 'event',
      of: ['bao-va-dai'],
      on: ['online'],
    },
    {
      title: '01 số/tháng trên mỗi kênh',
      kind: 'column',
      count: [1, 1],
      per: 'month',
      of: ['bao-va-dai'],
      on: ['radio', 'tv'],
      each: 'channel',
    },
    {
      title: 'Thông điệp thứ Ba, thứ Năm, Chủ nhật',
      kind: 'airing',
      count: [3, 3],
      per: 'week',
      of: ['bao-va-dai'],
      on: ['radio'],
      rest: { weekdays: [1, 3, 6] },
    },
    {
      title: 'Loa làng chuyện số',
      kind: 'programme',
      count: [1, 1],
      per: 'month',
      of: communes,
      on: ['loudspeaker'],
      rest: { replays: 2, replayGapDays: 1 },
    },
    {
      title: 'Khuyến cáo phòng, chống lừa đảo',
      kind: 'airing',
      count: [2, null],
      per: 'week',
      of: communes,
      on: ['loudspeaker'],
      rest: { duration: { min: 60, max: 180 } },
    },
    {
      title: 'Trang xã, phường: từ 1 đến 3 tin, bài/tháng',
      kind: 'news-or-article',
      count: [1, 3],
      per: 'month',
      of: communes,
      on: ['portal'],
      rest: { graceDays: 7 },
    },
    {
      title: '10 lượt/ngày trên mỗi màn hình LED',
      kind: 'spot',
      count: [10, 10],
      per: 'day',
      of: [...new Set(walls)],
      on: ['led'],
      each: 'screen',
      rest: { window: calendar.peak, maxPerDay: 10, graceDays: 1 },
    },
    { title: 'Băng rôn', kind: 'banner', count: [1, null], per: 'window', of: communes, on: [] },
  ];
  const tasks: readonly Task[] = SAMPLE_TASKS.map((title, index) => ({
    id: `t${index + 1}`,
    title,
    leadUnitIds: [],
  }));
  return {
    id: 'plan',
    provinceId: 'hoai-giang',
    title: 'Kế hoạch',
    number: null,
    issuer: 'UBND tỉnh',
    issuedOn: calendar.signedOn,
    window: calendar.window,
    state: 'approved',
    tasks,
    events: sampleEvents(today),
    lines: entries.map((entry, index) => lineOf(entry, index, calendar.window)),
    text: '',
  };
}

function lineOf(entry: Entry, index: number, window: QuotaLine['window']): QuotaLine {
  const idsOf = (unitId: string): string[] =>
    channels
      .filter((channel) => channel.unitId === unitId && entry.on.includes(channel.kind))
      .map(({ id }) => id);
  return {
    id: `q${index}`,
    title: entry.title,
    kind: entry.kind,
    count: { min: entry.count[0], max: entry.count[1] },
    per: entry.per,
    every: 1,
    each: entry.each ?? null,
    channelKinds: entry.on,
    targets: entry.of.flatMap((unitId) =>
      entry.each === undefined
        ? [{ unitId, channelIds: idsOf(unitId) }]
        : idsOf(unitId).map((id) => ({ unitId, channelIds: [id] })),
    ),
    replays: 0,
    replayGapDays: 1,
    window,
    peaks: [],
    weekdays: [],
    maxPerDay: entry.per === 'event' ? 2 : 1,
    duration: null,
    supportUnitIds: [],
    exclusivityGroup: null,
    graceDays: 3,
    entertainment: false,
    source: null,
    questions: [],
    confidence: 1,
    ...entry.rest,
  };
}
