/**
 * Writes zip archives without compressing: pictures are compressed already. Names are UTF-8, times are fixed, so
 * that the same files give the same bytes. Source of the format: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
 */
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1 January 1980, midnight: the earliest a zip can tell. */
const DOS_DATE = 0x0021;
const MAX_ENTRIES = 0xffff;
const MAX_BYTES = 0xffffffff;

/** The fields that local header and central directory share: flags to the length of the name. */
function common(entry: ZipEntry, name: Buffer): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(UTF8_NAMES, 0);
  fields.writeUInt16LE(0, 2); // stored
  fields.writeUInt16LE(0, 4); // time
  fields.writeUInt16LE(DOS_DATE, 6);
  fields.writeUInt32LE(crc32(entry.bytes), 8);
  fields.writeUInt32LE(entry.bytes.length, 12);
  fields.writeUInt32LE(entry.bytes.length, 16);
  fields.writeUInt16LE(name.length, 20);
  return fields;
}

function header(signature: number, versions: readonly number[]): Buffer {
  const start = Buffer.alloc(4 + versions.length * 2);
  start.writeUInt32LE(signature, 0);
  versions.forEach((version, index) => start.writeUInt16LE(version, 4 + index * 2));
  return start;
}

/** The archive of some files. Throws a RangeError beyond 65,535 files or 4 GB, which this form cannot tell. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const total = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
  if (entries.length > MAX_ENTRIES || total > MAX_BYTES / 2) throw new RangeError('too much for one zip');
  const files: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const shared = common(entry, name);
    const local = Buffer.concat([header(0x04034b50, [VERSION]), shared, name]);
    files.push(local, entry.bytes);
    const tail = Buffer.alloc(10); // comment, disk and attributes: none
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset, 0);
    directory.push(header(0x02014b50, [VERSION, VERSION]), shared, tail, place, name);
    offset += local.length + entry.bytes.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}
