/**
 * How fast stills are drawn, against the floor of writing the same pixels to the same formats.
 * Same process, interleaved rounds, medians. Work is compared in processor time, which neighbours on the machine do
 * not distort; the gain of drawing several at once in wall time, which is what it is about. Run: `npx tsx scripts/bench/media.ts`.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AssetRenderer } from '../../src/app/ports/asset-renderer.js';
import type { AssetSize } from '../../src/domain/content/asset-size.js';
import type { FieldValues } from '../../src/domain/content/design.js';
import { createAssetRenderer } from '../../src/infra/image/asset-renderer.js';
import { encode, type Pixels } from '../../src/infra/image/pixels.js';
import { sharp } from '../../src/infra/image/sharp.js';

export interface BenchResult {
  readonly area: 'media';
  readonly name: string;
  readonly ratio: number;
  readonly gate: number;
  readonly ok: boolean;
}

const TWELVE = [
  'led-192x64',
  'led-320x160',
  'led-384x192',
  'led-640x320',
  'led-960x480',
  'led-1280x384',
  'led-1920x1080',
  'facebook-link',
  'facebook-square',
  'facebook-portrait',
  'facebook-story',
  'youtube-thumbnail',
];

const ROUNDS = 9;
const templatesDir = path.join(import.meta.dirname, '../../templates');

const fieldsOf = (round: number, photo?: Uint8Array): FieldValues => ({
  slogan: `Diệt lăng quăng, phòng sốt xuất huyết – Vì sức khỏe cộng đồng lần ${String(round)}`,
  organisation: 'UBND xã Suối Ngọc',
  note: 'Đường dây nóng: 1900 9095',
  photo,
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

interface Cost {
  /** Milliseconds on the wall. */
  readonly wall: number;
  /** Milliseconds of all processors. */
  readonly processor: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}

/** A picture with as much detail as one from a telephone. */
const photograph = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 2400,
      height: 1800,
      channels: 3,
      background: '#557799',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .blur(3)
    .jpeg({ quality: 85 })
    .toBuffer();

/** The pixels of every size, decoded, for the floor. */
async function pixelsOf(
  renderer: AssetRenderer,
  fields: FieldValues,
  sizes: readonly AssetSize[],
): Promise<readonly Pixels[]> {
  const results = await renderer.renderAll({ designId: 'slogan', fields, sizes });
  return Promise.all(
    results.map(async (result) => {
      if (!result.ok) throw result.reason;
      const { bytes, width, height } = result.images[0]!;
      return { width, height, data: await sharp(bytes).raw().toBuffer() };
    }),
  );
}

/** Runs the gates of the stills. */
export async function run(): Promise<BenchResult[]> {
  const renderer = await createAssetRenderer({ templatesDir });
  const sizes = TWELVE.map((id) => renderer.sizes().find((size) => size.id === id)!);
  const photo = await photograph();
  const plainPixels = await pixelsOf(renderer, fieldsOf(0), sizes);
  const pictured = await pixelsOf(renderer, fieldsOf(0, photo), sizes);
  const draw = (fields: FieldValues, some = sizes): Promise<unknown> =>
    renderer.renderAll({ designId: 'slogan', fields, sizes: some });
  const write = (pixels: readonly Pixels[]): Promise<unknown> =>
    Promise.all(sizes.map((size, index) => encode(pixels[index]!, size.format, size.maxBytes)));
  const works: Readonly<Record<string, (round: number) => Promise<unknown>>> = {
    floor: () => write(plainPixels),
    plain: (round) => draw(fieldsOf(round)),
    picturedFloor: () => write(pictured),
    pictured: (round) => draw(fieldsOf(round, photo)),
    sequential: async (round) => {
      for (const size of sizes) await draw(fieldsOf(round), [size]);
    },
  };
  const times = Object.fromEntries(Object.keys(works).map((name): [string, Cost[]] => [name, []]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) times[name]!.push(await costOf(() => work(round)));
  }
  const of = (name: string, measure: keyof Cost = 'processor'): number =>
    median(times[name]!.map((cost) => cost[measure]));
  const result = (name: string, ratio: number, gate: number, ok: boolean): BenchResult => ({
    area: 'media',
    name,
    ratio: Math.round(ratio * 100) / 100,
    gate,
    ok,
  });
  const plainRatio = of('plain') / of('floor');
  const picturedRatio = of('pictured') / of('picturedFloor');
  const speedUp = of('sequential', 'wall') / of('plain', 'wall');
  return [
    result('twelve sizes / encode floor', plainRatio, 3, plainRatio <= 3),
    result('twelve sizes on kept backgrounds / encode floor', picturedRatio, 2.2, picturedRatio <= 2.2),
    result('sequential / parallel', speedUp, 1.4, speedUp >= 1.4),
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await run());
