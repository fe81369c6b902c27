import { expect } from 'chai';

import type { DraftQuotaLine } from '../../../src/domain/reading/draft.js';
import { type ResolvedLine, resolveDraft } from '../../../src/domain/plan/resolve-draft.js';
import { draftLine, draftOf, options, register, resolveOne } from './sample-register.js';

const unitsOf = ({ line }: ResolvedLine): string[] => line.targets.map(({ unitId }) => unitId);

const BEFORE = { from: '2024-01-01', to: '2024-12-31' };
const AFTER = { from: '2026-01-01', to: '2026-12-31' };
const OVER_PRESS_MERGER = { from: '2025-08-01', to: '2025-12-31' };

describe('names of bearers', () => {
  const communesBefore = ['c1', 'c2', 'c3', 'c4'];
  const communesAfter = ['x1', 'x2', 'x3'];
  const table: [string, typeof BEFORE, string[]][] = [
    ['Đài PT-TH', BEFORE, ['dai']],
    ['Đài Phát thanh và Truyền hình tỉnh', BEFORE, ['dai']],
    ['đài phát thanh - truyền hình Sơn Hà', BEFORE, ['dai']],
    ['ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH TỈNH SƠN HÀ', BEFORE, ['dai']],
    ['Đài PT-TH tỉnh', AFTER, ['press']],
    ['Đài PT&TH tỉnh', OVER_PRESS_MERGER, ['dai', 'press']],
    ['Báo Sơn Hà', BEFORE, ['bao']],
    ['Báo tỉnh', AFTER, ['press']],
    ['Báo Sơn Hà', OVER_PRESS_MERGER, ['bao', 'press']],
    ['Báo và Phát thanh, Truyền hình Sơn Hà', AFTER, ['press']],
    ['Báo Sơn Hà, Đài PT-TH tỉnh', BEFORE, ['bao', 'dai']],
    ['Báo, Đài PT-TH tỉnh', BEFORE, ['bao', 'dai']],
    ['các cơ quan báo chí của tỉnh', BEFORE, ['bao', 'dai']],
    ['Các cơ quan báo chí đóng trên địa bàn tỉnh', AFTER, ['press']],
    ['UBND các xã, phường', BEFORE, communesBefore],
    ['các xã, phường, thị trấn', BEFORE, communesBefore],
    ['100% xã, phường', AFTER, communesAfter],
    ['Ủy ban nhân dân các xã, phường, đặc khu', AFTER, communesAfter],
    ['Uỷ ban nhân dân cấp xã', AFTER, communesAfter],
    ['UBND các huyện, thị xã, thành phố', BEFORE, ['h1', 'h2']],
    ['UBND các huyện thị xã, thành phố', BEFORE, ['h1', 'h2']],
    ['Chủ tịch UBND các huyện, thành phố', BEFORE, ['h1', 'h2']],
    ['Cổng TTĐT tỉnh', BEFORE, ['cong']],
    ['Cổng Thông tin điện tử tỉnh Sơn Hà', BEFORE, ['cong']],
    ['Sở TTTT', BEFORE, ['tttt']],
    ['Sở Thông tin và Truyền thông', AFTER, ['khcn']],
    ['Sở TT&TT', { from: '2024-11-01', to: '2025-12-31' }, ['tttt']],
    ['Sở Khoa học và Công nghệ', AFTER, ['khcn']],
    ['Sở VHTTDL', BEFORE, ['vhttdl']],
    ['Sở Văn hóa, Thể thao và Du lịch', BEFORE, ['vhttdl']],
    ['Sở VH,TT&DL', BEFORE, ['vhttdl']],
    ['Các sở, ban, ngành', AFTER, ['khcn', 'vhttdl']],
    ['Thủ trưởng các sở, ngành', AFTER, ['khcn', 'vhttdl']],
    ['UBND tỉnh', AFTER, ['tinh']],
    ['UBND xã Hoà Bình', BEFORE, ['c1']],
    ['xã Hòa Bình', AFTER, ['x1']],
    ['phường Bắc Sơn', BEFORE, ['c4']],
    ['xã Tân Lạp', BEFORE, ['c3']],
    ['Đề nghị Báo Sơn Hà; Cổng TTĐT tỉnh', BEFORE, ['bao', 'cong']],
  ];
  for (const [name, window, expected] of table)
    it(`"${name}" in ${window.from}..${window.to}`, () => {
      const resolved = resolveOne({ lead: [name] }, window);
      expect(unitsOf(resolved)).to.have.members(expected);
      expect(resolved.unresolvedNames).to.deep.equal([]);
    });

  const unknown: [string, string[]][] = [
    ['Đài Truyền hình Việt Nam', ['Đài Truyền hình Việt Nam']],
    ['Báo Nhân dân', ['Báo Nhân dân']],
    ['Tạp chí Văn nghệ Sơn Hà', ['Tạp chí Văn nghệ Sơn Hà']],
    ['Sở Giáo dục và Đào tạo', ['Sở Giáo dục và Đào tạo']],
    ['các đơn vị liên quan', ['các đơn vị liên quan']],
    ['UBND xã Cao Sơn', ['UBND xã Cao Sơn']],
    ['Hiệp hội Doanh nghiệp tỉnh, Tỉnh đoàn', ['Hiệp hội Doanh nghiệp tỉnh', 'Tỉnh đoàn']],
  ];
  for (const [name, expected] of unknown)
    it(`"${name}" stays unresolved, with a question`, () => {
      const resolved = resolveOne({ lead: [name] });
      expect(resolved.unresolvedNames).to.deep.equal(expected);
      expect(resolved.line.targets).to.deep.equal([]);
      for (const text of expected) expect(resolved.questions.join('\n')).to.include(text);
    });

  it('keep what is known beside what is not', () => {
    const resolved = resolveOne({ lead: ['Báo Sơn Hà, Tạp chí Văn nghệ Sơn Hà và Cổng TTĐT tỉnh'] });
    expect(unitsOf(resolved)).to.deep.equal(['bao', 'cong']);
    expect(resolved.unresolvedNames).to.deep.equal(['Tạp chí Văn nghệ Sơn Hà']);
  });

  it('that two living units share ask which one', () => {
    const twin = { ...register.units.find(({ id }) => id === 'c1')!, id: 'c9' };
    const twins = { ...register, units: [...register.units, twin] };
    const draft = draftOf([draftLine({ lead: ['xã Hòa Bình'] })], { window: BEFORE });
    const [resolved] = resolveDraft(draft, twins, options).lines;
    expect(resolved!.line.targets).to.deep.equal([]);
    expect(resolved!.questions.join()).to.include('cùng tên "xã Hòa Bình"');
  });

  it('"các cơ quan, đơn vị, địa phương" are departments and localities, to be confirmed', () => {
    const resolved = resolveOne({ lead: ['các cơ quan, đơn vị, địa phương trên địa bàn tỉnh'] }, AFTER);
    expect(unitsOf(resolved)).to.have.members(['khcn', 'vhttdl', 'x1', 'x2', 'x3']);
    expect(resolved.questions.join()).to.include('xin xác nhận những đơn vị nào');
  });

  it('after the merger of the press, "Đài" narrows the organ to radio and TV and "Báo" to print and online', () => {
    const station = resolveOne({ lead: ['Đài PT-TH tỉnh'], kind: 'news-or-article' }, AFTER);
    expect(station.line.targets).to.deep.equal([
      { unitId: 'press', channelIds: ['press.radio', 'press.tv'] },
    ]);
    const paper = resolveOne({ lead: ['Báo Sơn Hà'], kind: 'news-or-article' }, AFTER);
    expect(paper.line.targets).to.deep.equal([
      { unitId: 'press', channelIds: ['press.print', 'press.online'] },
    ]);
    const both = resolveOne({ lead: ['Báo Sơn Hà', 'Đài PT-TH tỉnh'], kind: 'news-or-article' }, AFTER);
    expect(both.line.targets).to.have.length(1);
    expect(both.line.targets[0]!.channelIds).to.have.length(4);
  });

  it('of a unit that ends inside the window leave its later days to a person where its heir lived beside it', () => {
    const resolved = resolveOne({ lead: ['Sở TTTT'] }, { from: '2025-01-01', to: '2025-12-31' });
    expect(unitsOf(resolved)).to.deep.equal(['tttt']);
    expect(resolved.remapped).to.deep.equal([{ from: 'tttt', to: ['khcn'] }]);
    expect(resolved.questions.join()).to.include('Từ ngày 01/03/2025 Sở Thông tin và Truyền thông không còn');
    const paper = resolveOne({ lead: ['Báo Sơn Hà'] }, OVER_PRESS_MERGER);
    expect(unitsOf(paper)).to.deep.equal(['bao', 'press']);
    expect(paper.product.total).to.equal(5);
    expect(paper.questions).to.deep.equal([]);
  });

  it('resolve support too, without questions', () => {
    const resolved = resolveOne({ lead: ['Báo Sơn Hà'], support: ['Sở TTTT, các đơn vị liên quan'] });
    expect(resolved.line.supportUnitIds).to.deep.equal(['tttt']);
    expect(resolved.questions).to.deep.equal([]);
  });
});

describe('the districts that ended on 2025-06-30', () => {
  const window = { from: '2025-01-01', to: '2025-12-31' };
  const lead = ['UBND các huyện, thị xã, thành phố'];

  it('keep their share before it; the later share is proposed for their successors', () => {
    const resolved = resolveOne({ lead }, window);
    expect(unitsOf(resolved)).to.deep.equal(['h1', 'h2']);
    expect(resolved.remapped).to.deep.equal([
      { from: 'h1', to: ['x1', 'x2'] },
      { from: 'h2', to: ['x3'] },
    ]);
    expect(resolved.questions.join()).to.include('Từ ngày 01/07/2025 không còn cấp huyện');
    expect(resolved.product.total).to.equal(6 * 2);
  });

  it('hand it over where that is asked for', () => {
    const resolved = resolveOne({ lead }, window, { districtDuties: 'successors' });
    expect(unitsOf(resolved)).to.have.members(['h1', 'h2', 'x1', 'x2', 'x3']);
    expect(resolved.product.total).to.equal(6 * 2 + 6 * 3);
  });

  it('are their successors in a plan of later years', () => {
    const resolved = resolveOne({ lead }, AFTER);
    expect(unitsOf(resolved)).to.deep.equal(['x1', 'x2', 'x3']);
    expect(resolved.questions.join()).to.include('Xin xác nhận');
  });
});

describe('distribution', () => {
  it('"trên mỗi kênh": one target per channel among the kinds', () => {
    const { line } = resolveOne({ lead: ['Đài PT-TH tỉnh'], each: 'channel', channels: ['radio', 'tv'] });
    expect(line.targets).to.deep.equal([
      { unitId: 'dai', channelIds: ['dai.radio'] },
      { unitId: 'dai', channelIds: ['dai.tv'] },
    ]);
  });

  it('"mỗi loại hình": one target per kind of channel', () => {
    const { line } = resolveOne({
      lead: ['Báo Sơn Hà'],
      each: 'medium',
      channels: ['print', 'online'],
      kind: 'issue',
    });
    expect(line.targets.map(({ channelIds }) => channelIds)).to.deep.equal([['bao.print'], ['bao.online']]);
  });

  it('"mỗi màn hình LED": one target per LED wall, whoever owns it', () => {
    const { line, questions } = resolveOne({
      each: 'screen',
      kind: 'spot',
      per: 'day',
      count: { min: 10, max: 10 },
    });
    expect(line.targets.map(({ channelIds }) => channelIds[0])).to.deep.equal([
      'h1.led',
      'h2.led',
      'h2.led1',
    ]);
    expect(questions).to.deep.equal([]);
  });

  it('"mỗi màn hình LED" under a bearer without any asks', () => {
    const { line, questions } = resolveOne({ lead: ['Sở VHTTDL'], each: 'screen', kind: 'spot' });
    expect(line.targets).to.have.length(3);
    expect(questions.join()).to.include('Sở Văn hoá, Thể thao và Du lịch không có màn hình LED');
  });

  it('"mỗi xã, phường": every commune, even under another lead', () => {
    const { line } = resolveOne({ lead: ['Sở VHTTDL'], each: 'commune', kind: 'banner', per: 'window' });
    expect(line.targets.map(({ unitId }) => unitId)).to.deep.equal(['c1', 'c2', 'c3', 'c4']);
  });

  it('names those that have no such channel', () => {
    const { questions } = resolveOne({ lead: ['UBND các xã, phường'], channels: ['loudspeaker'] });
    expect(questions).to.deep.equal([
      'UBND xã Tân Lạp chưa có kênh truyền thanh trong danh bạ: chỉ tiêu thực hiện trên kênh nào?',
    ]);
  });

  it('several bodies under one number ask whether they share it', () => {
    expect(resolveOne({ lead: ['Báo Sơn Hà', 'Đài PT-TH tỉnh'] }).questions.join()).to.include(
      'hay tất cả cộng lại',
    );
    expect(resolveOne({ lead: ['Báo Sơn Hà', 'Đài PT-TH tỉnh'], each: 'unit' }).questions).to.deep.equal([]);
  });

  it('without any bearer proposes those that run the channels named, and asks', () => {
    const { line, questions } = resolveOne({ channels: ['loudspeaker'] });
    expect(line.targets.map(({ unitId }) => unitId)).to.deep.equal(['h1', 'c1', 'c2', 'c4']);
    expect(questions.join()).to.include('không nêu đơn vị thực hiện');
    expect(resolveOne({}).line.targets).to.deep.equal([]);
  });
});

describe('the product', () => {
  it('multiplies count, bearers and runs', () => {
    const { product } = resolveOne({ lead: ['UBND các xã, phường'], channels: ['loudspeaker'], replays: 2 });
    expect(product.text).to.equal('01/tháng × 4 xã, phường × 3 lượt (1 mới + 2 phát lại) = 12/tháng');
    expect(product.factors.map(({ count }) => count)).to.deep.equal([1, 4, 3]);
    expect([product.perPeriod, product.total]).to.deep.equal([12, 144]);
  });

  it('of 166 communes, a programme a month and two replays is 498 a month', () => {
    const commune = register.units.find(({ id }) => id === 'x2')!;
    const many = {
      units: Array.from({ length: 166 }, (_, at) => ({ ...commune, id: `x${at}`, name: `UBND xã Số ${at}` })),
      channels: [],
    };
    const draft = draftOf([draftLine({ lead: ['100% xã, phường'], replays: 2 })], { window: AFTER });
    expect(resolveDraft(draft, many, options).lines[0]!.product.perPeriod).to.equal(498);
  });

  it('counts those that live together, not predecessors and successors at once', () => {
    const { product } = resolveOne(
      { lead: ['UBND các xã, phường'] },
      { from: '2025-01-01', to: '2025-12-31' },
    );
    expect(product.perPeriod).to.equal(4);
    expect(product.total).to.equal(6 * 4 + 6 * 3);
  });

  const totals: [string, Partial<DraftQuotaLine>, typeof BEFORE, number | null][] = [
    ['01 bài/tuần, 61 days', { per: 'week' }, { from: '2024-11-01', to: '2024-12-31' }, 8],
    ['from 14/11', { per: 'week' }, { from: '2024-11-14', to: '2024-12-31' }, 7],
    ['from 15/11', { per: 'week' }, { from: '2024-11-15', to: '2024-12-31' }, 6],
    ['per event', { per: 'event' }, BEFORE, null],
    ['once in the window', { per: 'window', count: { min: 5, max: null } }, BEFORE, 5],
  ];
  for (const [name, line, window, total] of totals)
    it(`owes by the point rule: ${name}`, () =>
      expect(resolveOne({ lead: ['Báo Sơn Hà'], ...line }, window).product.total).to.equal(total));

  it('per task multiplies over the tasks of the plan', () => {
    const source = { start: 0, end: 1, text: 'a' };
    const tasks = Array.from({ length: 8 }, (_, at) => ({
      id: `t${at}`,
      title: `Nhiệm vụ ${at}`,
      lead: ['Sở TTTT'],
      support: [],
      window: null,
      source,
    }));
    const line = draftLine({ lead: ['Báo Sơn Hà'], per: 'task', count: { min: 5, max: 5 } });
    const resolved = resolveDraft(draftOf([line], { tasks }), register, options);
    expect(resolved.lines[0]!.product.total).to.equal(40);
    expect(resolved.tasks[0]!.leadUnitIds).to.deep.equal(['tttt']);
    const { questions } = resolveOne({ lead: ['Báo Sơn Hà'], per: 'task' });
    expect(questions.join()).to.include('không liệt kê nhiệm vụ');
  });
});
