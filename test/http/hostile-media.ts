/** Files that mean harm or came to harm, made byte by byte. Each with the code it must be refused with. */
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { zipOf } from '../infra/documents/hostile-files.js';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly code: string;
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG that says it has so many pixels; its data are a few zeros. */
function pngOf(width: number, height: number, data = deflateSync(Buffer.alloc(100_000))): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function box(kind: string, data: Buffer, length = data.length + 8): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, data]);
}

const ftyp = box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2avc1mp41', 'latin1'));
const text = (words: string): Buffer => Buffer.from(words, 'utf8');

export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const picture = sharp({
    create: {
      width: 320,
      height: 200,
      channels: 3,
      background: '#336699',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
  const [png, jpeg, webp] = await Promise.all([
    picture.clone().png().toBuffer(),
    picture.clone().jpeg().toBuffer(),
    picture.clone().webp().toBuffer(),
  ]);
  const zip = zipOf([{ name: 'a.js', data: text('alert(1)') }]);
  const file = (what: string, name: string, bytes: Buffer, code: string): HostileFile => ({
    ...{ what, name, bytes, code },
  });
  const type = 'upload-type-refused';
  const damaged = 'upload-damaged';
  const polyglot = 'upload-polyglot';
  return [
    file('nothing at all', 'rong.png', Buffer.alloc(0), 'upload-empty'),
    file(
      'an SVG with a script',
      'a.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      type,
    ),
    file(
      'an SVG called a PNG',
      'a.png',
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      type,
    ),
    file('an SVG that names a file', 'b.svg', text('<svg><image href="file:///etc/passwd"/></svg>'), type),
    file('a page called a picture', 'a.jpg', text('<!doctype html><script>alert(1)</script>'), type),
    file('a program', 'a.exe', Buffer.concat([text('MZ'), Buffer.alloc(512)]), type),
    file('a shell script', 'a.mp4', text('#!/bin/sh\nrm -rf /\n'), type),
    file('a zip archive', 'a.zip', zip, type),
    file('a PDF called a picture', 'a.png', text('%PDF-1.7\n1 0 obj<<>>endobj\n'), type),
    file('a list of files called a video', 'a.mp4', text("ffconcat version 1.0\nfile '/etc/passwd'\n"), type),
    file('a playlist called a video', 'b.mp4', text('#EXTM3U\n#EXTINF:1,\nhttp://169.254.169.254/\n'), type),
    file('zeros', 'khong.png', Buffer.alloc(50_000), type),
    file('a picture of a kind that is not taken: TIFF', 'a.tif', text('II*\0\b\0\0\0'), type),
    file(
      'a picture of a kind that is not taken: BMP',
      'a.bmp',
      Buffer.concat([text('BM'), Buffer.alloc(200)]),
      type,
    ),
    file('a picture of a kind that is not taken: AVIF', 'a.avif', brand('avif'), type),
    file('a picture of a kind that is not taken: HEIC', 'a.heic', brand('heic'), type),
    file(
      'a program of Linux called a picture',
      'elf.png',
      Buffer.concat([Buffer.from('\u007fELF', 'latin1'), Buffer.alloc(400)]),
      type,
    ),
    file('a gzip archive called a video', 'gz.mp4', gzipSync(Buffer.alloc(100_000)), type),
    file(
      'a Flash film called a picture',
      'a.jpg',
      Buffer.concat([text('FWS\u0006'), Buffer.alloc(300)]),
      type,
    ),
    file('a recording called another', 'a.mp3', wav(), 'upload-name-mismatch'),
    file('a recording that is a zip as well', 'zip.wav', Buffer.concat([wav(), zip]), polyglot),
    file(
      'a JPEG that says it has four thousand megapixels',
      'to.jpg',
      saying(jpeg, 65_000),
      'upload-too-many-pixels',
    ),
    file('an animated GIF', 'a.gif', text('GIF89a\u0001\0\u0001\0\0\0\0;'), type),
    file('a PNG of 256 megapixels', 'lon.png', pngOf(16_000, 16_000), 'upload-too-many-pixels'),
    file('a PNG of four thousand megapixels', 'lon2.png', pngOf(65_000, 65_000), 'upload-too-many-pixels'),
    file(
      'a PNG with fewer pixels than it says',
      'thieu.png',
      pngOf(4000, 4000, deflateSync(Buffer.alloc(10))),
      damaged,
    ),
    file('a PNG without its end', 'cut.png', png.subarray(0, png.length - 4000), damaged),
    file('a JPEG cut off in the middle', 'cut.jpg', jpeg.subarray(0, jpeg.length / 2), damaged),
    file('a WebP cut off in the middle', 'cut.webp', webp.subarray(0, webp.length / 2), damaged),
    file('a PNG called a JPEG', 'a.jpg', png, 'upload-name-mismatch'),
    file('a JPEG called a video', 'a.mp4', jpeg, 'upload-name-mismatch'),
    file('a picture called a page', 'a.html', png, 'upload-name-mismatch'),
    file('a PNG that is a zip as well', 'zip.png', Buffer.concat([png, zip]), polyglot),
    file('a JPEG that is a zip as well', 'zip.jpg', Buffer.concat([jpeg, zip]), polyglot),
    file(
      'a PNG with a page behind it',
      'trang.png',
      Buffer.concat([png, text('<html><script>1</script>')]),
      polyglot,
    ),
    file(
      'a JPEG with a program in its comment',
      'php.jpg',
      withComment(jpeg, '<?php system($_GET[0]); ?>'),
      polyglot,
    ),
    file('a JPEG that is a PDF as well', 'pdf.jpg', withComment(jpeg, '%PDF-1.5 1 0 obj'), polyglot),
    file(
      'a video whose boxes end too early',
      'cut.mp4',
      Buffer.concat([ftyp, box('mdat', Buffer.alloc(500), 90_000)]),
      damaged,
    ),
    file(
      'a video without a table of contents',
      'moov.mp4',
      Buffer.concat([ftyp, box('mdat', Buffer.alloc(500))]),
      damaged,
    ),
    file(
      'a video with a box of no length',
      'box.mp4',
      Buffer.concat([ftyp, box('moov', Buffer.alloc(0), 3)]),
      damaged,
    ),
    file(
      'a video of more boxes than anybody needs',
      'hop.mp4',
      Buffer.concat([ftyp, box('moov', Buffer.alloc(8)), box('mdat', Buffer.alloc(8)), manyBoxes(25_000)]),
      damaged,
    ),
    file(
      'a video that is a zip as well',
      'zip.mp4',
      Buffer.concat([ftyp, box('moov', Buffer.alloc(8)), box('mdat', zip)]),
      polyglot,
    ),
  ];
}

/** The head of a file of the MP4 family that holds a picture. */
const brand = (name: string): Buffer => box('ftyp', Buffer.from(`${name}\0\0\0\0mif1${name}`, 'latin1'));

const manyBoxes = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => box('free', Buffer.alloc(0))));

/** A second of silence. */
function wav(): Buffer {
  const bytes = Buffer.alloc(44 + 16_000);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.set([1, 0, 1, 0], 20);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.set([2, 0, 16, 0], 32);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(16_000, 40);
  return bytes;
}

/** A JPEG that says of itself that each of its edges has so many pixels. */
function saying(jpeg: Buffer, edge: number): Buffer {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(edge, frame + 5);
  bytes.writeUInt16BE(edge, frame + 7);
  return bytes;
}

/** A JPEG with a comment right after its beginning. */
function withComment(jpeg: Buffer, words: string): Buffer {
  const comment = Buffer.alloc(4 + words.length);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(words.length + 2, 2);
  comment.write(words, 4, 'latin1');
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}
