/** The same placement problem as a mixed-integer programme, solved by HiGHS: an answer found another way. */
import loadHighs, { type LegacyHighs } from 'highs';
import { LOAD_WEIGHT, type PlacementProblem } from '../../../src/domain/schedule/placement-problem.js';

// The package's types describe its CommonJS form; imported as a module, the default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let loaded: LegacyHighs | null = null;
let calls = 0;

const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as const;

/** HiGHS keeps some of its memory from call to call: it is loaded anew now and then, and when it runs out. */
async function solve(text: string): Promise<ReturnType<LegacyHighs['solve']>> {
  if (!loaded || ++calls % 500 === 0) loaded = await load();
  try {
    return loaded.solve(text, OPTIONS);
  } catch {
    // and its presolve fails on a rare programme that it solves without
    loaded = await load();
    return loaded.solve(text, { ...OPTIONS, presolve: 'off' });
  }
}

export interface Optimum {
  readonly feasible: boolean;
  /** Rounded: every coefficient is whole. */
  readonly value: number;
}

/** Solves a programme in CPLEX LP format to proven optimality. */
export async function solveProgramme(text: string): Promise<Optimum> {
  const solution = await solve(text);
  if (solution.Status !== 'Optimal' && solution.Status !== 'Infeasible') throw new Error(solution.Status);
  const feasible = solution.Status === 'Optimal';
  return { feasible, value: feasible ? Math.round(solution.ObjectiveValue) : NaN };
}

/** What a programme minimises: the spread of {@link place}, or the number of items that leave their day and channel. */
export type Objective = 'spread' | 'moves';

/** The programme of a problem: every item placed, all rules kept. */
export function programmeOf(problem: PlacementProblem, objective: Objective): string {
  const terms: string[] = [];
  const binaries: string[] = [];
  const rules: string[] = [];
  const inSlot = new Map<number, string[]>();
  const inCell = new Map<number, string[]>();
  const dayTerms: string[][] = [];
  for (let item = 0; item < problem.first.length; item++) {
    const names: string[] = [];
    const days: string[] = [];
    for (const row of problem.groupRows[problem.group[item]!]!) {
      for (let slot = 0; slot < problem.slotDay.length; slot++) {
        const day = problem.slotDay[slot]!;
        if (problem.slotChannel[slot] !== problem.rowChannel[row]) continue;
        if (day < problem.first[item]! || day > problem.last[item]!) continue;
        if (problem.slotCapacity[slot]! <= 0 || problem.rowForbids[row]?.[slot] === 1) continue;
        const name = `x${String(item)}_${String(slot)}`;
        names.push(name);
        days.push(`${String(day + 1)} ${name}`);
        push(inSlot, slot, name);
        push(inCell, row * problem.days + day, name);
        const cost = costOf(problem, item, slot, objective);
        if (cost > 0) terms.push(`${String(cost)} ${name}`);
      }
    }
    binaries.push(...names);
    dayTerms.push(days);
    rules.push(names.length > 0 ? `${names.join(' + ')} = 1` : 'zero >= 1');
    const run = problem.after[item]!;
    if (run >= 0 && names.length > 0 && dayTerms[run]!.length > 0) {
      rules.push(`${days.join(' + ')} - ${dayTerms[run]!.join(' - ')} >= ${String(problem.gap[item])}`);
    }
  }
  for (const [slot, names] of inSlot) {
    const steps: string[] = [];
    for (let load = 0; load < Math.min(problem.slotCapacity[slot]!, names.length); load++) {
      steps.push(`y${String(slot)}_${String(load)}`);
      if (objective === 'spread') terms.push(`${String(LOAD_WEIGHT * (2 * load + 1))} ${steps.at(-1)!}`);
    }
    binaries.push(...steps);
    rules.push(`${names.join(' + ')} - ${steps.join(' - ')} = 0`);
  }
  for (const [cell, names] of inCell) {
    const limit = problem.rowLimit[Math.floor(cell / problem.days)]! - (problem.cellTaken?.[cell] ?? 0);
    rules.push(`${names.join(' + ')} <= ${String(limit)}`);
  }
  return [
    'Minimize',
    ` total: ${['0 zero', ...terms].join('\n + ')}`,
    'Subject To',
    ...rules.map(
      (rule, i) => ` r${String(i)}: ${rule.replaceAll(' + ', '\n + ').replaceAll(' - ', '\n - ')}`,
    ),
    'Bounds',
    ' 0 <= zero <= 0',
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n');
}

function costOf(problem: PlacementProblem, item: number, slot: number, objective: Objective): number {
  const day = problem.slotDay[slot]!;
  if (objective === 'spread') return problem.weight[item]! * (day - problem.target[item]!) ** 2;
  const held = problem.held?.[item] ?? -1;
  if (held < 0) return 0;
  const stays = problem.slotDay[held] === day && problem.slotChannel[held] === problem.slotChannel[slot];
  return stays ? 0 : 1;
}

/** Can items of unequal size all be placed? Nothing is minimised. */
export function sizedProgrammeOf(problem: PlacementProblem, rowSize: Int32Array): string {
  const rules: string[] = [];
  const binaries: string[] = [];
  const inSlot = new Map<number, string[]>();
  const inCell = new Map<number, string[]>();
  for (let item = 0; item < problem.first.length; item++) {
    const names: string[] = [];
    for (const row of problem.groupRows[problem.group[item]!]!) {
      for (let slot = 0; slot < problem.slotDay.length; slot++) {
        const day = problem.slotDay[slot]!;
        if (problem.slotChannel[slot] !== problem.rowChannel[row]) continue;
        if (day < problem.first[item]! || day > problem.last[item]!) continue;
        if (problem.rowForbids[row]?.[slot] === 1) continue;
        const name = `x${String(item)}_${String(slot)}`;
        names.push(name);
        push(inSlot, slot, `${String(rowSize[row]!)} ${name}`);
        push(inCell, row * problem.days + day, name);
      }
    }
    binaries.push(...names);
    rules.push(names.length > 0 ? `${names.join('\n + ')} = 1` : 'zero >= 1');
  }
  for (const [slot, names] of inSlot) {
    rules.push(`${names.join('\n + ')} <= ${String(problem.slotCapacity[slot])}`);
  }
  for (const [cell, names] of inCell) {
    rules.push(`${names.join('\n + ')} <= ${String(problem.rowLimit[Math.floor(cell / problem.days)])}`);
  }
  const numbered = rules.map((rule, i) => ` r${String(i)}: ${rule}`).join('\n');
  const names = binaries.map((name) => ` ${name}`).join('\n');
  return `Minimize\n total: 0 zero\nSubject To\n${numbered}\nBounds\n 0 <= zero <= 0\nBinary\n${names}\nEnd\n`;
}

function push(map: Map<number, string[]>, key: number, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
