import { expect } from 'chai';
import type { BrowserContextOptions } from 'playwright-core';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { sampleActor } from '../support/app.js';
import { type BrowsedSample, browsedSample } from '../support/browsed-sample.js';
import { NARROW, type OpenWindow, WIDE, expectSound } from '../support/browser.js';

describe('closing a period in a browser', function () {
  this.timeout(240_000);
  let opened: BrowsedSample;
  let address: string;

  before(async () => {
    opened = await browsedSample();
    // What was claimed for October and its grace is judged, so that the month can be closed.
    const claims = await opened.store.asRuns.find({
      ...{ state: 'claimed', ranAt: { before: instantOf(dayOf(2026, 11, 10)) } },
    });
    if (claims.length > 0)
      await judgeAsRuns(
        opened.app,
        sampleActor('chuyenvien'),
        claims.map(({ id }) => id),
        { verdict: 'rejected', reason: 'Không có bản ghi.' },
      );
    address = `/ke-hoach/${opened.sample.planId}/chot-ky`;
  });
  after(() => opened.close());

  const windowOf = (username: string, options: BrowserContextOptions = {}): Promise<OpenWindow> =>
    opened.windowOf(username, address, options);

  /** Every state of the page is right at both widths, for whom it is shown to. */
  async function expectSoundEverywhere(
    paths: readonly string[],
    usernames: readonly string[],
  ): Promise<void> {
    for (const viewport of [WIDE, NARROW])
      for (const username of usernames) {
        const { page, context, errors } = await windowOf(username, { viewport });
        for (const path of paths) {
          await page.goto(opened.base + path);
          await expectSound(page, `${username}, ${path}, ${String(viewport.width)}`);
        }
        expect(errors).to.deep.equal([]);
        await context.close();
      }
  }

  it('is right while something stands in the way, and before it is closed', async () => {
    await expectSoundEverywhere(
      [`${address}?period=2026-11`, `${address}?period=2026-10&buoc=xac-nhan`],
      ['chuyenvien', 'kiemtra', 'benlua'],
    );
  });

  it('leads from the board to what stands in the way, and from there to what to do', async () => {
    const { page, context } = await windowOf('chuyenvien');
    await page.goto(`${opened.base}/?plan=${opened.sample.planId}&period=2026-11`);
    await page.click('a:has-text("Chốt kỳ")');
    expect(await page.textContent('.obstacles')).to.include('Tháng 11/2026 chưa kết thúc');
    expect(await page.locator('a:has-text("Chốt Tháng 11/2026…")').count()).to.equal(0);
    await page.click('a:has-text("Mở hàng chờ minh chứng")');
    expect(new URL(page.url()).pathname).to.equal('/minh-chung');
    await page.goBack();
    await page.click('.obstacles a:has-text("Mở các nghĩa vụ của kỳ") >> nth=0');
    expect(new URL(page.url()).pathname).to.equal(`/ke-hoach/${opened.sample.planId}/o`);
    await context.close();
  });

  it('shows an auditor what would change and no button, and a commune nothing of others', async () => {
    for (const [username, words] of [
      ['kiemtra', 'Chuyên viên hoặc lãnh đạo Sở chốt kỳ.'],
      ['benlua', 'Kỳ này chưa chốt.'],
    ] as const) {
      const { page, context } = await windowOf(username);
      await page.goto(`${opened.base}${address}?period=2026-10&buoc=xac-nhan`);
      expect(await page.textContent('main')).to.include(words);
      expect(await page.locator('button:has-text("Chốt kỳ, giữ nguyên kết quả")').count()).to.equal(0);
      await context.close();
    }
  });

  it('refuses one who saw an older plan, and says why', async () => {
    const { page, context } = await windowOf('chuyenvien', { javaScriptEnabled: false });
    await page.goto(`${opened.base}${address}?period=2026-11`);
    const form = {
      ky: '2026-11',
      'phien-ban': '999999',
      csrf: await page.locator('[name=csrf]').first().inputValue(),
    };
    const reply = await page.request.post(opened.base + address, { form, headers: { origin: opened.base } });
    expect(reply.status()).to.equal(412);
    expect(await reply.text()).to.include('changed-meanwhile');
    const foreign = await page.request.post(opened.base + address, {
      ...{ form: { ...form, csrf: 'sai' }, headers: { origin: opened.base } },
    });
    expect(foreign.status()).to.equal(403);
    expect(await opened.store.periodCloses.count({})).to.equal(0);
    await context.close();
  });

  it('closes a month by keyboard in two steps, without scripts', async () => {
    const { page, context } = await windowOf('lanhdao', { viewport: NARROW, javaScriptEnabled: false });
    // Without a period it opens on the first month that can be closed.
    await page.goto(opened.base + address);
    expect(await page.textContent('h1')).to.equal('Chốt kỳ: Tháng 10/2026');
    await page.focus('a:has-text("Chốt Tháng 10/2026…")');
    await page.keyboard.press('Enter');
    await page.waitForURL(/buoc=xac-nhan/);
    expect(await opened.store.periodCloses.count({})).to.equal(0);
    await page.focus('a:has-text("Chưa chốt")');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).to.equal('Chốt kỳ, giữ nguyên kết quả');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=status]');
    expect(await page.textContent('[role=status]')).to.include(
      'Đã chốt Tháng 10/2026; số liệu của kỳ không đổi nữa.',
    );
    const [close] = await opened.store.periodCloses.find({});
    expect(close!.periodKey).to.equal('2026-10');
    expect(await page.textContent('main'))
      .to.include(close!.digest)
      .and.include('khớp với dấu chốt');
    await context.close();
  });

  it('marks it by word and shape on the board, in its cells and on the report, and is right there', async () => {
    const { displayName } = (await opened.store.users.find({ username: 'lanhdao' }))[0]!;
    const mark = `Đã chốt 21/11/2026 · ${displayName}`;
    const { planId } = opened.sample;
    const board = `/?plan=${planId}&period=2026-10`;
    const cell = `/ke-hoach/${planId}/o?unit=xa-lach-dua&period=2026-10`;
    const report = `/ke-hoach/${planId}/bao-cao?period=2026-10`;
    const { page, context } = await windowOf('chuyenvien');
    for (const path of [board, cell, report, `${address}?period=2026-10`]) {
      await page.goto(opened.base + path);
      const state = page.locator('.state.is-closed').first();
      expect(await state.textContent(), path).to.equal(mark);
      expect(await state.locator('use').getAttribute('href')).to.match(/#closed$/);
    }
    await page.goto(opened.base + board);
    expect(await page.locator('.heat thead [role=img][aria-label="đã chốt"]').count()).to.equal(1);
    await page.goto(`${opened.base}${report}`);
    expect(await page.textContent('.paper')).to.include('Kỳ đã chốt ngày 21/11/2026');
    await context.close();
    const all = [board, cell, report, `${address}?period=2026-10`, `${address}?period=2026-W42`];
    await expectSoundEverywhere(all, ['chuyenvien', 'benlua']);
  });
});
