/** The eleventh set, by a third hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Ủy ban MTTQ Việt Nam xã phát trên loa 01 lần/ngày, mỗi lần 15 phút, từ ngày 20/10/2026 đến hết ngày 18/11/2026.',
    'airing 1..1/day seconds=900-900 window=2026-10-20..2026-11-18',
  ],
  [
    'Mỗi khu dân cư treo ít nhất 03 băng rôn từ ngày 01/11/2026 đến ngày 18/11/2026.',
    'banner 3..∞/window each=unit window=2026-11-01..2026-11-18',
  ],
  [
    'Chương trình “Giảng đường mở” phát sóng 02 số/tháng, vào tuần thứ nhất và tuần thứ ba, mỗi số 20 - 25 phút, phát lại 01 lần.',
    'programme 2..2/month replays=1 seconds=1200-1500 weeks=1,3',
  ],
  ['Mỗi khoa đăng tối thiểu 02 bài/tuần trên Fanpage của khoa.', 'post 2..∞/week each=unit'],
  [
    'Bản tin nông vụ ra 03 số/tuần, phát lúc 5h45 thứ Hai, thứ Tư và thứ Bảy.',
    'bulletin 3..3/week weekdays=0,2,5 times=345',
  ],
  ['Dự kiến thực hiện 15 video về mùa lễ hội.', 'video 15..15/window soft'],
  [
    'Trong tháng 11/2026, trên mỗi màn hình LED phát 48 lượt/ngày, mỗi lượt từ 15 đến 20 giây.',
    'spot 48..48/day each=screen seconds=15-20 window=2026-11-01..2026-11-30',
  ],
  [
    'Mỗi xã, phường thực hiện 01 phóng sự/quý dài không quá 06 phút.',
    'reportage 1..1/quarter each=commune seconds=-360',
  ],
  [
    'Trên mỗi loại hình báo chí đăng 04 tin, bài/tuần từ ngày 15/02/2026 đến ngày 14/3/2026.',
    'news-or-article 4..4/week each=medium window=2026-02-15..2026-03-14',
  ],
  [
    'Tọa đàm truyền hình “Mặt trận với nhân dân” phát trực tiếp lúc 20h30 thứ Năm, mỗi tháng 01 chương trình, thời lượng tối thiểu 40 phút.',
    'programme 1..1/month seconds=2400- weekdays=3 times=1230',
  ],
  [
    'Hai tuần một lần, vào chiều thứ Tư, đài phường phát 01 chuyên mục dài 12 phút.',
    'column 1..1/2 week seconds=720-720 weekdays=2 times=afternoon',
  ],
  [
    'Trong quý I/2027, mỗi đơn vị thành viên gửi từ 03 đến 06 bài viết.',
    'article 3..6/window each=unit window=2027-01-01..2027-03-31',
  ],

  // Figures.
  [
    'Ban Công tác Mặt trận khu dân cư tuyên truyền trên loa khu dân cư: ngày 02 lần (sáng, chiều).',
    'airing 2..2/day',
  ],
  [
    'Bảo hiểm xã hội cơ sở đặt hàng Báo tỉnh 06 bài/quý và 01 chuyên trang/tháng.',
    'article 6..6/quarter',
    'column 1..1/month',
  ],
  [
    'Trường đăng tuyển sinh: 01 video/tuần trên TikTok, 04 bài/tuần trên Fanpage, 02 tin/tuần trên website.',
    'video 1..1/week',
    'post 4..4/week',
    'news 2..2/week',
  ],
  [
    'Mỗi tháng Hội Nông dân xã có 03 tin và 01 phóng sự ảnh đăng trên trang thông tin điện tử của Hội cấp trên.',
    'news 3..3/month',
    'reportage 1..1/month',
  ],
  [
    'Trong 100 ngày trước kỳ thi, Fanpage tư vấn đăng ngày 01 bài; riêng tuần cuối đăng ngày 03 bài.',
    'post 1..1/day',
    'post 3..3/day',
  ],
  [
    'Nội dung\tTần suất\tĐơn vị\nTin chính sách BHXH\t05 tin/tuần\tPhòng Truyền thông\nBài tư vấn\t02 bài/tuần\tPhòng Chế độ\nĐối thoại tại doanh nghiệp\t01 buổi/quý\tVăn phòng',
    'news 5..5/week',
    'article 2..2/week',
  ],
  [
    'TT\tNội dung\tĐơn vị thực hiện\tSố lượng\tSố lần phát lại\n1\tChương trình truyền hình “An sinh”\tĐài tỉnh\t02 chương trình/tháng\t02\n2\tPhóng sự ngắn\tĐài tỉnh\t01 phóng sự/tuần\t01',
    'programme 2..2/month',
    'reportage 1..1/week',
  ],
  [
    'Ngày\tBuổi phát\tChuyên mục\tThời lượng\nThứ Ba\tSáng\tVăn minh đô thị\t10 phút\nThứ Sáu\tChiều\tAn toàn thực phẩm\t12 phút\nChủ nhật\tSáng\tGương sáng quanh ta\t10 phút',
    'column 1..1/week',
    'column 1..1/week',
    'column 1..1/week',
  ],
  [
    'STT\tĐơn vị\tBài viết (bài/quý)\tVideo (video/quý)\n1\tKhoa Nông học\t03\t01\n2\tKhoa Thú y\t02\t02',
    'article 3..3/quarter',
    'video 1..1/quarter',
    'article 2..2/quarter',
    'video 2..2/quarter',
  ],
  ['Trung tâm Văn hóa đưa xe loa tuyên truyền lưu động về các buôn 08 buổi/tháng.', 'session 8..8/month'],
  ['Duy trì Bản tin Mặt trận: 02 số/năm, mỗi số in 1.000 cuốn.', 'bulletin 2..2/year'],
  [
    'Phối hợp thực hiện chuyên mục “Đại đoàn kết” trên sóng phát thanh, truyền hình tỉnh mỗi tháng 02 chuyên mục.',
    'column 2..2/month',
  ],
  [
    'Các chi hội nghề nghiệp sản xuất clip hướng dẫn kỹ thuật, mỗi chi hội 02 clip trong đợt này.',
    'video 2..2/window',
  ],
  [
    'Tuyên truyền lễ khai mạc mùa du lịch: 05 tin, 03 bài, 01 phóng sự trước, trong và sau lễ.',
    'news 5..5/window',
    'article 3..3/window',
    'reportage 1..1/window',
  ],
  ['Theo chủ đề hằng tháng, Ban Tư vấn tuyển sinh tổ chức livestream 02 buổi/tháng.', 'session 2..2/month'],
  ['Tập trung phát thanh vào khung giờ 5h30 - 6h00 và 17h30 - 18h00, ngày phát 02 lần.', 'airing 2..2/day'],
  ['Nhắn 03 tin nhắn Zalo/tháng tới người lao động về tra cứu quá trình đóng BHXH.', 'other 3..3/month'],
  [
    'Trạm Phát thanh chợ Bến Thủy phát 05 lần/ngày lời nhắc giữ vệ sinh chung và phòng cháy.',
    'airing 5..5/day',
  ],
  [
    'Đài Truyền thanh đặc khu: tiếp âm 03 buổi/ngày; tự sản xuất 05 chương trình/tuần; tin địa phương 10 tin/tuần.',
    'session 3..3/day',
    'programme 5..5/week',
    'news 10..10/week',
  ],
  [
    'Hội đồng tuyển sinh đăng tối thiểu 12 video trải nghiệm ngành nghề trước kỳ thi tốt nghiệp THPT.',
    'video 12..∞/window',
  ],
  ['Cuối mỗi quý, Phòng Khoa học và Công nghệ ra 01 bản tin nghiên cứu.', 'bulletin 1..1/quarter'],
  [
    'Lắp đặt 06 cụm pa nô, treo 180 cờ phướn, 25 băng rôn trên tuyến đường lễ hội.',
    'banner 6..6/window',
    'banner 180..180/window',
    'banner 25..25/window',
  ],
  ['Phát 25.000 tờ gấp “Ẩm thực đường phố” tại sân bay và các khách sạn.', 'other 25000..25000/window'],
  [
    'Đăng báo: Báo Nhân Dân 02 bài, Báo Lao động 02 bài, Báo tỉnh 08 bài.',
    'article 2..2/window',
    'article 2..2/window',
    'article 8..8/window',
  ],
  ['Cứ 10 ngày, Ban Quản lý khu bảo tồn đăng 02 bài về chim di cư trên trang Facebook.', 'post 2..2/10 day'],
  [
    'Ngày thường: tin 02 tin/tuần. Trước đại hội 30 ngày: tin 01 tin/ngày, bài 02 bài/tuần.',
    'news 2..2/week',
    'news 1..1/day',
    'article 2..2/week',
  ],
  [
    'Chuyên mục Hỏi - đáp về tín dụng chính sách: hai số/tháng; chuyên mục Nông dân sản xuất giỏi: một số/tuần.',
    'column 2..2/month',
    'column 1..1/week',
  ],
  [
    'Mỗi quý Thư viện trường biên soạn 01 podcast giới thiệu sách và 02 infographic.',
    'other 1..1/quarter',
    'other 2..2/quarter',
  ],
  ['Mỗi ngày dành 10 phút phát sóng tiếng Khmer, mỗi tuần 05 bản tin.', 'bulletin 5..5/week'],
  ['Màn hình trước cổng chợ đêm: từ 18h00 đến 23h00 phát 06 lượt/giờ.', 'spot 6..6/hour'],
  ['Bộ phận Một cửa chiếu clip nộp hồ sơ trực tuyến trên màn hình 40 lượt/ngày.', 'spot 40..40/day'],
  [
    'Trong 03 ngày diễn ra Ngày hội, tổ truyền thông đăng 04 tin/ngày và 02 video/ngày.',
    'news 4..4/day',
    'video 2..2/day',
  ],
  ['Bí thư chi đoàn mỗi lớp gửi 01 bài/tháng cho Bản tin trường.', 'article 1..1/month'],
  [
    'Thành viên Ban Tổ chức gồm 09 người; mỗi thành viên phụ trách 02 bài/tháng trên trang tin lễ hội.',
    'article 2..2/month',
  ],
  [
    'Hội Nông dân phối hợp phát thanh 02 lần/tuần (thứ Tư, thứ Bảy) về mùa vụ, mỗi lần không dưới 05 phút.',
    'airing 2..2/week',
  ],
  [
    'Trong đó chỉ tiêu Báo in 02 bài/tháng, Báo điện tử 04 bài/tháng, còn lại là Cổng Thông tin điện tử 10 tin/tháng.',
    'article 2..2/month',
    'article 4..4/month',
    'news 10..10/month',
  ],
  ['Thông tin giá lúa: bản tin phát hằng ngày, mỗi ngày 01 bản tin.', 'bulletin 1..1/day'],
  [
    'Đợt vận động Quỹ “Vì người nghèo” (17/10 - 18/11), mỗi tuần phát 01 phóng sự và đăng 03 tin.',
    'reportage 1..1/week',
    'news 3..3/week',
  ],
  [
    'Chủ tịch Mặt trận xã trả lời trên sóng truyền thanh, 01 chương trình/02 tháng.',
    'programme 1..1/2 month',
  ],
  [
    'Ngày phát ba lần trên hệ thống truyền thanh khu công nghiệp; mỗi tuần gửi một tin cho Báo Lao động.',
    'airing 3..3/day',
    'news 1..1/week',
  ],
  ['Đăng ký tối thiểu 05 tin, bài/năm/cán bộ Mặt trận chuyên trách.', 'news-or-article 5..∞/year'],
  [
    'Kịch bản truyền thông tuyển sinh yêu cầu có 10 phóng sự, 20 bài, 60 video trong toàn mùa.',
    'reportage 10..10/window',
    'article 20..20/window',
    'video 60..60/window',
  ],
  ['Báo Văn nghệ địa phương mỗi tháng dành 02 trang cho chủ đề biển đảo.', 'page 2..2/month'],
  [
    'Công ty Môi trường phát loa xe thu gom rác tuyên truyền phân loại rác, mỗi ngày 02 lần.'.normalize(
      'NFD',
    ),
    'airing 2..2/day',
  ],

  // Numbers which owe nothing.
  ['Năm học 2025 - 2026, trường tuyển 3.250 chỉ tiêu cho 28 ngành.'],
  ['Điểm chuẩn ngành Y khoa là 25,75 điểm, tăng 0,5 điểm so với năm trước.'],
  ['Học phí 14,1 triệu đồng/năm, thu 02 đợt.'],
  ['Thư viện mở cửa từ 7h30 đến 21h00, 07 ngày/tuần.'],
  ['Sinh viên được vay tối đa 4 triệu đồng/tháng, thời hạn 10 năm.'],
  ['Vận động Quỹ “Vì người nghèo” đạt 5,6 tỷ đồng, hỗ trợ xây 82 nhà đại đoàn kết.'],
  ['Mỗi khu dân cư tổ chức Ngày hội trong 01 ngày, phần hội gồm 03 trò chơi dân gian.'],
  ['Ban Thanh tra nhân dân giám sát 04 cuộc/năm, kiến nghị 11 nội dung.'],
  ['Người tham gia BHXH tự nguyện đóng tối thiểu 22% mức chuẩn nghèo/tháng.'],
  ['Chi trả lương hưu cho 42.300 người vào ngày 02 hằng tháng.'],
  ['Có 1.204 đơn vị nợ đóng trên 03 tháng, số tiền 96 tỷ đồng.'],
  ['Tiêm phòng 02 mũi/năm cho đàn bò, mỗi mũi cách nhau 06 tháng.'],
  ['Lịch thời vụ: xuống giống từ ngày 15/12 đến ngày 25/12, bón phân 03 đợt.'],
  ['Giá lúa tươi 7.200 đồng/kg, năng suất bình quân 6,8 tấn/ha.'],
  ['Hội mở 05 lớp dạy nghề, mỗi lớp 30 học viên, học 03 tháng.'],
  ['Tour ngắm chim khởi hành 02 chuyến/ngày, giá 180.000 đồng/khách.'],
  ['Lễ hội có 12 gian hàng, mở cửa 05 ngày, đón 40.000 lượt khách.'],
  ['Chợ phiên họp 05 ngày một lần, từ 4h00 đến 11h00.'],
  ['Tổ phản ứng nhanh gồm 06 người, họp trực tuyến 02 lần/tuần.'],
  ['Giải việt dã có 03 cự ly, trao 36 huy chương; lệ phí 150.000 đồng/lượt.'],
  ['Nghị định số 158/2025/NĐ-CP ngày 25/6/2025 hướng dẫn Luật Bảo hiểm xã hội về BHXH bắt buộc.'],
  ['Cụm loa cách nhau 250 m, công suất 50 W, cao 06 m.'],
  ['Dự toán thuê màn hình: 03 tháng x 15 triệu đồng = 45 triệu đồng.'],
  ['Bình quân 03 tháng bảo dưỡng tăng âm một lần.'],
  ['Hồ sơ đăng ký dự tuyển nộp trước 17h00 ngày 30/6, lệ phí 30.000 đồng/nguyện vọng.'],
  ['Mỗi bài thi gồm 40 câu, làm trong 50 phút; thí sinh được thi 02 lượt.'],
  ['Nội dung phản ánh được xử lý trong 48 giờ, tỷ lệ hài lòng 97%.'],
  ['Tích cực viết tin, bài phản ánh phong trào thi đua yêu nước.'],
  ['Không treo quá 01 băng rôn tại mỗi ngã tư, không che khuất biển báo.'],
  ['Trong 06 tháng đầu năm phát 96 buổi truyền thanh, bằng 80% so với cùng kỳ.'],
];

/** Still read: nothing in the sentence says that the year is over. */
export const FAULTS: readonly Phrasing[] = [
  ['Năm 2025 kênh đăng 412 bài, video nhiều lượt xem nhất đạt 1,1 triệu lượt.'],
];
