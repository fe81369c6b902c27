/** The sample's plan document: written for this project, in the layout of Decree 30/2020 and the diction of such plans. */
import { lastDay } from '../domain/interval.js';
import type { Day } from '../domain/time.js';
import { type SampleCalendar, sampleCalendar } from './calendar.js';
import { sampleAppendix } from './plan-appendix.js';
import { longOfficialDay, officialDay, officialMonth } from './plan-dates.js';

/** The number under which the sample plan was issued. */
const SAMPLE_PLAN_NUMBER = '214/KH-UBND';

/**
 * The text of the plan as of a day: window, peak and events are dated around it. Every form of quota is in it,
 * and with them the usual traps: shares, headcounts, slogans with numbers, a line whose number was forgotten.
 */
export function samplePlanText(today: Day): string {
  const calendar = sampleCalendar(today);
  return [
    head(calendar),
    aims(),
    contents(),
    times(calendar),
    forms(calendar),
    calendarOfEvents(calendar),
    organisation(),
    signature(),
    sampleAppendix(calendar, SAMPLE_PLAN_NUMBER),
  ]
    .join('\n\n')
    .normalize('NFC')
    .concat('\n');
}

const head = (calendar: SampleCalendar): string => `ỦY BAN NHÂN DÂN
TỈNH HOÀI GIANG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${SAMPLE_PLAN_NUMBER}

Hoài Giang, ${longOfficialDay(calendar.signedOn)}

KẾ HOẠCH
Truyền thông nâng cao kỹ năng số cho cộng đồng và phòng, chống lừa đảo trực tuyến trên địa bàn tỉnh Hoài Giang (từ ${officialMonth(calendar.window.from)} đến hết ${officialMonth(lastDay(calendar.window))})

Căn cứ Luật Tổ chức chính quyền địa phương năm 2025; Nghị định số 49/2024/NĐ-CP ngày 10/5/2024 của Chính phủ quy định về hoạt động thông tin cơ sở; Chương trình hành động số 31-CTr/TU ngày ${officialDay(calendar.programmeSignedOn)} của Tỉnh ủy Hoài Giang về phát triển công dân số; theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 168/TTr-SVHTTDL, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:`;

const aims = (): string => `I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Giúp người dân ở mọi thôn, tổ dân phố biết, hiểu và tự làm được những việc thiết thực nhất trên môi trường số: định danh điện tử, nộp hồ sơ trực tuyến, thanh toán không dùng tiền mặt, khám chữa bệnh bằng căn cước.

- Để mỗi người nhận ra các thủ đoạn lừa đảo trực tuyến phổ biến, biết việc phải làm trong 05 phút đầu khi nghi bị lừa và biết nơi trình báo.

2. Yêu cầu

- Nội dung ngắn gọn, đúng, dễ nghe, dễ nhớ; ưu tiên người cao tuổi, hộ kinh doanh nhỏ và đồng bào vùng cao. Phấn đấu 80% hộ gia đình được tiếp cận ít nhất một hình thức truyền thông.

- Mỗi sản phẩm truyền thông đều có minh chứng; kết quả phải đếm được, không báo cáo chung chung. Một tin, bài đã tính cho chỉ tiêu này không tính lại cho chỉ tiêu cùng nhóm.

- Không làm phát sinh bộ máy, biên chế; lồng ghép với các kế hoạch đang thực hiện để tránh trùng lặp.`;

const contents = (): string => `II. NỘI DUNG TRUYỀN THÔNG

- Truyền thông về 08 nhiệm vụ nêu tại Phụ lục kèm theo Kế hoạch này, bám sát tiến độ và kết quả từng nhiệm vụ.

- Phổ biến nguyên tắc “4 không” khi nhận cuộc gọi, tin nhắn lạ: không vội, không chuyển tiền, không đọc mã OTP, không cài ứng dụng ngoài kho chính thức; giới thiệu 3 bước trình báo qua ứng dụng VNeID.

- Giới thiệu gương tốt, cách làm hay của Tổ công nghệ số cộng đồng; kịp thời giải đáp thắc mắc của người dân về thủ tục hành chính ở mô hình chính quyền 2 cấp.`;

const times = ({ window, peak }: SampleCalendar): string => `III. THỜI GIAN THỰC HIỆN

Từ ngày ${officialDay(window.from)} đến hết ngày ${officialDay(lastDay(window))}; trong đó cao điểm từ ngày ${officialDay(peak.from)} đến ngày ${officialDay(lastDay(peak))} (trước, trong và sau Ngày hội Công dân số tỉnh Hoài Giang).`;

const forms = ({ peak }: SampleCalendar): string => `IV. HÌNH THỨC VÀ CHỈ TIÊU TRUYỀN THÔNG

1. Báo và Phát thanh, Truyền hình tỉnh Hoài Giang

a) Báo in, báo điện tử

- Tuyến bài về thực trạng, nhu cầu học và dùng kỹ năng số của người dân trên báo điện tử: 01 bài/tuần.

- Tuyến tin, bài về quá trình thực hiện và kết quả từng nhiệm vụ: 05 tin, bài/01 nhiệm vụ.

- Phản ánh các hội nghị, hội thi, lễ ra quân, ngày hội thuộc Kế hoạch này: 1 - 2 tin, bài/01 sự kiện.

- Tin, bài cảnh báo lừa đảo trên báo điện tử: trong thời gian cao điểm: 01 tin, bài/ngày; các thời gian còn lại: 01 tin, bài/tuần.

- Duy trì chuyên trang “Công dân số” trên báo in và báo điện tử, 01 số/tháng trên mỗi loại hình.

- Mục “Hỏi nhanh, đáp gọn” trên báo in: hai tuần một lần, mỗi lần 01 bài.

b) Phát thanh, truyền hình

- Chuyên mục “Nhịp sống số” trên sóng phát thanh, truyền hình: định kỳ phát 01 số/tháng trên mỗi kênh.

- Chương trình “Cùng bà con lên mạng” trên sóng phát thanh: 01 chương trình/tháng (15 phút), phát lại 02 lần/tháng.

- Thông điệp phòng, chống lừa đảo trên sóng phát thanh: 03 lần/tuần vào các ngày thứ Ba, thứ Năm và Chủ nhật.

- Xây dựng 01 video dài 15 - 20 phút về kết quả phổ cập kỹ năng số của tỉnh, phát sóng truyền hình trong thời gian cao điểm.

2. Cổng Thông tin điện tử tỉnh

- Đăng tối thiểu 04 tin, bài/tháng trên Cổng Thông tin điện tử tỉnh.

- Đăng 02 bài/tuần trên mỗi kênh mạng xã hội chính thức của tỉnh (Facebook, Zalo).

3. Ủy ban nhân dân các xã, phường

a) Hệ thống truyền thanh cơ sở

- Xây dựng chuyên mục “Loa làng chuyện số” trên hệ thống truyền thanh cấp xã: phát sóng 01 chương trình/tháng, phát lại 02 lần/tháng.

- Phát khuyến cáo phòng, chống lừa đảo trên hệ thống truyền thanh cấp xã tối thiểu 02 lần/tuần. Để không làm phiền sinh hoạt của Nhân dân, thời lượng mỗi lần phát từ 01 đến 03 phút và phát không quá 02 lần/ngày.

b) Trên môi trường mạng

- Đăng tin, bài về cách làm, kết quả ở địa phương trên trang thông tin điện tử của mình: từ 1 đến 3 tin, bài/tháng.

- Thường xuyên chia sẻ nội dung của tỉnh trên trang Zalo, Facebook của địa phương bằng hình thức phù hợp.

4. Sở Văn hóa, Thể thao và Du lịch; Ủy ban nhân dân các xã, phường có màn hình LED

- Phát khẩu hiệu, thông điệp trên màn hình LED công cộng: 10 lượt/ngày trên mỗi màn hình LED, từ ngày ${officialDay(peak.from)} đến ngày ${officialDay(lastDay(peak))}.

- Tuyên truyền trên bảng tin điện tử tại nhà văn hóa thôn, tổ dân phố, điểm sinh hoạt cộng đồng:

5. Tuyên truyền trực quan

- Mỗi xã, phường treo ít nhất 01 băng rôn tại trụ sở hoặc chợ trung tâm trong thời gian cao điểm.

- Tăng cường pano, áp phích, tờ gấp tại các điểm giao dịch bưu chính, ngân hàng, cơ sở y tế.`;

const calendarOfEvents = ({
  launch,
  contest,
  workshop,
  festival,
  review,
}: SampleCalendar): string => `V. CÁC SỰ KIỆN TRỌNG TÂM

1. Tổ chức Lễ phát động “Mỗi nhà một người rành việc số”: ngày ${officialDay(launch)}, tại phường Bến Lụa; dự kiến khoảng 300 người dự.

2. Tổ chức Tọa đàm “Nhận diện lừa đảo trực tuyến nhắm vào người cao tuổi”: ngày ${officialDay(workshop)}, thời gian 1/2 ngày.

3. Tổ chức Cuộc thi trực tuyến “Em dạy ông bà dùng mạng”: từ ngày ${officialDay(contest.from)} đến ngày ${officialDay(lastDay(contest))}, mỗi bài thi có 20 câu hỏi.

4. Tổ chức Ngày hội Công dân số tỉnh Hoài Giang: ngày ${officialDay(festival)}, tại Quảng trường Hoài Giang.

5. Tổ chức Hội nghị tổng kết Kế hoạch: ngày ${officialDay(review)}.`;

const organisation = (): string => `VI. KINH PHÍ

Từ dự toán được giao của các cơ quan, đơn vị, địa phương và nguồn xã hội hóa theo quy định.

VII. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch

- Là cơ quan đầu mối, hướng dẫn, theo dõi, đôn đốc việc thực hiện Kế hoạch; cung cấp nội dung mẫu, khẩu hiệu cho các màn hình LED và hệ thống truyền thanh.

- Tổng hợp, báo cáo Ủy ban nhân dân tỉnh định kỳ hằng quý, trước ngày 15 của tháng cuối quý.

2. Sở Khoa học và Công nghệ

- Chủ trì cung cấp số liệu, tài liệu chuyên môn; phối hợp với Công an tỉnh cập nhật các thủ đoạn lừa đảo mới.

3. Báo và Phát thanh, Truyền hình tỉnh Hoài Giang

- Bố trí thời lượng, vị trí, khung giờ phù hợp để đạt các chỉ tiêu tại Mục IV; phân công phóng viên theo dõi từng nhiệm vụ.

4. Ủy ban nhân dân các xã, phường

- Giao công chức phụ trách, duyệt nội dung trước khi phát; ghi sổ nhật ký phát thanh đầy đủ.

- Báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch chậm nhất ngày 20 hằng tháng, kèm minh chứng.

Quá trình thực hiện nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương phản ánh về Sở Văn hóa, Thể thao và Du lịch để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.`;

const signature = (): string => `Nơi nhận:
- Thường trực Tỉnh ủy, HĐND tỉnh (để báo cáo);
- Chủ tịch, các Phó Chủ tịch UBND tỉnh;
- Các sở, ban, ngành cấp tỉnh;
- Báo và Phát thanh, Truyền hình tỉnh Hoài Giang;
- Cổng Thông tin điện tử tỉnh;
- UBND các xã, phường (để thực hiện);
- Lưu: VT, KGVX.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lương Thị Hạnh Vân`;
