/** Happenings that units registered after the sample plan was issued; per-event quotas are owed for them too. */
import { inclusive } from '../domain/interval.js';
import type { PlanEvent } from '../domain/plan/plan.js';
import { type Day, weekdayOf } from '../domain/time.js';

/** Four local events around a day: two have been, one is this week or next, one comes later. */
export function sampleEvents(today: Day): readonly PlanEvent[] {
  const monday = today - weekdayOf(today);
  return [
    event('su-kien-vung-cao', 'Phiên chợ số vùng cao xã Vân Lĩnh', monday - 30, 2),
    event('su-kien-ky-ket', 'Lễ ký kết thanh toán không dùng tiền mặt tại chợ Quảng Lương', monday - 13, 1),
    event('su-kien-hoi-thi', 'Hội thi “Tổ công nghệ số giỏi” phường Kim Đài', monday + 8, 2),
    event('su-kien-livestream', 'Ngày hội bán nông sản trực tuyến xã Phú Ngạn', monday + 26, 2),
  ];
}

const event = (id: string, title: string, first: Day, days: number): PlanEvent => ({
  id,
  title,
  window: inclusive(first, first + days - 1),
});
