import { deserialize, type Document, serialize } from 'bson';
import { connect } from 'node:net';

/** Sends one command over a connection of its own, just as it is: the driver would put its own session in. */
export function rawCommand(uri: string, command: Document): Promise<Document> {
  const socket = connect(decodeURIComponent(new URL(uri).hostname));
  const body = serialize(command);
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(1, 4);
  head.writeInt32LE(2013, 12);
  socket.write(Buffer.concat([head, body]));
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      if (received.length < 4 || received.length < received.readInt32LE(0)) return;
      resolve(deserialize(received.subarray(21)));
      socket.destroy();
    });
  });
}
