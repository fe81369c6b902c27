import { expect } from 'chai';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Page } from 'playwright-core';
import { samplePlanText } from '../../src/sample/plan.js';
import { type BrowsedSample, browsedSample } from '../support/browsed-sample.js';
import { NARROW, WIDE, expectSound } from '../support/browser.js';

const SCRIPT_BYTES = 12 * 1024;

/** A text as a Word file: lines with tabs are rows of a table. */
function wordFile(text: string): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const flush = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      const cells = line.split('\t').map((cell) => new TableCell({ children: [new Paragraph(cell)] }));
      rows.push(new TableRow({ children: cells }));
      continue;
    }
    flush();
    if (line.trim() !== '') children.push(new Paragraph({ children: [new TextRun(line)] }));
  }
  flush();
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

describe('the review of a plan in a browser', function () {
  this.timeout(120_000);
  let opened: BrowsedSample;
  let text: string;
  /** The plan that the first test brings to approval and the second revises. */
  let planId: string;

  before(async () => {
    opened = await browsedSample();
    // One more thing left open than the sample leaves.
    text = samplePlanText(opened.clock.today()).replace(
      '03 lần/tuần vào các ngày',
      'dự kiến 03 lần/tuần vào các ngày',
    );
  });
  after(() => opened.close());

  /** No serious finding, nothing wider than the window, at both widths. */
  async function looksRight(page: Page, name: string): Promise<void> {
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      await expectSound(page, `${name} at ${String(viewport.width)} px`);
    }
    await page.setViewportSize(WIDE);
  }

  it('goes from a Word file to an approved plan', async () => {
    const officer = await opened.windowOf('chuyenvien', '/doc-ke-hoach');
    const { page } = officer;
    await looksRight(page, 'upload');
    await page.setInputFiles('[name=tep]', {
      name: 'Kế hoạch 214.docx',
      mimeType: 'application/octet-stream',
      buffer: await wordFile(text),
    });
    await page.click('.go .button');
    await page.waitForURL('**/soat');
    planId = page.url().split('/').at(-2)!;
    const stored = async () => (await opened.app.store.plans.get(planId))!;
    const first = await stored();
    expect(first.review.document?.name).to.equal('Kế hoạch 214.docx');
    expect(await page.locator('[data-line]').count()).to.equal(first.lines.length);
    await looksRight(page, 'review');

    // Each line and its sentence lead to each other.
    const card = page.locator('[data-line]').first();
    const cardId = (await card.getAttribute('id'))!;
    const mark = page.locator(`.found a[href="#${cardId}"]`).first();
    expect(await mark.count()).to.equal(1);
    await card.hover();
    expect(await page.locator('.found.lit').count()).to.be.at.least(1);

    // By keyboard: down to the second line and back to the first, which asks something; Enter answers it.
    await page.mouse.move(5, 5);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate<string>('document.activeElement.id')).to.equal(cardId);
    const open = first.lines.flatMap(({ questions }) => questions).length;
    await card.locator('.choice').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**#ct-*');
    const answered = await stored();
    expect(answered.lines.flatMap(({ questions }) => questions).length).to.equal(open - 1);

    // Dropped, brought back, dropped again.
    const last = page.locator('[data-line]').last();
    const droppedId = (await last.getAttribute('id'))!.slice('ct-'.length);
    await last.locator('[value=bo]').click();
    await page.waitForURL('**#da-bo');
    await page.locator('#da-bo [value=khoi-phuc]').click();
    await page.waitForURL(`**#ct-${droppedId}`);
    await page.locator(`#ct-${droppedId} [value=bo]`).click();
    await page.waitForURL('**#da-bo');
    expect((await stored()).review.dropped.map(({ line }) => line.id)).to.deep.equal([droppedId]);

    // Changed, with what was read beside it.
    const changedId = (await stored()).lines.find(
      ({ kind }) => kind === 'bulletin' || kind === 'programme',
    )!.id;
    await page.locator(`#ct-${changedId} .tools a`).first().click();
    await page.waitForURL(`**/chi-tieu/${changedId}`);
    await looksRight(page, 'line');
    await page.fill('[name=phat-lai]', '4');
    await page.locator('.line-form .primary').click();
    await page.waitForURL(`**#ct-${changedId}`);
    expect(await page.locator(`#ct-${changedId} .touch`).innerText())
      .to.include('máy đọc')
      .and.to.include('phát lại 04');
    await page.locator(`#ct-${changedId} .tools a`).nth(1).click();
    await looksRight(page, 'merge');
    await page.goto(`${opened.base}/ke-hoach/${planId}/soat/them`);
    await looksRight(page, 'add');

    // Sent: what is still open has to be accepted first.
    await page.goto(`${opened.base}/ke-hoach/${planId}/duyet`);
    await looksRight(page, 'approval');
    await page.locator('[value=trinh]').click();
    expect(await page.locator('[role=alert]').innerText()).to.include('questions-open');
    await page.check('[name=chap-nhan]');
    await page.locator('[value=trinh]').click();
    await page.waitForSelector('.lead:has-text("Trình duyệt bởi")');
    expect(officer.errors.filter((error) => !error.includes('409'))).to.deep.equal([]);
    await officer.context.close();

    const leader = await opened.windowOf('lanhdao', `/ke-hoach/${planId}/soat`);
    await looksRight(leader.page, 'review of a leader');
    expect(await leader.page.locator('.tools').count()).to.equal(0);
    await leader.page.locator('.page-head .primary').click();
    await leader.page.locator('[value=duyet]').click();
    await leader.page.waitForSelector('[role=status]');
    await looksRight(leader.page, 'approved');
    const approved = await stored();
    expect(approved.state).to.equal('approved');
    const obligations = await opened.app.store.obligations.find({ planId });
    expect(obligations.length).to.be.above(3000);
    expect(obligations.some(({ lineId }) => lineId === droppedId)).to.equal(false);
    expect(leader.errors).to.deep.equal([]);
    await leader.context.close();
  });

  it('compares a new version and makes it bind', async () => {
    const { page, errors, context } = await opened.windowOf('chuyenvien', `/ke-hoach/${planId}/ban-moi`);
    await looksRight(page, 'new version');
    const before = await opened.app.store.obligations.count({ planId });
    await page.fill('[name=van-ban]', text.replace('Đăng 02 bài/tuần', 'Đăng 03 bài/tuần'));
    await page.locator('.go .button').click();
    await page.waitForSelector('.diff');
    await looksRight(page, 'versions');
    expect(await page.locator('.diff').innerText()).to.match(/Số lượng:\s*02\s*03/);
    if ((await page.locator('[name=chap-nhan]').count()) > 0) await page.check('[name=chap-nhan]');
    await page.locator('[value=xac-nhan]').click();
    await page.waitForSelector('.history');
    // One post more a week on two channels, for 26 weeks.
    expect(await opened.app.store.obligations.count({ planId })).to.equal(before + 52);
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  it('works without scripts, and says in place why a file is refused', async () => {
    const { page, context } = await opened.windowOf('chuyenvien', '/doc-ke-hoach', {
      viewport: NARROW,
      javaScriptEnabled: false,
    });
    const plans = await opened.app.store.plans.count({});
    const files: readonly (readonly [string, Buffer, string])[] = [
      ['rỗng.docx', Buffer.alloc(0), 'document-empty'],
      ['ảnh quét.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]), 'document-no-text-layer'],
      ['nhị phân.bin', Buffer.from([0, 1, 2, 3, 0, 255, 254, 7, 0]), 'document-binary'],
      ['nặng.txt', Buffer.alloc(21 * 1024 * 1024, 0x61), 'upload-too-large'],
      ['thư.txt', Buffer.from('Kính gửi các đồng chí.'), 'plan-without-quota'],
    ];
    for (const [name, buffer, code] of files) {
      await page.setInputFiles('[name=tep]', { name, mimeType: 'application/octet-stream', buffer });
      await page.locator('.go .button').click();
      await page.waitForSelector(`#tu-choi:has-text("${code}")`);
    }
    expect(await opened.app.store.plans.count({})).to.equal(plans);
    await page.fill('[name=van-ban]', text);
    await page.locator('.go .button').click();
    await page.waitForURL('**/soat');
    const planId = page.url().split('/').at(-2)!;
    const card = page.locator('[data-line]').first();
    await card.locator('.tag').click();
    expect(page.url()).to.include('#vb-');
    await card.locator('.choice').first().click();
    await page.waitForURL('**#ct-*');
    expect((await opened.app.store.plans.get(planId))!.review.lines).to.not.be.empty;
    await context.close();
  });

  it('keeps its script small', async () => {
    const response = await fetch(`${opened.base}/assets/review.js`);
    expect(response.status).to.equal(200);
    expect((await response.arrayBuffer()).byteLength).to.be.below(SCRIPT_BYTES);
  });
});
