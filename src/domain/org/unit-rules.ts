/** What a unit of the register must keep to; see `unit.ts` for the kinds. */
import { EARLIEST, type Interval, LATEST, isEmpty, overlaps } from '../interval.js';
import { dayOf, vietnameseDay } from '../time.js';
import { type RegisterFault, fault, faultsOfLife } from './register-fault.js';
import type { Unit, UnitKind } from './unit.js';

/** Under which kinds a unit may stand. Source: the two-tier government since 2025-07-01, and what was before it. */
const PARENTS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  department: ['province'],
  newspaper: ['province', 'department'],
  station: ['province', 'department', 'district'],
  press: ['province', 'department'],
  district: ['province'],
  commune: ['province', 'district'],
  portal: ['province', 'department', 'district', 'commune'],
};

/** Districts ended with 2025-06-30 (Nghị quyết 203/2025/QH15, Điều 2). */
const TWO_TIERS = dayOf(2025, 7, 1);

/**
 * Faults of a unit among the others of its province, itself excepted: `life-empty`, `life-unlikely`,
 * `district-after-reform`, `parent-unfit`, `parent-missing`, `parent-unknown`, `parent-cycle`, `parent-ended`,
 * `province-twice`.
 */
export function faultsOfUnit(unit: Unit, register: readonly Unit[]): readonly RegisterFault[] {
  const others = register.filter(({ id }) => id !== unit.id);
  const faults = [...faultsOfLife(unit.life)];
  if (unit.kind === 'district' && unit.life.to > TWO_TIERS)
    faults.push(
      fault('district-after-reform', 'life.to', 'Cấp huyện kết thúc ngày 30/06/2025; hãy ghi ngày cuối.'),
    );
  if (unit.kind === 'province') return [...faults, ...faultsOfRoot(unit, others)];
  return [...faults, ...faultsOfParent(unit, others)];
}

function faultsOfRoot(unit: Unit, others: readonly Unit[]): readonly RegisterFault[] {
  if (unit.parentId !== null)
    return [fault('parent-unfit', 'parentId', 'Đơn vị cấp tỉnh không trực thuộc đơn vị nào.')];
  const other = others.find(({ kind, life }) => kind === 'province' && overlaps(life, unit.life));
  return other === undefined
    ? []
    : [fault('province-twice', 'kind', `Danh bạ đã có ${other.name} trong thời gian này.`)];
}

function faultsOfParent(unit: Unit, others: readonly Unit[]): readonly RegisterFault[] {
  if (unit.parentId === null)
    return [fault('parent-missing', 'parentId', 'Chưa chọn đơn vị cấp trên trực tiếp.')];
  if (unit.parentId === unit.id) return [cycle()];
  const byId = new Map(others.map((one) => [one.id, one]));
  const parent = byId.get(unit.parentId);
  if (parent === undefined)
    return [fault('parent-unknown', 'parentId', `Không có đơn vị ${unit.parentId} trong danh bạ.`)];
  if (!PARENTS[unit.kind].includes(parent.kind))
    return [fault('parent-unfit', 'parentId', `Đơn vị loại này không thể trực thuộc ${parent.name}.`)];
  if (!isEmpty(unit.life) && !overlaps(parent.life, unit.life))
    return [fault('parent-ended', 'parentId', `${parent.name} không hoạt động trong thời gian của đơn vị.`)];
  const seen = new Set<string>();
  for (let above: Unit | undefined = parent; above; above = byId.get(above.parentId ?? '')) {
    if (above.parentId === unit.id || seen.has(above.id)) return [cycle()];
    seen.add(above.id);
  }
  return [];
}

const cycle = (): RegisterFault =>
  fault('parent-cycle', 'parentId', 'Một đơn vị không thể trực thuộc chính nó hay đơn vị dưới nó.');

/**
 * Faults of a change to the life of a unit: `unit-succeeded` when its end was set by a merger, `children-outlive`
 * when units under it go on after its new end.
 */
export function faultsOfNewLife(before: Unit, life: Interval, register: readonly Unit[]): RegisterFault[] {
  if (life.to === before.life.to) return [];
  if (before.successorIds.length > 0)
    return [
      fault('unit-succeeded', 'life.to', 'Ngày cuối do việc sáp nhập quyết định, không sửa riêng được.'),
    ];
  const outlive = register.filter(({ parentId, life: own }) => parentId === before.id && own.to > life.to);
  if (outlive.length === 0) return [];
  const names = outlive.slice(0, 3).map(({ shortName }) => shortName);
  const more = outlive.length > names.length ? ', …' : '';
  return [
    fault(
      'children-outlive',
      'life.to',
      `Còn ${String(outlive.length)} đơn vị trực thuộc hoạt động từ ngày ${vietnameseDay(life.to)} (${names.join(', ')}${more}).`,
    ),
  ];
}

/**
 * The span in which channels of a unit may live: its own, back to the beginning of those it took over from, and
 * without an end where it has successors, for its channels pass to them.
 */
export function spanForChannels(unit: Unit, register: readonly Unit[]): Interval {
  const seen = new Set([unit.id]);
  const beginningOf = (id: string): number =>
    register.reduce((from, other) => {
      if (!other.successorIds.includes(id) || seen.has(other.id)) return from;
      seen.add(other.id);
      return Math.min(from, other.life.from, beginningOf(other.id));
    }, LATEST);
  const inherited = beginningOf(unit.id);
  return {
    from: Math.max(EARLIEST, Math.min(unit.life.from, inherited)),
    to: unit.successorIds.length > 0 ? LATEST : unit.life.to,
  };
}
