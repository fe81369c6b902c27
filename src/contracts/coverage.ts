/** Coverage on the wire. */
import { z } from 'zod';
import { GROUPINGS } from '../domain/coverage/coverage-table.js';
import { id } from './common.js';

export const tally = z.object({
  owed: z.int(),
  done: z.int(),
  late: z.int(),
  pending: z.int(),
  atRisk: z.int(),
  missed: z.int(),
  waived: z.int(),
  optionalDone: z.int(),
});

export const coverageQuery = z.object({
  plan: id,
  by: z.enum(GROUPINGS, 'Nhóm theo line, unit, channel hoặc period.').default('line'),
  period: z.string().max(20).optional(),
});

export const coverageOut = z.object({
  planId: id,
  by: z.enum(GROUPINGS),
  period: z.string().nullable(),
  total: tally,
  rows: z.array(z.object({ key: z.string(), label: z.string(), tally })),
});

export const reportQuery = z.object({
  period: z.string().max(20).optional(),
  format: z.enum(['html', 'csv'], 'Định dạng html hoặc csv.').default('html'),
});
