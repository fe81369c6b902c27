import { expect } from 'chai';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AssetRenderer } from '../../../src/app/ports/asset-renderer.js';
import type { FieldValues } from '../../../src/domain/content/design.js';
import { Failure } from '../../../src/domain/errors.js';
import { createAssetRenderer } from '../../../src/infra/image/asset-renderer.js';
import { sharp } from '../../../src/infra/image/sharp.js';

const templatesDir = path.join(import.meta.dirname, '../../../templates');

/** The code with which rendering a slogan fails. */
async function failure(
  renderer: AssetRenderer,
  fields: FieldValues,
  width = 192,
  height = 64,
): Promise<Failure> {
  try {
    await renderer.render({ designId: 'slogan', fields, size: { width, height }, format: 'png' });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('rendered');
}

describe('the asset renderer', () => {
  let renderer: AssetRenderer;
  before(async () => {
    renderer = await createAssetRenderer({ templatesDir });
  });

  it('draws a slogan in every LED size', async () => {
    for (const size of renderer.sizes().filter((each) => each.medium === 'led')) {
      const [image] = await renderer.render({
        designId: 'slogan',
        fields: { slogan: 'Đeo khẩu trang nơi đông người', organisation: 'UBND xã Suối Ngọc' },
        size,
        format: 'png',
      });
      const { width, height, format, channels } = await sharp(image!.bytes).metadata();
      expect({ width, height, format, channels }).to.deep.equal({
        width: size.width,
        height: size.height,
        format: 'png',
        channels: 3,
      });
      expect(image!.sha256).to.equal(createHash('sha256').update(image!.bytes).digest('hex'));
    }
  });

  it('gives the same bytes for the same request', async () => {
    const request = {
      designId: 'slogan',
      fields: { slogan: 'Ẫ Ổ Ữ Ỵ ặ ự' },
      size: { width: 384, height: 192 },
      format: 'png',
    } as const;
    const [[first], [second]] = await Promise.all([renderer.render(request), renderer.render(request)]);
    expect(first!.sha256).to.equal(second!.sha256);
  });

  it('pages a text that is too long for one screen, and says so', async () => {
    const images = await renderer.render({
      designId: 'slogan',
      fields: {
        slogan:
          'Tiêm phòng dại cho chó, mèo từ 7h30 ngày 15/8 tại Trạm Y tế xã Suối Ngọc. ' +
          'Bà con nhớ mang theo sổ tiêm và xích vật nuôi cẩn thận.',
      },
      size: { width: 192, height: 64 },
      format: 'png',
    });
    expect(images.map(({ page, pages }) => [page, pages])).to.deep.equal(
      images.map((_, index) => [index + 1, images.length]),
    );
    expect(images.length).to.be.within(2, 3);
    expect(images[0]!.warnings.map(({ code }) => code)).to.include('paged');
  });

  it('refuses with the field and a reason', async () => {
    const table: readonly (readonly [FieldValues, string, string])[] = [
      [{}, 'fields-invalid', 'slogan'],
      [{ slogan: '  \u200b ' }, 'fields-invalid', 'slogan'],
      [{ slogan: 'Chào 😀' }, 'fields-invalid', 'slogan'],
      [{ slogan: 'Chào', colour: 'đỏ' }, 'fields-invalid', 'colour'],
      [{ slogan: 'phòng dịch '.repeat(450) }, 'text-too-long', 'slogan'],
      [{ slogan: 'a'.repeat(5001) }, 'fields-invalid', 'slogan'],
    ];
    for (const [fields, code, field] of table) {
      const { code: found, fields: faults } = await failure(renderer, fields);
      expect([found, faults[0]?.path]).to.deep.equal([code, field]);
    }
    expect((await failure(renderer, { slogan: 'Chào' }, 8, 8)).code).to.equal('size-unusable');
  });

  it('draws markup in a text as letters', async () => {
    const slogan = '</tspan><image href="file:///etc/passwd"/>&amp;<script>';
    const [image] = await renderer.render({
      designId: 'slogan',
      fields: { slogan },
      size: { width: 640, height: 320 },
      format: 'png',
    });
    expect(image!.pages).to.equal(1);
  });
});
