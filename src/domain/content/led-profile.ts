/** The pixels of an LED wall from its measurements. */
import type { Outcome } from '../errors.js';
import type { Frame } from './layout.js';

/** A wall as its builder describes it: millimetres, and the pitch between two lamps (P5 is 5 mm). */
export interface LedMeasurements {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pitchMm: number;
}

const MAX_PIXELS = 8192;

/** A wall that is more than this share of a pixel off a whole number was measured with its frame. */
const TOLERANCE = 0.25;

/**
 * Pixels = millimetres ÷ pitch. Refuses what is no wall, and measurements that are far from whole pixels.
 * A P5 wall of 3200 × 1920 mm has 640 × 384 pixels.
 */
export function ledFrame({ widthMm, heightMm, pitchMm }: LedMeasurements): Outcome<Frame> {
  if (![widthMm, heightMm, pitchMm].every((length) => Number.isFinite(length) && length > 0))
    return { ok: false, reason: 'Kích thước và bước điểm ảnh phải là số dương.' };
  const [across, down] = [widthMm / pitchMm, heightMm / pitchMm];
  const [width, height] = [Math.round(across), Math.round(down)];
  if (width < 16 || height < 16 || width > MAX_PIXELS || height > MAX_PIXELS)
    return { ok: false, reason: 'Màn hình quá nhỏ hoặc quá lớn; hãy kiểm tra đơn vị (mm) và bước điểm ảnh.' };
  if (Math.abs(across - width) > TOLERANCE || Math.abs(down - height) > TOLERANCE)
    return {
      ok: false,
      reason: 'Kích thước không chia hết cho bước điểm ảnh; hãy đo phần phát sáng, không tính khung.',
    };
  return { ok: true, value: { width, height } };
}
