/**
 * The faces of the pages, cut to what Vietnamese needs: Be Vietnam Pro and Tinos (SIL Open Font License) from their packages,
 * without the glyphs of other alphabets and without hinting, packed as WOFF 1.0.
 *
 * Glyph numbers stay as they are and unused glyphs become empty, so that kerning and character tables hold unchanged.
 * Sources: OpenType 1.9 (cmap format 4, glyf, loca), WOFF File Format 1.0 (W3C).
 */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

/** The packages' addresses, asked for only when a face is made: this file is loaded before anything is installed. */
const BE_VIETNAM_PRO = () => import.meta.resolve('@expo-google-fonts/be-vietnam-pro/package.json');
const TINOS = () => import.meta.resolve('@expo-google-fonts/tinos/package.json');

/** The faces by web name. Tinos, the metric twin of Times New Roman, is for the printed report where that is missing. */
const FACES = {
  'be-vietnam-pro-400.woff': { family: BE_VIETNAM_PRO, file: '400Regular/BeVietnamPro_400Regular.ttf' },
  'be-vietnam-pro-600.woff': { family: BE_VIETNAM_PRO, file: '600SemiBold/BeVietnamPro_600SemiBold.ttf' },
  'tinos-400.woff': { family: TINOS, file: '400Regular/Tinos_400Regular.ttf' },
  'tinos-400-italic.woff': { family: TINOS, file: '400Regular_Italic/Tinos_400Regular_Italic.ttf' },
  'tinos-700.woff': { family: TINOS, file: '700Bold/Tinos_700Bold.ttf' },
};

/** Characters kept: Latin of Vietnamese and its neighbours, punctuation, arrows and signs of the pages. */
const KEPT = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
  [0x20ab, 0x20ab],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** Tables that only hinting or desktop programs read. */
const DROPPED = new Set(['fpgm', 'prep', 'cvt ', 'gasp', 'DSIG', 'GDEF']);

const COMPOSITE = { wideArguments: 0x1, scale: 0x8, more: 0x20, scaleXY: 0x40, matrix: 0x80, hinted: 0x100 };

/** The web faces by file name, as WOFF bytes. */
export function webFonts() {
  return Object.entries(FACES).map(([name, { family, file }]) => ({
    name,
    bytes: woff(cut(readFileSync(new URL(file, family())))),
  }));
}

function tablesOf(font) {
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + length));
  }
  return tables;
}

/** The tables of a font with all but the kept glyphs emptied. */
function cut(font) {
  const tables = tablesOf(font);
  const [glyf, loca, head] = [tables.get('glyf'), tables.get('loca'), Buffer.from(tables.get('head'))];
  const long = head.readInt16BE(50) === 1;
  const offsetOf = (glyph) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const glyphs = loca.length / (long ? 4 : 2) - 1;
  const dataOf = (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));

  const kept = new Set([0]);
  const keep = (glyph) => {
    if (kept.has(glyph)) return;
    kept.add(glyph);
    for (const { glyph: part } of partsOf(dataOf(glyph))) keep(part);
  };
  const glyphOf = characterMap(tables.get('cmap'));
  for (const [from, to] of KEPT) for (let c = from; c <= to; c++) keep(glyphOf(c));

  const bodies = [];
  const newLoca = Buffer.alloc((glyphs + 1) * 4);
  let offset = 0;
  for (let glyph = 0; glyph < glyphs; glyph++) {
    newLoca.writeUInt32BE(offset, glyph * 4);
    if (!kept.has(glyph)) continue;
    const body = padded(unhinted(dataOf(glyph)));
    bodies.push(body);
    offset += body.length;
  }
  newLoca.writeUInt32BE(offset, glyphs * 4);
  head.writeInt16BE(1, 50);
  tables.set('glyf', Buffer.concat(bodies)).set('loca', newLoca).set('head', head);
  for (const name of DROPPED) tables.delete(name);
  return tables;
}

/** Looks up glyphs by character: the format 4 subtable, which holds every character kept. */
function characterMap(cmap) {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    const [ends, starts] = [14, 16 + segments * 2];
    const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
    return (character) => {
      for (let s = 0; s < segments; s++) {
        if (character > table.readUInt16BE(ends + s * 2)) continue;
        const start = table.readUInt16BE(starts + s * 2);
        if (character < start) return 0;
        const delta = table.readUInt16BE(deltas + s * 2);
        const range = table.readUInt16BE(ranges + s * 2);
        if (range === 0) return (character + delta) & 0xffff;
        const glyph = table.readUInt16BE(ranges + s * 2 + range + (character - start) * 2);
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error('the font has no character map of format 4');
}

/** The components of a composite glyph, with where each lies; none for a simple one. */
function partsOf(data) {
  const parts = [];
  if (data.length === 0 || data.readInt16BE(0) >= 0) return parts;
  for (let at = 10, flags = COMPOSITE.more; (flags & COMPOSITE.more) !== 0;) {
    flags = data.readUInt16BE(at);
    parts.push({ at, flags, glyph: data.readUInt16BE(at + 2) });
    at += 4 + ((flags & COMPOSITE.wideArguments) !== 0 ? 4 : 2);
    if ((flags & COMPOSITE.scale) !== 0) at += 2;
    else if ((flags & COMPOSITE.scaleXY) !== 0) at += 4;
    else if ((flags & COMPOSITE.matrix) !== 0) at += 8;
    parts.at(-1).end = at;
  }
  return parts;
}

/** A glyph without its instructions. */
function unhinted(data) {
  if (data.length === 0) return data;
  const contours = data.readInt16BE(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const rest = data.subarray(at + 2 + data.readUInt16BE(at));
    return Buffer.concat([data.subarray(0, at), Buffer.alloc(2), rest]);
  }
  const parts = partsOf(data);
  const body = Buffer.from(data.subarray(0, parts.at(-1).end));
  for (const { at, flags } of parts) body.writeUInt16BE(flags & ~COMPOSITE.hinted, at);
  return body;
}

const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksumOf(table) {
  const bytes = padded(table);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Packs tables as WOFF 1.0. */
function woff(tables) {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(44);
  const directory = Buffer.alloc(entries.length * 20);
  const bodies = [];
  let offset = header.length + directory.length;
  let unpacked = 12 + entries.length * 16;
  entries.forEach(([name, table], i) => {
    const deflated = deflateSync(table, { level: 9 });
    const body = deflated.length < table.length ? deflated : table;
    directory.write(name, i * 20, 'latin1');
    directory.writeUInt32BE(offset, i * 20 + 4);
    directory.writeUInt32BE(body.length, i * 20 + 8);
    directory.writeUInt32BE(table.length, i * 20 + 12);
    directory.writeUInt32BE(checksumOf(table), i * 20 + 16);
    bodies.push(padded(body));
    offset += padded(body).length;
    unpacked += padded(table).length;
  });
  header.write('wOFF', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(entries.length, 12);
  header.writeUInt32BE(unpacked, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, directory, ...bodies]);
}
