import { expect } from 'chai';
import fc from 'fast-check';
import type { Face } from '../../../src/domain/content/face.js';
import { GLUED, wordsOf } from '../../../src/domain/content/line-break.js';
import { fitBest, fitText, legibleSize } from '../../../src/domain/content/text-fit.js';
import { paginate } from '../../../src/domain/content/text-pages.js';

/** Every letter is 0.5 em wide; capitals with two marks are 1.15 em high, other words 0.75. */
const face: Face = {
  id: 'sans-heavy',
  family: 'Even',
  weight: 800,
  xHeight: 0.5,
  capHeight: 0.7,
  space: 0.25,
  legibleXHeight: 7,
  measure: (word) => ({
    advance: word.length * 0.5,
    top: /[ẤẦẨẪẬỐỒỔỖỘ]/u.test(word) ? 1.15 : 0.75,
    bottom: -0.25,
  }),
  missing: () => [],
};

const room = { width: 400, height: 200, maxSize: 90, minSize: 14, maxLines: 5, running: false };
const phrase = fc
  .array(fc.constantFrom('an', 'toàn', 'giao', 'thông,', 'nước', 'ẨM', 'THỰC', 'nghiêng', '–', '80', 'năm'), {
    minLength: 1,
    maxLength: 24,
  })
  .map((words) => words.join(' '));

describe('text fitting', () => {
  it('keeps every line inside the box, at a legible size, with no two lines touching', () => {
    fc.assert(
      fc.property(
        phrase,
        fc.integer({ min: 60, max: 900 }),
        fc.integer({ min: 20, max: 600 }),
        (text, width, height) => {
          const box = { ...room, width, height };
          const fitted = fitText(wordsOf(text), face, box);
          if (!fitted) return;
          expect(fitted.lines.map((line) => line.text).join(' ')).to.equal(text);
          expect(fitted.size).to.be.within(box.minSize - 1e-6, box.maxSize + 1e-6);
          expect(fitted.width).to.be.at.most(width + 1e-6);
          expect(fitted.height).to.be.at.most(height + 1e-6);
          fitted.lines.forEach((line, index) => {
            const { top } = face.measure(line.text);
            const above = fitted.lines[index - 1];
            expect(line.baseline - top * fitted.size).to.be.at.least(
              above ? above.baseline + 0.25 * fitted.size : -1e-6,
            );
          });
        },
      ),
    );
  });

  it('never gives a smaller size for a larger box', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 100, max: 500 }), (text, width) => {
        const single = { ...room, width, maxLines: 1 };
        const before = fitText(wordsOf(text), face, single);
        const after = fitText(wordsOf(text), face, { ...single, width: width * 1.5 });
        if (before) expect(after?.size).to.be.at.least(before.size - 1e-6);
      }),
    );
  });

  it('takes a line more only for a larger size, or because the writer ended the line', () => {
    const box = { ...room, width: 800, maxSize: 40 };
    const linesOf = (text: string) => fitText(wordsOf(text), face, box)?.lines.map((line) => line.text);
    expect(linesOf('Chọn thủ tục, điền tờ khai')).to.deep.equal(['Chọn thủ tục, điền tờ khai']);
    expect(linesOf('Chọn thủ tục,\nđiền tờ khai')).to.deep.equal(['Chọn thủ tục,', 'điền tờ khai']);
  });

  it('breaks at the comma rather than a word later', () => {
    const fitted = fitText(wordsOf('Diệt lăng quăng, phòng sốt xuất huyết'), face, { ...room, maxLines: 2 });
    expect(fitted?.lines.map((line) => line.text)).to.deep.equal([
      'Diệt lăng quăng,',
      'phòng sốt xuất huyết',
    ]);
  });

  it('splits a compound only when nothing else fits', () => {
    const words = wordsOf('bảo hiểm xã hội');
    expect(fitText(words, face, { ...room, width: 180 })?.lines).to.have.length(1);
    expect(fitText(words, face, { ...room, width: 70 })?.lines.length).to.be.greaterThan(1);
  });

  it('gives nothing below the floor', () => {
    expect(fitText(wordsOf('nghiêng'), face, { ...room, width: 20 })).to.equal(null);
    expect(legibleSize(face)).to.equal(14);
  });

  it('takes a narrower face only when the first is not read with ease', () => {
    const narrow: Face = {
      ...face,
      id: 'condensed-bold',
      measure: (word) => ({ ...face.measure(word), advance: word.length * 0.35 }),
    };
    const words = wordsOf('Phân loại rác tại nguồn');
    expect(fitBest(words, [face, narrow], { ...room }, 10)?.face.id).to.equal('sans-heavy');
    expect(fitBest(words, [face, narrow], { ...room, width: 140, height: 24 }, 10)?.face.id).to.equal(
      'condensed-bold',
    );
  });
});

describe('paging', () => {
  const box = { width: 190, height: 60, size: 15, maxLines: 4 };

  it('keeps every word in order on as few pages as hold it, each of which fits', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), (phrases) => {
        const words = wordsOf(phrases.join('. '));
        const pages = paginate(words, face, box, 40)!;
        expect(pages.flat()).to.deep.equal(words);
        for (const page of pages)
          expect(
            fitText(page, face, { ...box, maxSize: 40, minSize: box.size, running: false }),
          ).not.to.equal(null);
      }),
    );
  });

  it('does not end a page inside a compound, and prefers the end of a sentence', () => {
    const words = wordsOf(
      'Đeo khẩu trang nơi đông người. Rửa tay bằng xà phòng thường xuyên. Khai báo y tế khi có triệu chứng',
    );
    const pages = paginate(words, face, box, 12)!;
    expect(pages.length).to.be.greaterThan(1);
    for (const page of pages.slice(0, -1)) expect(page.at(-1)!.breakAfter).not.to.equal(GLUED);
    expect(pages[0]!.at(-1)!.text).to.match(/\.$/);
  });

  it('refuses what the limit does not hold, and a word wider than the page', () => {
    expect(paginate(wordsOf('an toàn '.repeat(400)), face, box, 12)).to.equal(null);
    expect(paginate(wordsOf('a'.repeat(80)), face, box, 12)).to.equal(null);
  });
});
