import { expect } from 'chai';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Failure } from '../../../src/domain/errors.js';
import { createDocumentText } from '../../../src/infra/documents/document-text.js';
import { extractDocument } from '../../../src/infra/documents/extract.js';
import { DOCUMENT_LIMITS } from '../../../src/infra/documents/limits.js';
import { docxOf, paragraphXml } from './hostile-files.js';

// The limit on time is tested by itself; a machine under load must not fail the others.
const documents = createDocumentText({ milliseconds: 60_000 });
const read = async (bytes: Buffer): Promise<string> => (await extractDocument(bytes, DOCUMENT_LIMITS)).text;

describe('plain text files', () => {
  const text = 'Định kỳ phát sóng 01 chương trình/tháng,\nphát lại 02 lần/tháng.';
  const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const table: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-8 in decomposed form with CRLF', Buffer.from(text.normalize('NFD').replace('\n', '\r\n'))],
    ['UTF-16LE with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with a byte order mark', utf16be],
  ];
  for (const [name, bytes] of table)
    it(`in ${name}`, async () => {
      const extracted = await documents.extract(bytes, 'ke-hoach.pdf');
      expect(extracted).to.deep.equal({ text, format: 'txt', warnings: [] });
    });

  it('in Windows-1258', async () => {
    // "Mỗi tuần một tin." as that code page writes it: letters, and tones behind them.
    const bytes = Buffer.from(
      '4d f4 de 69 20 74 75 e2 cc 6e 20 6d f4 f2 74 20 74 69 6e 2e'.replace(/ /g, ''),
      'hex',
    );
    expect(await read(bytes)).to.equal('Mỗi tuần một tin.');
  });

  it('in TCVN3 are converted, with a warning', async () => {
    const bytes = Buffer.from('®Þnh kú ph¸t sãng 01 ch­¬ng tr×nh/th¸ng, ph¸t l¹i 02 lÇn', 'latin1');
    const extracted = await documents.extract(bytes, 'cu.txt');
    expect(extracted.text).to.equal('định kỳ phát sóng 01 chương trình/tháng, phát lại 02 lần');
    expect(extracted.warnings.join()).to.include('TCVN3');
  });
});

describe('Word files', () => {
  const cell = (...texts: string[]): TableCell =>
    new TableCell({ children: texts.map((text) => new Paragraph(text)) });

  it('give paragraphs, tables as rows and line breaks', async () => {
    const document = new Document({
      sections: [
        {
          headers: {},
          children: [
            new Paragraph({ text: 'KẾ HOẠCH', heading: 'Heading1' }),
            new Paragraph({
              children: [new TextRun('Tuyên truyền '), new TextRun('chuyển đổi số')],
            }),
            new Table({
              rows: [
                new TableRow({ children: [cell('STT'), cell('Nội dung'), cell('Đơn vị')] }),
                new TableRow({
                  children: [
                    cell('1'),
                    new TableCell({
                      children: [
                        new Paragraph({
                          children: [new TextRun('01 số/tháng'), new TextRun({ text: 'mỗi kênh', break: 1 })],
                        }),
                      ],
                    }),
                    cell('Đài PT-TH', 'tỉnh'),
                  ],
                }),
              ],
            }),
            new Paragraph('Hết.'),
          ],
        },
      ],
    });
    const extracted = await documents.extract(await Packer.toBuffer(document), 'a.docx');
    expect(extracted.format).to.equal('docx');
    expect(extracted.text.trim().split('\n')).to.deep.equal([
      'KẾ HOẠCH',
      '',
      'Tuyên truyền chuyển đổi số',
      '',
      'STT\tNội dung\tĐơn vị',
      '1\t01 số/tháng mỗi kênh\tĐài PT-TH tỉnh',
      '',
      'Hết.',
    ]);
  });

  it('say a cell merged over rows in each of them, and keep columns in their places', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Table({
              rows: [
                new TableRow({
                  children: [
                    cell('1'),
                    cell('bài'),
                    new TableCell({ rowSpan: 2, children: [new Paragraph('Báo')] }),
                  ],
                }),
                new TableRow({ children: [cell('2'), cell('tin')] }),
                new TableRow({
                  children: [
                    new TableCell({ columnSpan: 2, children: [new Paragraph('Cộng')] }),
                    cell('Đài'),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    expect((await read(await Packer.toBuffer(document))).trim().split('\n')).to.deep.equal([
      '1\tbài\tBáo',
      '2\ttin\tBáo',
      'Cộng\t\tĐài',
    ]);
  });

  it('have the labels that Word draws for its lists', async () => {
    const levels = [
      { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
      { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
      { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
    ];
    const item = (text: string, level: number, instance = 0): Paragraph =>
      new Paragraph({ text, numbering: { reference: 'outline', level, instance } });
    const document = new Document({
      numbering: { config: [{ reference: 'outline', levels }] },
      sections: [
        {
          children: [
            item('Mục đích', 0),
            item('Yêu cầu', 0),
            item('Chung', 1),
            item('Riêng', 1),
            item('Báo', 2),
            item('Đài', 2),
            item('Tổ chức', 0),
            item('Sở', 1),
            item('Lại từ đầu', 0, 1),
            new Paragraph({ text: 'gạch đầu dòng', bullet: { level: 0 } }),
          ],
        },
      ],
    });
    const lines = (await read(await Packer.toBuffer(document))).split('\n').filter((line) => line !== '');
    expect(lines).to.deep.equal([
      'I. Mục đích',
      'II. Yêu cầu',
      '1. Chung',
      '2. Riêng',
      'a) Báo',
      'b) Đài',
      'III. Tổ chức',
      '1. Sở',
      'I. Lại từ đầu',
      '- gạch đầu dòng',
    ]);
  });

  it('leave out what was deleted in review and keep what was inserted', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>05 tin</w:delText></w:r></w:del><w:ins><w:r><w:t>03 tin</w:t></w:r></w:ins><w:r><w:t>/tuần</w:t></w:r></w:p>';
    expect((await read(docxOf(body))).trim()).to.equal('03 tin/tuần');
  });
});

describe('reading at once', () => {
  it('answers each with its own text, and refuses when too many wait', async () => {
    const few = createDocumentText({ atOnce: 1, waiting: 1 });
    const reading = [1, 2, 3].map((number) =>
      few.extract(docxOf(paragraphXml(`số ${number}`)), '').then(
        ({ text }) => text.trim(),
        (error: unknown) => (error as Failure).code,
      ),
    );
    expect(await Promise.all(reading)).to.deep.equal(['số 1', 'số 2', 'document-busy']);
  });
});
