/** What a shortage says to a person, and what would mend it. */
import { isoDay } from '../time.js';
import type { Shortage } from './slot.js';
import type { RuleClause } from './withheld.js';

/** `15/9`, and with the year where a stretch of days crosses into another. */
function shortDay(day: number, withYear: boolean): string {
  const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number];
  return `${String(date)}/${String(month)}${withYear ? `/${String(year)}` : ''}`;
}

/** "từ 15/9 đến 15/10", or "ngày 15/9". */
function days({ from, to }: Shortage): string {
  const withYear = isoDay(from).slice(0, 4) !== isoDay(to - 1).slice(0, 4);
  if (to - from <= 1) return `ngày ${shortDay(from, withYear)}`;
  return `từ ${shortDay(from, withYear)} đến ${shortDay(to - 1, withYear)}`;
}

/**
 * One Vietnamese sentence, small enough to read: "Loa xã A: từ 15/9 đến 15/10 cần 32, chỉ có 31 khung giờ."
 * @param channelNames names of the shortage's channels as the register has them; none: without
 */
export function shortageSentence(shortage: Shortage, channelNames: readonly string[] = []): string {
  const { cause, demand, supply, measure } = shortage;
  const when = days(shortage);
  const places = measure === 'minutes' ? 'phút' : 'khung giờ';
  const needed = measure === 'minutes' ? `${String(demand)} phút` : String(demand);
  const said = {
    slots: `${when} cần ${needed}, chỉ có ${String(supply)} ${places}`,
    'per-day':
      measure === 'items' && supply < demand
        ? `${when} cần ${String(demand)}, chỉ xếp được ${String(supply)} vì giới hạn số lượt mỗi ngày`
        : `${when} cần ${needed}, còn ${String(supply)} ${places}, nhưng giới hạn số lượt mỗi ngày không cho xếp thêm`,
    gap:
      measure === 'days'
        ? `${when} chỉ có ${String(supply)} ngày, mà các lượt phát lại cách nhau cần ít nhất ${String(demand)} ngày`
        : `${when} không xếp được lượt phát lại với khoảng cách đã định`,
    lengths: `${when} còn đủ phút phát sóng, nhưng các chương trình dài ngắn khác nhau không xếp vừa khung giờ`,
    'no-slots': `${when} cần ${needed}, không có khung giờ nào dùng được`,
    undecided: `${when} chưa tìm được cách xếp, cũng chưa chứng minh được là không thể`,
  }[cause];
  const where = channelNames.join(', ');
  const sentence = where === '' ? said.charAt(0).toUpperCase() + said.slice(1) : `${where}: ${said}`;
  return `${sentence}.`;
}

/** Something a person may do about a shortage. */
export interface Remedy {
  readonly kind: 'add-daypart' | 'ease-rule' | 'allow-more-a-day' | 'waive' | 'make-good';
  readonly sentence: string;
}

/**
 * What would mend a shortage, the least intrusive first.
 * @param without how many obligations have no place for this reason, where that is known
 * @param clauses what of the channels' own rules is to blame
 */
export function remediesFor(
  shortage: Shortage,
  without?: number,
  clauses: readonly RuleClause[] = [],
): Remedy[] {
  const { cause, demand, supply, measure } = shortage;
  const when = days(shortage);
  const short = without ?? (measure === 'items' ? Math.max(1, demand - supply) : 1);
  const remedies: Remedy[] = [];
  const isRoomShort =
    cause === 'slots' || cause === 'lengths' || cause === 'no-slots' || cause === 'undecided';
  // one more daypart helps on the days that are not quiet, and not where the number of sessions or tokens is the limit
  const isRuledOut =
    cause === 'no-slots' ? clauses.length > 0 : clauses.some((clause) => clause !== 'quiet-day');
  if (isRoomShort && !isRuledOut) {
    remedies.push({ kind: 'add-daypart', sentence: `Thêm một khung giờ ${when}.` });
  }
  if (clauses.length > 0) {
    remedies.push({ kind: 'ease-rule', sentence: 'Nới quy định phát của kênh trong danh bạ.' });
  }
  if (cause === 'per-day') {
    remedies.push({ kind: 'allow-more-a-day', sentence: 'Cho phép thêm lượt phát trong một ngày.' });
  }
  remedies.push(
    { kind: 'waive', sentence: `Miễn ${String(short)} nghĩa vụ, có lý do và người duyệt.` },
    {
      kind: 'make-good',
      sentence: `Phát bù ${String(short)} lượt sau thời hạn; kỳ này vẫn ghi là chưa đạt.`,
    },
  );
  return remedies;
}
