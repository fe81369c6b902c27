import { z } from 'zod';
import { idParams, instantOut, listOf } from '../../contracts/common.js';
import { verifyChains } from '../../app/audit/verify-chains.js';
import { listInbox } from '../../app/inbox/list-inbox.js';
import { notFound } from '../../app/org/authorise.js';
import { rfc3339 } from '../../domain/time.js';
import { endpoint } from '../endpoint.js';
import { presentJob } from '../presenters.js';

const tag = 'Vận hành';

export const getJob = endpoint({
  method: 'get',
  path: '/jobs/:id',
  summary: 'Việc nền: trạng thái và tiến độ',
  tag,
  access: 'signed-in',
  params: idParams,
  response: z.object({
    id: z.string(),
    name: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    progress: z.int(),
    error: z.string().nullable(),
  }),
  handle: async ({ app, actor, params }) => {
    const job = await app.store.jobs.get(params.id);
    if (job?.provinceId !== actor.provinceId) throw notFound('việc nền');
    return presentJob(job);
  },
});

export const getInbox = endpoint({
  method: 'get',
  path: '/inbox',
  summary: 'Hộp nhắc việc của đơn vị tôi',
  tag,
  access: 'inbox.read',
  response: listOf(
    z.object({
      id: z.string(),
      kind: z.enum(['due', 'overdue', 'assignment']),
      subject: z.string(),
      text: z.string(),
      createdAt: instantOut,
    }),
  ),
  handle: async ({ app, actor }) => ({
    items: (await listInbox(app, actor)).map(({ id, kind, subject, text, createdAt }) => ({
      id,
      kind,
      subject,
      text,
      createdAt: rfc3339(createdAt),
    })),
    next: null,
  }),
});

export const getAuditVerification = endpoint({
  method: 'get',
  path: '/audit/verification',
  summary: 'Kiểm tra chuỗi nhật ký',
  tag,
  access: 'audit.read',
  response: z.object({
    chains: z.array(
      z.object({
        chain: z.string(),
        links: z.int(),
        brokenAt: z.int().nullable(),
        reason: z.enum(['record-changed', 'order-broken', 'gap']).nullable(),
      }),
    ),
  }),
  handle: async ({ app, actor }) => ({
    chains: (await verifyChains(app, actor)).map((report) => ({ ...report })),
  }),
});
