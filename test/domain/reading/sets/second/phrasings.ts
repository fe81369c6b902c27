/** A second set, written by another hand before looking at any word list of the reader: sentences and the lines they mean. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Health: dengue, vaccination, population.
  [
    'Trung tâm Kiểm soát bệnh tật tỉnh cung cấp cho các cơ quan báo chí mỗi tuần tối thiểu 01 bản tin về diễn biến bệnh sốt xuất huyết Dengue.',
    'bulletin 1..∞/week',
  ],
  [
    'Trạm Y tế các xã, thị trấn viết bài và phát trên loa truyền thanh 2 lần/ngày vào các khung giờ 5h30 và 17h00.',
    'airing 2..2/day',
  ],
  [
    'Trong thời gian có ổ dịch, tăng cường phát thanh 04 lần/ngày, mỗi lần không quá 10 phút.',
    'airing 4..4/day',
  ],
  [
    'Sở Y tế chủ trì sản xuất 03 phóng sự truyền hình, 05 spot phát thanh và 02 video clip về phòng, chống bệnh dại.',
    'reportage 3..3/window',
    'spot 5..5/window',
    'video 2..2/window',
  ],
  [
    'In ấn 10.000 tờ gấp, 2.000 áp phích về tiêm chủng mở rộng cấp phát cho các trạm y tế.',
    'other 10000..10000/window',
    'banner 2000..2000/window',
  ],
  [
    'Phối hợp với Đài Phát thanh và Truyền hình thực hiện chuyên mục “Sức khỏe cho mọi người” định kỳ 2 số/tháng, thời lượng 15 phút/số.',
    'column 2..2/month seconds=900-900',
  ],
  [
    'Chi cục Dân số phối hợp Báo tỉnh mở chuyên trang “Dân số và phát triển”, mỗi tháng đăng 01 kỳ.',
    'column 1..1/month',
  ],
  [
    'Trang fanpage Sở Y tế: đăng tải tối thiểu 5 bài viết/tuần, 1 video ngắn/tuần.',
    'post 5..∞/week',
    'video 1..∞/week',
  ],
  [
    'Bệnh viện đa khoa tỉnh duy trì đăng ít nhất 4 tin, bài mỗi tháng trên website của đơn vị.',
    'news-or-article 4..∞/month',
  ],
  [
    'Phát thông điệp phòng, chống dịch trên loa phát thanh phường ngày 02 lượt, mỗi lượt từ 5 đến 7 phút.',
    'airing 2..2/day seconds=300-420',
  ],
  // Police, traffic safety, drugs, fire.
  [
    'Công an tỉnh chủ trì, phối hợp với Báo và Đài tỉnh xây dựng chuyên mục “An ninh Bình Minh”, phát sóng 04 kỳ/tháng.',
    'column 4..4/month',
  ],
  [
    'Mỗi Công an xã, phường hằng tháng viết ít nhất 02 tin, 01 bài gửi Cổng Thông tin điện tử Công an tỉnh.',
    'news 2..∞/month each=commune',
    'article 1..∞/month each=commune',
  ],
  [
    'Phòng Cảnh sát giao thông đăng tải hằng ngày 01 bản tin giao thông trên Zalo “Cảnh sát giao thông Bình Minh”.',
    'bulletin 1..1/day',
  ],
  [
    'Ban An toàn giao thông các huyện, thành phố treo từ 10 đến 15 băng rôn, khẩu hiệu trên các trục đường chính.',
    'banner 10..15/window',
  ],
  ['Lắp đặt mới 06 cụm pa nô tuyên truyền an toàn giao thông tại các nút giao.', 'banner 6..6/window'],
  ['Phát sóng bản tin “An toàn giao thông” vào 6 giờ 30 phút và 18 giờ hằng ngày.', 'airing 2..2/day'],
  [
    'Phát 30 lượt TVC tuyên truyền phòng, chống ma túy trên sóng truyền hình trong tháng 6/2026, thời lượng 45 giây/TVC.',
    'spot 30..30/window window=2026-06-01..2026-06-30',
  ],
  [
    'Đăng tải ít nhất một bài cảnh báo lừa đảo trực tuyến mỗi tuần trên các trang mạng xã hội do đơn vị quản lý.',
    'post 1..∞/week',
  ],
  [
    'Các nhà mạng viễn thông nhắn 02 tin nhắn tuyên truyền tới thuê bao trong tháng cao điểm.',
    'other 2..2/window',
  ],
  ['Phát thanh lưu động 02 buổi/tuần tại các khu dân cư, chợ, trường học.', 'session 2..2/week'],
  [
    'Mỗi quý thực hiện 01 phóng sự, 02 bài viết phản ánh công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ.',
    'reportage 1..1/quarter',
    'article 2..2/quarter',
  ],
  // Agriculture: forest fire, OCOP, rural development, disaster.
  [
    'Sở Nông nghiệp và Môi trường phối hợp Đài tỉnh phát sóng chuyên mục “Nông nghiệp - Nông dân - Nông thôn” mỗi tuần 01 số, phát lại 01 lần.',
    'column 1..1/week replays=1',
  ],
  [
    'Hạt Kiểm lâm phối hợp UBND xã phát thông báo cấp dự báo cháy rừng trên loa 03 lần trong ngày khi cảnh báo từ cấp IV trở lên.',
    'airing 3..3/day',
  ],
  [
    'Xây dựng 05 phóng sự giới thiệu sản phẩm OCOP đạt 4 sao, mỗi phóng sự 5 phút.',
    'reportage 5..5/window seconds=300-300',
  ],
  [
    'Báo Bình Minh: đăng tải 24 tin, 12 bài và 06 phóng sự ảnh trong năm.',
    'news 24..24/year',
    'article 12..12/year',
    'reportage 6..6/year',
  ],
  ['Bình quân 03 ngày có 01 tin hoặc bài về xây dựng nông thôn mới.', 'news-or-article 1..1/3 day'],
  ['Xuất bản 02 số tạp chí khuyến nông/quý.', 'issue 2..2/quarter'],
  ['Khi có tin bão khẩn cấp, đài truyền thanh xã phát bản tin thiên tai 01 giờ/lần.', 'airing 1..1/hour'],
  ['Mỗi sản phẩm OCOP được xây dựng 01 video quảng bá dài từ 2 - 3 phút.', 'video 1..1/task seconds=120-180'],
  ['Chi cục Thủy lợi thực hiện 06 kỳ phát thanh/năm về phòng, chống thiên tai.', 'issue 6..6/year'],
  // Administrative reform, digital transformation.
  [
    'Sở Nội vụ duy trì chuyên mục “Cải cách hành chính” trên sóng truyền hình mỗi tháng 02 kỳ, mỗi kỳ 10 phút.',
    'column 2..2/month seconds=600-600',
  ],
  [
    'Hằng tuần, các sở, ban, ngành đăng tối thiểu 01 tin, bài tuyên truyền CCHC trên trang thông tin điện tử của đơn vị mình.',
    'news-or-article 1..∞/week',
  ],
  [
    'Tối thiểu 50 tin, bài, phóng sự về cải cách hành chính được đăng, phát trong năm 2026.',
    'news-or-article 50..∞/window window=2026-01-01..2026-12-31',
  ],
  [
    'UBND cấp xã phát thanh nội dung dịch vụ công trực tuyến tối thiểu 3 lần/tuần trên đài truyền thanh.',
    'airing 3..∞/week each=commune',
  ],
  ['Xây dựng và phát hành 01 bản tin chuyển đổi số điện tử mỗi tháng.', 'bulletin 1..1/month'],
  ['Sản xuất 20 video ngắn (dưới 90 giây) hướng dẫn nộp hồ sơ trực tuyến.', 'video 20..20/window'],
  ['Tổ công nghệ số cộng đồng chia sẻ ít nhất 3 bài/tuần lên nhóm Zalo thôn, tổ dân phố.', 'post 3..∞/week'],
  [
    'Đài Truyền hình tỉnh: 01 chuyên đề/quý, thời lượng 20 phút; 02 tin/tuần trong chương trình Thời sự.',
    'programme 1..1/quarter seconds=1200-1200',
    'news 2..2/week',
  ],
  ['Báo tỉnh dành mỗi tháng 01 trang chuyên đề cho nội dung chuyển đổi số.', 'page 1..1/month'],
  ['Thiết kế, đăng tải 12 infographic trong năm, trung bình 01 infographic/tháng.', 'other 12..12/year'],
  [
    'Hệ thống truyền thanh ứng dụng CNTT-VT phát 02 chương trình mỗi ngày, thời lượng mỗi chương trình 30 phút.',
    'programme 2..2/day seconds=1800-1800',
  ],
  // Tax, statistics, election.
  [
    'Cục Thuế phối hợp với Đài tỉnh phát sóng 01 phóng sự/tháng và 01 chương trình “Hỏi đáp chính sách thuế” 2 tháng/lần.',
    'reportage 1..1/month',
    'programme 1..1/2 month',
  ],
  [
    'Chi cục Thuế khu vực gửi tối thiểu 02 bài/tháng cho đài truyền thanh các xã, phường.',
    'article 2..∞/month',
  ],
  [
    'Trong tháng diễn ra Tổng điều tra, loa truyền thanh xã phát 03 lần/ngày, các ngày 01, 02 và 03/7 phát 05 lần/ngày.',
    'airing 3..3/day',
    'airing 5..5/day',
  ],
  [
    'Ban Chỉ đạo Tổng điều tra cấp tỉnh phát hành 05 số bản tin trong thời gian điều tra.',
    'bulletin 5..5/window',
  ],
  [
    'Mỗi khu vực bỏ phiếu treo ít nhất 03 khẩu hiệu, 01 băng rôn và 10 cờ dây.',
    'banner 3..∞/window',
    'banner 1..∞/window',
    'banner 10..∞/window',
  ],
  [
    'Từ ngày 01/02/2026 đến hết ngày 15/3/2026, Báo và Đài tỉnh mỗi ngày đăng, phát 02 - 03 tin, bài về bầu cử.',
    'news-or-article 2..3/day window=2026-02-01..2026-03-15',
  ],
  [
    'Mỗi tuần có ít nhất một chuyên trang, hai chuyên mục về cuộc bầu cử.',
    'column 1..∞/week',
    'column 2..∞/week',
  ],
  [
    'Trong ngày bầu cử, truyền hình 04 bản tin, phát thanh 06 bản tin cập nhật tiến độ bỏ phiếu.',
    'bulletin 4..4/window',
    'bulletin 6..6/window',
  ],
  ['Phát thanh tiểu sử người ứng cử 02 lần/ngày trong 10 ngày trước ngày bầu cử.', 'airing 2..2/day'],
  // Propaganda board, youth union, fatherland front, culture.
  [
    'Mỗi cơ sở đoàn đăng tối thiểu 02 bài viết/tuần với hashtag #TuhaoVietNam trên fanpage của đơn vị.',
    'post 2..∞/week each=unit',
  ],
  [
    'Tỉnh đoàn xây dựng ít nhất 10 sản phẩm infographic, 05 video clip và 02 podcast trong Tháng Thanh niên.',
    'other 10..∞/window',
    'video 5..∞/window',
    'other 2..∞/window',
  ],
  [
    'Ban Thường trực Ủy ban MTTQ tỉnh phối hợp thực hiện chuyên mục “Đại đoàn kết” trên báo in 1 tháng 1 kỳ.',
    'column 1..1/month',
  ],
  ['Bản tin Công tác Mặt trận phát hành mỗi quý một số.', 'bulletin 1..1/quarter'],
  [
    'Hội Liên hiệp Phụ nữ các cấp: 100% cơ sở hội mỗi tháng có ít nhất 01 bài đăng về gương phụ nữ tiêu biểu.',
    'post 1..∞/month each=unit',
  ],
  [
    'Ban Tuyên giáo và Dân vận chỉ đạo biên soạn 12 số Thông báo nội bộ phục vụ sinh hoạt chi bộ.',
    'issue 12..12/window',
  ],
  [
    'Trung bình mỗi tháng đăng 8 đến 10 tin, bài đấu tranh phản bác quan điểm sai trái.',
    'news-or-article 8..10/month',
  ],
  ['Mỗi chi đoàn thực hiện 01 clip giới thiệu công trình thanh niên.', 'video 1..1/window each=unit'],
  ['Sở Văn hóa, Thể thao và Du lịch chiếu 15 buổi phim lưu động kết hợp tuyên truyền tại xã vùng cao.'],
  [
    'Trung tâm Văn hóa tỉnh treo 200m2 pano, 300 băng rôn, 500 cờ phướn chào mừng đại hội.',
    'banner 300..300/window',
    'banner 500..500/window',
  ],
  // Districts before 2025, communes.
  [
    'Trung tâm Văn hóa, Thông tin và Truyền thanh huyện: 03 chương trình/tuần (thứ 2, thứ 4, thứ 6), thời lượng 30 phút/chương trình.',
    'programme 3..3/week seconds=1800-1800 weekdays=0,2,4',
  ],
  [
    'Đài truyền thanh các xã, thị trấn tiếp âm đài huyện đầy đủ và sản xuất chương trình địa phương 02 buổi/tuần.',
    'session 2..2/week',
  ],
  [
    'UBND huyện yêu cầu mỗi xã, thị trấn gửi 02 tin, bài/tuần về Trang thông tin điện tử huyện.',
    'news-or-article 2..2/week each=commune',
  ],
  [
    'Loa phát thanh các khu phố phát vào buổi sáng từ 5 giờ đến 6 giờ và buổi chiều từ 17 giờ đến 18 giờ, tối thiểu 02 lần/ngày.',
    'airing 2..∞/day',
  ],
  ['Phòng Văn hóa - Xã hội phường đăng mỗi ngày 1-2 tin trên Zalo OA của phường.', 'news 1..2/day'],
  ['Tần suất: tuần 02 lần; thời lượng: 15 phút/lần phát sóng.', 'airing 2..2/week seconds=900-900'],
  [
    'Phát thanh 15 phút/buổi, 2 buổi/ngày, liên tục trong 07 ngày trước lễ.',
    'session 2..2/day seconds=900-900',
  ],
  // Hard numbers and bounds.
  ['Số lượng: không dưới 100 tin, bài/năm.', 'news-or-article 100..∞/year'],
  ['Chỉ tiêu: từ 15 tin/tháng trở lên.', 'news 15..∞/month'],
  ['Phấn đấu mỗi năm đăng tải khoảng 300 tin, bài, ảnh.', 'news-or-article 300..300/year soft'],
  ['Ít nhất 01 lần/tuần phát chuyên đề bình đẳng giới trên loa.', 'airing 1..∞/week'],
  ['Viết, đăng 2 tin + 1 bài/tháng.', 'news 2..2/month', 'article 1..1/month'],
  ['Đăng tối thiểu (05) năm bài/quý trên báo in.', 'article 5..∞/quarter'],
  ['Một tháng hai kỳ phát sóng chuyên mục “Biên giới xanh”.', 'column 2..2/month'],
  [
    'Thực hiện chương trình “Đối thoại chính sách” mỗi quý một lần, thời lượng 45 phút.',
    'programme 1..1/quarter seconds=2700-2700',
  ],
  [
    '6 tháng đầu năm: 10 bài; 6 tháng cuối năm: 15 bài đăng trên báo.',
    'article 10..10/window',
    'article 15..15/window',
  ],
  [
    'Từ tháng 3 đến tháng 12/2026, mỗi tháng 01 phóng sự ngắn.',
    'reportage 1..1/month window=2026-03-01..2026-12-31',
  ],
  ['Đăng tải 01 tin/02 ngày trên báo điện tử.', 'news 1..1/2 day'],
  ['Xây dựng chương trình phát thanh chuyên đề với tần suất 04 chương trình/năm.', 'programme 4..4/year'],
  ['Tuyên truyền trên màn hình LED: 10 lượt/ngày/màn hình.', 'spot 10..10/day each=screen'],
  // Numbers that owe nothing.
  ['Toàn tỉnh ghi nhận 1.250 ca mắc sốt xuất huyết, 02 ca tử vong, tăng 3 lần so với cùng kỳ.'],
  ['Tổ chức diệt lăng quăng 01 lần/tuần tại 100% hộ gia đình.'],
  ['Xử lý nghiêm 5 nhóm hành vi vi phạm là nguyên nhân chính gây tai nạn giao thông.'],
  ['Mức phạt từ 4 đến 6 triệu đồng, trừ 04 điểm giấy phép lái xe.'],
  ['Tổ chức 03 hội nghị tuyên truyền trực tiếp cho khoảng 600 lượt người.'],
  ['Mỗi báo cáo viên tuyên truyền miệng ít nhất 02 buổi/quý tại chi bộ.'],
  ['Tổ chức 01 cuộc thi viết, mỗi tác giả gửi không quá 03 tác phẩm.'],
  ['Tập huấn kỹ năng viết tin, bài cho 120 cộng tác viên trong 02 ngày.'],
  ['Bố trí 02 phóng viên, 01 quay phim theo dõi thường xuyên.'],
  ['Đến nay, chuyên mục đã phát được 36 số, thu hút 1,2 triệu lượt xem.'],
  ['Giao ban công tác tuyên truyền định kỳ 01 tháng/lần.'],
  ['Chi nhuận bút 150.000 đồng/tin; 250.000 đồng/bài; 02 triệu đồng/phóng sự.'],
  ['Dự toán: 12 số x 15.000.000 đồng/số = 180.000.000 đồng.'],
  ['Căn cứ Công văn số 02/BTGDV-TTr và Hướng dẫn số 15-HD/BTG về tuyên truyền bầu cử.'],
  ['Điều tra viên thu thập thông tin tại 3.200 địa bàn, mỗi địa bàn 100 hộ.'],
  ['100% tin, bài trước khi phát sóng phải được duyệt qua 02 cấp.'],
  ['Thời lượng chương trình tối đa 30 phút.'],
  ['Cấp mới 15 bộ thu phát thanh FM, sửa chữa 40 cụm loa.'],
  ['Tuần tra canh gác rừng 24/24 giờ, mỗi ca 08 giờ, 03 người/ca.'],
  ['Phấn đấu có thêm 20 sản phẩm OCOP đạt 3 sao trở lên trong năm 2026.'],
  ['Trồng 500 cây xanh, ra mắt 02 tuyến đường thanh niên tự quản.'],
  ['Ngày hội Đại đoàn kết toàn dân tộc được tổ chức từ ngày 01 đến 18/11 hằng năm.'],
  ['Nộp hồ sơ trước 17 giờ ngày 20/4/2026, gồm 02 bản chính và 01 tệp điện tử.'],
  ['Thông tư số 01/2023/TT-BTTTT quy định 3 nhóm nội dung của bài viết.'],
  ['Kiểm tra nồng độ cồn 03 ca/ngày trên 5 tuyến trọng điểm.'],
  ['Hội thi tuyên truyền viên giỏi diễn ra trong 02 ngày với 14 chương trình dự thi.'],
  ['Sân khấu hóa 05 tiểu phẩm tại các trường học.'],
  ['Mỗi bản tin gồm 03 phần: tin trong tỉnh, tin trong nước, tin quốc tế.'],
  ['Phường có 12 tổ dân phố, 48 cụm loa, 02 trạm phát sóng.'],
  ['Khen thưởng 05 tập thể, 10 cá nhân có tin, bài chất lượng.'],
  ['Lưu trữ các chương trình đã phát ít nhất 12 tháng.'],
  ['Tổng đài 1900.1234 trả lời 24/7; phản ánh được xử lý trong 02 ngày làm việc.'],
  ['Cử tri bầu 03 trong số 05 người ứng cử tại mỗi đơn vị bầu cử.'],
  ['Tuyên truyền viên đến từng nhà vận động, mỗi tháng ít nhất 10 hộ.'],
  ['Sinh hoạt chuyên đề 01 lần/quý tại chi bộ, mỗi lần 60 phút.'],
  ['Đội chiếu phim phục vụ 80 buổi cho đồng bào dân tộc thiểu số.'],
  ['Gửi danh sách 01 đầu mối phụ trách truyền thông về Sở trước ngày 05/4/2026.'],
  ['Nội dung 2: Tuyên truyền 4 bước rửa tay, 5K và thông điệp 3 không.'],
  ['Số hóa 5.000 trang tài liệu, 120 chương trình phát thanh cũ.'],
];

/** What the reader still gets wrong: outside a dated plan nothing says that this year is over. */
export const FAULTS: readonly Phrasing[] = [
  ['Năm 2025, các cơ quan báo chí đăng, phát 1.450 tin, bài, phóng sự về cải cách hành chính.'],
];
