/** The builder of moving pictures: a loop or a ticker for a wall, a film of stills and footage. */
import type { FilmPart, FilmRecipe, LoopRecipe, Recipe, TickerRecipe } from '../../app/content/production.js';
import { MOST_PARTS } from '../../app/content/request-production.js';
import { ledWalls } from '../../app/content/sizes.js';
import { authorise } from '../../app/org/authorise.js';
import { Failure } from '../../domain/errors.js';
import { formText, queryText } from './csrf.js';
import {
  type Refusal,
  type Typed,
  choicesOf,
  designedOptions,
  fileOptions,
  numberOf,
  receiveOrder,
  typedIn,
} from './studio-form.js';
import { STUDIO, studioFrame } from './studio-library.js';
import { type Visit, sendPage } from './visit.js';

const KINDS = [
  { id: 'vong-lap', label: 'Vòng lặp LED' },
  { id: 'chu-chay', label: 'Chữ chạy' },
  { id: 'phim', label: 'Phim' },
] as const;
type FilmKind = (typeof KINDS)[number]['id'];

/** Rows of a new form, those added at a time without a script, and the most; rows left empty are skipped. */
const FIRST_ROWS = 8;
const MORE_ROWS = 4;
const HOLD_SECONDS = 8;
/** Walls named beside their size. */
const WALLS_NAMED = 3;

const kindOf = ({ request }: Visit): FilmKind =>
  KINDS.find(({ id }) => id === queryText(request, 'loai'))?.id ?? 'vong-lap';

export async function showFilm(visit: Visit): Promise<void> {
  authorise(visit.actor, 'contents.write');
  await sendForm(visit, null);
}

/** Takes the order, or gives the form back with more rows. */
export async function receiveFilm(visit: Visit): Promise<void> {
  if (formText(visit.request, 'action') === 'them-doan') {
    authorise(visit.actor, 'contents.write');
    await sendForm(visit, null);
    return;
  }
  const read: (typed: Typed) => Recipe = { 'vong-lap': loopOf, 'chu-chay': tickerOf, phim: filmOf }[
    kindOf(visit)
  ];
  await receiveOrder(visit, read, (refusal) => sendForm(visit, refusal));
}

/** The rows that a form has, by the number it was sent with. */
function rowsOf(typed: Typed): number[] {
  const said = Number(typed('rows'));
  const count = Number.isInteger(said) ? Math.max(FIRST_ROWS, said) : FIRST_ROWS;
  const more = typed('action') === 'them-doan' ? MORE_ROWS : 0;
  return Array.from({ length: Math.min(MOST_PARTS, count + more) }, (_, index) => index);
}

function sizeOf(typed: Typed): { width: number; height: number } {
  const [width, height] = typed('size').split('x').map(Number);
  return { width: width ?? 0, height: height ?? 0 };
}

const loopOf = (typed: Typed): LoopRecipe => ({
  kind: 'loop',
  contentIds: rowsOf(typed).flatMap((row) => typed(`part.${String(row)}`) || []),
  size: sizeOf(typed),
  holdSeconds: Math.min(60, Math.max(2, numberOf(typed('hold'), 'hold', 'Thời gian dừng') ?? HOLD_SECONDS)),
});

const tickerOf = (typed: Typed): TickerRecipe => ({
  kind: 'ticker',
  text: typed('text').normalize('NFC').trim(),
  size: sizeOf(typed),
  theme: typed('theme'),
  contentId: typed('above') || null,
});

/** A part of a film stands in its row as `c:` and a content, or `m:` and footage. */
function filmOf(typed: Typed): FilmRecipe {
  const parts = rowsOf(typed).flatMap((row): FilmPart[] => {
    const [kind, id = ''] = typed(`part.${String(row)}`).split(/:(.*)/su);
    const seconds = numberOf(typed(`seconds.${String(row)}`), `parts.${String(row)}`, 'Số giây của mỗi đoạn');
    if (kind === 'c') return [{ kind: 'still', contentId: id, seconds: seconds ?? HOLD_SECONDS }];
    return kind === 'm' ? [{ kind: 'footage', mediaId: id, seconds, sound: typed('silent') !== '1' }] : [];
  });
  const [mediaId, text] = [typed('narration'), typed('text').normalize('NFC').trim()];
  if (mediaId !== '' && text !== '') {
    const detail = 'Lời bình có cả bản thu và lời để máy đọc; hãy bỏ một trong hai.';
    throw new Failure('invalid', 'production-invalid', detail, { fields: [{ path: 'narration', detail }] });
  }
  const narration =
    mediaId !== ''
      ? ({ kind: 'recording', mediaId, role: 'speech' } as const)
      : text !== ''
        ? ({ kind: 'spoken', text, dialect: 'north' } as const)
        : null;
  return { kind: 'film', parts, narration };
}

async function sendForm(visit: Visit, refusal: Refusal | null): Promise<void> {
  const kind = kindOf(visit);
  const typed = typedIn(visit);
  const rows = rowsOf(typed);
  const contents = await designedOptions(visit);
  const footage = kind === 'phim' ? await fileOptions(visit, 'video') : [];
  const offered =
    kind === 'phim'
      ? [
          ...contents.map(({ value, label }) => ({ value: `c:${value}`, label: `Hình: ${label}` })),
          ...footage.map(({ value, label }) => ({ value: `m:${value}`, label: `Đoạn phim: ${label}` })),
        ]
      : contents;
  await sendPage(
    visit,
    'studio-film',
    { title: 'Dựng video', current: STUDIO, status: refusal === null ? 200 : 400 },
    {
      ...studioFrame(visit),
      trouble: refusal?.trouble ?? null,
      titleFault: refusal?.fields.find(({ path }) => path === 'title')?.detail ?? null,
      kinds: KINDS.map(({ id, label }) => ({
        label,
        href: `${STUDIO}/video?loai=${id}`,
        isCurrent: id === kind,
      })),
      action: `${STUDIO}/video?loai=${kind}`,
      isLoop: kind === 'vong-lap',
      isTicker: kind === 'chu-chay',
      isFilm: kind === 'phim',
      hasContents: offered.length > 0,
      contentTitle: typed('title'),
      above: choicesOf(contents, typed('above')),
      text: typed('text'),
      hold: typed('hold', String(HOLD_SECONDS)),
      isSilent: typed('silent') === '1',
      sizes: choicesOf(await sizeOptions(visit), typed('size')),
      themes: visit.app.renderer.themes().map(({ id, name, ground, ink }, index) => ({
        ...{ value: id, label: name, ground, accent: ink },
        isChosen: id === typed('theme', index === 0 ? id : ''),
      })),
      rowCount: rows.length,
      mostRows: MOST_PARTS,
      mayGrow: rows.length < MOST_PARTS,
      rows: rows.map((row) => ({
        number: String(row + 1),
        name: `part.${String(row)}`,
        options: choicesOf(offered, typed(`part.${String(row)}`)),
        secondsName: `seconds.${String(row)}`,
        seconds: typed(`seconds.${String(row)}`),
      })),
      narrations: kind === 'phim' ? choicesOf(await fileOptions(visit, 'audio'), typed('narration')) : [],
    },
  );
}

/** LED sizes, the smallest first, with the walls of the province that have them. */
async function sizeOptions({ app, actor }: Visit): Promise<{ value: string; label: string }[]> {
  const options = new Map<string, { area: number; walls: string[] }>();
  const add = ({ width, height }: { width: number; height: number }, wall: string | null): void => {
    const value = `${String(width)}x${String(height)}`;
    const option = options.get(value) ?? { area: width * height, walls: [] };
    if (wall !== null) option.walls.push(wall.replace(/^LED /u, ''));
    options.set(value, option);
  };
  for (const { led, name } of await ledWalls(app, actor.provinceId)) add(led!, name);
  for (const size of app.renderer.sizes()) if (size.medium === 'led') add(size, null);
  return [...options]
    .sort(([, a], [, b]) => a.area - b.area)
    .map(([value, { walls }]) => {
      const named = walls.slice(0, WALLS_NAMED).join(', ') + (walls.length > WALLS_NAMED ? '…' : '');
      return { value, label: value.replace('x', '×') + (named === '' ? '' : ` – ${named}`) };
    });
}
