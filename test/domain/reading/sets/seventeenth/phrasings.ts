/** The seventeenth set, by an eighth hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 20/7/2026 đến hết ngày 27/7/2026, hệ thống loa truyền thanh cơ sở phát bài viết tri ân thương binh, liệt sĩ 02 lần/ngày, mỗi lần 15 phút.',
    'airing 2..2/day seconds=900-900 window=2026-07-20..2026-07-27',
  ],
  [
    'Chuyên mục “Pháp luật và Đời sống” phát sóng 01 số/tuần vào 20h15 thứ Tư, thời lượng 10 phút/số, phát lại 01 lần.',
    'column 1..1/week replays=1 seconds=600-600 weekdays=2 times=1215',
  ],
  ['Mỗi màn hình LED chạy 20 lượt/ngày, mỗi lượt 30 giây.', 'spot 20..20/day each=screen seconds=30-30'],
  [
    'Trong quý IV/2026, mỗi xã treo ít nhất 04 băng rôn về bảo vệ rừng.',
    'banner 4..∞/window each=commune window=2026-10-01..2026-12-31',
  ],
  ['Dự kiến mỗi tháng Bảo tàng tỉnh xây dựng 02 video giới thiệu hiện vật.', 'video 2..2/month soft'],
  [
    'Bản tin du lịch phát 02 số/tuần, lúc 18h30 thứ Ba và thứ Bảy, thời lượng 05 phút/số.',
    'bulletin 2..2/week seconds=300-300 weekdays=1,5 times=1110',
  ],

  // Figures.
  [
    'Đề nghị Báo và Phát thanh, Truyền hình tỉnh mỗi tuần đăng, phát tối thiểu 03 tin, 01 phóng sự về Năm Du lịch quốc gia.',
    'news 3..∞/week',
    'reportage 1..∞/week',
  ],
  [
    'Trang Zalo OA của Sở Tư pháp đăng 05 bài/tuần; trang Facebook đăng 07 bài/tuần.',
    'post 5..5/week',
    'post 7..7/week',
  ],
  [
    'Hội Cựu chiến binh tỉnh viết 02 bài/tháng gửi Báo tỉnh; các hội cấp xã gửi 01 tin/tháng.',
    'article 2..2/month',
    'news 1..1/month',
  ],
  [
    'Hạt Kiểm lâm tổ chức tuyên truyền lưu động bằng xe có gắn loa 03 buổi/tuần tại các xã trọng điểm cháy rừng.',
    'session 3..3/week',
  ],
  ['Kênh TikTok của Thư viện tỉnh: 04 video/tháng.', 'video 4..4/month'],
  [
    'STT\tNội dung\tĐVT\tSố lượng\n1\tBăng rôn tuyên truyền Ngày Sách và Văn hóa đọc\tcái\t25\n2\tÁp phích\ttờ\t300',
    'banner 25..25/window',
    'banner 300..300/window',
  ],
  [
    'Đài truyền thanh xã tiếp tục duy trì 02 chương trình/tuần, trong đó mỗi chương trình dài 20 phút.',
    'programme 2..2/week',
  ],
  [
    'Hằng tháng, mỗi phòng, đơn vị thuộc Sở gửi về Ban Biên tập ít nhất 02 tin, bài.',
    'news-or-article 2..∞/month',
  ],
  [
    'Hợp đồng gồm các sản phẩm sau: 06 phóng sự truyền hình; 12 tin; 04 bài trên báo in.',
    'reportage 6..6/window',
    'news 12..12/window',
    'article 4..4/window',
  ],
  ['Bảng điện tử tại cổng trường hiển thị thông điệp tuyển sinh 06 lượt/giờ.', 'spot 6..6/hour'],
  [
    'Ngân hàng Chính sách xã hội tỉnh phối hợp Đài thực hiện mỗi quý một phóng sự về tín dụng ưu đãi.',
    'reportage 1..1/quarter',
  ],
  [
    'Hội Liên hiệp Phụ nữ các xã, phường phát 2.000 tờ rơi, treo 15 pa nô trong đợt cao điểm.',
    'other 2000..2000/window',
    'banner 15..15/window',
  ],
  [
    'Trường Đại học giao Phòng Truyền thông bảo đảm không ít hơn 10 bài đăng trên Fanpage mỗi tuần.',
    'post 10..∞/week',
  ],
  [
    'Từ 03 đến 05 tin/tuần và 01 - 02 bài/tháng là định mức của Cổng thông tin điện tử Sở trong năm 2026.',
    'news 3..5/week',
    'article 1..2/month',
  ],
  [
    'Hội Nông dân tỉnh phối hợp xây dựng chuyên trang “Nhà nông” 02 kỳ/tháng trên báo in.',
    'column 2..2/month',
  ],
  [
    'Loa truyền thanh các thôn phát thông báo cấm rừng 04 lần/ngày khi cấp dự báo cháy ở cấp V.',
    'airing 4..4/day',
  ],
  [
    'Chủ tọa kết luận: Phòng Quản lý văn hóa duy trì 02 tin/tuần; Trung tâm Văn hóa sản xuất 05 video trước ngày 15/9/2026.',
    'news 2..2/week',
    'video 5..5/window',
  ],
  [
    'Cứ hai tuần một lần, Bảo tàng đăng 01 bài “Câu chuyện hiện vật” trên trang Facebook.',
    'post 1..1/2 week',
  ],
  ['Mỗi lễ hội có tối thiểu 03 tin và 01 phóng sự.', 'news 3..∞/event', 'reportage 1..∞/event'],
  [
    'TT\tCơ quan\tTin/tuần\tPhóng sự/tháng\n1\tSở Tư pháp\t02\t01\n2\tChi cục Kiểm lâm\t03\t02',
    'news 2..2/week',
    'reportage 1..1/month',
    'news 3..3/week',
    'reportage 2..2/month',
  ],
  [
    'Bên A đặt Bên B phát sóng 40 lượt/ngày trên màn hình LED tại Quảng trường trung tâm, từ ngày 01/9 đến ngày 30/9/2026.',
    'spot 40..40/day',
  ],
  [
    'Tin: 08 tin/tháng; bài: 03 bài/tháng; infographic: 02 sản phẩm/tháng.',
    'news 8..8/month',
    'article 3..3/month',
    'other 2..2/month',
  ],
  [
    'Mỗi ngày đăng hai bài trên Fanpage Tuổi trẻ tỉnh, mỗi tuần một video trên TikTok.',
    'post 2..2/day',
    'video 1..1/week',
  ],
  [
    'Bố trí 01 chuyên mục/tháng “Người có công” trên sóng truyền hình, 02 tin/tuần trên báo điện tử.',
    'column 1..1/month',
    'news 2..2/week',
  ],
  [
    'Trong đợt cao điểm (10/11 - 25/11/2026): 01 bài/ngày; thời gian còn lại: 01 bài/tuần.',
    'article 1..1/day',
    'article 1..1/week',
  ],
  [
    'Chi nhánh Ngân hàng Nhà nước yêu cầu các tổ chức tín dụng đăng tối thiểu 03 bài cảnh báo lừa đảo trên trang Facebook mỗi tháng.',
    'post 3..∞/month',
  ],
  [
    'Đài Truyền thanh phường phát thông điệp phòng, chống mua bán người 03 lần/tuần, vào thứ Hai, thứ Năm và Chủ nhật.',
    'airing 3..3/week',
  ],
  [
    'Sáu tháng một lần, Sở ra một (01) bản tin “Thông tin cơ sở” phát hành đến các khu dân cư.',
    'bulletin 1..1/half-year',
  ],
  ['Gửi tin nhắn Zalo tới hội viên: 02 tin nhắn/tháng.', 'other 2..2/month'],
  [
    'Khoảng 20 tin và 05 bài sẽ được đăng tải trong thời gian diễn ra Liên hoan.',
    'news 20..20/window',
    'article 5..5/window',
  ],
  [
    'Về phát thanh: mỗi ngày 02 bản tin, mỗi tuần 03 chương trình; về truyền hình: mỗi tháng 02 phóng sự.',
    'bulletin 2..2/day',
    'programme 3..3/week',
    'reportage 2..2/month',
  ],
  [
    'Nâng số lần phát trên loa truyền thanh từ 02 lần/ngày lên 04 lần/ngày trong thời gian bầu cử.',
    'airing 4..4/day',
  ],
  [
    'Riêng Ban Quản lý Vườn quốc gia xây dựng 02 phóng sự/năm, 01 video/quý bằng tiếng Anh.',
    'reportage 2..2/year',
    'video 1..1/quarter',
  ],
  [
    'Treo 60 băng rôn dọc các tuyến phố chính, dựng 08 pa nô tấm lớn tại cửa ngõ thành phố; hoàn thành trước ngày 25/8/2026.',
    'banner 60..60/window',
    'banner 8..8/window',
  ],
  ['Trung bình mỗi tuần các trang mạng xã hội của tỉnh phải có từ 05 đến 07 bài đăng.', 'post 5..7/week'],
  [
    'Công đoàn ngành gửi 01 bài/quý, Đoàn trường gửi 02 bài/quý.',
    'article 1..1/quarter',
    'article 2..2/quarter',
  ],
  ['Hội đồng phối hợp phổ biến, giáo dục pháp luật phát hành 4 bản tin/năm.', 'bulletin 4..4/year'],
  [
    'Các báo, đài thực hiện ít nhất 01 tin hoặc bài/tuần về chăm sóc người có công.',
    'news-or-article 1..∞/week',
  ],
  ['Màn hình tại sảnh ngân hàng phát clip cảnh báo lừa đảo 12 lượt/ngày.', 'spot 12..12/day'],
  [
    'Nội dung\tSố lượng\tTần suất\nĐăng bài trên trang Facebook Hội Nông dân\t03 bài\tHằng tuần\nPhát thanh trên loa xã\t02 lần\tHằng ngày',
    'post 3..3/week',
    'airing 2..2/day',
  ],
  [
    'Sản phẩm bàn giao gồm: mười video ngắn, hai phóng sự và năm bài viết chuyên sâu.',
    'video 10..10/window',
    'reportage 2..2/window',
    'article 5..5/window',
  ],
  [
    'Mỗi tuyến đường trung tâm treo 05 băng rôn, mỗi nhà văn hóa dán 02 áp phích.',
    'banner 5..5/window',
    'banner 2..2/window',
  ],
  [
    'Đội Thông tin lưu động: không dưới 10 buổi/tháng, ưu tiên thôn, bản vùng biên giới.',
    'session 10..∞/month',
  ],
  [
    'Kiểm lâm địa bàn phối hợp loa truyền thanh phát quy định phòng cháy rừng, cứ 03 giờ một lần.',
    'airing 1..1/3 hour',
  ],
  ['Moi tuan dang 03 tin, 01 bai ve bao ton di san van hoa.', 'news 3..3/week', 'article 1..1/week'],
  ['Hằng tuần đăng bốn bài trên trang Facebook của Bảo tàng.'.normalize('NFD'), 'post 4..4/week'],
  [
    'Tần suất: 01 chương trình/tháng; từ tháng 7 là 02 chương trình/tháng.',
    'programme 1..1/month',
    'programme 2..2/month',
  ],
  [
    'Đối với mỗi đợt trưng bày chuyên đề, Bảo tàng cung cấp cho báo chí 02 tin, 01 video.',
    'news 2..2/event',
    'video 1..1/event',
  ],
  [
    'Cổng thông tin điện tử tỉnh: đăng 01 tin/ngày làm việc; Báo tỉnh: 02 bài/tuần.',
    'news 1..1/day',
    'article 2..2/week',
  ],
  [
    'Ban Tuyên giáo Hội Phụ nữ sản xuất trong năm 2026 gồm 52 số chuyên mục “Phụ nữ và gia đình”, mỗi số 12 phút.',
    'column 52..52/window',
  ],
  [
    'Ủy ban nhân dân phường chỉ đạo Ban Biên tập Trang thông tin điện tử đăng ít nhất 05 tin/tháng về bảo hiểm xã hội tự nguyện.',
    'news 5..∞/month',
  ],
  [
    'Liên đoàn Luật sư phối hợp với Đài thực hiện 01 chuyên mục/tuần, 01 video hỏi đáp/tháng.',
    'column 1..1/week',
    'video 1..1/month',
  ],
  [
    'Ngoài tin thời sự, Báo tỉnh dành mỗi tháng 02 phóng sự ảnh cho chủ đề biển, đảo.',
    'reportage 2..2/month',
  ],
  [
    'Giao Thư viện Trường: 01 bài giới thiệu sách/tuần trên Fanpage, 03 video trong học kỳ I.',
    'post 1..1/week',
    'video 3..3/window',
  ],
  [
    'Trợ giúp viên pháp lý phối hợp tổ chức các buổi truyền thông tại cơ sở, mỗi tháng 04 buổi.',
    'session 4..4/month',
  ],
  [
    '100% xã, phường có nghĩa trang liệt sĩ phát trên loa 01 lần/ngày và treo tối thiểu 02 băng rôn.',
    'airing 1..1/day',
    'banner 2..∞/window',
  ],

  // Numbers which owe nothing.
  ['Năm 2025, Trang Zalo của xã đã đăng 412 bài, thu hút 6.300 lượt quan tâm.'],
  ['Trợ cấp thương binh hạng 1/4 được chi trả trước ngày 10 hằng tháng, mức bình quân 5,2 triệu đồng/người.'],
  ['Tổ kiểm tra liên ngành kiểm tra các điểm treo băng rôn quảng cáo 02 lần/quý, nhắc nhở 14 cơ sở.'],
  ['Đơn giá phóng sự truyền hình là 12 triệu đồng/phóng sự, tin là 600.000 đồng/tin.'],
  ['Kiểm lâm viên tuần tra rừng 03 lần/tuần, mỗi lần đi không dưới 08 km.'],
  ['Lãi suất cho vay hộ nghèo 6,6%/năm, thời hạn tối đa 120 tháng.'],
  ['Hệ thống hiện có 186 cụm loa, 12 màn hình LED và 05 xe thông tin lưu động.'],
  ['Mở 03 lớp tập huấn kỹ năng viết tin, bài, mỗi lớp 40 học viên, thời gian 02 ngày.'],
  ['Mỗi thí sinh gửi dự thi không quá 02 video, thời lượng không quá 03 phút.'],
  ['Bảo tàng mở cửa 06 ngày/tuần, sáng từ 8h00 đến 11h30, giá vé 20.000 đồng/lượt.'],
  ['Ban Chỉ đạo họp 01 lần/tháng, Tổ giúp việc họp 02 lần/tháng.'],
  ['Căn cứ Hướng dẫn số 45/HD-STTTT ngày 03/4/2026 và Kế hoạch số 12/KH-UBND ngày 15/01/2026.'],
  ['Số lượt truy cập Cổng thông tin tăng 18% so với quý trước, đạt 95.000 lượt/tháng.'],
  ['Không phát loa quá 02 lần/ngày và không phát trước 5 giờ sáng.'],
  ['Nơi nhận: Như trên; Các sở, ban, ngành (20 bản); UBND các xã, phường (96 bản); Lưu: VT, 02 bản.'],
  ['Trong 9 tháng đầu năm, Đài đã phát 820 tin, 145 bài và 36 chuyên mục về nông thôn mới.'],
];

/** Sessions held before people, which the reader takes for meetings, and a library's van. */
export const FAULTS: readonly Phrasing[] = [
  [
    'Yêu cầu các xã, phường tổ chức ít nhất 01 buổi tuyên truyền pháp luật/quý cho hội viên.',
    'session 1..∞/quarter',
  ],
  [
    'Năm 2026, Thư viện tỉnh thực hiện 24 buổi xe thư viện lưu động tuyên truyền văn hóa đọc, in 1.500 tờ gấp.',
    'session 24..24/window',
    'other 1500..1500/window',
  ],
];
