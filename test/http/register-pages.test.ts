import { expect } from 'chai';
import { PASSWORD } from '../support/app.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { foundOtherProvince } from '../support/other-province.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const csrfOf = ({ text }: Reply): string => /name="csrf" value="([^"]+)"/.exec(text)![1]!;
const plain = (html: string): string =>
  html.replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
/** The words of a page, without its marks. */
const words = ({ text }: Reply): string => plain(text.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');

describe('the pages of the register and the accounts', () => {
  let opened: ServedSample;
  let admin: Client;

  before(async () => {
    opened = await servedSample();
    admin = await clientOf(opened, 'quantri');
    await foundOtherProvince(opened);
  });
  after(() => opened.close());

  const get = (path: string, client = admin): Promise<Reply> => client.request('GET', path);
  /** Sends the form of a page as a browser would: with its token and the version it was drawn for. */
  const send = async (
    path: string,
    fields: Record<string, string | string[]>,
    client = admin,
  ): Promise<Reply> => {
    const page = await get(path, client);
    const body = new URLSearchParams({ csrf: csrfOf(page) });
    const version = /name="phien-ban" value="(\d*)"/.exec(page.text)?.[1];
    if (version !== undefined) body.set('phien-ban', version);
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) {
        if (Array.isArray(value)) body.append(name, one);
        else body.set(name, one);
      }
    return client.request('POST', path, body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  };
  /** Where a form led to, opened. */
  const follow = async (reply: Reply): Promise<Reply> => {
    expect(reply.status, words(reply).slice(0, 500)).to.equal(303);
    const page = await get(reply.headers.get('location')!);
    expect(page.status).to.equal(200);
    return page;
  };
  const faultAt = ({ text }: Reply, field: string): string =>
    plain(new RegExp(`id="o-${field}-loi">(?:<svg.*?</svg>)?([^<]*)<`).exec(text)?.[1] ?? '');

  const FORMS = [
    '/danh-ba/them',
    '/danh-ba/nhap',
    '/danh-ba/sap-nhap',
    '/danh-ba/don-vi/xa-lach-dua/sua',
    '/danh-ba/don-vi/xa-lach-dua/kenh',
    '/danh-ba/kenh/kenh-loa-lach-dua',
    '/danh-ba/kenh/kenh-loa-lach-dua/khung-gio',
    '/tai-khoan',
    '/tai-khoan/them',
    '/tai-khoan/user-benlua',
  ];

  for (const username of ['chuyenvien', 'lanhdao', 'thukytoasoan', 'phongvien', 'benlua', 'kiemtra']) {
    it(`shows the register to ${username} without a way to change it`, async () => {
      const client = await clientOf(opened, username);
      for (const path of ['/danh-ba', '/danh-ba?ngay=2025-06-01', '/danh-ba/don-vi/bao-va-dai']) {
        const page = await get(path, client);
        expect(page.status, path).to.equal(200);
        expect(page.text, path).to.not.match(/\/them|\/sua|\/nhap|\/sap-nhap|\/tai-khoan|undefined|NaN/);
      }
      const file = await get('/danh-ba/tep.csv', client);
      expect(file.headers.get('content-type')).to.include('text/csv');
      expect(file.headers.get('content-disposition')).to.include('danh-ba.csv');
      for (const path of FORMS) expect((await get(path, client)).status, path).to.equal(403);
      const csrf = csrfOf(await get('/danh-ba', client));
      const tried = await client.request('POST', '/danh-ba/them', new URLSearchParams({ csrf }).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(tried.status).to.equal(403);
    });
  }

  it('shows the tree of a day, with what came before and after', async () => {
    const today = words(await get('/danh-ba'));
    expect(today)
      .to.include('Danh bạ ngày 21/11/2026')
      .and.include('Xã, phường 24')
      .and.include('Đã kết thúc 5');
    expect(today).to.match(/Xã Trà Vân .*? kế tục Xã Trà Mạn \(cũ\), Xã Trà Vy \(cũ\)/);
    expect(today).to.match(/Báo Hoài Giang đến 30\/06\/2025 nay là Báo và PT-TH Hoài Giang/);
    const before = words(await get('/danh-ba?ngay=2025-06-30'));
    expect(before)
      .to.match(/Huyện 1 Huyện Vân Lĩnh .*Xã Trà Mạn \(cũ\)/)
      .and.include('Sẽ hoạt động 25');
    expect(words(await get('/danh-ba?q=tra%20man')))
      .to.include('Đã kết thúc 1')
      .and.not.include('Xã Đồng Trà');
    expect(words(await get('/danh-ba?q=khong-co'))).to.include('Không có đơn vị nào như vậy');
    expect((await get('/danh-ba?ngay=31/02/2026')).status).to.equal(400);
    expect((await get('/danh-ba/don-vi/tinh-khac')).status).to.equal(404);
    expect((await get('/danh-ba/don-vi/khong-co')).status).to.equal(404);
  });

  it('adds a unit with its channel and hours, changes and ends them', async () => {
    const unit = await follow(
      await send('/danh-ba/them', {
        ...{ name: 'Ủy ban nhân dân xã Thử', shortName: 'Xã Thử', kind: 'commune', id: 'xa-thu' },
        ...{ parentId: 'tinh-hoai-giang', 'life.from': '2026-11-01' },
      }),
    );
    expect(words(unit)).to.include('Đã thêm đơn vị').and.include('Đang hoạt động từ 01/11/2026');
    const channel = await follow(
      await send('/danh-ba/don-vi/xa-thu/kenh', {
        name: 'LED chợ Thử',
        kind: 'led',
        id: 'led-thu',
        'led.width': '192',
        'led.height': '64',
      }),
    );
    expect(words(channel)).to.include('192 × 64 điểm ảnh').and.include('chưa xếp lịch được lên kênh này');
    const daypart = await follow(
      await send('/danh-ba/kenh/led-thu/khung-gio', {
        ...{ name: 'Buổi tối', weekdays: ['0', '1', '2', '3', '4'], start: '18:00', end: '21:30' },
        ...{ capacity: '40', capacityUnit: 'items' },
      }),
    );
    expect(words(daypart)).to.match(/Buổi tối T2 đến T6 18:00 – 21:30 40 mục/);
    const { id } = (await opened.store.dayparts.find({ channelId: 'led-thu' }))[0]!;
    const form = await get(`/danh-ba/khung-gio/${id}`);
    expect(form.text.match(/type="checkbox"[^>]*checked/g)).to.have.length(5);
    const changed = await follow(
      await send(`/danh-ba/khung-gio/${id}`, {
        ...{ name: 'Buổi tối', weekdays: ['5', '6'], start: '18:00', end: '24:00', capacity: '40' },
        ...{ capacityUnit: 'items', 'life.from': '2026-11-01', 'life.to': '' },
      }),
    );
    expect(words(changed)).to.match(/Buổi tối T7, CN 18:00 – 24:00/);
    const ended = await follow(
      await send('/danh-ba/don-vi/xa-thu/sua', {
        ...{ name: 'Ủy ban nhân dân xã Thử', shortName: 'Xã Thử', parentId: 'tinh-hoai-giang' },
        ...{ 'life.from': '2026-11-01', 'life.to': '2026-11-20' },
      }),
    );
    expect(words(ended))
      .to.include('1 kênh kết thúc theo.')
      .and.include('Đã kết thúc; hoạt động từ 01/11/2026 đến 20/11/2026');
    expect(words(await get('/danh-ba'))).to.include('Đã kết thúc 6');
  });

  it('says at the field what is wrong, keeps what was typed, and changes nothing', async () => {
    const cases: readonly [string, Record<string, string>, string, RegExp][] = [
      ['/danh-ba/them', { name: '', shortName: 'X', kind: 'commune' }, 'name', /Chưa điền/],
      [
        '/danh-ba/them',
        { name: 'X "y" <b>', shortName: 'X', kind: 'commune', id: 'Xã X' },
        'id',
        /Mã chỉ gồm/,
      ],
      [
        '/danh-ba/them',
        { name: 'X', shortName: 'X', kind: 'commune', parentId: 'so-khcn' },
        'parentId',
        /không thể trực thuộc/,
      ],
      [
        ...([
          '/danh-ba/them',
          { name: 'X', shortName: 'X', kind: 'commune', 'life.from': '31/02/2026' },
        ] as const),
        ...(['life-from', /không có trên lịch/] as const),
      ],
      [
        '/danh-ba/don-vi/xa-lach-dua/kenh',
        { name: 'Trang', kind: 'portal', address: 'javascript:alert(1)' },
        'address',
        /https:\/\//,
      ],
      [
        '/danh-ba/don-vi/xa-lach-dua/kenh',
        { name: 'LED', kind: 'led', 'led.width': 'x' },
        'led-width',
        /số nguyên/,
      ],
      [
        '/danh-ba/kenh/kenh-loa-lach-dua/khung-gio',
        { name: 'Sáng', start: '06:00', end: '05:00', capacity: '5', capacityUnit: 'minutes' },
        ...(['weekdays', /ít nhất một ngày/] as const),
      ],
      [
        '/tai-khoan/them',
        {
          displayName: 'A',
          username: 'bế lụa',
          role: 'operator',
          unitId: 'xa-lach-dua',
          password: 'một mật khẩu dài',
        },
        'username',
        /chữ thường/,
      ],
      [
        '/tai-khoan/them',
        {
          displayName: 'A',
          username: 'a.b',
          role: 'admin',
          unitId: 'xa-lach-dua',
          password: 'một mật khẩu dài',
        },
        'role',
        /không có ở/,
      ],
      ['/tai-khoan/user-benlua', { viec: 'mat-khau', password: 'ngắn' }, 'password', /ít nhất 12/],
      ['/mat-khau', { current: 'sai rồi', password: 'một mật khẩu dài' }, 'current', /không đúng/],
    ];
    const state = async (): Promise<number[]> => [
      await opened.store.units.count({}),
      await opened.store.channels.count({}),
      await opened.store.dayparts.count({}),
      await opened.store.users.count({}),
      await opened.store.auditLinks.count({}),
    ];
    const before = await state();
    for (const [path, fields, field, fault] of cases) {
      const reply = await send(path, fields);
      expect(reply.status, `${path} ${field}`).to.equal(400);
      expect(faultAt(reply, field), `${path} ${field}`).to.match(fault);
      expect(reply.text).to.include('role="alert"').and.not.include('<b>');
      const typed = fields['name'];
      if (typed !== undefined)
        expect(plain(reply.text)).to.include(`value="${typed.replace('<b>', '&lt;b&gt;')}"`);
    }
    const passwords = await send('/mat-khau', { current: PASSWORD, password: 'ngắn' });
    expect(passwords.text).to.not.include(`value="${PASSWORD}"`);
    expect(await state()).to.deep.equal(before);
  });

  it('does not write over what somebody else has changed meanwhile', async () => {
    const path = '/danh-ba/don-vi/xa-ban-ngan/sua';
    const page = await get(path);
    const fields = {
      name: 'UBND xã Bản Ngần',
      shortName: 'Xã Bản Ngần',
      parentId: 'tinh-hoai-giang',
      'life.from': '2025-07-01',
    };
    await follow(await send(path, { ...fields, name: 'Tên thứ nhất' }));
    const late = await admin.request(
      'POST',
      path,
      new URLSearchParams({
        ...fields,
        csrf: csrfOf(page),
        'phien-ban': '1',
        name: 'Tên thứ hai',
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(late.status).to.equal(412);
    expect(late.text).to.include('changed-meanwhile');
    expect((await opened.store.units.get('xa-ban-ngan'))!.name).to.equal('Tên thứ nhất');
  });

  it('merges units: says what is wrong, then passes on what is owed', async () => {
    const path = '/danh-ba/sap-nhap';
    const given = {
      ...{ predecessorIds: ['xa-ban-ngan', 'xa-khe-sim'], 'successor.name': 'Ủy ban nhân dân xã Ngần Sim' },
      ...{ 'successor.shortName': 'Xã Ngần Sim', 'successor.id': 'xa-ngan-sim', on: '2027-01-01' },
      'successor.parentId': 'tinh-hoai-giang',
    };
    const cases: readonly [object, string, RegExp][] = [
      [{ predecessorIds: [] }, 'predecessorIds', /ít nhất một đơn vị/],
      [{ predecessorIds: ['tinh-khac'] }, 'predecessorIds', /Không có đơn vị/],
      [{ predecessorIds: ['xa-khe-sim', 'so-khcn'] }, 'successor-kind', /Chưa chọn loại/],
      [{ on: '2026-11-20' }, 'on', /đã qua/],
      [{ 'successor.name': ' ' }, 'successor-name', /Chưa điền/],
      [{ 'successor.id': 'Xã' }, 'successor-id', /Mã chỉ gồm/],
    ];
    for (const [change, field, fault] of cases) {
      const reply = await send(path, { ...given, ...change });
      expect(reply.status, field).to.equal(400);
      expect(faultAt(reply, field), field).to.match(fault);
    }
    expect(await opened.store.units.get('xa-ngan-sim')).to.equal(null);
    const page = words(await follow(await send(path, given)));
    expect(page).to.match(/Đã sáp nhập\..* [\d.]+ nghĩa vụ không còn; [\d.]+ nghĩa vụ thêm vào/);
    expect(page)
      .to.include('Sẽ hoạt động từ 01/01/2027')
      .and.match(/Kế tục .*Xã Khe Sim/);
    expect((await opened.store.units.get('xa-khe-sim'))!.successorIds).to.deep.equal(['xa-ngan-sim']);
  });

  it('imports: shows what a file would do, then does it, with passwords shown once', async () => {
    const file =
      'dòng,mã,tên,tên ngắn,loại,thuộc\nđơn vị,xa-nhap,UBND xã Nhập,Xã Nhập,xã,\ntài khoản,xanhap,Nguyễn <Văn> Nhập,,truyền thanh,xa-nhap\n';
    const post = async (parts: Record<string, string | Blob>): Promise<Reply> => {
      const form = new FormData();
      form.set('csrf', csrfOf(await get('/danh-ba/nhap')));
      for (const [name, part] of Object.entries(parts))
        if (typeof part === 'string') form.set(name, part);
        else form.set(name, part, 'tinh.csv');
      const encoded = new Response(form);
      return admin.request('POST', '/danh-ba/nhap', new Uint8Array(await encoded.arrayBuffer()), {
        'content-type': encoded.headers.get('content-type')!,
      });
    };
    const nothing = await post({ viec: 'xem' });
    expect([nothing.status, nothing.text.includes('Chưa chọn tệp nào.')]).to.deep.equal([400, true]);
    const faulty = await post({ viec: 'xem', tep: new Blob([file.replace('xã,\n', 'ấp,\n')]) });
    expect(faulty.status).to.equal(422);
    expect(words(faulty)).to.include('Dòng 2, cột “loại”');
    const preview = await post({ viec: 'xem', tep: new Blob([file]) });
    expect(words(preview)).to.include('Sẽ thêm 1 đơn vị, 1 tài khoản').and.include('UBND xã Nhập');
    expect(await opened.store.units.get('xa-nhap')).to.equal(null);
    const carried = plain(/<textarea name="van-ban" hidden>([^]*?)<\/textarea>/.exec(preview.text)![1]!)
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(carried).to.equal(file);
    const done = await post({ viec: 'ghi', 'van-ban': carried });
    expect(words(done)).to.include('Đã thêm 1 đơn vị, 1 tài khoản vào danh bạ.');
    const password = /<code>([^<]+)<\/code>/.exec(done.text)![1]!;
    const person = await clientOf(opened);
    expect(
      (await person.request('POST', '/api/v1/session', { username: 'xanhap', password })).status,
    ).to.equal(201);
    expect(words(await post({ viec: 'ghi', 'van-ban': carried }))).to.include('Không có gì mới để ghi.');
    const template = await get('/danh-ba/mau.csv');
    expect(template.headers.get('content-disposition')).to.include('mau-danh-ba.csv');
  });

  it('makes an account, disables it, opens it again, and finds it without diacritics', async () => {
    const form = await get('/tai-khoan/them?don-vi=xa-lach-dua');
    expect(form.text).to.match(/<option value="xa-lach-dua" selected>/);
    const password = /name="password" value="([^"]+)"/.exec(form.text)![1]!;
    const made = await follow(
      await send('/tai-khoan/them', {
        ...{
          displayName: 'Lò Thị Én',
          unitId: 'xa-lach-dua',
          role: 'operator',
          username: 'lachdua.2',
          password,
        },
      }),
    );
    expect(words(made)).to.include('Lò Thị Én').and.include('đang dùng');
    const person = await clientOf(opened);
    const enter = async (secret: string): Promise<number> =>
      (await person.request('POST', '/api/v1/session', { username: 'lachdua.2', password: secret })).status;
    expect(await enter(password)).to.equal(201);
    const path = `/tai-khoan/${(await opened.store.users.find({ username: 'lachdua.2' }))[0]!.id}`;
    expect(words(await follow(await send(path, { viec: 'khoa' }))))
      .to.include('đã khóa')
      .and.include('Mở lại tài khoản');
    expect((await get('/hop-viec', person)).status).to.equal(303);
    expect(
      words(await follow(await send(path, { viec: 'mat-khau', password: 'một mật khẩu mới' }))),
    ).to.include('đang dùng');
    expect(await enter('một mật khẩu mới')).to.equal(201);
    expect(words(await get('/tai-khoan?q=lo%20thi%20en')))
      .to.include('lachdua.2')
      .and.not.include('kiemtra');
    expect((await send(path, { viec: 'khac' })).text).to.include('action-unknown');
    const own = await get('/tai-khoan/user-quantri');
    expect(own.text).to.not.include('Khóa tài khoản</button>');
    expect((await get('/tai-khoan/khong-co')).status).to.equal(404);
  });

  it('lets everyone change their own password and go on working', async () => {
    const person = await clientOf(opened, 'phongvien');
    const other = await clientOf(opened, 'phongvien');
    const reply = await send('/mat-khau', { current: PASSWORD, password: 'mật khẩu của riêng tôi' }, person);
    expect(reply.headers.get('location')).to.equal('/mat-khau?xong=mat-khau-toi');
    expect(words(await get(reply.headers.get('location')!, person))).to.include('Đã đổi mật khẩu');
    expect((await get('/danh-ba', other)).headers.get('location')).to.include('/dang-nhap');
  });
});
