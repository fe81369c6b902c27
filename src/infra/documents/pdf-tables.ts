/** Ruled tables of a page: cells found between the rules, whatever order the text was drawn in. */
import { glue, linesOf } from './pdf-lines.js';
import type { Rule } from './pdf-drawing.js';
import type { TextItem } from './pdf-page.js';

export interface PdfTable {
  readonly top: number;
  readonly bottom: number;
  /** The rules between columns, from left to right. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** No rule closes it at its top, at its bottom: its first or last row was broken at the page's end. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** Points within which rules are one, or touch. */
const TOLERANCE = 3;

/** The tables of a page, and the text that is in none. */
export function tablesOf(
  items: readonly TextItem[],
  rules: readonly Rule[],
): { tables: PdfTable[]; rest: readonly TextItem[] } {
  const tables: PdfTable[] = [];
  let rest = items;
  for (const grid of gridsOf(mergeRules(rules))) {
    const inside = rest.filter((item) => grid.holds(item));
    if (inside.length === 0) continue;
    rest = rest.filter((item) => !grid.holds(item));
    const { top, bottom, xs: columns } = grid;
    const open = { openAbove: !grid.isRuledAt(top), openBelow: !grid.isRuledAt(bottom) };
    tables.push({ top, bottom, columns, rows: rowsOf(grid, inside), ...open });
  }
  return { tables, rest };
}

/** Borders are drawn cell by cell: pieces in one line are put together. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.direction.localeCompare(b.direction) || a.at - b.at)) {
    const line = lines.at(-1)?.[0];
    if (line?.direction === rule.direction && rule.at - line.at <= TOLERANCE) lines.at(-1)!.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const merged: Rule[] = [];
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const before = merged.at(-1);
      if (before && rule.from <= before.to + TOLERANCE)
        merged[merged.length - 1] = { ...before, to: Math.max(before.to, rule.to) };
      else merged.push(rule);
    }
    return merged;
  });
}

class Grid {
  readonly xs: readonly number[];
  /** From the top down. */
  readonly ys: readonly number[];
  readonly #rules: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    const across = rules.filter(({ direction }) => direction === 'horizontal');
    const down = rules.filter(({ direction }) => direction === 'vertical');
    this.xs = distinct([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
    this.ys = distinct([
      ...across.map(({ at }) => at),
      ...down.flatMap(({ from, to }) => [from, to]),
    ]).reverse();
  }

  get top(): number {
    return this.ys[0]!;
  }

  get bottom(): number {
    return this.ys.at(-1)!;
  }

  /** A frame around one column is no table. */
  get isTable(): boolean {
    return this.xs.length > 2 && this.ys.length > 1;
  }

  holds(item: TextItem): boolean {
    const y = item.y + item.size * 0.3;
    return y < this.top && y > this.bottom && item.x > this.xs[0]! - TOLERANCE && item.x < this.xs.at(-1)!;
  }

  columnOf(item: TextItem): number {
    const x = item.x + Math.min(item.width / 2, item.size * 0.3);
    return Math.max(
      0,
      this.xs.findLastIndex((edge) => edge <= x),
    );
  }

  rowOf(item: TextItem): number {
    const y = item.y + item.size * 0.3;
    return Math.max(
      0,
      this.ys.findLastIndex((edge) => edge >= y),
    );
  }

  /** Whether a rule runs along a height, in any column. */
  isRuledAt(height: number): boolean {
    return this.xs.some((x, at) => at > 0 && this.#isRuled('horizontal', height, (this.xs[at - 1]! + x) / 2));
  }

  /** Whether a rule parts a cell from the one below, in a column. */
  isRuledBelow(row: number, column: number): boolean {
    return this.#isRuled('horizontal', this.ys[row + 1]!, (this.xs[column]! + this.xs[column + 1]!) / 2);
  }

  isRuledRight(row: number, column: number): boolean {
    return this.#isRuled('vertical', this.xs[column + 1]!, (this.ys[row]! + this.ys[row + 1]!) / 2);
  }

  #isRuled(direction: Rule['direction'], at: number, middle: number): boolean {
    return this.#rules.some(
      (rule) =>
        rule.direction === direction &&
        Math.abs(rule.at - at) <= TOLERANCE &&
        rule.from <= middle &&
        rule.to >= middle,
    );
  }
}

function distinct(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of places.toSorted((a, b) => a - b))
    if (kept.length === 0 || place - kept.at(-1)! > TOLERANCE) kept.push(place);
  return kept;
}

/** Rules that cross or touch make one grid. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  const parent = rules.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    return root;
  };
  rules.forEach((rule, at) => {
    if (rule.direction !== 'horizontal') return;
    rules.forEach((other, against) => {
      if (other.direction === 'vertical' && touch(rule, other)) parent[rootOf(at)] = rootOf(against);
    });
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const root = rootOf(at);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()].map((group) => new Grid(group)).filter((grid) => grid.isTable);
}

const touch = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - TOLERANCE &&
  down.at <= across.to + TOLERANCE &&
  across.at >= down.from - TOLERANCE &&
  across.at <= down.to + TOLERANCE;

/**
 * The rows of a grid. A cell merged over rows is said in each of them, for a row must be understood by
 * itself; one merged over columns stands in its first.
 */
function rowsOf(grid: Grid, items: readonly TextItem[]): string[][] {
  const [height, width] = [grid.ys.length - 1, grid.xs.length - 1];
  const cells = new Map<string, TextItem[]>();
  for (const item of items) {
    let column = Math.min(grid.columnOf(item), width - 1);
    let row = Math.min(grid.rowOf(item), height - 1);
    while (column > 0 && !grid.isRuledRight(row, column - 1)) column -= 1;
    while (row > 0 && !grid.isRuledBelow(row - 1, column)) row -= 1;
    const key = `${row} ${column}`;
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  const rows: string[][] = Array.from({ length: height }, () => Array<string>(width).fill(''));
  for (const [key, content] of cells) {
    const [row, column] = key.split(' ').map(Number) as [number, number];
    const text = linesOf(content)
      .map((line) => line.text.replace(/\t/g, ' '))
      .reduce((whole, next) => (whole === '' ? next : whole + glue(whole, next)), '');
    for (let at = row; at < height; at++) {
      rows[at]![column] = text;
      if (at + 1 < height && grid.isRuledBelow(at, column)) break;
    }
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
