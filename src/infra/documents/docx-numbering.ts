/**
 * The labels of automatic lists ("II.", "1.2.", "a)"), which Word draws and a .docx does not contain.
 *
 * The reader of .docx knows of a numbered paragraph only its level and the level's paragraph style. So the
 * part `word/numbering.xml` is rewritten before reading: every list gets a definition of its own whose levels
 * carry a key in the place of that style, and the key finds format and counters here.
 */
import type { DocxParts } from './docx-parts.js';

const PART = 'word/numbering.xml';
const KEY = 'numbered:';
/** Ids of the definitions that are added; Word's own count up from 0. */
const ADDED = 900_000;

interface Level {
  readonly format: string;
  /** `%1.%2.` with the counters of the levels in it. */
  readonly text: string;
  readonly start: number;
}

interface List {
  /** Lists of one definition count on from each other. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins anew, and with what. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Gives the label of the next paragraph with this key (its level's paragraph style); empty for none. */
export type Labeller = (key: string | null) => string;

const attribute = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\b[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;

/** Rewrites the part in place, and gives the labeller that understands its keys. */
export function prepareNumbering(parts: DocxParts): Labeller {
  const xml = parts.get(PART)?.toString('utf8');
  if (xml === undefined) return () => '';
  const definitions = new Map<string, string>();
  for (const match of xml.matchAll(
    /<w:abstractNum\b[^>]*?w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs,
  ))
    definitions.set(match[1]!, match[2]!);

  const lists = new Map<string, List>();
  const styled = new Map<string, string>();
  const added: string[] = [];
  const rewritten = xml.replace(
    /<w:num\b[^>]*?w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs,
    (whole: string, id: string, body: string) => {
      const definition = attribute(body, 'abstractNumId');
      const levelsXml = definition === null ? undefined : definitions.get(definition);
      // A definition that only links to a style is left to the reader.
      if (definition === null || levelsXml === undefined || levelsXml.includes('<w:numStyleLink'))
        return whole;
      lists.set(id, { definition, levels: levelsOf(levelsXml), restarts: restartsOf(body) });
      for (const { level, style } of stylesOf(levelsXml))
        if (!styled.has(style)) styled.set(style, `${id}:${level}`);
      const number = ADDED + Number(id);
      added.push(`<w:abstractNum w:abstractNumId="${number}">${keyed(levelsXml, id)}</w:abstractNum>`);
      return `<w:num w:numId="${id}"><w:abstractNumId w:val="${number}"/></w:num>`;
    },
  );
  const at = rewritten.search(/<w:num\b/);
  if (at < 0 || added.length === 0) return () => '';
  parts.set(PART, Buffer.from(rewritten.slice(0, at) + added.join('') + rewritten.slice(at)));
  return labeller(lists, styled);
}

const LEVEL = /<w:lvl\b[^>]*?w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gs;

function levelsOf(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, level, body] of xml.matchAll(LEVEL))
    levels.set(Number(level), {
      format: attribute(body!, 'numFmt') ?? 'decimal',
      text: unescapeXml(attribute(body!, 'lvlText') ?? ''),
      start: Number(attribute(body!, 'start') ?? '1'),
    });
  return levels;
}

function restartsOf(xml: string): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const [, level, body] of xml.matchAll(
    /<w:lvlOverride\b[^>]*?w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvlOverride>/gs,
  )) {
    const start = attribute(body!, 'startOverride');
    if (start !== null) restarts.set(Number(level), Number(start));
  }
  return restarts;
}

function* stylesOf(xml: string): Generator<{ level: string; style: string }> {
  for (const [, level, body] of xml.matchAll(LEVEL)) {
    const style = attribute(body!, 'pStyle');
    if (style !== null) yield { level: level!, style };
  }
}

const keyed = (xml: string, id: string): string =>
  xml.replace(
    LEVEL,
    (_, level: string, body: string) =>
      `<w:lvl w:ilvl="${level}">${body.replace(/<w:pStyle\b[^>]*>/g, '')}<w:pStyle w:val="${KEY}${id}:${level}"/></w:lvl>`,
  );

function labeller(lists: ReadonlyMap<string, List>, styled: ReadonlyMap<string, string>): Labeller {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (key) => {
    if (key === null) return '';
    const place = key.startsWith(KEY) ? key.slice(KEY.length) : styled.get(key);
    const [id, depth] = place?.split(':') ?? [];
    const list = id === undefined ? undefined : lists.get(id);
    const level = Number(depth);
    const shape = list?.levels.get(level);
    if (!list || !shape) return '';
    if (shape.format === 'bullet') return /^[+–-]$/.test(shape.text) ? shape.text : '-';
    if (shape.format === 'none') return '';

    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const restart = begun.has(`${id}:${level}`) ? undefined : list.restarts.get(level);
    begun.add(`${id}:${level}`);
    counts[level] = restart ?? (counts[level] === undefined ? shape.start : counts[level] + 1);
    counts.length = level + 1; // deeper levels begin anew
    return shape.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const there = list.levels.get(other);
      return formatted(counts[other] ?? there?.start ?? 1, there?.format ?? 'decimal');
    });
  };
}

function formatted(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count);
    case 'lowerLetter':
      return letter(count).toLowerCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a … z, then aa, bb as Word counts. */
const letter = (count: number): string =>
  String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(10, Math.floor((count - 1) / 26) + 1));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

const unescapeXml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
