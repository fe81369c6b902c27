import { idParams, listOf } from '../../contracts/common.js';
import {
  assignmentAnswer,
  assignmentOut,
  assignmentQuery,
  bookingMove,
  bookingOut,
  channelScheduleOut,
  channelScheduleQuery,
  unplacedOut,
  waiver,
} from '../../contracts/schedule.js';
import { inclusive } from '../../domain/interval.js';
import type { AssignmentAction } from '../../domain/schedule/assignment.js';
import { answerAssignment } from '../../app/schedule/answer-assignment.js';
import { listAssignments } from '../../app/schedule/list-assignments.js';
import { moveBooking } from '../../app/schedule/move-booking.js';
import { channelScheduleCsv, viewChannelSchedule } from '../../app/schedule/view-channel-schedule.js';
import { viewUnplaced } from '../../app/schedule/view-unplaced.js';
import { waiveObligation } from '../../app/schedule/waive-obligation.js';
import { endpoint } from '../endpoint.js';
import { presentAssignment, presentBooking, presentChannelSchedule, presentUnplaced } from '../presenters.js';

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

export const postMove = endpoint({
  method: 'post',
  path: '/bookings/:id/move',
  summary: 'Chuyển lịch phát của một nghĩa vụ sang khung giờ khác',
  tag,
  access: 'bookings.move',
  params: idParams,
  body: bookingMove,
  response: bookingOut,
  status: 200,
  handle: async ({ app, actor, params, body }) =>
    presentBooking(await moveBooking(app, actor, params.id, body.slotId)),
});

export const getChannelSchedule = endpoint({
  method: 'get',
  path: '/channels/:id/schedule',
  summary: 'Lịch phát của một kênh, từng khung giờ, dạng JSON hoặc CSV',
  tag,
  access: 'plans.read',
  params: idParams,
  query: channelScheduleQuery,
  response: channelScheduleOut,
  handle: async ({ app, actor, params, query }) => {
    const schedule = await viewChannelSchedule(app, actor, params.id, inclusive(query.from, query.to));
    if (query.format === 'json') return presentChannelSchedule(schedule);
    return {
      contentType: 'text/csv; charset=utf-8',
      fileName: `lich-phat-${params.id}.csv`,
      bytes: channelScheduleCsv(schedule),
    };
  },
});

export const getUnplaced = endpoint({
  method: 'get',
  path: '/plans/:id/unplaced',
  summary: 'Vì sao có nghĩa vụ chưa xếp được lịch',
  tag,
  access: 'coverage.read',
  params: idParams,
  response: unplacedOut,
  handle: async ({ app, actor, params }) => presentUnplaced(await viewUnplaced(app, actor, params.id)),
});
