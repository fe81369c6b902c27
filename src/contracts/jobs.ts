/**
 * THE catalogue of jobs: every name there is, and the shape of its payload. Names are stable; payloads are JSON.
 * `workers/registry.ts` must have a handler for each, or it does not compile.
 */
import { z } from 'zod';

export const JOBS = {
  /** Renders every size of an asset. */
  'asset.render': z.object({ assetId: z.string() }),
  /** Makes footage ready for every class of devices, and recordings for loudspeakers. */
  'media.transcode': z.object({ mediaId: z.string() }),
  /** Makes a programme or a film from what is in the library. */
  'media.produce': z.object({ productionId: z.string() }),
  /** Puts what is due soon and what is overdue into the inboxes of a province's units. */
  'inbox.remind': z.object({ provinceId: z.string(), day: z.int() }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.output<(typeof JOBS)[N]>;

export const JOB_NAMES = Object.keys(JOBS) as JobName[];

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
