/**
 * The sample province, Hoài Giang: an invented province with the real structure since 2025-07-01. One joint press
 * organ, a portal office, two departments, 24 communes with loudspeakers, ten LED walls, and what the reform ended.
 */
import type { Channel, Daypart } from '../domain/org/channel.js';
import type { Unit } from '../domain/org/unit.js';
import { CHANNELS } from './channels.js';
import { DAYPARTS } from './dayparts.js';
import { PROVINCE, UNITS } from './units.js';

export interface SampleRegister {
  readonly province: { readonly id: string; readonly name: string };
  readonly units: readonly Unit[];
  readonly channels: readonly Channel[];
  readonly dayparts: readonly Daypart[];
}

/** The register of the sample province: ended units and channels included, as a dated register keeps them. */
export function sampleRegister(): SampleRegister {
  return { province: PROVINCE, units: UNITS, channels: CHANNELS, dayparts: DAYPARTS };
}
