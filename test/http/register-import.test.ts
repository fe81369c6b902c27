import { expect } from 'chai';
import { systemActor } from '../../src/domain/org/policy.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const HEADING =
  'dòng,mã,tên,tên ngắn,loại,thuộc,từ ngày,đến ngày,địa chỉ,rộng,cao,thứ,bắt đầu,kết thúc,sức chứa,tính bằng';
const UNIT = 'đơn vị,xa-moi,UBND xã Mới,Xã Mới,xã,,1/7/2025,,,,,,,,,';
const CHANNEL = 'kênh,loa-moi,Truyền thanh xã Mới,,loa,xa-moi,,,,,,,,,,';
const DAYPART = 'khung giờ,loa-moi-sang,Sáng,,,loa-moi,,,,,,2 3 CN,5h30,06:00:00,25,phút';
const USER = 'tài khoản,xamoi.loa,Nguyễn Văn Mới,,truyền thanh,xa-moi,,,,,,,,,,';
const WHOLE = [HEADING, UNIT, CHANNEL, DAYPART, USER].join('\r\n');

interface Imported {
  readonly preview: boolean;
  readonly added: { units: number; channels: number; dayparts: number; users: number };
  readonly unchanged: number;
  readonly passwords: readonly { username: string; password: string }[];
}

const RULED = `${HEADING},thứ nghỉ,khung giờ mỗi ngày,lượt gửi mỗi tháng`;
const ruled = (row: string, ...cells: string[]): string => `${row},${cells.join(',')}`;

describe('importing the register', () => {
  let opened: ServedSample;
  let admin: Client;

  before(async () => {
    opened = await servedSample();
    admin = await clientOf(opened, 'quantri');
  });
  after(() => opened.close());

  const send = (file: string | Uint8Array, query = '', headers = {}): Promise<Reply> =>
    admin.request('POST', `/api/v1/units/import${query}`, file, {
      'content-type': 'text/csv',
      ...headers,
    });
  const count = async (): Promise<number[]> => {
    const { units, channels, dayparts, users } = opened.store;
    return [await units.count({}), await channels.count({}), await dayparts.count({}), await users.count({})];
  };
  const none = { units: 0, channels: 0, dayparts: 0, users: 0 };

  const tables: readonly [string, string | Uint8Array, number, string][] = [
    ['nothing', new Uint8Array(), 422, 'table-empty'],
    ['empty lines', ' \r\n,,\r\n', 422, 'table-empty'],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 422, 'table-spreadsheet'],
    ['letters of another encoding', new Uint8Array([0x6d, 0xe3, 0x2c, 0x74]), 422, 'table-encoding'],
    ['bytes', new Uint8Array([0x61, 0, 0, 0x62]), 422, 'table-binary'],
    ['a quote that never closes', `${HEADING}\nđơn vị,"xa-moi,UBND`, 422, 'table-unreadable'],
    ['other headings', 'code,name\n1,2', 422, 'table-headings'],
    ['a heading twice', 'dòng,mã,tên,mã\n', 422, 'table-headings'],
  ];
  for (const [name, file, status, code] of tables) {
    it(`refuses ${name}: ${String(status)} ${code}`, async () => {
      const reply = await send(file);
      expect(reply.status, reply.text).to.equal(status);
      expect(reply.json<{ code: string }>().code).to.equal(code);
    });
  }

  const rows: readonly [string, readonly string[], readonly string[]][] = [
    ['a row of no kind', ['phòng,p,P'], ['rows.2.entry']],
    ['a row without a code', ['đơn vị,,UBND xã Mới,Xã Mới,xã'], ['rows.2.id']],
    ['a kind that is none', ['đơn vị,xa-moi,UBND xã Mới,Xã Mới,ấp'], ['rows.2.kind']],
    ['a unit of nobody', ['đơn vị,xa-moi,UBND xã Mới,Xã Mới,xã,huyen-x'], ['rows.2.owner']],
    ['31 February', ['đơn vị,xa-moi,UBND xã Mới,Xã Mới,xã,,31/02/2025'], ['rows.2.from']],
    ['the same code twice', [UNIT, UNIT], ['rows.3.id']],
    ['a channel of an unknown unit', [CHANNEL], ['rows.2.owner']],
    ['a wall of half a size', [UNIT, 'kênh,led-moi,LED,,LED,xa-moi,,,,192'], ['rows.3.height']],
    [
      'an address that runs',
      [UNIT, `kênh,web-moi,Trang,,cổng,xa-moi,,,javascript:alert(1)`],
      ['rows.3.address'],
    ],
    ['hours backwards', [UNIT, CHANNEL, DAYPART.replace('5h30', '6h30')], ['rows.4.end']],
    ['a weekday that is none', [UNIT, CHANNEL, DAYPART.replace('2 3 CN', '2 8')], ['rows.4.weekdays']],
    ['an account that does not fit', [UNIT, USER.replace('truyền thanh', 'quản trị')], ['rows.3.kind']],
    [
      'what is known otherwise',
      ['đơn vị,xa-lach-dua,UBND xã Lạch Dừa,Xã Khác,xã'],
      ['rows.2.name', 'rows.2.shortName'],
    ],
    ['more cells than headings', [`${UNIT},thừa`], ['rows.2.entry']],
    [
      'faults in several rows, in their order',
      ['phòng,p,P', CHANNEL, UNIT.replace('xã,,', 'ấp,,')],
      [...['rows.2.entry', 'rows.3.owner', 'rows.4.kind']],
    ],
  ];
  for (const [name, body, paths] of rows) {
    it(`names line and column of ${name}, and writes nothing`, async () => {
      const before = await count();
      const reply = await send([HEADING, ...body].join('\n'));
      expect(reply.status, reply.text).to.equal(422);
      const { code, fields } = reply.json<{ code: string; fields: { path: string; detail: string }[] }>();
      expect(code).to.equal('import-faulty');
      expect(fields.map(({ path }) => path)).to.deep.equal(paths);
      for (const { path, detail } of fields)
        expect(detail).to.match(new RegExp(`^Dòng ${path.split('.')[1]!}, cột “[^”]+”: .+\\.$`));
      expect(await count()).to.deep.equal(before);
    });
  }

  it('reads the rule of a channel, and names line and column of one that cannot be', async () => {
    const zalo = CHANNEL.replaceAll('loa-moi', 'zalo-moi').replace(',loa,', ',Zalo,');
    const sent = await send(
      [
        RULED,
        ruled(UNIT, '', '', ''),
        ruled(CHANNEL, '7 8', '0', '4'),
        ruled(CHANNEL.replace('loa-moi', 'loa-b'), '2 3 4 5 6 7 CN', 'hai', ''),
        ruled(CHANNEL.replace('loa-moi', 'loa-c'), '', '0', '4'),
        ruled(zalo, '', '', '40'),
      ].join('\n'),
    );
    expect(sent.status, sent.text).to.equal(422);
    expect(sent.json<{ fields: { path: string }[] }>().fields.map(({ path }) => path)).to.deep.equal([
      ...['rows.3.quietWeekdays', 'rows.4.sessionsPerDay', 'rows.5.sessionsPerDay'],
      ...['rows.5.tokensPerMonth', 'rows.6.tokensPerMonth'],
    ]);
    const good = [RULED, UNIT, ruled(CHANNEL, 'CN;7', '2', ''), ruled(zalo, '', '', '4')];
    const preview = await send(good.join('\n'), '?preview=true');
    expect(preview.status, preview.text).to.equal(200);
    expect(preview.json<Imported>().added).to.include({ channels: 2 });
  });

  it('previews, imports, and changes nothing the second time', async () => {
    const before = await count();
    const preview = (await send(WHOLE, '?preview=true')).json<Imported>();
    expect(preview).to.deep.include({ preview: true, unchanged: 0, passwords: [] });
    expect(await count()).to.deep.equal(before);
    const reply = await send(WHOLE, '', { 'idempotency-key': 'nhap-1' });
    expect(reply.status, reply.text).to.equal(200);
    const done = reply.json<Imported>();
    expect(done.added)
      .to.deep.equal(preview.added)
      .and.deep.equal({ units: 1, channels: 1, dayparts: 1, users: 1 });
    expect(done.passwords[0]!.password).to.match(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const daypart = await opened.store.dayparts.get('loa-moi-sang');
    expect(daypart).to.deep.include({ weekdays: [0, 1, 6], start: 330, end: 360, capacity: 25 });
    const kept = await opened.store.keptAnswers.find({});
    expect(JSON.stringify(kept)).to.not.include(done.passwords[0]!.password);
    const after = await count();
    const again = (await send(WHOLE)).json<Imported>();
    expect([again.added, again.unchanged, again.passwords]).to.deep.equal([none, 4, []]);
    expect(await count()).to.deep.equal(after);
  });

  it('reads what Excel saves: semicolons, TABs, UTF-16, a BOM, its hint of the delimiter', async () => {
    const spelled = (delimiter: string): string =>
      WHOLE.split('\r\n')
        .map((row) => row.split(',').join(delimiter))
        .join('\r\n');
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${spelled('\t')}`, 'utf16le'));
    for (const file of [`\ufeff${spelled(';')}`, spelled('\t'), `sep=;\r\n${spelled(';')}`, utf16]) {
      const reply = await send(file);
      expect(reply.json<Imported>(), reply.text).to.deep.include({ added: none, unchanged: 4 });
    }
  });

  it('exports what it can import again, guards formulas, and gives a template to fill in', async () => {
    await opened.store.write(systemActor('hoai-giang'), { action: 'test', subject: 'x' }, async (shelves) => {
      const channel = (await shelves.channels.get('loa-moi'))!;
      await shelves.channels.replace({ ...channel, name: '=HYPERLINK("http://x","y")' });
    });
    const file = await admin.request('GET', '/api/v1/units/export.csv');
    expect(file.headers.get('content-disposition')).to.equal("attachment; filename*=UTF-8''danh-ba.csv");
    const bytes = Buffer.from(file.text);
    expect(bytes.toString()).to.include(`"'=HYPERLINK(""http://x"",""y"")"`).and.not.include('argon2');
    const rows = file.text.trim().split('\r\n').length - 1;
    expect((await send(file.text)).json<Imported>(), file.text.slice(0, 500)).to.deep.include({
      ...{ added: none, unchanged: rows },
    });
    const raw = await fetch(`${opened.base}/api/v1/units/import-template.csv`);
    expect(raw.status).to.equal(401);
    const template = await admin.request('GET', '/api/v1/units/import-template.csv');
    expect((await send(template.text)).json<Imported>()).to.deep.include({ added: none, unchanged: 0 });
    const operator = await clientOf(opened, 'benlua');
    const seen = await operator.request('GET', '/api/v1/units/export.csv');
    expect(seen.text).to.include('xa-moi').and.not.include('tài khoản');
  });

  it('begins with a BOM in both files', async () => {
    for (const path of ['export', 'import-template']) {
      const session = await fetch(`${opened.base}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'quantri', password: 'mật khẩu thử' }),
      });
      const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
      const reply = await fetch(`${opened.base}/api/v1/units/${path}.csv`, { headers: { cookie } });
      expect([...new Uint8Array(await reply.arrayBuffer()).slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    }
  });
});
