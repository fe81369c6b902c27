/** Obligations: one owed item each. */
import type { Interval } from '../interval.js';
import type { Day } from '../time.js';

/**
 * The coordinates that name an obligation; its id is made of them alone, so that expanding again,
 * adding a line or reordering lines changes no id.
 */
export interface ObligationCoordinates {
  readonly lineId: string;
  readonly unitId: string;
  /** Null: any of the target's channels. */
  readonly channelId: string | null;
  /** The task or event of a per-task or per-event line; null otherwise. */
  readonly tagId: string | null;
  readonly periodStart: Day;
  /** 1-based inside the period. */
  readonly ordinal: number;
  /** 0 a first run, 1.. its replays. */
  readonly replay: number;
}

export interface Obligation extends ObligationCoordinates {
  readonly id: string;
  readonly planId: string;
  /** Optional ones (beyond `min`) are never missed. */
  readonly required: boolean;
  /** Release day to due day: the period clipped to the line's window and the unit's life. */
  readonly window: Interval;
  /** The day at which a level, peak-weighted spread would put it. */
  readonly target: Day;
}

/** `line/unit/channel/tag/period/ordinal`, with `r` and the number of a replay behind; an absent channel is `any`, an absent tag `-`. */
export function obligationId(at: ObligationCoordinates): string {
  const replay = at.replay > 0 ? `r${String(at.replay)}` : '';
  return [
    at.lineId,
    at.unitId,
    at.channelId ?? 'any',
    at.tagId ?? '-',
    String(at.periodStart),
    `${String(at.ordinal)}${replay}`,
  ].join('/');
}

/** The line of an obligation, read off its id. */
export const lineIdOf = (id: string): string => id.slice(0, id.indexOf('/'));
