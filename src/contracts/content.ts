/** Designs, contents, assets and uploaded files on the wire. */
import { z } from 'zod';
import { filledLine, id, instantOut, line, paging } from './common.js';

const measure = z.object({
  width: z.int('Cỡ ảnh phải là số nguyên.').min(16).max(4096),
  height: z.int('Cỡ ảnh phải là số nguyên.').min(16).max(4096),
});

/** A size by its name (`led-192x64`) or by its pixels. */
const size = z.union([z.string().min(1).max(100), measure]);

const entry = z.string().max(10_000);
const value = z.union([
  entry,
  z.array(entry).max(100),
  z.array(z.object({ label: entry, value: z.number() })).max(100),
  z.array(z.object({ label: entry, text: entry })).max(100),
  z.object({ mediaId: id }),
]);
const fields = z.record(z.string().max(100), value);

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Màu phải viết dạng #rrggbb.');
const theme = z.union([
  z.string().min(1).max(100),
  z.object({ ground: colour, accent: colour, dark: z.boolean() }),
]);

const fieldOut = z.looseObject({
  name: z.string(),
  kind: z.enum(['text', 'date', 'list', 'series', 'pairs', 'image']),
  label: z.string(),
  required: z.boolean(),
});

export const designOut = z.object({
  id,
  version: z.int(),
  name: z.string(),
  description: z.string(),
  media: z.array(z.enum(['led', 'social', 'video'])),
  theme: z.string(),
  fields: z.array(fieldOut),
});

export const assetSizeOut = z.object({
  id: z.string(),
  name: z.string(),
  medium: z.enum(['led', 'social', 'video']),
  width: z.int(),
  height: z.int(),
  format: z.string(),
});

export const previewIn = z.object({
  designId: id,
  fields,
  theme: theme.optional(),
  size,
  /** A text too long for one screen gives several. */
  page: z.int().min(1).max(12).default(1),
});

export const assetIn = z.object({
  designId: id,
  fields,
  theme: theme.optional(),
  sizes: z.union([
    z.literal('all'),
    z.array(size, 'Chọn các cỡ ảnh, hoặc "all".').min(1, 'Chọn ít nhất một kích thước.').max(60),
  ]),
});

export const assetOut = z.object({
  id,
  designId: id,
  state: z.enum(['waiting', 'ready', 'failed']),
  jobId: id,
  sizes: z.array(
    assetSizeOut.extend({
      renditions: z.array(z.string()),
      warnings: z.array(z.string()),
      refusal: z.object({ code: z.string(), detail: z.string() }).nullable(),
    }),
  ),
  renditions: z.array(z.string()),
  warnings: z.array(z.string()),
  createdAt: instantOut,
});

const state = z.enum(['draft', 'submitted', 'approved']);

export const contentQuery = paging.extend({
  q: z.string().max(200).optional(),
  state: state.optional(),
  design: z.string().max(100).optional(),
});

/** A design filled in, or a file of the library. */
export const newContent = z.union([
  z.object({ title: filledLine(200), mediaId: id }),
  z.object({ title: filledLine(200), designId: id, theme: theme.optional(), fields }),
]);

export const contentChange = z.object({
  title: filledLine(200).optional(),
  theme: theme.optional(),
  fields: fields.optional(),
});

export const contentOut = z.object({
  id,
  version: z.int(),
  unitId: id,
  title: z.string(),
  state,
  source: z.union([
    z.object({ kind: z.literal('design'), designId: id, designVersion: z.int(), theme, fields }),
    z.object({ kind: z.literal('file'), mediaId: id }),
  ]),
  /** What an approval is bound to; any change of what is seen changes it. */
  contentHash: z.string(),
  picture: z.string(),
  warnings: z.array(z.object({ code: z.string(), field: z.string().nullable(), detail: z.string() })),
  approval: z.object({ by: id, byName: z.string(), at: instantOut, contentHash: z.string() }).nullable(),
  assetId: id.nullable(),
  createdBy: id,
  createdAt: instantOut,
  changedAt: instantOut,
});

export const approvalIn = z.object({
  /** What the approver saw; refused when the content is another by now. */
  contentHash: line(64).optional(),
});

export const publicationsIn = z.object({
  channels: z
    .array(
      z.object({
        channelId: id,
        share: z.int().min(1, 'Tỷ phần từ 1 trở lên.').max(20, 'Tỷ phần nhiều nhất 20.').optional(),
        position: z.int().min(1).max(1000).optional(),
      }),
      'Chọn ít nhất một kênh.',
    )
    .min(1, 'Chọn ít nhất một kênh.')
    .max(300),
});

export const publicationOut = z.object({
  id,
  channelId: id,
  contentId: id,
  contentHash: z.string(),
  position: z.int(),
  share: z.int(),
  publishedAt: instantOut,
});

export const publicationsOut = z.object({ publications: z.array(publicationOut) });

export const loopOut = z.object({
  channelId: id,
  led: z.object({ width: z.int(), height: z.int() }),
  items: z.array(
    publicationOut.extend({
      title: z.string(),
      renditions: z.array(z.string()),
      withheld: z.string().nullable(),
    }),
  ),
  round: z.array(id),
});

export const mediaQuery = z.object({ kind: z.enum(['image', 'video', 'audio']).optional() });

export const mediaOut = z.object({
  id,
  kind: z.enum(['image', 'video', 'audio']),
  mime: z.string(),
  name: z.string(),
  sha256: z.string(),
  sentSha256: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  state: z.enum(['ready', 'stored', 'failed']),
  jobId: id.nullable(),
  fault: z.string().nullable(),
  renditions: z.array(
    z.object({ deviceClass: z.string(), sha256: z.string(), mime: z.string(), bytes: z.int() }),
  ),
  /** What was heard, measured on the file that is given out: LUFS and dBTP. */
  sound: z
    .object({
      seconds: z.number(),
      integrated: z.number(),
      truePeak: z.number(),
      peaks: z.array(z.number()),
      findings: z.array(z.object({ code: z.string(), detail: z.string() })),
    })
    .nullable(),
  /** Of a film: the rendition that stands for it, a JPEG under `/renditions`. */
  poster: z.string().nullable(),
  createdAt: instantOut,
});
