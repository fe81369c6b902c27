import {
  approvedPlan,
  createdPlan,
  newEvent,
  newPlan,
  planChange,
  planOut,
  planSummary,
  registeredEvent,
  scheduleReport,
} from '../../contracts/plan.js';
import { idParams, listOf } from '../../contracts/common.js';
import { draft as draftShape } from '../../contracts/reading.js';
import { Failure } from '../../domain/errors.js';
import { toDayRange } from '../../domain/interval.js';
import { approvePlan } from '../../app/plan/approve-plan.js';
import { changePlan } from '../../app/plan/change-plan.js';
import { createPlan } from '../../app/plan/create-plan.js';
import { listPlans, loadPlan } from '../../app/plan/load-plan.js';
import { readDocumentAs } from '../../app/plan/read-document.js';
import { registerEvent } from '../../app/plan/register-event.js';
import { schedulePlan } from '../../app/schedule/schedule-plan.js';
import { type Upload, endpoint } from '../endpoint.js';
import { presentCreatedPlan, presentPlan, presentPlanSummary, presentSchedule } from '../presenters.js';
import { z } from 'zod';

const tag = 'Kế hoạch';

/** A pasted text; a file comes as the body itself. */
const pastedText = z.object({ text: z.string('Chưa có văn bản.').min(1, 'Chưa có văn bản.') });

export const postPlanReading = endpoint({
  method: 'post',
  path: '/plan-readings',
  summary: 'Đọc một văn bản kế hoạch (tệp .docx, .pdf, .txt hoặc văn bản dán vào), chưa lưu gì',
  tag,
  access: 'plans.write',
  body: pastedText,
  takesFile: true,
  response: draftShape,
  status: 200,
  handle: ({ app, actor, body }) =>
    readDocumentAs(app, actor, body as Upload | { text: string }) as Promise<z.output<typeof draftShape>>,
});

export const getPlans = endpoint({
  method: 'get',
  path: '/plans',
  summary: 'Các kế hoạch',
  tag,
  access: 'plans.read',
  response: listOf(planSummary),
  handle: async ({ app, actor }) => ({
    items: (await listPlans(app, actor)).map(presentPlanSummary),
    next: null,
  }),
});

export const postPlan = endpoint({
  method: 'post',
  path: '/plans',
  summary: 'Lưu kế hoạch từ bản đọc đã soát, hoặc từ văn bản',
  tag,
  access: 'plans.write',
  body: newPlan,
  response: createdPlan,
  handle: async ({ app, actor, body }) => {
    if (body.draft === undefined && body.text === undefined) {
      throw new Failure(
        'invalid',
        'draft-missing',
        'Hãy gửi bản đọc (draft) hoặc văn bản (text) của kế hoạch.',
      );
    }
    const draft = body.draft ?? (await readDocumentAs(app, actor, { text: body.text ?? '' }));
    const { plan, resolved } = await createPlan(app, actor, {
      draft,
      issuedOn: body.issuedOn,
      districtDuties: body.districtDuties,
    });
    return presentCreatedPlan(plan, resolved);
  },
});

export const getPlan = endpoint({
  method: 'get',
  path: '/plans/:id',
  summary: 'Một kế hoạch với chỉ tiêu và nguồn của chúng',
  tag,
  access: 'plans.read',
  params: idParams,
  response: planOut,
  handle: async ({ app, actor, params }) => presentPlan(await loadPlan(app.store, actor, params.id)),
});

export const patchPlan = endpoint({
  method: 'patch',
  path: '/plans/:id',
  summary: 'Sửa kế hoạch khi còn là bản thảo',
  tag,
  access: 'plans.write',
  params: idParams,
  body: planChange,
  conditional: true,
  response: planOut,
  handle: async ({ app, actor, params, body, seenVersion }) => {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return presentPlan(await changePlan(app, actor, params.id, change, seenVersion));
  },
});

export const postApproval = endpoint({
  method: 'post',
  path: '/plans/:id/approval',
  summary: 'Duyệt kế hoạch: chỉ tiêu thành nghĩa vụ có hạn',
  tag,
  access: 'plans.approve',
  params: idParams,
  response: approvedPlan,
  handle: async ({ app, actor, params }) => {
    const { plan, required, optional } = await approvePlan(app, actor, params.id);
    return { id: plan.id, state: plan.state, required, optional };
  },
});

export const postSchedule = endpoint({
  method: 'post',
  path: '/plans/:id/schedule',
  summary: 'Xếp lịch các nghĩa vụ còn mở',
  tag,
  access: 'plans.schedule',
  params: idParams,
  response: scheduleReport,
  status: 200,
  handle: async ({ app, actor, params }) => presentSchedule(await schedulePlan(app, actor, params.id)),
});

export const postEvent = endpoint({
  method: 'post',
  path: '/events',
  summary: 'Ghi nhận một sự kiện; chỉ tiêu theo sự kiện thành nghĩa vụ',
  tag,
  access: 'plans.write',
  body: newEvent,
  response: registeredEvent,
  handle: async ({ app, actor, body }) => {
    const { event, ...counts } = await registerEvent(app, actor, body.planId, {
      title: body.title,
      window: body.window,
    });
    return { id: event.id, title: event.title, window: toDayRange(event.window), ...counts };
  },
});
