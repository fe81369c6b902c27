/** The form of a merger: who ends, who begins in their place, on which day. */
import { authorise } from '../../app/org/authorise.js';
import { rootOf } from '../../app/org/add-unit.js';
import { mergeUnits } from '../../app/org/merge-units.js';
import { loadRegister } from '../../app/org/register.js';
import { writtenDay } from '../../app/org/register-file.js';
import { newMerger } from '../../contracts/org.js';
import type { Failure } from '../../domain/errors.js';
import { UNIT_KINDS, type Unit } from '../../domain/org/unit.js';
import { formText, formTexts, queryText } from './csrf.js';
import { doOrShow, sendEntryForm, textOf } from './entry-form.js';
import { CODE_HINT, type ValueOf, blank, sent } from './entry-values.js';
import { fieldsWith } from './form-fields.js';
import { withDone } from './register-done.js';
import { unitHref } from './register-words.js';
import type { Visit } from './visit.js';
import { UNIT_KIND_WORDS } from './wording.js';

async function drawMerger(
  visit: Visit,
  value: ValueOf,
  predecessors: readonly string[],
  failure: Failure | null,
): Promise<void> {
  const { units } = await loadRegister(visit.app, visit.actor.provinceId);
  const today = visit.app.clock.today();
  const field = fieldsWith(failure);
  const byKind = (a: Unit, b: Unit): number =>
    UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) || a.shortName.localeCompare(b.shortName, 'vi');
  const living = units.filter(({ life }) => life.to > today).toSorted(byKind);
  const choices = living.map(({ id, shortName }) => ({ value: id, label: shortName }));
  await sendEntryForm(
    visit,
    {
      heading: 'Sáp nhập đơn vị',
      lead: 'Nghĩa vụ trước ngày ấy thuộc đơn vị cũ, từ ngày ấy thuộc đơn vị mới; kênh chuyển sang, kết quả đã tính giữ nguyên.',
      ...{
        backHref: '/danh-ba',
        backLabel: 'Danh bạ',
        submit: 'Sáp nhập',
        version: null,
        current: '/danh-ba',
      },
      fields: [
        field({
          ...{ name: 'predecessorIds', label: 'Các đơn vị kết thúc', type: 'ticks', required: true },
          value: predecessors,
          choices: choices.filter(
            ({ value: id }) => living.find((one) => one.id === id)?.kind !== 'province',
          ),
          hint: 'Chọn một đơn vị nếu chỉ đổi loại hoặc nâng cấp.',
        }),
        field({
          ...{ name: 'successor.name', label: 'Tên đầy đủ của đơn vị mới', required: true, wide: true },
          value: value('successor.name'),
        }),
        field({
          ...{ name: 'successor.shortName', label: 'Tên ngắn', required: true },
          value: value('successor.shortName'),
        }),
        field({
          ...{ name: 'on', label: 'Ngày đầu của đơn vị mới', type: 'date', required: true },
          value: value('on'),
        }),
        field({
          ...{ name: 'successor.kind', label: 'Loại', type: 'select', value: value('successor.kind') },
          choices: [
            { value: '', label: 'như các đơn vị cũ' },
            ...UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_WORDS[kind] })),
          ],
        }),
        field({
          ...{ name: 'successor.parentId', label: 'Trực thuộc', type: 'select' },
          value: value('successor.parentId', rootOf(units)?.id ?? ''),
          choices,
        }),
        field({ name: 'successor.id', label: 'Mã', value: value('successor.id'), hint: CODE_HINT }),
      ],
    },
    failure,
  );
}

export async function showMerger(visit: Visit): Promise<void> {
  authorise(visit.actor, 'register.write');
  const asked = queryText(visit.request, 'don-vi');
  await drawMerger(visit, blank, asked === null ? [] : [asked], null);
}

export async function receiveMerger(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  authorise(actor, 'register.write');
  const predecessorIds = formTexts(request, 'predecessorIds');
  await doOrShow(
    visit,
    async () => {
      const merger = newMerger.parse({
        predecessorIds,
        successor: {
          ...{ id: textOf(visit, 'successor.id'), name: formText(request, 'successor.name') },
          ...{ shortName: formText(request, 'successor.shortName'), kind: textOf(visit, 'successor.kind') },
          parentId: textOf(visit, 'successor.parentId'),
        },
        on: writtenDay(formText(request, 'on').trim()),
      });
      const { successor, added, removed, booked } = await mergeUnits(app, actor, merger);
      return withDone(unitHref(successor.id), 'sap-nhap', { them: added, bo: removed, xep: booked });
    },
    (failure) => drawMerger(visit, sent(visit), predecessorIds, failure),
  );
}
