import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/errors.js';
import { type Command, type OptionValues, textOption } from '../command.js';

function fieldsOf(options: OptionValues): Record<string, string> {
  const given = options['field'];
  const pairs = Array.isArray(given) ? given : [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, ...value] = String(pair).split('=');
      return [name!, value.join('=')];
    }),
  );
}

const DEFAULT_SIZE = '640x384';

export const renderCommand: Command = {
  name: 'render',
  usage: 'render MẪU --field tên=giá-trị… [--size all|RỘNGxCAO] -o THƯ-MỤC',
  summary: 'dựng một mẫu thiết kế thành ảnh PNG',
  options: {
    field: { type: 'string', multiple: true },
    size: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run({ words, options, terminal, renderer: makeRenderer }) {
    const renderer = await makeRenderer();
    const [designId] = words;
    const design = renderer.designs().find(({ id }) => id === designId);
    if (design === undefined) {
      throw new Failure(
        'invalid',
        'design-unknown',
        `Các mẫu có: ${renderer
          .designs()
          .map(({ id }) => id)
          .join(', ')}.`,
      );
    }
    const size = textOption(options, 'size') ?? DEFAULT_SIZE;
    const sizes = size === 'all' ? renderer.sizes() : [parseSize(size)];
    const folder = textOption(options, 'output') ?? '.';
    await mkdir(folder, { recursive: true });
    for (const one of sizes) {
      const images = await renderer.render({
        designId: design.id,
        fields: fieldsOf(options),
        size: one,
        format: 'png',
      });
      for (const image of images) {
        const page = image.pages === 1 ? '' : `-${String(image.page)}`;
        const path = join(folder, `${design.id}-${String(image.width)}x${String(image.height)}${page}.png`);
        await writeFile(path, image.bytes);
        terminal.out(path);
        for (const warning of image.warnings) terminal.say(`  ${warning.detail}`);
      }
    }
    return 0;
  },
};

function parseSize(text: string): { width: number; height: number } {
  const match = /^(\d{2,4})[x×](\d{2,4})$/.exec(text);
  if (match === null) throw new Failure('invalid', 'size-unusable', 'Kích thước viết như 192x64, hoặc all.');
  return { width: Number(match[1]), height: Number(match[2]) };
}
