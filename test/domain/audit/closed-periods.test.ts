import { expect } from 'chai';
import {
  besideClosed,
  closedAround,
  closedOn,
  closedWithin,
} from '../../../src/domain/audit/closed-periods.js';
import { parseReportingPeriod } from '../../../src/domain/coverage/reporting-period.js';
import { dayOf } from '../../../src/domain/time.js';
import { line, owed } from '../coverage/world.js';

const closedOf = (...keys: readonly string[]) =>
  keys.map((key) => ({ periodKey: key, window: parseReportingPeriod(key)!.window }));
const closed = closedOf('2024-09', '2024-Q1');
const of = (key: string) => parseReportingPeriod(key)!;

describe('closed periods of a plan', () => {
  const TABLE: readonly (readonly [key: string, around: string | null, within: readonly string[]])[] = [
    ['2024-09', '2024-09', ['2024-09']],
    ['2024-W35', null, ['2024-09']],
    ['2024-W37', '2024-09', ['2024-09']],
    ['2024-02', '2024-Q1', ['2024-Q1']],
    ['2024-Q1', '2024-Q1', ['2024-Q1']],
    ['2024-Q3', null, ['2024-09']],
    ['2024', null, ['2024-09', '2024-Q1']],
    ['2024-09@15', null, ['2024-09']],
    ['2024-08', null, []],
    ['2024-10', null, []],
  ];
  for (const [key, around, within] of TABLE)
    it(`${key} lies ${around === null ? 'in none' : `in ${around}`} and shares days with ${String(within.length)}`, () => {
      expect(closedAround(closed, of(key))?.periodKey ?? null).to.equal(around);
      expect(closedWithin(closed, of(key)).map(({ periodKey }) => periodKey)).to.deep.equal(within);
    });

  const weekly = line('tuan');
  it('hold an obligation by its due day', () => {
    expect(closedOn(closed, owed(weekly, dayOf(2024, 9, 24), 7))?.periodKey).to.equal('2024-09');
    expect(closedOn(closed, owed(weekly, dayOf(2024, 9, 25), 7))).to.equal(null);
    expect(closedOn(closed, owed(weekly, dayOf(2024, 8, 26), 7))?.periodKey).to.equal('2024-09');
  });

  it('keep what is stored in them, take nothing new, and name what would move into them', () => {
    const frozen = owed(weekly, dayOf(2024, 9, 2), 7);
    const gone = owed(weekly, dayOf(2024, 9, 9), 7);
    const open = owed(weekly, dayOf(2024, 9, 30), 7);
    const shortened = owed(weekly, dayOf(2024, 9, 26), 10);
    const stored = [frozen, gone, open, shortened];
    const later = { ...frozen, window: { ...frozen.window, to: dayOf(2024, 10, 5) } };
    const cut = { ...shortened, window: { ...shortened.window, to: dayOf(2024, 10, 1) } };
    const fresh = owed(weekly, dayOf(2024, 9, 16), 7);
    const ahead = owed(weekly, dayOf(2024, 10, 7), 7);
    const { owed: left, kept, movedIn } = besideClosed(closed, stored, [later, open, cut, fresh, ahead]);
    expect(left).to.deep.equal([open, ahead]);
    expect([...kept]).to.deep.equal([frozen.id, gone.id]);
    expect(movedIn).to.deep.equal([shortened]);
    expect(besideClosed([], stored, [later])).to.deep.equal({ owed: [later], kept: new Set(), movedIn: [] });
  });
});
