/** One unit: what it is, whom it took over from, its channels with their dayparts, its people. */
import { findUnit } from '../../app/org/find-entry.js';
import { loadDayparts, loadRegister } from '../../app/org/register.js';
import { listUsers } from '../../app/org/list-users.js';
import { whole } from '../../app/vietnamese-numbers.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import { reachOf } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { User } from '../../domain/org/user.js';
import type { Day } from '../../domain/time.js';
import { doneWords } from './register-done.js';
import {
  accountHref,
  capacityWords,
  channelHref,
  channelMeta,
  daypartHref,
  hoursWords,
  lifeWords,
  unitHref,
  weekdaysWords,
} from './register-words.js';
import { type Visit, sendPage } from './visit.js';
import { ROLE_WORDS, UNIT_KIND_WORDS } from './wording.js';

export async function showUnit(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const unit = await findUnit(app.store, actor, 'register.read', String(request.params['id']));
  const mayManage = reachOf(actor, 'users.manage') !== null;
  const register = await loadRegister(app, actor.provinceId);
  const channels = register.channels.filter(({ unitId }) => unitId === unit.id);
  const [dayparts, users] = await Promise.all([
    loadDayparts(
      app,
      channels.map(({ id }) => id),
    ),
    mayManage ? listUsers(app, actor) : [],
  ]);
  const own = users.filter(({ unitId }) => unitId === unit.id);
  const today = app.clock.today();
  const isLiving = unit.life.to > today;
  await sendPage(
    visit,
    'register-unit',
    { title: unit.shortName, current: '/danh-ba' },
    {
      registerCss: visit.asset('register.css'),
      done: doneWords(request),
      mayWrite: reachOf(actor, 'register.write') !== null,
      mayManage,
      isLiving,
      id: unit.id,
      href: unitHref(unit.id),
      name: unit.name,
      kind: UNIT_KIND_WORDS[unit.kind],
      life: unitState(unit, today),
      facts: factsOf(unit, register.units),
      channelCount: whole(channels.length),
      channels: channels.toSorted(endedLast).map((channel) => drawnChannel(channel, dayparts, today)),
      userCount: whole(own.length),
      users: own.map(drawnUser),
    },
  );
}

const endedLast = (a: Channel, b: Channel): number =>
  b.life.to - a.life.to || a.name.localeCompare(b.name, 'vi');

function unitState({ life }: Unit, today: Day): string {
  const words = lifeWords(life);
  if (life.from > today) return `Sẽ hoạt động ${words ?? ''}`;
  if (life.to <= today) return `Đã kết thúc; hoạt động ${words ?? ''}`;
  return words === null ? 'Đang hoạt động' : `Đang hoạt động ${words}`;
}

function factsOf(unit: Unit, units: readonly Unit[]): readonly object[] {
  const named = (some: readonly Unit[]) =>
    some.map(({ id, shortName }) => ({ href: unitHref(id), name: shortName }));
  const facts = [
    { label: 'Tên ngắn', text: unit.shortName, units: [] },
    { label: 'Mã', text: unit.id, units: [] },
    { label: 'Trực thuộc', text: null, units: named(units.filter(({ id }) => id === unit.parentId)) },
    {
      label: 'Kế tục',
      text: null,
      units: named(units.filter(({ successorIds }) => successorIds.includes(unit.id))),
    },
    { label: 'Nay là', text: null, units: named(units.filter(({ id }) => unit.successorIds.includes(id))) },
    { label: 'Bên dưới', text: null, units: named(units.filter(({ parentId }) => parentId === unit.id)) },
  ];
  return facts.filter(({ text, units: some }) => text !== null || some.length > 0);
}

function drawnChannel(channel: Channel, dayparts: readonly Daypart[], today: Day): object {
  const { id, name, address } = channel;
  return {
    name,
    href: channelHref(id),
    meta: [...channelMeta(channel), ...(channel.life.to <= today ? ['đã kết thúc'] : [])],
    // Only what the rules of the register would take is made a link.
    address: address !== null && /^https?:\/\//i.test(address) ? address : null,
    addressWords: address?.replace(/^https?:\/\/(?:www\.)?/i, '') ?? '',
    dayparts: dayparts
      .filter(({ channelId }) => channelId === id)
      .toSorted((a, b) => b.life.to - a.life.to || a.start - b.start)
      .map((daypart) => ({
        name: daypart.name,
        href: daypartHref(daypart.id),
        isOver: daypart.life.to <= today,
        life:
          daypart.life.from === channel.life.from && daypart.life.to === channel.life.to
            ? null
            : lifeWords(daypart.life),
        weekdays: weekdaysWords(daypart.weekdays),
        hours: hoursWords(daypart),
        capacity: capacityWords(daypart),
      })),
  };
}

const drawnUser = ({ id, displayName, username, role, disabled }: User): object => ({
  href: accountHref(id),
  name: displayName,
  username,
  role: ROLE_WORDS[role],
  isDisabled: disabled,
});
