/** The studio's pages, by their addresses. */
import type { RequestHandler, Router } from 'express';
import { receiveContentAction, showContent } from './studio-content.js';
import { receiveChange, receiveNew, showChange, showNew } from './studio-editor.js';
import { sendContentImage, sendSample } from './studio-images.js';
import { showLibrary } from './studio-library.js';
import { receiveFile, showFiles } from './studio-files.js';
import { receiveFilm, showFilm } from './studio-film.js';
import { showProduction } from './studio-production.js';
import { receiveSound, showSound } from './studio-sound.js';
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
  router.get('/xuong/tep', visited(showFiles));
  router.post('/xuong/tep', visited(receiveFile));
  router.get('/xuong/am-thanh', visited(showSound));
  router.post('/xuong/am-thanh', visited(receiveSound));
  router.get('/xuong/video', visited(showFilm));
  router.post('/xuong/video', visited(receiveFilm));
  router.get('/xuong/dung/:id', visited(showProduction));
  router.get('/xuong/:id', visited(showContent));
  router.post('/xuong/:id', visited(receiveContentAction));
  router.get('/xuong/:id/sua', visited(showChange));
  router.post('/xuong/:id/sua', visited(receiveChange));
  router.get('/xuong/:id/anh/:size', visited(sendContentImage));
}
