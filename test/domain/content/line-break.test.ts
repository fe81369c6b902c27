import { expect } from 'chai';
import fc from 'fast-check';
import { GLUED, wordsOf } from '../../../src/domain/content/line-break.js';

/** The text with `_` where a line may not end and `|` where it is welcome to. */
const marked = (text: string): string =>
  wordsOf(text)
    .map(({ text: word, breakAfter }) => word + (breakAfter === GLUED ? '_' : breakAfter < 0 ? '|' : ' '))
    .join('')
    .trim();

describe('line breaks of Vietnamese', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['compounds', 'chiếm đoạt tài sản trên không gian mạng', 'chiếm_đoạt tài_sản trên không_gian_mạng'],
    ['compounds in capitals', 'TOÀN DÂN THAM GIA BẢO HIỂM Y TẾ', 'TOÀN_DÂN THAM_GIA BẢO_HIỂM_Y_TẾ'],
    ['names', 'theo gương Chủ tịch Hồ Chí Minh', 'theo gương Chủ_tịch Hồ_Chí_Minh'],
    ['places', 'tại Trạm Y tế xã Ngọc Mỹ', 'tại Trạm_Y_tế xã Ngọc_Mỹ'],
    ['numbers and units', 'kỷ niệm 80 năm thành lập', 'kỷ_niệm 80_năm thành lập'],
    ['days', 'từ ngày 15/8 đến 31/8', 'từ ngày_15/8 đến 31/8'],
    ['commas', 'Diệt lăng quăng, phòng sốt', 'Diệt lăng_quăng,| phòng sốt'.replace('| ', '|')],
    ['dashes stay at the end of a line', 'Xanh - Sạch', 'Xanh_-|Sạch'],
    ['a comma ends a compound', 'bảo, hiểm', 'bảo,|hiểm'],
    ['line breaks given', 'Một\nHai', 'Một|Hai'],
  ];
  for (const [name, text, wanted] of table) it(name, () => expect(marked(text)).to.equal(wanted));

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zà-ỹ0-9,.-]{1,8}$/u)), (words) => {
        expect(wordsOf(words.join(' ')).map(({ text }) => text)).to.deep.equal(words);
      }),
    );
  });
});
