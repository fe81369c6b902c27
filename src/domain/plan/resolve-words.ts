/** Names as words: folded of case and diacritics, abbreviations written out, conjunctions dropped. */

/** A folded word of a name, and where it stands in the name. */
export interface NameWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before: nothing, a comma or "và", or a semicolon or line end. */
  readonly before: 'none' | 'weak' | 'strong';
}

/** How offices shorten their names, without "&", "-" and diacritics. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  ptth: 'phat thanh truyen hinh',
  ttth: 'truyen thanh truyen hinh',
  ttdt: 'thong tin dien tu',
  tttt: 'thong tin truyen thong',
  vh: 'van hoa',
  ttdl: 'the thao du lich',
  vhtt: 'van hoa the thao',
  vhttdl: 'van hoa the thao du lich',
  vhtttt: 'van hoa the thao truyen thong',
  gddt: 'giao duc dao tao',
  khcn: 'khoa hoc cong nghe',
  khdt: 'ke hoach dau tu',
  nnptnt: 'nong nghiep phat trien nong thon',
  nnmt: 'nong nghiep moi truong',
  tnmt: 'tai nguyen moi truong',
  ldtbxh: 'lao dong thuong binh xa hoi',
  gtvt: 'giao thong van tai',
  vp: 'van phong',
  cds: 'chuyen doi so',
  tx: 'thi xa',
  tp: 'thanh pho',
};

/** Folds a text of case and diacritics without changing its length, so that offsets stay true. */
function foldCharacters(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const plain = text[at]!.normalize('NFD').charAt(0).toLowerCase();
    folded += plain === 'đ' ? 'd' : plain.length === 1 ? plain : text[at]!;
  }
  return folded;
}

/** The words of a name in NFC. "PT-TH", "TT&TT" and their like count as one abbreviation. */
export function wordsOf(name: string): NameWord[] {
  const folded = foldCharacters(name);
  const words: NameWord[] = [];
  let end = 0;
  let conjunction = false;
  const push = (word: string, start: number, stop: number): void => {
    const gap = folded.slice(end, start);
    const before = /[;\n\t]/.test(gap) ? 'strong' : conjunction || /[,:()/]/.test(gap) ? 'weak' : 'none';
    words.push({ word, start, end: stop, before: words.length === 0 ? 'strong' : before });
    end = stop;
    conjunction = false;
  };
  for (const match of folded.matchAll(/[a-z0-9%]+(?:[&–-][a-z0-9]+)*/g)) {
    const compact = match[0].replace(/[&–-]/g, '');
    const full = ABBREVIATIONS[compact];
    if (full !== undefined && isCapitals(name.slice(match.index, match.index + match[0].length))) {
      for (const word of full.split(' ')) push(word, match.index, match.index + match[0].length);
      continue;
    }
    for (const part of match[0].matchAll(/[a-z0-9%]+/g)) {
      const start = match.index + part.index;
      if (part[0] === 'va') conjunction = true;
      else push(part[0], start, start + part[0].length);
    }
  }
  return words;
}

/** "Tp" and "Tx" too, but not "vh" inside running text. */
const isCapitals = (text: string): boolean => /^\p{Lu}/u.test(text);

/** A name as one line of folded words: what two spellings of a name have in common. */
export const foldName = (name: string): string =>
  wordsOf(name.normalize('NFC'))
    .map(({ word }) => word)
    .join(' ');
