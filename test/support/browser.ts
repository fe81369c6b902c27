/** The real Chromium on the real program: pages with their style sheet, faces and scripts. */
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { build, buildIsCurrent } from '../../scripts/build.mjs';
import { packageRoot } from '../../src/main/wire.js';
import { PASSWORD } from './app.js';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });

/** The folders behind `/assets`, with the browser programs and faces built as the sources are now. */
export async function assetFolders(): Promise<readonly string[]> {
  if (!buildIsCurrent()) await build();
  const root = packageRoot();
  return [join(root, 'templates', 'assets'), join(root, 'dist', 'web')];
}

/** Signs in as one of the sample's people, and lands on the page that was asked for. */
export async function signIn(page: Page, base: string, username: string, path = '/'): Promise<void> {
  await page.goto(`${base}/dang-nhap?${new URLSearchParams({ tiep: path }).toString()}`);
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main button');
}
