/** Who may do what: one table. Routes, pages and use cases name a permission; nothing else decides. */

export const ROLES = ['admin', 'officer', 'leader', 'editor', 'reporter', 'operator', 'auditor'] as const;

/**
 * `admin` keeps the register and the accounts; `officer` works the plans at the Sở; `leader` approves;
 * `editor` and `reporter` belong to a newsroom, `operator` to a commune; `auditor` reads everything.
 */
export type Role = (typeof ROLES)[number];

/** How far a permission reaches: the whole province, or only what belongs to the person's own unit. */
export type Reach = 'province' | 'unit';

export const PERMISSIONS = [
  'register.read',
  'register.write',
  'users.manage',
  'tokens.manage',
  'plans.read',
  'plans.write',
  'plans.approve',
  'plans.schedule',
  'bookings.move',
  'blackouts.declare',
  'emergencies.air',
  'assignments.read',
  'assignments.answer',
  'assignments.approve',
  'as-runs.read',
  'as-runs.report',
  'as-runs.judge',
  'coverage.read',
  'periods.close',
  'obligations.waive',
  'obligations.make-good',
  'contents.read',
  'contents.write',
  'contents.approve',
  'assets.render',
  'inbox.read',
  'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const everyone: Readonly<Record<Role, Reach>> = {
  admin: 'province',
  officer: 'province',
  leader: 'province',
  editor: 'province',
  reporter: 'province',
  operator: 'province',
  auditor: 'province',
};

/** A role that is absent from a row may not. */
export const POLICY: Readonly<Record<Permission, Readonly<Partial<Record<Role, Reach>>>>> = {
  'register.read': everyone,
  'register.write': { admin: 'province' },
  'users.manage': { admin: 'province' },
  'tokens.manage': everyone,
  'plans.read': everyone,
  'plans.write': { officer: 'province' },
  'plans.approve': { officer: 'province', leader: 'province' },
  'plans.schedule': { officer: 'province' },
  'bookings.move': { officer: 'province', editor: 'unit', operator: 'unit' },
  'blackouts.declare': { officer: 'province', leader: 'province' },
  'emergencies.air': { officer: 'province', leader: 'province', operator: 'unit' },
  'assignments.read': {
    officer: 'province',
    leader: 'province',
    auditor: 'province',
    editor: 'unit',
    reporter: 'unit',
    operator: 'unit',
  },
  'assignments.answer': { editor: 'unit', operator: 'unit' },
  'assignments.approve': { officer: 'province' },
  'as-runs.read': {
    officer: 'province',
    leader: 'province',
    auditor: 'province',
    editor: 'unit',
    reporter: 'unit',
    operator: 'unit',
  },
  'as-runs.report': { officer: 'province', editor: 'unit', reporter: 'unit', operator: 'unit' },
  'as-runs.judge': { officer: 'province' },
  'coverage.read': {
    officer: 'province',
    leader: 'province',
    auditor: 'province',
    admin: 'province',
    editor: 'unit',
    reporter: 'unit',
    operator: 'unit',
  },
  'periods.close': { officer: 'province', leader: 'province' },
  'obligations.waive': { leader: 'province', officer: 'province' },
  'obligations.make-good': { leader: 'province', officer: 'province' },
  'contents.read': {
    admin: 'province',
    officer: 'province',
    leader: 'province',
    auditor: 'province',
    editor: 'unit',
    reporter: 'unit',
    operator: 'unit',
  },
  'contents.write': { officer: 'province', editor: 'unit', operator: 'unit' },
  'contents.approve': { officer: 'province', leader: 'province' },
  'assets.render': { officer: 'province', editor: 'unit', operator: 'unit' },
  'inbox.read': everyone,
  'audit.read': { admin: 'province', auditor: 'province', officer: 'province', leader: 'province' },
};

/** Who acts: a signed-in person, a bearer token of theirs, or the system itself. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role | 'system';
  readonly provinceId: string;
  readonly unitId: string;
  /** What a bearer token is limited to; null for a session, which may do all its role may. */
  readonly scopes: readonly Permission[] | null;
}

/** The actor of sweeps and start-up work. */
export const systemActor = (provinceId: string): Actor => ({
  userId: 'system',
  name: 'Hệ thống',
  role: 'system',
  provinceId,
  unitId: provinceId,
  scopes: null,
});

/** How far the actor may use a permission, or null when not at all. */
export function reachOf(actor: Actor, permission: Permission): Reach | null {
  if (actor.role === 'system') return 'province';
  if (actor.scopes !== null && !actor.scopes.includes(permission)) return null;
  return POLICY[permission][actor.role] ?? null;
}

/** True when the actor may use the permission on something of this province and unit. */
export function mayTouch(
  actor: Actor,
  permission: Permission,
  owner: { provinceId: string; unitId: string },
): boolean {
  const reach = reachOf(actor, permission);
  if (reach === null || owner.provinceId !== actor.provinceId) return false;
  return reach === 'province' || owner.unitId === actor.unitId;
}
