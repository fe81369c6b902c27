/**
 * Expansion: the quota lines of a plan become dated obligations.
 *
 * A line is worked out once for every distinct span of life of its bearers (a template) and then stamped
 * over them by block copy, so that the cost is that of writing the output.
 */
import { Failure } from '../errors.js';
import { type Interval, intersect } from '../interval.js';
import type { Unit } from '../org/unit.js';
import { assertCountable, assertSound, assertTags, assertWithinPlan } from './expand-limits.js';
import { type PlanTags, boundOfTemplate, itemsPerPeriod, tagIdsOf, templateOf } from './expand-template.js';
import {
  type Bearer,
  type ObligationColumns,
  type ObligationTable,
  allocateColumns,
} from './obligation-table.js';
import type { LineTarget, QuotaLine } from './quota-line.js';

/** More than any day is large: makes one whole number of two days. */
const DAYS_OF_TIME = 2 ** 23;

/** Consecutive bearers that owe exactly the same: one template, stamped `bearers` times. */
interface Stamp {
  readonly template: ObligationColumns;
  readonly firstBearer: number;
  bearers: number;
}

/**
 * Expands lines into obligations.
 *
 * @param lines confirmed lines; each target owes the full count while its unit lives
 * @param units the register; every unit that a target names must be in it
 * @param plan its id, and the tasks and registered events that per-task and per-event lines repeat on
 * @returns rows in the order lines, targets, tags, periods, ordinals, replays
 * @throws Failure `quota-line-invalid`, `unit-unknown`, `too-many-obligations`, `too-many-tags`
 */
export function expandLines(
  lines: readonly QuotaLine[],
  units: readonly Unit[],
  plan: PlanTags,
): ObligationTable {
  const tagIds = tagIdsOf(plan);
  assertTags(tagIds.length);
  const lives = new Map(units.map((unit) => [unit.id, unit.life]));
  const bearers: Bearer[] = [];
  const stamps: Stamp[] = [];
  let length = 0;
  lines.forEach((line, index) => {
    assertSound(line, index);
    const templates = new Map<number, ObligationColumns>();
    for (const target of line.targets) {
      const clip = intersect(line.window, lifeOf(lives, target, line, index));
      const key = clip.from * DAYS_OF_TIME + clip.to;
      let template = templates.get(key);
      if (!template) {
        assertCountable(line, index, {
          perTarget: boundOfTemplate(line, clip, plan),
          perPeriod: itemsPerPeriod(line),
        });
        templates.set(key, (template = templateOf(line, clip, plan)));
      }
      if (template.from.length === 0) continue;
      length += template.from.length;
      assertWithinPlan(length);
      const last = stamps.at(-1);
      if (last?.template === template) last.bearers++;
      else stamps.push({ template, firstBearer: bearers.length, bearers: 1 });
      bearers.push(bearerOf(line, target));
    }
  });
  return { planId: plan.id, length, bearers, tagIds, ...stampAll(stamps, length) };
}

function lifeOf(
  lives: ReadonlyMap<string, Interval>,
  target: LineTarget,
  line: QuotaLine,
  index: number,
): Interval {
  const life = lives.get(target.unitId);
  if (life) return life;
  throw new Failure(
    'invalid',
    'unit-unknown',
    `Chỉ tiêu “${line.title}” giao cho một đơn vị không có trong danh bạ.`,
    {
      fields: [{ path: `lines.${String(index)}.targets`, detail: `Không có đơn vị ${target.unitId}.` }],
    },
  );
}

const bearerOf = (line: QuotaLine, target: LineTarget): Bearer => ({
  line,
  unitId: target.unitId,
  channelId: target.channelIds.length === 1 ? target.channelIds[0]! : null,
  channelIds: target.channelIds,
});

function stampAll(stamps: readonly Stamp[], length: number): ObligationColumns & { bearer: Uint32Array } {
  const columns = allocateColumns(length);
  const bearer = new Uint32Array(length);
  const names = Object.keys(columns) as (keyof ObligationColumns)[];
  let at = 0;
  for (const { template, firstBearer, bearers } of stamps) {
    const size = template.from.length;
    for (const name of names) repeat(columns[name], template[name], at, bearers);
    for (let i = 0; i < bearers; i++) bearer.fill(firstBearer + i, at + i * size, at + (i + 1) * size);
    at += size * bearers;
  }
  return { ...columns, bearer };
}

type Column = ObligationColumns[keyof ObligationColumns];

/** Writes `source` `times` over from `at` on, doubling what is already written. */
function repeat(column: Column, source: Column, at: number, times: number): void {
  column.set(source, at);
  const end = at + source.length * times;
  for (let done = at + source.length; done < end;) {
    const take = Math.min(done - at, end - done);
    column.copyWithin(done, at, at + take);
    done += take;
  }
}
