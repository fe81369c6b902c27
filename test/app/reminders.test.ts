import { expect } from 'chai';
import { listInbox } from '../../src/app/inbox/list-inbox.js';
import { remind } from '../../src/app/inbox/remind.js';
import { inclusive } from '../../src/domain/interval.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { type TestApp, freshApp } from '../support/app.js';
import { channelOf, daypartOf, found, lineOf, person, planOf, unitOf } from '../support/small-province.js';

describe('reminders around Tết 2027', () => {
  let opened: TestApp;
  before(async () => {
    opened = await freshApp();
    opened.clock.set(instantOf(dayOf(2027, 2, 1), 8 * 60));
    const window = inclusive(dayOf(2027, 2, 1), dayOf(2027, 2, 14));
    const targets = [{ unitId: 'x', channelIds: ['loa-x'] }];
    await found(opened.app, {
      units: [unitOf('so-thu', { kind: 'department' }), unitOf('x')],
      channels: [channelOf('loa-x', 'x')],
      dayparts: [daypartOf('loa-x')],
      plans: [planOf('p', [lineOf('tuan', { per: 'week', window, targets })], { window })],
    });
  });
  after(() => opened.close());

  it('come three working days ahead, before the break, and name the last day of work', async () => {
    // due on Sunday 7/2: three working days from Monday end on the 4th, from Wednesday behind the break
    expect(await remind(opened.app, 'tinh-thu', dayOf(2027, 2, 1))).to.equal(0);
    expect(await remind(opened.app, 'tinh-thu', dayOf(2027, 2, 3))).to.equal(1);
    const [message] = await listInbox(opened.app, person('operator', 'x'));
    expect(message!.text).to.equal(
      'Còn thiếu 1 lượt, hạn đến hết ngày 07/02/2027 (kỳ nghỉ Tết Nguyên đán; ngày làm việc cuối trước hạn là 04/02/2027).',
    );
  });
});
