/** The twentieth set, by an eleventh hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 15/11/2026 đến hết ngày 30/4/2027, loa truyền thanh phát thông báo cấp dự báo cháy rừng 02 lần/ngày, mỗi lần 03 phút.',
    'airing 2..2/day seconds=180-180 window=2026-11-15..2027-04-30',
  ],
  [
    'Chuyên mục “Nước sạch và thủy lợi” phát 01 số/tuần lúc 20h10 thứ Năm, mỗi số 10 phút, phát lại 02 lần.',
    'column 1..1/week replays=2 seconds=600-600 weekdays=3 times=1210',
  ],
  [
    'Trong tháng 6/2027, mỗi xã, phường treo ít nhất 04 băng rôn hưởng ứng Tháng hành động vì trẻ em.',
    'banner 4..∞/window each=commune window=2027-06-01..2027-06-30',
  ],
  [
    'Dự kiến mỗi tháng Sở Khoa học và Công nghệ sản xuất 02 video giới thiệu kết quả nghiên cứu.',
    'video 2..2/month soft',
  ],

  // Figures.
  [
    'Hạt Kiểm lâm khu vực chủ động viết 03 tin, 01 bài mỗi tháng gửi Cổng thông tin điện tử tỉnh.',
    'news 3..3/month',
    'article 1..1/month',
  ],
  [
    'Vào mùa khô, các xã có rừng tổ chức tuyên truyền lưu động bằng xe ô tô gắn loa: 03 buổi/tuần.',
    'session 3..3/week',
  ],
  [
    'Công ty TNHH MTV Khai thác công trình thủy lợi phối hợp Báo và Phát thanh, Truyền hình tỉnh thực hiện các sản phẩm sau: 06 phóng sự, 12 bài viết, 01 video đồ họa.',
    'reportage 6..6/window',
    'article 12..12/window',
    'video 1..1/window',
  ],
  ['Trước mỗi đợt xả nước, đài truyền thanh xã phát thông báo tối thiểu 05 lần.', 'airing 5..∞/event'],
  [
    'Ban Quản lý chợ phát thanh nội dung bảo đảm an toàn thực phẩm hai lần mỗi ngày qua hệ thống loa nội bộ.',
    'airing 2..2/day',
  ],
  [
    'TT\tĐơn vị\tTin/tháng\tBài/tháng\n1\tChi cục Quản lý thị trường\t08\t02\n2\tChi cục An toàn vệ sinh thực phẩm\t06\t01',
    'news 8..8/month',
    'article 2..2/month',
    'news 6..6/month',
    'article 1..1/month',
  ],
  [
    'Treo 25 băng rôn, 60 áp phích tại các chợ, siêu thị trên địa bàn trong Tháng hành động vì an toàn thực phẩm.',
    'banner 25..25/window',
    'banner 60..60/window',
  ],
  [
    'Sở Y tế đề nghị các cơ quan báo chí bố trí mỗi tuần ít nhất 01 bài về phòng, chống tai nạn đuối nước trẻ em.',
    'article 1..∞/week',
  ],
  ['In và cấp phát 9.000 tờ rơi về Tổng đài quốc gia bảo vệ trẻ em 111.', 'other 9000..9000/window'],
  [
    'Liên đoàn Lao động tỉnh duy trì đăng 02 bài/ngày trên Fanpage, 01 video ngắn/tuần trên TikTok.',
    'post 2..2/day',
    'video 1..1/week',
  ],
  [
    'Công đoàn cơ sở các doanh nghiệp có từ 500 lao động trở lên: mỗi quý 02 tin, 01 bài.',
    'news 2..2/quarter',
    'article 1..1/quarter',
  ],
  ['Chuyên trang “Việc làm và an sinh” trên báo in ra 02 kỳ/tháng.', 'column 2..2/month'],
  [
    'Chương trình phát thanh tiếng Khmer: 05 chương trình/tuần, thời lượng 20 phút/chương trình.',
    'programme 5..5/week',
  ],
  [
    'Hằng tháng, Sở Dân tộc và Tôn giáo biên soạn 01 bản tin gửi chức sắc, người có uy tín.',
    'bulletin 1..1/month',
  ],

  // Numbers which owe nothing.
  ['Trong 9 tháng đầu năm, lực lượng kiểm lâm đã phát hiện 47 vụ vi phạm, đăng 132 tin, bài cảnh báo.'],
  ['Trạm bơm vận hành 04 tổ máy, mỗi ngày bơm 02 đợt, mỗi đợt 05 giờ.'],
  ['Mở 03 lớp tập huấn kỹ năng xử lý vi phạm hành chính, mỗi lớp 45 học viên, thời gian 02 ngày/lớp.'],

  // More figures.
  [
    'Đồn Biên phòng phối hợp với xã tổ chức 02 buổi tuyên truyền lưu động mỗi tháng tại các thôn giáp biên.',
    'session 2..2/month',
  ],
  ['Mô hình “Tiếng loa Biên phòng” phát thanh 03 lần/tuần, mỗi lần 15 phút.', 'airing 3..3/week'],
  [
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh giao mỗi đồn viết từ 04 đến 06 tin/tháng, 01 phóng sự/quý.',
    'news 4..6/month',
    'reportage 1..1/quarter',
  ],
  [
    'Phấn đấu cả năm có ít nhất 120 tin, 40 bài và 10 phóng sự về khoa học, công nghệ và đổi mới sáng tạo.',
    'news 120..∞/year',
    'article 40..∞/year',
    'reportage 10..∞/year',
  ],
  [
    'Chuyên mục “Khoa học và Đời sống”: 02 số/tháng, phát sóng trên kênh truyền hình tỉnh.',
    'column 2..2/month',
  ],
  [
    'Tổ công nghệ số cộng đồng gửi 01 tin nhắn Zalo/tuần hướng dẫn dịch vụ công trực tuyến tới các hộ dân.',
    'other 1..1/week',
  ],
  [
    'STT\tNội dung\tĐVT\tSố lượng\tĐơn giá\tThành tiền\n1\tVideo hướng dẫn nộp hồ sơ trực tuyến\tvideo\t15\t4.000.000\t60.000.000\n2\tInfographic\tsản phẩm\t20\t800.000\t16.000.000',
    'video 15..15/window',
    'other 20..20/window',
  ],
  [
    'Màn hình LED tại Trung tâm Phục vụ hành chính công trình chiếu thông điệp chuyển đổi số 40 lượt/ngày.',
    'spot 40..40/day',
  ],
  [
    'Trong đợt cao điểm hưởng ứng Ngày Chuyển đổi số quốc gia, mỗi sở, ngành đăng tối thiểu 03 tin, bài.',
    'news-or-article 3..∞/window',
  ],
  [
    'Sở Tài chính công khai tiến độ giải ngân, mỗi tháng đăng không dưới 04 tin trên Trang thông tin điện tử.',
    'news 4..∞/month',
  ],
  [
    'Kết luận cuộc họp: giao Văn phòng Sở Tài chính thực hiện 01 phóng sự/quý, 02 bài/tháng về đầu tư công; báo cáo Giám đốc Sở trước ngày 25.',
    'reportage 1..1/quarter',
    'article 2..2/month',
  ],
  [
    'Công ty Công viên - Cây xanh lắp đặt 18 pa nô nhắc không xả rác, không bẻ cành trước ngày 20/12/2026.',
    'banner 18..18/window',
  ],
  ['Loa công viên phát nội quy mỗi giờ một lần, từ 05 giờ đến 21 giờ.', 'airing 1..1/hour'],
  [
    'Công an phường đăng trên trang Zalo “Công an phường Tân Lập” 05 bài/tuần; trên Facebook 07 bài/tuần.',
    'post 5..5/week',
    'post 7..7/week',
  ],
  [
    'TT\tNội dung\tSố lượng\tThời gian\n1\tPhát thanh cảnh báo lừa đảo qua mạng\t02 lần\tHằng ngày\n2\tTuyên truyền lưu động tại tổ dân phố\t01 buổi\tHằng tuần',
    'airing 2..2/day',
    'session 1..1/week',
  ],
  [
    'Mỗi vụ lừa đảo mới phát sinh, Công an phường biên tập 01 tin cảnh báo trong vòng 24 giờ.',
    'news 1..1/event',
  ],

  // More numbers which owe nothing.
  ['Tuần tra song phương 02 lần/tháng trên đoạn biên giới dài 31,5 km, mỗi lần 12 cán bộ, chiến sĩ.'],
  ['Kinh phí thực hiện 850 triệu đồng/năm, trong đó ngân sách tỉnh 600 triệu đồng.'],
  ['Công an phường đã tiếp nhận 318 hồ sơ cấp căn cước, đạt 106% chỉ tiêu tháng.'],
  ['Mỗi đơn vị được gửi tối đa 02 video dự thi, thời lượng mỗi video không quá 05 phút.'],

  // Last figures.
  [
    'Cứ hai tuần một lần, Chi cục Thủy lợi phát hành 01 bản tin nguồn nước và xâm nhập mặn.',
    'bulletin 1..1/2 week',
  ],
  [
    'Bên A đặt hàng Bên B thực hiện trong thời hạn Hợp đồng: a) 24 tin; b) 08 bài; c) 04 phóng sự truyền hình.',
    'news 24..24/window',
    'article 8..8/window',
    'reportage 4..4/window',
  ],
  [
    'Đề nghị UBND các xã ven sông tăng thời lượng phát thanh về hạn mặn từ 01 lần/ngày lên 03 lần/ngày.',
    'airing 3..3/day',
  ],
  [
    'Về tần suất: tin bài trên Trang thông tin điện tử phường tối thiểu 10 tin, bài/tháng.',
    'news-or-article 10..∞/month',
  ],
  [
    'Chương trình “An toàn, vệ sinh lao động” mỗi tháng phát một chương trình trên sóng phát thanh tỉnh.',
    'programme 1..1/month',
  ],
  [
    'Sáu tháng một lần, Ban Quản lý rừng phòng hộ xây dựng 01 phóng sự về khoán bảo vệ rừng.',
    'reportage 1..1/half-year',
  ],
  [
    'Tháng cao điểm: mỗi ngày phát thanh 04 lần; các tháng còn lại: mỗi ngày 02 lần.',
    'airing 4..4/day',
    'airing 2..2/day',
  ],
  [
    'Các cơ sở tôn giáo, mỗi cơ sở treo 01 băng rôn tuyên truyền phòng cháy, chữa cháy trước dịp lễ.',
    'banner 1..1/window',
  ],
  [
    'Hằng quý, Sở Công Thương phối hợp thực hiện 02 phóng sự, 04 tin về chống hàng giả.',
    'reportage 2..2/quarter',
    'news 4..4/quarter',
  ],
  [
    'Tổ chức 10 buổi tuyên truyền lưu động tại các công viên, quảng trường trong năm 2027.',
    'session 10..10/window',
  ],
  [
    'Trung tâm Truyền thông khoa học sản xuất 3 - 5 video/quý, đăng lại trên các nền tảng số.',
    'video 3..5/quarter',
  ],
  ['Nhắn tin SMS cho người dân vùng hạ du: 02 tin nhắn/tháng.', 'other 2..2/month'],
  [
    'Trạm kiểm soát biên phòng cửa khẩu trình chiếu thông điệp phòng, chống mua bán người 06 lượt/ngày trên màn hình phòng chờ.',
    'spot 6..6/day',
  ],

  // Last numbers which owe nothing.
  ['Lấy mẫu nước kiểm nghiệm 01 lần/tuần tại 06 điểm; báo cáo kết quả 01 lần/tháng.'],
  ['Người lao động làm thêm không quá 40 giờ/tháng và 200 giờ/năm.'],
  ['Đoàn liên ngành kiểm tra 02 đợt/năm, mỗi đợt 15 cơ sở kinh doanh thực phẩm.'],
  ['Nơi nhận: Như trên (03 bản); Sở Tài chính (01 bản); lưu VT, KTTH (02 bản).'],
  ['Trợ cấp trẻ em mồ côi 750.000 đồng/tháng, chi trả 01 lần vào ngày 10 hằng tháng.'],
  ['Kế hoạch này thay thế Kế hoạch số 88/KH-UBND ngày 14/4/2026 và gồm 05 trang, 02 phụ lục.'],
];
