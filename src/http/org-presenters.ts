/** The register and the accounts as the API shows them. */
import type { z } from 'zod';
import type { ImportedRegister } from '../app/org/import-register.js';
import type { Stored } from '../app/ports/store.js';
import type * as accounts from '../contracts/accounts.js';
import type * as org from '../contracts/org.js';
import type * as register from '../contracts/register.js';
import { toDayRange } from '../domain/interval.js';
import type { Channel, Daypart } from '../domain/org/channel.js';
import type { Unit } from '../domain/org/unit.js';
import type { ApiToken, User } from '../domain/org/user.js';
import { rfc3339 } from '../domain/time.js';
import { clock } from './presenters.js';

export const presentUnit = (unit: Stored<Unit>): z.output<typeof register.unitOut> => ({
  id: unit.id,
  version: unit.version,
  kind: unit.kind,
  name: unit.name,
  shortName: unit.shortName,
  parentId: unit.parentId,
  life: toDayRange(unit.life),
  successorIds: [...unit.successorIds],
});

export const presentChannel = (channel: Stored<Channel>): z.output<typeof register.channelOut> => ({
  id: channel.id,
  version: channel.version,
  unitId: channel.unitId,
  kind: channel.kind,
  name: channel.name,
  life: toDayRange(channel.life),
  address: channel.address,
  led: channel.led,
  rule: channel.rule ? { ...channel.rule, quietWeekdays: [...channel.rule.quietWeekdays] } : null,
});

export const presentDaypart = (daypart: Stored<Daypart>): z.output<typeof register.daypartOut> => ({
  id: daypart.id,
  version: daypart.version,
  channelId: daypart.channelId,
  name: daypart.name,
  weekdays: [...daypart.weekdays],
  start: clock(daypart.start),
  end: clock(daypart.end),
  capacityUnit: daypart.capacityUnit,
  capacity: daypart.capacity,
  life: toDayRange(daypart.life),
});

/** Never the password's hash. */
export const presentUser = (user: Stored<User>): z.output<typeof accounts.userOut> => ({
  id: user.id,
  version: user.version,
  username: user.username,
  displayName: user.displayName,
  role: user.role,
  unitId: user.unitId,
  disabled: user.disabled,
});

export const presentToken = (token: ApiToken): z.output<typeof org.tokenOut> => ({
  id: token.id,
  name: token.name,
  scopes: [...token.scopes],
  createdAt: rfc3339(token.createdAt),
  revokedAt: token.revokedAt === null ? null : rfc3339(token.revokedAt),
});

export const presentImport = ({
  isPreview,
  plan,
  passwords,
}: ImportedRegister): z.output<typeof register.importedRegister> => ({
  preview: isPreview,
  added: {
    units: plan.units.length,
    channels: plan.channels.length,
    dayparts: plan.dayparts.length,
    users: plan.users.length,
  },
  unchanged: plan.unchanged,
  ids: {
    units: plan.units.map(({ id }) => id),
    channels: plan.channels.map(({ id }) => id),
    dayparts: plan.dayparts.map(({ id }) => id),
    users: plan.users.map(({ username }) => username),
  },
  passwords: passwords.map((one) => ({ ...one })),
});
