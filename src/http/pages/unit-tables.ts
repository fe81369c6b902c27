/** Units × lines: one table for each kind of unit, because each kind owes lines of its own. */
import type { BoardView } from '../../app/coverage/view-coverage.js';
import { dueIn } from '../../app/coverage/assess-plan.js';
import { whole } from '../../app/vietnamese-numbers.js';
import type { HeatRow } from '../../domain/coverage/board.js';
import type { UnitKind } from '../../domain/org/unit.js';
import { searchText } from '../../domain/search-text.js';
import type { Assessed } from '../../domain/coverage/assessment.js';
import { type BoardAddress, boardHref } from './board-address.js';
import { cellHref, drawCell } from './heat-cells.js';
import { UNIT_KIND_WORDS, lineName } from './wording.js';
import { mainCause } from '../../app/coverage/worst-first.js';

/** Units shown of each kind, before the reader asks for all. */
const SHOWN = 8;

/** What a template draws under "units". */
export interface UnitTables {
  readonly search: string;
  /** The address without the search, as hidden fields of its form. */
  readonly searchFields: readonly { readonly name: string; readonly value: string }[];
  readonly allHref: string;
  readonly clearHref: string;
  readonly tables: readonly object[];
  readonly isNothingFound: boolean;
}

/** The tables of a board; of those units only whose name holds what is searched for. */
export function unitTables(view: BoardView, address: BoardAddress): UnitTables {
  const units = new Map(view.units.map((unit) => [unit.id, unit]));
  const names = new Map(view.plan.lines.map((line) => [line.id, lineName(line)]));
  const wanted = searchText(address.search);
  const inScope = address.period === null ? view.assessed : dueIn(view.assessed, address.period.window);
  const byUnit = new Map<string, Assessed[]>();
  for (const one of inScope) {
    const list = byUnit.get(one.obligation.unitId);
    if (list) list.push(one);
    else byUnit.set(one.obligation.unitId, [one]);
  }
  const kinds = new Map<UnitKind, HeatRow[]>();
  for (const row of view.board.unitsByLine.rows) {
    const unit = units.get(row.key);
    if (unit === undefined) continue;
    if (wanted !== '' && !searchText(`${unit.name} ${unit.shortName}`).includes(wanted)) continue;
    const rows = kinds.get(unit.kind);
    if (rows) rows.push(row);
    else kinds.set(unit.kind, [row]);
  }
  const { columns } = view.board.unitsByLine;
  const base = boardHref({ ...address, search: '' });
  return {
    search: address.search,
    searchFields: [...new URLSearchParams(base.slice(2))].map(([name, value]) => ({ name, value })),
    allHref: `${boardHref({ ...address, search: '', allUnits: true })}#don-vi`,
    clearHref: `${base}#don-vi`,
    isNothingFound: kinds.size === 0,
    tables: [...kinds]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([kind, rows]) => {
        const used = columns.flatMap((column, index) =>
          rows.some((row) => (row.cells[index]?.tone ?? 'none') !== 'none') ? [{ ...column, index }] : [],
        );
        return {
          caption: UNIT_KIND_WORDS[kind],
          hasWhy: used.length <= 6,
          columns: used.map(({ key, label }) => ({ label: names.get(key) ?? label })),
          rest: address.allUnits || wanted !== '' || rows.length <= SHOWN ? null : whole(rows.length - SHOWN),
          rows: rows.map((row, index) => ({
            isBeyond: !address.allUnits && wanted === '' && index >= SHOWN,
            name: row.label,
            href: cellHref({
              planId: address.planId,
              unitId: row.key,
              periodKey: address.period?.key ?? null,
            }),
            searched: searchText(`${units.get(row.key)?.name ?? ''} ${row.label}`),
            why: mainCause(byUnit.get(row.key) ?? []) ?? 'Không có gì đáng ngại.',
            cells: used.map(({ key, label, index }) =>
              drawCell(
                row.cells[index] ?? null,
                cellHref({
                  planId: address.planId,
                  lineId: key,
                  unitId: row.key,
                  periodKey: address.period?.key ?? null,
                }),
                row.label,
                names.get(key) ?? label,
              ),
            ),
          })),
        };
      }),
  };
}
