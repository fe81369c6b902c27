import { ObjectId } from 'bson';
import { decode, type Document, isDocument, setField, type Value } from './values.js';

/** BSON type numbers with values of one size, in bytes. */
const fixedSizes: Readonly<Record<number, number>> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
};

/** Size of the value of a type at a position, or undefined for types that are not worth skipping by hand. */
function sizeAt(bytes: Buffer, type: number, at: number): number | undefined {
  if (type === 0x02 || type === 0x0d || type === 0x0e) return 4 + bytes.readInt32LE(at);
  if (type === 0x03 || type === 0x04) return bytes.readInt32LE(at);
  if (type === 0x05) return 5 + bytes.readInt32LE(at);
  return fixedSizes[type];
}

function valueOf(bytes: Buffer, type: number, at: number, size: number): Value {
  switch (type) {
    case 0x01:
      return bytes.readDoubleLE(at);
    case 0x02:
      return bytes.toString('utf8', at + 4, at + size - 1);
    case 0x07:
      return new ObjectId(bytes.subarray(at, at + 12));
    case 0x08:
      return bytes[at] === 1;
    case 0x09:
      return new Date(Number(bytes.readBigInt64LE(at)));
    case 0x0a:
      return null;
    case 0x10:
      return bytes.readInt32LE(at);
    default: {
      // A document of one field with an empty name, for the decoder.
      const wrapped = Buffer.alloc(size + 7);
      wrapped.writeInt32LE(wrapped.length, 0);
      wrapped[4] = type;
      bytes.copy(wrapped, 6, at, at + size);
      return decode(wrapped)[''];
    }
  }
}

function startsAt(bytes: Buffer, at: number, text: Buffer): boolean {
  let index = 0;
  while (index < text.length && bytes[at + index] === text[index]) index++;
  return index === text.length;
}

/** Decodes these top-level fields of encoded documents and skips the others without building them. */
export function fieldPicker(fields: ReadonlySet<string>): (bytes: Buffer) => Document {
  const names = [...fields].map((name) => ({ name, encoded: Buffer.from(`${name}\0`) }));
  return (bytes) => {
    const document: Document = {};
    let at = 4;
    let left = names.length;
    while (at < bytes.length - 1 && left > 0) {
      const type = bytes[at++]!;
      const wanted = names.find(({ encoded }) => startsAt(bytes, at, encoded));
      at = wanted ? at + wanted.encoded.length : bytes.indexOf(0, at) + 1;
      const size = sizeAt(bytes, type, at);
      if (size === undefined) return decode(bytes);
      if (wanted) {
        setField(document, wanted.name, valueOf(bytes, type, at, size));
        left--;
      }
      at += size;
    }
    return document;
  };
}

const binders = new Set(['$let', '$map', '$filter', '$reduce']);

/** Adds the fields that an expression reads; false where that cannot be told. */
function gather(expression: Value, fields: Set<string>): boolean {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) return expression === '$$NOW' || expression === '$$REMOVE';
    if (expression.startsWith('$')) fields.add(expression.slice(1).split('.')[0]!);
    return true;
  }
  if (Array.isArray(expression)) return expression.every((item) => gather(item, fields));
  if (!isDocument(expression)) return true;
  return Object.entries(expression).every(
    ([name, operand]) => name === '$literal' || (!binders.has(name) && gather(operand, fields)),
  );
}

/** The top-level fields that a `$group` needs, or undefined for other stages and where it cannot be told. */
export function neededFields(stage: Document): ReadonlySet<string> | undefined {
  const fields = new Set<string>();
  return '$group' in stage && gather(stage['$group'], fields) ? fields : undefined;
}
