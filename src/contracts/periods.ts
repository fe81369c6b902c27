/** Reporting periods of a plan and their close, on the wire. */
import { z } from 'zod';
import { dayRangeOut, id, instantOut } from './common.js';
import { tally } from './coverage.js';

export const periodParams = z.object({ id, period: z.string().max(20, 'Không có kỳ nào tên dài như vậy.') });

const rows = z.array(z.object({ key: id, label: z.string(), tally }));

export const closedPeriodOut = z.object({
  period: z.string(),
  label: z.string(),
  window: dayRangeOut,
  closedAt: instantOut,
  closedBy: z.string(),
  /** SHA-256 over what was frozen. */
  digest: z.string(),
});

export const closeOut = closedPeriodOut.extend({
  planId: id,
  total: tally,
  byLine: rows,
  byUnit: rows,
});

export const periodOut = z.object({
  planId: id,
  /** Of the plan: what `If-Match` of the close takes. */
  version: z.int(),
  period: z.string(),
  label: z.string(),
  window: dayRangeOut,
  /** The close of this period, or of one that holds the whole of it. */
  closed: closedPeriodOut
    .extend({
      /** Null for who sees only their own unit, and for a part of what was closed. */
      figures: z.object({ total: tally, byLine: rows, byUnit: rows }).nullable(),
      /** Whether what is stored is still what was frozen; null where the figures are. */
      intact: z.boolean().nullable(),
    })
    .nullable(),
  obstacles: z
    .array(
      z.object({
        kind: z.enum([
          'closed-already',
          'overlaps-closed',
          'not-over',
          'in-grace',
          'open-obligations',
          'unverified-as-runs',
          'unknown-runs',
        ]),
        count: z.int(),
        /** At most a hundred of them. */
        ids: z.array(id),
        sentence: z.string(),
      }),
    )
    .nullable(),
  effect: z
    .object({
      running: tally,
      settled: tally,
      changed: z.int(),
      othersGained: z.int(),
      othersLost: z.int(),
      openMakeGoods: z.int(),
    })
    .nullable(),
});
