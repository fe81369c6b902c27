/** Each production of the grammar by itself. */
import { expect } from 'chai';
import { amountOf, capOf, countAt } from '../../../src/domain/reading/productions/counts.js';
import { channelsIn } from '../../../src/domain/reading/productions/channels.js';
import { cueAt } from '../../../src/domain/reading/productions/cues.js';
import { dateAt, openDateAt } from '../../../src/domain/reading/productions/dates.js';
import { distributorAt, manyAt } from '../../../src/domain/reading/productions/distributors.js';
import { duesIn } from '../../../src/domain/reading/plan-parts/due-dates.js';
import { lengthAt } from '../../../src/domain/reading/productions/durations.js';
import { paragraphsOf } from '../../../src/domain/reading/text/lines.js';
import { exactForm, legacyFont, normalise } from '../../../src/domain/reading/text/normalise.js';
import { listedAt, measureAt, reversedAt } from '../../../src/domain/reading/productions/measures.js';
import { nounAt } from '../../../src/domain/reading/productions/nouns.js';
import { numberAt } from '../../../src/domain/reading/productions/numbers.js';
import { ownersIn } from '../../../src/domain/reading/productions/owners.js';
import { readingOf } from '../../../src/domain/reading/surroundings/passages.js';
import {
  barePeriodAt,
  eachPeriodAt,
  slashPeriodAt,
} from '../../../src/domain/reading/productions/periods.js';
import { referenceAt } from '../../../src/domain/reading/productions/references.js';
import { sentencesOf } from '../../../src/domain/reading/text/sentences.js';
import { structureOf } from '../../../src/domain/reading/text/structure.js';
import type { Match, Reading } from '../../../src/domain/reading/text/tokens.js';
import {
  clockAt,
  dayTimeAt,
  weekdaysAt,
  weeksOfMonthAt,
} from '../../../src/domain/reading/productions/weekdays.js';
import { cellWindow, windowAt } from '../../../src/domain/reading/productions/windows.js';

const read = (text: string): Reading => {
  const normal = normalise(text);
  return readingOf(normal, [{ start: 0, end: normal.text.length }]);
};
const context = { year: 2025, issuedOn: null };

/** Runs a table of texts against what a production finds at their beginning; null where it finds nothing. */
function table<T>(
  name: string,
  production: (reading: Reading, at: number) => Match<T> | null,
  rows: readonly (readonly [string, unknown])[],
): void {
  describe(name, () => {
    for (const [text, expected] of rows)
      it(`${text} → ${JSON.stringify(expected)}`, () =>
        expect(production(read(text), 0)?.value ?? null).to.deep.equal(expected));
  });
}

table('numbers', numberAt, [
  ['02', 2],
  ['1.200', 1200],
  ['12.345.678', 12345678],
  ['một', 1],
  ['một (01)', 1],
  ['02 (hai)', 2],
  ['mười hai', 12],
  ['hai mươi mốt', 21],
  ['hai mươi', 20],
  ['ba mươi lăm', 35],
  ['O1', 1],
  ['Ol', 1],
  ['1O', 10],
  ['1,5', null],
  ['tin', null],
  ['99999999', null],
  ['02 (15 phút)', 2],
  ['bà', null],
  ['sau', null],
]);

table('counts', countAt, [
  ['ít nhất 02', { low: 2, high: 2, bounds: ['min'] }],
  ['ít nhất 01 - 02', { low: 1, high: 2, bounds: ['min'] }],
  ['từ 1 đến 5', { low: 1, high: 5, bounds: [] }],
  ['02–03', { low: 2, high: 3, bounds: [] }],
  ['1 hoặc 2', { low: 1, high: 2, bounds: [] }],
  ['không quá 02', { low: 2, high: 2, bounds: ['max'] }],
  ['trên 20', { low: 20, high: 20, bounds: ['over'] }],
  ['khoảng 10', { low: 10, high: 10, bounds: ['soft'] }],
  ['không dưới 04', { low: 4, high: 4, bounds: ['min'] }],
  ['tối thiểu 3, tối đa 5', { low: 3, high: 5, bounds: ['min'] }],
  ['bảo đảm', null],
]);

describe('amounts', () => {
  const rows = [
    ['ít nhất 02', { min: 2, max: null, soft: false, over: false }, null],
    ['02', { min: 2, max: 2, soft: false, over: false }, null],
    ['khoảng 10', { min: 10, max: 10, soft: true, over: false }, null],
    ['trên 20', { min: 21, max: null, soft: false, over: true }, null],
    ['tối đa 3', null, 3],
    ['dưới 3', null, 2],
    ['ít nhất 01 - 02', { min: 1, max: 2, soft: false, over: false }, null],
  ] as const;
  for (const [text, amount, cap] of rows)
    it(text, () => {
      const count = countAt(read(text), 0)!.value;
      expect(amountOf(count)).to.deep.equal(amount);
      expect(capOf(count)).to.equal(cap);
    });
});

table(
  'nouns',
  (reading, at) => {
    const found = nounAt(reading, at);
    return found === null
      ? null
      : { ...found, value: `${found.value.kind}${found.value.generic ? '?' : ''} ${found.next}` };
  },
  [
    ['tin, bài', 'news-or-article 3'],
    ['tin hoặc bài', 'news-or-article 3'],
    ['tin/bài', 'news-or-article 3'],
    ['tin, bài, phóng sự', 'news-or-article 6'],
    ['tin và bài', 'news 1'],
    ['bài viết', 'article 2'],
    ['bài thi', null],
    ['bài dự thi', null],
    ['bài phát biểu', null],
    ['tin nhắn', 'other 2'],
    ['chương trình phát thanh', 'programme 4'],
    ['chương trình mục tiêu', null],
    ['số', 'issue? 1'],
    ['số điện thoại', null],
    ['Sở', null],
    ['sỗ', 'issue? 1'],
    ['lần', 'airing? 1'],
    ['lần thứ', null],
    ['lượt người', null],
    ['kỳ họp', null],
    ['buổi tập huấn', null],
    ['băng-rôn', 'banner 3'],
    ['tinbài', 'news-or-article 1'],
    ['video clip', 'video 2'],
    ['người', null],
  ],
);

table(
  'periods by the part of a day, and with "cứ"',
  (reading, at) => {
    const found = eachPeriodAt(reading, at);
    return found === null ? null : { ...found, value: `${found.value.every} ${found.value.per}` };
  },
  [
    ['mỗi tối', '1 day'],
    ['hằng đêm', '1 day'],
    ['mỗi buổi sáng', '1 day'],
    ['mỗi sáng thứ Hai', '1 week'],
    ['cứ 03 tháng, Sở', '3 month'],
    ['cứ hai ngày, Fanpage', '2 day'],
    ['cứ 2 tuần một lần', null],
    ['cứ 3 giờ/lần', null],
    ['cử 02 ngày đi', null],
  ],
);

table('periods after a slash', slashPeriodAt, [
  ['/tuần', { per: 'week', every: 1, form: 'slash', loose: null }],
  ['/ tháng', { per: 'month', every: 1, form: 'slash', loose: null }],
  ['/06 tháng', { per: 'half-year', every: 1, form: 'slash', loose: null }],
  ['/02 tuần', { per: 'week', every: 2, form: 'slash', loose: null }],
  ['/01 nhiệm vụ', { per: 'task', every: 1, form: 'slash', loose: null }],
  ['/năm', { per: 'year', every: 1, form: 'slash', loose: null }],
  ['/chuyên đề', { per: 'task', every: 1, form: 'slash', loose: 'chuyên đề' }],
  ['/2025', null],
]);
table(
  'periods with "mỗi", "hằng", "cách"',
  (reading, at) => {
    const found = eachPeriodAt(reading, at);
    return found === null ? null : { ...found, value: `${found.value.every} ${found.value.per}` };
  },
  [
    ['mỗi tuần', '1 week'],
    ['hằng tháng', '1 month'],
    ['hàng quý', '1 quarter'],
    ['một tuần', '1 week'],
    ['trên tuần', '1 week'],
    ['cách tuần', '2 week'],
    ['cách 3 ngày', '3 day'],
    ['cứ 2 tuần', null],
    ['mỗi 2 tuần', '2 week'],
    ['cho từng nhiệm vụ', '1 task'],
    ['mỗi sự kiện', '1 event'],
    ['theo quý III', null],
    ['theo quy định', null],
    ['trong năm 2024', null],
    ['mỗituần', '1 week'],
    ['trên 3 trụ cột', null],
  ],
);
table(
  'bare periods',
  (reading, at) => {
    const found = barePeriodAt(reading, at);
    return found === null ? null : { ...found, value: found.value.per };
  },
  [
    ['quý 01 lần', 'quarter'],
    ['ngày phát', 'day'],
    ['quy định', 'quarter'],
    ['nhiệm vụ', null],
  ],
);

table(
  'lengths',
  (reading, at) => {
    const found = lengthAt(reading, at);
    return found === null
      ? null
      : { ...found, value: [found.value.range.min, found.value.range.max, found.value.shared] };
  },
  [
    ['15 phút', [900, 900, false]],
    ['dài 15-20 phút', [900, 1200, false]],
    ['tối thiểu 30 giây/lượt', [30, null, false]],
    ['không quá 05 phút', [null, 300, false]],
    ['180 phút/3 lần', [10800, 10800, true]],
    ['2 giờ/lần', null],
    ['thời lượng: 10 phút', [600, 600, false]],
    ['17 giờ 30', null],
    ['15 ngày', null],
  ],
);

table('distributors', distributorAt, [
  ['mỗi kênh', 'channel'],
  ['mỗi loại hình', 'medium'],
  ['từng đơn vị', 'unit'],
  ['mỗi xã, phường', 'commune'],
  ['100% xã, phường', 'commune'],
  ['mỗi màn hình LED', 'screen'],
  ['/đơn vị', 'unit'],
  ['/số', null],
  ['mỗi phóng viên', null],
  ['mỗi tuần', null],
  ['60% doanh nghiệp', null],
]);
table('plural bearers', manyAt, [
  ['UBND các xã, phường', 'commune'],
  ['các cơ quan', 'unit'],
  ['UBND tỉnh', null],
]);

table(
  'dates',
  (reading, at) => {
    const found = dateAt(reading, at);
    return found === null
      ? null
      : { ...found, value: [found.value.year, found.value.month, found.value.day] };
  },
  [
    ['15/9/2024', [2024, 9, 15]],
    ['ngày 15 tháng 9 năm 2024', [2024, 9, 15]],
    ['01/10', [null, 10, 1]],
    ['tháng 12/2024', [2024, 12, null]],
    ['quý III/2024', [2024, 7, null]],
    ['năm 2025', [2025, null, null]],
    ['1/2 ngày', null],
    ['31/02/2024', null],
    ['ngày 15-4', [null, 4, 15]],
    ['tháng 13', null],
    ['quý 01 lần', null],
    ['15', null],
  ],
);
table('open dates', openDateAt, [
  ['nay', { anchor: 'issue' }],
  ['ngày ký ban hành', { anchor: 'issue' }],
  ['khi Đề án được ban hành đến', { anchor: 'elsewhere' }],
  ['ngày 15/9 đến', null],
]);
table(
  'windows',
  (reading, at) => {
    const found = windowAt(reading, at, context);
    return found === null
      ? null
      : { ...found, value: `${found.value.window.from}..${found.value.window.to}` };
  },
  [
    ['từ ngày 15/9/2024 đến ngày 15/10/2024', '2024-09-15..2024-10-15'],
    ['từ ngày 20/9 - 15/10/2025', '2025-09-20..2025-10-15'],
    ['15-4 đến 15-5', '2025-04-15..2025-05-15'],
    ['từ tháng 11 đến hết tháng 12/2024', '2024-11-01..2024-12-31'],
    ['từ tháng 11 đến tháng 2/2026', '2025-11-01..2026-02-28'],
    ['01 - 10/10/2024', '2024-10-01..2024-10-10'],
    ['giai đoạn 2022 - 2025', '2022-01-01..2025-12-31'],
    ['2022 2025', '2022-01-01..2025-12-31'],
    ['từ nay đến hết năm 2025', 'null..2025-12-31'],
    ['đến hết ngày 30/4/2026', 'null..2026-04-30'],
    ['đến năm 2030', null],
    ['từ 03 đến 04 phương án', null],
    ['trong tháng 10/2025', '2025-10-01..2025-10-31'],
    ['từ ngày 15/10/2025 đến ngày 01/10/2025', null],
  ],
);

describe('time cells', () => {
  const rows = [
    ['Tháng 12', true, 'null..2025-12-31'],
    ['Tháng 12', false, '2025-12-01..2025-12-31'],
    ['30/6/2024', true, 'null..2024-06-30'],
    ['2022 - 2025', false, '2022-01-01..2025-12-31'],
    ['Hàng năm', false, null],
    ['Theo Kế hoạch số 77/KH-UBND ngày 28/3/2023', false, null],
    ['Trước ngày 30/6/2025', false, 'null..2025-06-30'],
  ] as const;
  for (const [text, completion, expected] of rows)
    it(`${text}${completion ? ' (hoàn thành)' : ''}`, () => {
      const found = cellWindow(read(text), completion, context);
      expect(found === null ? null : `${found.window.from}..${found.window.to}`).to.equal(expected);
    });
});

table('weekdays', weekdaysAt, [
  ['thứ Ba, thứ Năm và Chủ nhật', [1, 3, 6]],
  ['thứ 2, 4, 6', [0, 2, 4]],
  ['từ thứ Hai đến thứ Sáu', [0, 1, 2, 3, 4]],
  ['thứ 5', [3]],
  ['thứ nhất', null],
  ['thu hút', null],
]);
table('weeks of the month', weeksOfMonthAt, [
  ['tuần 1 và tuần 3', [1, 3]],
  ['tuần thứ ba', [3]],
  ['tuần 12', null],
  ['tuần lễ', null],
]);
table('clocks', clockAt, [
  ['5h30', 330],
  ['17h', 1020],
  ['05:00', 300],
  ['17 giờ 30', 1050],
  ['2 giờ/lần', null],
  ['25h', null],
]);
table('times of day', dayTimeAt, [
  ['sáng từ 5h00 - 5h30', { part: 'morning', from: 300, to: 330 }],
  ['buổi chiều', { part: 'afternoon', from: null, to: null }],
  ['tối thiểu', null],
  ['tối', { part: 'evening', from: null, to: null }],
]);

describe('references', () => {
  const rows = [
    ['số 934/QĐ-BTTTT', 6],
    ['16-NQ/TU', 5],
    ['49/2024/NĐ-CP', 7],
    ['Điều 5', 2],
    ['300.000 đồng', 4],
    ['60%', 2],
    ['02 tin', null],
    ['01 bài', null],
    ['chuyên mục 02', null],
  ] as const;
  for (const [text, next] of rows)
    it(`${text} → ${String(next)}`, () => expect(referenceAt(read(text), 0)).to.equal(next));
});

table('cues', cueAt, [
  ['phát lại', 'replay'],
  ['cao điểm', 'peak'],
  ['so với', 'compare'],
  ['đã đăng', 'past'],
  ['đã dán', 'past'],
  ['đã họp', null],
  ['vận hành thử', 'meeting'],
  ['tham mưu', null],
  ['thăm', 'meeting'],
  ['hop', 'meeting'],
  ['họp', 'meeting'],
  ['hợp', null],
  ['trời', null],
]);

describe('owners', () => {
  const rows = [
    [
      'Đài Phát thanh và Truyền hình tỉnh phối hợp Sở Thông tin và Truyền thông, các đơn vị, địa phương liên quan xây dựng video',
      [
        'lead Đài Phát thanh và Truyền hình tỉnh',
        'support Sở Thông tin và Truyền thông',
        'support các đơn vị, địa phương liên quan',
      ],
    ],
    ['Đề nghị Báo Đại Hòa đăng 02 tin', ['lead Báo Đại Hòa']],
    ['Sở Văn hóa, Thể thao và Du lịch chủ trì', ['lead Sở Văn hóa, Thể thao và Du lịch']],
    [
      'Các sở, ban, ngành; UBND các huyện, thị xã, thành phố',
      ['lead Các sở, ban, ngành', 'lead UBND các huyện, thị xã, thành phố'],
    ],
    ['gửi báo cáo về Sở Nội vụ', ['named Sở Nội vụ']],
    ['Ban hành kế hoạch, tổ chức hội thảo, Phòng, chống thiên tai', []],
    ['Trung tâm Kiểm soát bệnh tật tỉnh sản xuất video', ['lead Trung tâm Kiểm soát bệnh tật tỉnh']],
  ] as const;
  for (const [text, expected] of rows)
    it(text, () => {
      const reading = read(text);
      expect(
        ownersIn(reading, 0, reading.tokens.length).map(({ role, name }) => `${role} ${name}`),
      ).to.deep.equal(expected);
    });
});

describe('channels', () => {
  const rows = [
    ['trên sóng phát thanh, truyền hình', ['radio', 'tv']],
    ['báo in và báo điện tử', ['print', 'online']],
    ['mạng xã hội', ['facebook', 'zalo', 'tiktok', 'youtube']],
    ['mạng xã hội Facebook', ['facebook']],
    ['loa truyền thanh', ['loudspeaker']],
    ['báo chí', ['print', 'online', 'radio', 'tv']],
    ['hội nghị', []],
  ] as const;
  for (const [text, expected] of rows)
    it(text, () => {
      const reading = read(text);
      expect(channelsIn(reading, 0, reading.tokens.length)).to.deep.equal(expected);
    });
});

describe('normal text', () => {
  it('folds without moving an offset', () => {
    const { text, folded } = normalise('Kế hoạch – “ĐỀ ÁN” '.normalize('NFD'));
    expect(folded).to.equal('ke hoach - "de an" ');
    expect(folded).to.have.length(text.length);
  });
  it('takes either placing of the tone', () => {
    expect(exactForm('Hoà')).to.equal(exactForm('hòa'));
    expect(exactForm('hoạch')).to.equal('hoạch');
  });
  it('tells fonts that are not Unicode', () => {
    expect(legacyFont('KÕ ho¹ch tuyªn truyÒn vÒ chuyÓn ®æi sè trªn ®Þa bµn tØnh')).to.equal('TCVN3');
    expect(legacyFont('Kế hoạch tuyên truyền về chuyển đổi số trên địa bàn tỉnh')).to.equal(null);
  });
});

describe('sentences', () => {
  const rows = [
    ['Một. Hai.', 2],
    ['Zalo, Facebook... về công tác', 1],
    ['1.200 tin, bài', 1],
    ['TP. Đại Hòa đăng 02 tin', 1],
    ['Báo: 02 tin; Đài: 01 bài', 2],
  ] as const;
  for (const [text, count] of rows) it(text, () => expect(sentencesOf(read(text))).to.have.length(count));
});

describe('lines and tables', () => {
  it('join what a narrow page or a page break has cut, and drop page numbers', () => {
    const joined = paragraphsOf(
      normalise('- UBND xã phát thanh ít nhất\n02 lần/ngày trên\n\n- 3 -\n\nhệ thống loa.\n- Việc khác.'),
    );
    expect(joined).to.have.length(2);
    expect(joined[0]!.style).to.equal('dash');
  });
  it('join rows cut by a page break, under a repeated heading', () => {
    const text =
      'STT\tNội dung\tĐơn vị thực hiện\n1\tPhát thanh\tUBND các huyện, thị\n\nSTT\tNội dung\tĐơn vị thực hiện\n\t02 lần/ngày\txã\n';
    const rows = structureOf(normalise(text)).filter((block) => block.cells !== null);
    expect(rows).to.have.length(1);
    expect(rows[0]!.cells!.map((cell) => `${cell.role} ${cell.pieces.length}`)).to.deep.equal([
      'ordinal 1',
      'content 2',
      'lead 2',
    ]);
  });
  it('join rows whose cells go on in the middle of a sentence, names among them', () => {
    const text =
      'TT\tNội dung\tKênh\tĐịnh mức\n1\tVideo giới thiệu\tTikTok,\t02 video/\n\tđiểm đến\tYouTube\ttuần\n\tPhóng sự\tĐài tỉnh\t01/quý\n';
    const rows = structureOf(normalise(text)).filter((block) => block.cells !== null);
    expect(rows.map((row) => row.cells!.map((cell) => cell.pieces.length))).to.deep.equal([
      [1, 2, 2, 2],
      [0, 1, 1, 1],
    ]);
  });
  for (const [total, kept] of [
    ['Tổng cộng', 1],
    ['Cộng (1 + 2)', 1],
    ['Tổng số:', 1],
    ['Tổng cục Thuế', 2],
    ['Cộng đồng', 2],
  ] as const)
    it(`${total}: ${kept === 1 ? 'adds up the rows above' : 'is a row'}`, () => {
      const text = `Đơn vị\tTin/tháng\tBài/tháng\nXã A\t05\t02\n${total}\t05\t02\n`;
      expect(structureOf(normalise(text))).to.have.length(kept);
    });
  it('an annex and its title stand over its table, a phase over its duties', () => {
    const annex = structureOf(
      normalise('4. Báo cáo hằng năm.\n\nPHỤ LỤC 02\nSỐ LƯỢNG TIN MỖI QUÝ\nTT\tĐơn vị\tTin\n1\tSở A\t06'),
    );
    expect(annex.map((block) => [block.style, block.parent])).to.deep.equal([
      ['digit', null],
      ['annex', null],
      ['annex', null],
      [null, 2],
    ]);
    const phases = structureOf(
      normalise(
        'I. CÁC GIAI ĐOẠN\nGiai đoạn 1: từ ngày 01/12/2025 đến hết ngày 14/02/2026\nĐài đăng 02 tin/tuần.\nGiai đoạn 2: từ ngày 15/02/2026 đến hết ngày 14/3/2026\nĐài đăng 04 tin/tuần.',
      ),
    );
    expect(phases.map((block) => block.parent)).to.deep.equal([null, 0, 1, 0, 3]);
  });
  it('know the outline, the recipients and the signature', () => {
    const blocks = structureOf(
      normalise('I. VIỆC\n1. Một\na) Nhỏ\n2. Hai\nNơi nhận:\n- Như trên;\n\nCHỦ TỊCH\n\nLê Văn A'),
    );
    expect(blocks.map((block) => block.parent)).to.deep.equal([null, 0, 1, 0, null, null, null, null]);
    expect(blocks.slice(4).map((block) => block.zone)).to.deep.equal([
      'recipients',
      'recipients',
      'signature',
      'signature',
    ]);
  });
});

table(
  'measures',
  (reading, at) => {
    const found = listedAt(reading, at) ?? measureAt(reading, at) ?? reversedAt(reading, at);
    if (found === null) return null;
    const { count, noun, period } = found.value;
    const every = period === null ? '' : `/${period.every} ${period.per}`;
    return { ...found, value: `${count.low}-${count.high} ${noun?.kind ?? 'of it'}${every}` };
  },
  [
    ['02 tin, bài', '2-2 news-or-article'],
    ['từ 01 tin đến 02 tin', '1-2 news'],
    ['từ 02 đến tối đa 05 tin', '2-5 news'],
    ['06 cụm pano', '6-6 banner'],
    ['02/tuần', '2-2 of it/1 week'],
    ['hai tuần một lần', '1-1 airing/2 week'],
    ['01 quý/01 phóng sự', '1-1 reportage/1 quarter'],
    ['02 bãi đỗ xe', null],
    ['05 tín chỉ', null],
    ['03 sở', null],
    ['20 trang A4', null],
    ['02 trang/tháng', '2-2 page'],
    ['ba tháng một số', '1-1 issue/3 month'],
    ['một số tin, bài', null],
    ['một số nội dung', null],
    ['một số báo', '1-1 issue'],
    ['tờ rơi 5.000 tờ', '5000-5000 other'],
    ['băng rôn: 45 chiếc', '45-45 banner'],
    ['tờ rơi 5.000 đồng', null],
  ],
);

describe('due dates', () => {
  const due = (text: string): string[] => {
    const reading = read(text);
    return duesIn(reading, { from: 0, to: reading.tokens.length, items: [] }, context).map(
      ({ rule, inclusive }) => `${rule} ${inclusive ? 'by' : 'before'}`,
    );
  };
  const rows: readonly (readonly [text: string, ...dues: string[]])[] = [
    ['trước ngày 15 của tháng cuối quý', 'day-15-of-last-month before'],
    ['chậm nhất ngày 20 hằng tháng', 'day-20-of-month by'],
    ['muộn nhất là ngày 30/6/2026', '2026-06-30 by'],
    ['ngày 25 hằng tháng', 'day-25-of-month by'],
    ['trước ngày 20/6 và 15/12', 'every-year-06-20 before', 'every-year-12-15 before'],
    ['báo cáo tháng gửi trước ngày 25', 'day-25-of-month before'],
    ['định kỳ hằng tháng (trước ngày 15)', 'day-15-of-month before'],
    ['trước 16h00 ngày thứ Sáu', 'weekday-4 before'],
    ['trong vòng 05 ngày sau khi kết thúc', '5-days-after-end by'],
    ['trước ngày hội'],
    ['từ ngày 25 hằng tháng'],
  ];
  for (const [text, ...expected] of rows)
    it(`${text} → ${expected.join(', ') || 'none'}`, () => expect(due(text)).to.deep.equal(expected));
});
