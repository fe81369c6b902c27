/** The review of a plan and its versions on the wire. */
import { z } from 'zod';
import { id, instantOut } from './common.js';
import { draft, planText } from './reading.js';

export const reviewOut = z.object({
  id,
  version: z.int(),
  state: z.string(),
  document: z.object({ sha256: z.string(), name: z.string(), bytes: z.int() }).nullable(),
  /** What is open about the plan as a whole. */
  questions: z.array(z.string()),
  sentAt: instantOut.nullable(),
  lines: z.array(
    z.object({
      lineId: id,
      title: z.string(),
      product: z.string(),
      perPeriod: z.number(),
      total: z.number().nullable(),
      origin: z.enum(['read', 'added', 'changed', 'merged']),
      changedBy: z.string().nullable(),
      changedAt: instantOut.nullable(),
      questions: z.array(
        z.object({
          question: z.string(),
          /** The answers known beforehand, each with the items it would come to. */
          choices: z.array(
            z.object({
              key: z.string(),
              label: z.string(),
              perPeriod: z.number(),
              total: z.number().nullable(),
            }),
          ),
          input: z.enum(['number', 'day', 'span', 'unit', 'channel', 'output']).nullable(),
        }),
      ),
    }),
  ),
  dropped: z.array(z.object({ lineId: id, title: z.string(), by: z.string(), at: instantOut })),
  unquantified: z.array(z.object({ text: z.string(), start: z.int(), end: z.int() })),
});

/** A new version of the document: as a draft, or as text that is read first. */
export const newRevision = z.object({
  draft: draft.optional(),
  text: planText.optional(),
  /** False compares only; true makes the version bind. */
  confirm: z.boolean().default(false),
  /** Lines whose change is not taken over. */
  declined: z.array(id).max(500).default([]),
  acceptOpenQuestions: z.boolean().default(false),
});

export const revisionOut = z.object({
  planId: id,
  confirmed: z.boolean(),
  lines: z.array(
    z.object({
      kind: z.enum(['appeared', 'changed', 'went', 'kept']),
      lineId: id,
      title: z.string(),
      changes: z.array(z.object({ field: z.string(), before: z.json(), after: z.json() })),
    }),
  ),
  obligations: z.object({
    added: z.int(),
    removed: z.int(),
    removedOverdue: z.int(),
    keptDone: z.int(),
    unchanged: z.int(),
    moved: z.int(),
    closed: z.int(),
    closedDiffering: z.int(),
    intoClosed: z.int(),
  }),
});
