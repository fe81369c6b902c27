/** How loud sound must be, and what to turn when it is not. */

/** What is measured by EBU R 128: integrated loudness in LUFS, true peak in dBTP. */
export interface Loudness {
  readonly integrated: number;
  readonly truePeak: number;
}

/** Sources: EBU R 128 (−23 LUFS for exchange, true peak at most −1 dBTP); −16 LUFS is heard well from horns outdoors. */
export const LOUDNESS_TARGETS = {
  loudspeaker: { integrated: -16, tolerance: 0.5, truePeak: -1 },
  exchange: { integrated: -23, tolerance: 0.5, truePeak: -1 },
} as const;

export type LoudnessTargetId = keyof typeof LOUDNESS_TARGETS;
export type LoudnessTarget = (typeof LOUDNESS_TARGETS)[LoudnessTargetId];

/** Below this a recording has nothing to make louder. */
export const NOTHING_HEARD = -60;

/** A gain and the ceiling of the limiter behind it, in dB. */
export interface LoudnessSettings {
  readonly gain: number;
  readonly ceiling: number;
}

const LOWEST_CEILING = -6;
/** An encoder's one overshoot must not cost the whole programme its loudness. */
const LARGEST_STEP = 1.5;
/** More gain than this beyond the first brings nothing but hiss. */
const MOST_EXTRA_GAIN = 12;

/** An encoder overshoots by up to a dB and a half, so the limiter leaves room for that. */
const HEADROOM = 1.5;

/** The settings to begin with, for a mix that is `measured` LUFS loud. */
export const firstSettings = (target: LoudnessTarget, measured: number): LoudnessSettings => ({
  gain: target.integrated - measured,
  ceiling: target.truePeak - HEADROOM,
});

/** True when a finished file is as loud as it should be and no louder than it may be. */
export const meetsTarget = (target: LoudnessTarget, { integrated, truePeak }: Loudness): boolean =>
  Math.abs(integrated - target.integrated) <= target.tolerance && truePeak <= target.truePeak;

/** A gain kept from growing without end where a limiter takes away all that is added. */
export const boundedGain = (target: LoudnessTarget, measured: number, gain: number): number =>
  Math.min(gain, target.integrated - measured + MOST_EXTRA_GAIN);

/** What to try after settings that gave `measured`: louder by what is missing, and lower by what sticks out. */
export function nextSettings(
  target: LoudnessTarget,
  { gain, ceiling }: LoudnessSettings,
  { integrated, truePeak }: Loudness,
): LoudnessSettings {
  const over = truePeak - target.truePeak;
  return {
    gain: gain + (target.integrated - integrated),
    ceiling: over > 0 ? Math.max(LOWEST_CEILING, ceiling - Math.min(LARGEST_STEP, over + 0.3)) : ceiling,
  };
}
