/** The studio's pages, by their addresses. */
import type { RequestHandler, Router } from 'express';
import { receiveContentAction, showContent } from './studio-content.js';
import { receiveChange, receiveNew, showChange, showNew } from './studio-editor.js';
import { sendContentImage, sendSample } from './studio-images.js';
import { showLibrary } from './studio-library.js';
import type { Visit } from './visit.js';

/** Adds the studio to the table of pages; `visited` makes a handler of what answers a visit. */
export function addStudio(
  router: Router,
  visited: (handle: (visit: Visit) => Promise<void>) => RequestHandler,
): void {
  router.get('/xuong', visited(showLibrary));
  router.get('/xuong/moi', visited(showNew));
  router.post('/xuong/moi', visited(receiveNew));
  router.get('/xuong/mau/:design/:size', visited(sendSample));
  router.get('/xuong/:id', visited(showContent));
  router.post('/xuong/:id', visited(receiveContentAction));
  router.get('/xuong/:id/sua', visited(showChange));
  router.post('/xuong/:id/sua', visited(receiveChange));
  router.get('/xuong/:id/anh/:size', visited(sendContentImage));
}
