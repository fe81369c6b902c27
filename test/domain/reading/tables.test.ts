/** Tables of many forms: the roles their columns get, and the lines their rows owe. */
import { expect } from 'chai';
import { normalise } from '../../../src/domain/reading/text/normalise.js';
import { readPlan } from '../../../src/domain/reading/read-plan.js';
import { structureOf } from '../../../src/domain/reading/text/structure.js';
import { sketch } from './sketch.js';

/** Cells parted by bars, for the eye; a document has tabs. */
const tabbed = (table: string): string =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().replaceAll('|', '\t'))
    .join('\n');

const rolesOf = (table: string): string[] =>
  structureOf(normalise(tabbed(table)))
    .find((block) => block.cells !== null && block.style === null)!
    .cells!.map((cell) => cell.role);

const linesOf = (table: string): string[] => readPlan(tabbed(table)).quotaLines.map(sketch);

describe('columns', () => {
  const rows: readonly (readonly [form: string, table: string, roles: string])[] = [
    [
      'a unit, quantities, prices',
      'STT|Hạng mục|ĐVT|Khối lượng|Đơn giá (đồng)|Thành tiền\n1|Phóng sự|phóng sự|6|9.000.000|54.000.000',
      'ordinal content unit quantity note note',
    ],
    [
      'months and their sum',
      'Sản phẩm|ĐVT|Tháng 4|Tháng 6|Cộng\nTin|tin|12|15|27',
      'content unit quantity quantity sum',
    ],
    ['a sum alone counts', 'STT|Nội dung|Tổng số\n1|Phóng sự|12', 'ordinal content quantity'],
    [
      'what was reached beside what is owed',
      'Chỉ tiêu|Thực hiện 2025|Kế hoạch 2026\nSố phóng sự|10|12',
      'content note quantity',
    ],
    [
      'a programme schedule',
      'Thứ|Giờ phát|Chuyên mục|Thời lượng|Số lần phát lại\nHai|17h15|Chính sách|10 phút|02\nBa|17h15|Măng non|15 phút|01',
      'weekday clock content length replays',
    ],
    [
      'times that are frequencies',
      'TT|Nội dung|Thời gian|Số lượng\n1|Tin|Hằng tuần|08 tin\n2|Bài|Hằng tháng|04 bài',
      'ordinal content frequency quantity',
    ],
    [
      'figures of another thing',
      'Địa bàn|Dân số|Pa nô|Tin/tháng\nXã A|12.300|2|4',
      'lead note quantity quantity',
    ],
    ['media over figures', 'Sản phẩm|Báo in|Truyền hình\nTin|3|5', 'content quantity quantity'],
    [
      'the unit in brackets',
      'TT|Thôn|Phát thanh (lần/tuần)|Băng rôn (cái)\n1|Thôn Bản Lầu|03|02',
      'ordinal content quantity quantity',
    ],
    ['no heading at all', 'Tin, bài|03|Báo A\nPhóng sự|01|Đài tỉnh', 'content quantity lead'],
  ];
  for (const [form, table, roles] of rows) it(form, () => expect(rolesOf(table).join(' ')).to.equal(roles));
});

describe('tables', () => {
  const rows: readonly (readonly [form: string, table: string, ...lines: string[]])[] = [
    [
      'quarters over a product',
      `I. PHÂN BỔ NĂM 2026
       TT|Nội dung|Quý I/2026|Quý II/2026
       (1)|(2)|(3)|(4)
       1|Phóng sự truyền hình|2|-
       2|Tin, bài trên báo in|10|12`,
      'reportage 2..2/window window=2026-01-01..2026-03-31',
      'news-or-article 10..10/window window=2026-01-01..2026-03-31',
      'news-or-article 12..12/window window=2026-04-01..2026-06-30',
    ],
    [
      'years, whatever period the heading above names',
      `I. SẢN PHẨM TỪNG NĂM
       Sản phẩm|Năm 2026|Năm 2027
       Phóng sự|4|6`,
      'reportage 4..4/window window=2026-01-01..2026-12-31',
      'reportage 6..6/window window=2027-01-01..2027-12-31',
    ],
    [
      'a second row of headings with a cell for each column',
      `I. PHÂN BỔ
       Đơn vị|Tháng 1/2026||Tháng 2/2026||
       |Tin|Bài|Tin|Bài|
       Xã A|2|1|3|1`,
      'news 2..2/window window=2026-01-01..2026-01-31',
      'article 1..1/window window=2026-01-01..2026-01-31',
      'news 3..3/window window=2026-02-01..2026-02-28',
      'article 1..1/window window=2026-02-01..2026-02-28',
    ],
    [
      'a second row of headings under one cell',
      `I. CHỈ TIÊU
       STT|Đơn vị|Số lượng/tháng|Ghi chú
       Tin|Bài|Video
       1|Xã A|5|2|1|khó`,
      'news 5..5/month',
      'article 2..2/month',
      'video 1..1/month',
    ],
    [
      'only units of output count',
      `I. KHỐI LƯỢNG TUYÊN TRUYỀN
       STT|Hạng mục|ĐVT|Khối lượng|Đơn giá
       1|Thuê máy phát điện|ngày|30|1.500.000
       2|Tập huấn viết tin|lớp|4|10.000.000
       3|Tờ rơi|tờ|5.000|2.000
       Tổng cộng|||5.034|`,
      'other 5000..5000/window',
    ],
    [
      'a schedule without counts',
      `Điều 4. Lịch phát sóng
       Thứ|Giờ phát|Chuyên mục|Thời lượng (phút)|Ngày phát lại
       Hai|17h15|Chính sách và cuộc sống|10|Thứ Ba
       Hai, Tư|06h00|Măng non|15|`,
      'column 1..1/week replays=1 seconds=600-600 weekdays=0 times=1035',
      'column 2..2/week seconds=900-900 weekdays=0,2 times=360',
    ],
    [
      'spots of screens',
      `1. Lịch phát từ ngày 20/8/2026 đến ngày 20/9/2026:
       TT|Vị trí màn hình|Diện tích (m2)|Số lượt/giờ
       1|Quảng trường Phạm Văn Đồng|120|10`,
      'spot 10..10/hour window=2026-08-20..2026-09-20',
    ],
    [
      'cells that go on where others begin',
      `II. NHIỆM VỤ
       Thời gian|Nội dung|Hình thức|Số lượng
       Từ 15/9/2026|Phong trào thi|Báo A|08 bài
       đến 16/10/2026|đua|Trang tin|20 tin`,
      'article 8..8/window window=2026-09-15..2026-10-16',
      'news 20..20/window window=2026-09-15..2026-10-16',
    ],
    [
      'rows labelled by a period',
      `I. CHỈ TIÊU
       Sản phẩm|Báo in|Truyền hình
       Tin/tuần|3|5
       Phóng sự/tháng|-|2`,
      'news 3..3/week',
      'news 5..5/week',
      'reportage 2..2/month',
    ],
    [
      'a heading over figures that names nothing else',
      `I. PHÂN CÔNG
       Khoa|Bài (bài/tháng)|Video (video/tháng)|Số sinh viên
       Cơ khí|03|02|18`,
      'article 3..3/month',
      'video 2..2/month',
    ],
    [
      'meetings and visitors owe nothing',
      `I. CÔNG TÁC
       TT|Nội dung|Tần suất|Đơn vị
       1|Giao ban tuyên truyền|01 lần/tuần|Văn phòng
       2|Đối thoại tại doanh nghiệp|01 buổi/quý|Văn phòng`,
    ],
  ];
  for (const [form, table, ...lines] of rows) it(form, () => expect(linesOf(table)).to.deep.equal(lines));
});
