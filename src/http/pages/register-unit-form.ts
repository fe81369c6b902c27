/** The form of a unit, new or changed. */
import { addUnit, rootOf } from '../../app/org/add-unit.js';
import { authorise } from '../../app/org/authorise.js';
import { type UnitEffect, changeUnit } from '../../app/org/change-unit.js';
import { findUnit } from '../../app/org/find-entry.js';
import { loadRegister } from '../../app/org/register.js';
import { newUnit, unitChange } from '../../contracts/register.js';
import type { Failure } from '../../domain/errors.js';
import { UNIT_KINDS, type Unit } from '../../domain/org/unit.js';
import { formText } from './csrf.js';
import { type EntryForm, doOrShow, sendEntryForm, textOf, versionOf } from './entry-form.js';
import {
  CODE_HINT,
  KEEP_HINT,
  type ValueOf,
  blank,
  countsOf,
  idOf,
  lifeFields,
  lifeOf,
  lifeValues,
  sent,
  stored,
} from './entry-values.js';
import { fieldsWith } from './form-fields.js';
import { type Counts, withDone } from './register-done.js';
import { unitHref } from './register-words.js';
import type { Visit } from './visit.js';
import { UNIT_KIND_WORDS } from './wording.js';

async function drawUnitForm(
  visit: Visit,
  unit: (Unit & { version: number }) | null,
  value: ValueOf,
  failure: Failure | null,
): Promise<void> {
  const { units } = await loadRegister(visit.app, visit.actor.provinceId);
  const today = visit.app.clock.today();
  const field = fieldsWith(failure);
  const parents = units
    .filter((one) => one.id !== unit?.id && (one.life.to > today || one.id === unit?.parentId))
    .filter(
      ({ kind }) => kind === 'province' || kind === 'department' || kind === 'district' || kind === 'commune',
    )
    .toSorted(
      (a, b) =>
        UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) ||
        a.shortName.localeCompare(b.shortName, 'vi'),
    )
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
  const form: EntryForm = {
    ...(unit === null
      ? { heading: 'Thêm đơn vị', backHref: '/danh-ba', backLabel: 'Danh bạ', submit: 'Thêm đơn vị' }
      : {
          heading: `Sửa ${unit.shortName}`,
          backHref: unitHref(unit.id),
          backLabel: unit.shortName,
          submit: 'Ghi lại',
        }),
    lead:
      unit === null
        ? null
        : 'Đổi ngày thì nghĩa vụ trong các kế hoạch đang thực hiện đổi theo, từ hôm nay trở đi.',
    version: unit?.version ?? null,
    current: '/danh-ba',
    fields: [
      field({ name: 'name', label: 'Tên đầy đủ', value: value('name'), required: true, wide: true }),
      field({
        name: 'shortName',
        label: 'Tên ngắn',
        value: value('shortName'),
        required: true,
        hint: 'Dùng trên bảng và lịch, như “Xã Đồng Trà”.',
      }),
      ...(unit === null
        ? [
            field({
              name: 'kind',
              label: 'Loại',
              type: 'select',
              required: true,
              value: value('kind', 'commune'),
              choices: UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_WORDS[kind] })),
            }),
            field({ name: 'id', label: 'Mã', value: value('id'), hint: CODE_HINT, autocomplete: 'off' }),
          ]
        : []),
      ...(unit?.kind === 'province'
        ? []
        : [
            field({
              name: 'parentId',
              label: 'Trực thuộc',
              type: 'select',
              required: true,
              value: value('parentId', rootOf(units)?.id ?? ''),
              choices: parents,
            }),
          ]),
      ...lifeFields(field, value, ['Để trống nếu có từ trước, không rõ ngày.', KEEP_HINT]),
    ],
  };
  await sendEntryForm(visit, form, failure);
}

export async function showNewUnit(visit: Visit): Promise<void> {
  authorise(visit.actor, 'register.write');
  await drawUnitForm(visit, null, blank, null);
}

export async function receiveNewUnit(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  authorise(actor, 'register.write');
  await doOrShow(
    visit,
    async () => {
      const kind = formText(request, 'kind');
      const unit = await addUnit(
        app,
        actor,
        newUnit.parse({
          ...{ id: textOf(visit, 'id'), kind, name: formText(request, 'name') },
          ...{ shortName: formText(request, 'shortName'), life: lifeOf(visit) },
          parentId: kind === 'province' ? null : textOf(visit, 'parentId'),
        }),
      );
      return withDone(unitHref(unit.id), 'them-don-vi');
    },
    (failure) => drawUnitForm(visit, null, sent(visit), failure),
  );
}

export async function showUnitForm(visit: Visit): Promise<void> {
  const unit = await findUnit(visit.app.store, visit.actor, 'register.write', idOf(visit));
  const values: Record<string, string> = {
    ...{ name: unit.name, shortName: unit.shortName, parentId: unit.parentId ?? '' },
    ...lifeValues(unit.life),
  };
  await drawUnitForm(visit, unit, stored(values), null);
}

export async function receiveUnitForm(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const before = await findUnit(app.store, actor, 'register.write', idOf(visit));
  await doOrShow(
    visit,
    async () => {
      const change = unitChange.parse({
        ...{
          name: formText(request, 'name'),
          shortName: formText(request, 'shortName'),
          life: lifeOf(visit),
        },
        ...(before.kind === 'province' ? {} : { parentId: textOf(visit, 'parentId') }),
      });
      const { effect } = await changeUnit(app, actor, before.id, change, versionOf(visit));
      return withDone(unitHref(before.id), 'sua-don-vi', unitCounts(effect));
    },
    (failure) => drawUnitForm(visit, before, sent(visit), failure),
  );
}

const unitCounts = (effect: UnitEffect): Counts => ({
  ...countsOf(effect),
  ...{
    kenh: effect.endedChannels,
    'kenh-mo': effect.reopenedChannels,
    bo: effect.removed,
    them: effect.added,
  },
});
