import { expect } from 'chai';
import path from 'node:path';
import { safeArea } from '../../../src/domain/content/asset-size.js';
import { contentOf, type Content } from '../../../src/domain/content/content.js';
import type { Design, FieldValue } from '../../../src/domain/content/design.js';
import type { PlacedText } from '../../../src/domain/content/arrange.js';
import { contrast, paletteOf } from '../../../src/domain/content/palette.js';
import { screensOf } from '../../../src/domain/content/screens.js';
import { loadFaces } from '../../../src/infra/fonts/faces.js';
import { readDesigns, readSizes, readThemes } from '../../../src/infra/image/design-files.js';

const templatesDir = path.join(import.meta.dirname, '../../../templates');
const faces = loadFaces();
const designs = readDesigns(templatesDir).map(({ design }) => design);
const { sizes } = readSizes(templatesDir);
const palettes = readThemes(templatesDir).map(paletteOf);

function content(design: Design, change: (sample: FieldValue) => FieldValue = (sample) => sample): Content {
  const fields = design.fields.flatMap((field): [string, FieldValue][] =>
    field.kind === 'image' ? [] : [[field.name, field.kind === 'date' ? field.sample : change(field.sample)]],
  );
  const checked = contentOf(design, Object.fromEntries(fields));
  if (!checked.ok) throw new Error(JSON.stringify(checked.reason));
  return checked.value;
}

/** Capitals with two marks and letters with marks below, in place of the first word. */
const tall = (sample: FieldValue): FieldValue =>
  typeof sample === 'string' ? sample.replace(/^\S+/, 'ẪỔỮỴ') : sample;

/** Where the ink of a line lies, from the glyphs. */
function inkOf(text: PlacedText, line: PlacedText['lines'][number]) {
  const measures = line.text.split(' ').map((word) => text.face.measure(word));
  const left =
    text.anchor === 'start'
      ? line.x
      : text.anchor === 'middle'
        ? line.x - line.width / 2
        : line.x - line.width;
  return {
    left,
    right: left + line.width,
    top: line.y - Math.max(...measures.map(({ top }) => top)) * text.size,
    bottom: line.y - Math.min(...measures.map(({ bottom }) => bottom)) * text.size,
  };
}

describe('the layouts of the designs', () => {
  for (const design of designs)
    it(`${design.id}: every letter is whole, legible and clear of the others in every size`, () => {
      for (const given of [content(design), content(design, tall)])
        for (const size of sizes.filter(({ medium }) => design.media.includes(medium))) {
          const area = safeArea(size, size.safe);
          const laid = screensOf(design, given, size, area, faces);
          // The longer word may be too much for a small wall, which is told; the sample fits, see below.
          if (!laid.ok) continue;
          for (const screen of laid.value.screens) {
            const inks = screen.texts.flatMap((text) => text.lines.map((line) => inkOf(text, line)));
            inks.forEach((ink, index) => {
              const where = `${design.id} ${size.id} line ${String(index)}`;
              expect(ink.left, where).to.be.at.least(area.x - 1);
              expect(ink.right, where).to.be.at.most(area.x + area.width + 1);
              expect(ink.top, where).to.be.at.least(area.y - 1);
              expect(ink.bottom, where).to.be.at.most(area.y + area.height + 1);
              for (const other of inks.slice(0, index)) {
                const across = Math.min(ink.right, other.right) - Math.max(ink.left, other.left);
                const down = Math.min(ink.bottom, other.bottom) - Math.max(ink.top, other.top);
                expect(across > 1 && down > 1.5, `${where} touches another`).to.equal(false);
              }
            });
            for (const text of screen.texts)
              expect(
                text.size * text.face.xHeight,
                `${design.id} ${size.id} ${text.field ?? ''}`,
              ).to.be.at.least(text.face.legibleXHeight - 0.01);
          }
        }
    });

  it('take the samples in every size they are offered in', () => {
    for (const design of designs)
      for (const size of sizes.filter(({ medium }) => design.media.includes(medium)))
        expect(
          screensOf(design, content(design), size, safeArea(size, size.safe), faces).ok,
          `${design.id} ${size.id}`,
        ).to.equal(true);
  });

  it('set the entries of a list in one size', () => {
    const listed: Readonly<Record<string, RegExp>> = { steps: /^steps\./u, 'do-and-dont': /^(dos|donts)\./u };
    let seen = 0;
    for (const design of designs.filter(({ id }) => id in listed))
      for (const size of sizes.filter(
        ({ medium, height }) => design.media.includes(medium) && height > 330,
      )) {
        const laid = screensOf(design, content(design), size, safeArea(size, size.safe), faces);
        if (!laid.ok) throw new Error(`${design.id} ${size.id}`);
        for (const { texts } of laid.value.screens) {
          const entries = texts.filter(
            ({ field }) => field !== null && listed[design.id]!.test(field) && !field.endsWith('.number'),
          );
          const spread = entries.map((text) => text.size);
          expect(Math.max(...spread) - Math.min(...spread), `${design.id} ${size.id}`).to.be.below(0.01);
          seen += entries.length > 1 ? 1 : 0;
        }
      }
    expect(seen).to.be.at.least(20);
  });

  it('use inks that can be read on what they stand on, in every theme', () => {
    for (const palette of palettes)
      for (const design of designs) {
        const size = sizes.find(({ id }) => id === 'facebook-portrait')!;
        const laid = screensOf(design, content(design), size, safeArea(size, size.safe), faces);
        if (!laid.ok) throw new Error(laid.reason.detail);
        for (const { ink, on } of laid.value.screens.flatMap(({ texts }) => texts)) {
          const ratio = contrast(palette[ink], palette[on]);
          expect(ratio, `${palette.id} ${design.id} ${ink} on ${on}`).to.be.at.least(4.5);
        }
      }
  });
});
