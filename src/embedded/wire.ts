import { EncodedList } from './cursors.js';
import { decode, type Document, encode, isDocument } from './values.js';

/** Operation codes of the MongoDB wire protocol. */
const operations = { reply: 1, query: 2004, message: 2013 } as const;
const checksumPresent = 1;
const moreToCome = 2;

/** The largest message a client may send, with its header. */
export const largestMessage = 48_000_000 + 16 * 1024;

export interface Request {
  readonly id: number;
  readonly command: Document;
  readonly payloads: ReadonlyMap<string, readonly Buffer[]>;
  readonly wantsReply: boolean;
  /** A handshake in the old form, which is answered in the old form. */
  readonly legacy: boolean;
}

/** Where the text that starts at `start` and ends with NUL ends. */
function textEnd(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(0, start);
  if (end < 0) throw new Error('a text without an end');
  return end;
}

function readSequence(section: Buffer): { name: string; documents: Buffer[] } {
  const end = textEnd(section, 4);
  const documents: Buffer[] = [];
  for (let at = end + 1; at < section.length;) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length) throw new Error('a document of an impossible size');
    // A copy: the bytes may be kept, and the message's buffer should not be.
    documents.push(Buffer.from(section.subarray(at, at + size)));
    at += size;
  }
  return { name: section.toString('utf8', 4, end), documents };
}

/** Reads one whole message. Throws for anything but OP_MSG and the old handshake; the connection is then useless. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === operations.query) {
    const command = decode(message.subarray(textEnd(message, 20) + 9));
    return { id, command, payloads: new Map(), wantsReply: true, legacy: true };
  }
  if (operation !== operations.message) throw new Error(`operation ${operation} is not supported`);
  const flags = message.readUInt32LE(16);
  const end = message.length - (flags & checksumPresent ? 4 : 0);
  let command: Document = {};
  const payloads = new Map<string, readonly Buffer[]>();
  for (let at = 20; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end) throw new Error('a section of an impossible size');
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) command = decode(section);
    else {
      const { name, documents } = readSequence(section);
      payloads.set(name, documents);
    }
    at += 1 + size;
  }
  return { id, command, payloads, wantsReply: (flags & moreToCome) === 0, legacy: false };
}

/** An element of a BSON document: type, name, and the value's bytes. */
const element = (type: number, name: string, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);

function documentOf(elements: readonly Buffer[]): Buffer {
  const size = elements.reduce((sum, { length }) => sum + length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...elements, Buffer.from([0])], size);
}

const documentType = 3;
const arrayType = 4;
/** The elements of a document without its size and end. */
const elementsOf = (document: Document): Buffer => encode(document).subarray(4, -1);

/** Encodes a reply; the documents of a cursor's batch go in as the bytes they are stored in. */
function encodeReply(reply: Document): Buffer {
  const { cursor, ...rest } = reply;
  const batch = isDocument(cursor)
    ? Object.entries(cursor).find(([, value]) => (value as unknown) instanceof EncodedList)
    : undefined;
  if (!batch || !isDocument(cursor)) return encode(reply);
  const { documents } = batch[1] as unknown as EncodedList;
  const list = documentOf(documents.map((document, index) => element(documentType, String(index), document)));
  const others = Object.fromEntries(Object.entries(cursor).filter(([name]) => name !== batch[0]));
  const inner = documentOf([element(arrayType, batch[0], list), elementsOf(others)]);
  return documentOf([element(documentType, 'cursor', inner), elementsOf(rest)]);
}

/** The whole message that answers a request. */
export function writeReply(request: Request, reply: Document): Buffer {
  const body = encodeReply(reply);
  const head = Buffer.alloc(request.legacy ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? operations.reply : operations.message, 12);
  if (request.legacy) {
    const awaitCapable = 8;
    head.writeInt32LE(awaitCapable, 16);
    head.writeInt32LE(1, 32);
  }
  return Buffer.concat([head, body]);
}
