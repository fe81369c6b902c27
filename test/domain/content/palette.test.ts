import { expect } from 'chai';
import fc from 'fast-check';
import { contrast, INK_ROLES, paletteOf } from '../../../src/domain/content/palette.js';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('palettes', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
    expect(contrast('#233e7c', '#ffffff')).to.equal(contrast('#ffffff', '#233e7c'));
  });

  it('can be read whatever two colours a province has', () => {
    fc.assert(
      fc.property(colour, colour, fc.boolean(), (ground, accent, dark) => {
        const palette = paletteOf({ id: 'own', name: 'Tỉnh', dark, ground, accent });
        for (const ink of INK_ROLES.filter((role) => role !== 'onAccent'))
          for (const under of [palette.ground, palette.groundEdge, palette.surface])
            expect(contrast(palette[ink], under), `${ink} on ${under}`).to.be.at.least(4.5);
        expect(contrast(palette.onAccent, palette.accent)).to.be.at.least(4.3);
      }),
    );
  });
});
