/** The fourteenth set, by a fifth hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 01/3/2026 đến hết ngày 14/3/2026, đài truyền thanh cơ sở phát tiểu sử người ứng cử 02 lần/ngày, vào lúc 5 giờ 30 và 17 giờ.',
    'airing 2..2/day times=330,1020 window=2026-03-01..2026-03-14',
  ],
  [
    'Trong tháng 12/2026, mỗi xã, phường treo tối thiểu 04 băng rôn hưởng ứng Tháng hành động quốc gia về Dân số.',
    'banner 4..∞/window each=commune window=2026-12-01..2026-12-31',
  ],
  [
    'Chuyên mục “Nhà nông cần biết” phát sóng 02 số/tháng, lúc 20h10 thứ Bảy, thời lượng 12 phút/số, phát lại 02 lần.',
    'column 2..2/month replays=2 seconds=720-720 weekdays=5 times=1210',
  ],
  [
    'Mỗi màn hình LED chạy khẩu hiệu chuyển đổi số 20 lượt/ngày, mỗi lượt 30 giây.',
    'spot 20..20/day each=screen seconds=30-30',
  ],
  [
    'Dự kiến sản xuất khoảng 05 video hướng dẫn nộp hồ sơ đất đai trực tuyến, mỗi video dài từ 02 đến 03 phút.',
    'video 5..5/window soft seconds=120-180',
  ],
  [
    'Mỗi cơ quan, đơn vị gửi từ 02 đến 03 tin, bài/quý về Ban Biên tập Cổng Thông tin điện tử tỉnh.',
    'news-or-article 2..3/quarter each=unit',
  ],
  [
    'Phát thanh tỉnh phát 01 bản tin nông vụ/ngày lúc 18h45, thời lượng 5 phút.',
    'bulletin 1..1/day seconds=300-300 times=1125',
  ],
  [
    'Từ ngày 15/9 đến ngày 15/10/2026, mỗi tuần đăng ít nhất 03 bài trên Fanpage của Sở Khoa học và Công nghệ.',
    'post 3..∞/week window=2026-09-15..2026-10-15',
  ],

  // Figures: elections and assemblies.
  [
    'Ủy ban bầu cử xã: 02 pa nô, 06 băng rôn, 40 cờ phướn; hoàn thành trước ngày 05/02/2026.',
    'banner 2..2/window',
    'banner 6..6/window',
    'banner 40..40/window',
  ],
  [
    'Báo và Phát thanh, Truyền hình tỉnh Lam Châu mở chuyên mục “Cử tri và lá phiếu” trên báo in, định kỳ hai số một tuần.',
    'column 2..2/week',
  ],
  [
    'Trong 10 ngày trước ngày bầu cử, loa truyền thanh tăng lên 04 lần/ngày; trước đó duy trì 02 lần/ngày.',
    'airing 4..4/day',
    'airing 2..2/day',
  ],
  [
    'Xe loa lưu động đi các thôn, bản: mỗi ngày 02 buổi, liên tục từ ngày 10/3 đến ngày 14/3/2026.',
    'session 2..2/day',
  ],
  [
    'Đề nghị Bộ Chỉ huy Bộ đội Biên phòng chỉ đạo các đồn biên phòng phát thanh lưu động bằng tiếng Mông 03 buổi/tuần trong thời gian niêm yết danh sách cử tri.',
    'session 3..3/week',
  ],
  [
    'Trang thông tin điện tử Hội đồng nhân dân tỉnh cập nhật tối thiểu 01 tin/ngày trong suốt kỳ họp.',
    'news 1..∞/day',
  ],
  [
    'Mỗi kỳ họp Hội đồng nhân dân: 03 tin, 01 phóng sự, 01 chương trình truyền hình trực tiếp.',
    'news 3..3/event',
    'reportage 1..1/event',
    'programme 1..1/event',
  ],
  [
    'Phóng sự về công tác chuẩn bị bầu cử ở vùng sâu, vùng xa: không ít hơn 05 phóng sự.',
    'reportage 5..∞/window',
  ],
  ['Gửi tin nhắn Zalo nhắc ngày bỏ phiếu tới cử tri: 01 tin nhắn/tuần.', 'other 1..1/week'],
  ['Tổ bầu cử thông báo địa điểm bỏ phiếu trên loa truyền thanh ngày 03 lần.', 'airing 3..3/day'],
  [
    'Chương trình “Tiếng nói cử tri” phát sóng trực tiếp vào 20 giờ thứ Sáu tuần cuối của tháng, mỗi tháng 01 chương trình.',
    'programme 1..1/month',
  ],
  [
    'Xe cổ động của Trung tâm Văn hóa: 10 buổi trước ngày bầu cử, 02 buổi trong ngày bầu cử.',
    'session 10..10/window',
    'session 2..2/window',
  ],
  [
    'Treo 01 băng rôn tại trụ sở mỗi cơ quan và 02 băng rôn tại mỗi khu vực bỏ phiếu.',
    'banner 1..1/window',
    'banner 2..2/window',
  ],
  [
    'Giai đoạn\tThời gian\tTruyền thanh\tMạng xã hội\nTrước bầu cử\t01/02 - 14/3/2026\t02 lần/ngày\t03 bài/tuần\nNgày bầu cử\t15/3/2026\t05 lần/ngày\t06 bài/ngày',
    'airing 2..2/day',
    'post 3..3/week',
    'airing 5..5/day',
    'post 6..6/day',
  ],

  // Disease prevention.
  [
    'Trung tâm Kiểm soát bệnh tật tỉnh cung cấp 01 bản tin dịch tễ/tuần để các trạm y tế phát trên loa.',
    'bulletin 1..1/week',
  ],
  [
    'Khi ghi nhận ổ dịch sốt xuất huyết, đài truyền thanh xã phát thông điệp diệt lăng quăng 04 lần/ngày cho đến khi ổ dịch kết thúc.',
    'airing 4..4/day',
  ],
  [
    'Bệnh viện Đa khoa khu vực Thạch Ninh đăng tải video tư vấn sức khỏe đều đặn, mỗi tháng ba video.',
    'video 3..3/month',
  ],
  [
    'Hằng tháng, Trạm Y tế xã tổ chức 02 buổi phát thanh lưu động và đăng 04 bài trên Zalo về dinh dưỡng 1.000 ngày đầu đời.',
    'session 2..2/month',
    'post 4..4/month',
  ],
  [
    'Chiến dịch vệ sinh môi trường diệt bọ gậy đợt 1: treo 60 băng rôn, cấp phát 15.000 tờ rơi cho hộ gia đình.',
    'banner 60..60/window',
    'other 15000..15000/window',
  ],
  ['Loa tại chợ và bến xe cứ 03 giờ phát khuyến cáo đeo khẩu trang một lần.', 'airing 1..1/3 hour'],
  [
    'Vào mùa tựu trường, các trường mầm non phát thanh nội bộ 01 lần/tuần về bệnh tay chân miệng.',
    'airing 1..1/week',
  ],
  [
    'Chuyên đề phòng, chống bệnh dại: 06 tin, bài; chuyên đề tăng huyết áp: 04 tin, bài.',
    'news-or-article 6..6/window',
    'news-or-article 4..4/window',
  ],
  [
    'TT\tNội dung\tSản phẩm\tTần suất\n1\tPhòng, chống sốt xuất huyết\tTin\t02 tin/tuần\n2\tTiêm chủng mở rộng\tBài\t01 bài/tháng\n3\tTập huấn giám sát véc tơ\tLớp\t02 lớp/năm',
    'news 2..2/week',
    'article 1..1/month',
  ],
  [
    'Trong đợt cao điểm 15 ngày: mỗi ngày 02 tin, 03 ngày 01 phóng sự.',
    'news 2..2/day',
    'reportage 1..1/3 day',
  ],

  // Agriculture and storms.
  ['Mỗi đợt rét đậm, rét hại phải có ít nhất 02 tin hướng dẫn che chắn chuồng trại.', 'news 2..∞/event'],
  ['Khi bão cách bờ dưới 300 km, loa cảng cá phát cảnh báo 01 giờ/lần.', 'airing 1..1/hour'],
  [
    'Sau mỗi cơn bão, Báo tỉnh thực hiện 03 tin, 01 bài về khắc phục hậu quả.',
    'news 3..3/event',
    'article 1..1/event',
  ],
  [
    'Trung tâm Khuyến nông sản xuất 10 video ngắn (dưới 03 phút) về canh tác lúa phát thải thấp trong vụ Hè Thu.',
    'video 10..10/window',
  ],
  [
    'Báo Nông nghiệp và Môi trường: 02 chuyên trang/quý; Phát thanh tỉnh: 01 chương trình/tuần.',
    'column 2..2/quarter',
    'programme 1..1/week',
  ],
  [
    'Trong mùa mưa bão, chạy dòng chữ cảnh báo trên bảng điện tử cầu Mỹ Giang 12 lượt/giờ.',
    'spot 12..12/hour',
  ],
  [
    'Công ty Điện lực Lam Châu gửi tin nhắn SMS cho khách hàng về an toàn điện mùa mưa bão, mỗi quý 02 tin nhắn.',
    'other 2..2/quarter',
  ],
  [
    'Hợp tác xã thông báo lịch bơm nước trên loa 02 lần/ngày, sáng lúc 5h15, chiều lúc 16h45.',
    'airing 2..2/day',
  ],
  ['Tổ khuyến nông cộng đồng đăng 03 - 04 bài/tuần trên nhóm Zalo sản xuất.', 'post 3..4/week'],
  [
    'Dựng 08 pa nô giới thiệu cánh đồng mẫu tại các trục đường liên xã, xong trước vụ Đông Xuân.',
    'banner 8..8/window',
  ],
  [
    'Hội Nông dân tỉnh ký kết với Báo thực hiện 12 chuyên trang, 48 tin, 24 bài mỗi năm.',
    'column 12..12/year',
    'news 48..48/year',
    'article 24..24/year',
  ],
  ['Mười lăm ngày một kỳ, Văn phòng Điều phối phát hành bản tin “Nông thôn mới”.', 'bulletin 1..1/15 day'],

  // Digital transformation.
  [
    'Giao Trung tâm Chuyển đổi số phát hành mỗi tháng 01 bản tin chuyển đổi số và 02 infographic.',
    'bulletin 1..1/month',
    'other 2..2/month',
  ],
  [
    'Tổ công nghệ số cộng đồng phối hợp đài xã phát thanh hướng dẫn cài đặt VNeID, tuần ba lần.',
    'airing 3..3/week',
  ],
  ['Cổng Thông tin điện tử tỉnh: 1-2 tin, bài/ngày trong Tuần lễ Chuyển đổi số.', 'news-or-article 1..2/day'],
  ['Mỗi nhiệm vụ thuộc Đề án 06 được tuyên truyền bằng ít nhất 03 tin, bài.', 'news-or-article 3..∞/task'],
  [
    'Bảo đảm 100% trang thông tin điện tử cấp xã đăng tối thiểu 05 tin, bài/tháng về dịch vụ công trực tuyến.',
    'news-or-article 5..∞/month',
  ],
  [
    'Nhân Ngày Chuyển đổi số quốc gia 10/10, treo 150 phướn và trình chiếu 25 lượt/ngày trên các màn hình LED.',
    'banner 150..150/window',
    'spot 25..25/day',
  ],
  [
    'Trong quý III/2026: 09 tin, 03 bài, 01 phóng sự; trong quý IV/2026: 12 tin, 04 bài, 02 phóng sự.',
    'news 9..9/window',
    'article 3..3/window',
    'reportage 1..1/window',
    'news 12..12/window',
    'article 4..4/window',
    'reportage 2..2/window',
  ],
  [
    'Đề nghị các tổ chức tín dụng trình chiếu clip thanh toán không dùng tiền mặt 40 lượt/ngày tại sảnh giao dịch.',
    'spot 40..40/day',
  ],
  ['Kênh TikTok “Lam Châu số” đăng tải không dưới hai video mỗi tuần.', 'video 2..∞/week'],
  ['Tỉnh đoàn thực hiện 20 clip ngắn đăng trên mạng xã hội trong Tháng Thanh niên.', 'video 20..20/window'],
  [
    'Hang tuan phat 03 lan tren loa truyen thanh, dang 02 tin tren trang thong tin dien tu.',
    'airing 3..3/week',
    'news 2..2/week',
  ],
  [
    'STT\tCơ quan, đơn vị\tTin/tuần\tVideo/tháng\n1\tSở Nông nghiệp và Môi trường\t03\t02\n2\tSở Y tế\t04\t-\n3\tSở Nội vụ\t02\t01\n\tTổng số\t09\t03',
    'news 3..3/week',
    'video 2..2/month',
    'news 4..4/week',
    'news 2..2/week',
    'video 1..1/month',
  ],

  // Population.
  [
    'Chi cục Dân số phối hợp mở chuyên mục “Dân số và phát triển”, mỗi tháng phát 02 số.',
    'column 2..2/month',
  ],
  [
    'In 20.000 tờ gấp về sàng lọc trước sinh, 500 áp phích về mất cân bằng giới tính khi sinh.',
    'other 20000..20000/window',
    'banner 500..500/window',
  ],
  [
    'Đài xã phát nội dung khám sức khỏe trước khi kết hôn mỗi tuần 02 lần, riêng tháng 12 mỗi ngày 01 lần.',
    'airing 2..2/week',
    'airing 1..1/day',
  ],
  [
    'Hội Kế hoạch hóa gia đình tỉnh thực hiện 24 bài viết, 06 chương trình phát thanh trong năm 2026.',
    'article 24..24/window',
    'programme 6..6/window',
  ],
  [
    'Trường THPT Nguyễn Khuyến duy trì bản tin phát thanh về sức khỏe vị thành niên, 02 tuần/01 số.',
    'bulletin 1..1/2 week',
  ],
  [
    'Chỉ tiêu của mỗi xã:\n- Phát thanh lưu động: 03 buổi/tuần.\n- Trang thông tin điện tử: 10 tin/tháng.\n- Băng rôn: 08 cái.',
    'session 3..3/week',
    'news 10..10/month',
    'banner 8..8/window',
  ],

  // Culture.
  [
    'Trung tâm Văn hóa tỉnh tuyên truyền lưu động 12 buổi/quý tại các thôn đặc biệt khó khăn.',
    'session 12..12/quarter',
  ],
  [
    'Lễ hội Cầu ngư: đăng 05 tin, 02 bài, 01 phóng sự trước và trong lễ hội.',
    'news 5..5/window',
    'article 2..2/window',
    'reportage 1..1/window',
  ],
  [
    'Thư viện tỉnh giới thiệu sách trên Fanpage, mỗi tuần 02 bài; trên sóng phát thanh, mỗi tháng 01 chương trình.',
    'post 2..2/week',
    'programme 1..1/month',
  ],
  [
    'Ban Quản lý di tích Thành cổ Phú Khê mỗi quý ra mắt 01 video thuyết minh song ngữ.',
    'video 1..1/quarter',
  ],
  ['Băng rôn chào mừng Ngày Gia đình Việt Nam 28/6: mỗi phường ít nhất 03 chiếc.', 'banner 3..∞/window'],
  [
    'Mỗi quý đăng bốn bài và hai phóng sự về bảo tồn nghệ thuật hát then.'.normalize('NFD'),
    'article 4..4/quarter',
    'reportage 2..2/quarter',
  ],
  [
    'Báo in mỗi tuần một chuyên trang; báo điện tử mỗi ngày tối thiểu hai tin.',
    'column 1..1/week',
    'news 2..∞/day',
  ],

  // Land.
  [
    'Văn phòng Đăng ký đất đai phát hành 7.500 tờ rơi, niêm yết 45 áp phích hướng dẫn làm sạch dữ liệu đất đai.',
    'other 7500..7500/window',
    'banner 45..45/window',
  ],
  [
    'Trong 90 ngày cao điểm làm giàu, làm sạch cơ sở dữ liệu đất đai, đài truyền thanh phát 03 lần/ngày; sau cao điểm phát 03 lần/tuần.',
    'airing 3..3/day',
    'airing 3..3/week',
  ],
  [
    'Phòng Kinh tế xã cung cấp cho đài truyền thanh 01 bài/tuần về cấp đổi Giấy chứng nhận quyền sử dụng đất.',
    'article 1..1/week',
  ],
  [
    'Công khai quy hoạch sử dụng đất: đăng 02 tin trên Cổng Thông tin điện tử, phát loa 03 lần/ngày trong 30 ngày liên tục.',
    'news 2..2/window',
    'airing 3..3/day',
  ],
  [
    'Dự án nào thu hồi đất cũng phải được thông báo trên loa ít nhất 02 lần/tuần tại thôn có đất thu hồi.',
    'airing 2..∞/week',
  ],
  [
    'Nâng thời lượng chuyên mục “Đất và người” từ 10 phút lên 15 phút, giữ tần suất 01 số/tuần.',
    'column 1..1/week',
  ],
  ['06 tháng một lần, Sở Tư pháp phát hành bản tin pháp luật đất đai.', 'bulletin 1..1/half-year'],
  [
    'TT\tHạng mục\tĐVT\tKhối lượng\tĐơn giá (đồng)\tThành tiền (đồng)\n1\tBăng rôn ngang 0,8 x 6 m\tcái\t36\t450.000\t16.200.000\n2\tPhóng sự truyền hình 10 phút\tphóng sự\t02\t14.000.000\t28.000.000\n3\tThuê xe ô tô\tngày\t12\t1.800.000\t21.600.000\n\tCộng\t\t\t\t65.800.000',
    'banner 36..36/window',
    'reportage 2..2/window',
  ],

  // Any topic.
  [
    'Tối thiểu: 04 tin, 02 bài, 01 video mỗi tháng.',
    'news 4..∞/month',
    'article 2..∞/month',
    'video 1..∞/month',
  ],
  ['Số lượng: từ 15 đến 20 tin/tháng, từ 5 đến 7 bài/tháng.', 'news 15..20/month', 'article 5..7/month'],
  ['Cách ngày phát 01 lần trên loa các khu phố.', 'airing 1..1/2 day'],
  [
    'Liên đoàn Lao động tỉnh đề nghị mỗi công đoàn cơ sở gửi 01 tin hoặc bài mỗi tháng.',
    'news-or-article 1..1/month',
  ],
  [
    'Truyền hình: 01 phóng sự/tháng (8 - 10 phút). Phát thanh: 02 chương trình/tháng (15 phút). Báo in: 02 bài/tháng.',
    'reportage 1..1/month',
    'programme 2..2/month',
    'article 2..2/month',
  ],
  [
    'UBND xã Tân Lộc duy trì 04 bản tin/tuần (thứ Hai, Ba, Năm, Sáu), mỗi bản tin 10 phút.',
    'bulletin 4..4/week',
  ],
  ['Các trường cao đẳng đăng 01 (một) bài/tháng trên website của trường.', 'article 1..1/month'],
  [
    'Mặt trận Tổ quốc xã thực hiện 02 tin, 01 bài cho mỗi hội nghị tiếp xúc cử tri.',
    'news 2..2/event',
    'article 1..1/event',
  ],
  ['Hai tuần một lần, đài truyền thanh xã phát chuyên mục “Hỏi - đáp đất đai”.', 'column 1..1/2 week'],
  ['Tháng đầu đăng 01 tin/tuần, từ tháng thứ hai nâng lên 02 tin/tuần.', 'news 1..1/week', 'news 2..2/week'],

  // Numbers which owe nothing.
  ['Mỗi khu vực bỏ phiếu có từ 300 đến 4.000 cử tri; Tổ bầu cử gồm 11 đến 21 thành viên.'],
  ['Toàn tỉnh có 14 đơn vị bầu cử, bầu 58 đại biểu; hội nghị hiệp thương tổ chức 03 lần.'],
  ['Mỗi người ứng cử được bố trí tiếp xúc cử tri ít nhất 10 cuộc.'],
  [
    'Danh sách cử tri được niêm yết chậm nhất 40 ngày trước ngày bầu cử; khiếu nại được giải quyết trong 03 ngày.',
  ],
  [
    'Trong cuộc bầu cử nhiệm kỳ trước, hệ thống truyền thanh đã phát 4.620 lượt, Báo tỉnh đã đăng 386 tin, bài.',
  ],
  ['Uống ngày 02 lần, mỗi lần 01 viên sau ăn, liên tục trong 05 ngày.'],
  ['Giám sát chỉ số côn trùng 02 lần/tuần tại ổ dịch; phun hóa chất 03 đợt, cách nhau 07 ngày.'],
  ['Tập huấn kỹ năng viết tin, bài cho 120 cộng tác viên dân số: 03 lớp, mỗi lớp 02 ngày.'],
  ['Tốc độ tăng dân số bình quân 0,84%/năm; tỷ số giới tính khi sinh 111,4 bé trai/100 bé gái.'],
  ['Bón thúc 02 lần/vụ, mỗi lần 05 kg đạm/sào; phun thuốc không quá 02 lần/vụ.'],
  ['Trạm đo mưa tự động truyền số liệu 10 phút/lần; mực nước hồ được cập nhật lên phần mềm 04 lần/ngày.'],
  ['Cơn bão số 7 làm 03 người bị thương, tốc mái 214 nhà, ngập 1.870 ha lúa.'],
  ['Hỗ trợ 02 triệu đồng/ha đối với diện tích thiệt hại trên 70%, chi trả 01 lần.'],
  ['Băng thông đường truyền tối thiểu 200 Mbps, thời gian gián đoạn không quá 02 giờ/tháng.'],
  ['Sao lưu cơ sở dữ liệu đất đai 01 lần/ngày, lưu giữ bản sao trong 06 tháng.'],
  ['Thuê phần mềm quản lý tin, bài: 15 triệu đồng/tháng, thời hạn 12 tháng.'],
  [
    'Cuộc thi ảnh “Mùa gặt quê tôi”: mỗi tác giả gửi không quá 05 ảnh; 01 giải Nhất, 02 giải Nhì, 10 giải Khuyến khích.',
  ],
  ['Đoàn kiểm tra liên ngành làm việc với 12 đài truyền thanh xã, mỗi đài 01 buổi.'],
  ['Lễ hội diễn ra trong 03 ngày, mỗi ngày 02 suất hát bội, giá vé 50.000 đồng/suất.'],
  ['Không phát loa quá 02 lần/ngày, không phát trước 5 giờ.'],
  ['Số tin, bài năm 2025 tăng 12% so với năm 2024, bình quân đạt 45 tin, bài/tháng.'],
  ['Hồ sơ cấp đổi gồm 02 bản chính, 01 bản sao; trả kết quả trong 08 ngày làm việc.'],
  [
    'Mỗi quý, từng sở, ngành bảo đảm ít nhất 01 phóng sự, 03 bài phân tích trên báo in.',
    'reportage 1..∞/quarter',
    'article 3..∞/quarter',
  ],
];
