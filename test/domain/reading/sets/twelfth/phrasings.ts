/** The twelfth set, by a third hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 22/02/2026 đến hết ngày 13/3/2026, loa tổ dân phố phát tiểu sử người ứng cử 02 lần/ngày, mỗi lần không quá 20 phút.',
    'airing 2..2/day seconds=-1200 window=2026-02-22..2026-03-13',
  ],
  [
    'Mỗi đồn biên phòng viết tối thiểu 03 tin/tháng gửi Cổng thông tin điện tử Bộ đội Biên phòng tỉnh.',
    'news 3..∞/month each=unit',
  ],
  [
    'Chuyên mục “Biên giới bình yên” lên sóng 01 số/tuần vào 20h15 thứ Bảy, thời lượng 12 phút, phát lại 02 lần.',
    'column 1..1/week replays=2 seconds=720-720 weekdays=5 times=1215',
  ],
  [
    'Trong tháng 5/2026, mỗi công đoàn cơ sở dựng từ 01 đến 02 pa nô hưởng ứng Tháng Công nhân.',
    'banner 1..2/window each=unit window=2026-05-01..2026-05-31',
  ],
  [
    'Mỗi màn hình tại nhà ga phát phim an toàn bay 04 lượt/giờ, mỗi lượt từ 40 đến 60 giây.',
    'spot 4..4/hour each=screen seconds=40-60',
  ],
  [
    'Khoảng 25 tin, bài/quý về công tác dân số được đăng trên báo điện tử.',
    'news-or-article 25..25/quarter soft',
  ],
  [
    'Bảo tàng tỉnh đăng 02 video/tháng, vào tuần 1 và tuần 3, mỗi video dài 3 - 5 phút.',
    'video 2..2/month seconds=180-300 weeks=1,3',
  ],
  [
    'Trên mỗi kênh phát thanh, từ ngày 01/12/2026 đến ngày 31/12/2026 phát ít nhất 02 chương trình/tuần.',
    'programme 2..∞/week each=channel window=2026-12-01..2026-12-31',
  ],
  [
    'Mỗi phường tổ chức xe loa 02 buổi/tuần trong quý II/2026.',
    'session 2..2/week each=commune window=2026-04-01..2026-06-30',
  ],
  [
    'Tòa án nhân dân khu vực xây dựng 01 chương trình “Phiên tòa và bài học”/tháng, phát vào tối thứ Ba, thời lượng tối đa 30 phút.',
    'programme 1..1/month seconds=-1800 weekdays=1 times=evening',
  ],
  ['Bốn tháng một lần, Ban Quản lý khu công nghiệp phát hành 01 bản tin.', 'bulletin 1..1/4 month'],
  [
    'Đài thông báo lịch thu gom rác cồng kềnh vào 6h00 và 18h00, phát 02 lần/ngày, mỗi lần 03 phút.',
    'airing 2..2/day seconds=180-180 times=360,1080',
  ],

  // Figures.
  [
    'Công đoàn các khu công nghiệp chỉ tiêu 12 tin/tháng, bài 04 bài/tháng, video 01 video/tháng.',
    'news 12..12/month',
    'article 4..4/month',
    'video 1..1/month',
  ],
  ['Tổ bầu cử phát loa nhắc cử tri đi bỏ phiếu ngày 15/3/2026, cứ 01 giờ phát một lần.', 'airing 1..1/hour'],
  [
    'Các đội công tác biên phòng mỗi tháng 04 buổi phát thanh lưu động bằng tiếng Mông tại chợ phiên.',
    'session 4..4/month',
  ],
  [
    'Chi cục Dân số đặt Báo tỉnh 24 tin, 12 bài, 04 chuyên trang.',
    'news 24..24/window',
    'article 12..12/window',
    'column 4..4/window',
  ],
  [
    'Hệ thống phát thanh nhà ga phát bản tin “Văn hóa đi máy bay” 08 lần/ngày bằng ba thứ tiếng.',
    'airing 8..8/day',
  ],
  [
    'Thư viện tỉnh giới thiệu sách trên Fanpage: ngày thường 01 bài/ngày; Tuần lễ Sách 03 bài/ngày.',
    'post 1..1/day',
    'post 3..3/day',
  ],
  ['Phòng trưng bày phát phim tư liệu trên màn hình cảm ứng 12 lượt/ngày.', 'spot 12..12/day'],
  [
    'Liên đoàn Lao động tỉnh yêu cầu mỗi công đoàn ngành có 02 bài/quý trên Tạp chí Lao động và Công đoàn.',
    'article 2..2/quarter',
  ],
  [
    'Đăng ít nhất 01 (một) tin hoặc 01 (một) bài mỗi tuần về giải phóng mặt bằng.',
    'news-or-article 1..∞/week',
  ],
  [
    'TT\tThôn\tPhát thanh (lần/tuần)\tBăng rôn (cái)\n1\tThôn Bản Lầu\t03\t02\n2\tThôn Na Mạ\t04\t01\n\tCộng\t07\t03',
    'airing 3..3/week',
    'banner 2..2/window',
    'airing 4..4/week',
    'banner 1..1/window',
  ],
  [
    'STT\tHoạt động\tTháng 3/2026\tTháng 4/2026\tĐVT\n1\tPhóng sự giới thiệu ứng cử viên\t02\t-\tphóng sự\n2\tTin về kết quả\t-\t15\ttin',
    'reportage 2..2/window',
    'news 15..15/window',
  ],
  [
    'Chuyên mục\tKỳ phát\tSố lượng\tPhát lại\nTiếng nói công nhân\tThứ Hai, thứ Năm\t02 kỳ/tuần\t01 lần\nPháp đình\tThứ Ba\t01 kỳ/tuần\t02 lần',
    'column 2..2/week',
    'column 1..1/week',
  ],
  [
    'TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\tSố lượng\n1\tBài phản ánh về rác thải nhựa\tPhòng Kinh tế\tBáo tỉnh\tHằng tháng\t02 bài\n2\tTổng vệ sinh môi trường\tCác tổ dân phố\tHội Phụ nữ\tHằng tuần\t01 lần\n3\tTờ rơi phân loại rác\tPhòng Kinh tế\tCác trường\tQuý II/2026\t6.000 tờ',
    'article 2..2/month',
    'other 6000..6000/window',
  ],
  [
    'Trạm kiểm soát cửa khẩu chiếu thông điệp chống mua bán người trên bảng LED 12 lượt/giờ, mỗi lượt cách nhau 05 phút.',
    'spot 12..12/hour',
  ],
  [
    'Mỗi tháng Cục Thi hành án dân sự có một bài trên Báo Pháp luật và ba tin trên Trang thông tin điện tử.',
    'article 1..1/month',
    'news 3..3/month',
  ],
  [
    'Đài xã phát chuyên mục Dân số 01 số/tuần vào thứ Hai, chuyên mục Môi trường 02 số/tuần vào thứ Ba và thứ Năm.',
    'column 1..1/week',
    'column 2..2/week',
  ],
  [
    'Bảng tin điện tử công cộng phải hoạt động tối thiểu 06 giờ/ngày, trong đó chạy thông điệp bầu cử 10 lượt/giờ.',
    'spot 10..10/hour',
  ],
  [
    'Đăng tải 100 tin/năm, 30 bài/năm trên Trang thông tin điện tử Kiểm sát.',
    'news 100..100/year',
    'article 30..30/year',
  ],
  [
    'Treo băng rôn vượt đường: 22 băng rôn; pa nô hai mặt: 08 pa nô; áp phích: 650 tờ.',
    'banner 22..22/window',
    'banner 8..8/window',
    'banner 650..650/window',
  ],
  ['Xây dựng chuỗi podcast “Hiểu luật để sống an”, phát hành 02 podcast/tháng.', 'other 2..2/month'],
  [
    'Hằng ngày Ban Chỉ huy hỗ trợ cứu hộ cập nhật từ 03 đến 05 tin trên Zalo và Trang thông tin điện tử.',
    'news 3..5/day',
  ],
  ['Mỗi hội nghị người lao động có 01 tin và 01 video dài 02 phút.', 'news 1..1/event', 'video 1..1/event'],
  [
    'Mỗi nhóm hoạt động trong Chương trình: 01 phóng sự, 02 bài và 03 infographic.',
    'reportage 1..1/task',
    'article 2..2/task',
    'other 3..3/task',
  ],
  ['Trong tuần bầu cử, mỗi khu vực bỏ phiếu phát thanh 04 buổi/ngày.', 'session 4..4/day'],
  [
    'Mỗi tháng viết ba tin, hai bài, cùng một video ngắn về người cách ly y tế.'.normalize('NFD'),
    'news 3..3/month',
    'article 2..2/month',
    'video 1..1/month',
  ],
  ['Moi tuan phat 02 chuong trinh phat thanh ve phong chong ma tuy.', 'programme 2..2/week'],
  [
    'Phát 02 lần/ngày trên loa, gồm lần 1 từ 5h30 và lần 2 từ 17h00; mỗi lần 15 phút, không phát ngày Chủ nhật.',
    'airing 2..2/day',
  ],
  ['Đài khu vực\u00a0phát\u00a003\u00a0bản tin/ngày\u00a0về nguồn nước hồ Định Bình.', 'bulletin 3..3/day'],
  [
    'Phóng sự: 01 phóng sự / 02 tháng ; bài : 02 bài / tháng ; tin : 01 tin / tuần .',
    'reportage 1..1/2 month',
    'article 2..2/month',
    'news 1..1/week',
  ],
  [
    'Nâng thời lượng lên 15 phút/chương trình, số lượng giữ nguyên 03 chương trình/tuần.',
    'programme 3..3/week',
  ],
  [
    'Theo hợp đồng đã ký, Đài làm hai phóng sự/quý và một phim tài liệu/năm.',
    'reportage 2..2/quarter',
    'video 1..1/year',
  ],
  ['Cổng thông tin điện tử Viện Kiểm sát duy trì lượng tin ở mức 20 - 25 tin/tháng.', 'news 20..25/month'],
  ['Trang Zalo Công đoàn: trung bình 04 ngày/01 bài.', 'post 1..1/4 day'],
  [
    'Bảng tin công nghệ tại khu công nghiệp trình chiếu video an toàn lao động 16 lượt/ngày.',
    'spot 16..16/day',
  ],
  [
    'Ban Tuyên truyền giao mỗi xã 02 tin, 01 bài/tháng (tính cho cả năm 2026).',
    'news 2..2/month',
    'article 1..1/month',
  ],
  ['Hội Nhà báo phát động hội viên viết 01 bài/quý về gương lao động sáng tạo.', 'article 1..1/quarter'],
  ['Bộ đội Biên phòng hỗ trợ đài xã tự sản xuất 02 tiểu phẩm truyền thanh/tháng.', 'programme 2..2/month'],
  ['Khi hồ xả lũ, hệ thống loa hạ du phát thông báo 02 giờ/lần.', 'airing 1..1/2 hour'],
  [
    'Mở chuyên mục mới về dân số, mỗi tháng 02 số, cùng 01 chuyên trang mỗi quý trên báo in.',
    'column 2..2/month',
    'column 1..1/quarter',
  ],
  [
    'Ban Quản lý rừng phòng hộ gửi 02 phóng sự ảnh/tháng; Hạt Kiểm lâm gửi 01 tin/tuần.',
    'reportage 2..2/month',
    'news 1..1/week',
  ],
  [
    'Mỗi cảng vụ treo 05 băng rôn, phát 1.000 tờ rơi cho hành khách.',
    'banner 5..5/window',
    'other 1000..1000/window',
  ],
  [
    'Giao các phòng: Phòng 1 viết 03 bài/tháng; Phòng 2 viết 02 bài/tháng; Văn phòng đăng 06 tin/tuần.',
    'article 3..3/month',
    'article 2..2/month',
    'news 6..6/week',
  ],
  ['Tuyên truyền lưu động bằng xuồng máy trên sông Hậu: mỗi tuần ba buổi.', 'session 3..3/week'],

  // Numbers which owe nothing.
  ['Toàn tỉnh có 1.186 khu vực bỏ phiếu, bầu 90 đại biểu Hội đồng nhân dân tỉnh.'],
  ['Mỗi Tổ bầu cử có từ 11 đến 21 thành viên, được tập huấn 02 buổi.'],
  ['Thời gian bỏ phiếu từ 7 giờ sáng đến 7 giờ tối, có thể sớm hơn nhưng không trước 5 giờ.'],
  ['Người ứng cử gặp gỡ cử tri tối thiểu 05 cuộc, mỗi cuộc không quá 02 giờ.'],
  ['Bộ đội Biên phòng tuần tra song phương 02 lần/tháng, kiểm tra 118 cột mốc.'],
  ['Mức sinh đạt 2,01 con/phụ nữ; tỷ số giới tính khi sinh 110,4 bé trai/100 bé gái.'],
  ['Cấp 24.000 vỉ thuốc tránh thai, khám sàng lọc 03 lần/thai kỳ cho 4.100 thai phụ.'],
  ['Bảo tàng mở cửa 06 ngày/tuần, phục vụ bình quân 350 lượt khách/ngày.'],
  ['Triển lãm trưng bày 220 hiện vật, kéo dài 45 ngày.'],
  ['Sân bay khai thác 32 chuyến/ngày, hoãn trên 15 phút là 11%.'],
  ['Tòa án thụ lý 612 vụ, xét xử trực tuyến 46 phiên.'],
  ['Rác sinh hoạt phát sinh 780 tấn/ngày, thu gom 06 ngày/tuần.'],
  ['Phạt từ 500.000 đồng đến 1.000.000 đồng đối với hành vi vứt rác không đúng nơi quy định.'],
  ['Công đoàn hỗ trợ 210 suất quà, mỗi suất 500.000 đồng, khám sức khỏe 01 lần/năm.'],
  ['Hiện mạng lưới có 41 cộng tác viên viết bài, trong đó 08 người mới tuyển.'],
  ['Tuần qua các báo đăng 27 tin, bài về địa phương, trong đó 04 bài có nội dung phản ánh.'],
  ['Định mức kinh phí: phim tài liệu 60 triệu đồng/phim; pa nô 02 triệu đồng/cụm.'],
  ['Bài dự thi “Trang sách và đời em” nộp 01 lần duy nhất, không quá 800 chữ.'],
  ['Cuộc gọi khẩn cấp 115 được nối máy trong 10 giây, xe cấp cứu tới nơi trong 08 phút.'],
  ['Máy phát FM công suất 1 kW, tần số 96,5 MHz, hoạt động 12 giờ/ngày.'],
  ['Căn cứ Luật Công đoàn số 50/2024/QH15, có hiệu lực từ ngày 01/7/2025.'],
  ['Mỗi cử tri viết tối đa 05 phiếu bầu; không được nhờ người khác bỏ phiếu thay.'],
  ['Cứ 03 năm bình xét danh hiệu “Gia đình văn hóa” một lần.'],
  ['Bình chọn 10 tác phẩm báo chí tiêu biểu trong năm 2026.'],
  ['Không phát quảng cáo quá 02 lần/giờ trên bảng điện tử của bến xe.'],
  ['Kịp thời đưa tin về tình hình sạt lở để nhân dân chủ động phòng tránh.'],
  ['Khóa học trực tuyến gồm 10 bài giảng, thời lượng 45 phút/bài.'],
  ['Đã treo 64 băng rôn, dán 500 áp phích trong đợt 1.'],
  ['Hệ thống cảnh báo sớm đo mực nước 10 phút/lần, truyền về trung tâm qua sóng 4G.'],
  ['Gói thầu gồm 03 hạng mục, thi công 120 ngày, bảo hành 24 tháng.'],
  ['Tổng cộng 17 đơn vị được khen, 03 đơn vị bị nhắc nhở do chậm nộp báo cáo.'],
];

/** Still not read: a "chương trình ca nhạc" is taken for a show on a stage. */
export const FAULTS: readonly Phrasing[] = [
  [
    'Truyền hình nội bộ khu công nghiệp: 01 bản tin/tuần, 02 chương trình ca nhạc - thông tin/tháng.',
    'bulletin 1..1/week',
    'programme 2..2/month',
  ],
];
