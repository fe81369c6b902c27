/** The small province on the morning on which its plan begins: what the tests of schedules start from. */
import { instantOf } from '../../src/domain/time.js';
import { type TestApp, freshApp } from './app.js';
import { type SmallProvince, december, found, unitOf } from './small-province.js';

interface DecemberProvince extends Omit<SmallProvince, 'units'> {
  /** Ids of the communes; the department, `so-thu`, is there without being named. */
  readonly communes: readonly string[];
}

/** The program at eight on 1 December 2026, with the plans approved and nothing scheduled yet. */
export async function decemberProvince({ communes, ...rest }: DecemberProvince): Promise<TestApp> {
  const opened = await freshApp();
  opened.clock.set(instantOf(december(1), 8 * 60));
  await found(opened.app, {
    units: [unitOf('so-thu', { kind: 'department' }), ...communes.map((id) => unitOf(id))],
    ...rest,
  });
  return opened;
}
