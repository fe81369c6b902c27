import { expandLines } from '../../src/domain/plan/expand.js';
import { PLAN, country, worldOf } from './schedule-world.js';
const world = worldOf(country(12));
for (let r = 0; r < 8; r++) { const t = performance.now(); const table = expandLines(world.lines, world.units, PLAN); const ms = performance.now() - t;
 const t2 = performance.now(); const c = [table.bearer, table.tag, table.periodStart, table.ordinal, table.replay, table.required, table.from, table.to, table.target].map((x) => x.slice()); console.log(ms, performance.now() - t2, c.length, table.length, table.bearers.length); }
