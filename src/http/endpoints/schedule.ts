import { idParams, listOf } from '../../contracts/common.js';
import { assignmentAnswer, assignmentOut, assignmentQuery, waiver } from '../../contracts/schedule.js';
import type { AssignmentAction } from '../../domain/schedule/assignment.js';
import { answerAssignment } from '../../app/schedule/answer-assignment.js';
import { listAssignments } from '../../app/schedule/list-assignments.js';
import { waiveObligation } from '../../app/schedule/waive-obligation.js';
import { endpoint } from '../endpoint.js';
import { presentAssignment } from '../presenters.js';

const tag = 'Lịch và phân công';

export const getAssignments = endpoint({
  method: 'get',
  path: '/assignments',
  summary: 'Các phân công',
  tag,
  access: 'assignments.read',
  query: assignmentQuery,
  response: listOf(assignmentOut),
  handle: async ({ app, actor, query }) => {
    const { items, next } = await listAssignments(app, actor, query);
    return { items: items.map(presentAssignment), next };
  },
});

const answer = (action: AssignmentAction, summary: string) =>
  endpoint({
    method: 'post',
    path: `/assignments/:id/${action}`,
    summary,
    tag,
    access: action === 'approval' ? 'assignments.approve' : 'assignments.answer',
    params: idParams,
    body: assignmentAnswer,
    response: assignmentOut,
    status: 200,
    handle: async ({ app, actor, params, body }) =>
      presentAssignment(await answerAssignment(app, actor, params.id, action, body.reason)),
  });

export const postAcceptance = answer('acceptance', 'Nhận phân công');
export const postRefusal = answer('refusal', 'Từ chối phân công, có lý do');
export const postHandBack = answer('hand-back', 'Trả lại phân công, có lý do');
export const postSubmission = answer('submission', 'Báo đã thực hiện');
export const postAssignmentApproval = answer('approval', 'Duyệt kết quả phân công');

export const postWaiver = endpoint({
  method: 'post',
  path: '/obligations/:id/waiver',
  summary: 'Miễn một nghĩa vụ, có lý do',
  tag,
  access: 'obligations.waive',
  params: idParams,
  body: waiver,
  response: null,
  handle: async ({ app, actor, params, body }) => {
    await waiveObligation(app, actor, params.id, body.reason);
  },
});
