/** Cues: words that say what a count beside them is, or that it is none. */
import { nounAt } from './nouns.js';
import { numberAt } from './numbers.js';
import { listed, phraseTable, matchPhrase, startsOf } from '../text/phrases.js';
import { type Match, type Reading, exact, foldedAt, isCapital, isMark } from '../text/tokens.js';

/**
 * `replay` "phát lại" · `duty` a verb of production · `broadcast` a verb or place of broadcasting ·
 * `meeting` an act that is no output · `contest` rules of a contest · `past` what was done ·
 * `elapsed` the months that are over ·
 * `more` an increase · `compare` "so với" · `peak` · `rest` the time outside the peak · `urge` a wish without number ·
 * `within` "trong đó" · `report` · `deadline` words of a due date
 */
export type Cue =
  | 'replay'
  | 'duty'
  | 'broadcast'
  | 'meeting'
  | 'contest'
  | 'past'
  | 'elapsed'
  | 'more'
  | 'compare'
  | 'peak'
  | 'rest'
  | 'urge'
  | 'within';

const CUES = phraseTable<Cue>([
  // The same again.
  ...listed<Cue>(
    'replay',
    `
      phát lại | phát lặp lại | lặp lại | tái phát | phát sóng lại | phát thanh lại | đăng lại |
      được phát lại | tái phát sóng | phát lại chương trình
    `,
  ),
  // Verbs and places of publication.
  ...listed<Cue>(
    'broadcast',
    `
      tiếp âm | tiếp vận | chuyển tiếp | xe lưu động | xe loa | xe tuyên truyền | xe cổ động | xe tuyên truyền lưu động | xe thông tin lưu động | phát thanh lưu động | phát | phát sóng | phát thanh | đăng | đăng tải | đăng phát | tiếp sóng | tiếp phát | trình chiếu |
      chiếu | chạy chữ | loa | truyền thanh | tuyên truyền | lên sóng | truyền hình | phát mới | màn hình | bảng điện tử | bảng tin điện tử | bảng thông tin điện tử |
      led | đọc | thông báo trên loa | chạy | đăng bài | truyền thông | fanpage | zalo | facebook |
      mạng xã hội | tần suất | livestream | thông tin lưu động | tuyên truyền lưu động | truyền thông lưu động
    `,
  ),
  // Verbs of production.
  ...listed<Cue>(
    'duty',
    `
      soạn | giao | đặt | hoàn thiện | triển khai xây dựng | đưa vào sử dụng | ra | ra mắt | thiết lập | soạn thảo | kẻ | vẽ | cắm | gắn | lắp | trang trí | trưng bày | phát động viết | chuyển tải | truyền tải | phổ biến | nộp | đặt hàng | niêm yết | phân phối | cấp phát | quay | dàn dựng | chuyển thể | thể hiện | sưu tầm | phủ | xây dựng | sản xuất | thực hiện | treo | lắp đặt | biên soạn | biên tập | viết | mở | duy trì |
      xuất bản | phát hành | in | in ấn | có | gửi | cung cấp | thiết kế | dựng | bố trí | dành |
      hoàn thành | phấn đấu | đưa | chia sẻ | tạo | cập nhật | sáng tạo | làm | ghi hình | căng treo |
      cắt dán | kẻ vẽ | lắp dựng | căng | nhắn | sáng tác | dán | in , treo | đăng ký |
      sản xuất , phát sóng | quay dựng
    `,
  ),
  // Acts that are no output, even when they happen "02 lần/quý".
  ...listed<Cue>(
    'meeting',
    `
      phát quang | phát dọn | phát cỏ | phát báo | phát thuốc | phát quà | máy phát điện | đo nhiệt độ | đo mực nước | liên lạc | tiếp nhiên liệu | thay nội dung | thay đổi nội dung | thay đổi | thay ắc quy | thay mới | bổ sung nội dung | bồi dưỡng | gỡ bỏ | gỡ | xóa | xử lý | phát hiện | tịch thu | tháo dỡ | tháo gỡ | kiểm duyệt | thẩm định | thu hồi | thu giữ | thu gom | chấm | chặn | xem | bóc gỡ | đọc báo | nộp phí | thu phí | đóng phí | thanh toán | chi trả | tập luyện | luyện tập | xét nghiệm | đêm nghệ thuật | đêm văn nghệ | đêm nhạc | dọn vệ sinh | vệ sinh môi trường | họp | phiên họp | hội nghị | giao ban | kiểm tra | giám sát | tập huấn | hội thảo | ra quân |
      báo cáo | sinh hoạt | đối thoại | vệ sinh | diễn tập | lấy mẫu | phun | tuần tra | thống kê | sơ kết |
      tổng kết | khảo sát | tiếp công dân | thăm | thanh tra | rà soát | tiêm | đánh giá | mít tinh |
      biểu diễn | văn nghệ | chiếu phim lưu động | bảo trì | bảo dưỡng | sao lưu | quét | giao lưu |
      cuộc thi | kiểm kê | đào tạo | gặp mặt | tư vấn | khám | họp báo | lớp | huấn luyện | chốt |
      cập nhật số liệu | lao động | hội thi | tuyên truyền miệng | truyền thông trực tiếp |
      tuyên truyền trực tiếp | truyền thông nhóm | nói chuyện | phát động | vận động |
      vận hành thử | chạy thử | phát thử | thử loa | thử tín hiệu | thay thế | sửa chữa | ôn tập | ôn thi | phụ đạo | dạy học
    `,
  ),
  // Rules and persons of contests.
  ...listed<Cue>(
    'contest',
    `
      thí sinh | dự thi | tác giả | người dự thi | thể lệ | câu hỏi | bài thi | ban giám khảo | vòng thi |
      giải nhất | giải thưởng | mỗi giải | cơ cấu giải | tác phẩm dự thi | giải nhì | giải a | đội thi |
      được xét | xét khen thưởng | xét thi đua | được khen thưởng | bình chọn | bình xét | lượt thi | lần thi | tham gia thi | dự án dự thi | tham dự | mỗi đội
    `,
  ),
  // What was done.
  ...listed<Cue>(
    'past',
    `
      hiện nay | hiện trạng | hiện có | hiện đang | trước đây | năm ngoái | những năm qua | đã và đang | được đăng | được đăng tải | được chia sẻ | được phát sóng | đã đăng | đã phát | đã thực hiện |
      đã xây dựng | đã sản xuất | đã tổ chức | đã đưa | đã có | đã in | đã biên soạn | đã treo | đã viết |
      đã đăng tải | đã phát sóng | đã xuất bản | đã cung cấp | đã gửi | tính đến | trong năm qua | đến nay |
      kết quả năm | thời gian qua | năm trước | kết quả đã | đã hoàn thành | đã tiếp nhận | đã phối hợp |
      kỳ trước | tuần trước | tháng trước | quý trước | tuần qua | tháng qua | quý qua | năm qua | vừa qua | mới có | mới đạt | chỉ đạt | tồn tại | đã được | đã biên tập | đã duy trì | đã mở | đã chỉ đạo | đã tuyên truyền | đã đạt | đã triển khai | có trên
    `,
  ),
  // By how much something grows or shrinks.
  ...listed<Cue>('more', 'tăng thêm | tăng | giảm | bổ sung thêm'),
  ...listed<Cue>('compare', 'so với | so cùng kỳ | cùng kỳ | gấp'),
  ...listed<Cue>('peak', 'cao điểm'),
  // The time outside the peak.
  ...listed<Cue>(
    'rest',
    `
      thời gian còn lại | còn lại | ngày thường | ngoài thời gian cao điểm | ngoài cao điểm |
      thời gian khác | các ngày khác | các tuần khác | những ngày khác | ngoài đợt cao điểm |
      các thời điểm khác | các đợt khác
    `,
  ),
  // Wishes without a number.
  ...listed<Cue>(
    'urge',
    `
      giờ cao điểm | khung giờ cao điểm | các giờ cao điểm | tăng cường | đẩy mạnh | thường xuyên | chú trọng | ưu tiên | nâng cao chất lượng | kịp thời |
      chủ động | tích cực | mở rộng | đa dạng | phù hợp | thời lượng | định kỳ | liên tục |
      tăng thời lượng
    `,
  ),
  ...listed<Cue>('within', 'trong đó'),
]);

/** First words, by which most tokens are passed over. */
export const CUE_STARTS = [...startsOf(CUES), 'da'];

/** 1 for a word that has diacritics. */
const marksOf = (reading: Reading, at: number): number => {
  const token = reading.tokens[at]!;
  return exact(reading, token) === token.folded ? 0 : 1;
};

/** "đã dán", "đã trình chiếu": a verb of production or broadcasting behind "đã". */
function doneAt(reading: Reading, at: number): Match<Cue> | null {
  const token = reading.tokens[at];
  if (token?.kind !== 'word' || exact(reading, token) !== 'đã') return null;
  const verb = matchPhrase(CUES, reading, at + 1, true);
  if (verb === null || verb.doubt > 0 || !/^(?:duty|broadcast)$/.test(verb.value)) return null;
  return { ...verb, value: 'past' };
}

/** "Báo Lao động", "Sở Giáo dục và Đào tạo": a capital after a word begins a part of a name, unless all is capitals. */
function isNameWithin(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  const written = reading.text.slice(token.start, token.end);
  return isCapital(reading, token) && written !== written.toUpperCase() && isWithin(reading, at);
}

/** A word stands before, or a dash between names ("Phòng Thư ký - Xuất bản"). */
const isWithin = (reading: Reading, at: number): boolean =>
  reading.tokens[at - 1]?.kind === 'word' ||
  (isMark(reading, at - 1, '-') && reading.tokens[at - 2]?.kind === 'word');

/** A cue at a token; words with other diacritics are other words. */
export const cueAt = (reading: Reading, at: number): Match<Cue> | null => {
  const done = doneAt(reading, at);
  if (done !== null) return done;
  const found = matchPhrase(CUES, reading, at, true);
  // "tham mưu", "tham gia" hold no "thăm".
  if (found !== null && found.doubt > 0 && found.next === at + 1 && foldedAt(reading, at) === 'tham')
    if (/^(?:muu|gia|khao|luan|van)$/.test(foldedAt(reading, at + 1))) return null;
  // "công tác gia đình" holds no "tác giả": of a contest's words each has its marks or none has.
  if (found?.value === 'contest' && found.doubt === 1 && found.next - at === 2) {
    if (marksOf(reading, at) + marksOf(reading, at + 1) > 0) return null;
  }
  // "mỗi Đội Thuế" is no team of a contest.
  if (found?.value === 'contest' && found.next - at === 2 && foldedAt(reading, at) === 'moi')
    if (isCapital(reading, reading.tokens[at + 1]!)) return null;
  // "mỗi doanh nghiệp có trên 500 lao động phát thanh": those who bear it are counted.
  if (found?.value === 'past' && foldedAt(reading, at) === 'co') {
    const number = numberAt(reading, found.next);
    if (number === null || nounAt(reading, number.next) === null) return null;
  }
  if (found !== null && /^(?:meeting|duty)$/.test(found.value) && isNameWithin(reading, at)) return null;
  if (found !== null) return found;
  // Two words misspelt alike by a scanner are still those two words; one alone may be any other.
  const misspelt = matchPhrase(CUES, reading, at, false);
  if (misspelt === null || misspelt.next - at < 2) return null;
  // "Phạm Văn Đồng" holds no "vận động".
  return isCapital(reading, reading.tokens[misspelt.next - 1]!) ? null : misspelt;
};
