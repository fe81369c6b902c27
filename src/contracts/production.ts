/** Orders for programmes and films, and what became of them, on the wire. */
import { z } from 'zod';
import { filledLine, id, instantOut } from './common.js';

const size = z.object({
  width: z.int('Cỡ màn hình phải là số nguyên.').min(16).max(4096),
  height: z.int('Cỡ màn hình phải là số nguyên.').min(16).max(4096),
});

const seconds = z.number('Thời lượng phải là số giây.').positive('Thời lượng phải là số dương.').max(3600);

const soundSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('recording'),
    mediaId: id,
    role: z.enum(['music', 'speech']).default('speech'),
  }),
  z.object({
    kind: z.literal('spoken'),
    text: z.string().max(20_000, 'Lời dài quá 20.000 ký tự; hãy chia thành nhiều bản tin.'),
    dialect: z.enum(['north', 'south']).default('north'),
  }),
]);

const programme = z.object({
  kind: z.literal('programme'),
  parts: z.array(soundSource).max(40),
  loudness: z.enum(['loudspeaker', 'exchange']).default('loudspeaker'),
  bounds: z
    .object({ minSeconds: seconds.nullable().default(null), maxSeconds: seconds.nullable().default(null) })
    .default({ minSeconds: null, maxSeconds: null }),
});

const loop = z.object({
  kind: z.literal('loop'),
  contentIds: z.array(id).max(40),
  size,
  holdSeconds: z.number().min(2, 'Mỗi màn hình cần ít nhất 2 giây.').max(60).default(8),
});

const ticker = z.object({
  kind: z.literal('ticker'),
  text: z.string().max(1000),
  size,
  theme: z.string().max(100),
  contentId: id.nullable().default(null),
});

const film = z.object({
  kind: z.literal('film'),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('still'), contentId: id, seconds: seconds.default(8) }),
        z.object({
          kind: z.literal('footage'),
          mediaId: id,
          seconds: seconds.nullable().default(null),
          sound: z.boolean().default(true),
        }),
      ]),
    )
    .max(40),
  narration: soundSource.nullable().default(null),
});

export const productionIn = z.object({
  title: filledLine(200),
  recipe: z.discriminatedUnion('kind', [programme, loop, ticker, film]),
});

export const productionOut = z.object({
  id,
  title: z.string(),
  kind: z.enum(['programme', 'loop', 'ticker', 'film']),
  state: z.enum(['waiting', 'ready', 'failed']),
  jobId: id,
  fault: z.string().nullable(),
  /** The draft that came of it. */
  contentId: id.nullable(),
  createdAt: instantOut,
});
