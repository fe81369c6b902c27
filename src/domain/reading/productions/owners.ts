/** Owners: names of units in a sentence, a heading or a table cell, and whether they lead, support or are only named. */
import { phraseSet, matchPhrase } from '../text/phrases.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';
import { nameEnd } from './unit-names.js';

export interface Owner {
  readonly name: string;
  readonly role: 'lead' | 'support' | 'named';
  /** "các sở, ban, ngành": many units under one name. */
  readonly many: boolean;
  /** Token indexes; `to` excluded. */
  readonly from: number;
  readonly to: number;
}

const SUPPORT = phraseSet([
  ...[
    'phối hợp',
    'phối hợp với',
    'phối hợp cùng',
    'cơ quan phối hợp',
    'đơn vị phối hợp',
    'phối hợp chặt chẽ với',
  ],
  ...['với sự phối hợp của', 'cùng', 'phối hợp thực hiện', 'chủ trì , phối hợp', 'chủ trì , phối hợp với'],
  ...['chủ trì phối hợp với', 'phối hợp với các', 'sự phối hợp của'],
]);
const LEAD = phraseSet([
  ...[
    'đề nghị',
    'giao',
    'yêu cầu',
    'đơn vị chủ trì',
    'cơ quan chủ trì',
    'chủ trì',
    'đơn vị thực hiện',
    'chỉ đạo',
  ],
  ...[
    'cơ quan thực hiện',
    'đề nghị thủ trưởng',
    'trách nhiệm của',
    'đơn vị chủ trì tổ chức triển khai',
    'phân công',
  ],
  ...[
    'đơn vị chủ trì tham mưu',
    'giao cho',
    'thực hiện',
    'đơn vị phụ trách',
    'trách nhiệm thực hiện',
    'đề nghị các',
  ],
]);

/** What the words before a name make of it; null when they say nothing. */
function roleBefore(reading: Reading, at: number, from: number): Owner['role'] | null {
  let before = at - 1;
  while (before >= from && (isMark(reading, before, ':') || isMark(reading, before, '-'))) before--;
  if (foldedAt(reading, before) === 'cac' || foldedAt(reading, before) === 'la') before--;
  for (let start = Math.max(from, before - 6); start <= before; start++) {
    if (matchPhrase(SUPPORT, reading, start, false)?.next === before + 1) return 'support';
  }
  for (let start = Math.max(from, before - 6); start <= before; start++) {
    if (matchPhrase(LEAD, reading, start, false)?.next === before + 1) return 'lead';
  }
  return null;
}

/**
 * The units named between two tokens. The subject of a sentence leads; after "phối hợp với" a unit supports;
 * others (addressees, places of publication) are only named. Units in a list share the first one's role.
 */
export function ownersIn(reading: Reading, from: number, to: number): readonly Owner[] {
  const owners: Owner[] = [];
  for (let at = from; at < to;) {
    const end = nameEnd(reading, at, to);
    if (end === null) {
      at++;
      continue;
    }
    const previous = owners.at(-1);
    const joined = previous !== undefined && isList(reading, previous.to, at);
    const subject = at === from || onlyMarks(reading, from, at);
    const role = roleBefore(reading, at, from) ?? (joined ? previous.role : subject ? 'lead' : 'named');
    const many =
      /^(?:cac|dai|tram|co|ubnd|uy|so|he|cap|thu)$/.test(foldedAt(reading, at)) && isMany(reading, at, end);
    owners.push({ name: nameOf(reading, at, end), role, many, from: at, to: end });
    at = end;
  }
  return owners;
}

const isMany = (reading: Reading, at: number, end: number): boolean => {
  for (let i = at; i < end; i++) if (/^(?:cac|cap)$/.test(foldedAt(reading, i))) return true;
  return false;
};

function nameOf(reading: Reading, at: number, end: number): string {
  let name = '';
  for (let i = at; i < end; i++) {
    const token = reading.tokens[i]!;
    const before = reading.tokens[i - 1];
    // A page break inside a table puts other cells between two words of a name.
    const gap = i === at || before === undefined ? '' : reading.text.slice(before.end, token.start);
    name += (gap.length > 3 ? ' ' : gap) + reading.text.slice(token.start, token.end);
  }
  return name.replace(/[\s*]+/g, ' ');
}

const onlyMarks = (reading: Reading, from: number, at: number): boolean => {
  for (let i = from; i < at; i++) if (reading.tokens[i]!.kind === 'word') return false;
  return true;
};

const isList = (reading: Reading, from: number, at: number): boolean => {
  for (let i = from; i < at; i++) {
    const token = reading.tokens[i]!;
    if (token.kind === 'mark' ? !/^[,;\-+]$/.test(token.folded) : token.folded !== 'va') return false;
  }
  return true;
};

/** "a) Hệ thống truyền thanh cơ sở" under "3. UBND các xã": what is broadcast on, not who broadcasts. */
export const isChannel = (owner: Owner): boolean => /^(?:hệ thống|trang)(?![\p{L}])/iu.test(owner.name);
