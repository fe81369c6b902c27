import { expect } from 'chai';
import type { BrowserContextOptions } from 'playwright-core';
import { type BrowsedSample, browsedSample } from '../support/browsed-sample.js';
import { NARROW, type OpenWindow, WIDE, expectSound } from '../support/browser.js';

const PATHS = [
  '/danh-ba',
  '/danh-ba?ngay=2025-06-01',
  '/danh-ba?q=tra',
  '/danh-ba/don-vi/bao-va-dai?xong=sua-don-vi&mat=2',
  '/danh-ba/them',
  '/danh-ba/don-vi/xa-lach-dua/sua',
  '/danh-ba/don-vi/xa-lach-dua/kenh',
  '/danh-ba/kenh/kenh-zalo-phu-ngan',
  '/danh-ba/kenh/kenh-loa-lach-dua/khung-gio',
  '/danh-ba/nhap',
  '/danh-ba/sap-nhap?don-vi=xa-lach-dua',
  '/tai-khoan',
  '/tai-khoan/them',
  '/tai-khoan/user-benlua',
  '/mat-khau',
];

describe('the register in a browser', function () {
  this.timeout(240_000);
  let opened: BrowsedSample;

  before(async () => {
    opened = await browsedSample();
  });
  after(() => opened.close());

  const windowOf = (options: BrowserContextOptions): Promise<OpenWindow> =>
    opened.windowOf('quantri', '/danh-ba', options);

  for (const viewport of [WIDE, NARROW]) {
    it(`has no sideways scroll, script error or serious axe finding at ${viewport.width} pixels`, async () => {
      const { page, context, errors } = await windowOf({ viewport });
      for (const path of PATHS) {
        const answer = await page.goto(opened.base + path);
        expect(answer!.status(), path).to.equal(200);
        await expectSound(page, path);
      }
      expect(errors).to.deep.equal([]);
      // Refused forms: what is wrong stands at the field, and is told to whoever hears the page.
      await page.goto(`${opened.base}/danh-ba/don-vi/xa-lach-dua/kenh`);
      await page.fill('[name=name]', 'Màn hình chợ');
      await page.selectOption('[name=kind]', 'led');
      await page.fill('[name="led.width"]', '8');
      await page.fill('[name="led.height"]', '64');
      await page.click('form.entry button');
      expect(await page.getAttribute('[name="led.width"]', 'aria-invalid')).to.equal('true');
      const described = (await page.getAttribute('[name="led.width"]', 'aria-describedby'))!.split(' ');
      expect(await page.textContent(`#${described.at(-1)!}`)).to.include('từ 16 đến 4096');
      await expectSound(page, 'refused channel');
      await page.goto(`${opened.base}/danh-ba/nhap`);
      await page.setInputFiles('[name=tep]', {
        name: 'sai.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('dòng;mã;tên\nphòng;a;A\nđơn vị;b;B\n'),
      });
      await page.click('form.entry button');
      expect(await page.locator('.faults li').count()).to.be.greaterThan(1);
      await expectSound(page, 'refused import');
      await context.close();
    });
  }

  it('adds a unit, a channel and a daypart by keyboard alone', async () => {
    const { page, context, errors } = await windowOf({ viewport: WIDE });
    const focused = (): Promise<string> =>
      page.evaluate<string>(`document.activeElement.name || document.activeElement.textContent.trim()`);
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60 && (await focused()) !== name; presses++)
        await page.keyboard.press('Tab');
      expect(await focused()).to.equal(name);
    };
    const type = async (name: string, text: string): Promise<void> => {
      await tabTo(name);
      await page.keyboard.type(text);
    };
    await tabTo('Thêm đơn vị');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/danh-ba/them');
    await type('name', 'Ủy ban nhân dân xã Phím');
    await type('shortName', 'Xã Phím');
    await type('id', 'xa-phim');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=status]');
    await tabTo('Thêm kênh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/kenh');
    await type('name', 'Truyền thanh xã Phím');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.channels');
    await tabTo('Thêm khung giờ cho Truyền thanh xã Phím');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/khung-gio');
    await type('name', 'Buổi sáng');
    await page.keyboard.press('Tab');
    // The first day is ticked; a press of the space bar takes it away.
    await page.keyboard.press('Space');
    await page.fill('[name=start]', '05:30');
    await page.fill('[name=end]', '06:00');
    await page.focus('[name=end]');
    await type('capacity', '25');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hours');
    expect(await page.textContent('.hours tbody tr'))
      .to.include('T3 đến CN')
      .and.include('25 phút');
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  it('works without scripts on a phone: imports, finds, locks an account', async () => {
    const { page, context } = await windowOf({ viewport: NARROW, javaScriptEnabled: false });
    await page.goto(`${opened.base}/danh-ba/nhap`);
    const rows = [
      'dòng;mã;tên;tên ngắn;loại;thuộc',
      'đơn vị;xa-dt;UBND xã Điện Thoại;Xã Điện Thoại;xã;',
      'kênh;loa-dt;"Loa ""to"" & rõ";;loa;xa-dt',
      'tài khoản;xadt.loa;Người Xã;;truyền thanh;xa-dt',
    ];
    await page.setInputFiles('[name=tep]', {
      name: 'tinh.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`),
    });
    await page.click('form.entry button');
    expect(await page.textContent('main'))
      .to.include('Sẽ thêm 1 đơn vị, 1 kênh, 1 tài khoản')
      .and.include('Loa "to" & rõ');
    await page.click('form.entry button');
    expect(await page.textContent('[role=status]')).to.include('Đã thêm 1 đơn vị, 1 kênh, 1 tài khoản');
    expect(await page.locator('code').count()).to.equal(1);
    await page.goto(`${opened.base}/danh-ba`);
    await page.fill('[name=q]', 'dien thoai');
    await page.click('form.find button');
    await page.click('.branch a');
    expect(await page.textContent('h1')).to.equal('UBND xã Điện Thoại');
    await page.click('.people a');
    await page.click('.button.danger');
    expect(await page.textContent('[role=status]')).to.include('Đã khóa tài khoản');
    await context.close();
  });
});
