/** Two more documents of the sample province in other styles, to try the reader on: running prose, and a poor scan. */
import { type Day, civilOf, dayOf } from '../domain/time.js';
import { officialDay } from './plan-dates.js';

export interface SampleDocument {
  /** A file name without its extension. */
  readonly name: string;
  readonly text: string;
}

/** The documents as of a day: the first is a department's, in prose and with its date left blank; the second a commune's, scanned. */
export function sampleDocuments(today: Day): readonly SampleDocument[] {
  return [
    { name: 'ke-hoach-phong-chong-sot-xuat-huyet', text: healthPlan(today).normalize('NFC') },
    { name: 'ke-hoach-an-toan-giao-thong-ban-quet', text: trafficPlan(today).normalize('NFC') },
  ];
}

function healthPlan(today: Day): string {
  const { year, month } = civilOf(today);
  const last = dayOf(year, month + 6, 1) - 1;
  return `ỦY BAN NHÂN DÂN TỈNH HOÀI GIANG
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

Số:        /KH-SVHTTDL

Hoài Giang, ngày    tháng ${month} năm ${year}

KẾ HOẠCH
Truyền thông phòng, chống sốt xuất huyết trên địa bàn tỉnh Hoài Giang

Thực hiện ý kiến chỉ đạo của Ủy ban nhân dân tỉnh tại Công văn số 1904/UBND-KGVX ngày ${officialDay(today - 9)}, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như sau:

1. Thời gian thực hiện: từ ngày ký ban hành đến hết ngày ${officialDay(last)}.

2. Báo và Phát thanh, Truyền hình tỉnh Hoài Giang đăng một (01) bài mỗi tuần trên báo điện tử về cách diệt muỗi, diệt lăng quăng; thực hiện 01 phóng sự truyền hình/quý; phát tin cảnh báo trên sóng phát thanh 02 lần/ngày (sáng, chiều).

3. Cổng Thông tin điện tử tỉnh mở chuyên mục hỏi đáp, 02 kỳ/tháng, và đăng cách tuần 01 tin tổng hợp tình hình dịch.

4. Ủy ban nhân dân các xã, phường phát thanh tối thiểu 03 lần/tuần trên hệ thống truyền thanh; mỗi xã, phường treo ít nhất 02 băng rôn; mỗi thôn có tổ xung kích từ 03 đến 05 người. Hằng tuần dành 30 phút sáng thứ Bảy để tổng vệ sinh.

5. Tăng cường tin, bài trên trang Zalo, Facebook của địa phương phù hợp với tình hình thực tế.

6. Các đơn vị báo cáo kết quả về Sở trước ngày 25 hằng tháng; báo cáo đột xuất khi có ổ dịch.

Nơi nhận:
- UBND tỉnh (để báo cáo);
- UBND các xã, phường;
- Lưu: VT.

GIÁM ĐỐC
`;
}

/** As an old scanner and its software leave it: marks lost, a number broken by a space, a page number in the text. */
function trafficPlan(today: Day): string {
  const { year, month } = civilOf(today);
  const [from, to] = [dayOf(year, month + 1, 1), dayOf(year, month + 3, 1) - 1];
  return `UY BAN NHAN DAN
XA QUANG LUONG
So: 37/KH-UBND
Quang Luong, ngay 12 thang ${month} nam ${year}

KE HOACH
Tuyen truyen bao đam trat tu an toan giao thong tren đia ban xa Quang Luong

I. THOI GIAN
Tu ngay ${officialDay(from)} đen het ngay ${officialDay(to)}.

II. NOI DUNG
1. Đai truyen thanh xa phat O1 chuyen muc/tuan, phat lai 02 lan/tuan; thoi luong 10 phut.
2. Dang tu 02 đen 03 tin, bai/thang tren Trang thong tin đien tu xa.

2

3. Man hinh LED cho Quang Luong phat thong điep 20 luot/ngay, toi thieu 15 giay/luot.
4. Thuong xuyen nhac nho hoc sinh đoi mu bao hiem.

III. CHE ĐO BAO CAO
Cac thon bao cao ve UBND xa cham nhat ngay 20 hang thang.

TM. UY BAN NHAN DAN
CHU TICH
`;
}
