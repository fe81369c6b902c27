import { transcodeMedia } from '../../src/app/content/transcode-media.js';
import type { Handler } from '../handler.js';

export const transcodeMediaHandler: Handler<'media.transcode'> = (app, { mediaId }, progress) =>
  transcodeMedia(app, mediaId, progress);
