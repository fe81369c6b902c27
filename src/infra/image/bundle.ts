/** Finished sizes put together: a zip to hand over, a contact sheet to look at. */
import type { AssetBundler, RenderedImage, SizeResult } from '../../app/ports/asset-renderer.js';
import type { AssetSize } from '../../domain/content/asset-size.js';
import { sharp } from './sharp.js';
import { zipOf } from './zip.js';

interface Sheet {
  readonly size: AssetSize;
  readonly image: RenderedImage;
}

const sheetsOf = (results: readonly SizeResult[]): readonly Sheet[] =>
  results.flatMap((result) =>
    result.ok ? result.images.map((image) => ({ size: result.size, image })) : [],
  );

const ENDING = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

const nameOf = ({ size, image }: Sheet): string =>
  `${size.id}${image.pages > 1 ? `-${String(image.page)}` : ''}.${ENDING[image.format]}`;

const SHEET_WIDTH = 1600;
const ROW_HEIGHT = 300;
const MARGIN = 24;
/** Two lines: the measure, and what the size is called. */
const CAPTION = 54;

/** Whole multiples for LED sizes, so that their pixels stay square; others are shrunk. */
function scaleOf({ image }: Sheet): number {
  const room = SHEET_WIDTH - 2 * MARGIN;
  const scale = Math.min(ROW_HEIGHT / image.height, room / image.width);
  return scale >= 1 ? Math.max(1, Math.floor(scale)) : scale;
}

interface Cell extends Sheet {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellsOf(sheets: readonly Sheet[]): readonly Cell[] {
  let x = MARGIN;
  let y = MARGIN;
  let tallest = 0;
  return sheets.map((sheet) => {
    const scale = scaleOf(sheet);
    const width = Math.round(sheet.image.width * scale);
    const height = Math.round(sheet.image.height * scale);
    if (x > MARGIN && x + width > SHEET_WIDTH - MARGIN) {
      x = MARGIN;
      y += tallest + CAPTION + MARGIN;
      tallest = 0;
    }
    const cell = { ...sheet, x, y, width, height };
    x += Math.max(width, 150) + MARGIN;
    tallest = Math.max(tallest, height);
    return cell;
  });
}

function captionOf({ size, image, x, y, height }: Cell): string {
  const screen = image.pages > 1 ? ` (${String(image.page)}/${String(image.pages)})` : '';
  const measure = `${String(image.width)} × ${String(image.height)}${screen}`;
  const line = (text: string, down: number, style: string): string =>
    `<text x="${String(x)}" y="${String(y + height + down)}" ${style}>${text}</text>`;
  return (
    line(measure, 24, 'font-weight="600"') +
    (size.medium === 'led' ? '' : line(size.name.replace('&', '&amp;'), 43, 'font-size="14"'))
  );
}

async function contactSheet(results: readonly SizeResult[]): Promise<Buffer> {
  const cells = cellsOf(sheetsOf(results));
  const height = Math.max(2 * MARGIN, ...cells.map((cell) => cell.y + cell.height + CAPTION + MARGIN));
  const captions =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(SHEET_WIDTH)}" height="${String(height)}">` +
    `<g font-family="Be Vietnam Pro" font-weight="500" font-size="17" fill="#44506a">` +
    `${cells.map(captionOf).join('')}</g></svg>`;
  const pictures = await Promise.all(
    cells.map(async ({ image, x, y, width, height: tall }) => ({
      input: await sharp(image.bytes)
        .resize(width, tall, { kernel: width > image.width ? 'nearest' : 'lanczos3' })
        .png()
        .toBuffer(),
      left: x,
      top: y,
    })),
  );
  return sharp({ create: { width: SHEET_WIDTH, height, channels: 3, background: '#e9ebef' } })
    .composite([...pictures, { input: Buffer.from(captions), left: 0, top: 0 }])
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
}

export const assetBundler: AssetBundler = {
  zip: (results) => zipOf(sheetsOf(results).map((each) => ({ name: nameOf(each), bytes: each.image.bytes }))),
  contactSheet,
};
