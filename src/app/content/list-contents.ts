/** The library: the newest first, found without case and diacritics. */
import type { Actor } from '../../domain/org/policy.js';
import { searchText } from '../../domain/search-text.js';
import type { Context } from '../context.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type { Page } from '../paging.js';
import type { Stored } from '../ports/store.js';
import type { ContentRecord, ContentState } from './content-record.js';
import type { StoredFields } from './stored-fields.js';

/** The newest contents that are looked through; a library of years is cut by state and design. */
const MOST_SEARCHED = 5000;

export interface ContentSearch {
  /** Every word must stand in the title or in a field. */
  readonly text?: string | undefined;
  readonly state?: ContentState | undefined;
  readonly designId?: string | undefined;
  readonly limit: number;
  /** The id of the last content of the page before. */
  readonly after?: string | undefined;
}

function wordsOf(fields: StoredFields): string {
  return Object.values(fields)
    .flatMap((value) => {
      if (typeof value === 'string') return [value];
      if ('mediaId' in value) return [];
      return value.flatMap((entry) =>
        typeof entry === 'string' ? [entry] : Object.values(entry).map(String),
      );
    })
    .join(' ');
}

const matches = ({ title, source, createdByName }: ContentRecord, words: readonly string[]): boolean => {
  const fields = source.kind === 'design' ? wordsOf(source.fields) : '';
  const text = searchText(`${title} ${fields} ${createdByName}`);
  return words.every((word) => text.includes(word));
};

/** What the actor may read: everything of the province, or of the own unit. */
export async function listContents(
  app: Context,
  actor: Actor,
  { text = '', state, designId, limit, after }: ContentSearch,
): Promise<Page<Stored<ContentRecord>>> {
  const reach = authorise(actor, 'contents.read');
  const found = await app.store.contents.find(
    {
      provinceId: actor.provinceId,
      ...(reach === 'unit' ? { unitId: actor.unitId } : {}),
      ...(state === undefined ? {} : { state }),
      ...(designId === undefined ? {} : { designId }),
    },
    {
      sort: [
        ['createdAt', 'down'],
        ['id', 'up'],
      ],
      limit: MOST_SEARCHED,
    },
  );
  const words = searchText(text).split(' ').filter(Boolean);
  const matching = words.length === 0 ? found : found.filter((content) => matches(content, words));
  const start = after === undefined ? 0 : matching.findIndex(({ id }) => id === after) + 1;
  const items = matching.slice(start, start + limit);
  return { items, next: start + limit < matching.length ? items.at(-1)!.id : null };
}

/** One content, for those who may read it. */
export async function loadContent(app: Context, actor: Actor, id: string): Promise<Stored<ContentRecord>> {
  return authoriseOn(actor, 'contents.read', await app.store.contents.get(id), 'nội dung');
}
