import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { extractDocument } from '../../../src/infra/documents/extract.js';
import { DOCUMENT_LIMITS } from '../../../src/infra/documents/limits.js';
import { htmlOfPlan, linesOfText } from './plan-html.js';
import { type Printer, startPrinter } from './print-pdf.js';

const HEADER =
  '<div style="font-size:9pt;width:100%;text-align:center">Kế hoạch tuyên truyền 2026 – trang <span class="pageNumber"></span></div>';
const FOOTER =
  '<div style="font-size:9pt;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>';

/** Enough for some pages: paragraphs of several lines, list items, and a table of long rows. */
const PLAN = [
  'KẾ HOẠCH',
  'I. MỤC ĐÍCH, YÊU CẦU',
  ...Array.from({ length: 12 }, (_, at) => [
    `${at + 1}. Tuyên truyền chuyên đề ${at + 1} trên các phương tiện thông tin đại chúng, bảo đảm thường xuyên, liên tục, đúng trọng tâm; giai đoạn 2026 - 2030 mỗi cơ quan báo chí thực hiện ít nhất ${at + 2} tin, bài/tháng theo Kế hoạch số 15/KH-UBND và hướng dẫn của cơ quan chủ trì.`,
    '- Phát thanh trên hệ thống truyền thanh cơ sở 01 chương trình/tháng, phát lại 02 lần/tháng.',
    'Các xã, phường chủ động bố trí thời lượng phát sóng phù hợp với điều kiện thực tế của địa phương, ưu tiên các khung giờ có đông người nghe (sáng, chiều), gắn với các nhiệm vụ chính trị của đơn vị',
  ]).flat(),
  'STT\tNội dung\tĐơn vị thực hiện\tThời gian',
  ...Array.from(
    { length: 24 },
    (_, at) =>
      `${at + 1}\tDuy trì chuyên mục số ${at + 1} về chuyển đổi số (định kỳ 01 số/tháng trên mỗi kênh); tăng cường tin, bài, phóng sự\tĐài Phát thanh và Truyền hình tỉnh\tHàng năm`,
  ),
  'Trên đây là Kế hoạch.',
].join('\n');

const text = async (bytes: Buffer): Promise<string> => (await extractDocument(bytes, DOCUMENT_LIMITS)).text;

describe('PDF files', () => {
  let printer: Printer;
  before(async () => {
    printer = await startPrinter();
  });
  after(() => printer.close());

  it('over several pages read like the same plan in Word and in plain text', async () => {
    const pdf = await printer.print(htmlOfPlan(PLAN), { header: HEADER, footer: FOOTER });
    const fromPdf = linesOfText(await text(pdf));
    const fromText = linesOfText(await text(Buffer.from(PLAN)));
    const fromWord = linesOfText(await text(await wordOf(PLAN)));
    expect(fromText).to.deep.equal(linesOfText(PLAN));
    expect(fromWord).to.deep.equal(fromText);
    expect(fromPdf).to.deep.equal(fromText);
  });

  it('put a row together that a page end broke, and say the head of a table once', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, at) =>
        `<tr><td>${at + 1}</td><td>${'Tổ chức tuyên truyền về cải cách hành chính trên các hạ tầng số của cơ quan, '.repeat(6)}lần ${at + 1}</td><td>Sở Nội vụ</td></tr>`,
    ).join('');
    const pdf = await printer.print(
      `<table><thead><tr><th>STT</th><th>Nội dung</th><th>Đơn vị</th></tr></thead>${rows}</table>`,
    );
    const lines = linesOfText(await text(pdf));
    expect(lines).to.have.length(10);
    expect(lines.map((line) => line.split('\t')[0])).to.deep.equal([
      'STT',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    expect(lines.every((line) => line.split('\t').length === 3)).to.equal(true);
  });

  it('say a cell merged over rows in each of them', async () => {
    const pdf = await printer.print(
      '<p>Phụ lục các nhiệm vụ tuyên truyền trên địa bàn tỉnh trong năm nay và năm sau</p><table><tr><td>1</td><td>01 bài/tuần</td><td rowspan="2">Báo Sơn Hà</td></tr><tr><td>2</td><td>02 tin/ngày</td></tr><tr><td colspan="2">Cộng</td><td>Đài PT-TH</td></tr></table>',
    );
    expect(linesOfText(await text(pdf)).slice(1)).to.deep.equal([
      '1\t01 bài/tuần\tBáo Sơn Hà',
      '2\t02 tin/ngày\tBáo Sơn Hà',
      'Cộng\t\tĐài PT-TH',
    ]);
  });

  it('part columns that no rule divides, and leave out what is written across the page', async () => {
    const pdf = await printer.print(
      '<div style="position:absolute;top:300px;left:100px;transform:rotate(-45deg);font-size:60pt">DỰ THẢO</div>' +
        '<table class="plain" style="font-size:9pt"><tr><td>UBND TỈNH SƠN HÀ</td><td style="padding-left:60pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p>Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016.</p>',
    );
    expect(linesOfText(await text(pdf))).to.deep.equal([
      'UBND TỈNH SƠN HÀ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016.',
    ]);
  });

  it('warn of pages without a text layer', async () => {
    const pdf = await printer.print(
      `${htmlOfPlan(PLAN.slice(0, 600))}<div style="break-before:page;width:100mm;height:150mm;background:#ccc"></div>`,
    );
    const { warnings } = await extractDocument(pdf, DOCUMENT_LIMITS);
    expect(warnings).to.deep.equal([
      'Trang 2 không có lớp chữ (trang quét hoặc trang trắng) nên không được đọc.',
    ]);
  });

  const plans = new URL('../../../../shared/plans/', import.meta.url);
  const names = existsSync(plans) ? readdirSync(plans).filter((name) => /-\d{4}\.txt$/.test(name)) : [];
  for (const name of names)
    it(`keep every word of ${name} in its order, wherever the pages end`, async () => {
      const plan = withWholeRows(readFileSync(new URL(name, plans), 'utf8').normalize('NFC'));
      // Whether a space stood behind a slash at which a line ends, nothing in the file tells.
      const words = (source: string): string => source.split(/\s+/).join(' ').replaceAll('/ ', '/').trim();
      for (const height of PAGE_HEIGHTS) {
        const pdf = await printer.print(htmlOfPlan(plan), { footer: FOOTER, height });
        expect(words(await text(pdf)), `pages of ${height} mm`).to.equal(words(plan));
      }
    });
});

/** In mm. Each ends its pages elsewhere: between rows, in rows, in heads, in sentences, between paragraphs. */
const PAGE_HEIGHTS = [240, 252, 258, 264, 282, 288, 297];

/** The given plans were copied from pages: rows that a page's end had broken are put together, heads said once. */
function withWholeRows(plan: string): string {
  const lines: string[] = [];
  let head = '';
  for (const line of plan.split('\n').filter((each) => each.trim() !== '')) {
    const last = lines.at(-1) ?? '';
    const goesOn = line.includes('\t') && last.includes('\t');
    if (line.includes('\t') && !goesOn) head = line;
    else if (line === head) continue;
    if (!goesOn || !line.startsWith('\t')) lines.push(line);
    else {
      const rest = line.split('\t');
      lines[lines.length - 1] = last
        .split('\t')
        .map((cell, at) => `${cell} ${rest[at] ?? ''}`.trim())
        .join('\t');
    }
  }
  return lines.join('\n');
}

function wordOf(plan: string): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  for (const line of [...plan.split('\n'), '']) {
    if (line.includes('\t')) {
      rows.push(
        new TableRow({
          children: line.split('\t').map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
      );
      continue;
    }
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
    children.push(new Paragraph(line));
  }
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
