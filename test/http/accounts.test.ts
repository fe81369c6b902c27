import { expect } from 'chai';
import { PASSWORD } from '../support/app.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { foundOtherProvince } from '../support/other-province.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const NEW_PASSWORD = 'một mật khẩu khác hẳn';

describe('accounts by HTTP', () => {
  let opened: ServedSample;
  let admin: Client;

  before(async () => {
    opened = await servedSample();
    admin = await clientOf(opened, 'quantri');
    await foundOtherProvince(opened);
  });
  after(() => opened.close());

  const problem = (reply: Reply, status: number, code: string): void => {
    expect(reply.status, reply.text).to.equal(status);
    expect(reply.json<{ code: string }>().code).to.equal(code);
  };
  const user = async (id: string): Promise<{ id: string; version: number; disabled: boolean }> =>
    (await admin.request('GET', `/api/v1/users/${id}`)).json();
  const patch = async (id: string, change: object): Promise<Reply> =>
    admin.request('PATCH', `/api/v1/users/${id}`, change, {
      'if-match': `"${String((await user(id)).version)}"`,
    });
  const signIn = async (username: string, password: string): Promise<[Client, number]> => {
    const client = await clientOf(opened);
    return [client, (await client.request('POST', '/api/v1/session', { username, password })).status];
  };

  const given = {
    ...{ username: 'xa.moi', displayName: 'Nguyễn Thị Mới', role: 'operator', unitId: 'xa-lach-dua' },
    password: NEW_PASSWORD,
  };

  it('makes an account that can sign in, and never shows its password', async () => {
    const made = await admin.request('POST', '/api/v1/users', { ...given, username: ' Xa.Moi ' });
    expect(made.status, made.text).to.equal(201);
    expect(made.json()).to.include({ username: 'xa.moi', role: 'operator', disabled: false });
    expect((await signIn('xa.moi', NEW_PASSWORD))[1]).to.equal(201);
    const list = await admin.request('GET', '/api/v1/users');
    for (const { text } of [made, list]) expect(text).to.not.include('argon2').and.not.include(NEW_PASSWORD);
    expect(list.text).to.include('xa.moi').and.not.include('nguoikhac');
  });

  const faults: readonly [string, object, number, string][] = [
    ['an empty body', { username: undefined }, 400, 'input-invalid'],
    ['a name taken', {}, 409, 'username-taken'],
    ['a name taken in another province', { username: 'nguoikhac' }, 409, 'username-taken'],
    ['a name with diacritics', { username: 'xã mới' }, 400, 'username-invalid'],
    ['a short password', { username: 'a.b', password: 'ngắn' }, 400, 'password-too-short'],
    ['a role of elsewhere', { username: 'a.b', role: 'officer' }, 400, 'role-unfit'],
    ['a role that is none', { username: 'a.b', role: 'root' }, 400, 'input-invalid'],
    ['an unknown unit', { username: 'a.b', unitId: 'x' }, 400, 'unit-unknown'],
    ['a unit of another province', { username: 'a.b', unitId: 'tinh-khac' }, 400, 'unit-unknown'],
    ['a unit that has ended', { username: 'a.b', unitId: 'huyen-van-linh' }, 400, 'unit-ended'],
    ['a query operator', { username: { $ne: '' } }, 400, 'input-invalid'],
  ];
  for (const [name, change, status, code] of faults) {
    it(`refuses ${name}: ${String(status)} ${code}`, async () => {
      const before = await opened.store.users.count({});
      problem(await admin.request('POST', '/api/v1/users', { ...given, ...change }), status, code);
      expect(await opened.store.users.count({})).to.equal(before);
    });
  }

  it('changes role and unit from the next request on', async () => {
    const [person] = await signIn('xa.moi', NEW_PASSWORD);
    const id = (await person.request('GET', '/api/v1/me')).json<{ userId: string }>().userId;
    problem(await patch(id, { role: 'editor' }), 400, 'role-unfit');
    expect((await patch(id, { role: 'editor', unitId: 'bao-va-dai' })).status).to.equal(200);
    expect((await person.request('GET', '/api/v1/me')).json()).to.include({
      role: 'editor',
      unitId: 'bao-va-dai',
    });
    problem(await admin.request('PATCH', `/api/v1/users/${id}`, {}, {}), 428, 'if-match-needed');
    problem(
      await admin.request('PATCH', `/api/v1/users/${id}`, {}, { 'if-match': '"1"' }),
      412,
      'changed-meanwhile',
    );
    problem(await patch(id, { username: 'khac' }), 400, 'input-invalid');
  });

  it('ends every session and token of a disabled account at once, for good', async () => {
    const [person] = await signIn('xa.moi', NEW_PASSWORD);
    const id = (await person.request('GET', '/api/v1/me')).json<{ userId: string }>().userId;
    const { secret } = (
      await person.request('POST', '/api/v1/tokens', { name: 'máy', scopes: ['plans.read'] })
    ).json<{ secret: string }>();
    const program = await clientOf(opened);
    const read = (): Promise<Reply> =>
      program.request('GET', '/api/v1/plans', undefined, { authorization: `Bearer ${secret}` });
    expect((await read()).status).to.equal(200);

    expect((await patch(id, { disabled: true })).json()).to.include({ disabled: true });
    problem(await person.request('GET', '/api/v1/me'), 401, 'sign-in-needed');
    problem(await read(), 401, 'token-invalid');
    expect((await signIn('xa.moi', NEW_PASSWORD))[1]).to.equal(401);

    problem(await patch(id, { disabled: false }), 400, 'password-needed');
    expect((await patch(id, { disabled: false, password: `${NEW_PASSWORD} 2` })).status).to.equal(200);
    expect((await signIn('xa.moi', NEW_PASSWORD))[1]).to.equal(401);
    expect((await signIn('xa.moi', `${NEW_PASSWORD} 2`))[1]).to.equal(201);
    problem(await person.request('GET', '/api/v1/me'), 401, 'sign-in-needed');
    problem(await read(), 401, 'token-invalid');
  });

  it('ends the sessions of a password that was reset', async () => {
    const [person] = await signIn('kiemtra', PASSWORD);
    expect((await patch('user-kiemtra', { password: NEW_PASSWORD })).status).to.equal(200);
    problem(await person.request('GET', '/api/v1/me'), 401, 'sign-in-needed');
    expect((await signIn('kiemtra', NEW_PASSWORD))[1]).to.equal(201);
  });

  it('takes what is another province’s for missing', async () => {
    problem(await admin.request('GET', '/api/v1/users/user-khac'), 404, 'not-found');
    const foreign = await admin.request(
      'PATCH',
      '/api/v1/users/user-khac',
      { disabled: true },
      { 'if-match': '"1"' },
    );
    problem(foreign, 404, 'not-found');
    expect((await opened.store.users.get('user-khac'))!.disabled).to.equal(false);
  });

  it('keeps one administrator, and nobody locks themselves out', async () => {
    problem(await patch('user-quantri', { disabled: true }), 409, 'yourself-disabled');
    problem(await patch('user-quantri', { role: 'officer' }), 409, 'last-administrator');
    const second = await admin.request('POST', '/api/v1/users', {
      ...{ ...given, username: 'quantri2', role: 'admin', unitId: 'so-vhttdl' },
    });
    const other = second.json<{ id: string }>().id;
    const [colleague] = await signIn('quantri2', NEW_PASSWORD);
    const both = await Promise.all([
      patch(other, { role: 'officer' }),
      colleague.request(
        'PATCH',
        '/api/v1/users/user-quantri',
        { role: 'officer' },
        {
          'if-match': `"${String((await user('user-quantri')).version)}"`,
        },
      ),
    ]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    expect(await opened.store.users.count({ provinceId: 'hoai-giang', role: 'admin' })).to.equal(1);
  });

  it('lets people change their own password, which ends their sessions', async () => {
    const [person] = await signIn('phongvien', PASSWORD);
    const change = (current: string, password: string): Promise<Reply> =>
      person.request('POST', '/api/v1/me/password', { current, password });
    problem(await change('sai rồi', NEW_PASSWORD), 400, 'wrong-password');
    problem(await change(PASSWORD, 'ngắn'), 400, 'password-too-short');
    problem(await person.request('POST', '/api/v1/me/password', {}), 400, 'input-invalid');
    const { secret } = (
      await person.request('POST', '/api/v1/tokens', { name: 'máy', scopes: ['plans.read'] })
    ).json<{ secret: string }>();
    const byToken = await (
      await clientOf(opened)
    ).request(
      'POST',
      '/api/v1/me/password',
      { current: PASSWORD, password: NEW_PASSWORD },
      { authorization: `Bearer ${secret}` },
    );
    problem(byToken, 403, 'session-needed');
    expect((await change(PASSWORD, NEW_PASSWORD)).status).to.equal(204);
    problem(await person.request('GET', '/api/v1/me'), 401, 'sign-in-needed');
    const [again, status] = await signIn('phongvien', NEW_PASSWORD);
    expect(status).to.equal(201);
    const same = await again.request('POST', '/api/v1/me/password', {
      current: NEW_PASSWORD,
      password: NEW_PASSWORD,
    });
    problem(same, 400, 'password-unchanged');
  });
});
