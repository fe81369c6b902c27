/** Reads designs, sizes and themes from the templates folder, and refuses what is not written as it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { IMAGE_FORMATS, type AssetSizes } from '../../domain/content/asset-size.js';
import type { Design } from '../../domain/content/design.js';
import { FACE_IDS } from '../../domain/content/face.js';
import type { LayoutNode } from '../../domain/content/layout.js';
import { INK_ROLES, isColour, SURFACE_ROLES, type ThemeSource } from '../../domain/content/palette.js';

const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
const words = z.string().min(1).max(200);
const units = z.number().positive().max(1000);
const medium = z.enum(['led', 'social', 'video']);

const common = {
  if: z.string().exactOptional(),
  size: units.exactOptional(),
  share: z.number().positive().max(1).exactOptional(),
  grow: z.number().positive().exactOptional(),
};

const side = z.number().min(0).max(100);
const stack = {
  ...common,
  gap: side.exactOptional(),
  padding: z.union([side, z.tuple([side, side]), z.tuple([side, side, side, side])]).exactOptional(),
  justify: z.enum(['start', 'center', 'end']).exactOptional(),
  hug: z.boolean().exactOptional(),
  name: name.exactOptional(),
};

const node: z.ZodType<LayoutNode> = z.lazy(() =>
  z.union([
    z.strictObject({ ...stack, column: z.array(node) }),
    z.strictObject({ ...stack, row: z.array(node) }),
    z.strictObject({
      ...stack,
      each: name,
      direction: z.enum(['row', 'column']),
      item: node,
      perPage: z.int().positive().exactOptional(),
    }),
    z.strictObject({ ...common, box: name }),
    z.strictObject({
      ...common,
      text: z.string().exactOptional(),
      say: words.exactOptional(),
      faces: z.array(z.enum(FACE_IDS)).min(1),
      max: units,
      min: units.exactOptional(),
      lines: z.int().positive().max(16).exactOptional(),
      align: z.enum(['start', 'middle', 'end']).exactOptional(),
      valign: z.enum(['top', 'middle', 'bottom']).exactOptional(),
      ink: z.enum(INK_ROLES).exactOptional(),
      on: z.enum(SURFACE_ROLES).exactOptional(),
      caps: z.boolean().exactOptional(),
      running: z.boolean().exactOptional(),
      hug: z.boolean().exactOptional(),
      group: name.exactOptional(),
      pages: z.boolean().exactOptional(),
      optional: z.boolean().exactOptional(),
    }),
  ]),
);

const fieldCommon = { name, label: words, required: z.boolean() };
const items = {
  minItems: z.int().min(0),
  maxItems: z.int().positive(),
  maxLength: z.int().positive(),
};

const field = z.discriminatedUnion('kind', [
  z.strictObject({
    ...fieldCommon,
    kind: z.literal('text'),
    maxLength: z.int().positive(),
    sample: z.string(),
  }),
  z.strictObject({ ...fieldCommon, kind: z.literal('date'), sample: z.string() }),
  z.strictObject({ ...fieldCommon, ...items, kind: z.literal('list'), sample: z.array(words) }),
  z.strictObject({
    ...fieldCommon,
    ...items,
    kind: z.literal('series'),
    sample: z.array(z.strictObject({ label: words, value: z.number().min(0) })),
  }),
  z.strictObject({
    ...fieldCommon,
    ...items,
    kind: z.literal('pairs'),
    firstLabel: words,
    secondLabel: words,
    sample: z.array(z.strictObject({ label: words, text: words })),
  }),
  z.strictObject({ ...fieldCommon, kind: z.literal('image'), maxBytes: z.int().positive() }),
]);

const designSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  order: z.int(),
  name: words,
  description: words,
  media: z.array(medium).min(1),
  theme: z.string(),
  fields: z.array(field).min(1),
  daysBetween: z.array(z.strictObject({ name, from: name, to: name })).default([]),
  layouts: z
    .array(
      z.strictObject({
        name: z.string(),
        when: z.strictObject({
          minAspect: z.number().positive().exactOptional(),
          maxAspect: z.number().positive().exactOptional(),
          minHeight: z.number().positive().exactOptional(),
          maxHeight: z.number().positive().exactOptional(),
        }),
        root: node,
      }),
    )
    .min(1),
});

const edge = z.int().min(0);
const sizesSchema = z.strictObject({
  version: z.int().positive(),
  sizes: z.array(
    z.strictObject({
      id: z.string(),
      name: words,
      medium,
      width: z.int().positive(),
      height: z.int().positive(),
      format: z.enum(IMAGE_FORMATS),
      maxBytes: z.int().positive().nullable(),
      safe: z.strictObject({ top: edge, right: edge, bottom: edge, left: edge }),
    }),
  ),
});

const colour = z.string().refine(isColour);
const themesSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: words,
    dark: z.boolean(),
    ground: colour,
    accent: colour,
    highlight: colour.exactOptional(),
  }),
);

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** A design with the name of its template. */
export interface DesignFile {
  readonly design: Design;
  /** As `Templates.render` takes it. */
  readonly template: string;
}

const DESIGN_FOLDERS = ['led', 'social'];

/** Every folder with a `design.json` under `led/` and `social/`, by their order. Throws on a faulty file. */
export function readDesigns(templatesDir: string): readonly DesignFile[] {
  return DESIGN_FOLDERS.flatMap((folder) =>
    readdirSync(path.join(templatesDir, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'partials')
      .map((entry) => {
        const { order, ...design } = designSchema.parse(
          readJson(path.join(templatesDir, folder, entry.name, 'design.json')),
          { reportInput: true },
        );
        return { order, file: { design, template: `${folder}/${entry.name}/design` } };
      }),
  )
    .sort((a, b) => a.order - b.order || (a.file.design.id < b.file.design.id ? -1 : 1))
    .map(({ file }) => file);
}

/** The sizes on offer. Throws on a faulty file. */
export const readSizes = (templatesDir: string): AssetSizes =>
  sizesSchema.parse(readJson(path.join(templatesDir, 'sizes.json')));

/** The themes on offer. Throws on a faulty file. */
export const readThemes = (templatesDir: string): readonly ThemeSource[] =>
  themesSchema.parse(readJson(path.join(templatesDir, 'themes.json')));
