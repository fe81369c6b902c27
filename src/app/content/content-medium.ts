/** What a content is made of, and which channels carry that. */
import { Failure } from '../../domain/errors.js';
import type { ChannelKind } from '../../domain/org/channel.js';
import type { Context } from '../context.js';
import type { ContentRecord } from './content-record.js';
import type { MediaFile, MediaKind } from './media-file.js';

const SHOWN: readonly ChannelKind[] = ['led', 'portal', 'online', 'facebook', 'zalo', 'tiktok', 'youtube'];

/** The channels that take a finished file of a medium; what is printed or broadcast live is supplied in other ways. */
export const CARRIERS: Readonly<Record<MediaKind, readonly ChannelKind[]>> = {
  image: SHOWN,
  video: [...SHOWN, 'tv'],
  audio: ['loudspeaker', 'radio', 'portal', 'online'],
};

/** The file behind a content; null for one that is drawn from a design. */
export async function fileOf(app: Context, { source }: ContentRecord): Promise<MediaFile | null> {
  return source.kind === 'file' ? app.store.mediaFiles.get(source.mediaId) : null;
}

/** What a content is shown or heard as. */
export const mediumOf = async (app: Context, content: ContentRecord): Promise<MediaKind> =>
  (await fileOf(app, content))?.kind ?? 'image';

/**
 * Whether a content can be approved at all: its file is there, plays, and nothing heard in it stands against airing it.
 * @throws Failure `media-unusable`, `media-not-ready`, `sound-unfit`
 */
export async function requireFit(app: Context, content: ContentRecord): Promise<void> {
  if (content.source.kind !== 'file') return;
  const file = await fileOf(app, content);
  if (file === null || file.state === 'failed')
    throw new Failure(
      'conflict',
      'media-unusable',
      file?.fault ?? 'Tệp của nội dung này không còn trong kho.',
    );
  if (file.state === 'stored')
    throw new Failure(
      'conflict',
      'media-not-ready',
      'Tệp đang được chuyển sang dạng phát được; hãy đợi xong rồi gửi duyệt.',
    );
  const findings = file.sound?.findings ?? [];
  if (findings.length > 0)
    throw new Failure(
      'conflict',
      'sound-unfit',
      `Bản tiếng này chưa phát được: ${findings.map(({ detail }) => detail).join(' ')} Hãy sửa rồi dựng lại.`,
    );
}
