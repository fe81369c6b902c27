/** What an account must keep to. */
import type { Day } from '../time.js';
import { type RegisterFault, fault } from './register-fault.js';
import { ROLES, type Role } from './policy.js';
import type { Unit, UnitKind } from './unit.js';
import type { User } from './user.js';

/** A short password opens everything there is. */
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** Lower case without diacritics, so that it is typed alike on every keyboard. */
const USERNAME = /^[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]$/;

const HEAD_OFFICES: readonly UnitKind[] = ['province', 'department'];
const NEWSROOMS: readonly UnitKind[] = ['newspaper', 'station', 'press', 'portal'];

/** Where a role has its work: `editor` and `reporter` belong to a newsroom, `operator` to a commune. */
const UNITS_OF_ROLE: Readonly<Record<Role, readonly UnitKind[]>> = {
  admin: HEAD_OFFICES,
  officer: HEAD_OFFICES,
  leader: HEAD_OFFICES,
  auditor: HEAD_OFFICES,
  editor: NEWSROOMS,
  reporter: NEWSROOMS,
  operator: ['commune', 'district'],
};

/** The roles that an account of a unit may have. */
export const rolesIn = (kind: UnitKind): readonly Role[] =>
  ROLES.filter((role) => UNITS_OF_ROLE[role].includes(kind));

/** Faults of an account in its unit: `username-invalid`, `unit-unknown`, `unit-ended`, `role-unfit`. */
export function faultsOfAccount(
  { username, role }: Pick<User, 'username' | 'role'>,
  unit: Pick<Unit, 'kind' | 'name' | 'life'> | null,
  today: Day,
): readonly RegisterFault[] {
  const faults: RegisterFault[] = [];
  if (!USERNAME.test(username))
    faults.push(
      fault(
        'username-invalid',
        'username',
        'Từ 3 đến 40 ký tự: chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới; đầu và cuối là chữ hoặc số.',
      ),
    );
  if (unit === null)
    return [...faults, fault('unit-unknown', 'unitId', 'Không có đơn vị này trong danh bạ.')];
  if (unit.life.to <= today)
    faults.push(fault('unit-ended', 'unitId', `${unit.name} đã kết thúc hoạt động.`));
  if (!UNITS_OF_ROLE[role].includes(unit.kind))
    faults.push(fault('role-unfit', 'role', `Vai trò này không có ở ${unit.name}.`));
  return faults;
}

/** Faults of a new password of somebody: `password-too-short`, `password-too-long`, `password-is-name`. */
export function faultsOfPassword(password: string, username: string): readonly RegisterFault[] {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD)
    return [
      fault('password-too-short', 'password', `Mật khẩu cần ít nhất ${String(SHORTEST_PASSWORD)} ký tự.`),
    ];
  if (length > LONGEST_PASSWORD)
    return [fault('password-too-long', 'password', `Mật khẩu dài nhất ${String(LONGEST_PASSWORD)} ký tự.`)];
  const isName = password.toLowerCase().replaceAll(username, '').length < SHORTEST_PASSWORD / 2;
  return isName
    ? [fault('password-is-name', 'password', 'Mật khẩu không được chỉ là tên đăng nhập viết lại.')]
    : [];
}
