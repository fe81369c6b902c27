import { expect } from 'chai';
import { type TestApp, PASSWORD, freshApp } from '../support/app.js';
import { type TestServer, clientOf, serve } from '../support/http.js';

describe('the limit on sign-ins', () => {
  let opened: TestApp;
  let servers: TestServer[];
  before(async () => {
    opened = await freshApp();
    servers = await Promise.all([serve(opened), serve(opened)]);
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await opened.close();
  });

  it('counts the failures of an address at every door of a server, and of no other server', async () => {
    const guess = { username: 'khongcoai', password: PASSWORD };
    const guesser = await clientOf(servers[0]!);
    for (let tried = 0; tried < 20; tried += 1)
      expect((await guesser.request('POST', '/api/v1/session', guess)).status).to.equal(401);
    const refused = await guesser.request('POST', '/api/v1/session', guess);
    expect(refused.status).to.equal(429);
    expect(refused.json().code).to.equal('too-many-requests');
    const page = await guesser.request('POST', '/dang-nhap', new URLSearchParams(guess).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(page.status).to.equal(429);

    const other = await clientOf(servers[1]!);
    expect((await other.request('POST', '/api/v1/session', guess)).status).to.equal(401);
  });
});
