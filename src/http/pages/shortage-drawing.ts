/** A shortage day by day: what the channels offer as a line, what others have and what is wanted as bars against it. */
import type { ShortageDay } from '../../app/schedule/view-unplaced.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { civilOf, vietnameseDay, weekdayOf } from '../../domain/time.js';

const WIDTH = 420;
const HEIGHT = 72;
/** A longer stretch is drawn by weeks. */
const LONGEST_BY_DAY = 45;
/** So many days have their numbers under their bars even on the narrowest screen. */
const FEW_DAYS = 7;
const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

interface Box {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
}

export interface ShortageRow {
  readonly when: string;
  /** For a single day, short enough to stand under its bar: "T2" and "30/11"; for weeks both are null. */
  readonly weekday: string | null;
  readonly short: string | null;
  readonly wanted: string;
  readonly places: string;
  readonly taken: string;
  readonly closed: string | null;
  readonly nothingWanted: boolean;
  readonly nothingTaken: boolean;
  readonly nothingOffered: boolean;
}

/** A drawing in a 420 × 72 view box, and the same as rows. */
export interface ShortageDrawing {
  readonly taken: readonly Box[];
  readonly wanted: readonly Box[];
  readonly closed: readonly Box[];
  /** Points of the line of what is offered. */
  readonly places: string;
  readonly first: string;
  readonly last: string;
  readonly words: string;
  /** Why nothing runs on some of the days; null when it does on all. */
  readonly reasons: string | null;
  readonly rows: readonly ShortageRow[];
  /** True when every row is a day and all of them fit under the drawing. */
  readonly fewDays: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  wanted: number;
  places: number;
  taken: number;
  closed: string | null;
}

/** Draws the days of a shortage; there is at least one. */
export function drawShortage(days: readonly ShortageDay[], unitWord: string): ShortageDrawing {
  const stretches = stretchesOf(days);
  const top = Math.max(1, ...stretches.map(({ wanted, places, taken }) => Math.max(places, wanted + taken)));
  const step = WIDTH / stretches.length;
  const gap = Math.min(2, step / 5);
  const y = (value: number): number => HEIGHT - (value / top) * HEIGHT;
  const box = (i: number, from: number, to: number): Box => ({
    x: at(i * step + gap / 2),
    y: at(y(to)),
    width: at(step - gap),
    height: at(y(from) - y(to)),
  });
  const bars = (height: (one: Stretch) => readonly [from: number, to: number]): Box[] =>
    stretches.flatMap((one, i) => {
      const [from, to] = height(one);
      return to > from ? [box(i, from, to)] : [];
    });
  const sum = (valueOf: (one: Stretch) => number): number =>
    stretches.reduce((total, one) => total + valueOf(one), 0);
  const numbers = {
    places: whole(sum(({ places }) => places)),
    taken: whole(sum(({ taken }) => taken)),
    wanted: whole(sum(({ wanted }) => wanted)),
  };
  const reasons = [...new Set(stretches.flatMap(({ closed }) => closed ?? []))].join('; ');
  return {
    reasons: reasons === '' ? null : reasons,
    taken: bars(({ taken }) => [0, taken]),
    wanted: bars(({ taken, wanted }) => [taken, taken + wanted]),
    closed: bars(({ closed }) => [0, closed === null ? 0 : top]),
    places: stretches
      .flatMap(({ places }, i) => [
        `${at(i * step)},${at(y(places))}`,
        `${at((i + 1) * step)},${at(y(places))}`,
      ])
      .join(' '),
    first: vietnameseDay(stretches[0]!.from),
    last: vietnameseDay(stretches.at(-1)!.to),
    words: `Có ${numbers.places} ${unitWord}, nơi khác đã giữ ${numbers.taken}, cần ${numbers.wanted}.`,
    rows: stretches.map(rowOf),
    fewDays: stretches.length <= FEW_DAYS && days.length === stretches.length,
  };
}

function rowOf({ from, to, wanted, places, taken, closed }: Stretch): ShortageRow {
  const { month, date } = civilOf(from);
  const isDay = from === to;
  return {
    when: isDay ? vietnameseDay(from) : `${vietnameseDay(from)} – ${vietnameseDay(to)}`,
    weekday: isDay ? SHORT_WEEKDAYS[weekdayOf(from)]! : null,
    short: isDay ? `${String(date)}/${String(month)}` : null,
    ...{ wanted: whole(wanted), places: whole(places), taken: whole(taken), closed },
    nothingWanted: wanted === 0,
    nothingTaken: taken === 0,
    nothingOffered: places === 0,
  };
}

const at = (n: number): string => n.toFixed(1);

function stretchesOf(days: readonly ShortageDay[]): readonly Stretch[] {
  const length = days.length > LONGEST_BY_DAY ? 7 : 1;
  const stretches: Stretch[] = [];
  for (let i = 0; i < days.length; i += length) {
    const own = days.slice(i, i + length);
    const stretch = { from: own[0]!.day, to: own.at(-1)!.day, wanted: 0, places: 0, taken: 0 };
    for (const { wanted, places, taken } of own) {
      stretch.wanted += wanted;
      stretch.places += places;
      stretch.taken += taken;
    }
    const isClosed = own.every(({ closed, places }) => closed !== null && places === 0);
    stretches.push({ ...stretch, closed: isClosed ? own[0]!.closed : null });
  }
  return stretches;
}
