/** Records as the API shows them: instants with Vietnam's offset, days in ISO, spans inclusive. */
import type { z } from 'zod';
import { shortageSentence } from '../domain/schedule/shortage-sentence.js';
import type { ResolvedDraft } from '../domain/plan/resolve-draft.js';
import type { Assignment } from '../domain/schedule/assignment.js';
import type { ScheduleReport } from '../app/schedule/schedule-plan.js';
import type { AsRunRecord, PlanRecord, Records, Stored } from '../app/ports/store.js';
import type { QuotaLine } from '../domain/plan/quota-line.js';
import { lastDay, toDayRange } from '../domain/interval.js';
import { type MinuteOfDay, isoDay, rfc3339 } from '../domain/time.js';
import type { Assessed } from '../domain/coverage/assessment.js';
import type * as plans from '../contracts/plan.js';
import type * as schedules from '../contracts/schedule.js';
import type * as traffic from '../contracts/traffic.js';

export const clock = (minute: MinuteOfDay): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

type LineOut = z.output<typeof plans.planOut>['lines'][number];

const presentLine = (line: QuotaLine): LineOut => ({
  ...line,
  count: { ...line.count },
  channelKinds: [...line.channelKinds],
  targets: line.targets.map((target) => ({ unitId: target.unitId, channelIds: [...target.channelIds] })),
  weekdays: [...line.weekdays],
  supportUnitIds: [...line.supportUnitIds],
  questions: [...line.questions],
  window: toDayRange(line.window),
  peaks: line.peaks.map((peak) => ({ window: toDayRange(peak.window), weight: peak.weight })),
});

export const presentPlanSummary = (plan: Stored<PlanRecord>): z.output<typeof plans.planSummary> => ({
  id: plan.id,
  version: plan.version,
  title: plan.title,
  number: plan.number,
  issuer: plan.issuer,
  issuedOn: plan.issuedOn === null ? null : isoDay(plan.issuedOn),
  window: toDayRange(plan.window),
  state: plan.state,
  lineCount: plan.lines.length,
  createdAt: rfc3339(plan.createdAt),
});

export const presentPlan = (plan: Stored<PlanRecord>): z.output<typeof plans.planOut> => ({
  ...presentPlanSummary(plan),
  tasks: plan.tasks.map((task) => ({ id: task.id, title: task.title, leadUnitIds: [...task.leadUnitIds] })),
  events: plan.events.map((event) => ({
    id: event.id,
    title: event.title,
    window: toDayRange(event.window),
  })),
  lines: plan.lines.map(presentLine),
  text: plan.text,
});

export const presentCreatedPlan = (
  plan: Stored<PlanRecord>,
  resolved: ResolvedDraft,
): z.output<typeof plans.createdPlan> => ({
  ...presentPlan(plan),
  questions: [...resolved.questions],
  resolution: resolved.lines.map(({ line, product, unresolvedNames, remapped }) => ({
    lineId: line.id,
    perPeriod: product.perPeriod,
    total: product.total,
    factors: product.factors.map((factor) => ({ label: factor.label, count: factor.count })),
    unresolvedNames: [...unresolvedNames],
    remapped: remapped.map(({ from, to }) => ({ from, to: [...to] })),
  })),
});

export const presentSchedule = (report: ScheduleReport): z.output<typeof plans.scheduleReport> => ({
  required: report.required,
  optional: report.optional,
  booked: report.booked,
  moves: report.moves,
  unplaced: report.unplaced.map(({ obligationId, because }) => ({
    obligation: obligationId,
    because: {
      channels: [...because.channelIds],
      from: isoDay(because.from),
      to: isoDay(lastDay(because)),
      demand: because.demand,
      supply: because.supply,
      sentence: shortageSentence(because),
    },
  })),
});

export const presentAssignment = (
  assignment: Stored<Assignment>,
): z.output<typeof schedules.assignmentOut> => ({
  id: assignment.id,
  version: assignment.version,
  planId: assignment.planId,
  lineId: assignment.lineId,
  unitId: assignment.unitId,
  obligationIds: [...assignment.obligationIds],
  state: assignment.state,
  reason: assignment.reason,
  changedAt: rfc3339(assignment.changedAt),
});

export const presentAsRun = (asRun: Stored<AsRunRecord>): z.output<typeof traffic.asRunOut> => ({
  id: asRun.id,
  version: asRun.version,
  unitId: asRun.unitId,
  channelId: asRun.channelId,
  kind: asRun.kind,
  title: asRun.title,
  ranAt: rfc3339(asRun.ranAt),
  durationSeconds: asRun.durationSeconds,
  replay: asRun.replay,
  lineIds: [...asRun.lineIds],
  tagId: asRun.tagId,
  source: asRun.source,
  state: asRun.state,
  evidence: { ...asRun.evidence },
  judgement: asRun.judgement,
});

export const presentJob = (job: Records['jobs']) => ({
  id: job.id,
  name: job.name,
  state: job.state,
  progress: job.progress,
  error: job.error,
});

export const presentAssessed = ({
  obligation,
  status,
  asRunId,
  madeGoodBy,
}: Assessed): z.output<typeof schedules.obligationOut> => ({
  id: obligation.id,
  planId: obligation.planId,
  lineId: obligation.lineId,
  unitId: obligation.unitId,
  channelId: obligation.channelId,
  tagId: obligation.tagId,
  ordinal: obligation.ordinal,
  replay: obligation.replay,
  required: obligation.required,
  release: isoDay(obligation.window.from),
  due: isoDay(lastDay(obligation.window)),
  status,
  asRunId,
  madeGoodBy,
});
