import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createEngine, type Engine } from './engine.js';
import { dispatch } from './dispatch.js';
import { expireDocuments } from './expiry.js';
import { openKeyValueStore } from './key-value-store.js';
import { largestMessage, readRequest, writeReply } from './wire.js';

export interface ServerOptions {
  readonly databaseFile: string;
  readonly socketPath: string;
  readonly now: () => number;
  readonly report: (message: string) => void;
}

const tick = 1000;

function answer(engine: Engine, socket: Socket, message: Buffer, report: (message: string) => void): void {
  const request = readRequest(message);
  const reply = dispatch(engine, request.command, request.payloads, report);
  if (request.wantsReply) socket.write(writeReply(request, reply));
}

/** Cuts the stream of bytes into messages. A client that sends nonsense loses its connection. */
function serve(engine: Engine, socket: Socket, report: (message: string) => void): void {
  let parts: Buffer[] = [];
  let size = 0;
  const readMessages = (): void => {
    while (size >= 4) {
      let [received = Buffer.alloc(0)] = parts;
      if (received.length < 4) parts = [(received = Buffer.concat(parts))];
      const length = received.readInt32LE(0);
      if (length < 16 || length > largestMessage) throw new Error(`a message of ${length} bytes`);
      if (size < length) return;
      const all = parts.length === 1 ? received : Buffer.concat(parts);
      size -= length;
      parts = size === 0 ? [] : [all.subarray(length)];
      answer(engine, socket, all.subarray(0, length), report);
    }
  };
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (data: Buffer) => {
    parts.push(data);
    size += data.length;
    try {
      readMessages();
    } catch (error) {
      report(`connection closed: ${String(error)}`);
      socket.destroy();
    }
  });
}

function housekeeping(engine: Engine, report: (message: string) => void): NodeJS.Timeout {
  let sweptAt = 0;
  return setInterval(() => {
    try {
      for (const transaction of engine.sessions.expire()) engine.cursors.closeAllOf(transaction);
      engine.cursors.closeIdle();
      if (engine.now() - sweptAt < engine.parameters.ttlMonitorSleepSecs * 1000) return;
      sweptAt = engine.now();
      expireDocuments(engine);
      engine.sessions.forgetOldRecords();
    } catch (error) {
      report(`housekeeping: ${String(error)}`);
    }
  }, tick);
}

/** Opens the database and answers clients on a Unix socket. Gives a function that ends it all in order. */
export async function startServer(options: ServerOptions): Promise<() => Promise<void>> {
  const { databaseFile, socketPath, now, report } = options;
  const store = openKeyValueStore(databaseFile);
  const engine = createEngine(store, now);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(engine, socket, report);
  });
  // Left over by a process that was killed; the lock on the data folder says that nobody listens there.
  rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  chmodSync(socketPath, 0o600);
  const timer = housekeeping(engine, report);
  return async () => {
    clearInterval(timer);
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
    engine.sessions.releaseAll();
    store.close();
  };
}
