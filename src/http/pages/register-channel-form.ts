/** The form of a channel, new or changed. */
import { addChannel } from '../../app/org/add-channel.js';
import { changeChannel } from '../../app/org/change-channel.js';
import { findChannel, findUnit } from '../../app/org/find-entry.js';
import { channelChange, newChannel } from '../../contracts/register.js';
import type { Failure } from '../../domain/errors.js';
import { CHANNEL_KINDS, type Channel } from '../../domain/org/channel.js';
import type { Unit } from '../../domain/org/unit.js';
import { formText } from './csrf.js';
import { doOrShow, numberOf, sendEntryForm, textOf, versionOf } from './entry-form.js';
import {
  CODE_HINT,
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
import { channelKindWords, unitHref } from './register-words.js';
import type { Visit } from './visit.js';

async function drawChannelForm(
  visit: Visit,
  unit: Unit,
  channel: (Channel & { version: number }) | null,
  value: ValueOf,
  failure: Failure | null,
): Promise<void> {
  const field = fieldsWith(failure);
  const isLed = channel === null || channel.kind === 'led';
  await sendEntryForm(
    visit,
    {
      heading: channel === null ? `Thêm kênh của ${unit.shortName}` : `Sửa ${channel.name}`,
      lead: channel === null ? null : 'Đổi ngày cuối thì lịch phát sau ngày ấy được dời, nếu còn chỗ khác.',
      backHref: unitHref(unit.id),
      backLabel: unit.shortName,
      submit: channel === null ? 'Thêm kênh' : 'Ghi lại',
      version: channel?.version ?? null,
      current: '/danh-ba',
      fields: [
        field({ name: 'name', label: 'Tên kênh', value: value('name'), required: true, wide: true }),
        ...(channel === null
          ? [
              field({
                name: 'kind',
                label: 'Loại',
                type: 'select',
                required: true,
                value: value('kind', 'loudspeaker'),
                choices: CHANNEL_KINDS.map((kind) => ({ value: kind, label: channelKindWords(kind) })),
              }),
              field({ name: 'id', label: 'Mã', value: value('id'), hint: CODE_HINT, autocomplete: 'off' }),
            ]
          : []),
        field({
          name: 'address',
          label: 'Địa chỉ trên mạng',
          type: 'url',
          value: value('address'),
          wide: true,
          hint: 'Bài đăng báo về phải cùng tên miền với địa chỉ này mới được tính.',
        }),
        ...(isLed
          ? [
              field({
                name: 'led.width',
                label: 'Số điểm ảnh ngang',
                type: 'number',
                value: value('led.width'),
                hint: 'Chỉ với màn hình LED.',
              }),
              field({
                name: 'led.height',
                label: 'Số điểm ảnh dọc',
                type: 'number',
                value: value('led.height'),
              }),
            ]
          : []),
        ...lifeFields(field, value, ['Để trống cả hai ngày: theo đơn vị.', KEEP_HINT]),
      ],
    },
    failure,
  );
}

const ledOf = (visit: Visit): object | null =>
  textOf(visit, 'led.width') === null && textOf(visit, 'led.height') === null
    ? null
    : { width: numberOf(visit, 'led.width'), height: numberOf(visit, 'led.height') };

export async function showNewChannel(visit: Visit): Promise<void> {
  const unit = await findUnit(visit.app.store, visit.actor, 'register.write', idOf(visit));
  await drawChannelForm(visit, unit, null, blank, null);
}

export async function receiveNewChannel(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const unit = await findUnit(app.store, actor, 'register.write', idOf(visit));
  await doOrShow(
    visit,
    async () => {
      const given = newChannel.parse({
        ...{ id: textOf(visit, 'id'), unitId: unit.id, kind: formText(request, 'kind') },
        ...{ name: formText(request, 'name'), address: textOf(visit, 'address'), led: ledOf(visit) },
        life: lifeOrNull(visit),
      });
      await addChannel(app, actor, given);
      return withDone(unitHref(unit.id), 'them-kenh');
    },
    (failure) => drawChannelForm(visit, unit, null, sent(visit), failure),
  );
}

async function channelAsked(visit: Visit) {
  const { app, actor } = visit;
  const channel = await findChannel(app.store, actor, 'register.write', idOf(visit));
  return { channel, unit: await findUnit(app.store, actor, 'register.write', channel.unitId) };
}

export async function showChannelForm(visit: Visit): Promise<void> {
  const { channel, unit } = await channelAsked(visit);
  const values: Record<string, string> = {
    ...{ name: channel.name, address: channel.address ?? '' },
    ...{ 'led.width': String(channel.led?.width ?? ''), 'led.height': String(channel.led?.height ?? '') },
    ...lifeValues(channel.life),
  };
  await drawChannelForm(visit, unit, channel, stored(values), null);
}

export async function receiveChannelForm(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const { channel, unit } = await channelAsked(visit);
  await doOrShow(
    visit,
    async () => {
      const change = channelChange.parse({
        ...{ name: formText(request, 'name'), address: textOf(visit, 'address'), life: lifeOf(visit) },
        ...(channel.kind === 'led' ? { led: ledOf(visit) } : {}),
      });
      const { effect } = await changeChannel(app, actor, channel.id, change, versionOf(visit));
      return withDone(unitHref(unit.id), 'sua-kenh', countsOf(effect));
    },
    (failure) => drawChannelForm(visit, unit, channel, sent(visit), failure),
  );
}
