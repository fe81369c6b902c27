import { expect } from 'chai';
import fc from 'fast-check';
import { fromTcvn3, fromVni, repairLegacyText } from '../../../src/domain/reading/text/encoding.js';
import { isSyllable } from '../../../src/domain/reading/text/encoding-syllable.js';
import { TCVN3, VNI } from '../../../src/domain/reading/text/encoding-tables.js';

const LOWER = Array.from('áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ');
const TCVN3_CAPITALS = Array.from('ĂÂÊÔƠƯĐ');
const UPPER = LOWER.map((letter) => letter.toUpperCase());
const invert = (table: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...table].map(([debris, letter]) => [letter, debris]));
const write = (text: string, table: ReadonlyMap<string, string>): string => {
  const back = invert(table);
  return Array.from(text, (letter) => back.get(letter) ?? letter).join('');
};

const SENTENCE =
  'Định kỳ phát sóng 01 chương trình/tháng, phát lại 02 lần/tháng trên hệ thống truyền thanh cơ sở; ' +
  'các xã, phường được giao ít nhất 03 tin, bài mỗi tuần về chuyển đổi số, người dân sử dụng dịch vụ công quý II.';

describe('legacy encodings', () => {
  it('hold every Vietnamese letter once', () => {
    expect(new Set(LOWER).size).to.equal(67);
    expect([...TCVN3.values()])
      .to.include.members(LOWER)
      .and.to.include.members(TCVN3_CAPITALS);
    expect(TCVN3.size).to.equal(67 + 7);
    expect([...VNI.values()]).to.have.members([...LOWER, ...UPPER]);
  });

  it('are read back letter by letter', () => {
    for (const letter of [...LOWER, ...TCVN3_CAPITALS])
      expect(fromTcvn3(write(letter, TCVN3))).to.equal(letter);
    for (const letter of [...LOWER, ...UPPER]) expect(fromVni(write(letter, VNI))).to.equal(letter);
  });

  it('are read back in syllables', () => {
    const syllable = fc
      .tuple(
        fc.constantFrom('', 'ng', 'tr', 'đ', 'th', 'qu'),
        fc.constantFrom(...LOWER),
        fc.constantFrom('', 'n', 'ng', 't', 'i'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        return fromTcvn3(write(text, TCVN3)) === text && fromVni(write(text, VNI)) === text;
      }),
    );
  });

  const known: [string, (text: string) => string, string][] = [
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', fromTcvn3, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', fromVni, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['®éc lËp - tù do - h¹nh phóc', fromTcvn3, 'độc lập - tự do - hạnh phúc'],
    ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', fromVni, 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  ];
  for (const [debris, convert, text] of known)
    it(`read "${debris}"`, () => expect(convert(debris)).to.equal(text));
});

describe('repairing text', () => {
  it('converts a text wholly in one encoding, and says so', () => {
    const tcvn3 = repairLegacyText(write(SENTENCE, TCVN3));
    expect(tcvn3.text).to.equal(SENTENCE);
    expect(tcvn3.warnings).to.have.length(1);
    expect(tcvn3.warnings[0]).to.include('Văn bản dùng phông TCVN3');
    const vni = repairLegacyText(write(SENTENCE, VNI));
    expect(vni.text).to.equal(SENTENCE);
    expect(vni.warnings[0]).to.include('Văn bản dùng phông VNI');
  });

  it('only warns where part of the text is sound', () => {
    const mixed = `${write(SENTENCE, TCVN3)}\nTổ chức thực hiện được giao.`;
    const { text, warnings } = repairLegacyText(mixed);
    expect(text).to.equal(mixed);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('Một phần văn bản');
  });

  const sound = [
    SENTENCE,
    'Báo cáo tình hình tháng này: có hai bài, ba tin; các xã khác không có gì.',
    'Màn hình rộng 3,2 m², 25 °C ± 2, © 2025, § 4, ½ ngày, «tin».',
    'Une école à Hanoï, déjà prévue, où les élèves français réussiront très bien l’été.',
    'plain ASCII text without a single mark',
    '',
  ];
  for (const text of sound)
    it(`leaves "${text.slice(0, 40)}" alone`, () =>
      expect(repairLegacyText(text)).to.deep.equal({ text, warnings: [] }));
});

describe('syllables', () => {
  const yes =
    'nghiêng quý quyền giếng khuya thoáng ưu điểm hòa hoà thuỷ thủy ỷ việc gì đường được Sở xuống quyết'.split(
      ' ',
    );
  const no = 'caù phöôøng ®éc hßa str école tiếếng ViÖt baùo'.split(' ');
  for (const word of yes) it(`"${word}" is one`, () => expect(isSyllable(word)).to.equal(true));
  for (const word of no) it(`"${word}" is none`, () => expect(isSyllable(word)).to.equal(false));
});
