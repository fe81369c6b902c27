/** The plans, and one plan with each line beside the sentence it came from. */
import { listPlans, loadPlan } from '../../app/plan/load-plan.js';
import type { PlanRecord } from '../../app/ports/store.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { lastDay } from '../../domain/interval.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { reachOf } from '../../domain/org/policy.js';
import { vietnameseDay } from '../../domain/time.js';
import { cellHref } from './heat-cells.js';
import { type Visit, sendPage } from './visit.js';
import { PLAN_STATE_WORDS, lineName, quotaWords } from './wording.js';

export async function showPlans(visit: Visit): Promise<void> {
  const plans = await listPlans(visit.app, visit.actor);
  await sendPage(
    visit,
    'plans',
    { title: 'Kế hoạch', current: '/ke-hoach' },
    { plans: plans.map((plan) => ({ ...headOf(plan), lineCount: whole(plan.lines.length) })) },
  );
}

export async function showPlan(visit: Visit): Promise<void> {
  const plan = await loadPlan(visit.app.store, visit.actor, String(visit.request.params['id']));
  await sendPage(
    visit,
    'plan',
    { title: plan.title, current: '/ke-hoach' },
    {
      ...headOf(plan),
      mayRevise: plan.state === 'approved' && reachOf(visit.actor, 'plans.write') !== null,
      lines: plan.lines.map((line) => drawnLine(line, plan)),
      tasks: plan.tasks.map(({ title }) => title),
      events: plan.events.map(({ title, window }) => ({
        title,
        day:
          lastDay(window) === window.from
            ? vietnameseDay(window.from)
            : `${vietnameseDay(window.from)} – ${vietnameseDay(lastDay(window))}`,
      })),
    },
  );
}

function headOf(plan: PlanRecord): object {
  const address = `/ke-hoach/${encodeURIComponent(plan.id)}`;
  return {
    planTitle: plan.title,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn === null ? null : vietnameseDay(plan.issuedOn),
    window: `${vietnameseDay(plan.window.from)} – ${vietnameseDay(lastDay(plan.window))}`,
    mark: {
      tone: plan.state === 'approved' ? 'done' : plan.state === 'closed' ? 'waived' : 'pending',
      word: PLAN_STATE_WORDS[plan.state],
    },
    isDraft: plan.state === 'draft',
    planHref: address,
    boardHref: `/?plan=${encodeURIComponent(plan.id)}`,
    reportHref: `${address}/bao-cao`,
    whyHref: `${address}/vi-sao`,
  };
}

function drawnLine(line: QuotaLine, plan: PlanRecord): object {
  const units = new Set(line.targets.map(({ unitId }) => unitId)).size;
  const channels = line.targets.length;
  return {
    id: line.id,
    name: lineName(line),
    quota: quotaWords(line),
    units: units > 1 ? whole(units) : null,
    channels: channels > units ? whole(channels) : null,
    replays: line.replays > 0 ? String(1 + line.replays) : null,
    window: `${vietnameseDay(line.window.from)} – ${vietnameseDay(lastDay(line.window))}`,
    source: line.source?.text ?? null,
    questions: line.questions,
    hasQuestions: line.questions.length > 0,
    href: plan.state === 'draft' ? null : cellHref({ planId: plan.id, lineId: line.id }),
  };
}
