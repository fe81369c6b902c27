import { expect } from 'chai';
import fc from 'fast-check';
import type { Draft } from '../../../src/domain/reading/draft.js';
import { readPlan } from '../../../src/domain/reading/read-plan.js';

/** Everything in a draft that points into the text. */
const spansOf = (draft: Draft) => [
  ...draft.quotaLines.map((line) => line.source),
  ...draft.caps.map((cap) => cap.source),
  ...draft.reports.map((report) => report.source),
  ...draft.events.map((event) => event.source),
  ...draft.tasks.map((task) => task.source),
  ...draft.unquantified.map((duty) => duty.source),
  ...draft.windows.map((period) => period.source),
  ...[...draft.bases, ...draft.aims, ...draft.topics, ...draft.recipients],
];

const pieces = [
  'Báo Bình Minh đăng ít nhất 02 tin, bài/tuần',
  'Đài Phát thanh và Truyền hình tỉnh phát 01 chương trình/tháng, phát lại 02 lần',
  'từ ngày 15/9/2025 đến ngày 15/10/2025 (cao điểm từ ngày 01/10/2025 đến ngày 10/10/2025)',
  'trước ngày 15 của tháng cuối quý',
  'hai tuần một lần',
  'Căn cứ Quyết định số 934/QĐ-BTTTT ngày 07/6/2024',
  'STT\tNội dung\tĐơn vị thực hiện',
  '1\tPhát thanh 03 lần/tuần\tUBND các xã, phường',
  'Nơi nhận:',
  'I. MỤC ĐÍCH',
  'a) Thời gian thực hiện:',
  '(((',
  '1/2/3/4/5',
  '\f',
  '\t',
  '|a|b|',
  '½ …',
  '02',
  '“',
  'năm',
  'tin',
  '/',
  '\u0301',
  '\ud800',
];
const document = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 30,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', '\n', '\n\n', '; ', '. ', ', ', '\t'), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((joints) => parts.map((part, index) => part + joints[index]!).join('')),
  );

describe('reading any text', () => {
  it('never throws, and every source is a span of the text', () => {
    fc.assert(
      fc.property(document, (text) => {
        const draft = readPlan(text);
        for (const { start, end, text: covered } of spansOf(draft))
          expect(draft.text.slice(start, end)).to.equal(covered);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same draft for composed and decomposed letters', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(readPlan(text.normalize('NFD'))).to.deep.equal(readPlan(text.normalize('NFC')));
      }),
      { numRuns: 80 },
    );
  });

  it('keeps its lines when unrelated prose follows', () => {
    const plan = `${pieces.slice(0, 5).join('.\n\n')}.\n\n`;
    const before = readPlan(plan).quotaLines;
    expect(before).to.have.length(3);
    const prose = fc.constantFrom(
      'Trời hôm nay nhiều mây.',
      'Có 12 người dự.',
      'Hoa nở khắp vườn.',
      'Năm 2024 thu được 3.500 tấn thóc.',
      'Quyển 3 có 120 trang.',
    );
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 8 }), (more) => {
        expect(readPlan(plan + more.join('\n\n')).quotaLines).to.deep.equal(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('reading long texts', () => {
  const within = (text: string, seconds: number): void => {
    const begin = performance.now();
    readPlan(text);
    expect(performance.now() - begin).to.be.below(seconds * 1000);
  };
  it('is linear in digits, slashes and brackets', () => {
    within('7'.repeat(5_000_000), 20);
    within('1/'.repeat(40_000), 20);
    within('(1 '.repeat(25_000), 20);
    within('\t'.repeat(200_000), 20);
    within(`Nội dung\tSố lượng\nPhóng sự\t1\n${'xyzt\tabcd\n'.repeat(20_000)}`, 20);
    within(`Kế hoạch tuyên truyền trên báo chí: ${'01 tin, '.repeat(30_000)}/tuần`, 20);
    within(`Kế hoạch tuyên truyền trên báo chí: ${'Sở Văn hóa, Thể thao và Du lịch, '.repeat(8_000)}`, 20);
  });
});

describe('texts that are no plan', () => {
  const page = 'Chàng ngồi bên cửa sổ. Mỗi ngày hai lần nàng ra bến sông, mỗi tuần một tin từ phương xa. ';

  it('owe nothing, and say why', () => {
    const draft = readPlan(page.repeat(60));
    expect([draft.quotaLines, draft.caps, draft.reports, draft.unquantified, draft.tasks]).to.deep.equal([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(draft.warnings).to.include(
      'Văn bản không giống một kế hoạch truyền thông, nên không đọc chỉ tiêu nào.',
    );
  });

  it('are known by their words, not by their length', () => {
    const plan = 'Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh, các đơn vị đăng tải 02 tin/tuần.\n';
    expect(readPlan(plan + page.repeat(60)).quotaLines.length).to.be.above(0);
  });
});

describe('what a section says for its lines', () => {
  const plan = [
    'KẾ HOẠCH',
    'Tuyên truyền chuyển đổi số',
    'III. THỜI GIAN THỰC HIỆN',
    'Từ ngày 01/10/2026 đến hết ngày 31/3/2027; trong đó cao điểm từ ngày 16/11/2026 đến ngày 29/11/2026.',
    'IV. CHỈ TIÊU',
    '1. Báo Bình Minh',
    '- Tin, bài cảnh báo lừa đảo: trong thời gian cao điểm: 01 tin, bài/ngày; các thời gian còn lại: 01 tin, bài/tuần.',
    '- Xây dựng 01 video dài 15 phút, phát sóng trong thời gian cao điểm.',
    '2. Ủy ban nhân dân các xã, phường',
    'a) Hệ thống truyền thanh cơ sở',
    '- Phát khuyến cáo tối thiểu 02 lần/tuần.',
    '3. Tuyên truyền trực quan',
    '- Mỗi xã, phường treo ít nhất 01 băng rôn trong thời gian cao điểm.',
    'V. KINH PHÍ',
    'Từ dự toán được giao, chi 12 bài x 200.000 đồng.',
    'TT\tNội dung\tChỉ tiêu\tĐơn vị thực hiện',
    '1\tTin trên báo\t03 tin/tuần\tBáo Bình Minh',
  ].join('\n\n');
  const lines = readPlan(plan).quotaLines;
  const peak = { from: '2026-11-16', to: '2026-11-29' };

  it('a peak behind the count, and a line for each stretch outside it', () => {
    expect(lines.map((line) => [line.kind, line.window])).to.deep.equal([
      ['news-or-article', peak],
      ['news-or-article', { from: '2026-10-01', to: '2026-11-15' }],
      ['news-or-article', { from: '2026-11-30', to: '2027-03-31' }],
      ['video', peak],
      ['airing', null],
      ['banner', peak],
      ['news', null],
    ]);
    expect(lines[2]!.source.text).to.match(/^Tin, bài cảnh báo lừa đảo: .*01 tin, bài\/tuần$/);
  });

  it('the heading above a channel, and those who each owe it, do it', () => {
    expect(lines[4]).to.deep.include({ lead: ['Ủy ban nhân dân các xã, phường'], each: 'commune' });
    expect(lines[5]).to.deep.include({ lead: ['xã, phường'], each: 'commune', questions: [] });
  });

  it('a table after the budget is still read, the budget is not', () => {
    expect(lines[6]).to.deep.include({ kind: 'news', per: 'week', lead: ['Báo Bình Minh'] });
  });

  it('what an issue holds is asked about', () => {
    const [only, ...others] = readPlan('Xuất bản tập san, mỗi tháng 02 số, mỗi số 05 bài.').quotaLines;
    expect(others).to.deep.equal([]);
    expect(only!.questions.join()).to.include('05 bài');
    const [each] = readPlan(
      'Mục “Hỏi nhanh, đáp gọn” trên báo in: hai tuần một lần, mỗi lần 01 bài.',
    ).quotaLines;
    expect(each).to.include({ kind: 'article', per: 'week', every: 2 });
  });
});

describe('days of every year', () => {
  const plan = (duty: string): string =>
    [
      'KẾ HOẠCH',
      'Truyền thông phòng, chống đuối nước giai đoạn 2026 - 2028',
      'I. NHIỆM VỤ',
      `1. Báo Bình Minh: ${duty}`,
    ].join('\n\n');
  const windows = (duty: string): unknown => readPlan(plan(duty)).quotaLines.map((line) => line.window);
  const years = (from: string, to: string): unknown =>
    [2026, 2027, 2028].map((year) => ({ from: `${String(year)}-${from}`, to: `${String(year)}-${to}` }));

  it('a peak of days is a line for each year', () =>
    expect(windows('cao điểm từ ngày 15/5 đến ngày 15/8 hằng năm đăng 02 bài/tuần.')).to.deep.equal(
      years('05-15', '08-15'),
    ));

  it('so is a peak of a month, whatever another section says', () =>
    expect(windows('cao điểm tháng 6 hằng năm đăng 02 bài/tuần.')).to.deep.equal(years('06-01', '06-30')));

  it('and months in a list', () =>
    expect(windows('các tháng hè (tháng 6, 7 và 8 hằng năm) đăng 03 bài.')).to.deep.equal(
      years('06-01', '08-31'),
    ));

  it('a number with its noun is no month', () =>
    expect(windows('trong tháng 6/2027, 7 bài được đăng mỗi tuần.')).to.deep.equal([
      { from: '2027-06-01', to: '2027-06-30' },
    ]));
});

describe('windows that are over when a plan is signed', () => {
  const kinds = (duty: string): string[] =>
    readPlan(
      [
        'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
        'Số: 15/KH-UBND',
        'Bình Minh, ngày 12 tháng 3 năm 2026',
        'KẾ HOẠCH',
        'Truyền thông cải cách hành chính năm 2026',
        'I. NHIỆM VỤ',
        `1. ${duty}`,
      ].join('\n\n'),
    ).quotaLines.map(({ kind }) => kind);

  it('of an earlier year owe nothing', () => {
    expect(kinds('Trong quý IV/2025, Đài phát thanh phát 12 chương trình.')).to.deep.equal([]);
    expect(kinds('Năm 2025 kênh đăng 412 bài.')).to.deep.equal([]);
  });

  it('of the same year are owed: plans are signed late', () =>
    expect(kinds('Trong tháng 01/2026, Đài phát thanh phát 12 chương trình.')).to.deep.equal(['programme']));
});
