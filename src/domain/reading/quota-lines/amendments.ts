/** Amendments: what a later count or sentence says of a line already read — its replays, its length, what it holds. */
import type { DraftQuotaLine } from '../draft.js';
import type { Item } from '../productions/items.js';
import type { ReadSentence } from '../surroundings/passages.js';
import type { Target } from '../targets/target.js';
import { type Reading, foldedAt } from '../text/tokens.js';

/** "Thời lượng: 15 phút/lần phát sóng.", "mỗi lần ít nhất 10 phút": said after the line that it belongs to. */
export function withLength(
  line: DraftQuotaLine,
  sentence: ReadSentence,
  reading: Reading,
): DraftQuotaLine | null {
  if (
    line.duration !== null ||
    !/^(?:airing|programme|column|bulletin|session|issue|video|reportage|spot)$/.test(line.kind)
  )
    return null;
  const length = sentence.items.find((item) => item.kind === 'length');
  if (length?.kind !== 'length' || length.shared) return null;
  const opening = sentence.items.find((item) => item.kind !== 'mark');
  if (opening?.kind === 'container' && (opening.noun.generic || opening.noun.kind === line.kind))
    return { ...line, duration: length.range };
  for (let at = sentence.from; at < length.to; at++)
    if (foldedAt(reading, at) === 'thoi' && foldedAt(reading, at + 1) === 'luong')
      return { ...line, duration: length.range };
  return null;
}

/** "phát lại vào Chủ nhật": once, on a day of its own. */
export const replayedOnce = (items: readonly Item[]): boolean => {
  const at = items.findIndex((item) => item.kind === 'cue' && item.cue === 'replay');
  return (
    at !== -1 && items.slice(at + 1, at + 4).some((item) => item.kind === 'weekdays' || item.kind === 'time')
  );
};

/** "mỗi tháng 02 số, mỗi số 05 bài": what an issue holds is asked about, not counted. */
export const withContent = (line: DraftQuotaLine, content: string): DraftQuotaLine => ({
  ...line,
  questions: [...line.questions, `Mỗi số, kỳ gồm “${content}”: có tính riêng thành chỉ tiêu không?`],
});

/** "phát 02 lần": the first run and so many replays. */
export const shownTimes = (line: DraftQuotaLine, times: number): DraftQuotaLine =>
  line.replays > 0 ? line : { ...line, replays: times - 1 };

/** Replays per first run; "02 lần/tháng" of one a month is two, whatever period both share. */
export function withReplays(main: DraftQuotaLine, target: Target): DraftQuotaLine {
  const samePeriod = target.period === null || target.period.per === main.per;
  const share = target.period !== null && samePeriod ? target.count.high / main.count.min : target.count.high;
  const replays = Math.max(1, Math.floor(share));
  const whole = samePeriod && Number.isInteger(share);
  const question = `Số lần phát lại không chia đều cho số phát mới: mỗi sản phẩm phát lại mấy lần?`;
  return { ...main, replays, questions: whole ? main.questions : [...main.questions, question] };
}
