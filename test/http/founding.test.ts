import { expect } from 'chai';
import { type TestApp, freshApp } from '../support/app.js';
import { type TestServer, clientOf, serve } from '../support/http.js';

const CODE = 'a-code-printed-once';

describe('the founding link', () => {
  let opened: TestApp;
  let server: TestServer;
  before(async () => {
    opened = await freshApp();
    server = await serve(opened, undefined, undefined, CODE);
  });
  after(async () => {
    await server.close();
    await opened.close();
  });

  it('opens with the printed code alone, founds once, and is worth nothing afterwards', async () => {
    const visitor = await clientOf(server);
    expect((await visitor.request('GET', '/bat-dau')).status).to.equal(404);
    expect((await visitor.request('GET', '/bat-dau?ma=guessed')).status).to.equal(404);
    const form = await visitor.request('GET', `/bat-dau?ma=${CODE}`);
    expect(form.status).to.equal(200);
    const csrf = /name="csrf" value="([^"]+)"/.exec(form.text)![1]!;
    const send = (fields: Record<string, string>): ReturnType<typeof visitor.request> =>
      visitor.request('POST', '/bat-dau', new URLSearchParams({ ma: CODE, ...fields }).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
      });
    const given = {
      provinceName: 'Thượng Ninh',
      displayName: 'Nguyễn Văn Quản',
      username: 'quantri',
      password: 'một câu thật dài',
    };
    expect((await send(given)).status).to.equal(403);
    const short = await send({ ...given, csrf, password: 'ngắn' });
    expect(short.status).to.equal(400);
    expect(short.text).to.include('ít nhất 12 ký tự').and.to.include('Thượng Ninh');
    expect((await send({ ...given, csrf })).headers.get('location')).to.equal('/dang-nhap');
    expect((await visitor.request('GET', `/bat-dau?ma=${CODE}`)).status).to.equal(404);
    const session = await visitor.request('POST', '/api/v1/session', {
      username: 'quantri',
      password: given.password,
    });
    expect(session.status).to.equal(201);
  });
});
