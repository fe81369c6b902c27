/** The sixteenth set, by a seventh hand that had not seen the reader: sentences, and the lines each of them owes. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  // Full sketches.
  [
    'Từ ngày 01/3/2026 đến hết ngày 14/3/2026, hệ thống loa truyền thanh phường phát nội dung về bầu cử 04 lần/ngày, mỗi lần 10 phút.',
    'airing 4..4/day seconds=600-600 window=2026-03-01..2026-03-14',
  ],
  [
    'Mỗi trạm y tế gửi tối thiểu 02 tin, bài/quý về Sở Y tế để đăng tải.',
    'news-or-article 2..∞/quarter each=unit',
  ],
  [
    'Chuyên mục “Đất đai và cuộc sống” phát sóng 02 số/tháng, lúc 20h30 thứ Năm, thời lượng 15 phút/số, phát lại 01 lần.',
    'column 2..2/month replays=1 seconds=900-900 weekdays=3 times=1230',
  ],
  [
    'Trong tháng 6/2026, mỗi xã, phường treo ít nhất 05 băng rôn tuyên truyền tiết kiệm điện.',
    'banner 5..∞/window each=commune window=2026-06-01..2026-06-30',
  ],
  [
    'Dự kiến mỗi tháng Công ty Điện lực thực hiện 03 video hướng dẫn sử dụng điện an toàn.',
    'video 3..3/month soft',
  ],
  [
    'Mỗi màn hình LED tại trụ sở công an xã trình chiếu thông điệp phòng, chống lừa đảo 20 lượt/ngày, mỗi lượt từ 15 đến 30 giây.',
    'spot 20..20/day each=screen seconds=15-30',
  ],

  // Figures.
  [
    'Sau sắp xếp đơn vị hành chính, Trung tâm Cung ứng dịch vụ công xã có trách nhiệm sản xuất 03 bản tin truyền thanh mỗi tuần.',
    'bulletin 3..3/week',
  ],
  [
    'Phòng Văn hóa - Xã hội tham mưu UBND phường đăng tối thiểu 05 tin/tuần trên Cổng thông tin điện tử phường về hoạt động của chính quyền địa phương 02 cấp.',
    'news 5..∞/week',
  ],
  [
    'Trạm Y tế xã: phát thanh phòng, chống sốt xuất huyết 02 lần/ngày vào sáng sớm và chiều tối.',
    'airing 2..2/day',
  ],
  ['Fanpage Đoàn Thanh niên xã duy trì ít nhất 04 bài đăng mỗi tuần.', 'post 4..∞/week'],
  [
    'Đề nghị Hiệu trưởng các trường chỉ đạo viết bài gửi về Phòng Văn hóa - Xã hội, số lượng: 01 bài/tháng.',
    'article 1..1/month',
  ],
  [
    'Công ty Cổ phần Cấp nước nhắn tin qua Zalo đến khách hàng thông báo chỉ số nước, mỗi tháng 01 tin nhắn.',
    'other 1..1/month',
  ],
  [
    'Bên A đặt hàng Bên B thực hiện: 24 tin, 12 bài và 04 phóng sự truyền hình trong năm 2026.',
    'news 24..24/window',
    'article 12..12/window',
    'reportage 4..4/window',
  ],
  [
    'Công an phường phối hợp tổ chức tuyên truyền lưu động bằng xe loa 03 buổi/tuần tại các tuyến phố chính.',
    'session 3..3/week',
  ],
  [
    'Thuế cơ sở chủ trì biên tập 01 video/tuần hướng dẫn hộ kinh doanh kê khai, đăng trên kênh TikTok của ngành.',
    'video 1..1/week',
  ],
  [
    'Ủy ban bầu cử tỉnh yêu cầu Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục bầu cử, phát ít nhất 03 chuyên mục/tuần.',
    'column 3..∞/week',
  ],
  ['Mỗi khu vực bỏ phiếu treo 02 băng rôn và 10 áp phích.', 'banner 2..2/window', 'banner 10..10/window'],
  [
    'TT\tĐơn vị thực hiện\tNội dung\tSố lượng\n1\tĐoàn Thanh niên xã\tBài đăng Fanpage\t03 bài/tuần\n2\tHội Phụ nữ xã\tTin trên Trang thông tin điện tử\t02 tin/tháng',
    'post 3..3/week',
    'news 2..2/month',
  ],
  // Owing nothing.
  ['Sau sắp xếp, tỉnh còn 99 xã, phường; mỗi xã bình quân có 14 thôn và 21.300 nhân khẩu.'],
  ['UBND xã họp giao ban 01 lần/tuần, sinh hoạt chuyên đề 01 lần/quý.'],

  // Second chunk.
  [
    'Đồng chí Chủ tịch UBND xã kết luận: từ nay đến hết nhiệm kỳ, hằng tuần Đài truyền thanh xã phải có 02 chương trình tự sản xuất.',
    'programme 2..2/week',
  ],
  [
    'Văn phòng Đăng ký đất đai hướng dẫn các chi nhánh đăng hai (02) bài/tháng về thủ tục cấp giấy chứng nhận lần đầu.',
    'article 2..2/month',
  ],
  [
    'Nhà xuất bản và Báo tỉnh phối hợp ra chuyên trang giới thiệu sách, mỗi quý 01 chuyên trang.',
    'column 1..1/quarter',
  ],
  [
    'Trường hợp ngừng, giảm cung cấp điện theo kế hoạch, mỗi lần cắt điện Điện lực gửi 02 tin nhắn đến khách hàng bị ảnh hưởng.',
    'other 2..2/event',
  ],
  [
    'Tỉnh đoàn phân công các xã, phường đoàn: ít nhất 01 video/tháng và 06 bài đăng mạng xã hội/tháng.',
    'video 1..∞/month',
    'post 6..∞/month',
  ],
  [
    'Riêng các xã biên giới, phát thanh bằng tiếng Mông và tiếng Thái 03 buổi/tuần qua xe lưu động.',
    'session 3..3/week',
  ],
  ['Báo in: số ra thứ Hai hằng tuần có 01 bài về kinh tế tư nhân.', 'article 1..1/week'],
  [
    'Đối với nhà trường: mỗi quý thiết kế 05 infographic; hằng tháng đăng 04 tin trên website.',
    'other 5..5/quarter',
    'news 4..4/month',
  ],
  [
    'Trong 10 ngày trước ngày bầu cử, loa phát thanh thôn tiếp âm và phát thông báo ngày, giờ, địa điểm bỏ phiếu, mỗi ngày 05 lần.',
    'airing 5..5/day',
  ],
  [
    'Yêu cầu mỗi công ty thủy nông, cấp nước xây dựng từ 01 đến 02 phóng sự/năm về bảo vệ nguồn nước.',
    'reportage 1..2/year',
  ],
  [
    'STT\tSản phẩm\tĐơn vị tính\tSố lượng\tGhi chú\n1\tClip tuyên truyền định danh điện tử\tclip\t06\tCông an xã\n2\tBăng rôn\tcái\t18\tTreo tại thôn',
    'video 6..6/window',
    'banner 18..18/window',
  ],
  [
    'Kế hoạch giao chỉ tiêu Báo và Phát thanh, Truyền hình: tối thiểu 300 tin, 80 bài, 20 phóng sự trong năm.',
    'news 300..∞/year',
    'article 80..∞/year',
    'reportage 20..∞/year',
  ],
  [
    'Bộ phận Một cửa của phường chiếu video hướng dẫn nộp hồ sơ trực tuyến trên màn hình chờ 06 lượt/giờ.',
    'spot 6..6/hour',
  ],
  [
    'Ban Biên tập thống nhất bản tin điểm báo sáng: 01 bản tin/ngày; bản tin địa phương: 02 bản tin/tuần.',
    'bulletin 1..1/day',
    'bulletin 2..2/week',
  ],
  [
    'Định kỳ 02 tuần/lần, Ban Chấp hành Đoàn phường thực hiện 01 video phổ biến pháp luật.',
    'video 1..1/2 week',
  ],
  [
    'Giao Thuế tỉnh cung cấp nội dung để đăng 02 - 03 tin/tuần trong đợt cao điểm bỏ thuế khoán.',
    'news 2..3/week',
  ],
  // Owing nothing.
  [
    'Trong quý II, trạm y tế đã khám 4.218 lượt người, phát thuốc cho 612 lượt, truyền thông trực tiếp 36 buổi.',
  ],
  ['Giá nước sinh hoạt bậc 1 là 7.200 đồng/m3, áp dụng cho 10 m3 đầu tiên/hộ/tháng.'],
  ['Nhân viên ghi chỉ số công tơ 01 lần/tháng, vào ngày cuối tháng.'],
  ['Đại biểu Hội đồng nhân dân tiếp xúc cử tri ít nhất 02 lần/năm trước kỳ họp thường lệ.'],

  // Third chunk.
  [
    'Căn cứ nội dung cuộc họp, thống nhất: Đài truyền thanh cơ sở phát nội dung vận động người dân làm sạch dữ liệu đất đai 03 lần/ngày, Trang thông tin điện tử xã đăng 02 tin/tuần.',
    'airing 3..3/day',
    'news 2..2/week',
  ],
  [
    'Điều 3. Sản phẩm bàn giao: 10 (mười) phóng sự, 20 (hai mươi) video ngắn.',
    'reportage 10..10/window',
    'video 20..20/window',
  ],
  [
    'Cứ mỗi tháng, Trạm Y tế phường tổ chức hai buổi truyền thông lưu động tại khu công nghiệp.',
    'session 2..2/month',
  ],
  [
    'Công an tỉnh gửi tin nhắn Zalo cảnh báo thủ đoạn lừa đảo trên không gian mạng: 01 tin nhắn/tuần.',
    'other 1..1/week',
  ],
  [
    'a) Cấp tỉnh: không dưới 08 bài/tháng; b) Cấp xã: không dưới 02 bài/tháng.',
    'article 8..∞/month',
    'article 2..∞/month',
  ],
  [
    'Mỗi thôn, tổ dân phố treo 01 băng rôn tuyên truyền bầu cử đại biểu Quốc hội khóa XVI.',
    'banner 1..1/window',
  ],
  [
    'Đoàn viên phụ trách truyền thông của xã đăng bài trên Fanpage hằng ngày, mỗi ngày ít nhất 01 bài.',
    'post 1..∞/day',
  ],
  [
    'Sau mỗi kỳ họp Hội đồng nhân dân xã, Phòng Văn hóa - Xã hội đăng 02 tin, 01 bài thông báo kết quả.',
    'news 2..2/event',
    'article 1..1/event',
  ],
  [
    'Chương trình phát thanh “Tuổi trẻ và pháp luật”: 02 chương trình/tháng, mỗi chương trình 20 phút.',
    'programme 2..2/month',
  ],
  [
    'Tổng công ty Điện lực đặt hàng các báo đăng từ 04 đến 06 bài/quý về điện mặt trời mái nhà.',
    'article 4..6/quarter',
  ],
  [
    'TT\tNội dung\tTần suất\tĐơn vị chủ trì\n1\tPhát thanh về thuế đối với hộ kinh doanh\t02 lần/ngày\tTrung tâm Cung ứng dịch vụ công',
    'airing 2..2/day',
  ],
  [
    'Phấn đấu mỗi năm xây dựng 04 phóng sự, 10 video về xã nông thôn mới nâng cao.',
    'reportage 4..4/year',
    'video 10..10/year',
  ],
  [
    'In và cấp phát 3.000 tờ rơi, 150 áp phích hướng dẫn sử dụng VNeID.',
    'other 3000..3000/window',
    'banner 150..150/window',
  ],
  [
    'Nhà trường phát 01 chương trình măng non/tuần trên loa trường vào giờ ra chơi thứ Hai.',
    'programme 1..1/week',
  ],
  [
    'Chi nhánh Văn phòng đăng ký đất đai viết tin, bài cộng tác (tối thiểu 03 tin, bài/tháng).',
    'news-or-article 3..∞/month',
  ],
  // Owing nothing.
  [
    'Mức thuế suất đối với đất ở trong hạn mức là 0,05%/năm; người nộp thuế nộp 01 lần hoặc 02 lần trong năm.',
  ],
  ['Tổng kinh phí 186 triệu đồng, trong đó chi sản xuất video 60 triệu đồng, in ấn 24 triệu đồng.'],
  ['Phường hiện có 42 cụm loa IP, 06 màn hình LED và 18 bảng tin công cộng.'],
  ['Tổ chức 02 lớp tập huấn kỹ năng viết tin, bài cho 120 cán bộ đoàn, mỗi lớp 03 ngày.'],
  ['Mỗi thí sinh gửi không quá 02 video dự thi, dung lượng tối đa 500 MB.'],

  // Fourth chunk.
  [
    'Bổ sung nhiệm vụ tại mục III: Trung tâm Y tế khu vực đăng 02 video/tháng về dinh dưỡng học đường.',
    'video 2..2/month',
  ],
  [
    'Thời gian thực hiện: Quý IV/2026. Số lượng: 06 tin và 03 bài trên Cổng thông tin điện tử tỉnh.',
    'news 6..6/window',
    'article 3..3/window',
  ],
  [
    'Các cơ quan báo chí mở chuyên mục “Chính quyền gần dân”: phát thanh 02 chuyên mục/tuần; truyền hình 01 chuyên mục/tuần.',
    'column 2..2/week',
    'column 1..1/week',
  ],
  ['Khi có bão, loa xã phát nội dung cảnh báo 02 giờ/lần.', 'airing 1..1/2 hour'],
  [
    'Ban Chỉ huy Quân sự phường đề nghị phát 03 lần/ngày lệnh gọi khám tuyển nghĩa vụ quân sự.',
    'airing 3..3/day',
  ],
  [
    'Đội Cảnh sát giao thông phối hợp với các trường tổ chức 01 buổi tuyên truyền lưu động/quý.',
    'session 1..1/quarter',
  ],
  ['Hằng tháng, Hội đồng biên tập Bản tin nội bộ xuất bản 01 bản tin.', 'bulletin 1..1/month'],
  // Owing nothing.
  ['Kỳ trước, Đài truyền thanh xã đã phát 156 bản tin, 48 chương trình; tăng 12% so với cùng kỳ.'],
  [
    'Danh sách cử tri niêm yết chậm nhất 40 ngày trước ngày bầu cử; mỗi đơn vị bầu cử bầu từ 03 đến 05 đại biểu.',
  ],
  ['Nơi nhận: Thường trực Đảng ủy xã (báo cáo); các trường học (05 bản); Công an xã (02 bản); Lưu: VT.'],
];
