import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { createContent } from '../../src/app/content/create-content.js';
import { runJob } from '../../src/app/jobs/run-job.js';
import { handle } from '../../workers/registry.js';
import { sampleActor } from '../support/app.js';
import { type BrowsedSample, browsedSample } from '../support/browsed-sample.js';
import { NARROW, type OpenWindow, WIDE, expectSound } from '../support/browser.js';

describe('sound and film of the studio in a browser', function () {
  this.timeout(300_000);
  let opened: BrowsedSample;

  before(async () => {
    opened = await browsedSample();
  });
  after(() => opened.close());

  const windowOf = (username: string, viewport = WIDE): Promise<OpenWindow> =>
    opened.windowOf(username, '/xuong', { viewport });
  /** Does what a worker would do by now. */
  const workOff = async (): Promise<void> => {
    for (const { id, name } of await opened.store.jobs.find({ state: 'waiting' }))
      if (name.startsWith('media.'))
        await runJob(opened.app, id, (job, progress) => handle(opened.app, job, progress));
  };
  const made = (name: string, ...source: string[]): string => {
    const path = join(opened.dataDir, name);
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, path]);
    return path;
  };

  it('leads a commune officer from words and a jingle to the loudspeakers', async () => {
    const jingle = made('nhac-hieu.wav', '-f', 'lavfi', '-i', 'sine=f=520:d=3,volume=0.1');
    const { page, context, errors } = await windowOf('benlua');
    await page.click('text=Chương trình truyền thanh');
    await page.setInputFiles('#nhac-hieu-tep', jingle);
    await page.waitForSelector('text=Đã tải lên.');
    expect(await page.locator('#nhac-hieu option:checked').textContent()).to.equal('nhac-hieu.wav');
    await page.fill('#ten', 'Bản tin sáng');
    await page.click('main button.primary');
    // Nothing to say yet: told beside the place, with what was chosen still there.
    expect(await page.textContent('.bulletin .error')).to.match(/Hãy chọn bản thu.*hoặc viết lời/u);
    expect(await page.locator('#nhac-hieu option:checked').textContent()).to.match(/^nhac-hieu\.wav/u);
    await page.fill('#loi', 'UBND xã thông báo: 7h30 ngày 02/12/2026, Trạm Y tế tiêm phòng cho trẻ.');
    await page.fill('[name=max]', '1,5');
    await page.click('main button.primary');
    expect(await page.isVisible('progress')).to.equal(true);
    await workOff();
    // The page looks by itself, and goes on to the draft.
    await page.waitForSelector('.sound .wave path', { state: 'attached' });
    expect(await page.textContent('[role=status]')).to.include('Đã dựng xong');
    expect(await page.textContent('.measures')).to.match(
      /Độ dài\d:\d\d.*Độ to−?-?1[56](,\d)? LUFS.*Đỉnh thật.*dBTP/su,
    );
    const audio = await page.request.get(opened.base + (await page.getAttribute('audio', 'src'))!, {
      headers: { range: 'bytes=0-99' },
    });
    expect([audio.status(), audio.headers()['content-type'], (await audio.body()).length]).to.deep.equal([
      206,
      'audio/mpeg',
      100,
    ]);
    expect(await page.locator('.downloads li').count()).to.equal(2);
    await page.click('text=Gửi duyệt');
    const address = page.url().replace(/\?.*/u, '');

    const leader = await windowOf('lanhdao');
    await leader.page.goto(address);
    await leader.page.click('text=Duyệt bản này');
    await page.goto(address);
    await page.check('.publish [type=checkbox] >> nth=0');
    await page.click('text=Đưa lên kênh đã chọn');
    expect(await page.textContent('.published')).to.match(/Truyền thanh|Loa/u);
    expect(errors.filter((error) => !error.includes('400'))).to.deep.equal([]);
    expect(leader.errors).to.deep.equal([]);
    await Promise.all([context.close(), leader.context.close()]);
  });

  it('shows what stands against airing a programme, and does not send it to approval', async () => {
    const path = made(
      'thu-hong.wav',
      '-f',
      'lavfi',
      '-i',
      "aevalsrc='if(between(t,2,7),0,0.2*sin(3000*t))':d=9",
    );
    const { page, context } = await windowOf('benlua');
    await page.goto(`${opened.base}/xuong/am-thanh`);
    await page.setInputFiles('#ban-thu-tep', path);
    await page.waitForSelector('text=Đã tải lên.');
    await page.fill('#ten', 'Bản tin hỏng');
    await page.click('main button.primary');
    await workOff();
    await page.waitForSelector('.sound .note.bad');
    expect(await page.textContent('.sound .note.bad')).to.match(/Im lặng 5 giây, từ phút 0:02/u);
    await page.click('text=Gửi duyệt');
    expect(await page.textContent('[role=alert]')).to.match(/chưa phát được.*Im lặng/u);
    await context.close();
  });

  it('makes a loop of contents and a ticker, and shows the film', async () => {
    const operator = sampleActor('benlua');
    for (const slogan of ['Không vứt rác xuống kênh', 'Đi họp thôn đúng giờ'])
      await createContent(opened.app, operator, { title: slogan, designId: 'slogan', fields: { slogan } });
    const { page, context, errors } = await windowOf('benlua');
    await page.click('text=Dựng video');
    await page.fill('#ten', 'Vòng lặp tuần này');
    await page.selectOption('#co', '192x64');
    await page.fill('#dung', '2');
    await page.selectOption('[name="part.0"]', { label: 'Không vứt rác xuống kênh' });
    await page.selectOption('[name="part.3"]', { label: 'Đi họp thôn đúng giờ' });
    await page.click('main button.primary');
    await workOff();
    await page.waitForSelector('video.shown');
    const size = await page.evaluate(`new Promise((resolve) => {
      const video = document.querySelector('video');
      const tell = () => resolve([video.videoWidth, video.videoHeight, Math.round(video.duration)]);
      if (video.readyState > 0) tell(); else video.onloadedmetadata = tell;
    })`);
    expect(size).to.deep.equal([192, 64, 5]);

    await page.goto(`${opened.base}/xuong/video?loai=chu-chay`);
    await page.fill('#ten', 'Chữ chạy');
    await page.fill('#chu', 'Mời bà con đến Ngày hội Công dân số');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.click('main button.primary');
    await workOff();
    await page.waitForSelector('video.shown');
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  it('takes files of the library, and says of each how it is', async () => {
    const { page, context, errors } = await windowOf('benlua');
    await page.goto(`${opened.base}/xuong/tep`);
    await page.setInputFiles('#tep-moi', {
      name: 'ghi-chu.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('không phải ảnh'),
    });
    await page.waitForSelector('[data-sent]:has-text("Chỉ nhận ảnh")');
    const film = made('canh.mp4', '-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=1', '-pix_fmt', 'yuv420p');
    await page.setInputFiles('#tep-moi', film);
    await page.waitForSelector('.media-files progress');
    await workOff();
    await page.waitForSelector('.media-files video');
    await page.click('.media-files li:has-text("canh.mp4") button');
    await page.waitForSelector('.content-page');
    expect(await page.textContent('h1')).to.equal('canh');
    expect(errors.filter((error) => !error.includes('422'))).to.deep.equal([]);
    await context.close();
  });

  it('takes files and longer films without a script', async () => {
    const { page, context, errors } = await opened.windowOf('benlua', '/xuong/tep', {
      viewport: NARROW,
      javaScriptEnabled: false,
    });
    await page.setInputFiles('#tep-gui', {
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('chữ'),
    });
    await page.click('.send-plain button');
    expect(await page.textContent('[role=alert]')).to.contain('Chỉ nhận ảnh');
    const film = made('cho.mp4', '-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=2', '-pix_fmt', 'yuv420p');
    await page.setInputFiles('#tep-gui', film);
    await page.click('.send-plain button');
    expect(await page.textContent('.note[role=status]')).to.contain('Đã nhận tệp.');
    await workOff();
    await page.reload();
    expect(await page.getAttribute('.media-files li:has-text("cho.mp4") video', 'poster')).to.match(
      /^\/api\/v1\/renditions\/[0-9a-f]{64}$/u,
    );
    await page.goto(`${opened.base}/xuong/video?loai=phim`);
    expect(await page.locator('.film-rows li').count()).to.equal(8);
    await page.click('text=Thêm đoạn');
    expect(await page.locator('.film-rows li').count()).to.equal(12);
    expect(errors.filter((error) => !error.includes('422'))).to.deep.equal([]);
    await context.close();
  });

  it('grows a film row by row, up to forty, by keyboard', async () => {
    const { page, context, errors } = await windowOf('benlua');
    await page.goto(`${opened.base}/xuong/video?loai=phim`);
    expect(await page.isVisible('#ten')).to.equal(true);
    await page.focus('[data-more-rows]');
    await page.keyboard.press('Enter');
    const row = page.locator('.film-rows li').last();
    expect(await row.locator('select').getAttribute('aria-label')).to.equal('Đoạn 9');
    expect(await row.locator('input').getAttribute('name')).to.equal('seconds.8');
    expect(await page.evaluate<string>('document.activeElement.name')).to.equal('part.8');
    for (let count = 9; count < 40; count++) await page.click('[data-more-rows]');
    expect(await page.locator('.film-rows li').count()).to.equal(40);
    expect(await page.isVisible('[data-more-rows]')).to.equal(false);
    expect(await page.inputValue('[name=rows]')).to.equal('40');
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  for (const viewport of [WIDE, NARROW]) {
    it(`has no sideways scroll, script error or serious axe finding at ${viewport.width} pixels`, async () => {
      const { page, context, errors } = await windowOf('benlua', viewport);
      const contents = await opened.store.contents.find({});
      const productions = await opened.store.productions.find({});
      expect([contents.length, productions.length]).to.satisfy(([a, b]: number[]) => a! > 5 && b! > 3);
      const paths = [
        '/xuong',
        '/xuong/tep',
        '/xuong/tep?loai=audio',
        '/xuong/am-thanh',
        ...['vong-lap', 'chu-chay', 'phim'].map((kind) => `/xuong/video?loai=${kind}`),
        ...productions.map(({ id }) => `/xuong/dung/${id}`),
        ...contents.map(({ id }) => `/xuong/${id}`),
      ];
      for (const path of paths) {
        await page.goto(opened.base + path);
        await expectSound(page, path);
      }
      expect(errors).to.deep.equal([]);
      await context.close();
    });
  }
});
