/** Metadata: title, number, issuer, province, place and day of signing, signer, and the plan's own years. */
import { type Day, civilOf, dayOf, isCivilDate, isoDay, parseIsoDay } from '../../time.js';
import { isShouted } from '../text/lines.js';
import type { NormalText } from '../text/normalise.js';
import type { Block } from '../text/structure.js';
import type { Stretch } from '../text/tokens.js';

export interface Metadata {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly province: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
  /** The month of signing when the day is blank: its first day. */
  readonly issuedFrom: string | null;
  readonly signedBy: string | null;
  /** The single year the plan is for, to complete dates without one. */
  readonly year: number | null;
  /** "giai đoạn 2022 - 2025" or "năm 2024" of the title. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly warnings: readonly string[];
}

const KINDS = /^(?:ke hoach|de an|chuong trinh|phuong an|huong dan|cong van|thong bao|chi thi|quyet dinh)$/;
const HEAD_LINES = 40;

interface Line extends Stretch {
  readonly text: string;
  readonly folded: string;
}

function linesIn(normal: NormalText, from: number, to: number, most: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to && lines.length < most) {
    let end = start;
    while (end < to && !/[\n\f\t]/.test(normal.folded.charAt(end)) && !isGap(normal, end)) end++;
    const text = clean(normal.text.slice(start, Math.min(end, start + 2000)));
    if (text !== '')
      lines.push({
        start,
        end,
        text,
        folded: clean(normal.folded.slice(start, Math.min(end, start + 2000))),
      });
    start = end + 1;
  }
  return lines;
}

/** Spaces that set two columns of a letterhead apart. */
const isGap = (normal: NormalText, at: number): boolean => normal.folded.startsWith('    ', at);

const clean = (text: string): string => text.replace(/[\s*]+/g, ' ').trim();

/** Reads the metadata of a document from its head, its title and its signature. */
export function metadataOf(normal: NormalText, blocks: readonly Block[]): Metadata {
  const lines = linesIn(normal, 0, Math.min(normal.text.length, 20_000), HEAD_LINES);
  const warnings: string[] = [];
  const title = titleOf(normal, blocks, lines);
  const signing = signingOf(lines);
  const attached = attachedNumber(normal);
  const number = numberOf(lines) ?? attached?.number ?? null;
  const issuedOn = signing?.day ?? attached?.day ?? null;
  if (number === null && lines.some((line) => /^so\s*:/.test(line.folded)))
    warnings.push('Số ký hiệu của văn bản còn để trống.');
  if (signing !== null && issuedOn === null) warnings.push('Ngày ký của văn bản còn để trống.');
  if (number !== null && /\d\/\d+\//.test(number) && !/\d\/(?:19|20)\d\d\//.test(number))
    warnings.push(`Số ký hiệu “${number}” có thể bị đọc sai từ bản quét.`);
  const years = yearsOf(title ?? '');
  const issuer = issuerOf(normal, lines);
  const issuedYear = issuedOn === null ? (signing?.year ?? null) : civilOf(parseIsoDay(issuedOn)!).year;
  const single = years !== null && years.first === years.last ? years.first : null;
  return {
    ...{ title, number, issuer, issuedOn, warnings, years },
    province: provinceOf(normal, title, signing?.place ?? null),
    place: signing?.place ?? null,
    issuedFrom: issuedOn ?? signing?.month ?? null,
    signedBy: signerOf(normal, blocks),
    year: single ?? issuedYear ?? years?.first ?? null,
  };
}

/** The lines after "KẾ HOẠCH", up to the first full sentence or heading. */
function titleOf(normal: NormalText, blocks: readonly Block[], lines: readonly Line[]): string | null {
  const kind = lines.findIndex((line) => KINDS.test(line.folded));
  const inline = /^(?:ke hoach|de an)\s+\S/;
  const start =
    kind === -1 ? lines.findIndex((line) => inline.test(line.folded) && isShouted(normal, line)) : kind + 1;
  if (start === -1 || (kind === -1 && start > 12)) return null;
  const parts: string[] = [];
  for (let at = start; at < Math.min(lines.length, start + 6); at++) {
    const line = lines[at]!;
    if (
      /^(?:can cu|thuc hien|xet|theo|kinh gui|phan|[ivx]+\.|\d+[.)]|[-_=]{2,}|\(|nham|so\s*:)/.test(
        line.folded,
      )
    )
      break;
    if (line.text.length > 260 || (parts.length > 0 && /[.;]$/.test(line.text))) break;
    if (parts.length > 0 && isShouted(normal, lines[at - 1]!) && !isShouted(normal, line)) {
      if (!gapIsNarrow(normal, lines[at - 1]!, line)) break;
    } else if (parts.length > 0 && !gapIsNarrow(normal, lines[at - 1]!, line)) break;
    parts.push(line.text);
  }
  return parts.length === 0 ? null : clean(parts.join(' ').replace(/[“”"]$/, (quote) => quote));
}

const gapIsNarrow = (normal: NormalText, before: Line, after: Line): boolean =>
  (normal.folded.slice(before.end, after.start).match(/\n/g) ?? []).length < 2;

/** "Số: 12/KH-UBND"; null when the number itself is blank ("Số: /KH-BCĐ"). */
function numberOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = /^so\s*:?\s*(\d[\d/.]*\s*[/-]\s*[a-z][a-z0-9&.\s/-]*)/.exec(line.folded);
    if (match === null) continue;
    const at = line.folded.indexOf(match[1]!);
    const raw = line.text.slice(at, at + match[1]!.length);
    const code = /^[\d/.]+\s*[/-]\s*[\p{Lu}][\p{L}\d&]*(?:\s*[-/]\s*[\p{Lu}][\p{L}\d&.]*)*/u.exec(raw);
    if (code !== null) return code[0].replace(/\s+/g, '');
  }
  return null;
}

/** "(Ban hành kèm theo Kế hoạch số 52/KH-UBND ngày 10/6/2022 …)" over an annex. */
function attachedNumber(normal: NormalText): { number: string; day: string | null } | null {
  const at = normal.folded.indexOf('kem theo ke hoach so');
  if (at === -1) return null;
  const raw = normal.text.slice(at, at + 160);
  const match = /số\s+([\d/.]+[/-][\p{Lu}\d-]+)(?:\s+ngày\s+(\d{1,2})[/-](\d{1,2})[/-](\d{4}))?/iu.exec(raw);
  if (match === null) return null;
  const [day, month, year] = [Number(match[2]), Number(match[3]), Number(match[4])];
  return { number: match[1]!, day: isCivilDate(year, month, day) ? isoDay(dayOf(year, month, day)) : null };
}

interface Signing {
  readonly place: string;
  readonly year: number;
  readonly day: string | null;
  readonly month: string | null;
}

/** "Khánh Hòa, ngày 10 tháng 6 năm 2022", "Tân Phong, ngày 05/3/2026"; day or month may be blank or dots. */
function signingOf(lines: readonly Line[]): Signing | null {
  for (const line of lines) {
    const match =
      /^(.{2,40}?),?\s*ngay\s*([\d.…_\s]*?)\s*thang\s*([\d.…_\s]*?)\s*nam\s*(\d{4})\.?$/.exec(line.folded) ??
      /^(.{2,40}?),\s*ngay\s*(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})\.?$/.exec(line.folded);
    if (match === null || /\d/.test(match[1]!)) continue;
    const place = line.text.slice(0, match[1]!.length).replace(/,$/, '').trim();
    const digits = (part: string): number => Number(part.replace(/\D/g, '') || 'NaN');
    const [date, month, year] = [digits(match[2]!), digits(match[3]!), Number(match[4])];
    const first: Day | null = isCivilDate(year, month, 1) ? dayOf(year, month, 1) : null;
    return {
      place,
      year,
      day: isCivilDate(year, month, date) ? isoDay(dayOf(year, month, date)) : null,
      month: first === null ? null : isoDay(first),
    };
  }
  return null;
}

/** The years of the title: "giai đoạn 2022 - 2025" before "năm 2024"; an orientation ("đến năm 2030") is none. */
function yearsOf(title: string): Metadata['years'] {
  const stage = /(?<!nhiệm kỳ )(20\d\d)\s*[-–—]\s*(20\d\d)/iu.exec(title);
  if (stage !== null && Number(stage[1]) < Number(stage[2]))
    return { first: Number(stage[1]), last: Number(stage[2]) };
  const plain = /(?<!đến )(?<!tầm nhìn )năm\s+(20\d\d)/iu.exec(title);
  return plain === null ? null : { first: Number(plain[1]), last: Number(plain[1]) };
}

const ISSUER =
  /(?:^|[;.,]\s*|\n)\s*([^;.,\n]{3,90}?)\s+(?:ban hành|xây dựng|triển khai)\s+(?:Kế hoạch|kế hoạch|Đề án|Chương trình)/gu;
const ORGAN =
  /^(?:Sở|UBND|Ủy ban|Uỷ ban|Ban|Tỉnh|Công an|Cục|Báo|Đài|Hội|Huyện|Thành|Trung tâm|Đảng|Liên)(?![^ ]*\s+số)/u;

/** "Sở X ban hành Kế hoạch …" at the end of the preamble, else the letterhead. */
function issuerOf(normal: NormalText, lines: readonly Line[]): string | null {
  const preamble = normal.text.slice(0, 8000);
  const start = lines.find((line) => KINDS.test(line.folded))?.end ?? 0;
  for (const match of preamble.slice(start).matchAll(ISSUER)) {
    const name = match[1]!.trim();
    if (ORGAN.test(name)) return clean(name);
  }
  const head: string[] = [];
  for (const line of lines.slice(0, 8)) {
    if (KINDS.test(line.folded) || /^so\s*:/.test(line.folded)) break;
    if (/cong hoa|doc lap|dang cong san/.test(line.folded) || !isShouted(normal, line)) continue;
    head.push(line.text);
  }
  // The upper line is the parent's name; a name may run over two lines ("ỦY BAN NHÂN DÂN / TỈNH …").
  const own = head.findLastIndex((line) => !/^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG)\b/u.test(line));
  return own === -1 ? (head[0] ?? null) : clean(head.slice(own).join(' '));
}

/** The province named most, title and place of signing first. */
function provinceOf(normal: NormalText, title: string | null, place: string | null): string | null {
  const named = /(?:(?<!\p{L})[Tt]ỉnh|[Tt]hành phố) ((?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}*){0,3})/gu;
  const count = new Map<string, number>();
  const text = `${title ?? ''}\n${normal.text.slice(0, 60_000)}`;
  for (const match of text.matchAll(named)) {
    const name = match[1]!;
    if (/^(?:Ủy|Uỷ|ủy|Đoàn|Hội|Ban|Báo|Đài|Sở|Trung|Công|Cổng|Việt|Trưởng|Năm|Quý|Tháng|Các)/u.test(name))
      continue;
    count.set(name, (count.get(name) ?? 0) + (name === place ? 3 : 1));
  }
  const upper = /(?:TỈNH|THÀNH PHỐ)\s+((?:\p{Lu}+)(?:\s+\p{Lu}+){0,2})$/mu.exec(normal.text.slice(0, 2000));
  let best: string | null = null;
  for (const [name, times] of count) if (best === null || times > count.get(best)!) best = name;
  if (best !== null) return best;
  if (upper !== null && !/^[UỦ][ỶY]/u.test(upper[1]!)) return capitalised(upper[1]!);
  // A plan of a commune is signed in the commune.
  const commune =
    place !== null && new RegExp(`(?:xã|phường|đặc khu) ${place}`, 'iu').test(normal.text.slice(0, 8000));
  return commune ? null : place;
}

const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The last short line of capitalised words in the signature. */
function signerOf(normal: NormalText, blocks: readonly Block[]): string | null {
  let signer: string | null = null;
  for (const block of blocks) {
    if (block.zone !== 'signature' && block.zone !== 'recipients') continue;
    for (const line of linesIn(normal, block.stretch.start, block.stretch.end, 8))
      if (
        (block.zone === 'signature' || normal.folded.charAt(line.start - 1) === '\t') &&
        /^(?:(?:ThS|TS|BS|PGS)\.?\s*)?\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}$/u.test(line.text) &&
        line.text.length < 40
      )
        signer = line.text;
  }
  return signer;
}
