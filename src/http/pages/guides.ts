/** The guides, in the words of those who read them. Only what the product can do stands here. */
import type { Role } from '../../domain/org/policy.js';

export interface GuidePart {
  readonly title: string;
  readonly steps: readonly string[];
}

const NEWSROOM: readonly GuidePart[] = [
  {
    title: 'Hôm nay',
    steps: [
      'Mở “Việc được giao”. Việc xếp theo hạn, gấp nhất đứng trên cùng.',
      'Bấm “Nhận” nếu làm được. Không làm được thì bấm “Từ chối” và ghi lý do để Sở giao lại kịp.',
      'Đăng hoặc phát xong, vào mục “Đang làm”, bấm “Báo đã phát” và dán địa chỉ hoặc ghi số báo, trang.',
    ],
  },
  {
    title: 'Trong tuần',
    steps: [
      'Mở “Bảng phủ sóng”, chọn kỳ “Tuần”: bảng chỉ hiện phần của đơn vị mình.',
      'Xem mục “Cần xử lý trước”. Mỗi dòng nói rõ thiếu bao nhiêu và vì sao.',
      'Bấm vào ô có hình tam giác để xem lượt nào sắp hết hạn.',
    ],
  },
  {
    title: 'Cuối tháng',
    steps: [
      'Chọn kỳ “Tháng”, mở từng ô chưa đủ và đối chiếu với bản ghi của đơn vị.',
      'Lượt đã phát mà chưa được tính: mở ô, đọc lý do ở mục “Chưa được tính”.',
      'Báo hết lượt của tháng trước khi Sở chốt kỳ: lượt báo sau vẫn nhận nhưng không tính vào kỳ đã chốt.',
      'In bảng bằng lệnh in của trình duyệt; giấy A4 ngang.',
    ],
  },
];

const OPERATOR: readonly GuidePart[] = [
  {
    title: 'Hôm nay',
    steps: [
      'Mở “Việc được giao”. Việc xếp theo hạn, gấp nhất đứng trên cùng.',
      'Bấm “Nhận” những việc phát được. Máy hỏng, mất điện thì bấm “Từ chối” và ghi rõ lý do.',
      'Phát xong, vào mục “Đang làm”, bấm “Báo đã phát”, ghi giờ phát và người trực.',
    ],
  },
  {
    title: 'Trong tuần',
    steps: [
      'Mở “Bảng phủ sóng”, chọn kỳ “Tuần” để biết xã, phường còn thiếu lượt nào.',
      'Phát lại phải cách lần trước đúng số ngày đã định; bấm vào ô để xem hạn từng lượt.',
      'Lượt ghi “Chờ xác minh” chưa được tính; Sở xác minh xong sẽ tự tính.',
      'Mở “Xưởng thiết kế” để soạn khẩu hiệu, chương trình truyền thanh, vòng lặp LED; duyệt xong mới đưa lên loa và màn hình.',
    ],
  },
  {
    title: 'Cuối tháng',
    steps: [
      'Chọn kỳ “Tháng”. Ô nào còn hình tam giác hay dấu chéo thì mở ra xem còn thiếu gì.',
      'Vì bất khả kháng mà không phát được, đề nghị Sở miễn và gửi kèm văn bản.',
      'Báo hết lượt của tháng trước khi Sở chốt kỳ: lượt báo sau vẫn nhận nhưng không tính vào kỳ đã chốt.',
      'Không phải tự đếm: số liệu gửi Sở lấy thẳng từ các lượt đã xác minh.',
    ],
  },
];

const READER: readonly GuidePart[] = [
  {
    title: 'Hôm nay',
    steps: [
      'Mở “Bảng phủ sóng”: bốn con số trên cùng cho biết đã làm, muộn, hụt và còn lại.',
      'Đọc “Cần xử lý trước”: mỗi dòng là một chỉ tiêu với nguyên nhân trong một câu.',
      'Bấm một ô bất kỳ để xem nghĩa vụ, lần phát và minh chứng phía sau con số.',
    ],
  },
  {
    title: 'Trong tuần',
    steps: [
      'So hai kỳ bằng nút mũi tên trước, sau cạnh tên kỳ.',
      'Gửi đúng khung nhìn cho người khác: sao chép địa chỉ trên trình duyệt.',
      'Mở “Kế hoạch” để đối chiếu từng chỉ tiêu với câu gốc trong văn bản.',
    ],
  },
  {
    title: 'Cuối tháng',
    steps: [
      'Mở “Báo cáo” của kế hoạch, chọn kỳ theo lịch hoặc kỳ từ ngày 15 đến ngày 14.',
      'Số trong báo cáo chỉ gồm lượt đã xác minh; mã kiểm chứng in ở cuối. Kỳ có ổ khóa là kỳ đã chốt, số không đổi nữa.',
      'Tải bảng tính (CSV) khi cần số liệu để tổng hợp tiếp.',
    ],
  },
];

const OFFICER: readonly GuidePart[] = [
  {
    title: 'Hôm nay',
    steps: [
      'Mở “Bảng phủ sóng”, đọc “Cần xử lý trước” từ trên xuống.',
      'Bấm vào dòng đầu để xem đơn vị nào thiếu, rồi gọi đúng nơi cần gọi.',
      'Mở “Minh chứng”: mỗi lượt chờ xác minh nằm cạnh chỉ tiêu mà nó sẽ được tính. Phím A xác minh, R loại, J để sau.',
      'Xem mục “Đã từ chối” trong “Việc được giao”: lý do ghi ngay ở đó.',
    ],
  },
  {
    title: 'Trong tuần',
    steps: [
      'Chọn kỳ “Tuần”; tìm đơn vị bằng ô tìm kiếm, gõ không dấu cũng được.',
      'Duyệt những việc ở mục “Đã nộp”.',
      'Mở “Lịch phát”: kéo một lượt sang khung giờ khác, hoặc ghi ngày dừng phát; mọi lịch bị vướng được xem trước rồi mới dời.',
      'Gửi khung nhìn cho lãnh đạo: sao chép địa chỉ trên trình duyệt.',
    ],
  },
  {
    title: 'Cuối tháng',
    steps: [
      'Chọn kỳ “Tháng”, mở từng ô còn hụt: có thể phát bù hoặc miễn khi có lý do, trước khi chốt kỳ.',
      'Mở “Chốt kỳ” ở bảng phủ sóng hoặc báo cáo của kỳ: mỗi mục còn vướng có nút dẫn tới chỗ xử lý. Hết vướng thì xem “Chốt thì đổi gì” rồi chốt; chốt rồi không hoàn lại được.',
      'Mở “Báo cáo”, chọn kỳ, kiểm tra mục tồn tại và nguyên nhân, rồi in; kỳ đã chốt in kèm dấu chốt.',
      'Tải bảng tính (CSV) nếu cần gửi kèm số liệu.',
    ],
  },
];

const ADMINISTRATOR: readonly GuidePart[] = [
  {
    title: 'Bắt đầu một tỉnh',
    steps: [
      'Mở “Danh bạ”, bấm “Nhập từ tệp”, tải tệp mẫu và điền sở, báo, đài, xã phường cùng kênh, khung giờ, tài khoản. Xem trước rồi mới ghi.',
      'In mật khẩu ban đầu ngay khi nhập xong, trao cho từng người; trang ấy chỉ hiện một lần.',
      'Kênh chưa có khung giờ thì chưa xếp lịch được: mở đơn vị, bấm “Thêm khung giờ”.',
    ],
  },
  {
    title: 'Khi có thay đổi',
    steps: [
      'Đơn vị, kênh ngừng hoạt động: bấm “Sửa hoặc kết thúc”, ghi ngày cuối. Không có gì bị xóa; lịch và nghĩa vụ sau ngày ấy đổi theo.',
      'Xã, báo, đài sáp nhập: dùng “Sáp nhập”, để nghĩa vụ và kênh chuyển sang đơn vị mới đúng ngày.',
      'Thêm kênh mới: kế hoạch đã duyệt không tự đổi; báo Sở lập bản mới của kế hoạch nếu kênh này phải gánh chỉ tiêu.',
    ],
  },
  {
    title: 'Tài khoản',
    steps: [
      'Người nghỉ việc: mở tài khoản, bấm “Khóa tài khoản”; mọi phiên và mã truy cập hết hiệu lực ngay.',
      'Quên hoặc lộ mật khẩu: bấm “Đặt mật khẩu mới” và trao tận tay.',
      'Giữ ít nhất hai tài khoản quản trị, để không ai bị khóa ngoài khi vắng người.',
    ],
  },
];

export const GUIDES: Readonly<Record<Role, readonly GuidePart[]>> = {
  admin: ADMINISTRATOR,
  officer: OFFICER,
  leader: READER,
  editor: NEWSROOM,
  reporter: NEWSROOM,
  operator: OPERATOR,
  auditor: READER,
};
