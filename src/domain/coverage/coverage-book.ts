/** The coverage book: the obligations of a plan and the as-runs counted for them, kept exact as both change. */
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import { dayOfInstant } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';
import { CreditMatching } from './credit-matching.js';
import type { CreditPolicy, CreditValue } from './credit-policy.js';
import type { Credit, Uncounted } from './credit.js';
import { type Acceptance, Eligibility, isAccepted } from './eligibility.js';
import { GrowingIntegers } from './growing-integers.js';
import type { MakeGood } from './make-good.js';
import { type ObligationCells, packObligations } from './obligation-cells.js';
import { type Settlement, asRunsBehind, exclusivityKey } from './settlement.js';
import { type Shortfall, shortfallSentence } from './shortfall.js';
import type { Succession } from './succession.js';

/** What a book is opened with. The as-runs are told to it one by one. */
export interface BookInput {
  readonly obligations: readonly Obligation[];
  /** The lines of the obligations; their exclusivity groups are compared by name. */
  readonly lines: readonly QuotaLine[];
  /** Ids of obligations that are excused; an as-run is not counted for them. */
  readonly waived: ReadonlySet<string>;
  readonly policy: CreditPolicy;
  readonly acceptance?: Acceptance;
  readonly successions?: readonly Succession[];
  /** Replacements already agreed: inside the group of the missed obligation's line their as-runs are spent. */
  readonly makeGoods?: readonly MakeGood[];
  /**
   * Of closed periods: nothing counts for their obligations any more, and their as-runs are used up in the group in
   * which they were counted. They are no credits of the book.
   */
  readonly settled?: readonly SettledCredit[];
}

type SettledCredit = Pick<Settlement, 'obligationId' | 'asRunId' | 'madeGoodBy' | 'group'>;

/** Why nothing more is counted for an obligation; an open one has 0. */
const WAIVED = 1;
const SETTLED = 2;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which as-runs are counted where nothing else decides: by time, then by id. */
export const compareAsRuns = (a: AsRun, b: AsRun): number => a.ranAt - b.ranAt || compareText(a.id, b.id);

/**
 * Every change costs one alternating path in each exclusivity group it touches, and leaves the same value as
 * crediting everything anew would. Which of several equally good as-runs stands for an obligation may
 * depend on the order of changes; where bytes matter (a report), credit anew with `creditAsRuns`.
 */
export class CoverageBook {
  readonly #obligations: readonly Obligation[];
  readonly #lines: readonly QuotaLine[];
  readonly #cells: ObligationCells;
  readonly #eligibility: Eligibility;
  readonly #matching: CreditMatching;
  readonly #acceptance: Acceptance;
  /** The exclusivity group of each line, and of each cell. */
  readonly #groupOf: Int32Array;
  readonly #groupOfCell: Int32Array;
  /** By obligation: 0, {@link WAIVED} or {@link SETTLED}. */
  readonly #excused: Uint8Array;
  /** As-runs used up, by group: the line for which they count there, -1 where they count for none. */
  readonly #spent: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly #indexOf: Map<string, number>;
  /** As-runs in the book by id: the place in `#asRuns`, and there the first of their nodes, one for each group with a candidate. */
  readonly #places = new Map<string, number>();
  readonly #asRuns: AsRun[] = [];
  readonly #firstNode = new GrowingIntegers();
  readonly #placeOfNode = new GrowingIntegers();
  readonly #groupOfNode = new GrowingIntegers();
  readonly #found = new GrowingIntegers();

  constructor(input: BookInput) {
    this.#obligations = input.obligations;
    // Lines by id, so that the order in which they are given decides nothing.
    this.#lines = [...input.lines].sort((a, b) => compareText(a.id, b.id));
    this.#cells = packObligations(input.obligations, this.#lines);
    this.#eligibility = new Eligibility(this.#cells, this.#lines, input.successions ?? []);
    this.#acceptance = input.acceptance ?? 'verified';
    const groups = groupsOf(this.#lines);
    this.#groupOf = groups.of;
    const { blocks, blockOf } = this.#cells;
    this.#groupOfCell = blockOf.map((block) => this.#groupOf[blocks[block]!.line]!);
    this.#indexOf = new Map(input.obligations.map(({ id }, index) => [id, index]));
    this.#excused = new Uint8Array(input.obligations.length);
    const { offset, due, required, cellOf } = this.#cells;
    const capacity = Int32Array.from(due, (_, cell) => offset[cell + 1]! - offset[cell]!);
    const settled = input.settled ?? [];
    const excuse = (id: string, why: number): void => {
      const index = this.#indexOf.get(id);
      if (index === undefined || cellOf[index]! < 0 || this.#excused[index] !== 0) return;
      this.#excused[index] = why;
      capacity[cellOf[index]!] = capacity[cellOf[index]!]! - 1;
    };
    for (const { obligationId } of settled) excuse(obligationId, SETTLED);
    for (const id of input.waived) excuse(id, WAIVED);
    this.#matching = new CreditMatching({ capacity, due, required }, input.policy);
    this.#spent = this.#spentBy(input.makeGoods ?? [], settled, groups.byKey);
  }

  /** Counts an as-run. One that is already in the book, or is not accepted, changes nothing. */
  arrive(asRun: AsRun): void {
    if (this.#places.has(asRun.id)) return;
    this.#places.set(asRun.id, this.#asRuns.length);
    this.#asRuns.push(asRun);
    this.#firstNode.push(this.#placeOfNode.length);
    if (isAccepted(asRun, this.#acceptance)) this.#admit(asRun);
  }

  /** Takes an as-run out (withdrawn, rejected, its evidence gone); false when it was not in. */
  withdraw(asRunId: string): boolean {
    const place = this.#places.get(asRunId);
    if (place === undefined) return false;
    const end = this.#endNode(place);
    for (let node = this.#firstNode.at(place); node < end; node++) this.#matching.remove(node);
    this.#places.delete(asRunId);
    return true;
  }

  /** Excuses an obligation; its as-run goes where it helps most. False when it is unknown or excused already. */
  waive(obligationId: string): boolean {
    return this.#setWaived(obligationId, WAIVED);
  }

  /** Takes a waiver back. */
  unwaive(obligationId: string): boolean {
    return this.#setWaived(obligationId, 0);
  }

  /** How many credits of each sort stand now. */
  value(): CreditValue {
    return this.#matching.value();
  }

  /** All credits, by cell and ordinal. */
  credits(): Credit[] {
    const credits: Credit[] = [];
    for (let cell = 0; cell < this.#cells.due.length; cell++) this.#creditsOf(cell, credits);
    return credits;
  }

  /** Why as-runs were not counted, by as-run (time, id) and line. See {@link Uncounted}. */
  notCounted(): Uncounted[] {
    const found: Uncounted[] = [];
    const places = [...this.#places.values()];
    places.sort((a, b) => compareAsRuns(this.#asRuns[a]!, this.#asRuns[b]!));
    for (const place of places) this.#refusalsOf(place, found);
    return found;
  }

  /**
   * Why an obligation has no credit: the obligations that compete with it for the same as-runs, and those
   * as-runs (the deficient set of Hall's theorem, found by alternating search from it). Null when it is unknown.
   */
  shortfallOf(obligationId: string): Shortfall | null {
    const index = this.#indexOf.get(obligationId);
    const origin = index === undefined ? -1 : this.#cells.cellOf[index]!;
    if (origin < 0) return null;
    const cells = new Set([origin]);
    const nodes = new Set<number>();
    for (const cell of cells)
      for (const node of this.#matching.eligibleFor(cell)) {
        nodes.add(node);
        const held = this.#matching.cellOf(node);
        if (held >= 0) cells.add(held);
      }
    const obligationIds = [...cells].flatMap((cell) => this.#owedIn(cell)).map(({ id }) => id);
    const asRunIds = [...nodes].map((node) => this.#asRunOf(node).id).sort(compareText);
    return { obligationIds, asRunIds, sentence: shortfallSentence(obligationIds.length, asRunIds.length) };
  }

  #admit(asRun: AsRun): void {
    const found = this.#found;
    this.#eligibility.collect(asRun, found);
    if (found.length === 0) return;
    const group = this.#groupOfCell;
    this.#sortByGroup(found);
    const spent = this.#spent.get(asRun.id);
    const day = dayOfInstant(asRun.ranAt);
    for (let from = 0; from < found.length;) {
      const own = group[found.at(from)]!;
      let to = from + 1;
      while (to < found.length && group[found.at(to)] === own) to++;
      if (spent === undefined || !spent.has(own)) {
        this.#placeOfNode.push(this.#asRuns.length - 1);
        this.#groupOfNode.push(own);
        this.#matching.add(day, found, from, to);
      }
      from = to;
    }
  }

  /** Sorts cells by group, then soonest due first: by insertion, because they are found block by block and nearly in order. */
  #sortByGroup(cells: GrowingIntegers): void {
    for (let i = 1; i < cells.length; i++) {
      const cell = cells.at(i);
      let to = i;
      for (; to > 0 && this.#isAfter(cells.at(to - 1), cell); to--) cells.set(to, cells.at(to - 1));
      cells.set(to, cell);
    }
  }

  #isAfter(a: number, b: number): boolean {
    const group = this.#groupOfCell;
    const { due } = this.#cells;
    return (group[a]! - group[b]! || due[a]! - due[b]! || a - b) > 0;
  }

  #asRunOf(node: number): AsRun {
    return this.#asRuns[this.#placeOfNode.at(node)]!;
  }

  #endNode(place: number): number {
    return place + 1 < this.#firstNode.length ? this.#firstNode.at(place + 1) : this.#placeOfNode.length;
  }

  #setWaived(obligationId: string, waived: 0 | 1): boolean {
    const index = this.#indexOf.get(obligationId);
    if (index === undefined || this.#excused[index] === waived || this.#excused[index] === SETTLED)
      return false;
    const cell = this.#cells.cellOf[index]!;
    if (cell < 0) return false;
    this.#excused[index] = waived;
    if (waived === WAIVED) this.#matching.lower(cell);
    else this.#matching.raise(cell);
    return true;
  }

  /** The obligations of a cell that are neither waived nor settled, by ordinal. */
  #owedIn(cell: number): Obligation[] {
    const { members, offset } = this.#cells;
    const owed: Obligation[] = [];
    for (let i = offset[cell]!; i < offset[cell + 1]!; i++)
      if (this.#excused[members[i]!] === 0) owed.push(this.#obligations[members[i]!]!);
    return owed;
  }

  /** Inside a cell the earliest as-run stands for the lowest ordinal. */
  #creditsOf(cell: number, into: Credit[]): void {
    const nodes = this.#matching.membersOf(cell);
    if (nodes.length === 0) return;
    if (nodes.length > 1) nodes.sort((a, b) => compareAsRuns(this.#asRunOf(a), this.#asRunOf(b)));
    const owed = this.#owedIn(cell);
    nodes.forEach((node, place) => {
      const asRunId = this.#asRunOf(node).id;
      into.push({ obligationId: owed[place]!.id, asRunId, late: this.#matching.isLate(node, cell) });
    });
  }

  #refusalsOf(place: number, into: Uncounted[]): void {
    const asRun = this.#asRuns[place]!;
    const firstNode = this.#firstNode.at(place);
    const endNode = this.#endNode(place);
    if (asRun.state === 'rejected' || asRun.state === 'withdrawn') return;
    const isClaimed = asRun.lineIds.length > 0;
    const heldIn = new Map(this.#spent.get(asRun.id));
    let isCounted = [...heldIn.values()].some((line) => line >= 0);
    for (let node = firstNode; node < endNode; node++) {
      const cell = this.#matching.cellOf(node);
      const line = cell < 0 ? -1 : this.#cells.blocks[this.#cells.blockOf[cell]!]!.line;
      if (line >= 0) isCounted = true;
      heldIn.set(this.#groupOfNode.at(node), line);
    }
    const isPlain = !isClaimed && !this.#spent.has(asRun.id) && endNode - firstNode === 1;
    if (isCounted && isPlain && this.#isOnlyChoice(firstNode)) return;
    for (const line of this.#eligibility.linesNear(asRun)) {
      const group = this.#groupOf[line]!;
      const held = heldIn.get(group);
      if (held === line) continue;
      const lineId = this.#lines[line]!.id;
      if (!isAccepted(asRun, this.#acceptance)) {
        into.push({ asRunId: asRun.id, lineId, reason: 'not-verified' });
        continue;
      }
      const refusal = this.#eligibility.refusal(asRun, line);
      if (refusal !== null) {
        // An as-run that counts somewhere and was claimed for nothing else owes no account to every other line.
        if (!isCounted || isClaimed) into.push({ asRunId: asRun.id, lineId, reason: refusal });
        continue;
      }
      const isSpent = this.#spent.get(asRun.id)?.has(group) ?? false;
      const reason =
        isSpent || (held !== undefined && held >= 0)
          ? 'counted-elsewhere-in-group'
          : this.#isSettledFor(asRun, line)
            ? 'period-closed'
            : 'quota-full';
      into.push({ asRunId: asRun.id, lineId, reason });
    }
  }

  /** True when every obligation of a line for which the as-run is eligible was settled with its period. */
  #isSettledFor(asRun: AsRun, line: number): boolean {
    const found = new GrowingIntegers();
    this.#eligibility.collect(asRun, found);
    const { blocks, blockOf, members, offset } = this.#cells;
    for (let i = 0; i < found.length; i++) {
      const cell = found.at(i);
      if (blocks[blockOf[cell]!]!.line !== line) continue;
      for (let member = offset[cell]!; member < offset[cell + 1]!; member++)
        if (this.#excused[members[member]!] !== SETTLED) return false;
    }
    return true;
  }

  #isOnlyChoice(node: number): boolean {
    const { blocks, blockOf } = this.#cells;
    const lines = this.#matching.candidatesOf(node).map((cell) => blocks[blockOf[cell]!]!.line);
    return lines.every((line) => line === lines[0]);
  }

  #spentBy(
    makeGoods: readonly MakeGood[],
    settled: readonly SettledCredit[],
    groupByKey: ReadonlyMap<string, number>,
  ): Map<string, Map<number, number>> {
    const spent = new Map<string, Map<number, number>>();
    const spend = (asRunId: string, group: number, line: number): void => {
      const groups = spent.get(asRunId);
      if (groups === undefined) spent.set(asRunId, new Map([[group, line]]));
      else groups.set(group, line);
    };
    for (const { obligationId, asRunId } of makeGoods) {
      const line = this.#lineOf(obligationId);
      if (line >= 0) spend(asRunId, this.#groupOf[line]!, -1);
    }
    for (const settlement of settled) {
      const group = groupByKey.get(settlement.group);
      if (group === undefined) continue;
      for (const asRunId of asRunsBehind(settlement)) {
        const counts = asRunId === settlement.asRunId;
        spend(asRunId, group, counts ? this.#lineOf(settlement.obligationId) : -1);
      }
    }
    return spent;
  }

  /** The line of an obligation; -1 when either is unknown. */
  #lineOf(obligationId: string): number {
    const index = this.#indexOf.get(obligationId);
    const cell = index === undefined ? -1 : this.#cells.cellOf[index]!;
    return cell < 0 ? -1 : this.#cells.blocks[this.#cells.blockOf[cell]!]!.line;
  }
}

/** Numbers the exclusivity groups: of each line, and by name. */
function groupsOf(lines: readonly QuotaLine[]): {
  readonly of: Int32Array;
  readonly byKey: ReadonlyMap<string, number>;
} {
  const byKey = new Map<string, number>();
  const of = Int32Array.from(lines, (line) => {
    const key = exclusivityKey(line);
    const number = byKey.get(key) ?? byKey.size;
    byKey.set(key, number);
    return number;
  });
  return { of, byKey };
}
