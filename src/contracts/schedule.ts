/** Assignments and obligations on the wire. */
import { z } from 'zod';
import { STATUSES } from '../domain/coverage/status.js';
import { ASSIGNMENT_STATES } from '../domain/schedule/assignment.js';
import {
  day,
  dayRange,
  dayRangeOut,
  filledLine,
  id,
  instant,
  instantOut,
  isoDayOut,
  line,
  paging,
} from './common.js';

export const assignmentOut = z.object({
  id,
  version: z.int(),
  planId: id,
  lineId: id,
  unitId: id,
  obligationIds: z.array(id),
  state: z.enum(ASSIGNMENT_STATES),
  reason: z.string().nullable(),
  changedAt: instantOut,
});

export const assignmentAnswer = z.object({ reason: line(500).nullable().default(null) });

export const assignmentQuery = paging.extend({
  plan: id.optional(),
  unit: id.optional(),
  state: z.enum(ASSIGNMENT_STATES).optional(),
});

export const obligationOut = z.object({
  id,
  planId: id,
  lineId: id,
  unitId: id,
  channelId: id.nullable(),
  tagId: id.nullable(),
  ordinal: z.int(),
  replay: z.int(),
  required: z.boolean(),
  release: isoDayOut,
  due: isoDayOut,
  status: z.enum(STATUSES),
  asRunId: id.nullable(),
  /** The as-run that made good a miss; the status stays `missed`. */
  madeGoodBy: id.nullable(),
});

export const obligationQuery = paging.extend({ plan: id, unit: id.optional(), line: id.optional() });

export const waiver = z.object({ reason: filledLine(500) });

export const bookingMove = z.object({ slotId: id });

export const bookingOut = z.object({
  id,
  version: z.int(),
  planId: id,
  unitId: id,
  slotId: id,
  channelId: id,
  day: isoDayOut,
  start: z.string(),
  /** Put there by a person: planning leaves it. */
  pinned: z.boolean(),
});

export const channelScheduleQuery = z
  .object({ from: day, to: day, format: z.enum(['json', 'csv']).default('json') })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'Ngày cuối phải từ ngày đầu trở đi.' });

const capacityUnit = z.enum(['minutes', 'items']);

export const channelScheduleOut = z.object({
  channelId: id,
  name: z.string(),
  slots: z.array(
    z.object({
      id,
      day: isoDayOut,
      start: z.string(),
      name: z.string(),
      capacityUnit,
      capacity: z.number(),
      taken: z.number(),
      blackout: z.string().nullable(),
      items: z.array(
        z.object({
          obligation: id,
          planId: id,
          unitId: id,
          title: z.string(),
          size: z.number(),
          pinned: z.boolean(),
        }),
      ),
    }),
  ),
});

export const unplacedOut = z.object({
  planId: id,
  /** Without a booking although there is room: scheduling again would place them. */
  placeable: z.int(),
  groups: z.array(
    z.object({
      sentence: z.string(),
      cause: z.enum(['slots', 'per-day', 'gap', 'lengths', 'no-slots', 'undecided']),
      channels: z.array(z.object({ id, name: z.string() })),
      from: isoDayOut,
      to: isoDayOut,
      measure: z.enum(['items', 'minutes', 'days']),
      demand: z.number(),
      supply: z.number(),
      unit: capacityUnit,
      days: z.array(
        z.object({
          day: isoDayOut,
          wanted: z.number(),
          places: z.number(),
          taken: z.number(),
          closed: z.string().nullable(),
        }),
      ),
      /** What of the channels' own rules is to blame. */
      rules: z.array(
        z.object({
          channelId: id,
          clause: z.enum(['quiet-day', 'sessions', 'tokens']),
          sentence: z.string(),
        }),
      ),
      remedies: z.array(z.object({ kind: z.string(), sentence: z.string() })),
      obligations: z.array(id),
    }),
  ),
});

export const newBlackout = z.object({
  window: dayRange,
  stops: z.enum(['entertainment', 'everything']),
  /** Empty: every channel. */
  channelIds: z.array(id).max(20_000).default([]),
  reason: filledLine(300),
});

export const blackoutQuery = z.object({
  /** True: only say what would move. */
  preview: z.enum(['true', 'false']).default('false'),
});

export const blackoutOut = z.object({
  id,
  window: dayRangeOut,
  stops: z.enum(['entertainment', 'everything']),
  channelIds: z.array(id),
  reason: z.string(),
  declaredAt: instantOut,
  liftedAt: instantOut.nullable(),
});

const placeOut = z.object({ slotId: id, channelId: id, day: isoDayOut, start: z.string() });

const bookingMoveOut = z.object({ obligation: id, unitId: id, from: placeOut, to: placeOut.nullable() });

export const blackoutEffect = z.object({
  /** Null for a preview. */
  blackout: blackoutOut.nullable(),
  /** What changes its place; `to` null where there is no other. */
  moves: z.array(bookingMoveOut.extend({ accepted: z.boolean() })),
});

export const newEmergency = z.object({
  title: filledLine(300),
  channelIds: z.array(id).max(20_000),
  /** Now, when it is left out. */
  at: instant.nullable().default(null),
  minutes: z.int('Phải là số phút nguyên.'),
});

export const airedEmergency = z.object({
  id,
  title: z.string(),
  day: isoDayOut,
  start: z.string(),
  minutes: z.int(),
  /** Whatever lost its airtime, and where it runs instead. */
  displaced: z.array(bookingMoveOut),
  /** Make-goods that could be granted for those without another place. */
  proposals: z.array(placeOut.extend({ obligation: id })),
});

export const newMakeGood = z.object({ reason: filledLine(500), until: day.nullable().default(null) });

export const makeGoodAcceptance = z.object({ asRunId: id });

export const makeGoodOut = z.object({
  obligation: id,
  version: z.int(),
  reason: z.string(),
  missedOn: isoDayOut.nullable(),
  day: isoDayOut,
  slotId: id,
  asRunId: id.nullable(),
});
