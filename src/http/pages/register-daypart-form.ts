/** The form of a daypart, new or changed. */
import { addDaypart } from '../../app/org/add-daypart.js';
import { changeDaypart } from '../../app/org/change-daypart.js';
import { findChannel, findDaypart } from '../../app/org/find-entry.js';
import { writtenTime } from '../../app/org/register-file.js';
import type { Stored } from '../../app/ports/store.js';
import { daypartChange, newDaypart } from '../../contracts/register.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import { formText, formTexts } from './csrf.js';
import { numberOf } from './entry-form.js';
import { entryPages } from './entry-pages.js';
import {
  type FormState,
  KEEP_HINT,
  countsOf,
  idOf,
  lifeFields,
  lifeOf,
  lifeOrNull,
  lifeValues,
  storedState,
} from './entry-values.js';
import type { Field, FieldMaker } from './form-fields.js';
import { withDone } from './register-done.js';
import { unitHref, weekdayChoices } from './register-words.js';
import type { Visit } from './visit.js';
import { clockTime } from './wording.js';

export const daypartForm = entryPages<Channel, Stored<Daypart>>({
  addWords: 'Thêm khung giờ',
  ownerAsked: (visit) => findChannel(visit.app.store, visit.actor, 'register.write', idOf(visit)),
  entryAsked: async (visit) => {
    const found = await findDaypart(visit.app.store, visit.actor, 'register.write', idOf(visit));
    return { entry: found.daypart, owner: found.channel };
  },
  stateOf: ({ name, weekdays, start, end, capacity, capacityUnit, life }) =>
    storedState(
      {
        ...{ name, start: clockTime(start), end: clockTime(end) },
        ...{ capacity: String(capacity), capacityUnit },
        ...lifeValues(life),
      },
      { weekdays: weekdays.map(String) },
    ),
  draw: (_visit, { owner, entry }, state, field) => ({
    heading: entry === null ? `Thêm khung giờ của ${owner.name}` : `Sửa khung giờ ${entry.name}`,
    lead: entry === null ? null : 'Lịch phát từ hôm nay ở chỗ không còn sẽ được dời, nếu còn chỗ khác.',
    backHref: unitHref(owner.unitId),
    backLabel: owner.name,
    fields: fieldsOf(state, field),
  }),
  add: async (visit, channel) => {
    const given = newDaypart.parse({ ...gridOf(visit), channelId: channel.id, life: lifeOrNull(visit) });
    await addDaypart(visit.app, visit.actor, given);
    return withDone(unitHref(channel.unitId), 'them-khung-gio');
  },
  change: async (visit, { owner, entry, seenVersion }) => {
    const change = daypartChange.parse({ ...gridOf(visit), life: lifeOf(visit) });
    const { effect } = await changeDaypart(visit.app, visit.actor, entry.id, change, seenVersion);
    return withDone(unitHref(owner.unitId), 'sua-khung-gio', countsOf(effect));
  },
});

function fieldsOf({ value, ticked }: FormState, field: FieldMaker): Field[] {
  const days = weekdayChoices();
  return [
    field({
      name: 'name',
      label: 'Tên khung giờ',
      value: value('name'),
      required: true,
      wide: true,
      hint: 'Như “Buổi sáng”, “Thời sự tối”.',
    }),
    field({
      name: 'weekdays',
      label: 'Các ngày',
      type: 'ticks',
      required: true,
      value: ticked(
        'weekdays',
        days.map((day) => day.value),
      ),
      choices: days,
    }),
    field({ name: 'start', label: 'Bắt đầu', type: 'time', required: true, value: value('start') }),
    field({
      name: 'end',
      label: 'Kết thúc',
      type: value('end') === '24:00' ? 'text' : 'time',
      required: true,
      value: value('end'),
    }),
    field({
      name: 'capacity',
      label: 'Sức chứa mỗi ngày',
      type: 'number',
      required: true,
      value: value('capacity'),
    }),
    field({
      name: 'capacityUnit',
      label: 'Tính bằng',
      type: 'select',
      required: true,
      value: value('capacityUnit', 'minutes'),
      choices: [
        { value: 'minutes', label: 'phút' },
        { value: 'items', label: 'mục (tin, bài, lượt)' },
      ],
    }),
    ...lifeFields(field, value, ['Để trống cả hai ngày: theo kênh.', KEEP_HINT]),
  ];
}

const gridOf = (visit: Visit): object => ({
  name: formText(visit.request, 'name'),
  weekdays: formTexts(visit.request, 'weekdays').map(Number),
  start: writtenTime(formText(visit.request, 'start')),
  end: writtenTime(formText(visit.request, 'end')),
  capacity: numberOf(visit, 'capacity'),
  capacityUnit: formText(visit.request, 'capacityUnit'),
});
