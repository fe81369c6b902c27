/** The appendix of the sample plan: the table of its eight tasks, with a row that a page break cuts, as printed ones have. */
import { lastDay } from '../domain/interval.js';
import type { SampleCalendar } from './calendar.js';
import { officialDay, officialMonth } from './plan-dates.js';

type Cells = readonly [
  number: string,
  task: string,
  output: string,
  lead: string,
  support: string,
  time: string,
];

const HEADER: Cells = [
  'TT',
  'Nhiệm vụ',
  'Sản phẩm truyền thông',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian',
];

const PRESS = 'Báo và Phát thanh, Truyền hình tỉnh Hoài Giang';
const SCIENCE = 'Sở Khoa học và Công nghệ';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';

/** The titles of the tasks, in their order; the sample's as-runs are about them. */
export const SAMPLE_TASKS = [
  'Phổ cập định danh điện tử và ứng dụng VNeID',
  'Hướng dẫn nộp hồ sơ dịch vụ công trực tuyến tại xã, phường',
  'Mở rộng thanh toán không dùng tiền mặt ở chợ, trường học, trạm y tế',
  'Phòng, chống lừa đảo trực tuyến, bảo vệ dữ liệu cá nhân',
  'Sử dụng sổ sức khỏe điện tử và khám chữa bệnh bằng căn cước',
  'Đưa nông sản, sản phẩm OCOP lên sàn thương mại điện tử',
  'Xóa mù công nghệ cho người cao tuổi và đồng bào vùng cao',
  'Nâng chất lượng hoạt động của Tổ công nghệ số cộng đồng',
] as const;

/** The appendix's text: tab-separated cells, one row a line, the header repeated after the page break. */
export function sampleAppendix({ signedOn, window, peak }: SampleCalendar, planNumber: string): string {
  const throughout = `Từ ${officialMonth(window.from)} đến hết ${officialMonth(lastDay(window))}`;
  const row = (index: number, output: string, lead: string, support: string, time = throughout): Cells => [
    String(index),
    `${SAMPLE_TASKS[index - 1]!}.`,
    output,
    lead,
    support,
    time,
  ];
  const first: readonly Cells[] = [
    HEADER,
    row(1, 'Tin, bài, hình ảnh hướng dẫn từng bước', PRESS, 'Công an tỉnh; UBND các xã, phường'),
    row(
      2,
      'Trên sóng truyền hình: 01 phóng sự/quý về bộ phận một cửa số',
      PRESS,
      'Trung tâm Phục vụ hành chính công tỉnh',
    ),
    row(3, 'Tin, bài, thông điệp ngắn', PRESS, 'Ngân hàng Nhà nước khu vực; Sở Công Thương'),
    row(
      4,
      'Khẩu hiệu, thông điệp trên màn hình LED, truyền thanh cơ sở',
      CULTURE,
      'Công an tỉnh; UBND các xã, phường',
      `Từ ngày ${officialDay(peak.from)} đến ngày ${officialDay(lastDay(peak))}`,
    ),
    [
      '5',
      'Sử dụng sổ sức khỏe điện tử và khám chữa bệnh',
      'Bản tin chuyên đề đăng trên Trang thông tin',
      SCIENCE,
      'Sở Y tế; UBND các',
      throughout,
    ],
  ];
  const second: readonly Cells[] = [
    HEADER,
    [
      '',
      'bằng căn cước.',
      'điện tử của Sở Khoa học và Công nghệ. Định kỳ: 01 bản tin/tháng.',
      '',
      'xã, phường',
      '',
    ],
    row(6, 'Tin, bài, chương trình giới thiệu hộ sản xuất giỏi', PRESS, 'Sở Công Thương; Hội Nông dân tỉnh'),
    row(
      7,
      'Chương trình phát thanh, lớp học lưu động',
      'UBND các xã, phường',
      'Tỉnh đoàn; Hội Người cao tuổi',
    ),
    row(8, 'Gương điển hình, kinh nghiệm hay', SCIENCE, 'UBND các xã, phường'),
  ];
  const table = (rows: readonly Cells[]): string => rows.map((cells) => cells.join('\t')).join('\n');
  return `PHỤ LỤC
DANH MỤC NHIỆM VỤ TRUYỀN THÔNG
(Kèm theo Kế hoạch số ${planNumber} ngày ${officialDay(signedOn)} của Ủy ban nhân dân tỉnh Hoài Giang)

${table(first)}

${table(second)}`;
}
