/** A draft as its reviewer sees it: each line with its product, its questions and their outcomes, and what is still open. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import { type AnswerForm, answersTo } from '../../domain/plan/question-answers.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { type Product, productOf } from '../../domain/plan/resolve-product.js';
import type { LineReview } from '../../domain/plan/review.js';
import type { Draft, DraftUnquantified } from '../../domain/reading/draft.js';
import { type ProvinceRegister, loadRegister } from '../org/register.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { type Obstacles, obstaclesTo } from './approval-obstacles.js';
import { type CapacityCheck, checkCapacity } from './check-capacity.js';
import { keptDraft } from './create-plan.js';
import { answerWorld } from './edit-draft.js';
import { loadPlan } from './load-plan.js';

/** What a choice would make of the line: items required per period and over the whole window; null when nobody can know. */
export interface ChoiceOutcome {
  readonly perPeriod: number;
  readonly total: number | null;
}

export interface AskedQuestion {
  readonly form: AnswerForm;
  /** One for each choice of the form, in its order. */
  readonly outcomes: readonly ChoiceOutcome[];
  /** Other lines that ask the same. */
  readonly alike: number;
}

export interface ReviewedLine {
  readonly line: QuotaLine;
  /** 1-based, in the order of the plan. */
  readonly number: number;
  readonly product: Product;
  readonly review: LineReview | null;
  readonly questions: readonly AskedQuestion[];
}

/** What the lines owe as they stand. */
export interface Owed {
  readonly required: number;
  readonly optional: number;
  readonly byUnit: ReadonlyMap<string, { required: number; optional: number }>;
}

export interface ReviewView {
  readonly plan: Stored<PlanRecord>;
  readonly draft: Draft | null;
  readonly register: ProvinceRegister;
  readonly lines: readonly ReviewedLine[];
  /** Duties without a number that no line stands for yet. */
  readonly unquantified: readonly DraftUnquantified[];
  readonly obstacles: Obstacles;
}

/** The plan under review. Throws `not-found`. */
export async function viewReview(app: Context, actor: Actor, planId: string): Promise<ReviewView> {
  const plan = await loadPlan(app.store, actor, planId);
  const register = await loadRegister(app, actor.provinceId);
  const world = answerWorld(plan, register);
  const draft = keptDraft(plan);
  const reviews = new Map(plan.review.lines.map((review) => [review.lineId, review]));
  const asking = new Map<string, number>();
  for (const question of plan.lines.flatMap(({ questions }) => questions))
    asking.set(question, (asking.get(question) ?? 0) + 1);
  const ended = new Set(plan.review.ended);
  return {
    plan,
    draft,
    register,
    lines: plan.lines
      .filter(({ id }) => !ended.has(id))
      .map((line, at) => ({
        line,
        number: at + 1,
        product: productOf(line, register, plan.tasks),
        review: reviews.get(line.id) ?? null,
        questions: line.questions.map((question) => {
          const form = answersTo(question, line, world);
          return {
            form,
            outcomes: form.choices.map(({ lines }) => outcomeOf(lines, register, plan)),
            alike: (asking.get(question) ?? 1) - 1,
          };
        }),
      })),
    unquantified: (draft?.unquantified ?? []).filter(
      ({ source }) =>
        !plan.lines.some(
          (line) => line.source !== null && line.source.start < source.end && source.start < line.source.end,
        ),
    ),
    obstacles: obstaclesTo(plan),
  };
}

function outcomeOf(lines: readonly QuotaLine[], register: ProvinceRegister, plan: PlanRecord): ChoiceOutcome {
  const products = lines.map((line) => productOf(line, register, plan.tasks));
  const totals = products.map(({ total }) => total);
  return {
    perPeriod: Math.max(0, ...products.map(({ perPeriod }) => perPeriod)),
    total: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
  };
}

export interface ApprovalSummary extends ReviewView {
  readonly owed: Owed;
  /** Null when the lines cannot be expanded; `fault` says why. */
  readonly capacity: CapacityCheck | null;
  readonly fault: string | null;
}

/** The same with what approval would bring about: obligations by unit, and whether they fit into the schedule. */
export async function summariseForApproval(
  app: Context,
  actor: Actor,
  planId: string,
): Promise<ApprovalSummary> {
  const view = await viewReview(app, actor, planId);
  let obligations: readonly Obligation[];
  try {
    obligations = [...obligationsOf(expandLines(view.plan.lines, view.register.units, view.plan))];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...view, owed: owedBy([]), capacity: null, fault: error.detail };
  }
  const capacity = await checkCapacity(app, view.plan, obligations, view.register);
  return { ...view, owed: owedBy(obligations), capacity, fault: null };
}

function owedBy(obligations: readonly Obligation[]): Owed {
  const byUnit = new Map<string, { required: number; optional: number }>();
  let required = 0;
  for (const obligation of obligations) {
    const unit = byUnit.get(obligation.unitId) ?? { required: 0, optional: 0 };
    if (obligation.required) {
      unit.required += 1;
      required += 1;
    } else unit.optional += 1;
    byUnit.set(obligation.unitId, unit);
  }
  return { required, optional: obligations.length - required, byUnit };
}
