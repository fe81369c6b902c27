/** The files that were sent in: what they are, whether they are ready, and their way into the library. */
import { createContent } from '../../app/content/create-content.js';
import { listMedia } from '../../app/content/list-media.js';
import { MEDIA_KINDS, type MediaKind } from '../../app/content/media-file.js';
import { loadMedia, receiveMedia } from '../../app/content/receive-media.js';
import type { RequestHandler } from 'express';
import type { Failure } from '../../domain/errors.js';
import { reachOf } from '../../domain/org/policy.js';
import { statusOfFailure } from '../problem.js';
import { receiveStream } from '../upload.js';
import { formText, queryText } from './csrf.js';
import { mendable } from './mendable.js';
import { STUDIO, studioFrame } from './studio-library.js';
import { mediaOnPage } from './studio-media.js';
import { KIND_WORDS, contentHref } from './studio-wording.js';
import { type PageTools, type Visit, forVisitors, sendPage } from './visit.js';
import { moment } from './wording.js';

const SHOWN = 40;
const FILES = `${STUDIO}/tep`;

export async function showFiles(visit: Visit): Promise<void> {
  await sendFiles(visit, null);
}

/**
 * Takes a file from a form of a browser without scripts, as it comes in: the same way as by the API. The form's other
 * fields stand before its file, so that nothing is read for those who may not send.
 */
export function receiveSentFile(tools: PageTools): RequestHandler {
  return async (request, response, next) => {
    const answer = (handle: (visit: Visit) => Promise<void>) =>
      forVisitors(tools, handle)(request, response, next);
    try {
      await receiveStream(request, response, async (file) => {
        request.body = Object.fromEntries(file.fields);
        await answer(async ({ app, actor }) => {
          await receiveMedia(app, actor, file);
          response.redirect(303, `${FILES}?xong=gui`);
        });
      });
    } catch (error) {
      const failure = mendable(error, 'disk-full', 'upload-busy');
      await answer((visit) => sendFiles(visit, failure));
    }
  };
}

async function sendFiles(visit: Visit, refusal: Failure | null): Promise<void> {
  const { app, actor, request } = visit;
  const asked = queryText(request, 'loai');
  const kind = MEDIA_KINDS.find((one): one is MediaKind => one === asked) ?? null;
  const files = await listMedia(app, actor, kind === null ? MEDIA_KINDS : [kind], SHOWN);
  await sendPage(
    visit,
    'studio-files',
    {
      title: 'Tệp',
      current: STUDIO,
      ...(refusal === null ? {} : { status: statusOfFailure(refusal) }),
    },
    {
      ...studioFrame(visit),
      mayWrite: reachOf(actor, 'contents.write') !== null,
      trouble: refusal?.detail ?? null,
      taken: queryText(request, 'xong') === 'gui' ? 'Đã nhận tệp.' : null,
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
