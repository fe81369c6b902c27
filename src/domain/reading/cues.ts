/** Cues: words that say what a count beside them is, or that it is none. */
import { phraseTable, matchPhrase, startsOf } from './phrases.js';
import type { Match, Reading } from './tokens.js';

/**
 * `replay` "phát lại" · `duty` a verb of production · `broadcast` a verb or place of broadcasting ·
 * `meeting` an act that is no output · `contest` rules of a contest · `past` what was done ·
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
  | 'more'
  | 'compare'
  | 'peak'
  | 'rest'
  | 'urge'
  | 'within';

const list = (cue: Cue, phrases: readonly string[]): (readonly [string, Cue])[] =>
  phrases.map((phrase) => [phrase, cue] as const);

const CUES = phraseTable<Cue>([
  ...list('replay', [
    'phát lại',
    'phát lặp lại',
    'lặp lại',
    'tái phát',
    'phát sóng lại',
    'phát thanh lại',
    'đăng lại',
  ]),
  ...list('replay', ['được phát lại', 'tái phát sóng', 'phát lại chương trình']),
  ...list('broadcast', [
    'phát',
    'phát sóng',
    'phát thanh',
    'đăng',
    'đăng tải',
    'đăng phát',
    'tiếp sóng',
    'tiếp phát',
  ]),
  ...list('broadcast', [
    'trình chiếu',
    'chiếu',
    'chạy chữ',
    'loa',
    'truyền thanh',
    'tuyên truyền',
    'lên sóng',
    'truyền hình',
  ]),
  ...list('broadcast', [
    'phát mới',
    'màn hình',
    'led',
    'đọc',
    'thông báo trên loa',
    'chạy',
    'đăng bài',
    'truyền thông',
  ]),
  ...list('broadcast', ['fanpage', 'zalo', 'facebook', 'mạng xã hội', 'tần suất', 'livestream']),
  ...list('duty', [
    'xây dựng',
    'sản xuất',
    'thực hiện',
    'treo',
    'lắp đặt',
    'biên soạn',
    'biên tập',
    'viết',
    'mở',
    'duy trì',
  ]),
  ...list('duty', [
    'xuất bản',
    'phát hành',
    'in',
    'in ấn',
    'có',
    'gửi',
    'cung cấp',
    'thiết kế',
    'dựng',
    'bố trí',
    'dành',
  ]),
  ...list('duty', [
    'hoàn thành',
    'phấn đấu',
    'đưa',
    'chia sẻ',
    'tạo',
    'cập nhật',
    'sáng tạo',
    'làm',
    'ghi hình',
    'căng treo',
  ]),
  ...list('duty', [
    'cắt dán',
    'kẻ vẽ',
    'lắp dựng',
    'căng',
    'nhắn',
    'sáng tác',
    'dán',
    'in , treo',
    'đăng ký',
    'sản xuất , phát sóng',
    'quay dựng',
  ]),
  ...list('meeting', [
    'họp',
    'phiên họp',
    'hội nghị',
    'giao ban',
    'kiểm tra',
    'giám sát',
    'tập huấn',
    'hội thảo',
    'ra quân',
  ]),
  ...list('meeting', [
    'báo cáo',
    'sinh hoạt',
    'đối thoại',
    'vệ sinh',
    'diễn tập',
    'lấy mẫu',
    'phun',
    'tuần tra',
    'thống kê',
  ]),
  ...list('meeting', [
    'sơ kết',
    'tổng kết',
    'khảo sát',
    'tiếp công dân',
    'thăm',
    'thanh tra',
    'rà soát',
    'tiêm',
    'đánh giá',
  ]),
  ...list('meeting', [
    'mít tinh',
    'biểu diễn',
    'văn nghệ',
    'chiếu phim lưu động',
    'bảo trì',
    'bảo dưỡng',
    'sao lưu',
    'quét',
    'giao lưu',
    'cuộc thi',
    'kiểm kê',
    'đào tạo',
  ]),
  ...list('meeting', [
    'gặp mặt',
    'tư vấn',
    'khám',
    'họp báo',
    'lớp',
    'huấn luyện',
    'chốt',
    'cập nhật số liệu',
    'lao động',
  ]),
  ...list('contest', [
    'thí sinh',
    'dự thi',
    'tác giả',
    'người dự thi',
    'thể lệ',
    'câu hỏi',
    'bài thi',
    'ban giám khảo',
    'vòng thi',
  ]),
  ...list('contest', [
    'giải nhất',
    'giải thưởng',
    'mỗi giải',
    'cơ cấu giải',
    'tác phẩm dự thi',
    'giải nhì',
    'giải a',
    'đội thi',
  ]),
  ...list('contest', ['lượt thi', 'lần thi', 'tham gia thi', 'dự án dự thi', 'tham dự']),
  ...list('past', ['được đăng', 'được đăng tải', 'được chia sẻ', 'được phát sóng']),
  ...list('meeting', ['hội thi']),
  ...list('contest', ['mỗi đội']),
  ...list('meeting', [
    'tuyên truyền miệng',
    'truyền thông trực tiếp',
    'tuyên truyền trực tiếp',
    'truyền thông nhóm',
    'nói chuyện',
    'phát động',
    'vận động',
  ]),
  ...list('past', [
    'đã đăng',
    'đã phát',
    'đã thực hiện',
    'đã xây dựng',
    'đã sản xuất',
    'đã tổ chức',
    'đã đưa',
    'đã có',
    'đã in',
  ]),
  ...list('past', [
    'đã biên soạn',
    'đã treo',
    'đã viết',
    'đã đăng tải',
    'đã phát sóng',
    'đã xuất bản',
    'đã cung cấp',
    'đã gửi',
  ]),
  ...list('past', [
    'tính đến',
    'trong năm qua',
    'đến nay',
    'kết quả năm',
    'thời gian qua',
    'năm trước',
    'kết quả đã',
    'đã hoàn thành',
    'đã tiếp nhận',
    'đã phối hợp',
  ]),
  ...list('past', [
    'đã biên tập',
    'đã duy trì',
    'đã mở',
    'đã chỉ đạo',
    'đã tuyên truyền',
    'đã đạt',
    'đã triển khai',
    'có trên',
  ]),
  ...list('more', ['tăng thêm', 'tăng', 'giảm', 'bổ sung thêm']),
  ...list('compare', ['so với', 'so cùng kỳ', 'cùng kỳ', 'gấp']),
  ...list('peak', ['cao điểm']),
  ...list('rest', [
    'thời gian còn lại',
    'còn lại',
    'ngày thường',
    'ngoài thời gian cao điểm',
    'ngoài cao điểm',
    'thời gian khác',
  ]),
  ...list('rest', [
    'các ngày khác',
    'các tuần khác',
    'những ngày khác',
    'ngoài đợt cao điểm',
    'các thời điểm khác',
    'các đợt khác',
  ]),
  ...list('urge', [
    'tăng cường',
    'đẩy mạnh',
    'thường xuyên',
    'chú trọng',
    'ưu tiên',
    'nâng cao chất lượng',
    'kịp thời',
    'chủ động',
  ]),
  ...list('urge', [
    'tích cực',
    'mở rộng',
    'đa dạng',
    'phù hợp',
    'thời lượng',
    'định kỳ',
    'liên tục',
    'tăng thời lượng',
  ]),
  ...list('within', ['trong đó']),
]);

/** First words, by which most tokens are passed over. */
export const CUE_STARTS = startsOf(CUES);

/** A cue at a token; words with other diacritics are other words. */
export const cueAt = (reading: Reading, at: number): Match<Cue> | null => {
  const found = matchPhrase(CUES, reading, at, true);
  if (found !== null) return found;
  // Two words misspelt alike by a scanner are still those two words; one alone may be any other.
  const misspelt = matchPhrase(CUES, reading, at, false);
  return misspelt !== null && misspelt.next - at >= 2 ? misspelt : null;
};
