/** The picture of a sound: how far it swings, moment by moment. */

/** Samples a second that a waveform is drawn from. */
export const WAVEFORM_RATE = 8000;

/** The largest swing of each of `count` equal stretches, from 0 to 1, in hundredths. `samples` are signed 16-bit. */
export function peaksOf(samples: Int16Array, count: number): readonly number[] {
  return Array.from({ length: count }, (_, stretch) => {
    const from = Math.floor((stretch * samples.length) / count);
    const to = Math.floor(((stretch + 1) * samples.length) / count);
    let peak = 0;
    for (let at = from; at < to; at++) peak = Math.max(peak, Math.abs(samples[at]!));
    return Math.round((peak / 32_768) * 100) / 100;
  });
}

export interface WaveformBox {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The ink: a CSS colour; `currentColor` takes that of the text around. */
  readonly ink: string;
}

/** A drawing of peaks, as SVG: one bar a peak about the middle, and a hair where it is silent. */
export function waveformSvg(peaks: readonly number[], { width, height, ink }: WaveformBox): string {
  const step = width / peaks.length;
  const bars = peaks.map((peak, index) => {
    const tall = Math.max(1, peak * height);
    const [x, y] = [(index + 0.5) * step, (height - tall) / 2];
    return `M${x.toFixed(1)} ${y.toFixed(1)}v${tall.toFixed(1)}`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="Dạng sóng âm thanh">` +
    `<path d="${bars.join('')}" stroke="${ink}" stroke-width="${Math.max(0.5, step * 0.7).toFixed(2)}" fill="none"/></svg>`
  );
}
