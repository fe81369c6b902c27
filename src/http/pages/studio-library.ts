/** The studio's library, and the choice of a design. */
import { listContents } from '../../app/content/list-contents.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { CONTENT_STATES, type ContentRecord } from '../../app/content/content-record.js';
import type { MediaFile } from '../../app/content/media-file.js';
import { reachOf } from '../../domain/org/policy.js';
import { authorise } from '../../app/org/authorise.js';
import { queryText } from './csrf.js';
import { faceOf } from './studio-media.js';
import {
  CONTENT_MARKS,
  CONTENT_STATE_WORDS,
  contentHref,
  isContentState,
  sourceName,
} from './studio-wording.js';
import { type Visit, sendPage } from './visit.js';
import { moment } from './wording.js';

const SHOWN = 24;

export const STUDIO = '/xuong';

/** What every page of the studio adds to its frame. */
export const studioFrame = ({ asset }: Visit): object => ({
  styles: [asset('studio.css')],
  script: asset('studio.js'),
});

export async function showLibrary(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const [text, askedState, after] = [
    queryText(request, 'q'),
    queryText(request, 'state'),
    queryText(request, 'after'),
  ];
  const state = isContentState(askedState) ? askedState : null;
  const { items, next } = await listContents(app, actor, {
    limit: SHOWN,
    ...(text === null ? {} : { text: text.slice(0, 200) }),
    ...(state === null ? {} : { state }),
    ...(after === null ? {} : { after }),
  });
  const href = (changes: Record<string, string | null>): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: text, state, ...changes }))
      if (value !== null) query.set(name, value);
    const search = query.toString();
    return search === '' ? STUDIO : `${STUDIO}?${search}`;
  };
  const files = await filesBehind(app, items);
  const fileBehind = ({ source }: ContentRecord): MediaFile | null =>
    source.kind === 'file' ? (files.get(source.mediaId) ?? null) : null;
  await sendPage(
    visit,
    'studio',
    { title: 'Xưởng thiết kế', current: STUDIO },
    {
      ...studioFrame(visit),
      mayWrite: reachOf(actor, 'contents.write') !== null,
      search: text ?? '',
      state,
      isSearched: text !== null || state !== null || after !== null,
      states: [
        { label: 'Tất cả', href: href({ state: null }), isCurrent: state === null },
        ...CONTENT_STATES.map((one) => ({
          label: CONTENT_STATE_WORDS[one],
          href: href({ state: one }),
          isCurrent: one === state,
        })),
      ],
      count: whole(items.length),
      items: items.map((content) => ({
        contentTitle: content.title,
        href: contentHref(content.id),
        ...faceOf(content, fileBehind(content)),
        mark: CONTENT_MARKS[content.state],
        design: sourceName(app, content, fileBehind(content)),
        by: content.createdByName,
        at: moment(content.createdAt),
      })),
      nextHref: next === null ? null : href({ after: next }),
    },
  );
}

/** The files behind contents, by their id. */
async function filesBehind(
  app: Visit['app'],
  contents: readonly ContentRecord[],
): Promise<ReadonlyMap<string, MediaFile>> {
  const ids = contents.flatMap(({ source }) => (source.kind === 'file' ? source.mediaId : []));
  return new Map((await app.store.mediaFiles.find({ id: { in: ids } })).map((file) => [file.id, file]));
}

export async function showDesigns(visit: Visit): Promise<void> {
  const { app, actor } = visit;
  authorise(actor, 'contents.write');
  await sendPage(
    visit,
    'studio-designs',
    { title: 'Chọn mẫu thiết kế', current: STUDIO },
    {
      ...studioFrame(visit),
      designs: app.renderer.designs().map(({ id, name, description, version }) => ({
        designName: name,
        description,
        href: `${STUDIO}/moi?design=${encodeURIComponent(id)}`,
        picture: `${STUDIO}/mau/${encodeURIComponent(id)}/640x360?v=${String(version)}`,
      })),
    },
  );
}
