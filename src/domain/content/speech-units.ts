/** Numbers with their units, money, ranges and fractions. */
import type { NumberReader } from './speech-numbers.js';
import { NUMBER, type SpeechRule, WORD_END } from './speech-rule.js';

/** What may stand behind a number. The table is data. */
const UNITS: Readonly<Record<string, string>> = {
  ...{
    km: 'ki lô mét',
    m: 'mét',
    dm: 'đề xi mét',
    cm: 'xăng ti mét',
    mm: 'mi li mét',
    mmHg: 'mi li mét thủy ngân',
  },
  ...{ km2: 'ki lô mét vuông', 'km²': 'ki lô mét vuông', m2: 'mét vuông', 'm²': 'mét vuông', ha: 'héc ta' },
  ...{ m3: 'mét khối', 'm³': 'mét khối', l: 'lít', lít: 'lít', ml: 'mi li lít', mL: 'mi li lít' },
  ...{ kg: 'ki lô gam', g: 'gam', mg: 'mi li gam', µg: 'mi crô gam', tấn: 'tấn', tạ: 'tạ' },
  ...{ '°C': 'độ xê', '℃': 'độ xê', '°': 'độ', '%': 'phần trăm', '‰': 'phần nghìn' },
  ...{
    V: 'vôn',
    W: 'oát',
    kW: 'ki lô oát',
    MW: 'mê ga oát',
    kWh: 'ki lô oát giờ',
    Hz: 'héc',
    MHz: 'mê ga héc',
  },
  ...{ KB: 'ki lô bai', MB: 'mê ga bai', GB: 'ghi ga bai', Mbps: 'mê ga bít mỗi giây' },
  ...{
    đ: 'đồng',
    Đ: 'đồng',
    đồng: 'đồng',
    VND: 'đồng',
    VNĐ: 'đồng',
    vnđ: 'đồng',
    USD: 'đô la Mỹ',
    $: 'đô la Mỹ',
  },
  ...{
    giây: 'giây',
    phút: 'phút',
    giờ: 'giờ',
    ngày: 'ngày',
    tuần: 'tuần',
    tháng: 'tháng',
    quý: 'quý',
    năm: 'năm',
  },
};

/** What stands under a stroke: "km/h", "lần/ngày", "đồng/kg". */
const UNDER: Readonly<Record<string, string>> = {
  ...{
    h: 'giờ',
    s: 'giây',
    người: 'người',
    hộ: 'hộ',
    xã: 'xã',
    kênh: 'kênh',
    lần: 'lần',
    suất: 'suất',
    học: 'học',
  },
  ...UNITS,
};

const escaped = (table: Readonly<Record<string, string>>): string =>
  Object.keys(table)
    .sort((one, other) => other.length - one.length)
    .map((unit) => unit.replace(/\$/g, '\\$'))
    .join('|');

const UNIT = escaped(UNITS);
const SIGNED = `[-−]?${NUMBER}`;

/** Rules in the order in which they are tried; numbers are said by the last. */
export function unitRules(numbers: NumberReader): readonly SpeechRule[] {
  const written = (number: string): string => numbers.written(number);
  return [
    {
      pattern: new RegExp(`\\$\\s?(${NUMBER})`, 'gu'),
      say: ([, number]) => `${written(number!)} đô la Mỹ`,
    },
    {
      // 2021-2025, 5–10 %, 1 - 3 tin: one to the other.
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}.,/-])(${NUMBER})(\\s?%)?\\s*[-–—]\\s*(?=${NUMBER}(?![\\p{N}-]))`,
        'gu',
      ),
      say: ([, number, percent]) => `${written(number!)}${percent === '' ? '' : ' phần trăm'} đến `,
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}.,/])(\\d{1,3})/(\\d{1,3})${WORD_END}(?:\\s?(${UNIT})${WORD_END})?(?![./]\\d)`,
        'gu',
      ),
      // Three of ten is a share, ten of three a score.
      say: ([, over, under, unit]) => {
        const stroke = Number(over) < Number(under) && Number(under) <= 10 ? 'phần' : 'trên';
        return `${written(over!)} ${stroke} ${written(under!)}${unit === '' ? '' : ` ${UNITS[unit!]!}`}`;
      },
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}.,])(${SIGNED})\\s?(${UNIT})/(${escaped(UNDER)})${WORD_END}`,
        'gu',
      ),
      say: ([, number, unit, under]) => `${written(number!)} ${UNITS[unit!]!} mỗi ${UNDER[under!]!}`,
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}.,])(${SIGNED})\\s?(${UNIT})${WORD_END}`, 'gu'),
      say: ([, number, unit]) => `${written(number!)} ${UNITS[unit!]!}`,
    },
    {
      pattern: new RegExp(`(?<=\\p{L})/(${escaped(UNDER)})${WORD_END}`, 'gu'),
      say: ([, under]) => ` mỗi ${UNDER[under!]!}`,
    },
    { pattern: new RegExp(`(?<=\\p{L})/(?=\\d)`, 'gu'), say: () => ' trên ' },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}.,-])([-−]?${NUMBER})${WORD_END}`, 'gu'),
      say: ([, number]) => written(number!),
    },
    // What is left stands against letters: "5A", "QL1", "F0".
    { pattern: new RegExp(`(${NUMBER})`, 'gu'), say: ([, number]) => ` ${written(number!)} ` },
  ];
}

/** Kept for the words that start a line: "1. Tiêm phòng" is "một, Tiêm phòng". */
export const listRule = (numbers: NumberReader): SpeechRule => ({
  pattern: new RegExp(`(?<=^|\\n)\\s*(\\d{1,2})[.)]\\s+`, 'gu'),
  say: ([, number]) => `${numbers.whole(number!)}, `,
});
