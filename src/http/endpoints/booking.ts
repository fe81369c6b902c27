import { idParams, listOf } from '../../contracts/common.js';
import {
  airedEmergency,
  blackoutEffect,
  blackoutOut,
  blackoutQuery,
  bookingMove,
  bookingOut,
  channelScheduleOut,
  channelScheduleQuery,
  makeGoodAcceptance,
  makeGoodOut,
  newBlackout,
  newEmergency,
  newMakeGood,
  unplacedOut,
} from '../../contracts/schedule.js';
import { inclusive } from '../../domain/interval.js';
import { airEmergency } from '../../app/schedule/air-emergency.js';
import {
  declareBlackout,
  liftBlackout,
  listBlackouts,
  previewBlackout,
} from '../../app/schedule/declare-blackout.js';
import { acceptMakeGoodRun, grantMakeGood } from '../../app/schedule/grant-make-good.js';
import { moveBooking } from '../../app/schedule/move-booking.js';
import { channelScheduleCsv, viewChannelSchedule } from '../../app/schedule/view-channel-schedule.js';
import { viewUnplaced } from '../../app/schedule/view-unplaced.js';
import { endpoint } from '../endpoint.js';
import {
  presentBlackout,
  presentBlackoutEffect,
  presentBooking,
  presentChannelSchedule,
  presentEmergency,
  presentMakeGood,
  presentUnplaced,
} from '../schedule-presenters.js';

const tag = 'Lịch và phân công';

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
    presentBooking((await moveBooking(app, actor, params.id, body.slotId)).booking),
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

export const getBlackouts = endpoint({
  method: 'get',
  path: '/blackouts',
  summary: 'Các ngày dừng phát, kể cả đã gỡ',
  tag,
  access: 'plans.read',
  response: listOf(blackoutOut),
  handle: async ({ app, actor }) => ({
    items: (await listBlackouts(app, actor)).map(presentBlackout),
    next: null,
  }),
});

export const postBlackout = endpoint({
  method: 'post',
  path: '/blackouts',
  summary: 'Dừng phát (quốc tang: giải trí; ngừng phát sóng: tất cả); preview=true chỉ xem lịch nào phải dời',
  tag,
  access: 'blackouts.declare',
  query: blackoutQuery,
  body: newBlackout,
  response: blackoutEffect,
  status: 200,
  handle: async ({ app, actor, query, body }) => {
    const act = query.preview === 'true' ? previewBlackout : declareBlackout;
    return presentBlackoutEffect(await act(app, actor, body));
  },
});

export const deleteBlackout = endpoint({
  method: 'delete',
  path: '/blackouts/:id',
  summary: 'Gỡ lệnh dừng phát; lịch đã dời ở nguyên chỗ mới',
  tag,
  access: 'blackouts.declare',
  params: idParams,
  response: null,
  handle: async ({ app, actor, params }) => {
    await liftBlackout(app, actor, params.id);
  },
});

export const postEmergency = endpoint({
  method: 'post',
  path: '/emergencies',
  summary: 'Phát bản tin khẩn cấp: chiếm sóng ngay, lịch bị chiếm được dời hoặc đề nghị phát bù',
  tag,
  access: 'emergencies.air',
  body: newEmergency,
  response: airedEmergency,
  handle: async ({ app, actor, body }) => presentEmergency(await airEmergency(app, actor, body)),
});

export const postMakeGood = endpoint({
  method: 'post',
  path: '/obligations/:id/make-good',
  summary: 'Xếp phát bù cho một nghĩa vụ đã lỡ; kỳ cũ vẫn ghi là lỡ',
  tag,
  access: 'obligations.make-good',
  params: idParams,
  body: newMakeGood,
  response: makeGoodOut,
  handle: async ({ app, actor, params, body }) =>
    presentMakeGood(await grantMakeGood(app, actor, params.id, body)),
});

export const postMakeGoodAcceptance = endpoint({
  method: 'post',
  path: '/obligations/:id/make-good/acceptance',
  summary: 'Công nhận lượt phát bù',
  tag,
  access: 'obligations.make-good',
  params: idParams,
  body: makeGoodAcceptance,
  response: makeGoodOut,
  status: 200,
  handle: async ({ app, actor, params, body }) =>
    presentMakeGood(await acceptMakeGoodRun(app, actor, params.id, body.asRunId)),
});
