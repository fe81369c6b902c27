/** The form of a daypart, new or changed. */
import { addDaypart } from '../../app/org/add-daypart.js';
import { changeDaypart } from '../../app/org/change-daypart.js';
import { findChannel, findDaypart } from '../../app/org/find-entry.js';
import { writtenTime } from '../../app/org/register-file.js';
import { daypartChange, newDaypart } from '../../contracts/register.js';
import type { Failure } from '../../domain/errors.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import { formText, formTexts } from './csrf.js';
import { doOrShow, numberOf, sendEntryForm, versionOf } from './entry-form.js';
import {
  KEEP_HINT,
  type ValueOf,
  blank,
  countsOf,
  idOf,
  lifeFields,
  lifeOf,
  lifeOrNull,
  lifeValues,
  sent,
  stored,
} from './entry-values.js';
import { fieldsWith } from './form-fields.js';
import { withDone } from './register-done.js';
import { unitHref } from './register-words.js';
import type { Visit } from './visit.js';
import { WEEKDAYS, clockTime } from './wording.js';

const EVERY_DAY = WEEKDAYS.map((_, day) => String(day));

async function drawDaypartForm(
  visit: Visit,
  channel: Channel,
  daypart: (Daypart & { version: number }) | null,
  value: ValueOf,
  weekdays: readonly string[],
  failure: Failure | null,
): Promise<void> {
  const field = fieldsWith(failure);
  await sendEntryForm(
    visit,
    {
      heading: daypart === null ? `Thêm khung giờ của ${channel.name}` : `Sửa khung giờ ${daypart.name}`,
      lead: daypart === null ? null : 'Lịch phát từ hôm nay ở chỗ không còn sẽ được dời, nếu còn chỗ khác.',
      backHref: unitHref(channel.unitId),
      backLabel: channel.name,
      submit: daypart === null ? 'Thêm khung giờ' : 'Ghi lại',
      version: daypart?.version ?? null,
      current: '/danh-ba',
      fields: [
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
          value: weekdays,
          choices: WEEKDAYS.map((label, day) => ({ value: String(day), label })),
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
      ],
    },
    failure,
  );
}

const weekdaysSent = ({ request }: Visit): readonly string[] => formTexts(request, 'weekdays');

const gridOf = (visit: Visit): object => ({
  name: formText(visit.request, 'name'),
  weekdays: weekdaysSent(visit).map(Number),
  start: writtenTime(formText(visit.request, 'start')),
  end: writtenTime(formText(visit.request, 'end')),
  capacity: numberOf(visit, 'capacity'),
  capacityUnit: formText(visit.request, 'capacityUnit'),
});

export async function showNewDaypart(visit: Visit): Promise<void> {
  const channel = await findChannel(visit.app.store, visit.actor, 'register.write', idOf(visit));
  await drawDaypartForm(visit, channel, null, blank, EVERY_DAY, null);
}

export async function receiveNewDaypart(visit: Visit): Promise<void> {
  const { app, actor } = visit;
  const channel = await findChannel(app.store, actor, 'register.write', idOf(visit));
  await doOrShow(
    visit,
    async () => {
      await addDaypart(
        app,
        actor,
        newDaypart.parse({ ...gridOf(visit), channelId: channel.id, life: lifeOrNull(visit) }),
      );
      return withDone(unitHref(channel.unitId), 'them-khung-gio');
    },
    (failure) => drawDaypartForm(visit, channel, null, sent(visit), weekdaysSent(visit), failure),
  );
}

export async function showDaypartForm(visit: Visit): Promise<void> {
  const { daypart, channel } = await findDaypart(visit.app.store, visit.actor, 'register.write', idOf(visit));
  const values: Record<string, string> = {
    ...{ name: daypart.name, start: clockTime(daypart.start), end: clockTime(daypart.end) },
    ...{ capacity: String(daypart.capacity), capacityUnit: daypart.capacityUnit },
    ...lifeValues(daypart.life),
  };
  await drawDaypartForm(visit, channel, daypart, stored(values), daypart.weekdays.map(String), null);
}

export async function receiveDaypartForm(visit: Visit): Promise<void> {
  const { app, actor } = visit;
  const { daypart, channel } = await findDaypart(app.store, actor, 'register.write', idOf(visit));
  await doOrShow(
    visit,
    async () => {
      const change = daypartChange.parse({ ...gridOf(visit), life: lifeOf(visit) });
      const { effect } = await changeDaypart(app, actor, daypart.id, change, versionOf(visit));
      return withDone(unitHref(channel.unitId), 'sua-khung-gio', countsOf(effect));
    },
    (failure) => drawDaypartForm(visit, channel, daypart, sent(visit), weekdaysSent(visit), failure),
  );
}
