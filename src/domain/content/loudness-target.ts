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

/** What the mix is brought to before it is encoded: a loudness in LUFS, under a ceiling in dB. */
export interface LoudnessAim {
  readonly integrated: number;
  readonly ceiling: number;
}

/** A gain and the ceiling of the limiter behind it, in dB. */
export interface LoudnessSettings {
  readonly gain: number;
  readonly ceiling: number;
}

/** What a gain made of the mix, in dB and LUFS. */
export interface GainTrial {
  readonly gain: number;
  readonly integrated: number;
}

const LOWEST_CEILING = -6;
/** An encoder's one overshoot must not cost the whole programme its loudness. */
const LARGEST_STEP = 1.5;
/** More gain than this beyond the first brings nothing but hiss. */
const MOST_EXTRA_GAIN = 12;

/** An encoder overshoots by up to a dB and a half, so the limiter leaves room for that. */
const HEADROOM = 1.5;

/** What to aim at to begin with. */
export const firstAim = (target: LoudnessTarget): LoudnessAim => ({
  integrated: target.integrated,
  ceiling: target.truePeak - HEADROOM,
});

/** True when a finished file is as loud as it should be and no louder than it may be. */
export const meetsTarget = (target: LoudnessTarget, { integrated, truePeak }: Loudness): boolean =>
  Math.abs(integrated - target.integrated) <= target.tolerance && truePeak <= target.truePeak;

/** What to aim at after an aim that measured so once encoded: louder by what is missing, lower by what sticks out. */
export function nextAim(
  target: LoudnessTarget,
  { integrated, ceiling }: LoudnessAim,
  heard: Loudness,
): LoudnessAim {
  const over = heard.truePeak - target.truePeak;
  return {
    integrated: integrated + (target.integrated - heard.integrated),
    ceiling: over > 0 ? Math.max(LOWEST_CEILING, ceiling - Math.min(LARGEST_STEP, over + 0.3)) : ceiling,
  };
}

/** In LU, before encoding. */
const CLOSE_ENOUGH = 0.25;

export const isCloseEnough = (aim: LoudnessAim, integrated: number): boolean =>
  Math.abs(aim.integrated - integrated) <= CLOSE_ENOUGH;

/** What a dB of gain adds behind a limiter, in LU: as a rule, at least, and where nothing is limited. */
const RISE = { usual: 0.7, least: 0.4, most: 1 };

/** The gain to try after others, the last of which counts; kept from growing without end where a limiter takes away all that is added. */
export function nextGain(aim: LoudnessAim, measured: number, trials: readonly GainTrial[]): number {
  const last = trials.at(-1)!;
  const before = trials.at(-2);
  const rise = before ? (last.integrated - before.integrated) / (last.gain - before.gain) : RISE.usual;
  const missing = aim.integrated - last.integrated;
  const gain = last.gain + missing / Math.min(RISE.most, Math.max(RISE.least, rise));
  return Math.min(gain, aim.integrated - measured + MOST_EXTRA_GAIN);
}
