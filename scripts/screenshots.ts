/**
 * The pictures of the README: the board of a running sample province at two widths, as small PNG files.
 *
 *     tsx scripts/screenshots.ts http://127.0.0.1:3000 chuyenvien PASSWORD
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

/** Widths, heights and the colours of the palette that keep a picture below 250 KB. */
const SHOTS = [
  { name: 'board-1440', width: 1440, height: 1180 },
  { name: 'board-360', width: 360, height: 1180 },
];
const COLOURS = 128;

const [base, username, password] = process.argv.slice(2);
if (base === undefined || username === undefined || password === undefined) {
  console.error('tsx scripts/screenshots.ts ADDRESS USERNAME PASSWORD');
  process.exit(2);
}
const folder = fileURLToPath(new URL('../templates/assets/readme/', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
for (const { name, width, height } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${base}/dang-nhap`);
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', password);
  await page.click('main button');
  await page.waitForSelector('.heat');
  await page.evaluate('document.fonts.ready');
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 10 })
    .toFile(`${folder}${name}.png`);
  console.log(`${name}.png ${size} bytes`);
  await page.close();
}
await browser.close();
