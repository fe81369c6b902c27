/** The frame of the forms of the register: draw, take in, show again beside what is wrong, lead on. */
import type { Failure } from '../../domain/errors.js';
import { statusOfFailure } from '../problem.js';
import { formText } from './csrf.js';
import { type Field, refusalNote } from './form-fields.js';
import { mendable } from './mendable.js';
import { type Visit, sendPage } from './visit.js';

export interface EntryForm {
  readonly heading: string;
  readonly lead: string | null;
  readonly backHref: string;
  readonly backLabel: string;
  readonly submit: string;
  /** The version of the record that is changed; null for a new one. */
  readonly version: number | null;
  readonly current: '/danh-ba' | '/tai-khoan';
  readonly fields: readonly Field[];
}

export async function sendEntryForm(visit: Visit, form: EntryForm, failure: Failure | null): Promise<void> {
  const { current, version, ...data } = form;
  await sendPage(
    visit,
    'entry-form',
    { title: form.heading, current, ...(failure === null ? {} : { status: statusOfFailure(failure) }) },
    {
      ...data,
      registerCss: visit.asset('register.css'),
      version: version ?? '',
      failure: refusalNote(failure),
    },
  );
}

/** Does what a form asks and leads to where it says; a refusal that can be mended is shown in the form. */
export async function doOrShow(
  visit: Visit,
  work: () => Promise<string>,
  show: (failure: Failure) => Promise<void>,
): Promise<void> {
  try {
    visit.response.redirect(303, await work());
  } catch (error) {
    await show(mendable(error));
  }
}

/** The version that the form was drawn for. */
export function versionOf({ request }: Visit): number | null {
  const version = Number.parseInt(formText(request, 'phien-ban'), 10);
  return Number.isSafeInteger(version) ? version : null;
}

/** The text of a field, trimmed; null when it is empty. */
export function textOf({ request }: Visit, name: string): string | null {
  const text = formText(request, name).trim();
  return text === '' ? null : text;
}

/** A whole number as a number; anything else stays what it is, for the shape to refuse. */
export function numberOf(visit: Visit, name: string): unknown {
  const text = textOf(visit, name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
