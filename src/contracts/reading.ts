/** The draft on the wire: the shape of `read --json` and of `POST plan-readings`. */
import { z } from 'zod';
import { CHANNEL_KINDS } from '../domain/org/channel.js';
import { DISTRIBUTORS, OUTPUT_KINDS, PERIOD_UNITS } from '../domain/plan/quota-line.js';

/** The longest text read, in UTF-16 units; a forty-page plan has about 120,000. */
export const LONGEST_TEXT = 1_000_000;

/** A plan as plain text. */
export const planText = z.string().max(LONGEST_TEXT, 'Văn bản dài quá 1 triệu ký tự.');

export const sourceSpan = z.object({ start: z.int(), end: z.int(), text: z.string() });
const window = z.object({ from: z.string().nullable(), to: z.string().nullable() });
const names = z.array(z.string());
const channels = z.array(z.enum(CHANNEL_KINDS));
export const count = z.object({ min: z.int().nonnegative(), max: z.int().nonnegative().nullable() });
export const durationRange = z.object({ min: z.number().nullable(), max: z.number().nullable() });

const quotaLine = z.object({
  kind: z.enum(OUTPUT_KINDS),
  count,
  per: z.enum(PERIOD_UNITS),
  every: z.int().positive(),
  each: z.enum(DISTRIBUTORS).nullable(),
  replays: z.int().nonnegative(),
  duration: durationRange.nullable(),
  channels,
  window: window.nullable(),
  peaks: z.array(window),
  weekdays: z.array(z.int()),
  weeksOfMonth: z.array(z.int()),
  dayTimes: z.array(
    z.object({
      part: z.enum(['morning', 'noon', 'afternoon', 'evening']).nullable(),
      from: z.int().nullable(),
      to: z.int().nullable(),
    }),
  ),
  lead: names,
  support: names,
  soft: z.boolean(),
  confidence: z.number(),
  questions: z.array(z.string()),
  source: sourceSpan,
});

export const draft = z.object({
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  province: z.string().nullable(),
  place: z.string().nullable(),
  signedBy: z.string().nullable(),
  issuedOn: z.string().nullable(),
  window: window.nullable(),
  windows: z.array(z.object({ role: z.enum(['window', 'peak']), window, source: sourceSpan })),
  bases: z.array(sourceSpan),
  aims: z.array(sourceSpan),
  topics: z.array(sourceSpan),
  tasks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      lead: names,
      support: names,
      window: window.nullable(),
      source: sourceSpan,
    }),
  ),
  events: z.array(
    z.object({
      title: z.string(),
      on: z.string().nullable(),
      window: window.nullable(),
      recurs: z.literal('year').nullable(),
      source: sourceSpan,
    }),
  ),
  quotaLines: z.array(quotaLine),
  caps: z.array(z.object({ count: z.number(), per: z.enum(PERIOD_UNITS), source: sourceSpan })),
  reports: z.array(
    z.object({
      who: names,
      to: names,
      per: z.enum([...PERIOD_UNITS, 'ad-hoc']),
      due: z.string().nullable(),
      inclusive: z.boolean(),
      source: sourceSpan,
    }),
  ),
  unquantified: z.array(z.object({ text: z.string(), channels, lead: names, source: sourceSpan })),
  recipients: z.array(sourceSpan),
  warnings: z.array(z.string()),
  text: z.string(),
});
