/** The pages of reading, reviewing and approving a plan. */
import type { Router } from 'express';
import { receiveForm } from '../form-upload.js';
import { receiveApproval, showApproval } from './review-approval-page.js';
import {
  receiveAddForm,
  receiveLineForm,
  receiveMergeForm,
  showAddForm,
  showLineForm,
  showMergeForm,
} from './review-line-pages.js';
import { downloadOriginal, receiveReview, showReview } from './review-page.js';
import { receiveUpload, showUpload } from './review-upload-page.js';
import { receiveVersion, showVersions } from './review-versions-page.js';
import { type PageTools, forVisitors } from './visit.js';

export function reviewPages(router: Router, tools: PageTools): void {
  router.get('/doc-ke-hoach', forVisitors(tools, showUpload));
  router.post('/doc-ke-hoach', receiveForm, forVisitors(tools, receiveUpload));
  router.get('/ke-hoach/:id/soat', forVisitors(tools, showReview));
  router.post('/ke-hoach/:id/soat', forVisitors(tools, receiveReview));
  router.get('/ke-hoach/:id/soat/them', forVisitors(tools, showAddForm));
  router.post('/ke-hoach/:id/soat/them', forVisitors(tools, receiveAddForm));
  router.get('/ke-hoach/:id/soat/chi-tieu/:line', forVisitors(tools, showLineForm));
  router.post('/ke-hoach/:id/soat/chi-tieu/:line', forVisitors(tools, receiveLineForm));
  router.get('/ke-hoach/:id/soat/gop/:line', forVisitors(tools, showMergeForm));
  router.post('/ke-hoach/:id/soat/gop/:line', forVisitors(tools, receiveMergeForm));
  router.get('/ke-hoach/:id/duyet', forVisitors(tools, showApproval));
  router.post('/ke-hoach/:id/duyet', forVisitors(tools, receiveApproval));
  router.get('/ke-hoach/:id/ban-moi', forVisitors(tools, showVersions));
  router.post('/ke-hoach/:id/ban-moi', receiveForm, forVisitors(tools, receiveVersion));
  router.get('/ke-hoach/:id/tep-goc', forVisitors(tools, downloadOriginal));
}
