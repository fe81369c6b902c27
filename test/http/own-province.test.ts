/** From an empty store to proven coverage, over HTTP alone: what a province that is not the sample has to go through. */
import { expect } from 'chai';
import { instantOf, dayOf } from '../../src/domain/time.js';
import { type TestApp, freshApp } from '../support/app.js';
import { type Client, type Reply, type TestServer, clientOf, serve } from '../support/http.js';

const CODE = 'a-code-printed-once';
const PASSWORD = 'một câu thật dài và riêng';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH THƯỢNG NINH
Số: 12/KH-UBND
Thượng Ninh, ngày 25 tháng 11 năm 2026

KẾ HOẠCH
Truyền thông về phòng cháy mùa khô trên địa bàn tỉnh Thượng Ninh

II. NỘI DUNG
Thời gian thực hiện: từ ngày 01/12/2026 đến ngày 31/01/2027.
1. Báo Thượng Ninh: đăng tối thiểu 02 tin, bài/tuần về phòng cháy trên báo điện tử.
2. Ủy ban nhân dân các xã, phường: phát 03 lần/tuần thông điệp phòng cháy trên hệ thống truyền thanh cơ sở.
`;

describe('a province of its own', () => {
  let opened: TestApp;
  let server: TestServer;
  let admin: Client;

  before(async () => {
    opened = await freshApp();
    opened.clock.set(instantOf(dayOf(2026, 11, 28), 9 * 60));
    server = await serve(opened, undefined, undefined, CODE);
  });
  after(async () => {
    await server.close();
    await opened.close();
  });

  const must = async <T = { id: string; version: number }>(
    asked: Promise<Reply>,
    status = 201,
  ): Promise<T> => {
    const reply = await asked;
    expect(reply.status, reply.text.slice(0, 600)).to.equal(status);
    return reply.json<T>();
  };
  const signedIn = async (username: string, password: string): Promise<Client> => {
    const client = await clientOf(server);
    await must(client.request('POST', '/api/v1/session', { username, password }));
    return client;
  };

  it('is founded by whoever holds the code', async () => {
    const visitor = await clientOf(server);
    const form = await visitor.request('GET', `/bat-dau?ma=${CODE}`);
    const csrf = /name="csrf" value="([^"]+)"/.exec(form.text)![1]!;
    const founded = await visitor.request(
      'POST',
      '/bat-dau',
      new URLSearchParams({
        ...{ ma: CODE, csrf, provinceName: 'Thượng Ninh', displayName: 'Nguyễn Văn Quản' },
        ...{ username: 'quantri', password: PASSWORD },
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(founded.headers.get('location')).to.equal('/dang-nhap');
    admin = await signedIn('quantri', PASSWORD);
    const { items } = await must<{ items: { id: string; kind: string }[] }>(
      admin.request('GET', '/api/v1/units'),
      200,
    );
    expect(items.map(({ id, kind }) => [id, kind])).to.deep.equal([['tinh-thuong-ninh', 'province']]);
  });

  it('gets its department, its newspaper and its people one by one', async () => {
    const department = await must<{ id: string; parentId: string }>(
      admin.request('POST', '/api/v1/units', {
        ...{ id: 'so-vhttdl', kind: 'department', name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Thượng Ninh' },
        shortName: 'Sở VHTTDL',
      }),
    );
    expect(department.parentId).to.equal('tinh-thuong-ninh');
    await must(
      admin.request('POST', '/api/v1/units', {
        ...{
          id: 'bao-thuong-ninh',
          kind: 'newspaper',
          name: 'Báo Thượng Ninh',
          shortName: 'Báo Thượng Ninh',
        },
      }),
    );
    await must(
      admin.request('POST', '/api/v1/channels', {
        ...{ id: 'bao-dien-tu', unitId: 'bao-thuong-ninh', kind: 'online', name: 'Báo điện tử Thượng Ninh' },
        address: 'https://baothuongninh.example',
      }),
    );
    await must(
      admin.request('POST', '/api/v1/dayparts', {
        ...{ channelId: 'bao-dien-tu', name: 'Trong ngày', weekdays: [0, 1, 2, 3, 4, 5, 6] },
        ...{ start: '06:00', end: '22:00', capacityUnit: 'items', capacity: 20 },
      }),
    );
    for (const [username, role, unitId] of [
      ['chuyenvien', 'officer', 'so-vhttdl'],
      ['lanhdao', 'leader', 'tinh-thuong-ninh'],
      ['thuky', 'editor', 'bao-thuong-ninh'],
    ]) {
      await must(
        admin.request('POST', '/api/v1/users', {
          ...{
            username,
            role,
            unitId,
            displayName: `Người ${username!}`,
            password: `${PASSWORD} ${username!}`,
          },
        }),
      );
    }
  });

  it('gets its communes from one file, with their loudspeakers, hours and operators', async () => {
    const file = [
      'dòng;mã;tên;tên ngắn;loại;thuộc;từ ngày;thứ;bắt đầu;kết thúc;sức chứa;tính bằng',
      ...['Đồi Sim', 'Suối Vàng'].flatMap((name, at) => [
        `đơn vị;xa-${String(at)};Ủy ban nhân dân xã ${name};Xã ${name};xã;;01/07/2025;;;;;`,
        `kênh;loa-${String(at)};Truyền thanh xã ${name};;truyền thanh;xa-${String(at)};;;;;;`,
        `khung giờ;loa-${String(at)}-sang;Buổi sáng;;;loa-${String(at)};;;5:30;6:00;25;phút`,
        `tài khoản;xa${String(at)}.loa;Cán bộ xã ${name};;truyền thanh;xa-${String(at)};;;;;;`,
      ]),
    ].join('\r\n');
    const body = new TextEncoder().encode(`\ufeff${file}`);
    const headers = { 'content-type': 'text/csv', 'x-file-name': 'xa.csv' };
    const preview = await must<{ added: object; passwords: unknown[] }>(
      admin.request('POST', '/api/v1/units/import?preview=true', body, headers),
      200,
    );
    expect(preview.added).to.deep.equal({ units: 2, channels: 2, dayparts: 2, users: 2 });
    expect(preview.passwords).to.deep.equal([]);
    expect(await opened.store.units.count({})).to.equal(3);
    const done = await must<{ added: object; passwords: { username: string; password: string }[] }>(
      admin.request('POST', '/api/v1/units/import', body, headers),
      200,
    );
    expect(done.added).to.deep.equal(preview.added);
    for (const { username, password } of done.passwords) await signedIn(username, password);
    expect(done.passwords).to.have.length(2);
  });

  it('carries its first plan to coverage', async () => {
    const officer = await signedIn('chuyenvien', `${PASSWORD} chuyenvien`);
    const leader = await signedIn('lanhdao', `${PASSWORD} lanhdao`);
    const editor = await signedIn('thuky', `${PASSWORD} thuky`);
    interface Line {
      readonly id: string;
      readonly channelKinds: readonly string[];
      readonly targets: readonly { unitId: string; channelIds: readonly string[] }[];
    }
    const plan = await must<{ id: string; version: number; lines: readonly Line[] }>(
      officer.request('POST', '/api/v1/plans', { text: PLAN }),
    );
    const bearers = plan.lines.map(({ targets }) => targets.map(({ unitId }) => unitId).sort());
    expect(bearers).to.deep.equal([['bao-thuong-ninh'], ['xa-0', 'xa-1']]);
    expect(plan.lines[0]!.targets[0]!.channelIds).to.deep.equal(['bao-dien-tu']);

    const path = `/api/v1/plans/${plan.id}`;
    const approved = await must<{ required: number }>(leader.request('POST', `${path}/approval`, {}));
    // Nine civil weeks from Monday 30/11 to Sunday 31/1. Only that Monday lies outside the window, and the first points
    // of both lines lie on its Tuesday (18:00 and 04:00): 2 × 9 for the newspaper, 3 × 9 for each commune.
    expect(approved.required).to.equal(18 + 2 * 27);
    const scheduled = await must<{ required: number; booked: number; unplaced: unknown[] }>(
      officer.request('POST', `${path}/schedule`, {}),
      200,
    );
    expect(scheduled.required).to.equal(approved.required);
    expect(scheduled.booked).to.equal(scheduled.required);

    const ran = {
      kind: 'news',
      title: 'Phòng cháy mùa khô',
      ranAt: '2026-12-02T08:00:00+07:00',
      lineIds: [plan.lines[0]!.id],
    };
    opened.clock.set(instantOf(dayOf(2026, 12, 2), 10 * 60));
    const reported = await must<{ accepted: string[] }>(
      editor.request('POST', '/api/v1/as-runs', {
        ...{ ...ran, channelId: 'bao-dien-tu', source: 'url' },
        url: 'https://baothuongninh.example/phong-chay.html',
      }),
    );
    await must(officer.request('POST', `/api/v1/as-runs/${reported.accepted[0]!}/verification`, {}), 200);
    const coverage = await must<{ total: { owed: number; done: number } }>(
      officer.request('GET', `/api/v1/coverage?plan=${plan.id}&by=unit`),
      200,
    );
    expect(coverage.total.owed).to.equal(approved.required);
    expect(coverage.total.done).to.equal(1);
  });
});
