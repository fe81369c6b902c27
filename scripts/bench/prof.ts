import { expandLines } from '../../src/domain/plan/expand.js';
import { componentsOf } from '../../src/domain/schedule/components.js';
import { demandOfTable } from '../../src/domain/schedule/demand.js';
import { place } from '../../src/domain/schedule/place.js';
import { problemOf } from '../../src/domain/schedule/problem-of.js';
import { PLAN, PROVINCE, slotTable, worldOf } from './schedule-world.js';
const world = worldOf(PROVINCE);
const lines = world.lines.filter((l) => l.targets[0]!.channelIds[0]!.endsWith(':loudspeaker'));
const table = expandLines(lines, world.units, PLAN);
const demand = demandOfTable(table, world.channelIndex);
const slots = slotTable(() => [2, 2]);
const supply = { ...world.supply, channels: world.supply.channels.map(() => slots) };
const ps = componentsOf(demand, supply.channels.length).slice(0, 100).map((c) => problemOf(demand, supply, c).problem);
for (let r = 0; r < 4; r++) { const t = performance.now(); const R = ps.map((p) => place(p)); const ms = performance.now() - t;
 console.log({ ms: ms / ps.length, items: ps[0]!.first.length, rej: R.reduce((a, b) => a + b.rejections.length, 0) / ps.length, req: R.reduce((a, b, i) => a + b.rejections.filter((x) => ps[i]!.rank[x.item] === 0).length, 0) / ps.length, branches: R.reduce((a, b) => a + b.branches, 0) / ps.length, v: R.map((x) => x.verdict).slice(0, 5) }); }
