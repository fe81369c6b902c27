/** Roman numerals, where they count something. */
import type { NumberReader } from './speech-numbers.js';
import { type SpeechRule, WORD_END } from './speech-rule.js';

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a numeral written as it should be; null for letters that only look like one. */
export function romanValue(numeral: string): number | null {
  if (!/^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(numeral)) return null;
  return Array.from(numeral).reduce((sum, letter, index) => {
    const [value, next] = [LETTERS[letter]!, LETTERS[numeral[index + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}

const COUNTED =
  'quý|khóa|khoá|lần thứ|thứ|thế kỷ|chương|mục|phần|phụ lục|đại hội|kỳ|tập|hạng|loại|cấp|bậc|vùng|khu vực|quân khu|đợt|giai đoạn';

/** A rule for numerals behind a word that is counted: "quý III", "khóa XV"; the fourth is "tư". */
export function romanRules(numbers: NumberReader): readonly SpeechRule[] {
  const say = (word: string, numeral: string): string | null => {
    const value = romanValue(numeral);
    if (value === null) return null;
    const ordinal = value === 4 || (value === 1 && /thứ$/iu.test(word));
    return `${word} ${ordinal ? (value === 4 ? 'tư' : 'nhất') : numbers.whole(String(value))}`;
  };
  return [
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${COUNTED})\\s+([IVXLCDM]+)/(\\d{4})${WORD_END}`, 'giu'),
      say: ([, word, numeral, year]) => {
        const said = say(word!, numeral!);
        return said === null ? null : `${said} năm ${numbers.whole(year!)}`;
      },
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${COUNTED})\\s+([IVXLCDM]+)${WORD_END}`, 'giu'),
      say: ([, word, numeral]) => say(word!, numeral!),
    },
  ];
}
