import { expect } from 'chai';
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import type { AssetRenderer } from '../../../src/app/ports/asset-renderer.js';
import { Failure } from '../../../src/domain/errors.js';
import { createAssetRenderer } from '../../../src/infra/image/asset-renderer.js';
import { sharp } from '../../../src/infra/image/sharp.js';

const templatesDir = path.join(import.meta.dirname, '../../../templates');

/** A PNG that says it is huge; its data is a few hundred bytes of nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('pictures in designs', () => {
  let renderer: AssetRenderer;
  let jpeg: Buffer;
  before(async () => {
    renderer = await createAssetRenderer({ templatesDir });
    jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2a7d3c' } })
      .jpeg()
      .toBuffer();
  });

  const draw = (photo: Uint8Array, width = 1200, height = 630) =>
    renderer.render({
      designId: 'card',
      fields: { headline: 'Trồng cây gây rừng', photo },
      size: { width, height },
      format: 'png',
    });

  it('fill their box', async () => {
    const [image] = await draw(jpeg);
    const { data } = await sharp(image!.bytes)
      .extract({ left: 100, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Math.abs(data[1]! - 0x7d)).to.be.below(6);
  });

  it('may be grey, turned or see-through', async () => {
    const grey = await sharp(jpeg).greyscale().png().toBuffer();
    const clear = await sharp(jpeg).ensureAlpha(0.5).png().toBuffer();
    const turned = await sharp(jpeg).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    for (const each of [grey, clear, turned]) expect(await draw(each)).to.have.length(1);
  });

  it('give the same bytes whether their background was kept or not', async () => {
    const cold = await createAssetRenderer({ templatesDir, backgroundCacheBytes: 0 });
    const request = {
      designId: 'story',
      fields: { message: 'Giữ rừng', photo: jpeg },
      size: { width: 540, height: 960 },
      format: 'png',
    } as const;
    const [[first], [second], [third]] = [
      await renderer.render(request),
      await renderer.render(request),
      await cold.render(request),
    ] as const;
    expect(second!.sha256).to.equal(first!.sha256);
    expect(third!.sha256).to.equal(first!.sha256);
  });

  it('are refused when they are anything but a sound JPEG, PNG or WebP, quickly and saying so', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="/etc/passwd"/></svg>';
    const hostile: readonly (readonly [string, Uint8Array])[] = [
      ['empty', Buffer.alloc(0)],
      ['text', Buffer.from('xin chào')],
      ['SVG with a script', Buffer.from(svg)],
      ['SVG with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`)],
      ['HTML', Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
      ['GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
      ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
      ['zip', Buffer.from('504b0304140000000000', 'hex')],
      ['JPEG cut short', jpeg.subarray(0, jpeg.length / 2)],
      ['JPEG signature alone', Buffer.from('ffd8ffe000104a464946', 'hex')],
      ['PNG signature alone', Buffer.from('89504e470d0a1a0a', 'hex')],
      ['PNG of 256 megapixels', bomb(16_000, 16_000)],
      ['PNG without its data', bomb(4000, 4000)],
      ['JPEG that is a script', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('<script>')])],
      ['list of other files', Buffer.from('ffconcat version 1.0\nfile /etc/passwd')],
      ['playlist', Buffer.from('#EXTM3U\nfile:///etc/passwd')],
    ];
    for (const [name, bytes] of hostile) {
      const start = performance.now();
      const refused = await draw(bytes).catch((error: unknown) => error);
      expect(refused, name).to.be.instanceOf(Failure);
      expect((refused as Failure).fields[0]?.path, name).to.equal('photo');
      expect(performance.now() - start, name).to.be.below(2000);
    }
  });

  it('are refused beyond their limit of bytes', async () => {
    const refused = await draw(Buffer.alloc(15_000_001)).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Failure).with.property('code', 'fields-invalid');
  });
});

describe('odd requests', () => {
  let renderer: AssetRenderer;
  before(async () => {
    renderer = await createAssetRenderer({ templatesDir });
  });

  it('of odd sizes are drawn in that very size', async () => {
    for (const [width, height] of [
      [97, 31],
      [16, 400],
      [1000, 37],
      [333, 777],
    ] as const) {
      const images = await renderer
        .render({ designId: 'slogan', fields: { slogan: 'Vui' }, size: { width, height }, format: 'png' })
        .catch((error: unknown) => error);
      if (images instanceof Failure) expect(images.code).to.equal('text-too-long');
      else {
        const metadata = await sharp((images as { bytes: Buffer }[])[0]!.bytes).metadata();
        expect([metadata.width, metadata.height]).to.deep.equal([width, height]);
      }
    }
    const [small] = await renderer.render({
      designId: 'slogan',
      fields: { slogan: 'Rửa tay' },
      size: { width: 97, height: 31 },
      format: 'png',
    });
    expect([small!.width, small!.height]).to.deep.equal([97, 31]);
  });

  it('for light files give light files, or say that they cannot', async () => {
    const noise = await sharp({
      create: {
        width: 1600,
        height: 900,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const request = {
      designId: 'slogan',
      fields: { slogan: 'Rửa tay', photo: noise },
      size: { width: 1280, height: 720 },
      format: 'jpeg',
    } as const;
    const [image] = await renderer.render({ ...request, maxBytes: 500_000 });
    expect(image!.bytes.length).to.be.at.most(500_000);
    const refused = await renderer.render({ ...request, maxBytes: 2000 }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Failure).with.property('code', 'image-too-heavy');
  });

  it('in own colours come out readable, whatever the colours', async () => {
    for (const accent of ['#ffff00', '#000000', '#808080'])
      expect(
        await renderer.render({
          designId: 'event',
          fields: { title: 'Hội làng', day: '2026-10-10', time: '7h00', place: 'Đình làng' },
          size: { width: 640, height: 384 },
          theme: { ground: '#f0f0f0', accent, dark: false },
          format: 'webp',
        }),
      ).to.have.length(1);
  });
});
