/** The document as the review shows it: paragraphs and tables, cut where something was read. */

/** What was found at a place of the text. Of several at one place the first of this order is shown. */
export const SPAN_KINDS = [
  'line',
  'ask',
  'dropped',
  'unquantified',
  'limit',
  'report',
  'event',
  'time',
] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** The id of the place in the text; the first piece of the span carries it. */
  readonly id: string;
  /** What it links to, on the other side. */
  readonly href: string;
  /** The number shown behind it; null for none. */
  readonly number: number | null;
}

/** A piece of text, plain or found. */
export interface TextPart {
  readonly text: string;
  readonly kind: SpanKind | null;
  readonly id: string | null;
  readonly href: string | null;
  /** Numbers of the lines that end here, each with its link. */
  readonly numbers: readonly { readonly number: number; readonly href: string; readonly id: string | null }[];
}

export type TextBlock =
  | {
      readonly look: 'paragraph' | 'heading' | 'title';
      readonly parts: readonly TextPart[];
      readonly rows: null;
    }
  | {
      readonly look: 'table';
      readonly parts: null;
      readonly rows: readonly (readonly { parts: readonly TextPart[] }[])[];
    };

/** Cuts a text into blocks. Lines with tabs are rows of a table, as the document readers write them. */
export function textBlocks(text: string, spans: readonly TextSpan[]): TextBlock[] {
  const placed = new Set<string>();
  const blocks: TextBlock[] = [];
  let rows: { parts: readonly TextPart[] }[][] | null = null;
  let at = 0;
  for (const content of text.split('\n')) {
    const start = at;
    at += content.length + 1;
    if (content.includes('\t')) {
      if (rows === null) {
        rows = [];
        blocks.push({ look: 'table', parts: null, rows });
      }
      let cellAt = start;
      rows.push(
        content.split('\t').map((cell) => {
          const parts = partsOf(text, cellAt, cellAt + cell.length, spans, placed);
          cellAt += cell.length + 1;
          return { parts };
        }),
      );
      continue;
    }
    if (content.trim() === '') {
      if (rows === null || !nextHasTab(text, at)) rows = null;
      continue;
    }
    rows = null;
    blocks.push({
      look: lookOf(content),
      parts: partsOf(text, start, start + content.length, spans, placed),
      rows: null,
    });
  }
  return blocks;
}

/** A page break leaves an empty line inside a table. */
const nextHasTab = (text: string, at: number): boolean => /^[^\n]*\t/.test(text.slice(at, at + 2000));

function lookOf(content: string): 'paragraph' | 'heading' | 'title' {
  const line = content.trim();
  if (/^(?:KẾ HOẠCH|PHỤ LỤC|QUYẾT ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH)(?:\s+[IVX\d]+)?$/u.test(line)) return 'title';
  const isShort = line.length < 120 && !/[.;,:]$/.test(line);
  return isShort && /^(?:[IVXLC]+\.|\d+(?:\.\d+)*\.|[a-zđ]\))\s/u.test(line) ? 'heading' : 'paragraph';
}

function partsOf(
  text: string,
  from: number,
  to: number,
  spans: readonly TextSpan[],
  placed: Set<string>,
): TextPart[] {
  const here = spans.filter(({ start, end }) => start < to && end > from);
  if (here.length === 0)
    return [{ text: text.slice(from, to), kind: null, id: null, href: null, numbers: [] }];
  const cuts = new Set([from, to]);
  for (const { start, end } of here) {
    cuts.add(Math.max(from, start));
    cuts.add(Math.min(to, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const parts: TextPart[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    const over = here
      .filter((span) => span.start <= start && span.end >= end)
      .sort((a, b) => SPAN_KINDS.indexOf(a.kind) - SPAN_KINDS.indexOf(b.kind) || a.start - b.start);
    const [top, ...under] = over;
    const fresh = (id: string): string | null => {
      if (placed.has(id)) return null;
      placed.add(id);
      return id;
    };
    const id = top === undefined ? null : fresh(top.id);
    const ending = [top, ...under].filter((span) => span?.number !== null && span?.end === end);
    parts.push({
      text: text.slice(start, end),
      kind: top?.kind ?? null,
      id,
      href: top?.href ?? null,
      numbers: ending.map((span) => ({
        number: span!.number!,
        href: span!.href,
        id: span === top ? null : fresh(span!.id),
      })),
    });
  }
  return parts;
}
