import { expect } from 'chai';
import { isoDay } from '../../src/domain/time.js';
import { systemClock } from '../../src/infra/clock.js';

describe('wall clock', () => {
  it('tells the moment and the civil day in Vietnam', () => {
    const day = (): string =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(systemClock.now());
    const before = day();
    const today = isoDay(systemClock.today());
    expect([before, day()]).to.include(today);
  });
});
