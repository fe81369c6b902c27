/** Plans, lines and obligations on the wire. */
import { z } from 'zod';
import { CHANNEL_KINDS } from '../domain/org/channel.js';
import { DISTRIBUTORS, OUTPUT_KINDS, PERIOD_UNITS } from '../domain/plan/quota-line.js';
import { day, dayRange, dayRangeOut, filledLine, id, instantOut, isoDayOut, line } from './common.js';
import { count, draft, durationRange, planText, sourceSpan } from './reading.js';

const wholeNumber = z.int('Phải là số nguyên.').nonnegative('Không được âm.');

const lineFields = {
  id,
  title: z.string().max(2000),
  kind: z.enum(OUTPUT_KINDS),
  count: count.refine(
    (value) => value.max === null || value.max >= value.min,
    'Số nhiều nhất phải từ số ít nhất trở lên.',
  ),
  per: z.enum(PERIOD_UNITS),
  every: z.int().min(1).max(366),
  each: z.enum(DISTRIBUTORS).nullable(),
  channelKinds: z.array(z.enum(CHANNEL_KINDS)),
  targets: z.array(z.object({ unitId: id, channelIds: z.array(id) })).max(20_000),
  replays: wholeNumber.max(100),
  replayGapDays: wholeNumber.max(366),
  weekdays: z.array(z.int().min(0).max(6)),
  maxPerDay: z.int().min(1).max(10_000),
  duration: durationRange.nullable(),
  supportUnitIds: z.array(id),
  exclusivityGroup: z.string().max(100).nullable(),
  graceDays: wholeNumber.max(366),
  entertainment: z.boolean(),
  source: sourceSpan.nullable(),
  questions: z.array(z.string()),
  confidence: z.number().min(0).max(1),
};

/** A line as a client sends it. */
const quotaLineIn = z.object({
  ...lineFields,
  window: dayRange,
  peaks: z.array(z.object({ window: dayRange, weight: z.number().positive().max(100) })),
});

const quotaLineOut = z.object({
  ...lineFields,
  window: dayRangeOut,
  peaks: z.array(z.object({ window: dayRangeOut, weight: z.number() })),
});

const task = z.object({ id, title: z.string(), leadUnitIds: z.array(id) });

export const newPlan = z.object({
  /** The confirmed draft; or plain text, which is read first. */
  draft: draft.optional(),
  text: planText.optional(),
  issuedOn: day.nullable().default(null),
  districtDuties: z.enum(['flag', 'successors']).default('flag'),
});

export const planChange = z.object({
  title: filledLine(1000).optional(),
  number: line(100).nullable().optional(),
  issuedOn: day.nullable().optional(),
  window: dayRange.optional(),
  lines: z.array(quotaLineIn).max(500).optional(),
  dropLines: z.array(id).max(500).optional(),
  tasks: z.array(task).max(500).optional(),
});

const eventOut = z.object({ id, title: z.string(), window: dayRangeOut });

export const planSummary = z.object({
  id,
  version: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string(),
  issuedOn: isoDayOut.nullable(),
  window: dayRangeOut,
  state: z.enum(['draft', 'approved', 'closed']),
  lineCount: z.int(),
  createdAt: instantOut,
});

export const planOut = planSummary.extend({
  tasks: z.array(task),
  events: z.array(eventOut),
  lines: z.array(quotaLineOut),
  text: z.string(),
});

export const createdPlan = planOut.extend({
  questions: z.array(z.string()),
  resolution: z.array(
    z.object({
      lineId: id,
      perPeriod: z.number(),
      total: z.number().nullable(),
      factors: z.array(z.object({ label: z.string(), count: z.number() })),
      unresolvedNames: z.array(z.string()),
      remapped: z.array(z.object({ from: z.string(), to: z.array(z.string()) })),
    }),
  ),
});

export const approvedPlan = z.object({ id, state: z.string(), required: z.int(), optional: z.int() });

export const newEvent = z.object({ planId: id, title: filledLine(500), window: dayRange });
export const registeredEvent = eventOut.extend({ obligations: z.int(), booked: z.int(), moves: z.int() });

export const scheduleReport = z.object({
  required: z.int(),
  optional: z.int(),
  booked: z.int(),
  moves: z.int(),
  unplaced: z.array(
    z.object({
      obligation: id,
      because: z.object({
        channels: z.array(id),
        from: isoDayOut,
        to: isoDayOut,
        demand: z.number(),
        supply: z.number(),
        sentence: z.string(),
      }),
    }),
  ),
});
