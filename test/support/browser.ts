/** The real Chromium on the real program: pages with their style sheet, faces and scripts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
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

/** The two widths at which people are sure to look: an office's screen and a small telephone. */
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 360, height: 780 };

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });

/** The folders behind `/assets`, with the browser programs and faces built as the sources are now. */
export async function assetFolders(): Promise<readonly string[]> {
  if (!buildIsCurrent()) await build();
  const root = packageRoot();
  return [join(root, 'templates', 'assets'), join(root, 'dist', 'web')];
}

/** Signs in as one of the sample's people, and lands on the page that was asked for. */
async function signIn(page: Page, base: string, username: string, path = '/'): Promise<void> {
  await page.goto(`${base}/dang-nhap?${new URLSearchParams({ tiep: path }).toString()}`);
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main button');
}

export interface OpenWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page's scripts threw and the browser's console called an error. */
  readonly errors: string[];
}

/** A window of its own on a page of the program, of a person who has signed in or of a stranger. */
export async function openWindow(
  browser: Browser,
  base: string,
  username: string | null,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<OpenWindow> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  if (username !== null) await signIn(page, base, username, path);
  return { page, context, errors };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Expects that nothing is wider than the window and that axe finds nothing serious; `name` says where if not. */
export async function expectSound(page: Page, name: string): Promise<void> {
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(wider, `${name}: wider than the window`).to.be.at.most(0);
  await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`);
  expect(serious).to.deep.equal([]);
}
