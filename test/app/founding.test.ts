import { expect } from 'chai';
import { awaitsFounding, foundProvince } from '../../src/app/org/found-province.js';
import { signIn } from '../../src/app/org/sign-in.js';
import { failureOf } from '../support/failure.js';
import { type TestApp, freshApp } from '../support/app.js';

const FOUNDING = {
  provinceName: 'Đồng Hới Thượng',
  username: ' QuanTri ',
  displayName: 'Người quản trị',
  password: 'một mật khẩu dài',
};

describe('founding a province', () => {
  let opened: TestApp;
  before(async () => {
    opened = await freshApp();
  });
  after(() => opened.close());

  it('refuses a short password and an empty name, and leaves nothing behind', async () => {
    expect((await failureOf(foundProvince(opened.app, { ...FOUNDING, password: 'ngắn' }))).code).to.equal(
      'password-too-short',
    );
    expect((await failureOf(foundProvince(opened.app, { ...FOUNDING, provinceName: ' ?! ' }))).code).to.equal(
      'input-invalid',
    );
    expect(await awaitsFounding(opened.app)).to.equal(true);
  });

  it('makes the province, its unit and an administrator who can sign in', async () => {
    await foundProvince(opened.app, FOUNDING);
    const { actor } = await signIn(opened.app, { username: 'quantri', password: FOUNDING.password });
    expect([actor.role, actor.provinceId, actor.unitId]).to.deep.equal([
      'admin',
      'dong-hoi-thuong',
      'tinh-dong-hoi-thuong',
    ]);
  });

  it('happens once, also when two try at the same moment', async () => {
    expect(await awaitsFounding(opened.app)).to.equal(false);
    expect((await failureOf(foundProvince(opened.app, FOUNDING))).code).to.equal('already-founded');
    const empty = await freshApp();
    const outcomes = await Promise.allSettled([
      foundProvince(empty.app, FOUNDING),
      foundProvince(empty.app, { ...FOUNDING, provinceName: 'Nam Sơn Hạ', username: 'khac' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect(await empty.store.users.count({})).to.equal(1);
    await empty.close();
  });
});
