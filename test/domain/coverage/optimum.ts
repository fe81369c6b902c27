/** The best value that any credit can have, by linear programming: an answer of its own to hold ours against. */
import loadHighs, { type LegacyHighs } from 'highs';
import type { CreditPolicy } from '../../../src/domain/coverage/credit-policy.js';
import type { Obligation } from '../../../src/domain/plan/obligation.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { dayOfInstant } from '../../../src/domain/time.js';
import type { AsRun } from '../../../src/domain/traffic/as-run.js';
import type { World } from './world.js';

/** Written from the rule's words, not from our filter: one as-run against one obligation. */
function mayCount(asRun: AsRun, obligation: Obligation, line: QuotaLine): boolean {
  const day = dayOfInstant(asRun.ranAt);
  const channels = obligation.channelId === null ? line.targets[0]!.channelIds : [obligation.channelId];
  const least = line.duration?.min ?? 0;
  return (
    asRun.state === 'verified' &&
    channels.includes(asRun.channelId) &&
    (asRun.lineIds.length === 0 || asRun.lineIds.includes(line.id)) &&
    (obligation.tagId === null || obligation.tagId === asRun.tagId) &&
    asRun.replay === obligation.replay > 0 &&
    (least === 0 || (asRun.durationSeconds ?? 0) >= least) &&
    day >= obligation.window.from &&
    day < obligation.window.to + line.graceDays
  );
}

/** Larger than the number of obligations of a small world; its cube stays exact. */
const BASE = 128;

const weightOf = (policy: CreditPolicy, required: boolean, late: boolean): number => {
  const inside = policy === 'on-time' ? (late ? 1 : BASE) : late ? BASE : BASE + 1;
  return required ? inside * BASE * BASE : inside;
};

// The package's types describe its CommonJS form; imported as a module, the default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let solver: LegacyHighs | null = null;
let solved = 0;

/** HiGHS, made anew now and then: its memory only grows. */
export async function highs(): Promise<LegacyHighs> {
  const current = solver === null || ++solved % 400 === 0 ? await load() : solver;
  solver = current;
  return current;
}

/** The value of four ranks as the number that {@link optimum} maximises. */
export const scalarOf = (ranks: readonly [number, number, number, number]): number =>
  ranks.reduce((sum, rank) => sum * BASE + rank, 0);

/** The optimum of the matching as HiGHS finds it. A bipartite matching polytope is integral, so the LP is exact. */
export function optimum(
  solve: LegacyHighs,
  { lines, obligations, asRuns }: World,
  waived: ReadonlySet<string>,
  policy: CreditPolicy,
): number {
  const terms: string[] = [];
  const limits = new Map<string, string[]>();
  const limit = (name: string, variable: string): void => {
    const row = limits.get(name);
    if (row === undefined) limits.set(name, [variable]);
    else row.push(variable);
  };
  asRuns.forEach((asRun, r) => {
    obligations.forEach((obligation, o) => {
      const line = lines.find(({ id }) => id === obligation.lineId)!;
      if (waived.has(obligation.id) || !mayCount(asRun, obligation, line)) return;
      const variable = `x${String(r)}_${String(o)}`;
      const late = dayOfInstant(asRun.ranAt) >= obligation.window.to;
      terms.push(`${String(weightOf(policy, obligation.required, late))} ${variable}`);
      limit(`o${String(o)}`, variable);
      limit(`r${String(r)}g${line.exclusivityGroup ?? line.id}`, variable);
    });
  });
  if (terms.length === 0) return 0;
  const rows = [...limits].map(([name, variables]) => ` ${name}: ${variables.join('\n + ')} <= 1`);
  const program = `Maximize\n obj: ${terms.join('\n + ')}\nSubject To\n${rows.join('\n')}\nEnd\n`;
  return Math.round(solve.solve(program, { output_flag: false }).ObjectiveValue);
}
