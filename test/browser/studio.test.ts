import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { runJob } from '../../src/app/jobs/run-job.js';
import { handle } from '../../workers/registry.js';
import { type BrowsedSample, browsedSample } from '../support/browsed-sample.js';
import { NARROW, type OpenWindow, WIDE, assetFolders, expectSound } from '../support/browser.js';

describe('the studio in a browser', function () {
  this.timeout(180_000);
  let opened: BrowsedSample;

  before(async () => {
    opened = await browsedSample();
  });
  after(() => opened.close());

  const windowOf = (username: string, options: BrowserContextOptions = {}): Promise<OpenWindow> =>
    opened.windowOf(username, '/xuong', options);

  const small = (page: Page) => page.locator('figure[data-width="192"][data-height="64"]');
  const drawAll = async (): Promise<void> => {
    for (const { id } of await opened.store.jobs.find({ name: 'asset.render', state: 'waiting' }))
      await runJob(opened.app, id, (job, progress) => handle(opened.app, job, progress));
  };

  it('leads from words to a wall: preview while typing, approval by another, publication', async () => {
    const { page, context, errors } = await windowOf('chuyenvien');
    await page.click('text=Soạn nội dung mới');
    expect(await page.locator('.designs li').count()).to.equal(opened.app.renderer.designs().length);
    await page.click('.designs a[href*="design=slogan"]');
    const picture = small(page).locator('img.true >> nth=0');
    const sample = await picture.getAttribute('src');
    await page.fill('#ten', 'Ký số trên VNeID');
    await page.fill('#o-slogan', 'Ký số miễn phí trên VNeID');
    await page.waitForSelector('figure[data-height="64"]:not([data-stale])');
    const short = await picture.getAttribute('src');
    expect(short)
      .to.match(/^data:image\/png;base64,/u)
      .and.not.equal(sample);
    // At true pixels and at three times their size, with hard edges.
    const shown =
      await page.evaluate(`[...document.querySelectorAll('figure[data-height="64"] img')].map((image) => {
      const { width, height } = image.getBoundingClientRect();
      return [width, height, image.naturalWidth, getComputedStyle(image).imageRendering];
    })`);
    expect(shown).to.deep.equal([
      [576, 192, 192, 'pixelated'],
      [192, 64, 192, 'pixelated'],
    ]);
    await page.fill(
      '#o-slogan',
      'Chữ ký số cá nhân miễn phí, làm ngay trên VNeID, hỏi tổ công nghệ số cộng đồng nơi bạn ở',
    );
    await page.waitForSelector('[data-field=slogan] .warned');
    expect(await page.textContent('[data-field=slogan] .said')).to.match(/192×64.*thành \d màn hình/u);
    expect(await small(page).locator('.screen').count()).to.be.greaterThan(1);
    await page.waitForSelector('figure[data-stale]', { state: 'detached' });
    await page.fill('#o-slogan', 'Ký số miễn phí trên VNeID');
    await page.click('button[value=save]');
    expect(await page.textContent('[role=status]')).to.include('Đã lưu bản nháp');
    const address = page.url().replace(/\?.*/u, '');
    await page.click('text=Gửi duyệt');
    expect(await page.isVisible('progress')).to.equal(true);
    expect(await page.locator('text=Duyệt bản này').count()).to.equal(0);
    await drawAll();
    await page.waitForSelector('.renditions li');

    const leader = await windowOf('lanhdao');
    await leader.page.goto(address);
    await leader.page.click('text=Duyệt bản này');
    expect(await leader.page.textContent('.facts')).to.include('Lương Thị Hạnh Vân');

    await page.goto(address);
    await page.check('text=cổng chào Vân Lĩnh');
    await page.fill('[name=share]', '2');
    await page.click('text=Đưa lên kênh đã chọn');
    expect(await page.textContent('.published')).to.match(/cổng chào Vân Lĩnh.*vị trí 1.*tỷ phần 2/su);
    const zip = await page.request.get(opened.base + (await page.getAttribute('a[download]', 'href'))!);
    expect((await zip.body()).subarray(0, 2).toString()).to.equal('PK');

    // A change makes it a draft again, and says that the wall stopped.
    await page.click('text=Sửa >> nth=0');
    await page.fill('#o-slogan', 'Ký số miễn phí');
    await page.click('button[value=save]');
    expect(await page.textContent('.content-page'))
      .to.include('Bản nháp')
      .and.include('Đang tạm ngừng');
    expect(errors).to.deep.equal([]);
    expect(leader.errors).to.deep.equal([]);
    await Promise.all([context.close(), leader.context.close()]);
  });

  it('shows what the buttons of an app cover, over the picture', async () => {
    const { page, context } = await windowOf('chuyenvien');
    await page.goto(`${opened.base}/xuong/moi?design=slogan`);
    expect(await page.locator('figure.zoned').count()).to.be.greaterThan(1);
    const zoned = page.locator('figure[data-size=tiktok]');
    expect(await zoned.textContent()).to.include('vùng mờ');
    const [shown, inset] = await page.evaluate<[number[], number[]]>(`(() => {
      const screen = document.querySelector('figure[data-size=tiktok] .screen');
      const { width, height } = screen.getBoundingClientRect();
      const style = getComputedStyle(screen, '::after');
      return [[width, height], ['top', 'right', 'bottom', 'left'].map((edge) => parseFloat(style[edge]))];
    })()`);
    const [width, height] = shown as [number, number];
    const tiktok = opened.app.renderer.sizes().find(({ id }) => id === 'tiktok')!;
    expect(inset[0]! / height).to.be.closeTo(tiktok.safe.top / tiktok.height, 0.002);
    expect(inset[1]! / width).to.be.closeTo(tiktok.safe.right / tiktok.width, 0.002);
    expect(inset[2]! / height).to.be.closeTo(tiktok.safe.bottom / tiktok.height, 0.002);
    expect(await page.locator('figure[data-size=facebook-square].zoned').count()).to.equal(0);
    await context.close();
  });

  it('finds in the library without diacritics', async () => {
    const { page, context } = await windowOf('chuyenvien');
    await page.fill('[type=search]', 'KY so vneid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]q=/u);
    expect(await page.locator('.work-title').allTextContents()).to.deep.equal(['Ký số trên VNeID']);
    await page.click('.segments >> text=Đã duyệt');
    expect(await page.textContent('.empty h2')).to.equal('Không tìm thấy nội dung nào');
    await context.close();
  });

  it('is filled by keyboard alone, and says beside the field what is wrong', async () => {
    const { page, context, errors } = await windowOf('thukytoasoan');
    await page.goto(`${opened.base}/xuong/moi?design=hotline`);
    const focused = (): Promise<string> => page.evaluate('document.activeElement.name || ""');
    for (let presses = 0; presses < 30 && (await focused()) !== 'title'; presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('Đường dây nóng');
    await page.keyboard.press('Tab');
    expect(await focused()).to.equal('f.purpose');
    await page.keyboard.type('Gọi khi nghi bị lừa 🚨');
    await page.waitForSelector('[data-field=purpose] .error');
    expect(await page.getAttribute('#o-purpose', 'aria-invalid')).to.equal('true');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Backspace');
    await page.waitForSelector('[data-field=purpose] .error', { state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('1900 9095');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.content-page');
    expect(await page.textContent('h1')).to.equal('Đường dây nóng');
    // The browser reports the refused preview itself; nothing else may be wrong.
    expect(errors.filter((error) => !error.includes('400'))).to.deep.equal([]);
    await context.close();
  });

  it('works without scripts', async () => {
    const { page, context } = await windowOf('thukytoasoan', { viewport: NARROW, javaScriptEnabled: false });
    await page.goto(`${opened.base}/xuong/moi?design=statistics`);
    await page.fill('[name=title]', 'Hồ sơ trực tuyến');
    await page.fill('#o-title', 'Hồ sơ nộp trực tuyến');
    await page.fill('[name="f.figures.0.label"]', 'Quý I');
    await page.fill('[name="f.figures.0.value"]', '1.250');
    await page.fill('[name="f.figures.1.label"]', 'Quý II');
    await page.fill('[name="f.figures.1.value"]', '3.400,5');
    await page.click('text=Xem trước');
    expect(await small(page).locator('img').first().getAttribute('src')).to.match(/^data:image\/png/u);
    expect(await page.inputValue('[name="f.figures.1.value"]')).to.equal('3400.5');
    await page.click('button[value=save]');
    expect(await page.textContent('h1')).to.equal('Hồ sơ trực tuyến');
    await page.click('text=Gửi duyệt');
    expect(await page.textContent('.is-pending')).to.include('Chờ duyệt');
    await context.close();
  });

  for (const viewport of [WIDE, NARROW]) {
    it(`has no sideways scroll, script error or serious axe finding at ${viewport.width} pixels`, async () => {
      await drawAll();
      const { page, context, errors } = await windowOf('chuyenvien', { viewport });
      const contents = await opened.store.contents.find({});
      const paths = [
        '/xuong',
        '/xuong?q=khong-co-gi',
        '/xuong/moi',
        ...['slogan', 'statistics', 'timetable', 'steps'].map((design) => `/xuong/moi?design=${design}`),
        ...contents.map(({ id }) => `/xuong/${id}`),
        `/xuong/${contents[0]!.id}/sua`,
      ];
      for (const path of paths) {
        await page.goto(opened.base + path);
        await expectSound(page, path);
      }
      expect(errors).to.deep.equal([]);
      await context.close();
    });
  }

  it('has a script of less than 15 KB', async () => {
    const [, programs] = await assetFolders();
    expect(statSync(join(programs!, 'studio.js')).size).to.be.below(15 * 1024);
  });
});
