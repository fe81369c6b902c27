/** Two time zones under which properties of days must hold alike: a half hour off UTC with summer time, and a day ahead. */
import { expect } from 'chai';

const ZONES = ['America/St_Johns', 'Pacific/Kiritimati'] as const;

/**
 * Describes the same tests once under each zone. The process's own zone is set before and put back after; a first test
 * proves that it took effect, so that a run under one zone alone cannot pass for two.
 */
export function describeInZones(title: string, body: (this: Mocha.Suite) => void): void {
  for (const zone of ZONES) {
    describe(`${title} (TZ ${zone})`, function () {
      const outside = process.env['TZ'];
      before(() => {
        process.env['TZ'] = zone;
      });
      after(() => {
        if (outside === undefined) delete process.env['TZ'];
        else process.env['TZ'] = outside;
      });
      it('runs in that zone', () => {
        expect(new Date(2024, 6, 1).getTimezoneOffset()).to.equal(
          { [ZONES[0]]: 150, [ZONES[1]]: -840 }[zone],
        );
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(zone);
      });
      body.call(this);
    });
  }
}
