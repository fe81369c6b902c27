import { expect } from 'chai';
import { displacedBy, programmeOrder } from '../../../src/domain/schedule/bulletin.js';
import { slotsOf } from '../../../src/domain/schedule/slots.js';
import { quotaLine, span } from '../plan/expand-fixture.js';
import { daypart } from './schedule-fixture.js';

describe('bulletins', () => {
  it('air by class, inside a class as the commune orders them', () => {
    const item = (id: string, bulletinClass: 'routine' | 'priority' | 'emergency', order: number) => ({
      ...{ id, bulletinClass, order },
    });
    const items = [
      item('a', 'routine', 1),
      item('b', 'priority', 2),
      item('c', 'priority', 1),
      item('d', 'emergency', 9),
    ];
    expect(programmeOrder(items).map(({ id }) => id)).to.deep.equal(['d', 'c', 'b', 'a']);
  });

  const today = span('2024-09-16', '2024-09-16');
  const hour = daypart({ capacityUnit: 'minutes', capacity: 60 });
  const line = quotaLine({ duration: { min: 900, max: 900 } });
  const [slot] = slotsOf([hour], today);
  const bookings = ['1', '2', '3', '4'].map((ordinal) => ({
    obligationId: `line/u/c/-/0/${ordinal}`,
    slotId: slot!.id,
    channelId: 'c',
    day: slot!.day,
    start: slot!.start,
    frozen: true,
  }));
  const displaced = (start: number, minutes: number, priority: string[] = []): string[] =>
    displacedBy(
      { channelIds: ['c'], day: slot!.day, start, minutes },
      { slots: [slot!], dayparts: [hour], bookings, lines: [line], priorityIds: new Set(priority) },
    ).map(({ obligationId }) => obligationId.slice(-1));

  it('displace from the end of the programme what the minutes left no longer hold, frozen or not', () => {
    expect(displaced(17 * 60, 20)).to.deep.equal(['3', '4']);
    expect(displaced(17 * 60, 60)).to.deep.equal(['1', '2', '3', '4']);
  });

  it('displace priority ones last, and nothing outside their minutes', () => {
    expect(displaced(17 * 60, 40, [bookings[3]!.obligationId])).to.deep.equal(['1', '2', '3']);
    expect(displaced(12 * 60, 60)).to.deep.equal([]);
  });

  it('take a loop the share of places that they cover', () => {
    const loop = { ...hour, capacityUnit: 'items' as const, capacity: 4 };
    const [places] = slotsOf([loop], today);
    const lost = displacedBy(
      { channelIds: ['c'], day: slot!.day, start: 17 * 60 + 30, minutes: 240 },
      { slots: [places!], dayparts: [loop], bookings, lines: [line], priorityIds: new Set() },
    );
    expect(lost).to.have.length(2);
  });
});
