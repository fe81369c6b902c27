import { expect } from 'chai';
import path from 'node:path';
import { fromBuffer, type ZipFile } from 'yauzl';
import type { SizeResult } from '../../../src/app/ports/asset-renderer.js';
import { createAssetRenderer } from '../../../src/infra/image/asset-renderer.js';
import { assetBundler } from '../../../src/infra/image/bundle.js';
import { sharp } from '../../../src/infra/image/sharp.js';

const templatesDir = path.join(import.meta.dirname, '../../../templates');

/** Names and contents, read by another implementation. */
function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, zip: ZipFile) => {
      if (error) {
        reject(error);
        return;
      }
      const files = new Map<string, Buffer>();
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed) {
            reject(failed);
            return;
          }
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

describe('bundles', () => {
  let results: readonly SizeResult[];
  before(async () => {
    const renderer = await createAssetRenderer({ templatesDir });
    const sizes = renderer
      .sizes()
      .filter(({ id }) => ['led-192x64', 'led-384x192', 'zalo-cover'].includes(id));
    const slogan =
      'Tiêm phòng dại cho chó, mèo từ 7h30 ngày 15/8 tại Trạm Y tế xã. Nhớ mang theo sổ tiêm của từng con.';
    results = await renderer.renderAll({ designId: 'slogan', fields: { slogan }, sizes });
  });

  it('zip every image under a name that tells its size and page', async () => {
    const files = await unzip(assetBundler.zip(results));
    const images = results.flatMap((result) => (result.ok ? result.images : []));
    expect([...files.keys()]).to.include.members(['led-192x64-1.png', 'led-192x64-2.png', 'zalo-cover.jpg']);
    expect([...files.values()].map(({ length }) => length)).to.deep.equal(
      images.map(({ bytes }) => bytes.length),
    );
    expect([...files.values()].every((bytes, index) => bytes.equals(images[index]!.bytes))).to.equal(true);
    expect(assetBundler.zip(results).equals(assetBundler.zip(results))).to.equal(true);
  });

  it('show every size on one sheet', async () => {
    const sheet = await sharp(await assetBundler.contactSheet(results)).metadata();
    expect([sheet.format, sheet.width]).to.deep.equal(['png', 1600]);
    expect(sheet.height).to.be.above(300);
    const empty = await sharp(await assetBundler.contactSheet([])).metadata();
    expect(empty.width).to.equal(1600);
  });
});
