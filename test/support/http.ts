/** The program's HTTP side on a port of its own, and a small client that keeps its cookie. */
import type { AddressInfo } from 'node:net';
import { createServer } from '../../src/http/server.js';
import { type TestApp, PASSWORD } from './app.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface TestServer {
  readonly base: string;
  close(): Promise<void>;
}

export async function serve(
  opened: TestApp,
  ready: () => Promise<void> = () => opened.store.ping(),
  publicDirs: readonly string[] = [],
  foundingCode: string | null = null,
): Promise<TestServer> {
  const server = createServer({
    app: opened.app,
    log: silent,
    version: 'test',
    sessionSecret: 'a secret for tests that is long enough',
    sessionStore: undefined,
    secure: false,
    ready,
    publicDirs,
    foundingCode,
  });
  const listener = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  return {
    base: `http://127.0.0.1:${String((listener.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        listener.closeAllConnections();
      }),
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json<T = Record<string, unknown>>(): T;
}

export interface Client {
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

/** A client of the API; signed in when a username is given. */
export async function clientOf(server: TestServer, username?: string): Promise<Client> {
  let cookie: string | null = null;
  const client: Client = {
    async request(method, path, body, headers = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await fetch(new URL(path, server.base), {
        method,
        redirect: 'manual',
        headers: {
          ...(cookie === null ? {} : { cookie }),
          ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      });
      const [set] = response.headers.getSetCookie();
      if (set !== undefined) cookie = set.split(';')[0] ?? null;
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: <T>() => JSON.parse(text) as T,
      };
    },
  };
  if (username !== undefined) {
    const reply = await client.request('POST', '/api/v1/session', { username, password: PASSWORD });
    if (reply.status !== 201) throw new Error(`cannot sign in: ${reply.text}`);
  }
  return client;
}
