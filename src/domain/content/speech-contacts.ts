/** Telephone numbers, addresses of pages and of letters. */
import { spelled } from './speech-acronyms.js';
import type { NumberReader } from './speech-numbers.js';
import { type SpeechRule, WORD_END, WORD_START } from './speech-rule.js';

const SIGNS: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '/': 'gạch chéo',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  '@': 'a còng',
  ':': 'hai chấm',
  '?': 'dấu hỏi',
  '=': 'bằng',
  '&': 'và',
  '#': 'dấu thăng',
  '%': 'phần trăm',
  '+': 'cộng',
  '~': 'dấu ngã',
};

/** Parts of addresses that are known as words. */
const KNOWN: Readonly<Record<string, string>> = {
  com: 'com',
  gov: 'gốp',
  net: 'nét',
  org: 'o rờ giê',
  edu: 'e đu',
};

/** Rules for addresses; what comes out holds no figures and no signs. */
export function addressRules(numbers: NumberReader): readonly SpeechRule[] {
  const say = (address: string): string =>
    [...address.matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu)]
      .map(([part]) => {
        if (/^\d+$/.test(part)) return numbers.figures(part);
        const word = part.toLowerCase();
        return (
          SIGNS[part] ??
          KNOWN[word] ??
          (word.length <= 3 && !/[aeiouyăâêôơư]/.test(word) ? spelled(word) : word)
        );
      })
      .join(' ');
  /** The end of a sentence is not part of an address. */
  const trimmed = (address: string): readonly [string, string] => {
    const tail = /[/.,;:!?)]*$/.exec(address)![0];
    return [address.slice(0, address.length - tail.length), tail.replace(/^[/]+/, '')];
  };
  const sayTrimmed = (address: string): string => {
    const [plain, tail] = trimmed(address);
    return say(plain) + tail;
  };
  return [
    {
      pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
      say: ([address]) => say(address!),
    },
    {
      pattern: /(?:https?:\/\/(?:www\.)?|www\.)([^\s<>"“”]+)/giu,
      say: ([, address]) => sayTrimmed(address!),
    },
    {
      pattern:
        /(?<![\p{L}\p{N}.@])((?:[a-z0-9-]+\.)+(?:vn|com|net|org|edu|gov)(?:\/[^\s<>"“”]*)?)(?![\p{L}\p{N}])/giu,
      say: ([, address]) => sayTrimmed(address!),
    },
  ];
}

/** Behind these words a short number is one to call. */
const CALLED =
  /(?:gọi|gọi số|số máy|đường dây nóng|tổng đài|hotline|số điện thoại|điện thoại|nóng)(?:\s+số)?[\s:]*$/iu;

/** Rules for numbers to call: figure by figure, a pause between the groups. */
export function phoneRules(numbers: NumberReader): readonly SpeechRule[] {
  const groups = (text: string): string =>
    text
      .split(/[\s.()-]+/)
      .filter((group) => group !== '')
      .map((group) => numbers.figures(group))
      .join(', ');
  /** Ten figures without a gap are said as four, three and three. */
  const gapped = (text: string): string =>
    /^\d{10,11}$/.test(text) ? `${text.slice(0, 4)} ${text.slice(4, 7)} ${text.slice(7)}` : text;
  const count = (text: string): number => text.replace(/\D/g, '').length;
  return [
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}.,])\\+84[\\s.]?(\\d[\\d .-]{6,12}\\d)${WORD_END}`, 'gu'),
      say: ([, rest]) => (count(rest!) >= 9 && count(rest!) <= 10 ? groups(gapped(`0${rest!}`)) : null),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}.,])(\\(?0\\d{1,3}\\)?[\\d .-]{5,11}\\d)${WORD_END}`, 'gu'),
      say: ([, number]) => (count(number!) >= 10 && count(number!) <= 11 ? groups(gapped(number!)) : null),
    },
    {
      pattern: new RegExp(`${WORD_START}(1[89]00)[\\s.-]?(\\d{4}|\\d{6})${WORD_END}`, 'gu'),
      say: ([, first, rest]) => groups(`${first!} ${rest!}`),
    },
    {
      pattern: new RegExp(`${WORD_START}(1\\d{2,4})${WORD_END}(?![.,/]\\d)`, 'gu'),
      say: ([, number], before) => (CALLED.test(before) ? numbers.figures(number!) : null),
    },
  ];
}
