/** As-runs on the wire. */
import { z } from 'zod';
import { OUTPUT_KINDS } from '../domain/plan/quota-line.js';
import { AS_RUN_SOURCES, AS_RUN_STATES, EVIDENCE_GRADES } from '../domain/traffic/as-run.js';
import { filledLine, id, instant, instantOut, line, paging } from './common.js';

const reportedRun = z.object({
  kind: z.enum(OUTPUT_KINDS),
  title: filledLine(500),
  ranAt: instant,
  durationSeconds: z.number().positive().max(86_400).nullable().default(null),
  replay: z.boolean().default(false),
  lineIds: z.array(id).max(50).default([]),
  tagId: id.nullable().default(null),
  url: line(2000).nullable().default(null),
  note: line(2000).nullable().default(null),
  sequence: line(200).nullable().default(null),
});

/** One run, by its address, its page or somebody's statement. */
export const singleRun = reportedRun.extend({ channelId: id, source: z.enum(['url', 'page', 'statement']) });

/** A station's log: sent again, it changes nothing. */
export const runBatch = z.object({
  runs: z.array(reportedRun).min(1, 'Chưa có lượt phát nào.').max(5000, 'Nhiều nhất 5.000 lượt mỗi lần gửi.'),
});

export const registered = z.object({ accepted: z.array(id), known: z.int() });

export const asRunOut = z.object({
  id,
  version: z.int(),
  unitId: id,
  channelId: id,
  kind: z.enum(OUTPUT_KINDS),
  title: z.string(),
  ranAt: instantOut,
  durationSeconds: z.number().nullable(),
  replay: z.boolean(),
  lineIds: z.array(id),
  tagId: id.nullable(),
  source: z.enum(AS_RUN_SOURCES),
  state: z.enum(AS_RUN_STATES),
  evidence: z.object({
    grade: z.enum(EVIDENCE_GRADES),
    url: z.string().nullable(),
    contentHash: z.string().nullable(),
    note: z.string().nullable(),
  }),
  judgement: z.string().nullable(),
});

export const asRunQuery = paging.extend({ state: z.enum(AS_RUN_STATES).optional(), channel: id.optional() });

export const rejection = z.object({ reason: filledLine(500) });
