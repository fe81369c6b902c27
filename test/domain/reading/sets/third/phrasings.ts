/** A third set, written after the reader was mended against the second and scored before anything else was done. */
import type { Phrasing } from '../set.js';

export const PHRASINGS: readonly Phrasing[] = [
  [
    'Sở Giao thông vận tải phối hợp với VOV Giao thông phát 02 bản tin/ngày về tình hình giao thông dịp Tết.',
    'bulletin 2..2/day',
  ],
  ['Hằng quý, Hội Nông dân tỉnh ra 01 số Bản tin Nông dân.', 'bulletin 1..1/quarter'],
  ['Các trường học tổ chức phát thanh măng non 01 buổi/tuần về an toàn giao thông.', 'session 1..1/week'],
  [
    'Đài Truyền thanh xã duy trì tiếp sóng 03 buổi/ngày; mỗi tuần tự sản xuất 02 chương trình.',
    'session 3..3/day',
    'programme 2..2/week',
  ],
  ['Đăng ít nhất 10 bài/tháng, trong đó tối thiểu 02 bài chuyên sâu.', 'article 10..∞/month'],
  ['Mỗi hợp tác xã được giới thiệu ít nhất 01 bài trên Báo tỉnh.', 'article 1..∞/window each=unit'],
  [
    'Chi cục Kiểm lâm vùng phát hành 1.000 tờ rơi, 20 bảng tuyên truyền, 15 biển cấm lửa.',
    'other 1000..1000/window',
    'banner 20..20/window',
  ],
  [
    'Báo Bình Minh điện tử: ít nhất 03 tin, 01 bài và 01 video mỗi tuần.',
    'news 3..∞/week',
    'article 1..∞/week',
    'video 1..∞/week',
  ],
  ['Thời lượng phát sóng 20 phút, phát 21 giờ thứ Năm hằng tuần.', 'airing 1..1/week'],
  ['Kênh TikTok của Tỉnh đoàn: 4 clip/tuần.', 'video 4..4/week'],
  [
    'Cơ quan Bảo hiểm xã hội tỉnh phối hợp với Bưu điện phát thanh lưu động 04 lần/tháng.',
    'airing 4..4/month',
  ],
  [
    'Duy trì 01 chuyên mục/tuần trên sóng phát thanh, 02 chuyên mục/tháng trên sóng truyền hình.',
    'column 1..1/week',
    'column 2..2/month',
  ],
  ['Trung bình mỗi ngày Cổng Thông tin điện tử đăng 5 tin.', 'news 5..5/day'],
  ['Trong 03 ngày trước ngày ra quân, phát loa 03 lần/ngày.', 'airing 3..3/day'],
  ['Thực hiện 06 cuộc tọa đàm trên sóng truyền hình trong năm.', 'programme 6..6/year'],
  ['Từ 20/11 đến 31/12/2026: mỗi tuần 03 tin bài.', 'news-or-article 3..3/week'],
  ['Đài huyện phát 2 buổi trong ngày, mỗi buổi 30 phút.', 'session 2..2/day'],
  ['Đăng tải đủ 12 kỳ chuyên trang “Pháp luật và đời sống” trong năm 2026.', 'column 12..12/window'],
  ['Sở Tư pháp biên soạn 24 tiểu phẩm phát thanh, 12 câu chuyện pháp luật.', 'programme 24..24/window'],
  ['Bản tin dự báo cháy rừng được phát 02 lần mỗi ngày vào 11h30 và 17h30.', 'airing 2..2/day'],
  ['Chia sẻ tối thiểu 01 bài viết/ngày từ Fanpage của Bộ.', 'post 1..∞/day'],
  [
    'Mỗi phường xây dựng 02 cụm pa-nô cổ động và treo 50 cờ phướn.',
    'banner 2..2/window',
    'banner 50..50/window',
  ],
  ['Phấn đấu mỗi tháng sản xuất được 03 podcast.', 'other 3..3/month'],
  [
    'Phóng sự: 02/tháng; tin: 10/tuần; bài: 05/tháng.',
    'reportage 2..2/month',
    'news 10..10/week',
    'article 5..5/month',
  ],
  ['Ba tháng một lần, Ban Tuyên giáo phát hành bản tin sinh hoạt chi bộ.', 'bulletin 1..1/3 month'],
  ['Phát video clip 4 lượt/giờ tại các nhà chờ xe buýt.', 'spot 4..4/hour'],
  ['Gửi ít nhất 02 tin nhắn SMS tới toàn bộ thuê bao.', 'other 2..∞/window'],
  ['Mở đợt cao điểm tuyên truyền 15 ngày, mỗi ngày 01 phóng sự ngắn 3 phút.', 'reportage 1..1/day'],
  ['Bố trí 04 kỳ/tháng chuyên mục Dân số trên sóng phát thanh.', 'column 4..4/month'],
  ['Kiểm tra, đánh giá hiệu quả hệ thống loa truyền thanh 01 lần/quý.'],
  ['Mỗi lớp học có 30 học viên, học 03 buổi/tuần.'],
  ['Bảo dưỡng máy phát sóng 02 lần/năm.'],
  ['Tổng số 150 tin, bài đã được biên tập trong quý I.'],
  ['Đạt 12.000 lượt xem/video, 300 lượt chia sẻ/bài.'],
  ['Đội văn nghệ lưu động diễn 12 chương trình tại 12 xã.'],
  ['Thu gom rác 02 lần/tuần, tổng vệ sinh ngày thứ Bảy hằng tuần.'],
  ['Hội đồng thẩm định họp 02 phiên/tháng để xét duyệt bài.'],
  ['Người dân gửi phản ánh qua 02 kênh: Zalo và tổng đài 1022.'],
  ['Xét tặng 03 giải cho chương trình phát thanh hay.'],
  ['Tỷ lệ tin, bài tích cực đạt trên 80%.'],
  ['Chương trình 30a, Chương trình 135 tiếp tục được thực hiện.'],
  ['Cấp 05 chứng chỉ, 02 thẻ nhà báo trong năm.'],
  ['Nâng thời lượng phát sóng từ 12 giờ/ngày lên 18 giờ/ngày.'],
  ['Phát 500 phần quà, 02 chương trình tặng xe đạp.'],
];

/** What the reader still gets wrong of the third set. */
export const FAULTS: readonly Phrasing[] = [
  ['Truyền hình trực tiếp 02 chương trình giao lưu “Sao sáng”.', 'programme 2..2/window'],
];
