/** The accounts of the province, for its administrators. */
import { listUsers } from '../../app/org/list-users.js';
import { loadRegister } from '../../app/org/register.js';
import { whole } from '../../app/vietnamese-numbers.js';
import type { User } from '../../domain/org/user.js';
import { searchText } from '../../domain/search-text.js';
import { queryText } from './csrf.js';
import { doneWords } from './register-done.js';
import { accountHref } from './register-words.js';
import { type Visit, sendPage } from './visit.js';
import { type Mark, ROLE_WORDS } from './wording.js';

export const accountMark = ({ disabled }: Pick<User, 'disabled'>): Mark =>
  disabled ? { tone: 'waived', word: 'đã khóa' } : { tone: 'done', word: 'đang dùng' };

export async function showAccounts(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const all = await listUsers(app, actor);
  const { units } = await loadRegister(app, actor.provinceId);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const search = (queryText(request, 'q') ?? '').slice(0, 100);
  const wanted = searchText(search);
  const today = app.clock.today();
  const disabled = all.filter((user) => user.disabled).length;
  const users = all
    .map((user) => {
      const unit = byId.get(user.unitId);
      return {
        href: accountHref(user.id),
        name: user.displayName,
        username: user.username,
        role: ROLE_WORDS[user.role],
        unit: unit?.shortName ?? user.unitId,
        isUnitEnded: unit !== undefined && unit.life.to <= today,
        mark: accountMark(user),
      };
    })
    .filter(({ name, username, role, unit }) =>
      searchText(`${name} ${username} ${role} ${unit}`).includes(wanted),
    );
  await sendPage(
    visit,
    'accounts',
    { title: 'Tài khoản', current: '/tai-khoan' },
    {
      registerCss: visit.asset('register.css'),
      done: doneWords(request),
      search,
      summary: `${whole(all.length)} tài khoản${disabled === 0 ? '' : `, ${whole(disabled)} đã khóa`}`,
      users,
    },
  );
}
