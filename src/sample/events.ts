/** The events of the sample: those its plan names, dated, and local ones that units registered later. */
import { type Interval, inclusive } from '../domain/interval.js';
import type { PlanEvent } from '../domain/plan/plan.js';
import { type Day, weekdayOf } from '../domain/time.js';
import { sampleCalendar } from './calendar.js';

/** Every registered event of the sample as of a day, by its first day: some have been, some are to come. */
export function sampleEvents(today: Day): readonly PlanEvent[] {
  const { launch, workshop, contest, festival, review } = sampleCalendar(today);
  const monday = today - weekdayOf(today);
  return [
    event('phat-dong', 'Lễ phát động “Mỗi nhà một người rành việc số”', on(launch)),
    event('cho-so-vung-cao', 'Phiên chợ số vùng cao xã Vân Lĩnh', on(monday - 30, 2)),
    event('cuoc-thi', 'Cuộc thi trực tuyến “Em dạy ông bà dùng mạng”', contest),
    event('ky-ket', 'Lễ ký kết thanh toán không dùng tiền mặt tại chợ Quảng Lương', on(monday - 13)),
    event('toa-dam', 'Tọa đàm “Nhận diện lừa đảo trực tuyến nhắm vào người cao tuổi”', on(workshop)),
    event('ngay-hoi', 'Ngày hội Công dân số tỉnh Hoài Giang', on(festival)),
    event('hoi-thi', 'Hội thi “Tổ công nghệ số giỏi” phường Kim Đài', on(monday + 15, 2)),
    event('nong-san', 'Ngày hội bán nông sản trực tuyến xã Phú Ngạn', on(monday + 26, 2)),
    event('tong-ket', 'Hội nghị tổng kết Kế hoạch', on(review)),
  ];
}

const event = (slug: string, title: string, window: Interval): PlanEvent => ({
  id: `su-kien-${slug}`,
  title,
  window,
});

const on = (first: Day, days = 1): Interval => inclusive(first, first + days - 1);
