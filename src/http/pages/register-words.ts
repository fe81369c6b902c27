/** The register in words and addresses. */
import { EARLIEST, type Interval, LATEST, lastDay } from '../../domain/interval.js';
import type { AiringRule, Channel, ChannelKind, Daypart } from '../../domain/org/channel.js';
import { CHANNEL_NAMES } from '../../domain/plan/resolve-targets.js';
import { vietnameseDay } from '../../domain/time.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { WEEKDAYS, clockTime } from './wording.js';

export const unitHref = (id: string): string => `/danh-ba/don-vi/${encodeURIComponent(id)}`;
export const channelHref = (id: string): string => `/danh-ba/kenh/${encodeURIComponent(id)}`;
export const daypartHref = (id: string): string => `/danh-ba/khung-gio/${encodeURIComponent(id)}`;
export const accountHref = (id: string): string => `/tai-khoan/${encodeURIComponent(id)}`;

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export const channelKindWords = (kind: ChannelKind): string => capitalised(CHANNEL_NAMES[kind]);

/** "từ 01/07/2025", "đến 30/06/2025", both, or null for what has always been and goes on. */
export function lifeWords({ from, to }: Interval): string | null {
  const parts = [
    ...(from <= EARLIEST ? [] : [`từ ${vietnameseDay(from)}`]),
    ...(to >= LATEST ? [] : [`đến ${vietnameseDay(lastDay({ from, to }))}`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

/** "192 × 64 điểm ảnh", "nghỉ T7, CN", "từ 01/07/2025". */
export const channelMeta = ({ kind, led, rule, life }: Channel): readonly string[] =>
  [
    channelKindWords(kind),
    led === null ? null : `${whole(led.width)} × ${whole(led.height)} điểm ảnh`,
    ...ruleWords(rule),
    lifeWords(life),
  ].filter((part) => part !== null);

/** "nghỉ T7, CN", "không quá 2 khung giờ/ngày", "4 lượt gửi/tháng". */
const ruleWords = (rule: AiringRule | null): readonly string[] =>
  rule === null
    ? []
    : [
        ...(rule.quietWeekdays.length === 0 ? [] : [`nghỉ ${weekdaysWords(rule.quietWeekdays)}`]),
        ...(rule.sessionsPerDay === null ? [] : [`không quá ${whole(rule.sessionsPerDay)} khung giờ/ngày`]),
        ...(rule.tokensPerMonth === null ? [] : [`${whole(rule.tokensPerMonth)} lượt gửi/tháng`]),
      ];

export const weekdayChoices = (): readonly { readonly value: string; readonly label: string }[] =>
  WEEKDAYS.map((label, day) => ({ value: String(day), label }));

const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

/** "hằng ngày", "T2 đến T6", "T3, CN". */
export function weekdaysWords(weekdays: readonly number[]): string {
  const sorted = weekdays.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'chưa có ngày nào';
  if (sorted.length === 7) return 'hằng ngày';
  if (sorted.length > 2 && last - first === sorted.length - 1)
    return `${SHORT_WEEKDAYS[first]!} đến ${SHORT_WEEKDAYS[last]!}`;
  return sorted.map((day) => SHORT_WEEKDAYS[day]!).join(', ');
}

export const hoursWords = ({ start, end }: Daypart): string => `${clockTime(start)} – ${clockTime(end)}`;

export const capacityWords = ({ capacity, capacityUnit }: Daypart): string =>
  `${whole(capacity)} ${capacityUnit === 'minutes' ? 'phút' : 'mục'}`;
