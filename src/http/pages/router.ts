/** The pages people see, rendered on the server: THE table of pages. */
import express, { type RequestHandler, Router } from 'express';
import type { Context } from '../../app/context.js';
import type { Logger } from '../../app/ports/logger.js';
import { Failure } from '../../domain/errors.js';
import { assetAddresses } from './assets.js';
import { receiveBlackout, showBlackouts } from './blackout-page.js';
import { showBoard } from './board-page.js';
import { showCell } from './cell-page.js';
import { receiveClose, showClose } from './close-page.js';
import { errorPages } from './error-page.js';
import { receiveVerdict, showEvidence } from './evidence-page.js';
import { receiveFounding, showFounding } from './founding-page.js';
import { showGuide } from './guide-page.js';
import { showPlan, showPlans } from './plan-pages.js';
import { registerPages } from './register-pages.js';
import { downloadReport, showReport } from './report-page.js';
import { receiveRun, showReportForm } from './run-form-page.js';
import { reviewPages } from './review-pages.js';
import { receiveSignIn, receiveSignOut, showSignIn } from './sign-in-page.js';
import { addStudio } from './studio.js';
import { forVisitors, type PageTools } from './visit.js';
import { receiveMove, showWeek } from './week-page.js';
import { showWhy } from './why.js';
import { receiveAnswer, showWork } from './work-page.js';

/** The router of all pages; `publicDirs` are the folders served under `/assets`. */
export function pagesRouter(
  app: Context,
  log: Logger,
  publicDirs: readonly string[],
  foundingCode: string | null,
  signInLimit: RequestHandler,
): Router {
  const tools: PageTools = { app, asset: assetAddresses(publicDirs), foundingCode };
  const router = Router();
  router.use(express.urlencoded({ extended: false, limit: '256kb' }));

  router.get('/dang-nhap', showSignIn(tools));
  router.post('/dang-nhap', signInLimit, receiveSignIn(tools));
  router.post('/dang-xuat', receiveSignOut());
  router.get('/bat-dau', signInLimit, showFounding(tools));
  router.post('/bat-dau', signInLimit, receiveFounding(tools));

  router.get('/', forVisitors(tools, showBoard));
  router.get('/hop-viec', forVisitors(tools, showWork));
  router.post('/hop-viec', forVisitors(tools, receiveAnswer));
  router.get('/lich-phat', forVisitors(tools, showWeek));
  router.post('/lich-phat', forVisitors(tools, receiveMove));
  router.get('/lich-phat/dung-phat', forVisitors(tools, showBlackouts));
  router.post('/lich-phat/dung-phat', forVisitors(tools, receiveBlackout));
  router.get('/minh-chung', forVisitors(tools, showEvidence));
  router.post('/minh-chung', forVisitors(tools, receiveVerdict));
  router.get('/minh-chung/bao', forVisitors(tools, showReportForm));
  router.post('/minh-chung/bao', forVisitors(tools, receiveRun));
  router.get('/ke-hoach', forVisitors(tools, showPlans));
  router.get('/ke-hoach/:id', forVisitors(tools, showPlan));
  router.get('/ke-hoach/:id/vi-sao', forVisitors(tools, showWhy));
  router.get('/ke-hoach/:id/o', forVisitors(tools, showCell));
  router.get('/ke-hoach/:id/bao-cao', forVisitors(tools, showReport));
  router.get('/ke-hoach/:id/bao-cao.csv', forVisitors(tools, downloadReport));
  router.get('/ke-hoach/:id/chot-ky', forVisitors(tools, showClose));
  router.post('/ke-hoach/:id/chot-ky', forVisitors(tools, receiveClose));
  addStudio(router, tools);
  router.get('/huong-dan', forVisitors(tools, showGuide));

  reviewPages(router, tools);
  registerPages(router, tools, signInLimit);

  router.use(() => {
    throw new Failure('not-found', 'page-not-found', 'Không có trang này; có thể địa chỉ đã gõ nhầm.');
  });
  router.use(errorPages(tools, log));
  return router;
}
