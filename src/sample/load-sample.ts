/** Loading the sample province into an empty store, by the product's own use cases where there are any. */
import type { Context } from '../app/context.js';
import { recredit } from '../app/coverage/recredit.js';
import { approvePlan } from '../app/plan/approve-plan.js';
import { createPlan } from '../app/plan/create-plan.js';
import { schedulePlan } from '../app/schedule/schedule-plan.js';
import type { AsRunRecord, PlanRecord, Stored } from '../app/ports/store.js';
import { readPlan } from '../domain/reading/read-plan.js';
import { type Actor, systemActor } from '../domain/org/policy.js';
import { type Day, instantOf } from '../domain/time.js';
import { sampleAccounts } from './accounts.js';
import { sampleCalendar } from './calendar.js';
import { sampleEvents } from './events.js';
import { sampleHistory } from './history.js';
import { samplePlanText } from './plan.js';
import { sampleRegister } from './register.js';

export interface LoadedSample {
  readonly planId: string;
  readonly obligations: number;
  readonly asRuns: number;
}

/** Loads the sample when no province is known yet; null when there is one. Every account gets `password`. */
export async function loadSample(app: Context, password: string): Promise<LoadedSample | null> {
  if ((await app.store.provinces.count({})) > 0) return null;
  const register = sampleRegister();
  const actor = systemActor(register.province.id);
  await keepRegister(app, actor, password);
  const plan = await keepPlan(
    asOf(app, sampleCalendar(app.clock.today()).signedOn),
    actor,
    app.clock.today(),
  );
  const asRuns = await keepHistory(app, actor, plan);
  return { planId: plan.id, obligations: await app.store.obligations.count({ planId: plan.id }), asRuns };
}

async function keepRegister(app: Context, actor: Actor, password: string): Promise<void> {
  const { province, units, channels, dayparts } = sampleRegister();
  const passwordHash = await app.passwords.hash(password);
  await app.store.write(actor, { action: 'register.loaded', subject: province.id }, async (shelves) => {
    await shelves.provinces.insert([province]);
    await shelves.units.insert(units);
    await shelves.channels.insert(channels.map((channel) => ({ ...channel, provinceId: province.id })));
    await shelves.dayparts.insert(dayparts);
    await shelves.users.insert(
      sampleAccounts().map((account) => ({
        ...account,
        id: `user-${account.username}`,
        provinceId: province.id,
        passwordHash,
        disabled: false,
      })),
    );
  });
}

/** The same program on an earlier day: what was planned then must not know what came after. */
const asOf = (app: Context, day: Day): Context => ({
  ...app,
  clock: { now: () => instantOf(day, 8 * 60), today: () => day },
});

/** The plan, read from its document like any other, approved as of its day of signing, and scheduled. */
async function keepPlan(app: Context, actor: Actor, today: Day): Promise<Stored<PlanRecord>> {
  const draft = readPlan(samplePlanText(today));
  const { plan } = await createPlan(app, actor, { draft, issuedOn: null, districtDuties: 'successors' });
  await app.store.write(actor, { action: 'plan.changed', subject: plan.id }, (shelves) =>
    shelves.plans.replace({
      ...plan,
      lines: plan.lines.filter((line) => line.targets.length > 0),
      events: sampleEvents(today),
    }),
  );
  const approved = await approvePlan(app, actor, plan.id);
  await schedulePlan(app, actor, plan.id);
  return approved.plan;
}

async function keepHistory(app: Context, actor: Actor, plan: PlanRecord): Promise<number> {
  const obligations = await app.store.obligations.find({ planId: plan.id });
  const { channels } = sampleRegister();
  const units = new Map(channels.map((channel) => [channel.id, channel.unitId]));
  const runs = sampleHistory({ plan, obligations, channels, today: app.clock.today() });
  const records = runs.map(({ grade, url, note, ...run }, index): AsRunRecord => ({
    ...run,
    id: app.ids.next(),
    provinceId: plan.provinceId,
    unitId: units.get(run.channelId)!,
    evidence: { grade, url, contentHash: null, note },
    reportedBy: 'user-thukytoasoan',
    reportedAt: run.ranAt,
    judgedBy: run.state === 'claimed' ? null : 'user-chuyenvien',
    judgedAt: run.state === 'claimed' ? null : run.ranAt,
    judgement: run.state === 'rejected' ? note : null,
    sequenceKey: `sample ${String(index)}`,
  }));
  await app.store.write(actor, { action: 'as-runs.loaded', subject: plan.id }, async (shelves) => {
    await shelves.asRuns.insert(records);
    const bearers = new Set(plan.lines.flatMap((line) => line.targets.map((target) => target.unitId)));
    await recredit(shelves, plan.provinceId, [...bearers], app.clock.now());
  });
  return records.length;
}
