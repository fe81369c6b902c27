import { expect } from 'chai';
import {
  deadlineOn,
  holidayOn,
  isWorkingDay,
  lastWorkingDayBy,
  publicHolidays,
  workingDaysAfter,
} from '../../../src/domain/calendar/holidays.js';
import { dayOf, isoDay } from '../../../src/domain/time.js';
import { describeInZones } from '../../support/zones.js';

describeInZones('public holidays', () => {
  it('of 2025 as announced', () => {
    expect(
      publicHolidays(2025).map(({ name, window }) => [name, isoDay(window.from), isoDay(window.to - 1)]),
    ).to.deep.equal([
      ['Tết Dương lịch', '2025-01-01', '2025-01-01'],
      ['Tết Nguyên đán', '2025-01-25', '2025-02-02'],
      ['Giỗ Tổ Hùng Vương', '2025-04-07', '2025-04-07'],
      ['Ngày Chiến thắng', '2025-04-30', '2025-04-30'],
      ['Quốc tế Lao động', '2025-05-01', '2025-05-01'],
      ['Quốc khánh', '2025-08-30', '2025-09-02'],
    ]);
  });

  it('make up for a weekend on the next working day: 10/3 on Sunday 26/4/2026, 1/1 on Sunday 2023', () => {
    expect(holidayOn(dayOf(2026, 4, 27))?.name).to.equal('Nghỉ bù Giỗ Tổ Hùng Vương');
    expect(holidayOn(dayOf(2023, 1, 2))?.name).to.equal('Nghỉ bù Tết Dương lịch');
  });

  it('of a year nobody announced yet follow the moon', () => {
    const tet = publicHolidays(2030).find(({ name }) => name === 'Tết Nguyên đán')!;
    expect([isoDay(tet.window.from), isoDay(tet.window.to - 1)]).to.deep.equal(['2030-02-01', '2030-02-05']);
  });

  it('of 2027 have Tết on Saturday 6/2, and the last working day before it on Thursday 4/2', () => {
    expect(holidayOn(dayOf(2027, 2, 6))?.name).to.equal('Tết Nguyên đán');
    expect(isoDay(lastWorkingDayBy(dayOf(2027, 2, 7)))).to.equal('2027-02-04');
    expect(isoDay(lastWorkingDayBy(dayOf(2027, 2, 3)))).to.equal('2027-02-03');
    expect(isoDay(workingDaysAfter(dayOf(2027, 2, 3), 2))).to.equal('2027-02-10');
  });

  it('move deadlines and leave working days alone', () => {
    expect(isWorkingDay(dayOf(2025, 2, 3))).to.equal(true);
    expect(isoDay(deadlineOn(dayOf(2025, 2, 3)))).to.equal('2025-02-03');
    expect(isoDay(deadlineOn(dayOf(2025, 1, 27)))).to.equal('2025-02-03');
    expect(isoDay(deadlineOn(dayOf(2024, 9, 14)))).to.equal('2024-09-16');
    expect(isoDay(workingDaysAfter(dayOf(2025, 4, 29), 2))).to.equal('2025-05-05');
  });
});
