/** Whole invented plans beside this file, in several styles, and every line each of them owes. */
import { readFileSync } from 'node:fs';

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** How many, where the writer of the plan said so. */
  readonly reports?: number;
  readonly unquantified?: number;
}

export const textOf = (name: string): string =>
  readFileSync(new URL(`documents/${name}.txt`, import.meta.url), 'utf8');

export const sample = (name: string, ...lines: readonly string[]): Sample => ({
  name,
  text: textOf(name),
  lines,
});

export const SAMPLES: readonly Sample[] = [
  sample(
    'bau-cu',
    'news-or-article 2..2/event',
    'news-or-article 3..∞/day window=2026-01-10..2026-03-31',
    'programme 1..1/day seconds=600-600',
    'reportage 2..2/week',
    'airing 3..∞/day each=commune seconds=900- times=morning,noon,afternoon',
    'banner 2..∞/window each=unit',
    'spot 20..20/day seconds=30-30',
    'post 5..5/week',
  ),
  sample(
    'dich-benh',
    'video 2..2/window',
    'spot 4..4/window',
    'other 1..1/month',
    'programme 1..1/month replays=1 seconds=1800-1800',
    'other 15000..15000/window',
    'banner 500..500/window',
    'news-or-article 2..2/month each=commune',
    'airing 2..2/day each=commune',
  ),
  sample(
    'an-toan-giao-thong',
    'column 2..2/month window=2025-01-01..2025-12-31',
    'news-or-article 3..3/week',
    'airing 2..∞/day each=commune window=2025-09-01..2025-09-30',
    'banner 50..50/window window=null..2025-06-30',
    'spot 10..10/day each=screen window=2025-07-01..2025-09-30',
  ),
  sample(
    'cai-cach-hanh-chinh',
    'column 1..1/week',
    'news-or-article 10..10/quarter soft',
    'news-or-article 4..6/month',
    'news-or-article 1..∞/month each=unit',
    'airing 2..∞/week each=commune weekdays=1,4',
    'bulletin 6..6/year',
  ),
  sample(
    'chay-rung',
    'airing 2..2/day times=360,1050',
    'airing 1..1/3 hour',
    'banner 3..3/window each=unit',
    'session 12..12/window each=unit',
    'news-or-article 1..2/week',
    'reportage 1..1/month',
    'news-or-article 1..1/day window=2026-02-01..2026-03-31',
    'news-or-article 2..2/week window=2025-11-01..2026-01-31',
    'news-or-article 2..2/week',
  ),
  sample(
    'thue-dan-so',
    'column 4..4/year',
    'reportage 1..1/quarter',
    'bulletin 1..1/2 month',
    'article 5..∞/quarter',
    'news 1..1/week',
    'airing 1..1/week weekdays=3',
    'news 2..2/event',
    'article 1..1/event',
    'news-or-article 5..5/task',
  ),
];

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
