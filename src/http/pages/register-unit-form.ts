/** The form of a unit, new or changed. */
import { addUnit, rootOf } from '../../app/org/add-unit.js';
import { authorise } from '../../app/org/authorise.js';
import { type UnitEffect, changeUnit } from '../../app/org/change-unit.js';
import { findUnit } from '../../app/org/find-entry.js';
import { loadRegister } from '../../app/org/register.js';
import type { Stored } from '../../app/ports/store.js';
import { newUnit, unitChange } from '../../contracts/register.js';
import { UNIT_KINDS, type Unit } from '../../domain/org/unit.js';
import type { Day } from '../../domain/time.js';
import { formText } from './csrf.js';
import { textOf } from './entry-form.js';
import { entryPages } from './entry-pages.js';
import {
  CODE_HINT,
  type FormState,
  KEEP_HINT,
  countsOf,
  idOf,
  lifeFields,
  lifeOf,
  lifeValues,
  storedState,
} from './entry-values.js';
import type { Field, FieldMaker } from './form-fields.js';
import { type Counts, withDone } from './register-done.js';
import { unitHref } from './register-words.js';
import { UNIT_KIND_WORDS } from './wording.js';

/** A unit belongs to the province: a new one is put under its parent by the form itself. */
export const unitForm = entryPages<null, Stored<Unit>>({
  addWords: 'Thêm đơn vị',
  ownerAsked: ({ actor }) => {
    authorise(actor, 'register.write');
    return Promise.resolve(null);
  },
  entryAsked: async (visit) => ({
    entry: await findUnit(visit.app.store, visit.actor, 'register.write', idOf(visit)),
    owner: null,
  }),
  stateOf: ({ name, shortName, parentId, life }) =>
    storedState({ name, shortName, parentId: parentId ?? '', ...lifeValues(life) }),
  draw: async ({ app, actor }, { entry }, state, field) => {
    const { units } = await loadRegister(app, actor.provinceId);
    return {
      ...(entry === null
        ? { heading: 'Thêm đơn vị', backHref: '/danh-ba', backLabel: 'Danh bạ', lead: null }
        : {
            heading: `Sửa ${entry.shortName}`,
            backHref: unitHref(entry.id),
            backLabel: entry.shortName,
            lead: 'Đổi ngày thì nghĩa vụ trong các kế hoạch đang thực hiện đổi theo, từ hôm nay trở đi.',
          }),
      fields: fieldsOf(entry, units, app.clock.today(), state, field),
    };
  },
  add: async (visit) => {
    const { app, actor, request } = visit;
    const kind = formText(request, 'kind');
    const given = newUnit.parse({
      ...{ id: textOf(visit, 'id'), kind, name: formText(request, 'name') },
      ...{ shortName: formText(request, 'shortName'), life: lifeOf(visit) },
      parentId: kind === 'province' ? null : textOf(visit, 'parentId'),
    });
    const unit = await addUnit(app, actor, given);
    return withDone(unitHref(unit.id), 'them-don-vi');
  },
  change: async (visit, { entry, seenVersion }) => {
    const { app, actor, request } = visit;
    const change = unitChange.parse({
      ...{ name: formText(request, 'name'), shortName: formText(request, 'shortName') },
      life: lifeOf(visit),
      ...(entry.kind === 'province' ? {} : { parentId: textOf(visit, 'parentId') }),
    });
    const { effect } = await changeUnit(app, actor, entry.id, change, seenVersion);
    return withDone(unitHref(entry.id), 'sua-don-vi', unitCounts(effect));
  },
});

function fieldsOf(
  unit: Unit | null,
  units: readonly Unit[],
  today: Day,
  { value }: FormState,
  field: FieldMaker,
): Field[] {
  return [
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
            choices: parentsFor(unit, units, today),
          }),
        ]),
    ...lifeFields(field, value, ['Để trống nếu có từ trước, không rõ ngày.', KEEP_HINT]),
  ];
}

/** Units that others may stand under, and that live; the one it has stays a choice. */
const parentsFor = (
  unit: Unit | null,
  units: readonly Unit[],
  today: Day,
): { value: string; label: string }[] =>
  units
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

const unitCounts = (effect: UnitEffect): Counts => ({
  ...countsOf(effect),
  ...{
    kenh: effect.endedChannels,
    'kenh-mo': effect.reopenedChannels,
    bo: effect.removed,
    them: effect.added,
  },
});
