/** What the forms of the register hold: as it was sent, as it is stored, or as an empty form begins. */
import { writtenDay } from '../../app/org/register-file.js';
import type { FollowedRegister } from '../../app/schedule/follow-register.js';
import { type Interval, toDayRange } from '../../domain/interval.js';
import { formText, formTexts } from './csrf.js';
import { textOf } from './entry-form.js';
import type { Field, FieldMaker } from './form-fields.js';
import type { Counts } from './register-done.js';
import type { Visit } from './visit.js';

export const idOf = ({ request }: Visit): string => String(request.params['id']);

/** The value of a field by its name: as it was sent or stored; `otherwise` is what an empty form begins with. */
export type ValueOf = (name: string, otherwise?: string) => string;

export const sent =
  ({ request }: Visit): ValueOf =>
  (name) =>
    formText(request, name);

export function lifeOf(visit: Visit): { from: string | null; to: string | null } {
  const [from, to] = [textOf(visit, 'life.from'), textOf(visit, 'life.to')];
  return { from: from && writtenDay(from), to: to && writtenDay(to) };
}

/** The life as a request has it; null when both ends were left open. */
export function lifeOrNull(visit: Visit): { from: string | null; to: string | null } | null {
  const life = lifeOf(visit);
  return life.from === null && life.to === null ? null : life;
}

export const lifeValues = (life: Interval): Record<string, string> => {
  const { from, to } = toDayRange(life);
  return { 'life.from': from ?? '', 'life.to': to ?? '' };
};

export const lifeFields = (field: FieldMaker, value: ValueOf, hints: [string, string]): Field[] => [
  field({ name: 'life.from', label: 'Ngày đầu', type: 'date', value: value('life.from'), hint: hints[0] }),
  field({ name: 'life.to', label: 'Ngày cuối', type: 'date', value: value('life.to'), hint: hints[1] }),
];

export const CODE_HINT = 'Chữ thường không dấu, số, gạch nối, như xa-dong-tra. Để trống thì hệ thống tự đặt.';
export const KEEP_HINT = 'Để trống khi còn hoạt động. Không có gì bị xóa: ghi ngày cuối là kết thúc.';

export const countsOf = ({ moved, lost }: FollowedRegister): Counts => ({ doi: moved, mat: lost });

/** An empty form. */
export const blank: ValueOf = (_name, otherwise = '') => otherwise;

/** What a form with ticks holds. */
export interface FormState {
  readonly value: ValueOf;
  /** The values of a field that are ticked. */
  readonly ticked: (name: string, otherwise?: readonly string[]) => readonly string[];
}

export const empty: FormState = { value: blank, ticked: (_name, otherwise = []) => otherwise };

export const sentState = (visit: Visit): FormState => ({
  value: sent(visit),
  ticked: (name) => formTexts(visit.request, name),
});

export const storedState = (
  values: Readonly<Record<string, string>>,
  ticks: Readonly<Record<string, readonly string[]>> = {},
): FormState => ({ value: stored(values), ticked: (name) => ticks[name] ?? [] });

/** What is stored, by the names of the fields. */
export const stored =
  (values: Readonly<Record<string, string>>): ValueOf =>
  (name) =>
    values[name] ?? '';
