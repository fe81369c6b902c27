import { expect } from 'chai';
import type { BrowserContextOptions } from 'playwright-core';
import { type BrowsedSample, browsedSample } from '../support/browsed-sample.js';
import { NARROW, type OpenWindow, WIDE, expectSound } from '../support/browser.js';

/** Bytes as they travel: a first visit to a page, and the scripts of it. */
const PAGE_BYTES = 100 * 1024;
const SCRIPT_BYTES = 30 * 1024;

describe('the pages in a browser', function () {
  this.timeout(240_000);
  let opened: BrowsedSample;
  let planId: string;

  before(async () => {
    opened = await browsedSample();
    ({ planId } = opened.sample);
  });
  after(() => opened.close());

  const windowOf = (username: string | null, options: BrowserContextOptions = {}): Promise<OpenWindow> =>
    opened.windowOf(username, '/ke-hoach', options);

  const pages = (): readonly (readonly [name: string, path: string])[] => [
    ['board', '/'],
    ['board of a month', `/?plan=${planId}&period=2026-11&units=all`],
    ['cell', `/ke-hoach/${planId}/o?unit=xa-lach-dua&period=2026-11`],
    ['work', '/hop-viec'],
    ['week', '/lich-phat?don-vi=bao-va-dai'],
    ['blackouts', '/lich-phat/dung-phat'],
    ['evidence', '/minh-chung'],
    ['verified evidence', '/minh-chung?tt=verified'],
    ['report of a run', '/minh-chung/bao'],
    ['plans', '/ke-hoach'],
    ['plan', `/ke-hoach/${planId}`],
    ['report', `/ke-hoach/${planId}/bao-cao?period=2026-11`],
    ['guide', '/huong-dan'],
    ['error', '/khong-co'],
  ];

  it('leads from signing in to the evidence by keyboard alone', async () => {
    const { page, context, errors } = await windowOf(null);
    await page.goto(`${opened.base}/`);
    // The first field takes the focus by itself, as soon as the page is drawn.
    await page.waitForFunction('document.activeElement?.name === "username"');
    await page.keyboard.type('chuyenvien');
    await page.keyboard.press('Tab');
    await page.keyboard.type('mật khẩu thử');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.heat');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).to.equal('skip');
    await page.keyboard.press('Enter');
    const isCell = (): Promise<boolean> =>
      page.evaluate<boolean>(`document.activeElement.matches('a.cell.is-done, a.cell.is-late')`);
    // The sample's history is drawn anew for each run: the first cell that is met may lie some rows down.
    const links = await page.locator('main a, main button, main input, main select').count();
    for (let presses = 0; presses <= links && !(await isCell()); presses++) await page.keyboard.press('Tab');
    expect(await isCell()).to.equal(true);
    const board = page.url();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .runs');
    expect(page.url()).to.include('/o?line=');
    expect(await page.evaluate('document.activeElement.id')).to.equal('drawer-heading');
    expect(await page.textContent('dialog[open]'))
      .to.include('Minh chứng: ')
      .and.include('Xác minh bởi');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'hidden' });
    await page.waitForURL((address) => !address.href.includes('/o?'));
    expect(page.url().replace(/#.*/, '')).to.equal(board.replace(/#.*/, ''));
    // The focus comes back to the cell it left.
    expect(await isCell()).to.equal(true);
    // The way back in the history opens the cell anew, and forward closes it.
    await page.goBack();
    await page.waitForSelector('dialog[open] .runs');
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  it('narrows the units while one types, without diacritics, and keeps it in the address', async () => {
    const { page, context, errors } = await windowOf('chuyenvien');
    await page.goto(`${opened.base}/`);
    const shown = (): Promise<string[]> => page.locator('.units tbody th a:visible').allTextContents();
    const usual = await shown();
    expect(usual).to.have.length.within(9, 20);
    await page.fill('[type=search]', 'ben lua');
    expect(await shown()).to.deep.equal(['Phường Bến Lụa']);
    expect(new URL(page.url()).searchParams.get('q')).to.equal('ben lua');
    await page.reload();
    expect(await shown()).to.deep.equal(['Phường Bến Lụa']);
    await page.goto(`${opened.base}/`);
    await page.fill('[type=search]', 'không đâu');
    expect(await shown()).to.deep.equal([]);
    expect(await page.isVisible('[data-nothing]')).to.equal(true);
    await page.fill('[type=search]', '');
    expect(await shown()).to.deep.equal(usual);
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  it('drags a booking to another slot, and says which rule refuses one', async () => {
    const { page, context, errors } = await windowOf('thukytoasoan', {
      viewport: { width: 1440, height: 2400 },
    });
    await page.goto(`${opened.base}/lich-phat?tuan=2026-W48`);
    const chip = page.locator('.chip[data-booking]:has(option)').first();
    const id = (await chip.getAttribute('data-booking'))!;
    const slot = (await chip.locator('option').first().getAttribute('value'))!;
    await chip.dragTo(page.locator(`td[data-slot="${slot}"]`));
    await page.waitForSelector('[role=status]');
    expect(await page.locator(`td[data-slot="${slot}"] [data-booking="${id}"].pinned`).count()).to.equal(1);
    // Radio does not print: the channel is not one of the line's.
    const foreign = page.locator('tr:has(th:has-text("Báo in")) td[data-slot]').last();
    await page.locator('tr:has(th:has-text("Phát thanh")) .chip[data-booking]').first().dragTo(foreign);
    await page.waitForSelector('[role=alert]');
    expect(await page.textContent('[role=alert]')).to.include('Mã: move-channel');
    expect(errors.filter((error) => !error.includes('409'))).to.deep.equal([]);
    await context.close();
  });

  it('works without scripts', async () => {
    const { page, context } = await windowOf('thukytoasoan', { viewport: NARROW, javaScriptEnabled: false });
    await page.goto(`${opened.base}/`);
    await page.click('a.cell >> nth=0');
    expect(await page.locator('[data-cell] .duty').count()).to.be.greaterThan(0);
    await page.goto(`${opened.base}/hop-viec`);
    const name = await page.textContent('.task h3 >> nth=0');
    await page.click('.refuse summary >> nth=0');
    await page.fill('.why-form textarea >> nth=0', 'Không đủ người');
    await page.click('.why-form button >> nth=0');
    expect(await page.textContent('[role=status]')).to.include('Đã gửi lời từ chối');
    await page.goto(`${opened.base}/hop-viec?state=refused`);
    expect(await page.textContent('.task'))
      .to.include(name)
      .and.include('Lý do: Không đủ người');
    await page.click('.menu summary');
    await page.click('.menu .sign-out');
    expect(new URL(page.url()).pathname).to.equal('/dang-nhap');
    await context.close();
  });

  for (const viewport of [WIDE, NARROW]) {
    it(`has no sideways scroll, script error or serious axe finding at ${viewport.width} pixels`, async () => {
      const { page, context, errors } = await windowOf('chuyenvien', { viewport });
      const strangers = await windowOf(null, { viewport });
      const all = [
        ...pages().map((one) => [page, ...one] as const),
        [strangers.page, 'sign-in', '/dang-nhap'] as const,
      ];
      for (const [on, name, path] of all) {
        await on.goto(opened.base + path);
        await expectSound(on, name);
      }
      // The browser reports the error page's own status; nothing else may be wrong.
      expect(errors.filter((error) => !error.includes('404'))).to.deep.equal([]);
      expect(strangers.errors).to.deep.equal([]);
      await Promise.all([context.close(), strangers.context.close()]);
    });
  }

  it('stays within its weight on a first visit', async () => {
    const { context } = await windowOf('chuyenvien');
    const cookies = await context.cookies();
    await context.close();
    for (const [name, path] of pages().slice(0, 3)) {
      const fresh = await opened.browser.newContext({ viewport: WIDE });
      await fresh.addCookies(cookies);
      const visited = await fresh.newPage();
      const session = await fresh.newCDPSession(visited);
      await session.send('Network.enable');
      const kinds = new Map<string, string>();
      let total = 0;
      let scripts = 0;
      session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        total += encodedDataLength;
        if (kinds.get(requestId) === 'Script') scripts += encodedDataLength;
      });
      await visited.goto(opened.base + path, { waitUntil: 'networkidle' });
      expect(total, name).to.be.within(1, PAGE_BYTES);
      expect(scripts, name).to.be.within(1, SCRIPT_BYTES);
      await fresh.close();
    }
  });

  it('draws with its own face, also for stacked marks', async () => {
    const { page, context } = await windowOf('chuyenvien');
    await page.goto(`${opened.base}/`);
    const states = await page.evaluate<string[]>(`document.fonts.ready.then(() =>
      [...document.fonts].filter(({ family }) => family.includes('Be Vietnam Pro')).map(({ status }) => status))`);
    expect(states).to.deep.equal(['loaded', 'loaded']);
    await context.close();
  });
});
