/** An invented province, before and after the mergers of 2025, for the tests of resolution. */
import type { ChannelKind } from '../../../src/domain/org/channel.js';
import type { Register } from '../../../src/domain/org/register.js';
import type { Unit, UnitKind } from '../../../src/domain/org/unit.js';
import { EARLIEST, LATEST } from '../../../src/domain/interval.js';
import type { Draft, DraftQuotaLine } from '../../../src/domain/reading/draft.js';
import {
  type ResolveOptions,
  type ResolvedLine,
  resolveDraft,
} from '../../../src/domain/plan/resolve-draft.js';
import { parseIsoDay } from '../../../src/domain/time.js';

export const day = (iso: string): number => parseIsoDay(iso)!;

interface Entry {
  id: string;
  kind: UnitKind;
  name: string;
  shortName?: string;
  from?: string;
  /** The first day on which it no longer lives. */
  to?: string;
  successors?: string[];
  channels?: ChannelKind[];
}

const MERGER = '2025-07-01';
const PRESS_MERGER = '2025-10-01';

const entries: Entry[] = [
  { id: 'tinh', kind: 'province', name: 'UBND tỉnh Sơn Hà' },
  {
    id: 'tttt',
    kind: 'department',
    name: 'Sở Thông tin và Truyền thông',
    shortName: 'Sở TTTT',
    to: '2025-03-01',
    successors: ['khcn'],
  },
  { id: 'khcn', kind: 'department', name: 'Sở Khoa học và Công nghệ tỉnh Sơn Hà', shortName: 'Sở KH&CN' },
  { id: 'vhttdl', kind: 'department', name: 'Sở Văn hoá, Thể thao và Du lịch', shortName: 'Sở VHTTDL' },
  {
    id: 'bao',
    kind: 'newspaper',
    name: 'Báo Sơn Hà',
    to: PRESS_MERGER,
    successors: ['press'],
    channels: ['print', 'online'],
  },
  {
    id: 'dai',
    kind: 'station',
    name: 'Đài Phát thanh và Truyền hình tỉnh Sơn Hà',
    shortName: 'Đài PT-TH Sơn Hà',
    to: PRESS_MERGER,
    successors: ['press'],
    channels: ['radio', 'tv'],
  },
  {
    id: 'press',
    kind: 'press',
    name: 'Báo và Phát thanh, Truyền hình Sơn Hà',
    from: PRESS_MERGER,
    channels: ['print', 'online', 'radio', 'tv', 'youtube'],
  },
  {
    id: 'cong',
    kind: 'portal',
    name: 'Cổng Thông tin điện tử tỉnh Sơn Hà',
    channels: ['portal', 'facebook'],
  },
  {
    id: 'h1',
    kind: 'district',
    name: 'UBND huyện An Khê',
    to: MERGER,
    successors: ['x1', 'x2'],
    channels: ['loudspeaker', 'led'],
  },
  {
    id: 'h2',
    kind: 'district',
    name: 'UBND thành phố Sơn Hà',
    to: MERGER,
    successors: ['x3'],
    channels: ['led', 'led'],
  },
  {
    id: 'c1',
    kind: 'commune',
    name: 'UBND xã Hòa Bình',
    to: MERGER,
    successors: ['x1'],
    channels: ['loudspeaker'],
  },
  {
    id: 'c2',
    kind: 'commune',
    name: 'UBND xã Tân Lập',
    to: MERGER,
    successors: ['x1'],
    channels: ['loudspeaker'],
  },
  { id: 'c3', kind: 'commune', name: 'UBND xã Tân Lạp', to: MERGER, successors: ['x2'], channels: [] },
  {
    id: 'c4',
    kind: 'commune',
    name: 'UBND phường Bắc Sơn',
    to: MERGER,
    successors: ['x3'],
    channels: ['loudspeaker'],
  },
  {
    id: 'x1',
    kind: 'commune',
    name: 'UBND xã Hòa Bình',
    from: MERGER,
    channels: ['loudspeaker', 'zalo', 'led'],
  },
  { id: 'x2', kind: 'commune', name: 'UBND xã An Khê', from: MERGER, channels: ['loudspeaker'] },
  { id: 'x3', kind: 'commune', name: 'UBND phường Sơn Hà', from: MERGER, channels: ['loudspeaker', 'led'] },
];

const life = ({ from, to }: Pick<Entry, 'from' | 'to'>) => ({
  from: from === undefined ? EARLIEST : day(from),
  to: to === undefined ? LATEST : day(to),
});

export const register: Register = {
  units: entries.map((entry): Unit => ({
    id: entry.id,
    provinceId: 'tinh',
    kind: entry.kind,
    name: entry.name,
    shortName: entry.shortName ?? entry.name,
    parentId: entry.id === 'tinh' ? null : 'tinh',
    life: life(entry),
    successorIds: entry.successors ?? [],
  })),
  channels: entries.flatMap((entry) =>
    (entry.channels ?? []).map((kind, at) => ({
      id: `${entry.id}.${kind}${at > 0 && entry.channels![at - 1] === kind ? at : ''}`,
      unitId: entry.id,
      kind,
      name: `${entry.name}: ${kind}`,
      life: life(entry),
      address: null,
      led: null,
      rule: null,
    })),
  ),
};

/** A line of one item a month by nobody; the tests set what they are about. */
export function draftLine(over: Partial<DraftQuotaLine> = {}): DraftQuotaLine {
  return {
    kind: 'programme',
    count: { min: 1, max: 1 },
    per: 'month',
    every: 1,
    each: null,
    replays: 0,
    duration: null,
    channels: [],
    window: null,
    peaks: [],
    weekdays: [],
    weeksOfMonth: [],
    dayTimes: [],
    lead: [],
    support: [],
    soft: false,
    confidence: 1,
    questions: [],
    source: { start: 0, end: 22, text: '01 chương trình/tháng.' },
    ...over,
  };
}

export function draftOf(lines: readonly DraftQuotaLine[], over: Partial<Draft> = {}): Draft {
  return {
    title: 'Tuyên truyền chuyển đổi số',
    number: '10/KH-UBND',
    issuer: 'UBND tỉnh Sơn Hà',
    province: 'Sơn Hà',
    place: null,
    signedBy: null,
    issuedOn: '2024-01-01',
    window: { from: '2024-01-01', to: '2024-12-31' },
    windows: [],
    bases: [],
    aims: [],
    topics: [],
    tasks: [],
    events: [],
    quotaLines: lines,
    caps: [],
    reports: [],
    unquantified: [],
    recipients: [],
    warnings: [],
    text: '',
    ...over,
  };
}

/** The tests read every plan on this day. */
export const options: ResolveOptions = { planKey: 'p1', today: day('2026-11-21') };

/** One line of a plan, resolved. */
export function resolveOne(
  line: Partial<DraftQuotaLine>,
  window = { from: '2024-01-01', to: '2024-12-31' },
  over: Partial<ResolveOptions> = {},
): ResolvedLine {
  const draft = draftOf([draftLine(line)], { window });
  return resolveDraft(draft, register, { ...options, ...over }).lines[0]!;
}
