import { expect } from 'chai';
import fc from 'fast-check';
import { numberReader } from '../../../src/domain/content/speech-numbers.js';

const north = numberReader('north');
const south = numberReader('south');

/** Back from words to a number, by another road than the reader's. */
function understood(words: string): number {
  const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const unit = (word: string): number =>
    ({ mốt: 1, tư: 4, lăm: 5 })[word] ?? (UNITS.includes(word) ? UNITS.indexOf(word) : NaN);
  const group = (text: string): number => {
    const [before, after] = text.includes('trăm') ? text.split('trăm') : ['', text];
    const rest = (after ?? '')
      .replace(/linh|lẻ/, '')
      .trim()
      .split(' ')
      .filter(Boolean);
    const ten = rest.findIndex((word) => word === 'mươi' || word === 'mười');
    const tens = ten < 0 ? 0 : rest[ten] === 'mười' ? 1 : unit(rest[ten - 1]!);
    const last = ten === rest.length - 1 ? '' : rest.at(-1)!;
    return (
      (before!.trim() === '' ? 0 : unit(before!.trim())) * 100 + tens * 10 + (last === '' ? 0 : unit(last))
    );
  };
  const split = (text: string, mark: RegExp): [string, string] => {
    const at = text.search(mark);
    return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at).replace(mark, '')];
  };
  const [billions, rest] = split(words, /tỷ/);
  const [millions, small] = split(rest, /triệu/);
  const [thousands, ones] = split(small, /nghìn|ngàn/);
  const value = (text: string): number => (text.trim() === '' ? 0 : group(text.trim()));
  return (
    (billions === '' ? 0 : understood(billions) * 1e9) +
    value(millions) * 1e6 +
    value(thousands) * 1000 +
    value(ones)
  );
}

describe('numbers in Vietnamese words', () => {
  const WHOLE: Readonly<Record<string, string>> = {
    0: 'không',
    1: 'một',
    4: 'bốn',
    5: 'năm',
    10: 'mười',
    11: 'mười một',
    14: 'mười bốn',
    15: 'mười lăm',
    20: 'hai mươi',
    21: 'hai mươi mốt',
    24: 'hai mươi tư',
    25: 'hai mươi lăm',
    31: 'ba mươi mốt',
    55: 'năm mươi lăm',
    100: 'một trăm',
    101: 'một trăm linh một',
    105: 'một trăm linh năm',
    110: 'một trăm mười',
    115: 'một trăm mười lăm',
    121: 'một trăm hai mươi mốt',
    555: 'năm trăm năm mươi lăm',
    1000: 'một nghìn',
    1005: 'một nghìn không trăm linh năm',
    1015: 'một nghìn không trăm mười lăm',
    1205: 'một nghìn hai trăm linh năm',
    2025: 'hai nghìn không trăm hai mươi lăm',
    10000: 'mười nghìn',
    21021: 'hai mươi mốt nghìn không trăm hai mươi mốt',
    100000: 'một trăm nghìn',
    1000000: 'một triệu',
    1000005: 'một triệu không trăm linh năm',
    1050000: 'một triệu không trăm năm mươi nghìn',
    1234567: 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy',
    1000000000: 'một tỷ',
    15000000005: 'mười lăm tỷ không trăm linh năm',
    1000000000000: 'một nghìn tỷ',
  };
  for (const [figures, words] of Object.entries(WHOLE))
    it(`says ${figures}`, () => expect(north.whole(figures)).to.equal(words));

  const WRITTEN: Readonly<Record<string, string>> = {
    '1.234.567': 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy',
    '1,234,567': 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy',
    '98,2': 'chín mươi tám phẩy hai',
    '98,25': 'chín mươi tám phẩy hai mươi lăm',
    '0,05': 'không phẩy không năm',
    '3,1416': 'ba phẩy một bốn một sáu',
    '1.250,5': 'một nghìn hai trăm năm mươi phẩy năm',
    '4.0': 'bốn chấm không',
    '2.5.1': 'hai chấm năm chấm một',
    '-5': 'âm năm',
    '−12,5': 'âm mười hai phẩy năm',
    '01': 'một',
    '007': 'không không bảy',
    '1234567890123456789': 'một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu bảy tám chín',
  };
  for (const [text, words] of Object.entries(WRITTEN))
    it(`says ${text} as it is written`, () => expect(north.written(text)).to.equal(words));

  it('speaks as in the south', () => {
    expect(south.whole('1205')).to.equal('một ngàn hai trăm lẻ năm');
  });

  it('is understood again, whatever the number', () => {
    const numbers = fc.oneof(fc.nat(2000), fc.nat(), fc.integer({ min: 0, max: 10 ** 15 - 1 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom(north, south), (number, reader) => {
        expect(understood(reader.whole(String(number)))).to.equal(number);
      }),
      { numRuns: 1000 },
    );
  });
});
