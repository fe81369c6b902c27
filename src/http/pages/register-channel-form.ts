/** The form of a channel, new or changed. */
import { addChannel } from '../../app/org/add-channel.js';
import { changeChannel } from '../../app/org/change-channel.js';
import { findChannel, findUnit } from '../../app/org/find-entry.js';
import type { Stored } from '../../app/ports/store.js';
import { channelChange, newChannel } from '../../contracts/register.js';
import { CHANNEL_KINDS, type Channel, type ChannelKind } from '../../domain/org/channel.js';
import type { Unit } from '../../domain/org/unit.js';
import { formText, formTexts } from './csrf.js';
import { numberOf, textOf } from './entry-form.js';
import { entryPages } from './entry-pages.js';
import {
  CODE_HINT,
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
import { channelKindWords, unitHref, weekdayChoices } from './register-words.js';
import type { Visit } from './visit.js';

export const channelForm = entryPages<Unit, Stored<Channel>>({
  addWords: 'Thêm kênh',
  ownerAsked: (visit) => findUnit(visit.app.store, visit.actor, 'register.write', idOf(visit)),
  entryAsked: async (visit) => {
    const { app, actor } = visit;
    const entry = await findChannel(app.store, actor, 'register.write', idOf(visit));
    return { entry, owner: await findUnit(app.store, actor, 'register.write', entry.unitId) };
  },
  stateOf: ({ name, address, led, rule, life }) =>
    storedState(
      {
        ...{ name, address: address ?? '' },
        ...{ 'led.width': String(led?.width ?? ''), 'led.height': String(led?.height ?? '') },
        'rule.sessionsPerDay': String(rule?.sessionsPerDay ?? ''),
        'rule.tokensPerMonth': String(rule?.tokensPerMonth ?? ''),
        ...lifeValues(life),
      },
      { 'rule.quietWeekdays': (rule?.quietWeekdays ?? []).map(String) },
    ),
  draw: (_visit, { owner, entry }, state, field) => ({
    heading: entry === null ? `Thêm kênh của ${owner.shortName}` : `Sửa ${entry.name}`,
    lead:
      entry === null
        ? null
        : 'Đổi ngày cuối hoặc quy định phát thì lịch từ hôm nay ở chỗ không còn được dời, nếu còn chỗ khác.',
    backHref: unitHref(owner.id),
    backLabel: owner.shortName,
    fields: fieldsOf(entry, state, field),
  }),
  add: async (visit, unit) => {
    const given = newChannel.parse({
      ...{ id: textOf(visit, 'id'), unitId: unit.id, kind: formText(visit.request, 'kind') },
      ...{ name: formText(visit.request, 'name'), address: textOf(visit, 'address') },
      ...{ led: ledOf(visit), rule: ruleOf(visit), life: lifeOrNull(visit) },
    });
    await addChannel(visit.app, visit.actor, given);
    return withDone(unitHref(unit.id), 'them-kenh');
  },
  change: async (visit, { owner, entry, seenVersion }) => {
    const change = channelChange.parse({
      ...{ name: formText(visit.request, 'name'), address: textOf(visit, 'address') },
      ...{ rule: ruleOf(visit), life: lifeOf(visit) },
      ...(entry.kind === 'led' ? { led: ledOf(visit) } : {}),
    });
    const { effect } = await changeChannel(visit.app, visit.actor, entry.id, change, seenVersion);
    return withDone(unitHref(owner.id), 'sua-kenh', countsOf(effect));
  },
});

function fieldsOf(channel: Channel | null, state: FormState, field: FieldMaker): Field[] {
  const { value } = state;
  return [
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
    ...(isOrMayBe(channel, 'led')
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
    ...ruleFields(channel, state, field),
    ...lifeFields(field, value, ['Để trống cả hai ngày: theo đơn vị.', KEEP_HINT]),
  ];
}

/** What the channel allows of its dayparts. */
function ruleFields(
  channel: Channel | null,
  { value, ticked }: FormState,
  field: FieldMaker,
): readonly Field[] {
  return [
    field({
      name: 'rule.quietWeekdays',
      label: 'Ngày nghỉ',
      type: 'ticks',
      value: ticked('rule.quietWeekdays'),
      choices: weekdayChoices(),
      hint: 'Những ngày kênh không phát gì, dù khung giờ có ngày ấy: “không phát thứ Bảy, Chủ nhật”.',
    }),
    field({
      name: 'rule.sessionsPerDay',
      label: 'Số khung giờ mỗi ngày',
      type: 'number',
      value: value('rule.sessionsPerDay'),
      hint: '“Không quá 2 buổi/ngày”: các khung giờ sớm nhất được dùng. Để trống khi không giới hạn.',
    }),
    ...(isOrMayBe(channel, 'zalo')
      ? [
          field({
            name: 'rule.tokensPerMonth',
            label: 'Lượt gửi mỗi tháng',
            type: 'number',
            value: value('rule.tokensPerMonth'),
            hint: 'Chỉ với Zalo OA gửi tin đến người quan tâm: mỗi ngày một lượt, rải đều trong tháng. Để trống khi chỉ đăng bài.',
          }),
        ]
      : []),
  ];
}

const isOrMayBe = (channel: Channel | null, kind: ChannelKind): boolean =>
  channel === null || channel.kind === kind;

const ledOf = (visit: Visit): object | null =>
  textOf(visit, 'led.width') === null && textOf(visit, 'led.height') === null
    ? null
    : { width: numberOf(visit, 'led.width'), height: numberOf(visit, 'led.height') };

const ruleOf = (visit: Visit): object => ({
  quietWeekdays: formTexts(visit.request, 'rule.quietWeekdays').map(Number),
  sessionsPerDay: numberOf(visit, 'rule.sessionsPerDay'),
  tokensPerMonth: numberOf(visit, 'rule.tokensPerMonth'),
});
