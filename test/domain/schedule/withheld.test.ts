import { expect } from 'chai';
import { ALWAYS } from '../../../src/domain/interval.js';
import type { AiringRule } from '../../../src/domain/org/channel.js';
import { slotsOf } from '../../../src/domain/schedule/slots.js';
import type { Shortage } from '../../../src/domain/schedule/slot.js';
import { remediesFor } from '../../../src/domain/schedule/shortage-sentence.js';
import { type RuleClause, clauseSentence, withheldBy } from '../../../src/domain/schedule/withheld.js';
import { span } from '../plan/expand-fixture.js';
import { daypart } from './schedule-fixture.js';

const NO_RULE: AiringRule = { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: null };
const channelWith = (rule: Partial<AiringRule>) => ({
  ...{ id: 'c', name: 'Loa xã', life: ALWAYS, rule: { ...NO_RULE, ...rule } },
});
const DAYPARTS = [daypart({ id: 'chiều' }), daypart({ id: 'sáng', start: 330 })];
/** Begins on a Monday. */
const MONTH = span('2024-09-01', '2024-09-30');

describe('what a channel’s rule withholds', () => {
  it('names the clause under which a daypart of a day is gone', () => {
    const [sunday, monday] = [span('2024-09-15', '2024-09-15').from, span('2024-09-16', '2024-09-16').from];
    const channel = channelWith({ quietWeekdays: [6], sessionsPerDay: 1 });
    expect(withheldBy(channel, DAYPARTS, 'sáng', sunday)).to.equal('quiet-day');
    expect(withheldBy(channel, DAYPARTS, 'sáng', monday)).to.equal(null);
    expect(withheldBy(channel, DAYPARTS, 'chiều', monday)).to.equal('sessions');
    expect(withheldBy({ ...channel, rule: null }, DAYPARTS, 'chiều', monday)).to.equal(null);
  });

  it('blames no rule for a daypart that does not run that day anyway', () => {
    const onTuesdays = [daypart({ id: 'sáng', weekdays: [1] })];
    const sunday = span('2024-09-15', '2024-09-15').from;
    expect(withheldBy(channelWith({ quietWeekdays: [6] }), onTuesdays, 'sáng', sunday)).to.equal(null);
  });

  it('together with what is offered makes up all that dayparts have', () => {
    const rules: Partial<AiringRule>[] = [
      { tokensPerMonth: 4 },
      { tokensPerMonth: 4, quietWeekdays: [5, 6] },
      { sessionsPerDay: 1, quietWeekdays: [2] },
      { sessionsPerDay: 2 },
    ];
    for (const rule of rules) {
      const channel = channelWith(rule);
      const offered = new Set(slotsOf(DAYPARTS, MONTH, { channels: [channel] }).map(({ id }) => id));
      for (const { id, daypartId, day } of slotsOf(DAYPARTS, MONTH))
        expect(withheldBy(channel, DAYPARTS, daypartId, day) === null, id).to.equal(offered.has(id));
    }
  });

  it('leaves one more daypart as a remedy only where it helps', () => {
    const short: Omit<Shortage, 'cause'> = {
      ...{ channelIds: ['c'], ...MONTH, measure: 'items', demand: 9, supply: 4, obligationIds: [] },
    };
    const kinds = (cause: 'slots' | 'no-slots', clauses: readonly RuleClause[]) =>
      remediesFor({ ...short, cause }, 5, clauses).map(({ kind }) => kind);
    const rest = ['waive', 'make-good'];
    expect(kinds('slots', ['quiet-day'])).to.deep.equal(['add-daypart', 'ease-rule', ...rest]);
    expect(kinds('no-slots', ['quiet-day'])).to.deep.equal(['ease-rule', ...rest]);
    expect(kinds('slots', ['sessions'])).to.deep.equal(['ease-rule', ...rest]);
    expect(kinds('slots', [])).to.deep.equal(['add-daypart', ...rest]);
  });

  it('is said in a sentence', () => {
    const channel = channelWith({ quietWeekdays: [6, 5], sessionsPerDay: 2, tokensPerMonth: 4 });
    expect(clauseSentence(channel, 'quiet-day')).to.equal('Loa xã không phát vào thứ Bảy, Chủ nhật.');
    expect(clauseSentence(channel, 'sessions')).to.equal('Loa xã phát không quá 2 khung giờ mỗi ngày.');
    expect(clauseSentence(channel, 'tokens')).to.equal(
      'Loa xã chỉ có 4 lượt gửi mỗi tháng, mỗi ngày một lượt.',
    );
  });
});
