/** The pace as a drawing: what was due and done day by day, and the band of the forecast. */
import type { PacePoint } from '../../domain/coverage/pace-series.js';
import { vietnameseDay } from '../../domain/time.js';
import { percent, whole } from '../../app/vietnamese-numbers.js';

const WIDTH = 420;
const HEIGHT = 60;

/** A drawing in a 420 × 60 view box, with what it says in words. */
export interface PaceDrawing {
  readonly owed: string;
  readonly made: string;
  /** Empty when nothing lies ahead. */
  readonly band: string;
  readonly todayX: string | null;
  readonly first: string;
  readonly last: string;
  readonly outlook: string | null;
  readonly words: string;
}

const at = (n: number): string => n.toFixed(1);

/** Draws a series; null when there is nothing to draw. */
export function drawPace(series: readonly PacePoint[]): PaceDrawing | null {
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined || last.owed === 0 || first.day === last.day) return null;
  const top = Math.max(last.owed, ...series.map(({ done, ahead }) => Math.max(done ?? 0, ahead?.high ?? 0)));
  const x = (day: number): string => at(((day - first.day) / (last.day - first.day)) * WIDTH);
  const y = (value: number): string => at(HEIGHT - (value / top) * HEIGHT);
  const points = (of: readonly (readonly [number, number])[]): string =>
    of.map(([day, value]) => `${x(day)},${y(value)}`).join(' ');
  const past = series.filter(({ done }) => done !== null);
  const ahead = series.flatMap(({ day, ahead: band }) => (band === null ? [] : [{ day, ...band }]));
  const now = past.at(-1);
  const start = now === undefined ? [] : [[now.day, now.done ?? 0] as const];
  const share = (value: number): string => percent(Math.min(1, value / last.owed));
  const outlook = last.ahead === null ? null : `${share(last.ahead.low)} đến ${share(last.ahead.high)}`;
  const standing =
    now === undefined
      ? 'Chưa bắt đầu.'
      : `Đến ngày ${vietnameseDay(now.day)}: đã tính ${whole(now.done ?? 0)}, đến hạn ${whole(now.owed)}.`;
  return {
    owed: points(series.map(({ day, owed }) => [day, owed])),
    made: points(past.map(({ day, done }) => [day, done ?? 0])),
    band:
      ahead.length === 0
        ? ''
        : points([
            ...start,
            ...ahead.map(({ day, high }) => [day, high] as const),
            ...ahead.toReversed().map(({ day, low }) => [day, low] as const),
          ]),
    todayX: now === undefined || ahead.length === 0 ? null : x(now.day),
    first: vietnameseDay(first.day),
    last: vietnameseDay(last.day),
    outlook,
    words: `${standing}${outlook === null ? '' : ` Dự báo khi kết thúc: đạt ${outlook}.`}`,
  };
}
