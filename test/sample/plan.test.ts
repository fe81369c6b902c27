import { expect } from 'chai';
import fc from 'fast-check';
import { contains, intersect, lastDay } from '../../src/domain/interval.js';
import { civilOf, dayOf, isoDay, weekdayOf } from '../../src/domain/time.js';
import { sampleCalendar } from '../../src/sample/calendar.js';
import { sampleEvents } from '../../src/sample/events.js';
import { sampleDocuments } from '../../src/sample/other-plans.js';
import { SAMPLE_TASKS } from '../../src/sample/plan-appendix.js';
import { samplePlanText } from '../../src/sample/plan.js';

const anyDay = fc.integer({ min: dayOf(2025, 10, 1), max: dayOf(2040, 12, 31) });

describe('the sample calendar', () => {
  it('is, on 2026-11-21, the one the README shows', () => {
    const calendar = sampleCalendar(dayOf(2026, 11, 21));
    expect(isoDay(calendar.window.from)).to.equal('2026-10-01');
    expect(isoDay(lastDay(calendar.window))).to.equal('2027-03-31');
    expect(isoDay(calendar.signedOn)).to.equal('2026-09-28');
    expect(isoDay(calendar.festival)).to.equal('2026-11-28');
    expect([isoDay(calendar.peak.from), isoDay(lastDay(calendar.peak))]).to.deep.equal([
      '2026-11-16',
      '2026-11-29',
    ]);
  });

  it('is alive on any day: six weeks behind, four months ahead, the peak about to end or begin', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { window, signedOn, festival, peak, launch, contest, workshop, review, storm } =
          sampleCalendar(today);
        expect(today - window.from).to.be.within(42, 80);
        expect(window.to - today).to.be.within(120, 170);
        expect(window.from - signedOn).to.be.within(2, 8);
        expect(weekdayOf(signedOn)).to.be.below(5);
        expect(contains(peak, festival) && contains(peak, today)).to.equal(true);
        expect(weekdayOf(peak.from)).to.equal(0);
        for (const day of [festival, launch, workshop, review]) expect(contains(window, day)).to.equal(true);
        for (const span of [peak, contest, storm]) expect(intersect(window, span)).to.deep.equal(span);
        expect(launch).to.be.below(workshop);
        expect(workshop).to.be.below(today);
        expect(review).to.be.above(festival);
      }),
    );
  });
});

describe('the sample events', () => {
  it('lie inside the plan, some behind and some ahead', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const events = sampleEvents(today);
        const { window } = sampleCalendar(today);
        for (const event of events) expect(intersect(window, event.window)).to.deep.equal(event.window);
        expect(events.filter((event) => event.window.to <= today)).to.have.length.within(4, 5);
        expect(events.filter((event) => event.window.from > today)).to.have.length(4);
      }),
    );
  });
});

describe('the sample plan', () => {
  const text = samplePlanText(dayOf(2026, 11, 21));

  it('is composed Vietnamese of three to four pages, without holes', () => {
    expect(text).to.equal(text.normalize('NFC'));
    expect(text).to.not.match(/undefined|NaN|\[object|\$\{/);
    const words = text.split(/\s+/).length;
    expect(words).to.be.within(1400, 2400);
  });

  const forms = [
    '01 bài/tuần',
    '05 tin, bài/01 nhiệm vụ',
    'từ 1 đến 3 tin, bài/tháng',
    '1 - 2 tin, bài/01 sự kiện',
    '01 chương trình/tháng, phát lại 02 lần/tháng',
    '01 số/tháng trên mỗi kênh',
    '01 số/tháng trên mỗi loại hình',
    '10 lượt/ngày trên mỗi màn hình LED',
    'tối thiểu 04 tin, bài/tháng',
    'hai tuần một lần',
    'thứ Ba, thứ Năm và Chủ nhật',
    '15 - 20 phút',
    'trong thời gian cao điểm: 01 tin, bài/ngày; các thời gian còn lại: 01 tin, bài/tuần',
    'không quá 02 lần/ngày',
    'trước ngày 15 của tháng cuối quý',
    'chậm nhất ngày 20 hằng tháng',
  ];
  for (const form of forms) it(`has the form "${form}"`, () => expect(text).to.include(form));

  it('lists its eight tasks in a table of six cells a row, one row cut by the page', () => {
    const rows = text.split('\n').filter((line) => line.includes('\t'));
    for (const row of rows) expect(row.split('\t'), row).to.have.length(6);
    const numbers = rows.map((row) => row.split('\t')[0]);
    expect(numbers).to.deep.equal(['TT', '1', '2', '3', '4', '5', 'TT', '', '6', '7', '8']);
    expect(SAMPLE_TASKS).to.have.length(8);
  });

  it('dates itself in the year it is loaded', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { year } = civilOf(sampleCalendar(today).signedOn);
        expect(samplePlanText(today)).to.match(new RegExp(`Hoài Giang, ngày \\d\\d tháng \\d+ năm ${year}`));
      }),
    );
  });
});

describe('the other documents of the sample', () => {
  it('leave what they leave open: a blank day of signing, marks lost in a scan', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const [prose, scan] = sampleDocuments(today);
        expect(prose!.text).to.match(/ngày {4}tháng \d+ năm \d{4}/);
        expect(scan!.text).to.include('O1 chuyen muc/tuan');
        expect(prose!.text + scan!.text).to.not.match(/undefined|NaN/);
      }),
    );
  });
});
