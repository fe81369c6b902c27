/** Whether a plan's schedule would fit into the slots there are: a dry run, nothing is written. */
import type { Obligation } from '../../domain/plan/obligation.js';
import { naturalChannels } from '../../domain/plan/resolve-defaults.js';
import { planSchedule } from '../../domain/schedule/plan-schedule.js';
import { shortageSentence } from '../../domain/schedule/shortage-sentence.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import type { Context } from '../context.js';
import type { ProvinceRegister } from '../org/register.js';
import { loadDayparts } from '../org/register.js';
import type { PlanRecord } from '../ports/store.js';

/** What of a line would find no place. */
export interface LineShortage {
  readonly lineId: string;
  readonly unplaced: number;
  /** The first few reasons, each once. */
  readonly sentences: readonly string[];
}

export interface CapacityCheck {
  readonly placed: number;
  readonly unplaced: number;
  readonly shortages: readonly LineShortage[];
}

const SENTENCES_SHOWN = 2;

/** Places the required obligations beside the bookings of all other plans, from today on. */
export async function checkCapacity(
  app: Context,
  plan: PlanRecord,
  obligations: readonly Obligation[],
  { channels }: ProvinceRegister,
): Promise<CapacityCheck> {
  const today = app.clock.today();
  // A banner hangs somewhere; it needs no airtime.
  const timeless = new Set(
    plan.lines.filter(({ kind }) => naturalChannels(kind)?.length === 0).map(({ id }) => id),
  );
  const due = obligations.filter(
    ({ required, window, lineId }) => required && window.to > today && !timeless.has(lineId),
  );
  const channelIds = [
    ...new Set(plan.lines.flatMap((line) => line.targets.flatMap((target) => target.channelIds))),
  ];
  const [dayparts, neighbours] = await Promise.all([
    loadDayparts(app, channelIds),
    app.store.bookings.find({
      channelId: { in: channelIds },
      day: { from: plan.window.from, before: plan.window.to },
    }),
  ]);
  const names = new Map(channels.map((channel) => [channel.id, channel.name]));
  const { bookings, unplaced } = planSchedule({
    obligations: due,
    lines: plan.lines,
    slots: slotsOf(dayparts, plan.window, { channels }),
    existing: neighbours.filter(({ planId }) => planId !== plan.id).map((one) => ({ ...one, frozen: true })),
    today,
    blackouts: [],
  });
  const lineOf = new Map(due.map((obligation) => [obligation.id, obligation.lineId]));
  const byLine = new Map<string, { count: number; sentences: Set<string> }>();
  for (const { obligationId, because } of unplaced) {
    const lineId = lineOf.get(obligationId)!;
    const found = byLine.get(lineId) ?? { count: 0, sentences: new Set<string>() };
    found.count += 1;
    if (found.sentences.size < SENTENCES_SHOWN)
      found.sentences.add(
        shortageSentence(
          because,
          because.channelIds.slice(0, 2).map((id) => names.get(id) ?? id),
        ),
      );
    byLine.set(lineId, found);
  }
  return {
    placed: bookings.length,
    unplaced: unplaced.length,
    shortages: [...byLine].map(([lineId, { count, sentences }]) => ({
      lineId,
      unplaced: count,
      sentences: [...sentences],
    })),
  };
}
