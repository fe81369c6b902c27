/** What the studio's forms for sound and film have in common: choices of the library, numbers, refusals. */
import { listContents } from '../../app/content/list-contents.js';
import { listMedia } from '../../app/content/list-media.js';
import type { MediaFile, MediaKind } from '../../app/content/media-file.js';
import type { Recipe } from '../../app/content/production.js';
import { requestProduction } from '../../app/content/request-production.js';
import { authorise } from '../../app/org/authorise.js';
import { numberTyped } from '../../domain/content/form-values.js';
import { Failure, type FieldFault } from '../../domain/errors.js';
import { formText } from './csrf.js';
import { clockText } from './studio-wording.js';
import type { Visit } from './visit.js';

const FILES_OFFERED = 100;
const CONTENTS_OFFERED = 100;
const LONGEST_TITLE = 200;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** What is said about a form that was refused. */
export interface Refusal {
  readonly trouble: string;
  readonly fields: readonly FieldFault[];
}

/** What stands in an input: as it was sent, or `preset` in a form that was not sent yet. */
export type Typed = (name: string, preset?: string) => string;

/** Reads a form as it was sent; a new form reads as its presets. */
export const typedIn =
  ({ request }: Visit): Typed =>
  (name, preset = '') =>
    request.method === 'POST' ? formText(request, name) : preset;

export const choicesOf = (
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: string,
): Choice[] => options.map((option) => ({ ...option, isChosen: option.value === chosen }));

const lengthOf = ({ sound, state }: MediaFile): string =>
  sound === null ? (state === 'stored' ? ' (đang xử lý)' : '') : ` (${clockText(sound.seconds)})`;

/** The usable files of a kind, the newest first. */
export async function fileOptions(
  { app, actor }: Visit,
  kind: MediaKind,
): Promise<{ value: string; label: string }[]> {
  const files = await listMedia(app, actor, [kind], FILES_OFFERED);
  return files
    .filter(({ state }) => state !== 'failed')
    .map((file) => ({ value: file.id, label: `${file.name || 'Không tên'}${lengthOf(file)}` }));
}

/** The contents that are drawn from designs, the newest first. */
export async function designedOptions({ app, actor }: Visit): Promise<{ value: string; label: string }[]> {
  const { items } = await listContents(app, actor, { limit: CONTENTS_OFFERED });
  return items
    .filter(({ source }) => source.kind === 'design')
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** A number of the form; null when the box is empty. @throws Failure `production-invalid` for what is no number */
export function numberOf(text: string, path: string, what: string): number | null {
  if (text.trim() === '') return null;
  const number = numberTyped(text);
  if (number !== null && number > 0) return number;
  const detail = `${what} phải là số dương, ví dụ 5 hoặc 1,5.`;
  throw new Failure('invalid', 'production-invalid', detail, { fields: [{ path, detail }] });
}

/** Takes an order: on to the page that waits for it, or back to the form with what was wrong. */
export async function receiveOrder(
  visit: Visit,
  recipeOf: (typed: Typed) => Recipe,
  sendForm: (refusal: Refusal) => Promise<void>,
): Promise<void> {
  const { app, actor, request, response } = visit;
  authorise(actor, 'contents.write');
  const title = formText(request, 'title').normalize('NFC').trim().slice(0, LONGEST_TITLE);
  try {
    if (title === '') {
      const detail = 'Hãy đặt tên để tìm lại trong thư viện.';
      throw new Failure('invalid', 'production-invalid', detail, { fields: [{ path: 'title', detail }] });
    }
    const { id } = await requestProduction(app, actor, { title, recipe: recipeOf(typedIn(visit)) });
    response.redirect(303, `/xuong/dung/${encodeURIComponent(id)}`);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    await sendForm({ trouble: error.detail, fields: error.fields });
  }
}
