import { expect } from 'chai';
import fc from 'fast-check';
import { inclusive } from '../../../src/domain/interval.js';
import {
  REPORTING_KINDS,
  type ReportingCalendar,
  parseReportingPeriod,
  reportingPeriodAt,
  reportingPeriodsIn,
} from '../../../src/domain/coverage/reporting-period.js';
import { dayOf, isoDay } from '../../../src/domain/time.js';
import { describeInZones } from '../../support/zones.js';

const calendars = fc.constantFrom<ReportingCalendar>('civil', 'mid-month');
const kinds = fc.constantFrom(...REPORTING_KINDS);
const days = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2060, 1, 1) });

describeInZones('reporting periods', () => {
  const table: readonly [key: string, first: string, last: string, label: string][] = [
    ['2024-11', '2024-11-01', '2024-11-30', 'Tháng 11/2024'],
    ['2024-02', '2024-02-01', '2024-02-29', 'Tháng 02/2024'],
    ['2024-Q4', '2024-10-01', '2024-12-31', 'Quý IV/2024'],
    ['2024-H1', '2024-01-01', '2024-06-30', '6 tháng đầu năm 2024'],
    ['2024-H2', '2024-07-01', '2024-12-31', '6 tháng cuối năm 2024'],
    ['2024', '2024-01-01', '2024-12-31', 'Năm 2024'],
    ['2024-W45', '2024-11-04', '2024-11-10', 'Tuần 45/2024 (04/11/2024–10/11/2024)'],
    ['2020-W53', '2020-12-28', '2021-01-03', 'Tuần 53/2020 (28/12/2020–03/01/2021)'],
    ['2024-11@15', '2024-10-15', '2024-11-14', 'Tháng 11/2024 (15/10/2024–14/11/2024)'],
    ['2024-01@15', '2023-12-15', '2024-01-14', 'Tháng 01/2024 (15/12/2023–14/01/2024)'],
    ['2024-Q4@15', '2024-09-15', '2024-12-14', 'Quý IV/2024 (15/09/2024–14/12/2024)'],
    ['2024-Q1@15', '2023-12-15', '2024-03-14', 'Quý I/2024 (15/12/2023–14/03/2024)'],
    ['2024-H1@15', '2023-12-15', '2024-06-14', '6 tháng đầu năm 2024 (15/12/2023–14/06/2024)'],
    ['2024-H2@15', '2024-06-15', '2024-12-14', '6 tháng cuối năm 2024 (15/06/2024–14/12/2024)'],
    ['2024@15', '2023-12-15', '2024-12-14', 'Năm 2024 (15/12/2023–14/12/2024)'],
  ];
  for (const [key, first, last, label] of table)
    it(`${key} is ${first} to ${last}`, () => {
      const period = parseReportingPeriod(key)!;
      expect([isoDay(period.window.from), isoDay(period.window.to - 1)]).to.deep.equal([first, last]);
      expect([period.key, period.label]).to.deep.equal([key, label]);
    });

  for (const key of [
    '',
    '24-11',
    '2024-13',
    '2024-00',
    '2024-Q5',
    '2024-H3',
    '2024-W00',
    '2023-W53',
    '2024-W54',
    '2024-W45@15',
    '2024-11@14',
    '2024-1',
    '2024-11-15',
  ])
    it(`“${key}” is no period`, () => expect(parseReportingPeriod(key)).to.equal(null));

  it('hold the day they are asked for, and are found again by their key', () => {
    fc.assert(
      fc.property(kinds, calendars, days, (kind, calendar, day) => {
        const period = reportingPeriodAt(kind, calendar, day);
        expect(day >= period.window.from && day < period.window.to).to.equal(true);
        expect(parseReportingPeriod(period.key)).to.deep.equal(period);
      }),
      { seed: 15 },
    );
  });

  it('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(kinds, calendars, days, fc.integer({ min: 0, max: 900 }), (kind, calendar, first, more) => {
        const window = inclusive(first, first + more);
        const periods = reportingPeriodsIn(kind, calendar, window);
        expect(periods[0]!.window.from <= first && periods.at(-1)!.window.to > first + more).to.equal(true);
        for (let i = 1; i < periods.length; i++)
          expect(periods[i]!.window.from).to.equal(periods[i - 1]!.window.to);
      }),
      { seed: 15 },
    );
  });
});
