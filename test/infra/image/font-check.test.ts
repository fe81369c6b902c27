import { expect } from 'chai';
import { Failure } from '../../../src/domain/errors.js';
import { checkFonts } from '../../../src/infra/image/font-check.js';

describe('the check of the fonts', () => {
  it('passes with the shipped fonts', async () => {
    await checkFonts();
  });

  it('refuses to run when another font answers to a family', async () => {
    const refused = await checkFonts({ 'sans-heavy': 'Roboto Condensed' }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Failure).with.property('code', 'fonts-missing');
  });
});
