import { expect } from 'chai';
import sharp from 'sharp';
import { Failure } from '../../../src/domain/errors.js';
import { programBeside } from '../../../src/infra/child/answering-child.js';
import type { CleanPicture } from '../../../src/infra/uploads/clean-picture.js';
import { createPictureCleaner } from '../../../src/infra/uploads/picture-cleaner.js';

const codeOf = async (work: Promise<CleanPicture>): Promise<string> => {
  const end: unknown = await work.catch((error: unknown) => error);
  return end instanceof Failure ? end.code : 'clean';
};

describe('the picture cleaner', () => {
  it('opens pictures in a child and hands refusals over', async () => {
    const cleaner = createPictureCleaner();
    const png = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#c00' } })
      .png()
      .toBuffer();
    const { bytes, width, height } = await cleaner.clean({ bytes: png, mime: 'image/png' });
    expect([width, height]).to.deep.equal([30, 20]);
    expect((await sharp(Buffer.from(bytes)).metadata()).format).to.equal('png');
    const cut = cleaner.clean({ bytes: png.subarray(0, 60), mime: 'image/png' });
    expect(await codeOf(cut)).to.equal('upload-damaged');
    await cleaner.close();
  });

  it('takes a picture of 50 megapixels, lying on its side, within its memory', async () => {
    const cleaner = createPictureCleaner();
    const jpeg = await sharp({ create: { width: 8660, height: 5770, channels: 3, background: '#2468ac' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await cleaner.clean({ bytes: jpeg, mime: 'image/jpeg' });
    expect([width, height]).to.deep.equal([2729, 4096]);
    await cleaner.close();
  });

  it('loses only the picture that crashes, hangs or eats the memory of its child', async () => {
    const program = programBeside(import.meta.url, 'programs/poisoned-child');
    const cleaner = createPictureCleaner({ program, timeoutSeconds: 2, megabytes: 250 });
    const mimes = [
      'image/crash',
      'image/png',
      'image/hang',
      'image/png',
      'image/bomb',
      'image/bug',
      'image/png',
    ];
    const ends = await Promise.all(
      mimes.map((mime) => codeOf(cleaner.clean({ bytes: new Uint8Array(1), mime }))),
    );
    expect(ends).to.deep.equal([
      'upload-too-costly',
      'clean',
      'upload-too-costly',
      'clean',
      'upload-too-costly',
      'upload-failed',
      'clean',
    ]);
    await cleaner.close();
  });

  it('does not let pictures pile up', async () => {
    const program = programBeside(import.meta.url, 'programs/poisoned-child');
    const cleaner = createPictureCleaner({ program });
    const ends = await Promise.all(
      Array.from({ length: 25 }, () =>
        codeOf(cleaner.clean({ bytes: new Uint8Array(1), mime: 'image/png' })),
      ),
    );
    expect(ends.filter((code) => code === 'upload-busy')).to.have.length(5);
    expect(ends.filter((code) => code === 'clean')).to.have.length(20);
    await cleaner.close();
  });
});
