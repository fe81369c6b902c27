/** The tenth set, by a third hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Mỗi hạt kiểm lâm phát ít nhất 02 buổi xe loa/tháng trong thời gian từ ngày 01/01/2027 đến ngày 31/5/2027.',
    'session 2..∞/month each=unit window=2027-01-01..2027-05-31',
  ],
  [
    'Chuyên mục “An toàn giao thông” phát sóng 02 số/tuần lúc 19h50 thứ Hai và thứ Năm, mỗi số 05 phút, phát lại 01 lần.',
    'column 2..2/week replays=1 seconds=300-300 weekdays=0,3 times=1190',
  ],
  [
    'Từ ngày 15/3 đến ngày 30/4/2026, hệ thống loa các xã biên giới phát 03 lần/ngày, mỗi lần từ 05 đến 10 phút.',
    'airing 3..3/day seconds=300-600 window=2026-03-15..2026-04-30',
  ],
  ['Khoảng 12 phóng sự mỗi năm về lực lượng dân quân tự vệ.', 'reportage 12..12/year soft'],
  [
    'Mỗi xã, phường, đặc khu treo không dưới 06 băng rôn trong tháng 9/2026.',
    'banner 6..∞/window each=commune window=2026-09-01..2026-09-30',
  ],
  [
    'Mỗi bảng điện tử tại chốt giao thông phát dòng chữ cảnh báo 20 lượt/giờ.',
    'spot 20..20/hour each=screen',
  ],
  [
    'Tọa đàm phát thanh “Luật và đời” thực hiện 01 chương trình/tháng vào sáng Chủ nhật của tuần thứ tư, thời lượng 25 phút.',
    'programme 1..1/month seconds=1500-1500 weekdays=6 weeks=4 times=morning',
  ],
  ['Công ty Điện lực sản xuất 04 video/quý, mỗi video không quá 90 giây.', 'video 4..4/quarter seconds=-90'],
  [
    'Trong quý IV/2026, mỗi cơ quan, đơn vị đăng tối thiểu 05 tin, bài về Luật Lưu trữ.',
    'news-or-article 5..∞/window each=unit window=2026-10-01..2026-12-31',
  ],
  [
    'Mỗi kênh truyền hình phát 03 phóng sự/tuần, mỗi phóng sự tối thiểu 04 phút.',
    'reportage 3..3/week each=channel seconds=240-',
  ],
  [
    'Ba tuần một lần, vào thứ Bảy, Báo in ra 01 chuyên trang “Rừng và cuộc sống”.',
    'column 1..1/3 week weekdays=5',
  ],
  [
    'Bản tin cháy rừng phát 02 lần/ngày vào 6h15 và 18h15, từ ngày 01/4/2026 đến hết ngày 31/7/2026.',
    'airing 2..2/day times=375,1095 window=2026-04-01..2026-07-31',
  ],

  // Figures.
  [
    'Ban An toàn giao thông cấp xã chỉ đạo phát tuyên truyền trên loa vào giờ tan tầm, ngày 02 lần.',
    'airing 2..2/day',
  ],
  [
    'Cụ thể hóa chỉ tiêu: tin 240 tin/năm; bài 96 bài/năm; phóng sự 24 phóng sự/năm; chuyên trang 12 kỳ/năm.',
    'news 240..240/year',
    'article 96..96/year',
    'reportage 24..24/year',
    'column 12..12/year',
  ],
  [
    'Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh biên soạn 01 bản tin nội bộ/tháng, in 350 cuốn gửi các đơn vị.',
    'bulletin 1..1/month',
  ],
  [
    'Đội xe tuyên truyền của Điện lực đi các phường 03 buổi/tuần trong đợt nắng nóng, phát loa hướng dẫn tiết kiệm điện.',
    'session 3..3/week',
  ],
  [
    'Nhóm sản phẩm số (Fanpage: 06 bài/tuần; TikTok: 04 clip/tuần; YouTube: 02 video/tháng).',
    'post 6..6/week',
    'video 4..4/week',
    'video 2..2/month',
  ],
  [
    'Tòa soạn phân công Phòng Kinh tế 05 bài/tuần, Phòng Xây dựng Đảng 04 bài/tuần, Phòng Bạn đọc 02 bài/tuần.',
    'article 5..5/week',
    'article 4..4/week',
    'article 2..2/week',
  ],
  [
    'Các hạt kiểm lâm lập biển cấm lửa, treo 48 băng rôn và phát 7.200 tờ rơi đến hộ nhận khoán rừng.',
    'banner 48..48/window',
    'other 7200..7200/window',
  ],
  ['Chuyên mục “Nhắn tìm đồng đội”: mỗi tháng phát ba kỳ trên sóng truyền hình.', 'column 3..3/month'],
  ['Mỗi đại đội dân quân thường trực viết ít nhất 01 tin/tuần gửi về Tiểu đoàn.', 'news 1..∞/week'],
  [
    'STT\tSản phẩm\tĐVT\tQuý I/2026\tQuý II/2026\tQuý III/2026\tQuý IV/2026\n1\tTin\ttin\t30\t35\t30\t40\n2\tBài\tbài\t08\t10\t-\t12',
    'news 30..30/window',
    'news 35..35/window',
    'news 30..30/window',
    'news 40..40/window',
    'article 8..8/window',
    'article 10..10/window',
    'article 12..12/window',
  ],
  [
    'TT\tNội dung\tTần suất\tGhi chú\nI\tBáo in\n1\tChuyên trang Quốc phòng toàn dân\t01 kỳ/tháng\tTrang 5\n2\tBài phản ánh\t02 bài/tuần\tTrang 3\nII\tTruyền hình\n3\tPhóng sự\t01 phóng sự/tuần\tSau Thời sự 19h45',
    'column 1..1/month',
    'article 2..2/week',
    'reportage 1..1/week',
  ],
  [
    'Đơn vị\tTin\tBài\tThời hạn\nTrung đoàn 8\t10\t04\tTháng 3/2026\nĐồn Biên phòng A Dơi\t06\t03\tTháng 3/2026\nCộng\t16\t07',
    'news 10..10/window',
    'article 4..4/window',
    'news 6..6/window',
    'article 3..3/window',
  ],
  ['Phát thanh trên tàu kiểm ngư bằng loa công suất lớn: mỗi tháng 04 buổi.', 'session 4..4/month'],
  [
    'Báo chí của tỉnh bố trí chuyên trang pháp luật 02 kỳ mỗi tháng, bài phổ biến luật 01 bài mỗi tuần.',
    'column 2..2/month',
    'article 1..1/week',
  ],
  [
    'Tuần lễ Quốc gia phòng, chống thiên tai: Trang thông tin điện tử Sở đăng mỗi ngày 02 tin.',
    'news 2..2/day',
  ],
  ['Trường hợp có dự báo cháy rừng cấp V, loa bản phát cảnh báo 01 giờ/lần.', 'airing 1..1/hour'],
  [
    'Kế hoạch này giao Phòng Phóng viên 18 phóng sự chuyên sâu; Phòng Thư ký 52 số bản tin.',
    'reportage 18..18/window',
    'bulletin 52..52/window',
  ],
  [
    'Mỗi tuyến đường văn minh có tối thiểu 05 phướn và 02 pa nô tuyên truyền.',
    'banner 5..∞/window',
    'banner 2..∞/window',
  ],
  ['Báo cáo viên pháp luật biên soạn 02 bài viết/tháng để phát trên loa.', 'article 2..2/month'],
  [
    'Trên Báo Quân khu và Truyền hình Quân khu: 04 tin/tháng, 01 phóng sự/quý.',
    'news 4..4/month',
    'reportage 1..1/quarter',
  ],
  [
    'Đề nghị mỗi trường đại học thực hiện 01 podcast/tháng về văn hóa giao thông và đăng 02 bài/tuần trên Fanpage của trường.',
    'other 1..1/month',
    'post 2..2/week',
  ],
  [
    'Tăng tần suất phát thanh từ 02 buổi/ngày lên 04 buổi/ngày trong 03 ngày trước lễ giao nhận quân.',
    'session 4..4/day',
  ],
  ['Ngoài ra, hằng tuần có 01 trang báo in dành riêng cho bạn đọc viết về rừng.', 'page 1..1/week'],
  [
    'Thực hiện tối thiểu 200 tin, bài; 30 phóng sự; 15 chuyên trang về bầu cử.',
    'news-or-article 200..∞/window',
    'reportage 30..∞/window',
    'column 15..∞/window',
  ],
  ['Từ nay đến hết năm, cứ mỗi tháng phải có 02 video về chữ ký số cá nhân.', 'video 2..2/month'],
  ['Mỗi nhiệm vụ của Đề án 06 gắn với 02 tin, 01 infographic.', 'news 2..2/task', 'other 1..1/task'],
  [
    'Sau mỗi phiên tòa xét xử lưu động về giao thông, Đài đăng 01 bài và 01 video.',
    'article 1..1/event',
    'video 1..1/event',
  ],
  [
    'Đài tiếng nói nhân dân xã dành 15 phút mỗi buổi, tuần 05 buổi, để phát tin quốc phòng.',
    'session 5..5/week',
  ],
  ['Bảng LED trụ sở Công an xã: tần suất hiển thị khẩu hiệu 30 lượt mỗi ngày.', 'spot 30..30/day'],
  [
    'Các ban chỉ huy quân sự xã: quý 02 bài, tháng 03 tin gửi Cổng Thông tin điện tử Bộ Chỉ huy.'.normalize(
      'NFD',
    ),
    'article 2..2/quarter',
    'news 3..3/month',
  ],
  ['Viết 02 bài\u00a0/\u00a0tháng và chụp ảnh kèm theo (tối thiểu 03 ảnh/bài).', 'article 2..2/month'],
  ['Kênh Zalo Điện lực nhắn lịch ngừng cung cấp điện: 02 tin nhắn/tuần.', 'other 2..2/week'],
  [
    'Tổ chức tọa đàm truyền hình trực tiếp về xe điện, định kỳ mỗi quý một chương trình.',
    'programme 1..1/quarter',
  ],
  [
    'Cổng pháp luật quốc gia tại địa phương: 15 tin, 05 bài mỗi tháng; tiểu phẩm pháp luật: 02 tiểu phẩm truyền thanh mỗi quý.',
    'news 15..15/month',
    'article 5..5/month',
    'programme 2..2/quarter',
  ],
  [
    'Tuyên truyền trên sóng FM: mỗi ngày 02 bản tin giao thông, vào giờ cao điểm sáng và chiều.',
    'bulletin 2..2/day',
  ],
  [
    'Yêu cầu Đài phát 100 lượt/tháng thông điệp “Thượng tôn pháp luật giao thông” trên sóng phát thanh.',
    'airing 100..100/month',
  ],
  ['Đăng 03 bài dài kỳ về bảo vệ voi rừng trong Tuần lễ Môi trường.', 'article 3..3/window'],
  [
    'Công bố trên báo điện tử 02 tin/tuần tình hình vi phạm nồng độ cồn, đăng đều vào thứ Hai và thứ Năm.',
    'news 2..2/week',
  ],
  [
    'Đài trực tiếp phát lời kêu gọi của Ủy ban An toàn giao thông Quốc gia, ngày 02 lần trên hệ thống loa.',
    'airing 2..2/day',
  ],
  [
    'Đội tuyên truyền số của Đoàn thanh niên: mỗi ngày một bài trên Facebook, cuối tuần một clip trên TikTok.',
    'post 1..1/day',
    'video 1..1/week',
  ],
  [
    'Nhân Ngày Pháp luật Việt Nam (09/11), treo 30 băng rôn, chạy 40 lượt/ngày trên bảng LED.',
    'banner 30..30/window',
    'spot 40..40/day',
  ],

  // Numbers which owe nothing.
  ['Trong tuần đã xử lý 1.236 trường hợp vi phạm, phạt 2,8 tỷ đồng, tạm giữ 310 xe.'],
  ['Phạt tiền từ 6 đến 8 triệu đồng, trừ 04 điểm giấy phép lái xe đối với hành vi vượt đèn đỏ.'],
  ['Tốc độ tối đa trong khu dân cư là 50 km/giờ.'],
  ['Mỗi ca tuần tra gồm 05 đồng chí, thực hiện 03 ca/ngày trên 04 tuyến quốc lộ.'],
  ['Huấn luyện dân quân cơ động 12 ngày/năm, dân quân tại chỗ 07 ngày/năm.'],
  ['Công dân nhập ngũ được khám sức khỏe 02 vòng tại Trung tâm Y tế khu vực.'],
  ['Trực gác 24/24 giờ, đổi gác 02 giờ một lần.'],
  ['Trạm kiểm lâm tuần tra rừng 06 lần/tháng, mỗi lần 02 ngày đêm.'],
  ['Trồng mới 1.200 ha rừng, khoán bảo vệ 400.000 đồng/ha/năm.'],
  ['Cháy rừng xảy ra 09 vụ, thiệt hại 14,6 ha, giảm 03 vụ so với cùng kỳ.'],
  ['Giá bán lẻ điện bình quân 2.204 đồng/kWh; ghi chỉ số công tơ 01 lần/tháng.'],
  ['Kiểm tra đường dây 110 kV 02 lần/quý, phát quang hành lang 03 lần/năm.'],
  ['Tòa soạn có 62 người, trong đó 38 nhà báo được cấp thẻ kỳ hạn 2021 - 2025.'],
  ['Báo in phát hành 5.400 tờ/kỳ, giá 4.500 đồng/tờ, khổ 42 x 58 cm.'],
  ['Bài viết dự thi Giải Búa liềm vàng dài không quá 05 kỳ, gửi trước ngày 30/9.'],
  ['Nhuận bút bài dài kỳ bằng 1,5 lần bài đơn; tin ảnh hưởng 70% tin viết.'],
  ['Trợ giúp pháp lý cho 340 vụ việc, tiếp 1.120 lượt người.'],
  ['Mỗi bản có 01 tổ hòa giải từ 05 đến 07 hòa giải viên, họp 01 lần/quý.'],
  ['Tập huấn Luật Lưu trữ 01 lớp, 90 học viên, 02 ngày tại Hội trường số 3.'],
  ['Trang tin có 340 bài cũ cần gỡ bỏ trước ngày 31/12/2026.'],
  ['Hệ thống camera giám sát 260 mắt, lưu hình 30 ngày, chụp 02 ảnh/giây.'],
  ['Căn cứ Quyết định số 2218/QĐ-TTg và Công điện số 87/CĐ-TTg ngày 04/9/2024.'],
  ['Hội thao quốc phòng có 14 đoàn, thi 06 nội dung, mỗi đoàn không quá 18 vận động viên.'],
  ['Chương trình “Xuân chiến sĩ” diễn ra lúc 20 giờ ngày 12/02/2026, kéo dài 02 giờ.'],
  ['Tàu kiểm ngư tuần tra 02 chuyến/tháng, mỗi chuyến 12 ngày.'],
  ['Không chia sẻ quá 03 bài/ngày để tránh bị giới hạn tương tác.'],
  ['Chữ ký số cá nhân cấp cho 52.000 người, đạt 34% dân số trưởng thành.'],
  ['Nghiệm thu 12 tháng một lần, quyết toán trong quý I năm sau.'],
  ['Đẩy mạnh sản xuất tin, bài, phóng sự về chuyển đổi số trên các nền tảng.'],
  ['Kế hoạch gồm 06 phần, 04 phụ lục, dài 32 trang.'],
  ['Mô hình “Cổng trường an toàn giao thông” triển khai tại 45 trường, mỗi buổi có 02 dân phòng trực.'],
  ['Đổi 3.500 mũ bảo hiểm đạt chuẩn cho học sinh, mỗi em 01 mũ.'],
  ['Bộ Chỉ huy tổ chức 02 đợt hội thi, mỗi đợt biểu diễn 03 đêm văn nghệ.'],
];

/** Still not read: "trong 02 tuần" is taken for a stretch of days. */
export const FAULTS: readonly Phrasing[] = [
  ['Sở Tư pháp cập nhật bản tin “Luật mới”: 01 số trong 02 tuần.', 'bulletin 1..1/2 week'],
];
