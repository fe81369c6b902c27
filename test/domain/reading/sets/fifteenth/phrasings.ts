/** The fifteenth set, by a sixth hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND thành phố, mỗi tháng cung cấp ít nhất 04 tin về kết quả cải cách hành chính để đăng trên Cổng Thông tin điện tử thành phố, thời gian thực hiện từ ngày 01/4/2026 đến hết ngày 31/12/2026.',
    'news 4..∞/month window=2026-04-01..2026-12-31',
  ],
  [
    'Chuyên mục “Lái xe có trách nhiệm” phát 02 số/tuần vào 11h25 thứ Hai và thứ Năm, thời lượng 7 phút/số, mỗi số phát lại 02 lần.',
    'column 2..2/week replays=2 seconds=420-420 weekdays=0,3 times=685',
  ],
  [
    'Từ ngày 15/01/2027 đến ngày 28/02/2027, mỗi xã, phường phát thanh về Luật Nghĩa vụ quân sự tối thiểu 02 lần/ngày, mỗi lần không quá 05 phút.',
    'airing 2..∞/day each=commune seconds=-300 window=2027-01-15..2027-02-28',
  ],
  [
    'Mỗi màn hình LED tại các nút giao trung tâm trình chiếu thông điệp tiết kiệm điện 20 lượt/ngày, mỗi lượt từ 30 đến 45 giây.',
    'spot 20..20/day each=screen seconds=30-45',
  ],
  [
    'Trong tháng 5/2026, mỗi đơn vị trực thuộc treo ít nhất 06 băng rôn kêu gọi khách hàng sử dụng điện tiết kiệm.',
    'banner 6..∞/window each=unit window=2026-05-01..2026-05-31',
  ],
  [
    'Trong quý IV/2026, dự kiến Thuế tỉnh sản xuất 06 video hướng dẫn hộ kinh doanh kê khai thuế.',
    'video 6..6/window soft window=2026-10-01..2026-12-31',
  ],
  [
    'Trên mỗi nền tảng mạng xã hội, Trung tâm Xúc tiến Du lịch đăng tối thiểu 05 bài/tuần.',
    'post 5..∞/week each=channel',
  ],
  [
    'Từ ngày 01/3/2026 đến hết ngày 30/11/2026, Báo và Phát thanh, Truyền hình tỉnh phát sóng mỗi quý từ 02 đến 03 phóng sự về bình đẳng giới, thời lượng 8 - 10 phút/phóng sự.',
    'reportage 2..3/quarter seconds=480-600 window=2026-03-01..2026-11-30',
  ],

  // Figures: administrative reform, letters, notices of conclusion.
  [
    'Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan mở chuyên trang “Cải cách hành chính” trên báo in, mỗi tháng 02 kỳ, trong đó kỳ cuối tháng dành cho cấp xã; đồng thời cung cấp cho Cổng Thông tin điện tử tỉnh không ít hơn 05 tin mỗi tuần.',
    'column 2..2/month',
    'news 5..∞/week',
  ],
  [
    'Các sở, ban, ngành, UBND các xã, phường căn cứ tình hình thực tế, bảo đảm mỗi quý có tối thiểu 03 tin, bài phản ánh việc giải quyết thủ tục hành chính được đăng trên trang thông tin điện tử của đơn vị.',
    'news-or-article 3..∞/quarter',
  ],
  [
    'Trung tâm Phục vụ hành chính công bố trí màn hình tại khu vực chờ, chạy thông điệp hướng dẫn nộp hồ sơ trực tuyến với tần suất 06 lượt/giờ và phát loa nhắc công dân đánh giá mức độ hài lòng 02 lần/giờ.',
    'spot 6..6/hour',
    'airing 2..2/hour',
  ],
  [
    'UBND phường yêu cầu công chức Tư pháp - Hộ tịch soạn mỗi tuần một bài về thủ tục hộ tịch để đài truyền thanh phát vào sáng thứ Ba.',
    'article 1..1/week',
  ],
  [
    'Kết luận cuộc họp giao ban, đồng chí Phó Chủ tịch Thường trực yêu cầu: Phòng Văn hóa - Xã hội đăng 02 tin/ngày trên Trang thông tin điện tử của xã; Trung tâm Phục vụ hành chính công quay 01 video/tháng hướng dẫn dịch vụ công; các thôn hoàn thành treo 26 băng rôn trước ngày 15/8/2026.',
    'news 2..2/day',
    'video 1..1/month',
    'banner 26..26/window',
  ],
  [
    'Thống nhất chủ trương để Văn phòng UBND tỉnh phát hành bản tin “Một cửa” hai tháng một số, mỗi số in 1.200 cuốn.',
    'bulletin 1..1/2 month',
  ],
  [
    'Tổ công nghệ số cộng đồng livestream hướng dẫn sử dụng VNeID, tuần 01 buổi, vào tối thứ Năm.',
    'session 1..1/week',
  ],
  ['Cuối mỗi quý, Ban Biên tập đăng 02 bài phân tích chỉ số hài lòng của người dân.', 'article 2..2/quarter'],
  [
    'Ở cấp tỉnh, số lượng là 10 tin/tuần; ở cấp xã, số lượng là 02 tin/tuần; nội dung bám sát đề cương kèm theo Công văn này.',
    'news 10..10/week',
    'news 2..2/week',
  ],
  [
    'Mỗi kỳ họp HĐND tỉnh có 02 bài, 03 tin, 01 phóng sự.',
    'article 2..2/event',
    'news 3..3/event',
    'reportage 1..1/event',
  ],
  [
    'Nghị quyết HĐND xã giao UBND xã, hằng quý, đăng tối thiểu ba bài về kết quả giải quyết kiến nghị cử tri; hằng tháng, phát hai chương trình “Cử tri hỏi - Chính quyền trả lời” trên đài truyền thanh.',
    'article 3..∞/quarter',
    'programme 2..2/month',
  ],
  [
    'Văn phòng Bộ phối hợp với Đài Truyền hình Việt Nam sản xuất 12 số chương trình “Chính sách và cuộc sống” trong năm 2026, mỗi số 15 phút.',
    'programme 12..12/window',
  ],
  [
    'Ban Dân vận đề nghị mỗi xã viết một (01) bài về mô hình “Dân vận khéo” trong mỗi tháng.',
    'article 1..1/month',
  ],
  [
    'Trung tâm Truyền thông nâng số phóng sự từ 02 phóng sự/tháng lên 04 phóng sự/tháng kể từ quý III.',
    'reportage 4..4/month',
  ],

  // Traffic safety.
  [
    'Đề nghị Báo và Phát thanh, Truyền hình tỉnh duy trì chuyên mục “Vì an toàn giao thông” 02 số/tuần, tăng thời lượng phản ánh các điểm đen tai nạn, bảo đảm mỗi tháng có ít nhất 01 phóng sự điều tra.',
    'column 2..2/week',
    'reportage 1..∞/month',
  ],
  [
    'Đề nghị Công an tỉnh hằng tuần cung cấp 03 tin về kết quả xử lý vi phạm nồng độ cồn, hằng tháng cung cấp 01 bài phân tích nguyên nhân tai nạn, riêng mỗi vụ tai nạn đặc biệt nghiêm trọng cung cấp 01 tin cảnh báo.',
    'news 3..3/week',
    'article 1..1/month',
    'news 1..1/event',
  ],
  [
    'Phát loa nhắc lái xe không sử dụng rượu, bia: bến xe loại I ít nhất 04 lần/giờ, các bến còn lại ít nhất 02 lần/giờ.',
    'airing 4..∞/hour',
    'airing 2..∞/hour',
  ],
  [
    'Cảnh sát giao thông phối hợp với 32 trường trung học tổ chức xe loa lưu động trước cổng trường, tuần 02 buổi, vào giờ tan học.',
    'session 2..2/week',
  ],
  [
    'Trong Tháng An toàn giao thông, kênh phát thanh giao thông phát lời cảnh báo 12 lần/ngày, các đài truyền thanh xã phát bài tuyên truyền ngày 02 lần.',
    'airing 12..12/day',
    'airing 2..2/day',
  ],
  [
    'TT\tĐơn vị thực hiện\tHình thức\tSố lượng/tháng\tGhi chú\n1\tBan An toàn giao thông tỉnh\tTin\t08\tĐăng trang tin của Ban\n2\tPhòng Cảnh sát giao thông\tPhóng sự\t02\tPhát truyền hình\n3\tTỉnh đoàn\tVideo\t04\tĐăng TikTok',
    'news 8..8/month',
    'reportage 2..2/month',
    'video 4..4/month',
  ],
  [
    'Mỗi công trường thi công trên đường tỉnh phải lắp tối thiểu 02 pa nô cảnh báo; mỗi ngã tư trọng điểm treo 01 băng rôn.',
    'banner 2..∞/window',
    'banner 1..1/window',
  ],
  [
    'Trong dịp nghỉ lễ 30/4 và 01/5, Phòng Cảnh sát giao thông cung cấp 05 bản tin cảnh báo ùn tắc.',
    'bulletin 5..5/window',
  ],
  [
    'Moi quy dang 04 bai, moi tuan phat 02 ban tin ve an toan giao thong.',
    'article 4..4/quarter',
    'bulletin 2..2/week',
  ],
  [
    'Duy trì chương trình phát thanh “Phường ta”, 06 chương trình mỗi tuần, 15 phút/chương trình.',
    'programme 6..6/week',
  ],

  // Tourism and festivals, contracts.
  [
    'Ban Tổ chức Lễ hội giao Trung tâm Văn hóa treo 60 băng rôn, 400 phướn dọc các trục chính, đồng thời cho chạy nội dung quảng bá 15 lượt/ngày trên bảng LED quảng trường đến hết lễ hội.',
    'banner 60..60/window',
    'banner 400..400/window',
    'spot 15..15/day',
  ],
  [
    'Bên A đặt hàng Bên B sản xuất 02 phim quảng bá, 10 video ngắn dưới 60 giây, 20 bài viết trên báo điện tử; nghiệm thu từng đợt, thanh toán trong 15 ngày.',
    'video 2..2/window',
    'video 10..10/window',
    'article 20..20/window',
  ],
  [
    'Trang Facebook “Du lịch Cổ Loan” trước lễ hội đăng 03 bài/tuần, trong những ngày diễn ra lễ hội đăng 04 bài/ngày.',
    'post 3..3/week',
    'post 4..4/day',
  ],
  [
    'Bản tin thời tiết biển được phát trên hệ thống loa bãi tắm 05 lần/ngày, khi có cảnh báo sóng lớn thì mỗi giờ một lần.',
    'airing 5..5/day',
    'airing 1..1/hour',
  ],
  [
    'Sản phẩm truyền thông phục vụ Festival, gồm: tin: 45; bài: 18; phóng sự: 07; podcast: 06.',
    'news 45..45/window',
    'article 18..18/window',
    'reportage 7..7/window',
    'other 6..6/window',
  ],
  ['Ba ngày một lần, Ban Quản lý di tích đăng 01 bài giới thiệu hiện vật trên Fanpage.', 'post 1..1/3 day'],
  [
    'Khoảng 40 tin, bài về mùa lễ hội đầu năm sẽ được Báo và Phát thanh, Truyền hình tỉnh đăng tải.',
    'news-or-article 40..40/window',
  ],
  [
    'Bên B trình chiếu đoạn phim quảng bá với tần suất tối thiểu 100 lượt/ngày trên hệ thống màn hình LED tại Quảng trường 2/9 và viết 06 bài đăng trên báo điện tử trong thời hạn Hợp đồng.',
    'spot 100..∞/day',
    'article 6..6/window',
  ],
  [
    'Điều 3. Bên B giao cho Bên A: (a) 04 phóng sự truyền hình; (b) 16 video phát trên nền tảng số; (c) bản tin gửi khách hàng, 02 bản tin/tuần.',
    'reportage 4..4/window',
    'video 16..16/window',
    'bulletin 2..2/week',
  ],
  [
    'Phụ lục hợp đồng điều chỉnh số lượng bài viết từ 12 bài xuống còn 09 bài, số lượng phóng sự giữ nguyên.',
    'article 9..9/window',
  ],
  [
    'Ban Quản lý phố cổ: đăng tin tối thiểu 02 tin/ngày, dựng video 01 video/tuần, phát loa nhắc giữ gìn vệ sinh 06 lần/ngày.',
    'news 2..∞/day',
    'video 1..1/week',
    'airing 6..6/day',
  ],

  // Tax.
  [
    'Thuế cơ sở 5 thực hiện hằng tuần 01 bài giải đáp vướng mắc về hóa đơn điện tử trên Zalo OA, hằng tháng 02 tin nhắn Zalo nhắc thời hạn nộp tờ khai.',
    'post 1..1/week',
    'other 2..2/month',
  ],
  [
    'Đề nghị các đại lý thuế, mỗi đại lý ít nhất 01 bài/quý, gửi về Phòng Tuyên truyền - Hỗ trợ để biên tập.',
    'article 1..∞/quarter',
  ],
  [
    'Cục Thuế hướng dẫn mỗi Thuế tỉnh xây dựng không dưới 10 video về chuyển đổi hộ khoán sang kê khai, riêng Thuế thành phố Hà Nội và Thuế Thành phố Hồ Chí Minh mỗi đơn vị 25 video.',
    'video 10..∞/window',
    'video 25..25/window',
  ],
  [
    'Phát sóng chuyên mục “Thuế và đời sống” 02 kỳ/tháng, vào thứ Bảy của tuần thứ nhất và tuần thứ ba.',
    'column 2..2/month',
  ],
  [
    'Nhắn tin SMS tới người nộp thuế còn nợ: 03 tin nhắn/quý, do nhà mạng thực hiện theo hợp đồng.',
    'other 3..3/quarter',
  ],
  [
    'STT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\tNăm 2027\n1\tBài trên báo in\tbài\t24\t30\n2\tVideo hướng dẫn quyết toán\tvideo\t06\t08\n3\tLớp tập huấn\tlớp\t12\t12\n4\tSố thu nợ\ttỷ đồng\t180\t165',
    'article 24..24/window',
    'article 30..30/window',
    'video 6..6/window',
    'video 8..8/window',
  ],
  [
    'Các bộ phận một cửa ngành Thuế phát 8.000 tờ gấp và dán 250 áp phích về hóa đơn khởi tạo từ máy tính tiền.',
    'other 8000..8000/window',
    'banner 250..250/window',
  ],
  ['Fanpage của Thuế tỉnh đăng ít nhất 02 bài nhưng không quá 04 bài mỗi ngày.', 'post 2..4/day'],

  // Social insurance.
  [
    'BHXH cơ sở Lộc Thành, mỗi tuần ít nhất 03 bài đăng trên Fanpage và ít nhất 01 video trên TikTok, cuối tháng tổng hợp số lượt tiếp cận gửi Phòng Truyền thông.',
    'post 3..∞/week',
    'video 1..∞/week',
  ],
  [
    'Tổ chức dịch vụ thu BHXH, BHYT đưa xe loa tuyên truyền lưu động đến các chợ phiên, tháng 04 buổi.',
    'session 4..4/month',
  ],
  [
    'Hai ngành thống nhất: trên sóng phát thanh mở chuyên mục “An sinh cho mọi nhà” 01 số/tuần, trên truyền hình mỗi tháng 02 phóng sự, trên Cổng thông tin điện tử của ngành mỗi ngày 02 tin.',
    'column 1..1/week',
    'reportage 2..2/month',
    'news 2..2/day',
  ],
  [
    'Treo băng rôn hưởng ứng Tháng vận động BHXH toàn dân: BHXH tỉnh 05 chiếc, BHXH cơ sở 02 chiếc, mỗi điểm thu 01 chiếc.',
    'banner 5..5/window',
    'banner 2..2/window',
    'banner 1..1/window',
  ],
  [
    'Gửi 01 tin nhắn Zalo mỗi quý thông báo quá trình đóng đến người tham gia BHXH tự nguyện, song song với phát 3.000 tờ rơi tại bộ phận một cửa.',
    'other 1..1/quarter',
    'other 3000..3000/window',
  ],
  [
    'Phòng Truyền thông phải hoàn thành mỗi năm 180 tin, 72 bài, 12 phóng sự và 06 chương trình đối thoại chính sách trên truyền hình.',
    'news 180..180/year',
    'article 72..72/year',
    'reportage 12..12/year',
    'programme 6..6/year',
  ],
  [
    'TT\tNội dung\tSản phẩm\tTần suất\tChủ trì\n1\tMức đóng BHXH mới\tTin\t02 tin/tuần\tBHXH tỉnh\n2\tĐối thoại chính sách\tHội nghị\t01 hội nghị/quý\tBHXH cơ sở\n3\tGiới thiệu ứng dụng VssID\tVideo\t03 video/quý\tVăn phòng',
    'news 2..2/week',
    'video 3..3/quarter',
  ],
  [
    'Các bệnh viện công lập hằng tháng đăng ít nhất 04 bài, phát hành ít nhất 02 video về khám bệnh không dùng tiền mặt.',
    'article 4..∞/month',
    'video 2..∞/month',
  ],

  // Drug prevention.
  [
    'Trong Tháng hành động phòng, chống ma túy, đài truyền thanh các xã biên giới phát bằng tiếng Mông và tiếng phổ thông 02 lần/ngày, các xã còn lại phát 01 lần/ngày.',
    'airing 2..2/day',
    'airing 1..1/day',
  ],
  [
    'Bộ đội Biên phòng, Hải quan, Công an phối hợp dựng 14 pa nô tại cửa khẩu, in 9.500 tờ rơi song ngữ và tổ chức phát loa lưu động dọc đường tuần tra 03 buổi/tháng.',
    'banner 14..14/window',
    'other 9500..9500/window',
    'session 3..3/month',
  ],
  [
    'Mỗi chuyên án ma túy lớn sau khi kết thúc được phản ánh bằng 01 tin và 01 bài.',
    'news 1..1/event',
    'article 1..1/event',
  ],
  [
    'Cơ sở cai nghiện ma túy số 2 ra bản tin nội bộ 01 số/quý và tổ chức phát thanh nội bộ 02 buổi/ngày cho học viên.',
    'bulletin 1..1/quarter',
    'session 2..2/day',
  ],
  [
    'Giao Công an phường, mỗi tháng ít nhất 02 tin, bài cảnh báo ma túy núp bóng thuốc lá điện tử, trong đó ưu tiên bài viết dành cho phụ huynh.',
    'news-or-article 2..∞/month',
  ],
  [
    'STT\tXã, phường\tBăng rôn (chiếc)\tTờ rơi (tờ)\tSố hộ\n1\tPhường Cầu Đông\t12\t1.500\t2.140\n2\tXã Phú Lâm\t08\t900\t1.260\n\tTổng\t20\t2.400\t3.400',
    'banner 12..12/window',
    'other 1500..1500/window',
    'banner 8..8/window',
    'other 900..900/window',
  ],
  [
    'Lồng ghép tuyên truyền trên sóng truyền hình (02 phóng sự/quý), trên báo in (01 chuyên trang/tháng), trên mạng xã hội (05 bài/tuần) và tại cơ sở (loa truyền thanh 02 lần/ngày).',
    'reportage 2..2/quarter',
    'column 1..1/month',
    'post 5..5/week',
    'airing 2..2/day',
  ],

  // Gender equality.
  [
    'Về kịch truyền thanh phòng, chống bạo lực gia đình, Hội Phụ nữ xã viết lời và thu âm 01 tiểu phẩm truyền thanh/tháng.',
    'programme 1..1/month',
  ],
  [
    'Nghị quyết của Ban Chấp hành xác định mỗi năm thực hiện 04 phóng sự, hai chương trình tọa đàm trên sóng phát thanh, 24 bài về phụ nữ khởi nghiệp.',
    'reportage 4..4/year',
    'programme 2..2/year',
    'article 24..24/year',
  ],
  [
    'Bảng điện tử trước trụ sở UBND xã chạy chữ giới thiệu đường dây nóng phòng, chống bạo lực giới 10 lượt mỗi giờ trong suốt Tháng hành động.',
    'spot 10..10/hour',
  ],
  [
    'Sáu tháng một lần, Ban Vì sự tiến bộ của phụ nữ xuất bản 01 bản tin chuyên đề.',
    'bulletin 1..1/half-year',
  ],
  [
    'Giao Đoàn Thanh niên xã mỗi tháng thực hiện hai video, năm bài đăng Fanpage về bình đẳng giới.'.normalize(
      'NFD',
    ),
    'video 2..2/month',
    'post 5..5/month',
  ],

  // Power saving.
  [
    'Tổng công ty yêu cầu các Công ty Điện lực, trong các tháng nắng nóng, mỗi tuần tối thiểu 02 tin về tiết kiệm điện, mỗi tháng tối thiểu 01 phóng sự trên truyền hình địa phương, mỗi ngày 01 bài trên Fanpage.',
    'news 2..∞/week',
    'reportage 1..∞/month',
    'post 1..1/day',
  ],
  [
    'Thông báo điều chỉnh phụ tải qua Zalo: 02 tin nhắn/tuần; qua SMS: 01 tin nhắn/tháng.',
    'other 2..2/week',
    'other 1..1/month',
  ],
  [
    'Đội Quản lý điện khu vực đưa xe loa xuống các khu trọ công nhân 02 buổi/tuần, phát 4.200 tờ rơi, dán 900 áp phích ở cầu thang chung cư.',
    'session 2..2/week',
    'other 4200..4200/window',
    'banner 900..900/window',
  ],
  [
    'Hưởng ứng Giờ Trái đất, các tòa nhà do Tổng công ty quản lý chạy thông điệp trên màn hình mặt tiền 04 lượt/giờ.',
    'spot 4..4/hour',
  ],
  [
    'Văn phòng Tổng công ty gửi bản tin điện tử hai tuần một lần cho khách hàng công nghiệp.',
    'bulletin 1..1/2 week',
  ],
  [
    'Công ty Cấp nước đăng tối thiểu 02 tin trên trang thông tin điện tử trước mỗi đợt sửa chữa đường ống.',
    'news 2..∞/event',
  ],

  // Military recruitment.
  [
    'Hội đồng Nghĩa vụ quân sự xã chỉ đạo phát danh sách công dân đủ điều kiện nhập ngũ trên loa ít nhất 03 lần/ngày trong 05 ngày liên tục, đồng thời niêm yết tại nhà văn hóa thôn.',
    'airing 3..∞/day',
  ],
  [
    'Trước ngày giao, nhận quân 10 ngày, mỗi thôn treo 02 băng rôn, mỗi gia đình tân binh được tặng 01 ảnh Bác Hồ.',
    'banner 2..2/window',
  ],
  [
    'Chương trình “Thanh niên với Tổ quốc”: trên sóng phát thanh 02 chương trình/tháng; trên sóng truyền hình 01 chương trình/tháng, mỗi chương trình 20 phút.',
    'programme 2..2/month',
    'programme 1..1/month',
  ],
  [
    'Ban Chỉ huy Quân sự phường viết 04 tin/tháng, 02 bài/quý cho Cổng Thông tin điện tử, do đồng chí Chính trị viên duyệt trước khi gửi.',
    'news 4..4/month',
    'article 2..2/quarter',
  ],

  // The school year.
  [
    'Phòng Giáo dục Trung học cung cấp 05 tin/tuần về công tác chuẩn bị năm học mới cho Báo Giáo dục và Thời đại, riêng tuần khai giảng cung cấp 03 tin/ngày.',
    'news 5..5/week',
    'news 3..3/day',
  ],
  [
    'Các trường phát thanh măng non 03 buổi/tuần, trong đó buổi thứ Sáu dành cho chuyên đề phòng, chống đuối nước, bạo lực học đường.',
    'session 3..3/week',
  ],
  [
    'Cổng thông tin tuyển sinh cập nhật ngày 02 tin trong thời gian nhận hồ sơ; sau khi công bố điểm chuẩn đăng 01 tin/tuần.',
    'news 2..2/day',
    'news 1..1/week',
  ],
  [
    'TT\tTrường\tSố học sinh\tTin/tháng\tBài/tháng\n1\tTHPT Nguyễn Bỉnh Khiêm\t1.215\t04\t02\n2\tTHPT Trần Phú\t980\t03\t01\n\tCộng\t2.195\t07\t03',
    'news 4..4/month',
    'article 2..2/month',
    'news 3..3/month',
    'article 1..1/month',
  ],

  [
    'Yêu cầu các tổ dân phố, hằng tuần, đăng ít nhất 03 bài về an ninh trật tự lên nhóm Zalo; Đoàn phường, hằng tháng, dựng ít nhất 01 video.',
    'post 3..∞/week',
    'video 1..∞/month',
  ],
  [
    'Trong Tuần lễ vận động hiến máu, loa các phường phát ngày hai lần, mỗi tuyến phố chính treo hai băng rôn.',
    'airing 2..2/day',
    'banner 2..2/window',
  ],

  // Numbers which owe nothing.
  ['Năm 2025, toàn ngành Thuế đã đăng 2.146 tin, bài, phát 96 phóng sự, hỗ trợ 41.300 lượt người nộp thuế.'],
  ['Giao Thanh tra tỉnh, mỗi quý kiểm tra công vụ ít nhất 04 cơ quan, mỗi cuộc không quá 03 ngày làm việc.'],
  [
    'Bên A thanh toán cho Bên B 40% giá trị hợp đồng trong 07 ngày, 60% còn lại sau khi nghiệm thu; phạt chậm thanh toán 0,05%/ngày.',
  ],
  ['Mỗi công dân trong độ tuổi được gọi khám sức khỏe 01 lần/năm; thời gian phục vụ tại ngũ là 24 tháng.'],
  [
    'Đơn giá sản xuất phóng sự không quá 12 triệu đồng/phóng sự, video 4,5 triệu đồng/video, tin 90.000 đồng/tin.',
  ],
  ['Mở 03 lớp bồi dưỡng kỹ năng viết tin, bài cho 150 công chức, mỗi lớp 02 ngày.'],
  ['Ban Chỉ đạo họp định kỳ 01 lần/tháng; Tổ giúp việc giao ban 01 lần/tuần vào chiều thứ Sáu.'],
  [
    'Nơi nhận: Cổng TTĐT Chính phủ (để đăng tải); Báo và Phát thanh, Truyền hình tỉnh (đưa tin); Lưu: VT, NC (05b).',
  ],
  ['Mỗi tác phẩm dự thi là 01 video dài từ 02 đến 05 phút, mỗi nhóm tác giả được gửi không quá 02 tác phẩm.'],
  ['Thời hạn giải quyết thủ tục giảm từ 10 ngày xuống còn 06 ngày, tỷ lệ hồ sơ trực tuyến tăng 12%/năm.'],
  ['Toàn tỉnh có 164 cụm loa, 22 màn hình LED và 318 camera giám sát giao thông.'],
  [
    'Mức đóng BHXH tự nguyện bằng 22% thu nhập, Nhà nước hỗ trợ từ 20% đến 50%; người tham gia đóng theo tháng, quý, 06 tháng hoặc năm một lần.',
  ],
  [
    'Phấn đấu tiết kiệm 2,0% điện thương phẩm/năm; ghi chỉ số công tơ 03 lần/tháng đối với khách hàng trên 50.000 kWh/tháng.',
  ],
  ['Lượng khách 9 tháng đạt 3,4 triệu lượt, tăng 18%, bình quân mỗi ngày có 12.500 lượt khách.'],
  ['Học sinh lớp 1 tựu trường ngày 24/8/2026; học kỳ I có 18 tuần, học kỳ II có 17 tuần.'],
  [
    'Công văn này thay thế Công văn số 02/SGDĐT-VP ngày 05/01/2026; các nội dung khác giữ nguyên theo Hướng dẫn số 10/HD-BGDĐT.',
  ],
  [
    'Không gửi quá 02 tin nhắn/tháng cho một thuê bao và không đăng quá 01 bài/ngày trên nhóm Zalo của tổ dân phố.',
  ],
  [
    'Người điều khiển xe khách nghỉ tối thiểu 15 phút sau 04 giờ lái xe liên tục; xét nghiệm ma túy đột xuất 02 lần/năm.',
  ],
  ['Câu lạc bộ “Nam giới tiên phong” sinh hoạt 01 lần/tháng, mỗi lần 40 hội viên.'],
  ['Qua theo dõi, thời gian qua trung bình mỗi tuần Fanpage chỉ có 02 bài, tương tác đạt 35 lượt/bài.'],
  ['Đêm khai mạc có 03 tiết mục xiếc, bắn pháo hoa 15 phút; giá vé tham quan 120.000 đồng/lượt.'],
  ['Hồ sơ gồm 12 trang, 03 phụ lục, gửi 01 bản giấy và 01 bản điện tử.'],
  [
    'Nhân Tháng hành động vì bình đẳng giới, đề nghị mỗi cơ sở Hội có ít nhất 02 tin, 01 bài gửi Trung ương Hội và treo 01 băng rôn tại trụ sở.',
    'news 2..∞/window',
    'article 1..∞/window',
    'banner 1..1/window',
  ],
];
