/** The four real plans and the list of phrasings, where they lie beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Draft } from '../../../src/domain/reading/draft.js';
import { readPlan } from '../../../src/domain/reading/read-plan.js';
import { sketch } from './sketch.js';

const folder = new URL('../../../../shared/plans/', import.meta.url);

/** Without the marks that end a sentence or emphasise it, for comparing what two texts say. */
const plain = (text: string): string => text.replace(/[*.:…\s]+/g, ' ').trim();

interface Fact {
  readonly file: string;
  readonly line: number;
  readonly category: string;
  readonly phrase: string;
}

function factsOf(markdown: string): Fact[] {
  const facts: Fact[] = [];
  let file = '';
  for (const row of markdown.split('\n')) {
    if (row.startsWith('## ')) file = row.slice(3).trim();
    const cells = /^\| (\d+) \| ([A-Z_]+) \| (.*?) \| /.exec(row);
    if (cells !== null) facts.push({ file, line: Number(cells[1]), category: cells[2]!, phrase: cells[3]! });
  }
  return facts;
}

/** By file and line: the quota lines whose source touches that line. */
const QUOTAS: Readonly<Record<string, readonly string[]>> = {
  'thanh-hoa-ngay-cds-2024.txt:189': ['video 1..1/window seconds=900-1200'],
  'khanh-hoa-2022-2025.txt:128': ['column 1..1/month each=channel'],
  'khanh-hoa-2022-2025.txt:129': ['column 1..1/month each=medium'],
  'khanh-hoa-2022-2025.txt:134': ['bulletin 1..1/month'],
  'khanh-hoa-2022-2025.txt:140': ['programme 1..1/month each=unit replays=2'],
  'thai-nguyen-de-an-2024-2025.txt:59': ['article 1..1/week window=2024-11-01..2024-12-31'],
  'thai-nguyen-de-an-2024-2025.txt:61': ['article 1..1/week window=2024-11-01..2024-12-31'],
  'thai-nguyen-de-an-2024-2025.txt:63': ['news-or-article 5..5/task window=null..2025-12-31'],
  'thai-nguyen-de-an-2024-2025.txt:65': ['news-or-article 1..2/event'],
  'thai-nguyen-de-an-2024-2025.txt:69': ['news-or-article 1..5/task'],
  'thai-nguyen-de-an-2024-2025.txt:73': ['news-or-article 1..3/month each=unit'],
};

/** Of the same lines: who leads; with whom; where it runs. */
const BEARERS: Readonly<Record<string, readonly [lead: string, support: string, channels: string]>> = {
  'thanh-hoa-ngay-cds-2024.txt:189': [
    'Đài Phát thanh và Truyền hình tỉnh',
    'Sở Thông tin và Truyền thông; các đơn vị, địa phương liên quan',
    'radio tv',
  ],
  'khanh-hoa-2022-2025.txt:128': [
    'Đài Phát thanh và Truyền hình Khánh Hòa',
    'Sở Thông tin và Truyền thông; các cơ quan, đơn vị, địa phương liên quan',
    'radio tv',
  ],
  'khanh-hoa-2022-2025.txt:129': [
    'Báo Khánh Hòa',
    'Sở Thông tin và Truyền thông; các cơ quan, đơn vị, địa phương liên quan',
    'print online',
  ],
  // "cổng/trang thông tin điện tử, mạng xã hội": no network is named.
  'khanh-hoa-2022-2025.txt:134': ['Sở Thông tin và Truyền thông', '', 'portal facebook zalo tiktok youtube'],
  'khanh-hoa-2022-2025.txt:140': ['UBND các huyện, thị xã, thành phố', '', 'tv loudspeaker'],
  // Who of Báo, Đài, Tạp chí and Trung tâm owes which share, the plan does not say.
  'thai-nguyen-de-an-2024-2025.txt:59': ['', '', 'print online radio tv'],
  'thai-nguyen-de-an-2024-2025.txt:61': ['', '', 'print online radio tv'],
  'thai-nguyen-de-an-2024-2025.txt:63': ['', '', 'print online radio tv'],
  'thai-nguyen-de-an-2024-2025.txt:65': ['', '', 'print online radio tv'],
  'thai-nguyen-de-an-2024-2025.txt:69': ['', '', 'loudspeaker'],
  'thai-nguyen-de-an-2024-2025.txt:73': ['', '', 'portal'],
};

const WINDOWS: Readonly<Record<string, readonly string[]>> = {
  'thanh-hoa-ngay-cds-2024.txt:33': ['window 2024-09-15..2024-10-15', 'peak 2024-10-01..2024-10-10'],
  'thanh-hoa-ngay-cds-2024.txt:55': ['window 2024-08-01..2024-09-30'],
  'thanh-hoa-ngay-cds-2024.txt:80': ['window 2024-10-01..2024-10-10'],
  'thanh-hoa-ngay-cds-2024.txt:106': ['window 2024-10-01..2024-10-10'],
  'thanh-hoa-ngay-cds-2024.txt:167': ['window 2024-10-01..2024-10-10'],
  'khanh-hoa-2022-2025.txt:149': ['window 2022-01-01..2025-12-31'],
  // "trước, trong và sau ngày … năm 2025" has no bounds.
  'thai-nguyen-de-an-2024-2025.txt:49': [],
  'thai-nguyen-de-an-2024-2025.txt:59': ['window 2024-11-01..2024-12-31'],
  'thai-nguyen-de-an-2024-2025.txt:63': ['window null..2025-12-31'],
};

/** How often and by when; who reports; to whom. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  'thanh-hoa-ngay-cds-2024.txt:139': ['ad-hoc null: Sở Thông tin và Truyền thông → '],
  'thanh-hoa-ngay-cds-2024.txt:197': [
    'ad-hoc null: các cơ quan, đơn vị → Sở Thông tin và Truyền thông; UBND tỉnh',
  ],
  'khanh-hoa-2022-2025.txt:67': [
    'month null: Sở Thông tin và Truyền thông → Trưởng Ban Chỉ đạo; các thành viên ban chỉ đạo; các sở, ban, ngành, đơn vị liên quan',
  ],
  'khanh-hoa-2022-2025.txt:79': [
    'month null: Các sở, ban, ngành; UBND các huyện, thị xã, thành phố → Sở Thông tin và Truyền thông',
  ],
  'khanh-hoa-2022-2025.txt:97': ['ad-hoc null:  → Sở Thông tin và Truyền thông; Ủy ban nhân dân tỉnh'],
  'thanh-hoa-bcd-2024.txt:178': [
    'quarter null: Cơ quan Thường trực Ban Chỉ đạo → Ban Chỉ đạo',
    'ad-hoc null: Cơ quan Thường trực Ban Chỉ đạo → Ban Chỉ đạo',
  ],
  'thanh-hoa-bcd-2024.txt:194': [
    'quarter day-15-of-last-month before: Các sở, ban, ngành cấp tỉnh; UBND cấp huyện → Sở Thông tin và Truyền thông; Cơ quan Thường trực',
    'ad-hoc null: Các sở, ban, ngành cấp tỉnh; UBND cấp huyện → Sở Thông tin và Truyền thông; Cơ quan Thường trực',
  ],
};

const EVENTS: Readonly<Record<string, string | null>> = {
  'thanh-hoa-ngay-cds-2024.txt:25': '2024-10-10',
  'thanh-hoa-ngay-cds-2024.txt:43': null,
  'thanh-hoa-ngay-cds-2024.txt:63': null,
  'khanh-hoa-2022-2025.txt:137': null,
  'khanh-hoa-2022-2025.txt:138': null,
  'khanh-hoa-2022-2025.txt:139': null,
  'khanh-hoa-2022-2025.txt:142': null,
  'thanh-hoa-bcd-2024.txt:142': null,
  'thai-nguyen-de-an-2024-2025.txt:49': '2024-12-31',
  'thai-nguyen-de-an-2024-2025.txt:91': '2024-10-10',
};

const METADATA: Readonly<Record<string, Partial<Draft>>> = {
  'thanh-hoa-ngay-cds-2024.txt': {
    title: 'Tổ chức các hoạt động hưởng ứng Ngày Chuyển đổi số quốc gia năm 2024 trên địa bàn tỉnh Thanh Hóa',
    number: null,
    issuer: 'UBND tỉnh',
    province: 'Thanh Hóa',
    issuedOn: null,
    signedBy: 'Mai Xuân Liêm',
    window: { from: '2024-09-15', to: '2024-10-15' },
  },
  'khanh-hoa-2022-2025.txt': {
    number: '52/5/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh',
    province: 'Khánh Hòa',
    place: 'Khánh Hòa',
    issuedOn: '2022-06-10',
    signedBy: 'Đinh Văn Thiệu',
    window: { from: '2022-06-10', to: '2025-12-31' },
  },
  'thanh-hoa-bcd-2024.txt': {
    title: 'Hoạt động của Ban Chỉ đạo chuyển đổi số tỉnh Thanh Hóa năm 2024',
    number: null,
    issuer: 'Ban Chỉ đạo chuyển đổi số tỉnh Thanh Hóa',
    province: 'Thanh Hóa',
    issuedOn: null,
    signedBy: 'Đỗ Minh Tuấn',
    window: { from: '2024-05-01', to: '2024-12-31' },
    quotaLines: [],
  },
  'thai-nguyen-de-an-2024-2025.txt': {
    title: 'Tuyên truyền Đề án chuyển đổi số tỉnh Thái Nguyên, giai đoạn 2024-2025',
    number: null,
    issuer: 'Sở Thông tin và Truyền thông',
    province: 'Thái Nguyên',
    issuedOn: null,
    signedBy: 'Đỗ Xuân Hòa',
    window: { from: '2024-11-01', to: '2025-12-31' },
  },
};

/** Duties of one sentence inside a section; the section is the task. */
const NOT_A_TASK_OF_ITS_OWN = new Set(['thanh-hoa-bcd-2024.txt:148']);

if (existsSync(folder)) {
  const facts = factsOf(readFileSync(new URL('facts.md', folder), 'utf8'));
  const drafts = new Map<string, Draft>();
  const draftOf = (file: string): Draft => {
    const known = drafts.get(file) ?? readPlan(readFileSync(new URL(file, folder), 'utf8'));
    drafts.set(file, known);
    return known;
  };
  /** What of a draft touches a line of the file. */
  const on = <T extends { readonly source: { readonly start: number; readonly end: number } }>(
    file: string,
    line: number,
    found: readonly T[],
  ): T[] => {
    const lines = draftOf(file).text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const end = start + lines[line - 1]!.length;
    return found.filter(({ source }) => source.start < end && source.end > start);
  };

  describe('the four plans, fact by fact', () => {
    for (const { file, line, category, phrase } of facts) {
      const key = `${file}:${line}`;
      const name = `${key} ${category}: ${phrase.slice(0, 70)}`;
      const check = (test: (draft: Draft) => void): void => void it(name, () => test(draftOf(file)));
      if (category === 'QUOTA' || category === 'REPLAY')
        check((draft) => {
          const lines = on(file, line, draft.quotaLines);
          expect(lines.map(sketch)).to.deep.equal(QUOTAS[key]);
          const [only] = lines;
          expect([only!.lead.join('; '), only!.support.join('; '), only!.channels.join(' ')]).to.deep.equal(
            BEARERS[key],
          );
          expect(only!.source.text).to.equal(draft.text.slice(only!.source.start, only!.source.end));
        });
      if (category === 'WINDOW' || category === 'PEAK')
        check((draft) => {
          const found = on(file, line, draft.windows).map(
            ({ role, window }) => `${role} ${window.from}..${window.to}`,
          );
          expect(found).to.deep.equal(WINDOWS[key]);
        });
      if (category === 'REPORT')
        check((draft) => {
          const found = on(file, line, draft.reports).map(
            ({ per, due, inclusive, who, to }) =>
              `${per} ${due}${inclusive ? '' : ' before'}: ${who.join('; ')} → ${to.join('; ')}`,
          );
          expect(found).to.deep.equal(REPORTS[key]);
        });
      if (category === 'QUOTA_UNQUANT')
        check((draft) => {
          const flagged = on(file, line, draft.unquantified).map(({ text }) => plain(text));
          const wanted = plain(phrase);
          expect(
            flagged.some((text) => text.includes(wanted) || wanted.includes(text)),
            flagged.join('\n'),
          ).to.equal(true);
        });
      if (category === 'DISTRACTOR' || category === 'QUOTA_OTHER')
        check((draft) => expect(on(file, line, draft.quotaLines)).to.deep.equal([]));
      if (category === 'TASK' && !NOT_A_TASK_OF_ITS_OWN.has(key))
        check((draft) => {
          const named = draft.tasks.some((task) => task.title.includes(phrase));
          expect(named || on(file, line, draft.tasks).length > 0).to.equal(true);
        });
      if (category === 'EVENT' && EVENTS[key] !== undefined)
        check((draft) =>
          expect(on(file, line, draft.events).map((event) => event.on)).to.include(EVENTS[key]!),
        );
    }

    for (const [file, expected] of Object.entries(METADATA))
      it(`${file}: title, number, issuer, province, signing and window`, () => {
        const draft = draftOf(file);
        for (const [field, value] of Object.entries(expected))
          expect(draft[field as keyof Draft], field).to.deep.equal(value);
      });

    it('owe nothing else', () => {
      const owed = [...drafts.values()].reduce((sum, draft) => sum + draft.quotaLines.length, 0);
      expect(owed).to.equal(Object.keys(QUOTAS).length);
    });

    it('name the owners of rows and headings', () => {
      const lead = (key: string): readonly string[] => {
        const [file, line] = key.split(':');
        return on(file!, Number(line), draftOf(file!).quotaLines)[0]!.lead;
      };
      expect(lead('khanh-hoa-2022-2025.txt:128')).to.deep.equal(['Đài Phát thanh và Truyền hình Khánh Hòa']);
      expect(lead('khanh-hoa-2022-2025.txt:129')).to.deep.equal(['Báo Khánh Hòa']);
      expect(lead('khanh-hoa-2022-2025.txt:140')).to.deep.equal(['UBND các huyện, thị xã, thành phố']);
      expect(lead('thanh-hoa-ngay-cds-2024.txt:189')).to.deep.equal(['Đài Phát thanh và Truyền hình tỉnh']);
      const tasks = draftOf('khanh-hoa-2022-2025.txt').tasks;
      expect(tasks).to.have.length(18);
      expect(tasks[12]!.lead.at(-1)).to.equal('UBND các huyện, thị xã, thành phố');
      expect(draftOf('thai-nguyen-de-an-2024-2025.txt').tasks).to.have.length(8);
    });
  });

  /** What each phrase of the list gives: quota lines, caps, reports, plan window, unnumbered duties. */
  const PHRASES: Readonly<Record<string, readonly string[]>> = {
    '01 tin/tuần': ['news 1..1/week'],
    'mỗi tuần 01 tin': ['news 1..1/week'],
    'hằng tuần có ít nhất 02 tin, bài': ['news-or-article 2..∞/week'],
    'hàng tháng thực hiện 01 phóng sự': ['reportage 1..1/month'],
    '02 kỳ/tháng': ['issue 2..2/month'],
    'mỗi tháng 02 kỳ, vào tuần 1 và tuần 3': ['issue 2..2/month weeks=1,3'],
    '03 buổi/tuần': ['session 3..3/week'],
    'tối thiểu 03 lần/tuần': ['airing 3..∞/week'],
    'ít nhất 01 - 02 tin, bài/tuần': ['news-or-article 1..2/week'],
    'từ 02 đến 03 tin/tháng': ['news 2..3/month'],
    '02-03 tin, bài mỗi tháng': ['news-or-article 2..3/month'],
    'không dưới 04 tin, bài/tháng': ['news-or-article 4..∞/month'],
    'không quá 02 lần/ngày': ['cap 2/day'],
    '01 tin và 01 bài/tháng': ['news 1..1/month', 'article 1..1/month'],
    '01 tin hoặc bài/tháng': ['news-or-article 1..1/month'],
    '01 chuyên mục (15 phút)/tuần, phát lại 01 lần': ['column 1..1/week replays=1 seconds=900-900'],
    'phát mới 01 chương trình/tuần, phát lại 02 lần/tuần': ['programme 1..1/week replays=2'],
    'phát sóng 02 lần/ngày (sáng, chiều)': ['airing 2..2/day times=morning,afternoon'],
    'ngày phát 02 lần, sáng từ 5h00 - 5h30, chiều từ 17h00 - 17h30': [
      'airing 2..2/day times=morning,afternoon',
    ],
    '01 số/quý': ['issue 1..1/quarter'],
    'quý 01 lần': ['airing 1..1/quarter'],
    '6 tháng một lần': ['airing 1..1/half-year'],
    '01 lần/06 tháng': ['airing 1..1/half-year'],
    '04 số/năm': ['issue 4..4/year'],
    'mỗi xã, phường ít nhất 01 băng rôn': ['banner 1..∞/window each=commune'],
    '100% xã, phường phát thanh tối thiểu 02 lần/tuần': ['airing 2..∞/week each=commune'],
    'mỗi đơn vị gửi 01 tin, bài/tháng về Cổng TTĐT tỉnh': ['news-or-article 1..1/month each=unit'],
    '05 tin, bài/chuyên đề': ['news-or-article 5..5/task'],
    '01 bài/01 kỳ/01 tháng': ['article 1..1/month'],
    '10 lượt/ngày trên mỗi màn hình LED': ['spot 10..10/day each=screen'],
    'tối thiểu 30 giây/lượt, 20 lượt/ngày': ['spot 20..20/day seconds=30-'],
    'trong thời gian cao điểm: 01 tin, bài/ngày; các thời gian còn lại: 01 tin, bài/tuần': [
      'news-or-article 1..1/day',
      'news-or-article 1..1/week',
    ],
    'từ nay đến hết ngày 31/12/2025': ['plan null..2025-12-31'],
    'từ ngày ký ban hành đến hết tháng 12/2025': ['plan null..2025-12-31'],
    'từ ngày 20/9 - 15/10/2025': ['plan 2025-09-20..2025-10-15'],
    'trước ngày 15 của tháng cuối quý': ['report quarter day-15-of-last-month before'],
    'chậm nhất ngày 20 hằng tháng': ['report month day-20-of-month by'],
    'trước ngày 15/6 (đối với báo cáo 6 tháng) và trước ngày 10/12 (đối với báo cáo năm)': [
      'report half-year every-year-06-15 before',
      'report year every-year-12-10 before',
    ],
    'định kỳ 06 tháng, năm hoặc đột xuất': [
      'report half-year null by',
      'report year null by',
      'report ad-hoc null by',
    ],
    'báo cáo kết quả về Sở trong vòng 05 ngày sau khi kết thúc đợt tuyên truyền': [
      'report event 5-days-after-end by',
    ],
    'một (01) bài trên tuần': ['article 1..1/week'],
    'một bài mỗi tuần': ['article 1..1/week'],
    'hai tuần một lần': ['airing 1..1/2 week'],
    'cách tuần 01 tin': ['news 1..1/2 week'],
    'thứ Hai, thứ Tư, thứ Sáu hằng tuần': ['airing 3..3/week weekdays=0,2,4'],
    'thường xuyên đăng tải tin, bài': ['no number'],
    'tăng cường thời lượng, tần suất': ['no number'],
    'phù hợp với tình hình thực tế': ['no number'],
    'khoảng 10 tin, bài': ['news-or-article 10..10/window soft'],
    'trên 20 tin, bài': ['news-or-article 21..∞/window'],
  };

  describe('the list of phrasings', () => {
    const rows = readFileSync(new URL('quota-phrases.tsv', folder), 'utf8').trim().split('\n').slice(1);
    for (const row of rows) {
      const phrase = row.split('\t')[0]!;
      it(phrase, () => {
        const draft = readPlan(phrase);
        expect([
          ...draft.quotaLines.map(sketch),
          ...draft.caps.map((cap) => `cap ${cap.count}/${cap.per}`),
          ...draft.reports.map(
            (report) => `report ${report.per} ${report.due} ${report.inclusive ? 'by' : 'before'}`,
          ),
          ...(draft.window === null ? [] : [`plan ${draft.window.from}..${draft.window.to}`]),
          ...draft.unquantified.map(() => 'no number'),
        ]).to.deep.equal(PHRASES[phrase]);
      });
    }
  });
}
