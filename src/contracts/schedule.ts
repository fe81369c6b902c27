/** Assignments and obligations on the wire. */
import { z } from 'zod';
import { STATUSES } from '../domain/coverage/status.js';
import { ASSIGNMENT_STATES } from '../domain/schedule/assignment.js';
import { filledLine, id, instantOut, isoDayOut, line, paging } from './common.js';

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
});

export const obligationQuery = paging.extend({ plan: id, unit: id.optional(), line: id.optional() });

export const waiver = z.object({ reason: filledLine(500) });
