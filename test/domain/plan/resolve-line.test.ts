import { expect } from 'chai';
import fc from 'fast-check';
import type { DraftQuotaLine } from '../../../src/domain/reading/draft.js';
import { resolveDraft } from '../../../src/domain/plan/resolve-draft.js';
import { isoDay } from '../../../src/domain/time.js';
import { day, draftLine, draftOf, options, register, resolveOne } from './sample-register.js';

describe('windows', () => {
  it('never begin before the plan is issued', () => {
    const draft = draftOf([draftLine({ lead: ['Báo Sơn Hà'] })], {
      issuedOn: '2022-06-10',
      window: { from: '2022-01-01', to: '2025-09-30' },
    });
    const { lines, window } = resolveDraft(draft, register, options);
    expect(isoDay(window.from)).to.equal('2022-06-10');
    expect(isoDay(lines[0]!.line.window.from)).to.equal('2022-06-10');
  });

  it('ask for the day of issue where it is blank, and take it from a person', () => {
    const draft = draftOf([draftLine({ lead: ['Báo Sơn Hà'] })], {
      issuedOn: null,
      window: { from: null, to: '2024-12-31' },
    });
    const open = resolveDraft(draft, register, options);
    expect(open.questions.join()).to.include('để trống ngày ký');
    expect([isoDay(open.window.from), isoDay(open.window.to - 1)]).to.deep.equal([
      '2024-01-01',
      '2024-12-31',
    ]);
    const dated = resolveDraft(draft, register, { ...options, issuedOn: day('2024-05-20') });
    expect(dated.questions).to.deep.equal([]);
    expect(isoDay(dated.lines[0]!.line.window.from)).to.equal('2024-05-20');
  });

  it('of a plan that sets none run to the end of the year, with a question', () => {
    const draft = draftOf([], { window: null, issuedOn: '2024-05-20' });
    const { window, questions } = resolveDraft(draft, register, options);
    expect([isoDay(window.from), isoDay(window.to - 1)]).to.deep.equal(['2024-05-20', '2024-12-31']);
    expect(questions.join()).to.include('không nêu ngày kết thúc');
  });

  it('of a line stand before those of the plan, its peaks weigh three', () => {
    const { line } = resolveOne({
      lead: ['Báo Sơn Hà'],
      window: { from: '2024-09-15', to: '2024-10-15' },
      peaks: [{ from: '2024-10-01', to: '2024-10-10' }],
    });
    expect([isoDay(line.window.from), line.window.to - line.window.from]).to.deep.equal(['2024-09-15', 31]);
    expect(line.peaks.map(({ weight, window }) => [weight, window.to - window.from])).to.deep.equal([
      [3, 10],
    ]);
  });

  it('give yearly events one date a year', () => {
    const source = { start: 0, end: 1, text: 'Ngày 10/10 hàng năm' };
    const event = {
      title: 'Ngày Chuyển đổi số',
      on: '2022-10-10',
      window: null,
      recurs: 'year' as const,
      source,
    };
    const window = { from: '2022-06-10', to: '2025-09-30' };
    const draft = draftOf([], { window, issuedOn: null, events: [event] });
    const { events } = resolveDraft(draft, register, options);
    expect(events.map(({ window }) => isoDay(window.from))).to.deep.equal([
      '2022-10-10',
      '2023-10-10',
      '2024-10-10',
    ]);
  });
});

describe('defaults', () => {
  const table: [string, Partial<DraftQuotaLine>, [number, number, number]][] = [
    ['news a week', { kind: 'news', per: 'week' }, [7, 1, 1]],
    ['a programme a month with two replays', { replays: 2 }, [3, 1, 1]],
    ['twenty spots a day', { kind: 'spot', per: 'day', count: { min: 20, max: 20 } }, [1, 20, 1]],
    ['ten a week', { kind: 'news', per: 'week', count: { min: 5, max: 10 } }, [7, 2, 1]],
    [
      'three a week on three days',
      { per: 'week', count: { min: 3, max: 3 }, weekdays: [1, 3, 6] },
      [3, 1, 1],
    ],
    ['once a day, replayed twice', { per: 'day', replays: 2 }, [1, 3, 0]],
    [
      'forty in ten days',
      { per: 'window', count: { min: 40, max: null }, window: { from: '2024-03-01', to: '2024-03-10' } },
      [3, 4, 1],
    ],
  ];
  for (const [name, line, expected] of table)
    it(`${name}: grace, most a day, replay gap`, () => {
      const { graceDays, maxPerDay, replayGapDays } = resolveOne({ lead: ['Báo Sơn Hà'], ...line }).line;
      const gap = expected[2];
      expect([graceDays, maxPerDay]).to.deep.equal(expected.slice(0, 2));
      if ((line.replays ?? 0) > 0) expect(replayGapDays).to.equal(gap);
    });
});

describe('ids of lines', () => {
  const sentences = [
    '01 tin/tuần',
    '02 bài/tháng',
    '01 phóng sự/quý',
    '05 tin, bài/01 nhiệm vụ',
    '01 tin/tuần',
  ];
  const lines = sentences.map((text, at) =>
    draftLine({ source: { start: at * 50, end: at * 50 + text.length, text } }),
  );

  it('do not depend on order, place, case or diacritics of the sentence', () => {
    const ids = resolveDraft(draftOf(lines), register, options).lines.map(({ line }) => line.id);
    expect(new Set(ids).size).to.equal(ids.length);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.nat(1000),
        (shuffled, shift) => {
          const moved = shuffled.map((line) => ({
            ...line,
            source: {
              start: line.source.start + shift,
              end: line.source.end + shift,
              text: line.source.text.toUpperCase(),
            },
          }));
          const again = resolveDraft(draftOf(moved), register, options).lines.map(({ line }) => line.id);
          expect(again).to.have.members(ids);
        },
      ),
      { numRuns: 30, seed: 133 },
    );
  });

  it('differ between plans', () => {
    const ids = (planKey: string): string[] =>
      resolveDraft(draftOf(lines), register, { ...options, planKey }).lines.map(({ line }) => line.id);
    expect(ids('p1')).not.to.have.any.members(ids('p2'));
  });
});
