/** The ninth set, by a third hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Trong thời gian từ ngày 01/9/2026 đến ngày 15/10/2026, Chi cục Hải quan khu vực đăng 03 tin/tuần trên Trang thông tin điện tử.',
    'news 3..3/week window=2026-09-01..2026-10-15',
  ],
  [
    'Mỗi khoa, phòng của bệnh viện nộp tối thiểu 01 bài/quý cho Tổ Truyền thông.',
    'article 1..∞/quarter each=unit',
  ],
  [
    'Bản tin “Cửa khẩu hôm nay” ra 02 số/tuần, phát lúc 18h45 thứ Ba và thứ Sáu, mỗi số dài 4 phút.',
    'bulletin 2..2/week seconds=240-240 weekdays=1,4 times=1125',
  ],
  [
    'Mỗi màn hình LED phát đoạn phim về tiết kiệm nước 12 lượt/giờ, mỗi lượt 30 giây.',
    'spot 12..12/hour each=screen seconds=30-30',
  ],
  [
    'Trong quý III/2026, mỗi xã, phường dựng tối thiểu 04 pa nô về phòng, chống sốt xuất huyết.',
    'banner 4..∞/window each=commune window=2026-07-01..2026-09-30',
  ],
  [
    'Chương trình “Gia đình số” phát sóng 01 số/tuần vào tối thứ Tư, thời lượng từ 15 đến 20 phút, phát lại 02 lần.',
    'programme 1..1/week replays=2 seconds=900-1200 weekdays=2 times=evening',
  ],
  ['Dự kiến mỗi tháng Thuế cơ sở đăng 10 tin, bài về hóa đơn điện tử.', 'news-or-article 10..10/month soft'],
  ['Trên mỗi nền tảng mạng xã hội, Bệnh viện đăng ít nhất 03 bài/tuần.', 'post 3..∞/week each=channel'],
  [
    'Chuyên mục “Mẹ và bé” phát 02 số/tháng, vào tuần thứ hai và tuần thứ tư, mỗi số không quá 12 phút.',
    'column 2..2/month seconds=-720 weeks=2,4',
  ],
  [
    'Từ ngày 05/4/2026 đến hết ngày 20/4/2026, loa của trạm y tế phát 02 lần/ngày, mỗi lần tối thiểu 08 phút.',
    'airing 2..2/day seconds=480- window=2026-04-05..2026-04-20',
  ],
  [
    'Hai tháng một lần, Hội Liên hiệp Phụ nữ xã xây dựng 01 tiểu phẩm truyền thanh dài 10 phút.',
    'programme 1..1/2 month seconds=600-600',
  ],
  [
    'Trên mỗi loại hình báo chí thực hiện từ 02 đến 03 phóng sự/quý về chống buôn lậu.',
    'reportage 2..3/quarter each=medium',
  ],

  // Figures.
  [
    'Tổ Truyền thông Bệnh viện duy trì tối thiểu 04 tin, bài/tuần trên Cổng thông tin điện tử Bệnh viện.',
    'news-or-article 4..∞/week',
  ],
  [
    'Màn hình tại khu khám bệnh chiếu clip hướng dẫn quy trình khám 10 lượt/giờ; loa gọi khám phát thông báo giữ vệ sinh 01 lần/giờ.',
    'spot 10..10/hour',
    'airing 1..1/hour',
  ],
  [
    'Hội Liên hiệp Phụ nữ tỉnh đề ra chỉ tiêu: cấp tỉnh 10 tin, 04 bài/tháng; cấp xã 02 tin, 01 bài/tháng.',
    'news 10..10/month',
    'article 4..4/month',
    'news 2..2/month',
    'article 1..1/month',
  ],
  [
    'Đội Nghiệp vụ chịu trách nhiệm viết 02 bài/tháng về phân loại, áp mã hàng hóa đăng trên Tạp chí Hải quan.',
    'article 2..2/month',
  ],
  ['Cửa khẩu bố trí loa phát khuyến cáo bằng hai thứ tiếng Việt - Lào, 03 lượt/ngày.', 'airing 3..3/day'],
  [
    'Nội dung 3. Sản xuất 05 phóng sự, 12 clip ngắn và 20 infographic phục vụ truyền thông tiêm chủng mở rộng.',
    'reportage 5..5/window',
    'video 12..12/window',
    'other 20..20/window',
  ],
  [
    'Giao Trung tâm Kiểm soát bệnh tật phát hành bản tin dịch tễ vào thứ Năm hằng tuần, mỗi tuần 01 bản tin.',
    'bulletin 1..1/week',
  ],
  [
    'Chi hội trưởng phụ nữ các ấp đọc trên loa ấp 02 bài/tuần về phòng, chống bạo lực gia đình.',
    'article 2..2/week',
  ],
  [
    'Bảo đảm lưu lượng phát tối thiểu 120 lượt/ngày đối với màn hình tại nút giao Cầu Vượt.',
    'spot 120..∞/day',
  ],
  [
    'Mỗi tháng Trang Zalo của Thuế cơ sở 7 đăng không dưới 08 bài hướng dẫn hộ kinh doanh.',
    'post 8..∞/month',
  ],
  [
    'Cơ quan thường trực ký hợp đồng với Báo tỉnh thực hiện: chuyên trang 01 kỳ/tháng; tin 06 tin/tháng; bài 03 bài/tháng.',
    'column 1..1/month',
    'news 6..6/month',
    'article 3..3/month',
  ],
  [
    'TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSố lượng\n1\tTin về thủ tục xuất nhập khẩu\tVăn phòng\tCác đội\tHằng tuần\t03 tin\n2\tPhóng sự về hải quan số\tĐội Tham mưu\tĐài tỉnh\tHằng quý\t01 phóng sự\n3\tĐối thoại doanh nghiệp\tVăn phòng\tHiệp hội\tHằng quý\t01 hội nghị',
    'news 3..3/week',
    'reportage 1..1/quarter',
  ],
  [
    'Vị trí\tKhung giờ\tSố lượt/giờ\nNgã sáu Trung tâm\t6h00 - 22h00\t08\nBến phà cũ\t6h00 - 21h00\t05',
    'spot 8..8/hour',
    'spot 5..5/hour',
  ],
  [
    'STT\tHạng mục\tĐVT\tKhối lượng\tĐơn giá (đồng)\tThành tiền (đồng)\n1\tBài PR trên báo điện tử\tbài\t08\t6.000.000\t48.000.000\n2\tPhóng sự truyền hình 5 phút\tphóng sự\t02\t20.000.000\t40.000.000\n\tCộng\t\t\t\t88.000.000',
    'article 8..8/window',
    'reportage 2..2/window',
  ],
  [
    'Thứ\tGiờ phát\tChuyên mục\tThời lượng\nThứ Hai\t17h00\tSức khỏe sinh sản\t10 phút\nThứ Năm\t17h00\tNuôi dạy con\t10 phút',
    'column 1..1/week',
    'column 1..1/week',
  ],
  [
    'Các cơ sở Hội phát động “Mỗi ngày một tin tốt”, chỉ tiêu 01 tin/ngày trên Fanpage của Hội.',
    'news 1..1/day',
  ],
  [
    'Hằng tuần, căn cứ tình hình dịch, Sở Y tế phát hành 01 bản tin và tổ chức 01 cuộc họp giao ban.',
    'bulletin 1..1/week',
  ],
  [
    'Cao điểm Tháng hành động phòng, chống mua bán người (01/7 - 31/7/2026): Đài tỉnh phát 02 phóng sự/tuần.',
    'reportage 2..2/week',
  ],
  [
    'Xây dựng kế hoạch phát loa phường về giảm rác thải nhựa theo tần suất 4 lần/tuần, mỗi lần khoảng 5 phút.',
    'airing 4..4/week',
  ],
  [
    'Trạm y tế các xã treo 02 băng rôn, dán 10 áp phích về bệnh tay chân miệng.',
    'banner 2..2/window',
    'banner 10..10/window',
  ],
  [
    'Theo thỏa thuận, Đài có trách nhiệm phát sóng đủ 24 chương trình tư vấn sức khỏe theo hợp đồng đã ký.',
    'programme 24..24/window',
  ],
  ['Đăng tải 01 lần/tuần video giải đáp chính sách trên kênh YouTube của cơ quan Thuế.', 'video 1..1/week'],
  [
    'Tổ chức livestream tư vấn dinh dưỡng học đường trên Fanpage Bệnh viện Nhi, 02 buổi mỗi tháng.',
    'session 2..2/month',
  ],
  [
    'Phát tài liệu: 6.000 tờ rơi về hàng miễn thuế; treo 14 băng rôn tại khu vực nhà ga quốc tế.',
    'other 6000..6000/window',
    'banner 14..14/window',
  ],
  ['Gửi tin nhắn nhắc lịch tiêm nhắc lại: 01 tin nhắn/tháng đến phụ huynh.', 'other 1..1/month'],
  [
    'Đối với từng hội nghị đối thoại với doanh nghiệp, Văn phòng thực hiện 03 tin và 02 bài.',
    'news 3..3/event',
    'article 2..2/event',
  ],
  [
    'Với mỗi nhóm nhiệm vụ: 05 tin, bài trên cổng thông tin điện tử, 01 phóng sự trên sóng truyền hình.',
    'news-or-article 5..5/task',
    'reportage 1..1/task',
  ],
  [
    'Phát bản tin giá cả nông sản qua biên giới vào thứ Hai, thứ Tư, thứ Sáu hằng tuần.',
    'bulletin 3..3/week',
  ],
  [
    'Ba tháng một lần Ban Giám đốc bệnh viện có một chương trình tọa đàm trên sóng phát thanh tỉnh.',
    'programme 1..1/3 month',
  ],
  ['Nâng số bài trên trang Facebook từ 3 bài/tuần (năm 2025) lên 5 bài/tuần.', 'post 5..5/week'],
  ['Chậm nhất đến tháng 6/2026 hoàn thành 03 phóng sự tuyên truyền chống hàng giả.', 'reportage 3..3/window'],
  ['Mỗi cụm dân cư thực hiện phát thanh lưu động ít nhất 02 buổi trong đợt cao điểm.', 'session 2..∞/window'],
  ['Cử cán bộ biên tập 01 bài phát thanh/tuần bằng tiếng Thái.', 'article 1..1/week'],
  [
    'Trên Trang tin nội bộ: tin 02 ngày/01 tin; bài chuyên sâu 01 tháng/02 bài; video 01 quý/03 video.',
    'news 1..1/2 day',
    'article 2..2/month',
    'video 3..3/quarter',
  ],
  [
    'Hàng tháng Hội viết và gửi 02 (hai) tin, 01 (một) bài cho Cổng thông tin điện tử của xã.'.normalize(
      'NFD',
    ),
    'news 2..2/month',
    'article 1..1/month',
  ],
  [
    'Kênh phát thanh nội viện phát 04 lượt/ngày các khuyến cáo về phòng lừa đảo “cò” khám bệnh.',
    'airing 4..4/day',
  ],
  [
    'Tối thiểu mỗi tuần 02 (hai) bài viết và 01 (một) video về chương trình sữa học đường.',
    'article 2..∞/week',
    'video 1..∞/week',
  ],
  [
    'Mỗi Chi hội phụ nữ có 01 tin/tháng; mỗi cơ sở Hội có 03 tin/tháng; Hội cấp tỉnh có 12 tin/tháng.',
    'news 1..1/month',
    'news 3..3/month',
    'news 12..12/month',
  ],
  [
    'Sản phẩm bắt buộc của chiến dịch: 02 podcast, 04 infographic, 01 phim tài liệu.',
    'other 2..2/window',
    'other 4..4/window',
    'video 1..1/window',
  ],
  [
    'Đài truyền thanh phường dành mỗi tuần một buổi phát thanh cho chuyên đề an toàn thực phẩm.',
    'session 1..1/week',
  ],
  [
    'Cổng chào điện tử tại trạm thu phí chạy dòng chữ tuyên truyền liên tục, tối thiểu 15 lượt/giờ.',
    'spot 15..∞/hour',
  ],
  [
    'Đơn vị vận hành phải phát đủ 9.600 lượt trong cả chiến dịch trên màn hình LED mặt ngoài tòa nhà.',
    'spot 9600..9600/window',
  ],
  ['Báo in mở góc tư vấn “Bác sĩ trả lời”, mỗi tuần hai bài.', 'article 2..2/week'],
  ['Định kỳ 20 ngày một lần, Hội Người cao tuổi phát hành 01 bản tin.', 'bulletin 1..1/20 day'],
  [
    'Hằng quý, mỗi Đội Thuế liên xã xây dựng 01 clip hướng dẫn kê khai và 02 bài cho trang Zalo.',
    'video 1..1/quarter',
    'post 2..2/quarter',
  ],
  [
    'Tại phần thời sự buổi trưa, Đài phát 01 phóng sự/tuần về hàng Việt; tại phần thời sự buổi tối, phát 02 tin/tuần.',
    'reportage 1..1/week',
    'news 2..2/week',
  ],
  [
    'Khi phát hiện ca bệnh đầu tiên, hệ thống loa phường phát thông báo 04 lần/ngày trong 07 ngày liên tục.',
    'airing 4..4/day',
  ],

  // Numbers which owe nothing.
  ['Đến ngày 31/8/2026 toàn Chi cục đã làm thủ tục cho 214.000 tờ khai, thu 6.120 tỷ đồng.'],
  ['Kiểm tra thực tế 5% số lô hàng luồng đỏ, soi chiếu 40 container/ngày.'],
  ['Bệnh viện có 650 giường bệnh, mỗi ngày khám cho 1.900 lượt người bệnh.'],
  ['Phòng khám làm việc 06 ngày/tuần, sáng từ 7h00 đến 11h30.'],
  ['Mỗi trẻ được tiêm 03 mũi vắc xin 5 trong 1, mũi sau cách mũi trước tối thiểu 04 tuần.'],
  ['Mở 02 lớp tập huấn kỹ năng truyền thông cho 120 chi hội trưởng, mỗi lớp 02 ngày.'],
  ['Trao 30 suất học bổng “Mẹ đỡ đầu”, mỗi suất 500.000 đồng/tháng.'],
  ['Cuộc thi “Phụ nữ khởi nghiệp” nhận 84 bài dự thi, chọn 12 bài vào vòng chung kết.'],
  ['Đơn giá thuê màn hình LED 4,5 triệu đồng/tuần; phí thiết kế 2 triệu đồng/mẫu.'],
  ['Màn hình có kích thước 6 m x 4 m, độ sáng 6.500 nit, tiêu thụ 12 kWh/giờ.'],
  ['Thời lượng quảng cáo trên màn hình không quá 20 giây/lượt và không quá 06 lượt/giờ cho một nhãn hàng.'],
  ['Bên A tạm ứng 30% giá trị hợp đồng trong 10 ngày, thanh toán phần còn lại làm 02 đợt.'],
  ['Mỗi tuần giao ban truyền thông 01 lần vào sáng thứ Hai tại phòng họp số 2.'],
  ['Năm ngoái, Hội đã đăng 540 tin, 120 bài, đạt 108% chỉ tiêu.'],
  ['Quy định tại Điều 9 Thông tư số 38/2015/TT-BTC và Quyết định số 1810/QĐ-BTC ngày 17/7/2025.'],
  ['Thành lập 03 tổ thường trực, mỗi tổ 04 người, trực 02 ca/ngày.'],
  ['Số ca mắc sốt xuất huyết trong tuần là 87 ca, tăng 23 ca so với tuần trước.'],
  ['Điện thoại đường dây nóng của Bệnh viện: 0965.341.212 (trực 24/24 giờ).'],
  ['Tờ khai nộp chậm nhất ngày 20 của tháng đầu quý sau.'],
  ['Trang thông tin điện tử đạt 25.000 lượt truy cập/tháng, thời gian đọc trung bình 02 phút/bài.'],
  ['Dự toán: 36 tin x 120.000 đồng/tin; 12 bài x 450.000 đồng/bài.'],
  ['Có 14 tin, bài phản ánh tiêu cực đã được xác minh, trả lời trong 05 ngày.'],
  ['Mỗi hội viên tham gia ít nhất 02 buổi sinh hoạt/năm, đóng hội phí 12.000 đồng/năm.'],
  ['Hệ thống máy soi vận hành 18 giờ/ngày, bảo dưỡng 02 lần/tháng.'],
  ['Tài khoản của Hội trên TikTok có 41.000 người theo dõi, mỗi clip bình quân 2.700 lượt xem.'],
  ['Tặng 200 suất quà, 05 chiếc xe đạp cho học sinh nghèo nhân Ngày Gia đình Việt Nam.'],
  ['Sinh hoạt câu lạc bộ “Gia đình hạnh phúc” 01 lần/tháng, 25 thành viên/câu lạc bộ.'],
  ['Thường xuyên biên tập, đăng tải các bài viết hướng dẫn phòng bệnh theo mùa.'],
  ['Tài liệu truyền thông phải được thẩm định trong 03 ngày làm việc trước khi phát sóng.'],
];
