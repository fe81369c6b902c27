/** The rule of a channel at work: which of its clauses withholds a place, and how that is said. */
import type { AiringRule, Channel, Daypart } from '../org/channel.js';
import { type Day, weekdayOf } from '../time.js';
import { slotsOf } from './slots.js';

/** What of an {@link AiringRule} withholds a place: its quiet weekdays, its sessions a day, or its tokens a month. */
export type RuleClause = 'quiet-day' | 'sessions' | 'tokens';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** The clauses that say anything, in the order in which they narrow what dayparts offer. */
export const clausesOf = (rule: AiringRule | null | undefined): RuleClause[] =>
  rule
    ? [
        ...(rule.quietWeekdays.length > 0 ? (['quiet-day'] as const) : []),
        ...(rule.sessionsPerDay === null ? [] : (['sessions'] as const)),
        ...(rule.tokensPerMonth === null ? [] : (['tokens'] as const)),
      ]
    : [];

/** The rule without some of its clauses. */
export const eased = (rule: AiringRule, clauses: readonly RuleClause[]): AiringRule => ({
  quietWeekdays: clauses.includes('quiet-day') ? [] : rule.quietWeekdays,
  sessionsPerDay: clauses.includes('sessions') ? null : rule.sessionsPerDay,
  tokensPerMonth: clauses.includes('tokens') ? null : rule.tokensPerMonth,
});

/**
 * The clause that takes a daypart of a day away: the first one under which it is gone when they come into force one
 * after the other. Null when it is offered, and when it is not for other reasons.
 * @param dayparts all of the channel: its sessions compete
 */
export function withheldBy(
  channel: Pick<Channel, 'id' | 'life' | 'rule'>,
  dayparts: readonly Daypart[],
  daypartId: string,
  day: Day,
): RuleClause | null {
  const { rule } = channel;
  const clauses = clausesOf(rule);
  if (!rule || clauses.length === 0) return null;
  const isOffered = (without: readonly RuleClause[]): boolean =>
    slotsOf(
      dayparts,
      { from: day, to: day + 1 },
      { channels: [{ ...channel, rule: eased(rule, without) }] },
    ).some((slot) => slot.daypartId === daypartId);
  if (!isOffered(clauses)) return null;
  return clauses.find((_, at) => !isOffered(clauses.slice(at + 1))) ?? null;
}

/** A clause of a channel's rule in one Vietnamese sentence: "Truyền thanh xã A không phát vào thứ Bảy, Chủ nhật." */
export function clauseSentence({ name, rule }: Pick<Channel, 'name' | 'rule'>, clause: RuleClause): string {
  switch (clause) {
    case 'quiet-day': {
      const days = (rule?.quietWeekdays ?? []).toSorted((a, b) => a - b).map((day) => WEEKDAYS[day]!);
      return `${name} không phát vào ${days.join(', ')}.`;
    }
    case 'sessions':
      return `${name} phát không quá ${String(rule?.sessionsPerDay ?? 0)} khung giờ mỗi ngày.`;
    case 'tokens':
      return `${name} chỉ có ${String(rule?.tokensPerMonth ?? 0)} lượt gửi mỗi tháng, mỗi ngày một lượt.`;
  }
}

/** True on a day on which the channel's own rule keeps it silent. */
export const isQuietDay = ({ rule }: Pick<Channel, 'rule'>, day: Day): boolean =>
  rule?.quietWeekdays.includes(weekdayOf(day)) ?? false;
