import { Binary, BSONRegExp, Decimal128, Long, ObjectId, Timestamp } from 'bson';
import { type Document, encode, fieldOf, kindOf, kinds, type Value } from './values.js';

/** Stands for an empty array in an index key: it sorts below null and equals nothing. */
export const emptyArray: unique symbol = Symbol('empty array');
export type KeyPart = Value | typeof emptyArray;

let buffer = Buffer.allocUnsafe(1 << 16);
let end = 0;

function reserve(size: number): void {
  if (end + size <= buffer.length) return;
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, end + size));
  buffer.copy(larger, 0, 0, end);
  buffer = larger;
}

function writeByte(byte: number): void {
  reserve(1);
  buffer[end++] = byte;
}

function writeBytes(bytes: Uint8Array): void {
  reserve(bytes.length);
  buffer.set(bytes, end);
  end += bytes.length;
}

/** UTF-8, NUL as 00 FF, ended by 00 00, so that no string is a prefix of another and order is kept. */
function writeString(text: string): void {
  if (text.includes('\0')) {
    for (const byte of Buffer.from(text)) {
      writeByte(byte);
      if (byte === 0) writeByte(0xff);
    }
  } else {
    reserve(text.length * 3);
    end += buffer.write(text, end);
  }
  reserve(2);
  buffer[end++] = 0;
  buffer[end++] = 0;
}

/** Big-endian with the sign bit turned, so that bytes sort as the numbers do; NaN first, -0 as 0. */
function writeDouble(value: number): void {
  reserve(8);
  if (Number.isNaN(value)) buffer.fill(0, end, end + 8);
  else {
    buffer.writeDoubleBE(value === 0 ? 0 : value, end);
    const negative = (buffer[end]! & 0x80) !== 0;
    if (negative) for (let index = 0; index < 8; index++) buffer[end + index] = ~buffer[end + index]!;
    else buffer[end] = buffer[end]! ^ 0x80;
  }
  end += 8;
}

/** The nearest double, then what a 64-bit integer has beyond it (at most ±512), so that large integers stay apart. */
function writeNumber(value: Value): void {
  const approximate = typeof value === 'number' ? value : Number((value as Long | Decimal128).toString());
  writeDouble(approximate);
  const beyond = value instanceof Long ? Number(value.toBigInt() - BigInt(approximate)) : 0;
  reserve(2);
  end = buffer.writeUInt16BE(beyond + 0x8000, end);
}

function writeDocument(document: Document): void {
  for (const name of Object.keys(document)) {
    const value = fieldOf(document, name);
    if (value === undefined) continue;
    writeByte(kindOf(value));
    writeString(name);
    writeValue(value);
  }
  writeByte(0);
}

function writeValue(value: Value): void {
  writeByte(kindOf(value));
  if (typeof value === 'string') writeString(value);
  else if (typeof value === 'number' || value instanceof Decimal128) writeNumber(value);
  else if (typeof value === 'boolean') writeByte(value ? 1 : 0);
  else if (value instanceof ObjectId) writeBytes(value.id);
  else if (value instanceof Date) writeDouble(value.getTime());
  else if (Array.isArray(value)) {
    for (const element of value) writeValue(element);
    writeByte(0);
  } else if (value instanceof Timestamp) {
    reserve(8);
    end = buffer.writeUInt32BE(value.t, end);
    end = buffer.writeUInt32BE(value.i, end);
  } else if (value instanceof Long) writeNumber(value);
  else if (value instanceof Binary) {
    reserve(5);
    end = buffer.writeUInt32BE(value.position, end);
    writeByte(value.sub_type);
    writeBytes(value.buffer.subarray(0, value.position));
  } else if (value instanceof RegExp) {
    writeString(value.source);
    writeString(value.flags);
  } else if (value instanceof BSONRegExp) {
    writeString(value.pattern);
    writeString(value.options);
  } else if (kindOf(value) === kinds.document) writeDocument(value as Document);
  else if (kindOf(value) === kinds.code) writeBytes(encode({ value }));
}

/**
 * An order-preserving key: `prefix`, then each value so that comparing bytes compares values as MongoDB does.
 * No encoded value is a proper prefix of another; the bytes of a descending field are inverted.
 */
export function encodeKey(
  prefix: Uint8Array,
  values: readonly KeyPart[],
  descending: readonly boolean[] = [],
): Buffer {
  end = 0;
  writeBytes(prefix);
  values.forEach((value, index) => {
    const start = end;
    if (value === emptyArray) writeByte(kinds.emptyArray);
    else writeValue(value);
    if (descending[index] === true) for (let at = start; at < end; at++) buffer[at] = ~buffer[at]!;
  });
  return Buffer.from(buffer.subarray(0, end));
}

const nothing = Buffer.alloc(0);
export const encodeValue = (value: Value): Buffer => encodeKey(nothing, [value]);
/** A string that is equal for equal values, for maps and sets. */
export const identityOf = (value: Value): string => encodeValue(value).toString('latin1');

/** The key after every key that starts with `prefix`: what follows a whole value is never FF. */
export const afterPrefix = (prefix: Uint8Array): Buffer => Buffer.concat([prefix, Buffer.from([0xff])]);
