/** One account: making it, changing it, a new password, disabling it; and everyone's own password. */
import { addUser } from '../../app/org/add-user.js';
import { authorise } from '../../app/org/authorise.js';
import { changeOwnPassword } from '../../app/org/change-own-password.js';
import { changeUser } from '../../app/org/change-user.js';
import { findUnit, findUser } from '../../app/org/find-entry.js';
import { initialPassword } from '../../app/org/initial-password.js';
import { loadRegister } from '../../app/org/register.js';
import type { Stored } from '../../app/ports/store.js';
import { newUser, ownPassword, userChange } from '../../contracts/accounts.js';
import { Failure } from '../../domain/errors.js';
import { ROLES } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { User } from '../../domain/org/user.js';
import { statusOfFailure } from '../problem.js';
import { startSession } from '../sign-in-session.js';
import { accountMark } from './accounts-page.js';
import { formText, queryText } from './csrf.js';
import { doOrShow, sendEntryForm, versionOf } from './entry-form.js';
import { type ValueOf, blank, idOf, sent, stored } from './entry-values.js';
import { type Field, fieldsWith, refusalNote } from './form-fields.js';
import { doneWords, withDone } from './register-done.js';
import { accountHref } from './register-words.js';
import { type Visit, sendPage } from './visit.js';
import { ROLE_WORDS } from './wording.js';

/** The units an account may be of: those that have not ended, and the one it has. */
async function unitChoices(visit: Visit, own: string): Promise<{ value: string; label: string }[]> {
  const { units } = await loadRegister(visit.app, visit.actor.provinceId);
  const today = visit.app.clock.today();
  const byName = (a: Unit, b: Unit): number => a.shortName.localeCompare(b.shortName, 'vi');
  return units
    .filter(({ id, life }) => life.to > today || id === own)
    .toSorted(byName)
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
}

async function aboutFields(visit: Visit, value: ValueOf, failure: Failure | null): Promise<Field[]> {
  const field = fieldsWith(failure);
  const unitId = value('unitId', visit.actor.unitId);
  return [
    field({
      name: 'displayName',
      label: 'Họ và tên',
      value: value('displayName'),
      required: true,
      wide: true,
    }),
    field({
      ...{ name: 'unitId', label: 'Đơn vị', type: 'select', required: true, value: unitId },
      choices: await unitChoices(visit, unitId),
    }),
    field({
      ...{ name: 'role', label: 'Vai trò', type: 'select', required: true, value: value('role', 'operator') },
      choices: ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] })),
      hint: 'Thư ký, phóng viên ở báo, đài, cổng; cán bộ truyền thanh ở xã, phường; vai trò khác ở tỉnh, sở.',
    }),
  ];
}

/** A password that is suggested can be read: it is handed on, and changed by whoever gets it. */
const passwordField = (visit: Visit, value: string, failure: Failure | null): Field =>
  fieldsWith(failure)({
    ...{ name: 'password', label: 'Mật khẩu ban đầu', required: true, autocomplete: 'off' },
    value: value === '' ? initialPassword(visit.app) : value,
    hint: 'Hệ thống gợi ý sẵn; ít nhất 12 ký tự. Chép lại trước khi ghi: sau đó không xem lại được.',
  });

async function drawNewAccount(visit: Visit, value: ValueOf, failure: Failure | null): Promise<void> {
  const field = fieldsWith(failure);
  await sendEntryForm(
    visit,
    {
      ...{ heading: 'Thêm tài khoản', lead: null, backHref: '/tai-khoan', backLabel: 'Tài khoản' },
      ...{ submit: 'Lập tài khoản', version: null, current: '/tai-khoan' },
      fields: [
        ...(await aboutFields(visit, value, failure)),
        field({
          ...{ name: 'username', label: 'Tên đăng nhập', value: value('username'), required: true },
          hint: 'Chữ thường không dấu, số, dấu chấm; từ 3 ký tự.',
          autocomplete: 'off',
        }),
        passwordField(visit, value('password'), failure),
      ],
    },
    failure,
  );
}

export async function showNewAccount(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  authorise(actor, 'users.manage');
  const asked = queryText(request, 'don-vi');
  const unit = asked === null ? null : await findUnit(app.store, actor, 'register.read', asked);
  await drawNewAccount(
    visit,
    (name, otherwise) => (name === 'unitId' && unit !== null ? unit.id : blank(name, otherwise)),
    null,
  );
}

export async function receiveNewAccount(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  authorise(actor, 'users.manage');
  await doOrShow(
    visit,
    async () => {
      const given = newUser.parse({
        ...{ username: formText(request, 'username'), displayName: formText(request, 'displayName') },
        ...{ role: formText(request, 'role'), unitId: formText(request, 'unitId') },
        password: formText(request, 'password'),
      });
      const user = await addUser(app, actor, given);
      return withDone(accountHref(user.id), 'them-tai-khoan');
    },
    (failure) => drawNewAccount(visit, sent(visit), failure),
  );
}

async function drawAccount(visit: Visit, user: Stored<User>, failure: Failure | null): Promise<void> {
  const work = failure === null ? null : formText(visit.request, 'viec');
  const unit = await visit.app.store.units.get(user.unitId);
  const value =
    work === 'sua'
      ? sent(visit)
      : stored({ displayName: user.displayName, role: user.role, unitId: user.unitId });
  const own = (name: string): Failure | null => (work === name ? failure : null);
  await sendPage(
    visit,
    'account',
    {
      title: user.displayName,
      current: '/tai-khoan',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      registerCss: visit.asset('register.css'),
      done: doneWords(visit.request),
      failure: refusalNote(failure),
      ...{ name: user.displayName, username: user.username, role: ROLE_WORDS[user.role] },
      unit: unit?.shortName ?? '',
      version: user.version,
      mark: accountMark(user),
      about: { fields: await aboutFields(visit, value, own('sua')) },
      secret: {
        fields: [
          passwordField(
            visit,
            work === 'mat-khau' ? formText(visit.request, 'password') : '',
            own('mat-khau'),
          ),
        ],
      },
      passwordHeading: user.disabled ? 'Mở lại tài khoản' : 'Đặt mật khẩu mới',
      passwordLead: user.disabled
        ? 'Mật khẩu cũ đã bỏ khi khóa; người dùng vào lại bằng mật khẩu này.'
        : 'Khi người dùng quên hoặc lộ mật khẩu. Mọi phiên và mã truy cập cũ hết hiệu lực ngay.',
      passwordSubmit: user.disabled ? 'Mở lại' : 'Đặt mật khẩu',
      mayDisable: !user.disabled && user.id !== visit.actor.userId,
    },
  );
}

export async function showAccount(visit: Visit): Promise<void> {
  await drawAccount(visit, await findUser(visit.app.store, visit.actor, idOf(visit)), null);
}

export async function receiveAccount(visit: Visit): Promise<void> {
  const { app, actor } = visit;
  const user = await findUser(app.store, actor, idOf(visit));
  await doOrShow(
    visit,
    async () => {
      const [change, done] = changeAsked(visit, user);
      await changeUser(app, actor, user.id, userChange.parse(change), versionOf(visit));
      return withDone(accountHref(user.id), done);
    },
    (failure) => drawAccount(visit, user, failure),
  );
}

/** What one of the page's forms asks for, and what is told when it is done. */
function changeAsked({ request }: Visit, { disabled }: User) {
  switch (formText(request, 'viec')) {
    case 'sua':
      return [
        {
          ...{ displayName: formText(request, 'displayName'), role: formText(request, 'role') },
          unitId: formText(request, 'unitId'),
        },
        'sua-tai-khoan',
      ] as const;
    case 'mat-khau': {
      const password = formText(request, 'password');
      return [disabled ? { password, disabled: false } : { password }, 'mat-khau'] as const;
    }
    case 'khoa':
      return [{ disabled: true }, 'khoa'] as const;
    default:
      throw new Failure('invalid', 'action-unknown', 'Không rõ phải làm gì; hãy mở lại trang rồi thử lại.');
  }
}

async function drawOwnPassword(visit: Visit, failure: Failure | null): Promise<void> {
  const field = fieldsWith(failure);
  const password = { type: 'password', required: true, value: '' } as const;
  await sendPage(
    visit,
    'own-password',
    { title: 'Đổi mật khẩu', ...(failure === null ? {} : { status: statusOfFailure(failure) }) },
    {
      registerCss: visit.asset('register.css'),
      done: doneWords(visit.request),
      failure: refusalNote(failure),
      fields: [
        field({
          ...password,
          name: 'current',
          label: 'Mật khẩu đang dùng',
          autocomplete: 'current-password',
        }),
        field({
          ...{ ...password, name: 'password', label: 'Mật khẩu mới', autocomplete: 'new-password' },
          hint: 'Ít nhất 12 ký tự; một câu dễ nhớ là tốt.',
        }),
      ],
    },
  );
}

export const showOwnPassword = (visit: Visit): Promise<void> => drawOwnPassword(visit, null);

/** The session goes on under the new password; every other one has ended. */
export async function receiveOwnPassword(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  await doOrShow(
    visit,
    async () => {
      const given = ownPassword.parse({
        ...{ current: formText(request, 'current'), password: formText(request, 'password') },
      });
      await changeOwnPassword(app, actor, given);
      const user = await app.store.users.get(actor.userId);
      await startSession(app, request, { username: user?.username ?? '', password: given.password });
      return withDone('/mat-khau', 'mat-khau-toi');
    },
    (failure) => drawOwnPassword(visit, failure),
  );
}
