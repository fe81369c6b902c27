import { expect } from 'chai';
import { ALWAYS, LATEST, inclusive } from '../../../src/domain/interval.js';
import { faultsOfAccount, faultsOfPassword, rolesIn } from '../../../src/domain/org/account-rules.js';
import { faultsOfChannel, faultsOfDaypart } from '../../../src/domain/org/channel-rules.js';
import { ROLES } from '../../../src/domain/org/policy.js';
import { UNIT_KINDS, type Unit } from '../../../src/domain/org/unit.js';
import { faultsOfNewLife, faultsOfUnit, spanForChannels } from '../../../src/domain/org/unit-rules.js';
import type { AiringRule } from '../../../src/domain/org/channel.js';
import { dayOf } from '../../../src/domain/time.js';
import { UNITS } from '../../../src/sample/units.js';
import { CHANNELS } from '../../../src/sample/channels.js';
import { DAYPARTS } from '../../../src/sample/dayparts.js';
import { sampleAccounts } from '../../../src/sample/accounts.js';
import { unitOf } from '../../support/small-province.js';

const TODAY = dayOf(2026, 11, 21);
const since = (year: number, month: number, date: number) => ({ from: dayOf(year, month, date), to: LATEST });
const until = (year: number, month: number, date: number) =>
  inclusive(dayOf(1990, 1, 1), dayOf(year, month, date));
const codes = (faults: readonly { code: string; path: string; detail: string }[]): string[] => {
  for (const { detail, path } of faults) {
    expect(detail).to.match(/^\p{Lu}.*\.$/su);
    expect(path).to.not.equal('');
  }
  return faults.map(({ code }) => code);
};

const root = unitOf('tinh', { kind: 'province', name: 'UBND tỉnh' });
const district = unitOf('huyen', { kind: 'district', parentId: 'tinh', life: until(2025, 6, 30) });
const commune = unitOf('xa', { parentId: 'tinh' });
const REGISTER = [root, district, commune];

describe('the rules of the register', () => {
  it('hold for the whole sample province', () => {
    for (const unit of UNITS) expect(codes(faultsOfUnit(unit, UNITS)), unit.id).to.deep.equal([]);
    const units = new Map(UNITS.map((unit) => [unit.id, unit]));
    const channels = new Map(CHANNELS.map((channel) => [channel.id, channel]));
    for (const channel of CHANNELS)
      expect(
        codes(faultsOfChannel(channel, spanForChannels(units.get(channel.unitId)!, UNITS))),
      ).to.deep.equal([]);
    for (const daypart of DAYPARTS)
      expect(
        codes(faultsOfDaypart(daypart, channels.get(daypart.channelId)!.life)),
        daypart.id,
      ).to.deep.equal([]);
    for (const account of sampleAccounts())
      expect(codes(faultsOfAccount(account, units.get(account.unitId)!, TODAY))).to.deep.equal([]);
  });

  const units: readonly [string, Partial<Unit>, string[]][] = [
    ['a commune under the province', { parentId: 'tinh' }, []],
    ['a commune of the past under its district', { parentId: 'huyen', life: until(2020, 1, 1) }, []],
    [
      'a life that ends before it starts',
      { parentId: 'tinh', life: { from: 9000, to: 9000 } },
      ['life-empty'],
    ],
    ['the year 26', { parentId: 'tinh', life: since(26, 7, 1) }, ['life-unlikely']],
    ['an end in 2206', { parentId: 'tinh', life: until(2206, 7, 1) }, ['life-unlikely']],
    ['no parent', { parentId: null }, ['parent-missing']],
    ['an unknown parent', { parentId: 'x' }, ['parent-unknown']],
    ['itself for a parent', { parentId: 'moi' }, ['parent-cycle']],
    ['a commune under a commune', { parentId: 'xa' }, ['parent-unfit']],
    ['a parent that ended before', { parentId: 'huyen', life: since(2025, 7, 1) }, ['parent-ended']],
    ['a district after the reform', { kind: 'district', parentId: 'tinh' }, ['district-after-reform']],
    ['a second province', { kind: 'province', parentId: null }, ['province-twice']],
    ['a province under another', { kind: 'province', parentId: 'tinh' }, ['parent-unfit']],
  ];
  for (const [name, unit, expected] of units) {
    it(`of a unit: ${name} → ${expected.join(', ') || 'sound'}`, () => {
      expect(codes(faultsOfUnit(unitOf('moi', unit), REGISTER))).to.deep.equal(expected);
    });
  }

  it('see a circle of parents however long', () => {
    const [a, b] = [
      unitOf('a', { kind: 'portal', parentId: 'b' }),
      unitOf('b', { kind: 'department', parentId: 'a' }),
    ];
    expect(codes(faultsOfUnit(a, [root, a, b]))).to.deep.equal(['parent-cycle']);
  });

  it('leave an end that a merger set, and units that go on below', () => {
    const merged = { ...district, successorIds: ['xa'] };
    expect(codes(faultsOfNewLife(merged, ALWAYS, REGISTER))).to.deep.equal(['unit-succeeded']);
    expect(codes(faultsOfNewLife(merged, { ...district.life, from: 1 }, REGISTER))).to.deep.equal([]);
    expect(codes(faultsOfNewLife(root, until(2027, 1, 1), REGISTER))).to.deep.equal(['children-outlive']);
    expect(codes(faultsOfNewLife(commune, until(2027, 1, 1), REGISTER))).to.deep.equal([]);
  });

  it('let channels be as old as those a unit took over from, and outlive a unit that has successors', () => {
    const old = unitOf('cu', {
      life: inclusive(dayOf(2001, 1, 1), dayOf(2024, 12, 31)),
      successorIds: ['xa'],
    });
    const heir = { ...commune, life: since(2025, 1, 1) };
    expect(spanForChannels(heir, [old, heir])).to.deep.equal({ from: dayOf(2001, 1, 1), to: LATEST });
    expect(spanForChannels(old, [old, heir])).to.deep.equal({ from: dayOf(2001, 1, 1), to: LATEST });
    expect(spanForChannels(heir, [heir])).to.deep.equal(heir.life);
  });

  const channel = {
    unitId: 'xa',
    kind: 'portal',
    name: 'Trang xã',
    life: ALWAYS,
    address: null,
    led: null,
    rule: null,
  } as const;
  const ruled = (rule: Partial<AiringRule>) => ({
    rule: { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: null, ...rule },
  });
  const channels: readonly [string, object, string[]][] = [
    ['a portal', { address: 'https://xa.tinh.gov.vn/tin-tuc?x=1' }, []],
    ['an address in Vietnamese letters', { address: 'http://xãđồisim.vn:8080' }, []],
    ['javascript', { address: 'javascript:alert(1)' }, ['address-invalid']],
    ['no scheme', { address: 'xa.tinh.gov.vn' }, ['address-invalid']],
    ['a password in the address', { address: 'https://a:b@xa.vn' }, ['address-invalid']],
    ['a space', { address: 'https://xa.vn/tin tuc' }, ['address-invalid']],
    ['no domain', { address: 'https://localhost' }, ['address-invalid']],
    ['an address without end', { address: `https://xa.vn/${'a'.repeat(600)}` }, ['address-invalid']],
    ['a wall without its size', { kind: 'led' }, ['led-size-missing']],
    [
      'a wall of nothing',
      { kind: 'led', led: { width: 0, height: 64.5 } },
      ['led-size-invalid', 'led-size-invalid'],
    ],
    ['a wall', { kind: 'led', led: { width: 192, height: 64 } }, []],
    ['a portal with pixels', { led: { width: 192, height: 64 } }, ['led-size-unfit']],
    ['a station that rests on Sundays', ruled({ quietWeekdays: [6], sessionsPerDay: 2 }), []],
    ['an eighth weekday of rest', ruled({ quietWeekdays: [7] }), ['rule-quiet-days-invalid']],
    ['a day of rest twice', ruled({ quietWeekdays: [6, 6] }), ['rule-quiet-days-invalid']],
    ['rest on every day', ruled({ quietWeekdays: [0, 1, 2, 3, 4, 5, 6] }), ['rule-quiet-every-day']],
    ['no session a day', ruled({ sessionsPerDay: 0 }), ['rule-sessions-invalid']],
    ['half a session a day', ruled({ sessionsPerDay: 1.5 }), ['rule-sessions-invalid']],
    ['four broadcasts a month', { kind: 'zalo', ...ruled({ tokensPerMonth: 4 }) }, []],
    ['no broadcast', { kind: 'zalo', ...ruled({ tokensPerMonth: 0 }) }, ['rule-tokens-invalid']],
    ['a broadcast an hour', { kind: 'zalo', ...ruled({ tokensPerMonth: 720 }) }, ['rule-tokens-invalid']],
    ['broadcasts of a portal', ruled({ tokensPerMonth: 4 }), ['rule-tokens-unfit']],
    ['a life that ends before it starts', { life: { from: 20000, to: 19000 } }, ['life-empty']],
  ];
  for (const [name, change, expected] of channels) {
    it(`of a channel: ${name} → ${expected.join(', ') || 'sound'}`, () => {
      expect(codes(faultsOfChannel({ ...channel, ...change }, ALWAYS))).to.deep.equal(expected);
    });
  }

  it('keep a channel inside its unit', () => {
    const span = inclusive(dayOf(2025, 7, 1), dayOf(2027, 6, 30));
    expect(codes(faultsOfChannel({ ...channel, life: span }, span))).to.deep.equal([]);
    expect(codes(faultsOfChannel(channel, span))).to.deep.equal(['life-outside-unit', 'life-outside-unit']);
  });

  const daypart = {
    ...{ name: 'Sáng', weekdays: [0, 6], start: 330, end: 360, capacity: 30, life: ALWAYS },
    capacityUnit: 'minutes',
  } as const;
  const dayparts: readonly [string, object, string[]][] = [
    ['half an hour that is full', {}, []],
    ['no weekday', { weekdays: [] }, ['weekdays-missing']],
    ['a weekday twice', { weekdays: [1, 1] }, ['weekdays-invalid']],
    ['an eighth weekday', { weekdays: [7] }, ['weekdays-invalid']],
    ['over midnight', { start: 1380, end: 60 }, ['hours-invalid']],
    ['no time at all', { end: 330 }, ['hours-invalid']],
    ['no room', { capacity: 0 }, ['capacity-invalid']],
    ['half an item', { capacity: 1.5, capacityUnit: 'items' }, ['capacity-invalid']],
    ['more minutes than it lasts', { capacity: 31 }, ['capacity-over-window']],
    ['as many items as there are', { capacity: 31, capacityUnit: 'items' }, []],
  ];
  for (const [name, change, expected] of dayparts) {
    it(`of a daypart: ${name} → ${expected.join(', ') || 'sound'}`, () => {
      expect(codes(faultsOfDaypart({ ...daypart, ...change }, ALWAYS))).to.deep.equal(expected);
    });
  }
});

describe('the rules of accounts', () => {
  it('give every role a place, and every kind of unit that is at work a role', () => {
    const somewhere = new Set(UNIT_KINDS.flatMap((kind) => rolesIn(kind)));
    expect([...somewhere].sort()).to.deep.equal([...ROLES].sort());
    for (const kind of UNIT_KINDS) expect(rolesIn(kind), kind).to.not.be.empty;
  });

  const accounts: readonly [string, string, 'admin' | 'operator', Unit | null, string[]][] = [
    ['an operator of a commune', 'xa.doi-sim', 'operator', commune, []],
    ['two letters', 'xa', 'operator', commune, ['username-invalid']],
    ['diacritics', 'xãđồi', 'operator', commune, ['username-invalid']],
    ['capitals and a space', 'Xa Doi', 'operator', commune, ['username-invalid']],
    ['a dot at the end', 'xadoi.', 'operator', commune, ['username-invalid']],
    ['an administrator of a commune', 'xadoi', 'admin', commune, ['role-unfit']],
    ['an operator of the province', 'tinh', 'operator', root, ['role-unfit']],
    ['a unit that has ended', 'huyen', 'operator', district, ['unit-ended']],
    ['no unit', 'khong', 'operator', null, ['unit-unknown']],
  ];
  for (const [name, username, role, unit, expected] of accounts) {
    it(`${name} → ${expected.join(', ') || 'sound'}`, () => {
      expect(codes(faultsOfAccount({ username, role }, unit, TODAY))).to.deep.equal(expected);
    });
  }

  it('want a password that is long, and not the name again', () => {
    expect(codes(faultsOfPassword('ngắn quá mà', 'xadoi'))).to.deep.equal(['password-too-short']);
    expect(codes(faultsOfPassword('một câu vừa đủ', 'xadoi'))).to.deep.equal([]);
    expect(codes(faultsOfPassword('xadoixadoi2026', 'xadoi'))).to.deep.equal(['password-is-name']);
    expect(codes(faultsOfPassword('x'.repeat(201), 'xadoi'))).to.deep.equal(['password-too-long']);
  });
});
