/** The files that were sent in: what they are, whether they are ready, and their way into the library. */
import { createContent } from '../../app/content/create-content.js';
import { listMedia } from '../../app/content/list-media.js';
import { MEDIA_KINDS, type MediaKind } from '../../app/content/media-file.js';
import { loadMedia } from '../../app/content/receive-media.js';
import { reachOf } from '../../domain/org/policy.js';
import { formText, queryText } from './csrf.js';
import { STUDIO, studioFrame } from './studio-library.js';
import { mediaOnPage } from './studio-media.js';
import { KIND_WORDS, contentHref } from './studio-wording.js';
import { type Visit, sendPage } from './visit.js';
import { moment } from './wording.js';

const SHOWN = 40;
const FILES = `${STUDIO}/tep`;

export async function showFiles(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const asked = queryText(request, 'loai');
  const kind = MEDIA_KINDS.find((one): one is MediaKind => one === asked) ?? null;
  const files = await listMedia(app, actor, kind === null ? MEDIA_KINDS : [kind], SHOWN);
  await sendPage(
    visit,
    'studio-files',
    { title: 'Tệp', current: STUDIO },
    {
      ...studioFrame(visit),
      mayWrite: reachOf(actor, 'contents.write') !== null,
      kinds: [
        { label: 'Tất cả', href: FILES, isCurrent: kind === null },
        ...MEDIA_KINDS.map((one) => ({
          label: KIND_WORDS[one],
          href: `${FILES}?loai=${one}`,
          isCurrent: one === kind,
        })),
      ],
      files: await Promise.all(
        files.map(async (file) => ({
          id: file.id,
          name: file.name || 'Không tên',
          at: moment(file.createdAt),
          isUsable: file.state === 'ready',
          media: await mediaOnPage(app, file),
        })),
      ),
    },
  );
}

/** Makes a draft of a file. */
export async function receiveFile(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const { id: mediaId, name } = await loadMedia(app, actor, formText(request, 'file'));
  const title = name.replace(/\.[^.]{1,5}$/u, '').slice(0, 200) || 'Tệp không tên';
  const content = await createContent(app, actor, { title, mediaId });
  response.redirect(303, `${contentHref(content.id)}?xong=tao`);
}
