/** A second province in the sample's store, of which the sample's people may see and change nothing. */
import { systemActor } from '../../src/domain/org/policy.js';
import type { TestStore } from './store.js';
import { channelOf, daypartOf, unitOf } from './small-province.js';

const ID = 'khac';

/**
 * Stores one of everything that a register keeps: the province `khac`, its unit `tinh-khac`, the channel `kenh-khac`, the
 * daypart `khung-khac` and the account `user-khac` (`nguoikhac`, with the role and the password of the sample's auditor).
 */
export async function foundOtherProvince({ store }: TestStore): Promise<void> {
  const own = { provinceId: ID };
  await store.write(systemActor(ID), { action: 'test', subject: ID }, async (shelves) => {
    const [auditor] = await shelves.users.find({ username: 'kiemtra' });
    await shelves.provinces.insert([{ id: ID, name: 'tỉnh khác' }]);
    await shelves.units.insert([
      unitOf('tinh-khac', { ...own, kind: 'province', name: 'UBND tỉnh Khác', shortName: 'Khác' }),
    ]);
    await shelves.channels.insert([
      { ...channelOf('kenh-khac', 'tinh-khac'), ...own, kind: 'portal', name: 'Cổng khác' },
    ]);
    await shelves.dayparts.insert([daypartOf('kenh-khac', { id: 'khung-khac', name: 'Sáng' })]);
    await shelves.users.insert([
      { ...auditor!, ...own, id: 'user-khac', username: 'nguoikhac', unitId: 'tinh-khac' },
    ]);
  });
}
