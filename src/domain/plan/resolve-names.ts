/** What the names of a plan mean: a unit of the register, a collective such as "các xã, phường", or nothing known. */
import type { Register } from '../org/register.js';
import type { Unit } from '../org/unit.js';
import { type NameWord, foldName, wordsOf } from './resolve-words.js';

/** The collectives that plans address. */
export type Collective =
  | 'communes'
  | 'districts'
  | 'departments'
  | 'press'
  | 'newspapers-and-stations'
  | 'newspaper'
  | 'station'
  | 'portal'
  | 'province'
  | 'agencies'
  | 'localities'
  | 'agencies-and-localities';

export type NameMeaning =
  | { readonly kind: 'collective'; readonly collective: Collective; readonly text: string }
  | { readonly kind: 'units'; readonly units: readonly Unit[]; readonly text: string }
  /** "các đơn vị liên quan": addressed to nobody in particular. */
  | { readonly kind: 'vague'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** Names by their folded words, for looking up. */
export interface Directory {
  readonly byAlias: ReadonlyMap<string, readonly Unit[]>;
  readonly longest: number;
  /** The grammar of collectives, and of the place that may follow a name, for this province. */
  readonly collectives: readonly (readonly [Collective, RegExp])[];
  readonly place: RegExp;
}

const HEAD_OF = '(?:(?:lanh dao|thu truong|giam doc|chu tich) )?';
const COUNCIL = '(?:uy ban nhan dan )?';
const EACH = '(?:(?:100%|100|tat ca|toan bo|moi|tung|cac|nhung) )*';

/**
 * The grammar of collectives, over folded words without conjunctions; the longest match wins.
 * Sources: the addressees of provincial communication plans of 2022-2025.
 */
const COLLECTIVES: readonly (readonly [Collective, string])[] = [
  [
    'districts',
    `${HEAD_OF}${EACH}${COUNCIL}${EACH}(?:huyen thi xa thanh pho|thanh pho thi xa huyen|huyen thanh pho thi xa|huyen thanh pho|huyen thi xa|thanh pho huyen|cap huyen|don vi cap huyen|huyen)`,
  ],
  [
    'districts',
    '(?:cac )?(?:trung tam van hoa (?:thong tin )?(?:the thao )?truyen thong|dai truyen thanh(?: truyen hinh)?) (?:cac |cap )?(?:huyen thi xa thanh pho|huyen thanh pho|huyen)',
  ],
  [
    'communes',
    `${HEAD_OF}${EACH}${COUNCIL}${EACH}(?:xa phuong thi tran|phuong xa thi tran|xa phuong dac khu|phuong xa dac khu|xa thi tran|xa phuong|phuong xa|don vi cap xa|cap xa|xa)`,
  ],
  [
    'communes',
    '(?:cac )?(?:dai truyen thanh|he thong truyen thanh|dai truyen thanh thong minh) (?:cac |cap )?(?:xa phuong thi tran|xa phuong|co so|xa)',
  ],
  [
    'departments',
    `${HEAD_OF}${EACH}(?:so ban nganh doan the|so ban nganh mat tran doan the|so ban nganh co quan doan the|so ban nganh|so nganh|ban nganh)`,
  ],
  [
    'press',
    `${EACH}(?:co quan (?:thong tan )?bao chi(?: phat thanh truyen hinh)?(?: trung uong dia phuong| dia phuong)?|co quan truyen thong(?: dai chung)?|don vi bao chi|bao chi)`,
  ],
  ['newspapers-and-stations', `${EACH}bao dai(?: phat thanh truyen hinh| truyen hinh)?`],
  ['newspaper', '(?:toa soan )?bao(?: dang bo)?'],
  ['station', 'dai (?:phat thanh truyen hinh|truyen hinh|phat thanh)'],
  ['portal', '(?:ban bien tap )?cong thong tin dien tu'],
  ['province', '(?:uy ban nhan dan )tinh'],
  [
    'agencies-and-localities',
    `${HEAD_OF}${EACH}(?:co quan don vi dia phuong|don vi dia phuong|so nganh dia phuong|so ban nganh dia phuong|co quan dia phuong)`,
  ],
  ['agencies', `${HEAD_OF}${EACH}(?:co quan don vi|co quan to chuc|co quan|don vi)`],
  ['localities', `${EACH}dia phuong`],
];

/** Words that may follow a name without changing whom it names. */
const PLACE =
  '(?: (?:cap tinh|tren dia ban tinh|dong tren dia ban tinh|tren dia ban|trong tinh|toan tinh|cua tinh|thuoc tinh|tinh))?';
const CONCERNED = '(?: (?:co )?lien quan)';
/** Words before a name that are no part of it. */
const LEAD_IN = /^(?:de nghi|yeu cau|giao|chu tri|don vi chu tri|phoi hop|voi|cung|do|boi) /;
/** Words that begin the name of another body: an enumeration goes on, a name does not. */
const BODY_WORDS = new Set(
  'so bao dai ubnd uy ban hoi hiep doan cong cuc chi trung truong doanh van tap cac tinh thanh xa phuong huyen mat lien ngan buu bo kho vien quy'.split(
    ' ',
  ),
);

/** Names of units under which a document may mention them. */
export function createDirectory(register: Register, province: string | null): Directory {
  const provinces = new Set<string>();
  const add = (name: string): void => {
    const bare = foldName(name).replace(/^(?:uy ban nhan dan )?(?:tinh |thanh pho )?/, '');
    if (bare !== '') provinces.add(bare);
  };
  if (province !== null) add(province);
  for (const unit of register.units) if (unit.kind === 'province') add(unit.name);

  const byAlias = new Map<string, Unit[]>();
  let longest = 1;
  for (const unit of register.units) {
    const aliases = new Set<string>();
    for (const name of [unit.name, unit.shortName]) {
      const full = foldName(name);
      aliases.add(full);
      aliases.add(
        full.replace(/^uy ban nhan dan (?=xa |phuong |thi tran |dac khu |huyen |thi xa |thanh pho )/, ''),
      );
      aliases.add(full.replace(/ tinh (?=\S)/, ' '));
      if (unit.kind === 'department') aliases.add(full.replace(/ tinh(?: .*)?$/, ''));
      for (const place of provinces)
        if (unit.kind === 'department' && full.endsWith(` ${place}`))
          aliases.add(full.slice(0, -place.length - 1).replace(/ tinh$/, ''));
    }
    for (const alias of aliases) {
      // One word ("bao", "so", the bare name of a commune) names too little to be trusted.
      if (!alias.includes(' ')) continue;
      byAlias.set(alias, [...(byAlias.get(alias) ?? []), unit]);
      longest = Math.max(longest, alias.split(' ').length);
    }
  }
  const names = [...provinces].join('|');
  const place = names === '' ? PLACE : `${PLACE}(?: (?:${names}))?`;
  return {
    byAlias,
    longest,
    place: new RegExp(`^${place}(?= |$)`),
    collectives: COLLECTIVES.map(([collective, pattern]) => [
      collective,
      new RegExp(`^(?:${pattern})${place}(${CONCERNED})?(?= |$)`),
    ]),
  };
}

interface Match {
  readonly words: number;
  readonly meaning: NameMeaning;
}

/** What a name, or a whole cell of names, means: one meaning per body or collective, in the order of the text. */
export function meaningsOf(name: string, directory: Directory): NameMeaning[] {
  const text = name.normalize('NFC');
  const words = wordsOf(text);
  const meanings: NameMeaning[] = [];
  let unknownFrom: number | null = null;
  const flush = (to: number): void => {
    if (unknownFrom === null || to <= unknownFrom) return;
    const slice = text.slice(words[unknownFrom]!.start, words[to - 1]!.end).trim();
    meanings.push({ kind: 'unknown', text: slice });
    unknownFrom = null;
  };
  let at = 0;
  while (at < words.length) {
    const startsSegment = words[at]!.before !== 'none';
    if (startsSegment) {
      const leadIn = LEAD_IN.exec(`${joined(words, at)} `);
      if (leadIn) {
        flush(at);
        at += leadIn[0].trim().split(' ').length;
      }
    }
    if (at >= words.length) break;
    const fresh = startsSegment || unknownFrom === null;
    const match = fresh ? matchAt(text, words, at, directory) : null;
    if (match) {
      flush(at);
      meanings.push(match.meaning);
      at += match.words;
      continue;
    }
    const next = words[at]!;
    if (next.before === 'strong' || (next.before === 'weak' && BODY_WORDS.has(next.word))) flush(at);
    unknownFrom ??= at;
    at += 1;
  }
  flush(words.length);
  return meanings;
}

const joined = (words: readonly NameWord[], from: number): string =>
  words
    .slice(from)
    .map(({ word }) => word)
    .join(' ');

function matchAt(text: string, words: readonly NameWord[], at: number, directory: Directory): Match | null {
  const named = matchUnit(text, words, at, directory);
  const collective = matchCollective(text, words, at, directory);
  if (!named) return collective;
  return collective && collective.words > named.words ? collective : named;
}

/** True when a name may end before this word: at the end, or where the text itself parts. */
const endsBefore = (words: readonly NameWord[], at: number): boolean =>
  at >= words.length || words[at]!.before !== 'none';

function matchCollective(
  text: string,
  words: readonly NameWord[],
  at: number,
  directory: Directory,
): Match | null {
  const rest = joined(words, at);
  let best: Match | null = null;
  for (const [collective, pattern] of directory.collectives) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const length = match[0].split(' ').length;
    if (length <= (best?.words ?? 0) || !endsBefore(words, at + length)) continue;
    const slice = text.slice(words[at]!.start, words[at + length - 1]!.end);
    const meaning: NameMeaning =
      match[1] === undefined
        ? { kind: 'collective', collective, text: slice }
        : { kind: 'vague', text: slice };
    best = { words: length, meaning };
  }
  return best;
}

function matchUnit(text: string, words: readonly NameWord[], at: number, directory: Directory): Match | null {
  for (let length = Math.min(directory.longest, words.length - at); length >= 2; length--) {
    const alias = words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ');
    const units = directory.byAlias.get(alias);
    if (!units) continue;
    const trailing = directory.place.exec(` ${joined(words, at + length)}`.trimEnd());
    const extra = trailing ? trailing[0].split(' ').filter((word) => word !== '').length : 0;
    if (!endsBefore(words, at + length + extra)) continue;
    const slice = text.slice(words[at]!.start, words[at + length + extra - 1]!.end);
    return {
      words: length + extra,
      meaning: { kind: 'units', units: sameSpelling(units, slice), text: slice },
    };
  }
  return null;
}

/** Of units that differ only in diacritics (Xã Tân Lập, Xã Tân Lạp), those written exactly so, if any is. */
function sameSpelling(units: readonly Unit[], written: string): readonly Unit[] {
  if (units.length < 2) return units;
  const exact = units.filter((unit) => written.toLowerCase().includes(bareName(unit)));
  return exact.length > 0 ? exact : units;
}

const bareName = (unit: Unit): string =>
  unit.name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) /, '');
