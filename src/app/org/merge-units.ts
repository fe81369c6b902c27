/** Units end and another begins in their place: the register, what is owed, what is booked and what is counted follow. */
import { Failure } from '../../domain/errors.js';
import { LATEST } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit, UnitKind } from '../../domain/org/unit.js';
import { type Day, vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import { recredit } from '../coverage/recredit.js';
import type { PlanRecord, Stored, WriteShelves } from '../ports/store.js';
import { followCredits } from '../schedule/follow-credits.js';
import { authorise } from './authorise.js';
import { claimRegister } from './claim-register.js';
import { mergedLine } from './merged-lines.js';
import { passChannelsOn } from './pass-channels-on.js';
import { type Reexpanded, reexpand, replanAfterMerger } from './reexpand.js';
import { turnOfSchedule } from '../schedule/keep-schedule.js';

export interface Merger {
  /** One or more; one alone is a unit that is only renamed or raised. */
  readonly predecessorIds: readonly string[];
  readonly successor: {
    /** Null: a new one is made. */
    readonly id: string | null;
    readonly name: string;
    readonly shortName: string;
    /** Null: that of the predecessors. */
    readonly kind: UnitKind | null;
    readonly parentId: string | null;
  };
  /** The first day of the successor. */
  readonly on: Day;
}

export interface MergedUnits {
  readonly successor: Stored<Unit>;
  /** Plans that changed. */
  readonly plans: number;
  readonly added: number;
  readonly removed: number;
  /** Obligations of the predecessors that now end with them. */
  readonly shortened: number;
  /** Bookings made for the successor. */
  readonly booked: number;
}

/** A merger is entered at most so many days ahead. */
const FARTHEST = 730;

/**
 * Merges units in one transaction. By the point rule predecessors owe what lies before the day, the successor what
 * lies behind it; obligations that the merger does not touch keep their ids, bookings and credits. Channels keep their
 * ids and pass to the successor on the day. Accounts stay with their units: an administrator moves them.
 * @throws Failure `units-missing`, `merger-twice`, `unit-unknown`, `unit-ended`, `merger-into-itself`, `unit-exists`,
 * `kinds-differ`, `merger-past`, `merger-too-far`
 */
export async function mergeUnits(app: Context, actor: Actor, merger: Merger): Promise<MergedUnits> {
  authorise(actor, 'register.write');
  const successorId = merger.successor.id ?? app.ids.next();
  const { predecessorIds, on } = merger;
  const reason = { action: 'units.merged', subject: successorId, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    const { provinceId } = actor;
    await claimRegister(shelves, provinceId, app.clock.now());
    const predecessors = await soundPredecessors(app, shelves, actor, merger);
    const successor: Unit = {
      id: successorId,
      provinceId,
      kind: kindOf(merger, predecessors),
      name: merger.successor.name,
      shortName: merger.successor.shortName,
      parentId: merger.successor.parentId ?? predecessors[0]!.parentId,
      life: { from: on, to: LATEST },
      successorIds: [],
    };
    for (const unit of predecessors) {
      await shelves.units.replace({
        ...unit,
        life: { ...unit.life, to: on },
        successorIds: [...unit.successorIds, successorId],
      });
    }
    await shelves.units.insert([successor]);
    const plans = await passLinesOn(shelves, provinceId, { predecessorIds, successorId, on });
    const changes: Reexpanded[] = [];
    for (const plan of plans.filter(({ state }) => state === 'approved')) {
      changes.push(await reexpand(shelves, plan, [...predecessorIds, successorId]));
    }
    await passChannelsOn(shelves, provinceId, app.clock.today());
    const credits = await recredit(shelves, provinceId, [...predecessorIds, successorId], app.clock.now());
    const booked = await replanAfterMerger(app, actor, shelves, changes);
    await followCredits(shelves, provinceId, credits, app.clock.now());
    const sum = (numberOf: (change: Reexpanded) => number): number =>
      changes.reduce((total, change) => total + numberOf(change), 0);
    return {
      successor: { ...successor, version: 1 },
      plans: plans.length,
      added: sum(({ added }) => added.length),
      removed: sum(({ removed }) => removed),
      shortened: sum(({ shortened }) => shortened.length),
      booked,
    };
  });
}

async function soundPredecessors(
  app: Pick<Context, 'clock'>,
  shelves: WriteShelves,
  { provinceId }: Actor,
  { predecessorIds, successor, on }: Merger,
): Promise<readonly Stored<Unit>[]> {
  const invalid = (code: string, detail: string, path: string): Failure =>
    new Failure('invalid', code, detail, { fields: [{ path, detail }] });
  const today = app.clock.today();
  if (predecessorIds.length === 0)
    throw invalid('units-missing', 'Hãy chọn ít nhất một đơn vị kết thúc.', 'predecessorIds');
  if (new Set(predecessorIds).size < predecessorIds.length)
    throw invalid('merger-twice', 'Một đơn vị được chọn hai lần.', 'predecessorIds');
  if (successor.id !== null && predecessorIds.includes(successor.id))
    throw invalid('merger-into-itself', 'Đơn vị không thể sáp nhập vào chính nó.', 'successor.id');
  if (on < today)
    throw invalid('merger-past', 'Ngày sáp nhập đã qua; kết quả đã tính không sửa lùi được.', 'on');
  if (on > today + FARTHEST)
    throw invalid('merger-too-far', 'Ngày sáp nhập xa quá hai năm; hãy kiểm tra lại năm.', 'on');
  const units = await shelves.units.find({ provinceId, id: { in: predecessorIds } });
  const unknown = predecessorIds.find((id) => !units.some((unit) => unit.id === id));
  if (unknown !== undefined) throw invalid('unit-unknown', `Không có đơn vị ${unknown}.`, 'predecessorIds');
  const ended = units.find(({ life }) => life.to <= on || life.from >= on);
  if (ended) {
    const day = vietnameseDay(on);
    throw new Failure(
      'conflict',
      'unit-ended',
      `${ended.name} không hoạt động đến ngày ${day}, hoặc đã sáp nhập.`,
    );
  }
  if (successor.id !== null && (await shelves.units.get(successor.id)) !== null)
    throw new Failure('conflict', 'unit-exists', 'Mã của đơn vị mới đã được dùng.');
  if (successor.parentId !== null && (await shelves.units.get(successor.parentId))?.provinceId !== provinceId)
    throw invalid('unit-unknown', `Không có đơn vị ${successor.parentId}.`, 'successor.parentId');
  return units;
}

function kindOf({ successor }: Merger, predecessors: readonly Unit[]): UnitKind {
  const [kind, ...others] = new Set(predecessors.map((unit) => unit.kind));
  if (successor.kind !== null) return successor.kind;
  if (kind !== undefined && others.length === 0) return kind;
  throw new Failure('invalid', 'kinds-differ', 'Các đơn vị khác loại; hãy cho biết loại của đơn vị mới.', {
    fields: [{ path: 'successor.kind', detail: 'Chưa chọn loại đơn vị.' }],
  });
}

/** Drafts too: their lines must be borne when they are approved. Gives the plans that changed, as they are now. */
async function passLinesOn(
  shelves: WriteShelves,
  provinceId: string,
  succession: Parameters<typeof mergedLine>[1],
): Promise<readonly Stored<PlanRecord>[]> {
  const plans = await shelves.plans.find({ provinceId, state: { in: ['draft', 'approved'] } });
  const channels = new Map((await shelves.channels.find({ provinceId })).map((one) => [one.id, one]));
  const changed: Stored<PlanRecord>[] = [];
  for (const plan of plans) {
    const lines = plan.lines.map((line) => mergedLine(line, succession, channels) ?? line);
    if (lines.every((line, i) => line === plan.lines[i])) continue;
    const next = { ...plan, lines };
    await shelves.plans.replace(next);
    changed.push({ ...next, version: plan.version + 1 });
  }
  return changed;
}
