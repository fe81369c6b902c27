import { expect } from 'chai';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { foundOtherProvince } from '../support/other-province.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

interface Entry {
  readonly id: string;
  readonly version: number;
}

describe('the register by HTTP', () => {
  let opened: ServedSample;
  let admin: Client;

  before(async () => {
    opened = await servedSample();
    admin = await clientOf(opened, 'quantri');
    await foundOtherProvince(opened);
  });
  after(() => opened.close());

  const send = (method: string, path: string, body: unknown, version?: number): Promise<Reply> =>
    admin.request(
      method,
      `/api/v1${path}`,
      body,
      version === undefined ? {} : { 'if-match': `"${String(version)}"` },
    );
  const problem = (
    reply: Reply,
    status: number,
    code: string,
  ): readonly { path: string; detail: string }[] => {
    expect(reply.status, reply.text).to.equal(status);
    const body = reply.json<{ code: string; detail: string; fields?: { path: string; detail: string }[] }>();
    expect(body.code).to.equal(code);
    expect(body.detail).to.match(/\p{L}.*[.;:…]$/su);
    return body.fields ?? [];
  };

  const unit = { id: 'xa-thu', kind: 'commune', name: 'Ủy ban nhân dân xã Thử', shortName: 'Xã Thử' };
  const channel = { id: 'loa-xa-thu', unitId: 'xa-thu', kind: 'loudspeaker', name: 'Truyền thanh xã Thử' };
  const daypart = {
    ...{ id: 'loa-xa-thu-sang', channelId: 'loa-xa-thu', name: 'Sáng', weekdays: [0, 1, 2] },
    ...{ start: '05:30', end: '06:00', capacityUnit: 'minutes', capacity: 25 },
  };

  it('adds a unit, its channel and a daypart, and shows them to everyone', async () => {
    const made = await send('POST', '/units', unit);
    expect(made.status, made.text).to.equal(201);
    expect(made.json()).to.deep.equal({
      ...{ ...unit, version: 1, parentId: 'tinh-hoai-giang', successorIds: [] },
      life: { from: null, to: null },
    });
    expect((await send('POST', '/channels', channel)).status).to.equal(201);
    expect((await send('POST', '/dayparts', daypart)).json()).to.include({ start: '05:30', end: '06:00' });
    const operator = await clientOf(opened, 'benlua');
    for (const [path, id] of [
      ['/units', 'xa-thu'],
      ['/channels?unit=xa-thu', 'loa-xa-thu'],
      ['/dayparts?channel=loa-xa-thu', 'loa-xa-thu-sang'],
    ]) {
      const { items } = (await operator.request('GET', `/api/v1${path!}`)).json<{ items: Entry[] }>();
      expect(items.map((one) => one.id)).to.include(id);
    }
    const one = await operator.request('GET', '/api/v1/units/xa-thu');
    expect(one.headers.get('etag')).to.equal('"1"');
  });

  const faults: readonly [string, string, object, number, string, readonly string[]][] = [
    ['an empty body', '/units', {}, 400, 'input-invalid', ['kind', 'name', 'shortName']],
    ['a code taken', '/units', unit, 409, 'unit-exists', ['id']],
    ['a code taken elsewhere', '/units', { ...unit, id: 'tinh-khac' }, 409, 'unit-exists', ['id']],
    ['a code with capitals', '/units', { ...unit, id: 'Xã Thử' }, 400, 'input-invalid', ['id']],
    ['a kind that is none', '/units', { ...unit, id: 'a', kind: 'ward' }, 400, 'input-invalid', ['kind']],
    [
      'a foreign parent',
      '/units',
      { ...unit, id: 'a', parentId: 'tinh-khac' },
      400,
      'parent-unknown',
      ['parentId'],
    ],
    [
      ...(['31 February', '/units', { ...unit, id: 'a', life: { from: '2026-02-31' } }] as const),
      ...([400, 'input-invalid', ['life.from']] as const),
    ],
    [
      ...(['an end before the start', '/units'] as const),
      { ...unit, id: 'a', life: { from: '2026-02-02', to: '2026-02-01' } },
      ...([400, 'input-invalid', ['life.to']] as const),
    ],
    ['a NUL', '/units', { ...unit, id: 'a', name: 'Xã\u0000' }, 400, 'input-invalid', ['name']],
    ['a query operator', '/units', { ...unit, id: { $gt: '' } }, 400, 'input-invalid', ['id']],

    [
      'a channel of nobody',
      '/channels',
      { ...channel, id: 'b', unitId: 'x' },
      400,
      'unit-unknown',
      ['unitId'],
    ],
    [
      'a foreign unit',
      '/channels',
      { ...channel, id: 'b', unitId: 'tinh-khac' },
      400,
      'unit-unknown',
      ['unitId'],
    ],
    [
      'an ended unit',
      '/channels',
      { ...channel, id: 'b', unitId: 'huyen-van-linh' },
      400,
      'unit-ended',
      ['unitId'],
    ],
    ['a channel code taken', '/channels', channel, 409, 'channel-exists', ['id']],
    [
      ...([
        'an address that runs',
        '/channels',
        { ...channel, id: 'b', address: 'javascript:alert(1)' },
      ] as const),
      ...([400, 'address-invalid', ['address']] as const),
    ],
    [
      'a wall without a size',
      '/channels',
      { ...channel, id: 'b', kind: 'led' },
      400,
      'led-size-missing',
      ['led.width'],
    ],
    [
      ...(['a wall of half pixels', '/channels'] as const),
      { ...channel, id: 'b', kind: 'led', led: { width: 19.5, height: 64 } },
      ...([400, 'input-invalid', ['led.width']] as const),
    ],
    [
      ...(['a life outside its unit', '/channels'] as const),
      { ...channel, id: 'b', unitId: 'xa-lach-dua', life: { from: null, to: null } },
      ...([400, 'life-outside-unit', ['life.from']] as const),
    ],

    ['a daypart of nothing', '/dayparts', { ...daypart, id: 'c', channelId: 'x' }, 404, 'not-found', []],
    ['a foreign channel', '/dayparts', { ...daypart, id: 'c', channelId: 'kenh-khac' }, 404, 'not-found', []],
    ['25 o’clock', '/dayparts', { ...daypart, id: 'c', end: '25:00' }, 400, 'input-invalid', ['end']],
    [
      'hours over midnight',
      '/dayparts',
      { ...daypart, id: 'c', start: '23:00' },
      400,
      'hours-invalid',
      ['end'],
    ],
    ['no weekday', '/dayparts', { ...daypart, id: 'c', weekdays: [] }, 400, 'weekdays-missing', ['weekdays']],
    [
      'too much in it',
      '/dayparts',
      { ...daypart, id: 'c', capacity: 31 },
      400,
      'capacity-over-window',
      ['capacity'],
    ],
  ];
  for (const [name, path, body, status, code, fields] of faults) {
    it(`POST ${path} refuses ${name}: ${String(status)} ${code}`, async () => {
      const count = async (): Promise<number[]> => [
        await opened.store.units.count({}),
        await opened.store.channels.count({}),
        await opened.store.dayparts.count({}),
      ];
      const before = await count();
      expect(problem(await send('POST', path, body), status, code).map((one) => one.path)).to.deep.equal(
        fields,
      );
      expect(await count()).to.deep.equal(before);
    });
  }

  for (const [path, own, foreign] of [
    ['/units', 'xa-thu', 'tinh-khac'],
    ['/channels', 'loa-xa-thu', 'kenh-khac'],
    ['/dayparts', 'loa-xa-thu-sang', 'khung-khac'],
  ] as const) {
    it(`PATCH ${path}: wants the version seen, and takes what is foreign for missing`, async () => {
      problem(await send('PATCH', `${path}/${own}`, { name: 'Tên mới' }), 428, 'if-match-needed');
      problem(await send('PATCH', `${path}/${own}`, { name: 'Tên mới' }, 7), 412, 'changed-meanwhile');
      problem(await send('PATCH', `${path}/${own}`, { kind: 'led' }, 1), 400, 'input-invalid');
      problem(await send('PATCH', `${path}/${own}`, { name: ' ' }, 1), 400, 'input-invalid');
      problem(
        await send('PATCH', `${path}/${own}`, { life: { from: '0026-07-01', to: null } }, 1),
        400,
        'life-unlikely',
      );
      problem(await send('PATCH', `${path}/${foreign}`, { name: 'Của tôi' }, 1), 404, 'not-found');
      problem(await send('GET', `${path}/${foreign}`, undefined), 404, 'not-found');
      const changed = await send('PATCH', `${path}/${own}`, { name: 'Tên mới' }, 1);
      expect(changed.status, changed.text).to.equal(200);
      expect(changed.json()).to.include({ name: 'Tên mới', version: 2 });
    });
  }

  it('ends a unit with its channels and dayparts, which stay to be seen', async () => {
    const reply = await send('PATCH', '/units/xa-thu', { life: { from: null, to: '2026-12-31' } }, 2);
    expect(reply.status, reply.text).to.equal(200);
    expect(reply.json<{ effect: object }>().effect).to.include({ endedChannels: 1, plans: 0, lost: 0 });
    const ends = async (path: string) =>
      (await send('GET', path, undefined)).json<{ life: { to: string } }>().life.to;
    expect(await ends('/channels/loa-xa-thu')).to.equal('2026-12-31');
    expect(await ends('/dayparts/loa-xa-thu-sang')).to.equal('2026-12-31');
  });
});
