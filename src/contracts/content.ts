/** Designs and assets on the wire. */
import { z } from 'zod';
import { id, instantOut } from './common.js';

const size = z.object({ width: z.int().min(16).max(4096), height: z.int().min(16).max(4096) });

export const designOut = z.object({ id, name: z.string() });

export const assetIn = z.object({
  designId: id,
  fields: z.record(z.string().max(100), z.string().max(10_000)),
  sizes: z.array(size).min(1, 'Chọn ít nhất một kích thước.').max(40),
});

export const assetOut = z.object({
  id,
  designId: id,
  state: z.enum(['waiting', 'ready', 'failed']),
  jobId: id,
  renditions: z.array(z.string()),
  warnings: z.array(z.string()),
  createdAt: instantOut,
});
