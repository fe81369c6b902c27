/** The nineteenth set, by a tenth hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 15/3/2027 đến hết ngày 31/3/2027, hệ thống loa của phường phát thông báo ngừng cấp nước 02 lần/ngày, vào 6h30 và 17h00, mỗi lần 03 phút.',
    'airing 2..2/day seconds=180-180 times=390,1020 window=2027-03-15..2027-03-31',
  ],
  [
    'Mỗi đơn vị trực thuộc Bộ cung cấp tối thiểu 02 tin, bài/quý cho Cổng thông tin điện tử của Bộ.',
    'news-or-article 2..∞/quarter each=unit',
  ],
  [
    'Chuyên mục “Nhà nông cần biết” phát sóng 02 kỳ/tháng, thời lượng 15 phút/kỳ, phát lại 02 lần.',
    'column 2..2/month replays=2 seconds=900-900',
  ],
  [
    'Trong tháng 11/2026, mỗi xã dựng từ 02 đến 03 pa nô về phòng, chống bạo lực gia đình.',
    'banner 2..3/window each=commune window=2026-11-01..2026-11-30',
  ],

  // Figures.
  [
    'Ban Tuyên giáo Công đoàn chịu trách nhiệm đăng tải hằng tuần không ít hơn 03 tin, 01 bài về Tháng Công nhân.',
    'news 3..∞/week',
    'article 1..∞/week',
  ],
  [
    'Phòng Công tác xã hội của Bệnh viện: đăng 04 bài/tuần trên trang Fanpage, thực hiện 01 video tư vấn sức khỏe/tuần.',
    'post 4..4/week',
    'video 1..1/week',
  ],
  [
    'Trường giao Đoàn Thanh niên tổ chức phát thanh măng non 02 buổi/tuần vào giờ ra chơi.',
    'session 2..2/week',
  ],
  [
    'Trên sóng truyền hình: 01 phóng sự/tháng; trên sóng phát thanh: 02 chương trình/tháng; trên báo in: 01 chuyên trang/tháng.',
    'reportage 1..1/month',
    'programme 2..2/month',
    'column 1..1/month',
  ],
  [
    'Chỉ tiêu giao cho Phòng Truyền thông Công ty Điện lực năm 2027 như sau:\n- Tin trên website: 08 tin/tháng;\n- Bài viết chuyên sâu: 02 bài/quý;\n- Tin nhắn Zalo nhắc tiết kiệm điện: 01 tin nhắn/tháng.',
    'news 8..8/month',
    'article 2..2/quarter',
    'other 1..1/month',
  ],
  [
    'Bên A đặt hàng Bên B sản xuất và phát sóng 06 phóng sự, 24 tin thời sự trong thời hạn của Hợp đồng này.',
    'reportage 6..6/window',
    'news 24..24/window',
  ],
  [
    'Đồn Biên phòng phối hợp với xã phát loa tuyên truyền về khai thác hải sản bất hợp pháp tại cảng cá mỗi ngày ba lần.',
    'airing 3..3/day',
  ],
  [
    'Văn phòng Ủy ban bầu cử tỉnh phát hành bản tin bầu cử 01 số/tuần, riêng tuần cuối trước ngày bầu cử 03 số/tuần.',
    'bulletin 1..1/week',
    'bulletin 3..3/week',
  ],
  [
    'Các thôn, bản treo 01 băng rôn tại nhà văn hóa; trung tâm xã treo 06 băng rôn.',
    'banner 1..1/window',
    'banner 6..6/window',
  ],
  [
    'TT\tLoại sản phẩm\tSố lượng\tTần suất\n1\tBản tin dự báo thời tiết nông vụ\t01 bản tin\tHằng ngày\n2\tBài khuyến nông\t02 bài\tHằng tháng',
    'bulletin 1..1/day',
    'article 2..2/month',
  ],
  ['Báo tỉnh mở chuyên mục “Gương sáng thôn bản”, mỗi tháng đăng ít nhất 02 bài.', 'article 2..∞/month'],
  ['Yêu cầu mỗi khoa, phòng viết tối thiểu một bài mỗi quý gửi về Tổ truyền thông.', 'article 1..∞/quarter'],
  [
    'Thực hiện 05 tin, 02 bài và 01 phóng sự cho mỗi kỳ họp Hội đồng nhân dân tỉnh.',
    'news 5..5/event',
    'article 2..2/event',
    'reportage 1..1/event',
  ],

  // Numbers which owe nothing.
  ['Quý I năm 2026, Đài đã phát 312 tin, 45 phóng sự và 26 chương trình phát thanh tiếng Khmer.'],
  ['Công đoàn cơ sở tổ chức đối thoại định kỳ tại nơi làm việc ít nhất 01 lần/năm.'],
  ['Mỗi tác phẩm dự thi Giải báo chí gồm tối đa 05 kỳ, gửi trước ngày 15/9/2026.'],

  // Figures again.
  [
    'Kết luận cuộc họp: thống nhất tăng tần suất phát loa tuyên truyền lên 04 lần/ngày trong đợt cao điểm phòng, chống sốt xuất huyết.',
    'airing 4..4/day',
  ],
  [
    'Sở Nội vụ chủ trì xây dựng 03 video hướng dẫn nộp hồ sơ trực tuyến, hoàn thành trong quý II/2027.',
    'video 3..3/window',
  ],
  [
    'Đề nghị Đài Phát thanh và Truyền hình dành thời lượng phát sóng 01 chương trình tọa đàm mỗi tháng.',
    'programme 1..1/month',
  ],
  [
    'Hội Liên hiệp Phụ nữ các xã, phường duy trì trang mạng xã hội với tần suất tối thiểu 03 bài đăng/tuần.',
    'post 3..∞/week',
  ],
  [
    'Tin, bài về cải cách hành chính đăng trên Trang thông tin điện tử phường: từ 04 đến 06 tin, bài/tháng.',
    'news-or-article 4..6/month',
  ],
  ['Thông điệp 30 giây được phát trên màn hình LED tại bến xe, tần suất 40 lượt/ngày.', 'spot 40..40/day'],
  [
    'Hai tuần một lần, Trung tâm Khuyến nông cung cấp 01 bài hướng dẫn kỹ thuật cho Đài xã.',
    'article 1..1/2 week',
  ],
  ['Ngân hàng gửi 02 tin nhắn SMS/tháng cảnh báo lừa đảo đến khách hàng.', 'other 2..2/month'],
  ['Bản tin nội bộ của Tổng công ty ra 01 số/quý, in 1.500 cuốn/số.', 'bulletin 1..1/quarter'],
  [
    'Nội dung\tĐơn vị thực hiện\tSố lượng thực hiện trong năm 2027\nPhóng sự về xây dựng nông thôn mới\tĐài tỉnh\t12 phóng sự\nBài viết về sản phẩm OCOP\tBáo tỉnh\t48 bài',
    'reportage 12..12/window',
    'article 48..48/window',
  ],
  [
    'Mỗi năm Thư viện tỉnh tổ chức 10 buổi tuyên truyền lưu động giới thiệu sách tại các trường vùng sâu.',
    'session 10..10/year',
  ],
  ['Mỗi tuần Ban Biên tập phải đăng được 10 tin, 03 bài.', 'news 10..10/week', 'article 3..3/week'],
  [
    'Trước mắt, trong tháng 4/2027, treo 20 băng rôn, dán 150 áp phích trên các tuyến đường chính.',
    'banner 20..20/window',
    'banner 150..150/window',
  ],
  ['Công an xã phối hợp biên soạn 01 bài tuyên truyền/tuần gửi Đài truyền thanh.', 'article 1..1/week'],
  [
    'Chuyên đề “An toàn lao động” lên sóng vào thứ Năm hằng tuần, mỗi tuần 01 chương trình, thời lượng 10 phút.',
    'programme 1..1/week',
  ],
  [
    'Giao các Báo, Tạp chí thuộc Bộ: Báo Xây dựng 15 bài/tháng, Tạp chí Giao thông 04 bài/tháng.',
    'article 15..15/month',
    'article 4..4/month',
  ],

  // Numbers which owe nothing, again.
  ['Hồ sơ trả trước hạn đạt 96,8%, thời gian xử lý bình quân giảm 1,5 ngày/hồ sơ.'],
  ['Đơn giá phát sóng quảng cáo khung giờ 19h45 là 12 triệu đồng/30 giây.'],
  ['Mở 03 lớp bồi dưỡng kỹ năng viết tin, bài cho 120 cán bộ văn hóa xã, mỗi lớp 02 ngày.'],
  ['Trang bị 18 cụm loa thông minh, 02 máy tính và 01 bộ trộn âm thanh cho Đài truyền thanh xã.'],

  // Figures, to the end.
  ['Mỗi ngày, Báo điện tử cập nhật tối thiểu 05 tin về tình hình mưa lũ.', 'news 5..∞/day'],
  [
    'Trường Đại học dự kiến thực hiện 06 video giới thiệu ngành đào tạo và 20 bài đăng Facebook phục vụ mùa tuyển sinh 2027.',
    'video 6..6/window',
    'post 20..20/window',
  ],
  [
    'Định kỳ 06 tháng, Hội Chữ thập đỏ tỉnh phối hợp thực hiện 01 phóng sự về hiến máu tình nguyện.',
    'reportage 1..1/half-year',
  ],
  [
    'Trung tâm Y tế khu vực cấp phát 8.000 tờ rơi, 300 áp phích cho các trạm y tế trong chiến dịch.',
    'other 8000..8000/window',
    'banner 300..300/window',
  ],
  [
    'Bảo hiểm xã hội tỉnh: hằng tháng có 02 tin trên Đài, 02 bài trên Báo và 01 chuyên mục hỏi - đáp.',
    'news 2..2/month',
    'article 2..2/month',
    'column 1..1/month',
  ],
  [
    'Đài truyền thanh phường phát bản tin của địa phương 05 bản tin/tuần, trừ thứ Bảy và Chủ nhật.',
    'bulletin 5..5/week',
  ],
  ['Tại mỗi kỳ lễ hội, Ban Tổ chức phát 01 bản tin nhanh/ngày.', 'bulletin 1..1/day'],
  [
    'Hạt Kiểm lâm phối hợp tuyên truyền lưu động bằng xe ô tô gắn loa: mùa khô 04 buổi/tháng, mùa mưa 01 buổi/tháng.',
    'session 4..4/month',
    'session 1..1/month',
  ],
  [
    'STT\tCơ quan\tSố tin\tSố bài\tKỳ hạn\n1\tSở Nông nghiệp và Môi trường\t04\t02\tTháng\n2\tSở Khoa học và Công nghệ\t06\t03\tTháng',
    'news 4..4/month',
    'article 2..2/month',
    'news 6..6/month',
    'article 3..3/month',
  ],
  ['Công ty Cấp nước đăng khoảng 03 bài/tháng trên Fanpage về sử dụng nước tiết kiệm.', 'post 3..3/month'],
  [
    'Spot tuyên truyền 60 giây phát 06 lượt/ngày trong 30 ngày liên tục trên kênh truyền hình tỉnh.',
    'spot 6..6/day',
  ],

  [
    'Nhân Tháng hành động vì trẻ em, Tỉnh đoàn sản xuất 04 video ngắn, 08 infographic về phòng, chống đuối nước.',
    'video 4..4/window',
    'other 8..8/window',
  ],
  [
    'Bên B có trách nhiệm đăng 02 tin/ngày trên báo điện tử và 01 bài/tuần trên báo in.',
    'news 2..2/day',
    'article 1..1/week',
  ],
  ['Về hình thức trực quan: mỗi trường học, trạm y tế treo tối thiểu 02 băng rôn.', 'banner 2..∞/window'],

  // Numbers which owe nothing, to the end.
  ['Thường trực Ban Chỉ đạo họp 01 lần/tháng, đoàn kiểm tra liên ngành làm việc 02 đợt/năm.'],
  ['Phấn đấu lượng truy cập Cổng thông tin điện tử tăng 20%/năm, đạt 3 triệu lượt vào năm 2027.'],
  ['Cử tri bỏ phiếu tại 214 khu vực bỏ phiếu, từ 07 giờ đến 19 giờ cùng ngày.'],
  ['Nơi nhận: Như trên (02 bản); Báo và Đài tỉnh (01 bản); Lưu: VT, VX (05 bản).'],
  ['Tổng kinh phí tuyên truyền năm 2027 là 450 triệu đồng, bố trí 02 đợt từ ngân sách tỉnh.'],
  ['Kỳ trước, Báo đăng 02 bài phản ánh về rác thải; Ủy ban nhân dân phường đã có văn bản trả lời.'],
];
