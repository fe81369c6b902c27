/** Help: what each role does today, this week and at the month's end. */
import { type Role, ROLES } from '../../domain/org/policy.js';
import { queryText } from './csrf.js';
import { GUIDES } from './guides.js';
import { type Visit, sendPage } from './visit.js';
import { ROLE_WORDS } from './wording.js';

const isRole = (text: string | null): text is Role => ROLES.some((role) => role === text);

export async function showGuide(visit: Visit): Promise<void> {
  const asked = queryText(visit.request, 'vai');
  const own = visit.actor.role === 'system' ? 'officer' : visit.actor.role;
  const role = isRole(asked) ? asked : own;
  await sendPage(
    visit,
    'guide',
    { title: 'Hướng dẫn', current: '/huong-dan' },
    {
      roleName: ROLE_WORDS[role],
      parts: GUIDES[role],
      roles: ROLES.map((one) => ({
        label: ROLE_WORDS[one],
        href: `/huong-dan?vai=${one}`,
        isCurrent: one === role,
      })),
    },
  );
}
