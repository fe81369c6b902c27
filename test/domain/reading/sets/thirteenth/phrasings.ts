/** The thirteenth set, by a fourth hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 05/10/2026 đến hết ngày 25/10/2026, loa truyền thanh phát lịch tiêm 03 lần/ngày, mỗi lần 04 phút.',
    'airing 3..3/day seconds=240-240 window=2026-10-05..2026-10-25',
  ],
  ['Mỗi trường gửi ít nhất 02 tin/tháng về Sở Giáo dục và Đào tạo để đăng tải.', 'news 2..∞/month each=unit'],
  [
    'Chuyên mục “Phòng cháy từ mỗi nhà” phát 01 số/tuần lúc 19h55 thứ Sáu, mỗi số 8 phút, phát lại 01 lần.',
    'column 1..1/week replays=1 seconds=480-480 weekdays=4 times=1195',
  ],
  [
    'Mỗi màn hình LED trình chiếu 15 lượt/ngày, mỗi lượt không quá 45 giây.',
    'spot 15..15/day each=screen seconds=-45',
  ],
  [
    'Trong quý I/2027, mỗi xã, phường treo từ 05 đến 07 băng rôn về an toàn giao thông.',
    'banner 5..7/window each=commune window=2027-01-01..2027-03-31',
  ],
  ['Dự kiến mỗi quý Bưu điện tỉnh thực hiện 04 video giới thiệu dịch vụ.', 'video 4..4/quarter soft'],
  [
    'Bản tin giao thông lên sóng 03 số/tuần, lúc 6h45 thứ Hai, thứ Tư và thứ Sáu, thời lượng 5 phút/số.',
    'bulletin 3..3/week seconds=300-300 weekdays=0,2,4 times=405',
  ],
  [
    'Trên mỗi loại hình báo chí, trong tháng 8/2026 thực hiện tối thiểu 02 phóng sự.',
    'reportage 2..∞/window each=medium window=2026-08-01..2026-08-31',
  ],

  // Figures.
  [
    'Đề nghị Báo và Phát thanh, Truyền hình tỉnh bố trí đăng, phát 04 tin/tuần và 02 bài/tháng về tiêm chủng.',
    'news 4..4/week',
    'article 2..2/month',
  ],
  [
    'Kết luận của Phó Chủ tịch: giao Phòng Văn hóa - Xã hội duy trì 03 tin/tuần trên Trang thông tin điện tử xã; hoàn thành lắp 07 pa nô trước ngày 30/9/2026.',
    'news 3..3/week',
    'banner 7..7/window',
  ],
  [
    'Bên B cam kết trình chiếu 90 lượt/ngày tại mỗi vị trí màn hình trong suốt thời gian Hợp đồng.',
    'spot 90..90/day',
  ],
  [
    'Mỗi điểm tiêm treo 01 băng rôn, 02 áp phích quy trình một chiều.',
    'banner 1..1/window',
    'banner 2..2/window',
  ],
  [
    'Phòng Cảnh sát PCCC và CNCH chủ trì sản xuất 03 phim ngắn, 12 video và 10 infographic.',
    'video 3..3/window',
    'video 12..12/window',
    'other 10..10/window',
  ],
  ['Cách một tuần, Đài xã phát 01 chương trình “Học tập suốt đời”.', 'programme 1..1/2 week'],
  ['Hằng quý, Thuế tỉnh phối hợp đăng một (01) chuyên trang trên báo in.', 'column 1..1/quarter'],
  [
    'TT\tĐơn vị\tTin/tháng\tBài/quý\n1\tSở Xây dựng\t05\t03\n2\tCông an tỉnh\t10\t06\n\tCộng\t15\t09',
    'news 5..5/month',
    'article 3..3/quarter',
    'news 10..10/month',
    'article 6..6/quarter',
  ],
  [
    'STT\tSản phẩm\tĐVT\tSố lượng\tĐơn giá\tThành tiền\n1\tPhóng sự truyền hình\tphóng sự\t08\t9.000.000\t72.000.000\n2\tTờ rơi\ttờ\t5.500\t900\t4.950.000\n\tTổng\t\t\t\t76.950.000',
    'reportage 8..8/window',
    'other 5500..5500/window',
  ],
  [
    'TT\tNhiệm vụ\tKết quả\tThời gian\n1\tPhát thanh lưu động\t02 buổi\tHằng tuần\n2\tTập huấn tổ công nghệ số cộng đồng\t04 lớp\tQuý II\n3\tĐăng bài trên Fanpage\t05 bài\tHằng tuần',
    'session 2..2/week',
    'post 5..5/week',
  ],
  [
    'Ngày cao điểm 10/10, đài truyền thanh phát 05 lần/ngày; các ngày khác phát 02 lần/ngày.',
    'airing 5..5/day',
    'airing 2..2/day',
  ],
  [
    'Trung tâm Xúc tiến du lịch đăng 01 bài/ngày trên Facebook, 02 video/tuần trên TikTok.',
    'post 1..1/day',
    'video 2..2/week',
  ],
  ['Tổ chức xe thông tin lưu động tại mỗi xã 02 buổi/tháng.', 'session 2..2/month'],
  ['Mỗi vụ cháy điển hình phải có 01 tin, 01 phóng sự cảnh báo.', 'news 1..1/event', 'reportage 1..1/event'],
  [
    'Cục Hải quan yêu cầu các đội nghiệp vụ viết 02 bài/quý, riêng Đội Kiểm soát 03 bài/quý.',
    'article 2..2/quarter',
    'article 3..3/quarter',
  ],
  [
    'Thời lượng phát thanh tiếng dân tộc Dao: 30 phút/chương trình, 03 chương trình/tuần.',
    'programme 3..3/week',
  ],
  ['Bảng điện tử tại bến xe chạy chữ nhắc thắt dây an toàn 04 lượt/giờ.', 'spot 4..4/hour'],
  ['Moi thang dang 06 tin, 02 bai ve an toan thuc pham.', 'news 6..6/month', 'article 2..2/month'],
  ['Mỗi tuần phát hai chương trình phát thanh học đường.'.normalize('NFD'), 'programme 2..2/week'],
  ['Tăng số tin từ 03 tin/tuần lên 05 tin/tuần kể từ ngày 01/7/2026.', 'news 5..5/week'],
  [
    'Hai Bên thống nhất thực hiện 12 số chuyên mục, 06 phóng sự trong năm 2026.',
    'column 12..12/window',
    'reportage 6..6/window',
  ],
  ['Hội Nông dân xã, Đoàn Thanh niên, Hội Cựu chiến binh mỗi đơn vị 01 bài/tháng.', 'article 1..1/month'],
  [
    'Bệnh viện phát trên loa khu chờ nội dung phòng, chống bạo hành nhân viên y tế, 02 giờ một lần.',
    'airing 1..1/2 hour',
  ],
  [
    'In 12.000 tờ rơi, 800 áp phích phát cho các hộ kinh doanh chuyển từ thuế khoán.',
    'other 12000..12000/window',
    'banner 800..800/window',
  ],
  ['Cứ 15 ngày một lần, Ủy ban MTTQ phường ra 01 bản tin gửi các khu dân cư.', 'bulletin 1..1/15 day'],
  ['Đối với các nhiệm vụ còn lại: mỗi nhiệm vụ tối thiểu 02 tin, bài.', 'news-or-article 2..∞/task'],
  [
    'Tin: không dưới 15 tin/tháng. Phóng sự: 01 - 02 phóng sự/tháng. Video ngắn: 04 video/tháng.',
    'news 15..∞/month',
    'reportage 1..2/month',
    'video 4..4/month',
  ],
  ['Đội tuyên truyền lưu động tỉnh thực hiện 08 buổi/tháng tại các xã vùng cao.', 'session 8..8/month'],
  [
    'Đài phát 01 chương trình trực tiếp/tháng và 03 bản tin/ngày, kể cả ngày nghỉ.',
    'programme 1..1/month',
    'bulletin 3..3/day',
  ],

  // Numbers which owe nothing.
  ['Mỗi trẻ tiêm 02 mũi, cách nhau ít nhất 01 tháng.'],
  ['Đến hết tháng 9, toàn tỉnh đã tiêm 38.120 liều, đạt 91,4% kế hoạch.'],
  ['Kiểm tra hệ thống báo cháy 01 lần/quý; bảo dưỡng bình chữa cháy 06 tháng/lần.'],
  ['Xử phạt 214 trường hợp vi phạm nồng độ cồn, tạm giữ 96 phương tiện.'],
  ['Xe khách không được chạy quá 04 giờ liên tục, lái xe không quá 10 giờ/ngày.'],
  ['Tờ khai thuế giá trị gia tăng nộp theo quý, chậm nhất ngày cuối cùng của tháng đầu quý sau.'],
  ['Giá thuê màn hình 18 triệu đồng/tháng, chưa gồm thuế VAT 8%.'],
  ['Bưu tá phát báo 01 lần/ngày đến 420 điểm nhận.'],
  ['Học sinh học 02 buổi/ngày, mỗi buổi không quá 04 tiết.'],
  ['Tại kỳ họp, đại biểu chất vấn 09 câu, thời gian trả lời 05 phút/câu.'],
  ['Trong 6 tháng đầu năm, Báo đã đăng 1.240 tin, 316 bài và phát 48 phóng sự.'],
  ['Mức nhuận bút: 120.000 đồng/tin, 450.000 đồng/bài, 01 triệu đồng/phóng sự.'],
  ['Tổ biên tập gồm 07 người, họp giao ban 01 lần/tuần vào sáng thứ Hai.'],
  ['Màn hình có kích thước 6 x 9 m, cấu hình P5, độ sáng tối thiểu 6.000 nits.'],
  ['Công văn số 1122/SVHTTDL-BC ngày 11/6/2026 thay thế Công văn số 02/SVHTTDL-BC ngày 05/01/2026.'],
  ['Khách du lịch lưu trú bình quân 2,3 ngày/lượt, chi tiêu 1,1 triệu đồng/ngày.'],
  ['Bài viết dài từ 1.000 đến 1.500 chữ, kèm 03 ảnh có chú thích.'],
  ['Mỗi tác giả được gửi tối đa 03 bài dự thi.'],
  ['Bên B sửa nội dung không quá 02 lần, mỗi lần trong 24 giờ.'],
  ['Không đăng lại tin, bài của cơ quan khác quá 03 lần/tuần.'],
  ['Hội nghị kéo dài 01 buổi, có 04 báo cáo tham luận, mỗi tham luận 10 phút.'],
  [
    'Số lượng tin, bài tối thiểu: cấp sở 06 tin, bài/tháng; cấp xã 04 tin, bài/tháng.',
    'news-or-article 6..∞/month',
    'news-or-article 4..∞/month',
  ],
  [
    'Phấn đấu cả năm đạt 240 tin và 60 bài trên Cổng thông tin điện tử thành phố.',
    'news 240..240/year',
    'article 60..60/year',
  ],
];
