/** What a poor scanner does to a text, repeatably: tones lost or wrong, digits inside words, words run together. */
export function scanned(text: string, harm: number, seed: number): string {
  let state = seed;
  const chance = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  let out = '';
  for (const letter of text) {
    const draw = chance();
    const marked = /\p{L}/u.test(letter) && letter > '\u007f';
    if (marked && draw < harm) {
      const bare = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      out += bare.replace('đ', 'd').replace('Đ', 'D');
    } else if (marked && draw < harm * 1.4) {
      const toneless = letter.normalize('NFD').replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '');
      out += (toneless + tones[Math.floor(chance() * tones.length)]!).normalize('NFC');
    } else if (/\p{L}/u.test(letter) && draw > 1 - harm * 0.02)
      out += letter + String(Math.floor(chance() * 10));
    else if (!(letter === ' ' && draw > 1 - harm * 0.05)) out += letter;
  }
  return out;
}

/** What a reader of another language makes of a text: every mark of a letter lost, nothing else. */
export const stripped = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
