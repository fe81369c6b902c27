/** The studio's pages, by their addresses. */
import type { Router } from 'express';
import { receiveContentAction, showContent } from './studio-content.js';
import { receiveChange, receiveNew, showChange, showNew } from './studio-editor.js';
import { sendContentImage, sendSample } from './studio-images.js';
import { showLibrary } from './studio-library.js';
import { receiveFile, receiveSentFile, showFiles } from './studio-files.js';
import { receiveFilm, showFilm } from './studio-film.js';
import { showProduction } from './studio-production.js';
import { receiveSound, showSound } from './studio-sound.js';
import { type PageTools, type Visit, forVisitors } from './visit.js';

/** Adds the studio to the table of pages. */
export function addStudio(router: Router, tools: PageTools): void {
  const visited = (handle: (visit: Visit) => Promise<void>) => forVisitors(tools, handle);
  router.get('/xuong', visited(showLibrary));
  router.get('/xuong/moi', visited(showNew));
  router.post('/xuong/moi', visited(receiveNew));
  router.get('/xuong/mau/:design/:size', visited(sendSample));
  router.get('/xuong/tep', visited(showFiles));
  router.post('/xuong/tep', visited(receiveFile));
  router.post('/xuong/tep/gui', receiveSentFile(tools));
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
