import { expect } from 'chai';
import { NOT_COUNTED_TEXT } from '../../src/domain/coverage/credit.js';
import { localPath } from '../../src/http/pages/local-path.js';
import { PASSWORD, sampleActor } from '../support/app.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const encoded = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const csrfOf = ({ text }: Reply): string => /name="csrf" value="([^"]+)"/.exec(text)![1]!;
const decoded = (html: string): string =>
  html.replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

describe('the pages', () => {
  let opened: ServedSample;
  let planId: string;
  let officer: Client;
  let editor: Client;
  let operator: Client;

  before(async () => {
    opened = await servedSample();
    ({ planId } = opened.sample);
    [officer, editor, operator] = (await Promise.all(
      ['chuyenvien', 'thukytoasoan', 'benlua'].map((name) => clientOf(opened, name)),
    )) as [Client, Client, Client];
  });
  after(() => opened.close());

  const get = (client: Client, path: string): Promise<Reply> => client.request('GET', path);
  const send = (client: Client, path: string, fields: Record<string, string>, headers = {}): Promise<Reply> =>
    client.request('POST', path, encoded(fields), { ...form, ...headers });

  const paths = (): string[] => [
    '/',
    `/?plan=${planId}&period=2026-11`,
    `/?plan=${planId}&period=2026-W47`,
    `/?plan=${planId}&period=2026-Q4%4015&q=lach`,
    `/?plan=${planId}&calendar=mid-month&units=all`,
    '/hop-viec',
    '/hop-viec?state=refused',
    '/lich-phat',
    '/lich-phat?don-vi=phuong-ben-lua&tuan=2026-W50',
    '/lich-phat/dung-phat',
    '/minh-chung',
    '/minh-chung?tt=verified',
    '/minh-chung/bao',
    '/ke-hoach',
    `/ke-hoach/${planId}`,
    `/ke-hoach/${planId}/o`,
    `/ke-hoach/${planId}/bao-cao`,
    `/ke-hoach/${planId}/bao-cao?period=2026-11`,
    `/ke-hoach/${planId}/bao-cao.csv?period=2026-11`,
    '/huong-dan',
  ];

  /** What every role looks at; the officer's round covers the rest. */
  const usual = (): string[] => [
    '/',
    '/hop-viec',
    '/lich-phat',
    '/ke-hoach',
    `/ke-hoach/${planId}`,
    '/huong-dan',
  ];

  describe('for every role', () => {
    for (const username of [
      'quantri',
      'chuyenvien',
      'lanhdao',
      'thukytoasoan',
      'phongvien',
      'benlua',
      'kiemtra',
    ]) {
      it(`answers ${username}`, async () => {
        const client = await clientOf(opened, username);
        for (const path of username === 'chuyenvien' ? paths() : usual()) {
          const reply = await get(client, path);
          expect(reply.status, `${path}: ${reply.text.slice(0, 300)}`).to.equal(200);
          if (path.includes('.csv')) continue;
          expect(reply.text)
            .to.include('lang="vi"')
            .and.not.match(/undefined|\[object |NaN/);
          expect(reply.headers.get('cache-control')).to.include('private');
        }
      });
    }
  });

  it('asks strangers to sign in first, and brings them back', async () => {
    const stranger = await clientOf(opened);
    for (const path of paths()) {
      const reply = await get(stranger, path);
      expect(reply.status, path).to.equal(303);
      const to = new URL(reply.headers.get('location')!, opened.base);
      expect(to.pathname).to.equal('/dang-nhap');
      if (path !== '/') expect(to.searchParams.get('tiep')).to.equal(path);
    }
    const asked = `/ke-hoach/${planId}/o?period=2026-11`;
    const page = await get(stranger, `/dang-nhap?tiep=${encodeURIComponent(asked)}`);
    const fields = { csrf: csrfOf(page), tiep: asked, username: 'chuyenvien', password: PASSWORD };
    const reply = await send(stranger, '/dang-nhap', fields);
    expect(reply.status).to.equal(303);
    expect(reply.headers.get('location')).to.equal(asked);
    expect((await get(stranger, asked)).status).to.equal(200);
  });

  it('says in place that the password is wrong, and keeps the name', async () => {
    const stranger = await clientOf(opened);
    const csrf = csrfOf(await get(stranger, '/dang-nhap'));
    const reply = await send(stranger, '/dang-nhap', { csrf, tiep: '/', username: 'ai"><b>', password: 'x' });
    expect(reply.status).to.equal(401);
    expect(reply.text).to.include('Tên đăng nhập hoặc mật khẩu không đúng.').and.include('role="alert"');
    expect(reply.text).to.include('value="ai&quot;&gt;&lt;b&gt;"').and.not.include('<b>');
  });

  it('never leads away from this site', async () => {
    const hostile = [
      'https://xau.example/',
      '//xau.example/',
      '/\\xau.example',
      '/\t/xau.example',
      '\\\\xau.example',
      'javascript:alert(1)',
      '/..//xau.example/',
    ];
    for (const tiep of hostile) {
      expect(localPath(tiep), tiep).to.equal('/');
      const stranger = await clientOf(opened);
      const csrf = csrfOf(await get(stranger, `/dang-nhap?tiep=${encodeURIComponent(tiep)}`));
      const fields = { csrf, tiep, username: 'benlua', password: PASSWORD };
      const reply = await send(stranger, '/dang-nhap', fields);
      expect(reply.headers.get('location'), tiep).to.equal('/');
    }
    expect(localPath('/ke-hoach?a=1&b=%2F')).to.equal('/ke-hoach?a=1&b=%2F');
    expect(localPath(null)).to.equal('/');
  });

  it('signs out for good', async () => {
    const client = await clientOf(opened, 'benlua');
    const csrf = csrfOf(await get(client, '/'));
    expect((await send(client, '/dang-xuat', { csrf: 'other' })).status).to.equal(403);
    expect((await get(client, '/')).status).to.equal(200);
    expect((await send(client, '/dang-xuat', { csrf })).headers.get('location')).to.equal('/dang-nhap');
    const reply = await get(client, '/ke-hoach');
    expect(reply.headers.get('location')).to.equal('/dang-nhap?tiep=%2Fke-hoach&het-phien=1');
    expect((await get(client, reply.headers.get('location')!)).text).to.include('Phiên làm việc đã hết');
  });

  it('refuses forms without this session’s token, and those of foreign pages', async () => {
    const csrf = csrfOf(await get(editor, '/hop-viec'));
    const fields = { id: 'x', action: 'acceptance', state: 'offered' };
    const missing = await send(editor, '/hop-viec', fields);
    expect(missing.status).to.equal(403);
    expect(missing.text).to.include('form-outdated');
    expect((await send(editor, '/hop-viec', { ...fields, csrf: csrf.slice(1) + 'x' })).status).to.equal(403);
    const foreign = await send(editor, '/hop-viec', { ...fields, csrf }, { origin: 'https://xau.example' });
    expect(foreign.status).to.equal(403);
    expect(foreign.text).to.include('foreign-origin');
    const stranger = await send(await clientOf(opened), '/hop-viec', { ...fields, csrf });
    expect(stranger.status).to.equal(401);
    expect(stranger.text).to.include('session-expired');
  });

  it('answers what is not there, and what is not allowed, with a page and a stable code', async () => {
    const cases: readonly [string, number, string][] = [
      ['/khong-co', 404, 'page-not-found'],
      ['/ke-hoach/khong-co', 404, 'not-found'],
      ['/?plan=khong-co', 404, 'not-found'],
      [`/ke-hoach/${planId}/o?line=khong-co`, 404, 'not-found'],
      [`/ke-hoach/${planId}/o?unit=khong-co`, 404, 'not-found'],
      [`/?plan=${planId}&period=2026-13`, 400, 'period-unknown'],
      ['/ke-hoach/%E0%A4%A', 400, 'address-invalid'],
    ];
    for (const [path, status, code] of cases) {
      const reply = await get(officer, path);
      expect(reply.status, path).to.equal(status);
      expect(reply.headers.get('content-type')).to.include('text/html');
      expect(reply.text, path).to.include(`Mã: ${code}`);
    }
    const auditor = await clientOf(opened, 'kiemtra');
    const csrf = csrfOf(await get(auditor, '/hop-viec'));
    const reply = await send(auditor, '/hop-viec', { csrf, id: 'x', action: 'acceptance' });
    expect(reply.status).to.equal(403);
    expect(reply.text).to.include('Mã: not-permitted');
    const unknown = await send(auditor, '/hop-viec', { csrf, id: 'x', action: 'khac' });
    expect(unknown.text).to.include('Mã: action-unknown');
  });

  it('escapes whatever comes from outside', async () => {
    const probe = '"><script>alert(1)</script>';
    const board = await get(officer, `/?plan=${planId}&q=${encodeURIComponent(probe)}`);
    expect(board.text).to.not.include('<script>alert');
    expect(decoded(board.text)).to.include('value=""&gt;&lt;script&gt;');

    const [asRun] = await opened.app.store.asRuns.find({ state: 'verified', unitId: 'phuong-ben-lua' });
    await opened.app.store.write(
      sampleActor('chuyenvien'),
      { action: 'test', subject: asRun!.id },
      (shelves) =>
        shelves.asRuns.replace({
          ...asRun!,
          title: probe,
          evidence: { ...asRun!.evidence, url: 'javascript:alert(1)', note: probe },
        }),
    );
    const cell = await get(officer, `/ke-hoach/${planId}/o?unit=phuong-ben-lua&period=2026-10`);
    expect(cell.text).to.not.include('<script>alert').and.not.include('javascript:');
  });

  it('carries every choice of the board in its address', async () => {
    const { text } = await get(officer, `/?plan=${planId}&period=2026-11&q=L%E1%BA%A1ch`);
    const links = [...decoded(text).matchAll(/href="(\/\?[^"#]*)/g)].map(([, address]) => address!);
    expect(links.some((address) => address.includes('period=2026-10'))).to.equal(true);
    expect(links.some((address) => address.includes('period=2026-12%4015'))).to.equal(true);
    for (const address of [...new Set(links)].filter((_, index) => index % 4 === 0)) {
      const reply = await get(officer, address);
      expect(reply.status, address).to.equal(200);
    }
  });

  it('finds units without their diacritics', async () => {
    const found = await get(officer, `/?plan=${planId}&q=XA%20LACH`);
    expect(found.text).to.include('>Xã Lạch Dừa</a>').and.not.include('>Phường Bến Lụa</a>');
    const nothing = await get(officer, `/?plan=${planId}&q=khong%20co%20dau`);
    expect(nothing.text).to.match(/<p class="note" data-nothing>/);
  });

  it('opens every figure down to what stands behind it', async () => {
    const { text } = await get(officer, `/?plan=${planId}&period=2026-11`);
    const cells = [
      ...text.matchAll(
        /<a class="cell is-[^"]+" href="([^"]+)".*?<span class="part">([\d.]+)<span class="of">\/([\d.]+)</g,
      ),
    ];
    expect(cells.length).to.be.greaterThan(60);
    for (const [, href, made, owed] of cells.filter((_, index) => index % 29 === 0)) {
      const page = await get(officer, decoded(href!));
      expect(page.status).to.equal(200);
      const counts = new Map(
        [...page.text.matchAll(/<\/svg>([\d.]+) (hụt|có nguy cơ hụt|chờ|muộn|đủ|được miễn)<\/span>/g)].map(
          ([, count, word]) => [word!, Number(count!.replaceAll('.', ''))] as const,
        ),
      );
      const sum = [...counts.values()].reduce((a, b) => a + b, 0);
      expect(sum, href).to.equal(Number(owed!.replaceAll('.', '')));
      expect((counts.get('đủ') ?? 0) + (counts.get('muộn') ?? 0)).to.equal(Number(made!.replaceAll('.', '')));
    }
  });

  it('says what proves an as-run, who verified it, and why another does not count', async () => {
    const page = await get(officer, `/ke-hoach/${planId}/o?unit=phuong-ben-lua`);
    expect(page.text)
      .to.include('Minh chứng: ')
      .and.match(/Xác minh bởi [^<,]+, \d\d:\d\d, \d\d\/\d\d\/\d{4}/);
    const [claimed] = await opened.app.store.asRuns.find({ state: 'claimed' });
    const other = await get(officer, `/ke-hoach/${planId}/o?unit=${claimed!.unitId}`);
    expect(other.text).to.include('Chưa được tính').and.include(NOT_COUNTED_TEXT['not-verified']);
  });

  it('shows a unit its own part only', async () => {
    const mine = await get(operator, '/');
    expect(mine.text).to.not.include('Xã Lạch Dừa').and.not.include('id="don-vi"');
    const others = await get(operator, `/ke-hoach/${planId}/o?unit=xa-lach-dua`);
    expect(others.text).to.include('Không có nghĩa vụ nào');
  });

  it('takes the answers of a newsroom: accepts, asks for the reason of a refusal, hands back', async () => {
    const idsOf = ({ text }: Reply): string[] =>
      [...decoded(text).matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id!);
    const list = await get(editor, '/hop-viec');
    const [first, second] = [...new Set(idsOf(list))] as [string, string];
    const csrf = csrfOf(list);

    const accepted = await send(editor, '/hop-viec', {
      csrf,
      id: first,
      action: 'acceptance',
      state: 'offered',
    });
    expect(accepted.headers.get('location')).to.equal('/hop-viec?state=offered&xong=acceptance');
    const after = await get(editor, accepted.headers.get('location')!);
    expect(after.text).to.include('Đã nhận việc.');
    expect(idsOf(after)).to.not.include(first);
    expect(idsOf(await get(editor, '/hop-viec?state=accepted'))).to.include(first);

    const unsaid = await send(editor, '/hop-viec', {
      csrf,
      id: second,
      action: 'refusal',
      state: 'offered',
      reason: ' ',
    });
    expect(unsaid.status).to.equal(400);
    expect(unsaid.text).to.include('Hãy ghi rõ lý do.');
    const reason = 'Quá tải <tuần này>';
    const refused = await send(editor, '/hop-viec', {
      csrf,
      id: second,
      action: 'refusal',
      state: 'offered',
      reason,
    });
    expect(refused.status).to.equal(303);
    const seen = await get(officer, '/hop-viec?state=refused');
    expect(seen.text).to.include('Lý do: Quá tải &lt;tuần này&gt;');

    const again = await send(editor, '/hop-viec', {
      csrf,
      id: first,
      action: 'acceptance',
      state: 'offered',
    });
    expect(again.status).to.equal(409);
    expect(again.text).to.include('assignment-wrong-state');
    const foreign = await send(operator, '/hop-viec', {
      csrf: csrfOf(await get(operator, '/hop-viec')),
      id: first,
      action: 'hand-back',
      reason: 'x',
    });
    expect(foreign.status).to.equal(404);
  });
});
