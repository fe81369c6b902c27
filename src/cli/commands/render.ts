import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SizeResult, ThemeChoice } from '../../app/ports/asset-renderer.js';
import { sizeOf } from '../../app/content/sizes.js';
import type { AssetSize } from '../../domain/content/asset-size.js';
import type { Design, Field, FieldValue, FieldValues } from '../../domain/content/design.js';
import { numberTyped } from '../../domain/content/form-values.js';
import { Failure } from '../../domain/errors.js';
import { type Command, type OptionValues, textOption } from '../command.js';
import { tableText } from '../table.js';

const DEFAULT_SIZE = '640x384';

export const renderCommand: Command = {
  name: 'render',
  usage: 'render MẪU --field tên=giá-trị… [--size all|RỘNGxCAO|TÊN-CỠ] [--theme MÀU] -o THƯ-MỤC',
  summary: 'dựng một mẫu thiết kế thành ảnh; với --size all: mọi cỡ, bảng tổng hợp và tệp zip',
  options: {
    field: { type: 'string', multiple: true },
    size: { type: 'string' },
    theme: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run({ words, options, terminal, renderer: makeRenderer, bundler }) {
    const renderer = await makeRenderer();
    const [designId] = words;
    const design = renderer.designs().find(({ id }) => id === designId);
    if (design === undefined)
      throw new Failure('invalid', 'design-unknown', `Các mẫu có: ${namesOf(renderer.designs())}.`);
    const wanted = textOption(options, 'size') ?? DEFAULT_SIZE;
    const isAll = wanted === 'all';
    const sizes = isAll
      ? renderer.sizes().filter(({ medium }) => design.media.includes(medium))
      : [sizeAsked(renderer.sizes(), wanted)];
    const theme = textOption(options, 'theme');
    const fields = await fieldsOf(design, options);
    const results = await renderer.renderAll({
      designId: design.id,
      fields,
      sizes,
      ...(theme === null ? {} : { theme: theme satisfies ThemeChoice }),
    });
    if (results.every(({ ok }) => !ok)) throw results.flatMap((one) => (one.ok ? [] : [one.reason]))[0]!;
    const folder = textOption(options, 'output') ?? '.';
    await mkdir(folder, { recursive: true });
    const rows: string[][] = [];
    for (const result of results) rows.push(...(await writeSize(folder, design.id, result)));
    terminal.out(tableText(['Tệp', 'Cỡ', 'Nặng', 'Lời nhắc'], rows));
    if (!isAll) return 0;
    const sheet = join(folder, `${design.id}-tong-hop.png`);
    await writeFile(sheet, await bundler.contactSheet(results));
    const zip = join(folder, `${design.id}.zip`);
    await writeFile(zip, bundler.zip(results));
    terminal.out(`\nBảng tổng hợp: ${sheet}\nTrọn bộ: ${zip}`);
    return 0;
  },
};

const namesOf = (things: readonly { readonly id: string }[]): string => things.map(({ id }) => id).join(', ');

/** Writes the screens of a size; gives a row for each, or the one that says why there are none. */
async function writeSize(folder: string, designId: string, result: SizeResult): Promise<string[][]> {
  const { width, height, id } = result.size;
  const measure = `${String(width)}×${String(height)}`;
  if (!result.ok) return [['–', measure, '', result.reason.detail]];
  return Promise.all(
    result.images.map(async ({ bytes, format, page, pages, warnings }) => {
      const screen = pages === 1 ? '' : `-${String(page)}`;
      const name = `${designId}-${id.replace(/^led-/u, '')}${screen}.${format === 'jpeg' ? 'jpg' : format}`;
      await writeFile(join(folder, name), bytes);
      const said = page === 1 ? warnings.map(({ detail }) => detail).join(' ') : '';
      return [name, measure, `${String(Math.ceil(bytes.length / 1000))} KB`, said];
    }),
  );
}

function sizeAsked(sizes: readonly AssetSize[], text: string): AssetSize {
  const match = /^(\d{1,5})[x×](\d{1,5})$/u.exec(text);
  if (match !== null) return sizeOf(sizes, { width: Number(match[1]), height: Number(match[2]) });
  const named = sizes.find(({ id }) => id === text);
  if (named !== undefined) return named;
  throw new Failure(
    'invalid',
    'size-unusable',
    `Kích thước viết như 192x64, hoặc all, hoặc: ${namesOf(sizes)}.`,
  );
}

/** The fields of the command line. Throws `field-unknown`; what is missing or too long, the renderer says. */
async function fieldsOf(design: Design, options: OptionValues): Promise<FieldValues> {
  const given = options['field'];
  const values: Record<string, FieldValue> = {};
  for (const pair of Array.isArray(given) ? given : []) {
    const [, name = '', text = ''] = /^([^=]*)=?(.*)$/su.exec(String(pair)) ?? [];
    const field = design.fields.find((one) => one.name === name);
    if (field === undefined) {
      const names = design.fields.map((one) => `${one.name} (${one.label})`).join(', ');
      throw new Failure(
        'invalid',
        'field-unknown',
        `Mẫu “${design.name}” không có ô “${name}”; các ô: ${names}.`,
      );
    }
    values[name] = await valueOf(field, text);
  }
  return values;
}

/** `a|b|c` for lists, `a:1|b:2` for figures and pairs, a path for a picture. */
async function valueOf(field: Field, text: string): Promise<FieldValue> {
  const entries = text.split('|').map((entry) => entry.trim());
  const parts = (entry: string): [string, string] => {
    const at = entry.indexOf(':');
    return at < 0 ? [entry, ''] : [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
  };
  switch (field.kind) {
    case 'list':
      return entries;
    case 'series':
      return entries.map(parts).map(([label, value]) => ({ label, value: numberTyped(value) ?? Number.NaN }));
    case 'pairs':
      return entries.map(parts).map(([label, value]) => ({ label, text: value }));
    case 'image':
      return new Uint8Array(await readPicture(text));
    case 'text':
    case 'date':
      return text;
  }
}

async function readPicture(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure('unreadable', 'file-unreadable', `Không đọc được tệp ${path}.`, { cause: error });
  }
}
