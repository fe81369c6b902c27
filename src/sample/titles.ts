/** The titles of what ran in the sample. `{place}` is a commune, `{person}` somebody who lives there. */
import { COMMUNES } from './communes.js';
import { chosen } from './chance.js';
import { SAMPLE_TASKS } from './plan-appendix.js';

/** Six headlines or more for each task, in the order of the tasks. */
export const HEADLINES: readonly (readonly string[])[] = [
  [
    '{place} về đích sớm trong kích hoạt định danh điện tử',
    'Làm căn cước tận nhà cho người già yếu ở {place}',
    'Bốn việc làm được ngay trên VNeID mà nhiều người chưa biết',
    '{person}: “Có VNeID, tôi không còn lo quên giấy tờ”',
    'Tối thứ Bảy ở điểm kích hoạt VNeID {place}',
    'Vì sao phải giữ kín mật khẩu VNeID?',
    'Học sinh {place} giúp ông bà cài định danh điện tử',
  ],
  [
    'Một cửa {place}: hồ sơ trực tuyến tăng sau ba tuần ra quân',
    'Nộp hồ sơ lúc nửa đêm, sáng ra đã có giấy hẹn',
    'Cán bộ {place} “cầm tay chỉ việc” nộp hồ sơ trực tuyến',
    'Đăng ký khai sinh trực tuyến: những lỗi hay gặp và cách sửa',
    '{place} lập góc hỗ trợ dịch vụ công tại nhà văn hóa thôn',
    'Hộ kinh doanh ở {place} làm thủ tục mà không nghỉ bán buổi nào',
    'Chính quyền hai cấp: người dân nộp hồ sơ ở đâu cho gần?',
  ],
  [
    'Chợ {place} dán mã quét ở mọi quầy hàng',
    'Đóng học phí qua điện thoại: phụ huynh {place} thôi xếp hàng',
    '{person} bán rau, khách quét mã: “Khỏi lo tiền lẻ”',
    'Trạm y tế {place} thu viện phí không dùng tiền mặt',
    'Cẩn thận với ảnh chụp màn hình chuyển khoản giả',
    'Chi trả lương hưu qua tài khoản: bước đầu ở {place}',
    'Phiên chợ vùng cao và tiếng “ting ting” báo tiền về',
  ],
  [
    'Mất gần trăm triệu đồng vì tin “cán bộ điện lực” gọi điện',
    'Công an {place} kịp chặn một vụ giả danh lúc chuyển tiền',
    'Nhận diện chiêu “con đang cấp cứu” nhắm vào phụ huynh',
    '{person} kể chuyện thoát bẫy “việc nhẹ, lương cao”',
    'Sàn đầu tư ảo: lãi hôm nay, mất trắng ngày mai',
    'Năm dấu hiệu của một cuộc gọi lừa đảo',
    'Phiên tòa giả định về lừa đảo trực tuyến tại {place}',
    'Lộ ảnh căn cước trên mạng xã hội: hậu quả và cách xử lý',
    'Ngân hàng và công an phối hợp cảnh báo tại quầy ở {place}',
  ],
  [
    'Đi khám ở {place}: chỉ cần chạm thẻ căn cước',
    'Sổ sức khỏe điện tử giúp bác sĩ trạm xá đọc lại đơn cũ',
    '{person} không còn mang tập giấy tờ khi đi viện',
    'Trạm y tế {place} tạo sổ sức khỏe điện tử cho người cao tuổi',
    'Đồng bộ dữ liệu tiêm chủng: phụ huynh cần làm gì?',
    'Khám chữa bệnh bằng căn cước: hỏi nhanh, đáp gọn',
  ],
  [
    'Chè {place} lên sàn, đơn hàng đi khắp nước',
    'Lão nông {place} học bán hàng qua phiên phát trực tiếp',
    'Nước mắm {place} và câu chuyện mã truy xuất nguồn gốc',
    '{person} đưa mật ong rừng lên gian hàng số',
    'Đóng gói đúng, giao hàng nhanh: bài học của hợp tác xã {place}',
    'Sản phẩm OCOP Hoài Giang tìm đường ra chợ mạng',
  ],
  [
    'Lớp học “i tờ” điện thoại thông minh ở {place}',
    'Bà con {place} học gọi hình, xem tin mưa lũ trên điện thoại',
    'Cháu dạy ông bà: lớp học ba thế hệ ở {place}',
    '{person}, 71 tuổi: “Tôi đã tự đặt vé xe”',
    'Đưa wifi về nhà văn hóa: chuyện ở bản xa {place}',
    'Song ngữ trên màn hình: cách làm của {place}',
    'Tối tối học số, sáng ra đi nương',
  ],
  [
    'Tổ công nghệ số {place}: đến từng nhà, làm từng việc',
    'Đoàn viên {place} trực “quầy hỏi gì cũng chỉ”',
    '{person} – tổ trưởng công nghệ số ở tuổi nghỉ hưu',
    'Mô hình “sáng thứ Bảy số” ở {place} sau một tháng',
    'Tổ công nghệ số cộng đồng cần gì để đi đường dài?',
    '{place} khen thưởng các tổ công nghệ số làm tốt',
  ],
];

/** What a loudspeaker or a radio reads out in a minute or two. */
export const WARNINGS: readonly string[] = [
  'Khuyến cáo: giả danh công an gọi điện đòi cài ứng dụng',
  'Khuyến cáo: tin nhắn giả ngân hàng kèm đường dẫn lạ',
  'Khuyến cáo: giả giáo viên báo con cấp cứu để xin tiền',
  'Khuyến cáo: tuyển cộng tác viên, việc nhẹ lương cao',
  'Khuyến cáo: giả nhân viên điện lực dọa cắt điện',
  'Khuyến cáo: chiếm tài khoản mạng xã hội để vay tiền',
  'Khuyến cáo: mời đầu tư tiền ảo, sàn giao dịch lạ',
  'Khuyến cáo: trúng thưởng phải nộp phí trước',
  'Khuyến cáo: giả cán bộ một cửa yêu cầu nộp lệ phí qua tài khoản cá nhân',
  'Khuyến cáo: không đọc mã OTP cho bất kỳ ai',
  'Khuyến cáo: mã quét dán đè lên mã của người bán',
  'Khuyến cáo: giả người giao hàng báo đơn hàng để xin chuyển khoản trước',
  'Khuyến cáo: cho vay qua ứng dụng, lãi cao, đòi nợ kiểu khủng bố',
  'Khuyến cáo: ghép ảnh, ghép giọng người thân để vay tiền',
  'Khuyến cáo: mua hàng giá rẻ trên trang mạo danh',
  'Khuyến cáo: việc phải làm trong 05 phút đầu khi nghi bị lừa',
];

const PEOPLE = [
  'Bà Lê Thị Nhàn',
  'Ông Trần Văn Lộc',
  'Chị Đinh Thị Hòa',
  'Anh Lò Văn Páo',
  'Bà Phạm Thị Thoa',
  'Ông Hồ Sỹ Tuấn',
  'Chị Vi Thị Mây',
  'Anh Cao Bá Thịnh',
] as const;

/** The task that a title in a plan is about; null when it is none of the sample's. */
export function topicOf(taskTitle: string): number | null {
  const index = SAMPLE_TASKS.findIndex((title) => taskTitle.includes(title.slice(0, 24)));
  return index < 0 ? null : index;
}

/** A headline with its place and person filled in; `place` null: somewhere in the province. */
export function headline(topic: number, turn: number, place: string | null, seed: string): string {
  const patterns = HEADLINES[topic % HEADLINES.length]!;
  const somewhere = chosen(COMMUNES, seed, 'place');
  const filled = patterns[turn % patterns.length]!.replaceAll(
    '{place}',
    place ?? `${somewhere.form} ${somewhere.name}`,
  ).replaceAll('{person}', chosen(PEOPLE, seed, 'person'));
  return filled.charAt(0).toLocaleUpperCase('vi') + filled.slice(1);
}

/** A title as it stands in an address: `cho-ben-lua-dan-ma-quet`. */
export function slugOf(title: string): string {
  const plain = title.toLocaleLowerCase('vi').normalize('NFD').replaceAll('đ', 'd');
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
