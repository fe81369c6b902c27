/** Nouns of output that mean something else with the words behind them ("bài thi", "chương trình đào tạo"). */
import { listed, matchPhrase, phraseTable } from '../text/phrases.js';
import { type Reading, exact, foldedAt } from '../text/tokens.js';

const followedBy = (words: string): ReturnType<typeof phraseTable<true>> => phraseTable(listed(true, words));

/** By the noun's last word, or its last two. */
const OTHERWISE: Readonly<Partial<Record<string, ReturnType<typeof followedBy>>>> = {
  bai: followedBy(`
    cũ | thi | dự thi | học | giảng | hát | tập | kiểm tra | phát biểu | tham luận | thu hoạch | thơ | thuốc |
    trình bày | toán | làm | ca | trắc nghiệm | tham gia | cúng | đoạt giải | đạt giải |
    xuất sắc | khảo sát | test | kinh nghiệm | văn
  `),
  trang: followedBy(`
    thiết bị | phục | trí | trại | bị | thông tin | facebook | fanpage | zalo | tiktok | youtube | mạng | web |
    a 4 | khổ a | giấy | sách | văn | tin | chủ | nhất | điện tử | tài liệu | báo cáo | bản | cộng đồng | cá nhân | sức
  `),
  tin: followedBy('bão | cũ | học | cậy | tưởng | giả | đồn | báo | nhiệm | dụng'),
  'chuong trinh': followedBy(`
    mục tiêu | hành động | phối hợp | đào tạo | tập huấn | công tác | văn nghệ | nghệ thuật | biểu diễn | ca nhạc | ca múa nhạc | trải nghiệm | tham quan | thiện nguyện | từ thiện | tặng | trao | quyên góp | hiến máu | vì người nghèo | ngoại khóa | hội nghị | hội thảo | khuyến mại |
    khuyến mãi | giao lưu | ký kết | hợp tác | bồi dưỡng | học | trọng điểm | giảng dạy | phát triển |
    hỗ trợ | tín dụng | quốc gia | , đề án | , nhiệm vụ | , dự án | , mục tiêu | , kế hoạch | kích cầu | khung | an sinh
  `),
  so: followedBy(`
    điện thoại | liệu | lượng | hóa | hộ | dân | đơn vị | nhà | tiền | người | công dân | cơ quan |
    định danh | doanh nghiệp | tài khoản | chỉ tiêu | dịch vụ | thẻ | phiếu | liên lạc
  `),
  ky: followedBy(`
    họp | thi | bầu cử | báo cáo | sinh hoạt | đại hội | nghỉ | kiểm tra | thanh tra | tuyển
  `),
  ki: followedBy('họp | thi'),
  buoi: followedBy(`
    tập huấn | họp | tuyên truyền | tọa đàm | nói chuyện | sinh hoạt | giao lưu | đối thoại | học |
    làm việc | ra quân | lễ | hội thảo | hội nghị | gặp mặt | chiếu | biểu diễn | truyền thông | văn nghệ |
    phim | ngoại khóa | thực hành | tiếp | hướng dẫn | diễn tập | lao động | mít tinh | khám | tổng
  `),
  tap: followedBy(`
    huấn | thể | đoàn | trung | quán | san | làm | luyện | tục | tin | hồ sơ | chí | sách | tài liệu | thơ |
    nhạc | dữ liệu
  `),
  phien: followedBy(`
    họp | tòa | giao dịch | chợ | làm việc | tiếp | giải trình | thảo luận | đấu giá | điều trần
  `),
  luot: followedBy(`
    người | khách | xem | truy cập | tiếp cận | hộ | cán bộ | học sinh | thích | chia sẻ | tương tác | tải |
    khám | tiêm | bệnh nhân | hội viên | đoàn viên | tuần tra | kiểm tra | xe | phương tiện | công dân |
    theo dõi | nghe | đọc | đi | thi | đại biểu | đoàn | giao dịch | phun
  `),
  lan: followedBy(`
    thứ | so với | đầu | lượt | sau | trước | kiểm tra | họp | tập huấn | phun | tiêm | lấy mẫu
  `),
  phim: followedBy('trường'),
  video: followedBy('dự thi'),
  clip: followedBy('dự thi'),
};

/** Words one tone away from a noun of output that are words of their own: "02 bãi đỗ xe", "03 sở", "05 tín chỉ". */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'bãi bái bại tín tìn sở sổ sợ sơ kỹ ký kí kị kỵ kĩ lân lán lăn lận tạp tháp tấp trạng tráng tràng trăng phiến phiện lướt buôi tính bải'.split(
    ' ',
  ),
);

/** True when a noun of one word is written as another word. */
export const isOtherWord = (reading: Reading, at: number, next: number): boolean =>
  next === at + 1 && OTHER_WORDS.has(exact(reading, reading.tokens[at]!));

/** True when what begins at a token is no output, `next` being the index after the noun. */
export function isOtherwise(reading: Reading, at: number, next: number): boolean {
  const last = foldedAt(reading, next - 1);
  const two = `${foldedAt(reading, next - 2)} ${last}`;
  const words = (next - at >= 2 ? OTHERWISE[two] : undefined) ?? OTHERWISE[last];
  return words !== undefined && matchPhrase(words, reading, next, true) !== null;
}
