/** Writing content: fields on one side, every size on the other. Without scripts, "Xem trước" draws it anew. */
import { changeContent, createContent } from '../../app/content/create-content.js';
import { type ContentRecord, contentHash } from '../../app/content/content-record.js';
import { loadContent } from '../../app/content/list-contents.js';
import { listMedia } from '../../app/content/list-media.js';
import { designOf } from '../../app/content/request-asset.js';
import { authorise } from '../../app/org/authorise.js';
import type { Stored } from '../../app/ports/store.js';
import type { Design, Field } from '../../domain/content/design.js';
import {
  type FormValue,
  type FormValues,
  formValues,
  inputName,
  previewValues,
} from '../../domain/content/form-values.js';
import type { Warning } from '../../domain/content/screens.js';
import { Failure, type FieldFault } from '../../domain/errors.js';
import { formText, queryText } from './csrf.js';
import { STUDIO, showDesigns, studioFrame } from './studio-library.js';
import { type PreviewFigure, drawnFigures, figureOf, shownSizes } from './studio-previews.js';
import { contentHref } from './studio-wording.js';
import { type Visit, sendPage } from './visit.js';

const LONGEST_TITLE = 200;
const PICTURES_OFFERED = 30;

/** What stands in the form. */
interface Draft {
  readonly design: Design;
  readonly title: string;
  readonly theme: string;
  readonly values: FormValues;
  /** The content that is being changed; null for a new one. */
  readonly content: Stored<ContentRecord> | null;
}

/** What is to be said about it. */
interface Remarks {
  readonly faults: readonly FieldFault[];
  readonly warnings: readonly Warning[];
  readonly figures: readonly PreviewFigure[];
  readonly trouble: string | null;
}

export async function showNew(visit: Visit): Promise<void> {
  const id = queryText(visit.request, 'design');
  if (id === null) {
    await showDesigns(visit);
    return;
  }
  authorise(visit.actor, 'contents.write');
  const design = designOf(visit.app, id);
  const figures = (await shownSizes(visit, design)).map((size) =>
    figureOf(size, [`${STUDIO}/mau/${design.id}/${addressOf(size[0])}?v=${String(design.version)}`]),
  );
  await sendEditor(
    visit,
    { design, title: '', theme: design.theme, values: {}, content: null },
    { faults: [], warnings: [], figures, trouble: null },
  );
}

export async function showChange(visit: Visit): Promise<void> {
  const draft = await storedDraft(visit);
  const mark = contentHash(visit.app, draft.content).slice(0, 12);
  const figures = (await shownSizes(visit, draft.design)).map((size) =>
    figureOf(size, [`${contentHref(draft.content.id)}/anh/${addressOf(size[0])}?v=${mark}`]),
  );
  const { warnings } = draft.content;
  await sendEditor(visit, draft, { faults: [], warnings, figures, trouble: null });
}

export async function receiveNew(visit: Visit): Promise<void> {
  authorise(visit.actor, 'contents.write');
  const design = designOf(visit.app, queryText(visit.request, 'design') ?? '');
  await receive(visit, { design, title: '', theme: design.theme, values: {}, content: null });
}

export async function receiveChange(visit: Visit): Promise<void> {
  await receive(visit, await storedDraft(visit));
}

const addressOf = ({
  id,
  medium,
  width,
  height,
}: {
  id: string;
  medium: string;
  width: number;
  height: number;
}) => (medium === 'led' ? `${String(width)}x${String(height)}` : id);

/** The content of the address as a form; throws for a file, which has no fields. */
async function storedDraft(visit: Visit): Promise<Draft & { readonly content: Stored<ContentRecord> }> {
  authorise(visit.actor, 'contents.write');
  const content = await loadContent(visit.app, visit.actor, String(visit.request.params['id'] ?? ''));
  const { source } = content;
  if (source.kind === 'file')
    throw new Failure('conflict', 'content-is-file', 'Nội dung này là tệp có sẵn nên không có ô để sửa.');
  const theme = typeof source.theme === 'string' ? source.theme : '';
  return {
    design: designOf(visit.app, source.designId),
    title: content.title,
    theme,
    values: source.fields,
    content,
  };
}

/** Takes the form: draws it anew, or keeps it. Faults are told beside their fields. */
async function receive(visit: Visit, before: Draft): Promise<void> {
  const { request, response } = visit;
  const draft: Draft = {
    ...before,
    title: formText(request, 'title').normalize('NFC').trim().slice(0, LONGEST_TITLE),
    theme: formText(request, 'theme') || before.theme,
    values: formValues(before.design.fields, (name) => formText(request, name)),
  };
  if (formText(request, 'action') === 'preview') {
    await sendPreview(visit, draft);
    return;
  }
  if (draft.title === '') {
    const fault = { path: 'title', detail: 'Hãy đặt tên để tìm lại nội dung này trong thư viện.' };
    await sendPreview(visit, draft, { faults: [fault], status: 400 });
    return;
  }
  try {
    const content = await keep(visit, draft);
    response.redirect(303, `${contentHref(content.id)}?xong=${draft.content === null ? 'tao' : 'sua'}`);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'forbidden' || error.kind === 'not-found') throw error;
    await sendPreview(visit, draft, { faults: error.fields, trouble: error.detail, status: 400 });
  }
}

async function keep({ app, actor, request }: Visit, draft: Draft): Promise<Stored<ContentRecord>> {
  const { title, values: fields, theme } = draft;
  const themeChosen = theme === '' ? {} : { theme };
  if (draft.content === null)
    return createContent(app, actor, { title, designId: draft.design.id, fields, ...themeChosen });
  const seen = Number(formText(request, 'version'));
  return changeContent(app, actor, draft.content.id, seen, { title, fields, ...themeChosen });
}

/** The form with every size drawn from what was typed. */
async function sendPreview(
  visit: Visit,
  draft: Draft,
  said: { faults?: readonly FieldFault[]; trouble?: string; status?: number } = {},
): Promise<void> {
  const sizes = await shownSizes(visit, draft.design);
  const fields = previewValues(draft.design.fields, draft.values);
  const request = {
    designId: draft.design.id,
    fields,
    ...(draft.theme === '' ? {} : { theme: draft.theme }),
  };
  let drawn: Awaited<ReturnType<typeof drawnFigures>>;
  let faults = said.faults ?? [];
  let trouble = said.trouble ?? null;
  try {
    drawn = await drawnFigures(visit, request, sizes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    faults = [...faults, ...error.fields.filter(({ path }) => !faults.some((one) => one.path === path))];
    trouble ??= error.detail;
    drawn = { figures: sizes.map((size) => figureOf(size, [], error.detail)), warnings: [] };
  }
  await sendEditor(visit, draft, { ...drawn, faults, trouble }, said.status ?? 200);
}

async function sendEditor(visit: Visit, draft: Draft, remarks: Remarks, status = 200): Promise<void> {
  const { app, actor } = visit;
  const { design, title, theme, values, content } = draft;
  const pictures = design.fields.some(({ kind }) => kind === 'image')
    ? await listMedia(app, actor, ['image'], PICTURES_OFFERED)
    : [];
  const action =
    content === null
      ? `${STUDIO}/moi?design=${encodeURIComponent(design.id)}`
      : `${contentHref(content.id)}/sua`;
  await sendPage(
    visit,
    'studio-editor',
    {
      title: content === null ? `Soạn mới: ${design.name}` : `Sửa: ${content.title}`,
      current: STUDIO,
      status,
    },
    {
      ...studioFrame(visit),
      isNew: content === null,
      designName: design.name,
      heading: content === null ? 'Soạn nội dung mới' : content.title,
      action,
      version: content === null ? '' : String(content.version),
      willVoid: content !== null && content.state !== 'draft',
      contentTitle: title,
      titleFault: remarks.faults.find(({ path }) => path === 'title')?.detail ?? null,
      trouble: remarks.trouble,
      themes: app.renderer.themes().map((one) => ({
        value: one.id,
        label: one.name,
        isChosen: one.id === theme,
        ground: one.ground,
        accent: one.accent,
      })),
      fields: design.fields.map((field) =>
        drawField(field, values[field.name], pictures, remarks, design.fields),
      ),
      figures: remarks.figures,
      designJson: JSON.stringify({ id: design.id, fields: design.fields }),
    },
  );
}

/** A warning without a field of its own is about the text that matters most: the first that must be there. */
const fieldOfWarning = (fields: readonly Field[], { field }: Warning): string | null =>
  field?.split('.')[0] ?? fields.find(({ required }) => required)?.name ?? null;

interface Picture {
  readonly id: string;
  readonly name: string;
}

function drawField(
  field: Field,
  value: FormValue | undefined,
  pictures: readonly Picture[],
  { faults, warnings }: Remarks,
  all: readonly Field[],
): object {
  const { name, label, required, kind } = field;
  const mine = faults.filter(({ path }) => path.split('.')[0] === name).map(({ detail }) => detail);
  const about = warnings.filter((warning) => fieldOfWarning(all, warning) === name);
  return {
    name: inputName(name),
    id: `o-${name}`,
    fieldName: name,
    label,
    required,
    maxLength: 'maxLength' in field ? field.maxLength : null,
    isLine: kind === 'text' && field.maxLength <= 60,
    isText: kind === 'text' && field.maxLength > 60,
    isTall: kind === 'text' && field.maxLength > 200,
    isDate: kind === 'date',
    isList: kind === 'list',
    isImage: kind === 'image',
    isRows: kind === 'series' || kind === 'pairs',
    value: typeof value === 'string' ? value : Array.isArray(value) ? value.join('\n') : '',
    sample: kind === 'text' ? field.sample : kind === 'list' ? field.sample.join('\n') : '',
    hint: hintOf(field),
    rows: kind === 'series' || kind === 'pairs' ? rowsOf(field, value) : [],
    pictures: kind === 'image' ? picturesOf(pictures, value) : [],
    fault: mine.length === 0 ? null : [...new Set(mine)].join(' '),
    warnings: [...new Set(about.map(({ detail }) => detail))],
  };
}

function hintOf(field: Field): string | null {
  if (field.kind === 'list')
    return `Mỗi dòng một mục, từ ${String(field.minItems)} đến ${String(field.maxItems)} mục.`;
  if (field.kind === 'series' || field.kind === 'pairs')
    return `Từ ${String(field.minItems)} đến ${String(field.maxItems)} dòng; dòng để trống được bỏ qua.`;
  return null;
}

const picturesOf = (pictures: readonly Picture[], value: FormValue | undefined): object[] => {
  const chosen = typeof value === 'object' && 'mediaId' in value ? value.mediaId : '';
  return pictures.map(({ id, name }) => ({ value: id, label: name, isChosen: id === chosen }));
};

function rowsOf(field: Extract<Field, { kind: 'series' | 'pairs' }>, value: FormValue | undefined): object[] {
  const part = field.kind === 'pairs' ? 'text' : 'value';
  const entries = (Array.isArray(value) ? value : []) as readonly Readonly<Record<string, string | number>>[];
  const [first, second] = field.kind === 'pairs' ? [field.firstLabel, field.secondLabel] : ['Tên', 'Số liệu'];
  return Array.from({ length: field.maxItems }, (_, index) => ({
    firstName: inputName(field.name, index, 'label'),
    firstLabel: `${first}, dòng ${String(index + 1)}`,
    firstSample: field.sample[index]?.label ?? '',
    firstValue: entries[index]?.['label'] ?? '',
    secondName: inputName(field.name, index, part),
    secondLabel: `${second}, dòng ${String(index + 1)}`,
    secondSample: sampleOf(field, index),
    secondValue: String(entries[index]?.[part] ?? ''),
  }));
}

function sampleOf(field: Extract<Field, { kind: 'series' | 'pairs' }>, index: number): string {
  if (field.kind === 'pairs') return field.sample[index]?.text ?? '';
  const value = field.sample[index]?.value;
  return value === undefined ? '' : String(value);
}
