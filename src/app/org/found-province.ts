/** The first start without the sample: whoever holds the one-time code founds the province and its administrator. */
import { Failure } from '../../domain/errors.js';
import { ALWAYS } from '../../domain/interval.js';
import { faultsOfAccount, faultsOfPassword } from '../../domain/org/account-rules.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Context } from '../context.js';
import { refuseFaults } from './refuse-faults.js';

export interface Founding {
  readonly provinceName: string;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
}

/** True while nobody has an account: only then may a province be founded this way. */
export const awaitsFounding = async (app: Pick<Context, 'store'>): Promise<boolean> =>
  (await app.store.users.count({})) === 0 && (await app.store.provinces.count({})) === 0;

/** Letters, digits and hyphens of a name: "Hoài Giang" is `hoai-giang`. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Founds the province with one unit, its UBND, and one administrator.
 * @throws Failure `already-founded`, `input-invalid`, and the codes of {@link faultsOfAccount} and {@link faultsOfPassword}
 */
export async function foundProvince(app: Context, founding: Founding): Promise<void> {
  const slug = slugOf(founding.provinceName);
  const username = founding.username.trim().toLowerCase();
  if (slug === '' || username === '' || founding.displayName.trim() === '') {
    throw new Failure('invalid', 'input-invalid', 'Hãy điền tên tỉnh, tên đăng nhập và họ tên.');
  }
  const unit: Unit = {
    id: `tinh-${slug}`,
    provinceId: slug,
    kind: 'province',
    name: `Ủy ban nhân dân tỉnh ${founding.provinceName.trim()}`,
    shortName: 'UBND tỉnh',
    parentId: null,
    life: ALWAYS,
    successorIds: [],
  };
  refuseFaults([
    ...faultsOfAccount({ username, role: 'admin' }, unit, app.clock.today()),
    ...faultsOfPassword(founding.password, username),
  ]);
  const passwordHash = await app.passwords.hash(founding.password);
  await app.store.write(
    { ...systemActor(slug), unitId: unit.id },
    { action: 'province.founded', subject: slug },
    async (shelves) => {
      if ((await shelves.users.count({})) > 0 || (await shelves.provinces.count({})) > 0) {
        throw new Failure('conflict', 'already-founded', 'Hệ thống đã có tỉnh và tài khoản quản trị.');
      }
      await shelves.provinces.insert([{ id: slug, name: `tỉnh ${founding.provinceName.trim()}` }]);
      await shelves.units.insert([unit]);
      await shelves.users.insert([
        {
          // One id for whoever is first: of two foundings at the same moment the store lets one commit.
          id: 'first-administrator',
          provinceId: slug,
          unitId: unit.id,
          username,
          displayName: founding.displayName.trim(),
          role: 'admin',
          passwordHash,
          disabled: false,
        },
      ]);
    },
  );
}
