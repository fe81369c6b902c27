/** For which devices footage and recordings are made ready. The table is data: add a class, and it is offered. */
import { evenEdge } from './video-encoding.js';

export interface DeviceClass {
  readonly id: string;
  /** Vietnamese. */
  readonly name: string;
  readonly profile: 'baseline' | 'main' | 'high';
  /** The box that the picture is fitted into, whichever way it lies; it is never made larger. */
  readonly longEdge: number;
  readonly shortEdge: number;
  readonly frameRate: number;
  readonly rateFactor: number;
  /** Bits a second. */
  readonly maxBitRate: number;
  readonly audioBitRate: number;
}

export const DEVICE_CLASSES: readonly DeviceClass[] = [
  {
    id: 'led-player',
    name: 'Đầu phát màn hình LED, tivi',
    profile: 'high',
    longEdge: 1920,
    shortEdge: 1080,
    frameRate: 25,
    rateFactor: 20,
    maxBitRate: 12_000_000,
    audioBitRate: 128_000,
  },
  {
    id: 'phone',
    name: 'Điện thoại, mạng xã hội',
    profile: 'main',
    longEdge: 1280,
    shortEdge: 720,
    frameRate: 25,
    rateFactor: 23,
    maxBitRate: 2_500_000,
    audioBitRate: 96_000,
  },
  {
    id: 'old-box',
    name: 'Đầu phát đời cũ, đường truyền yếu',
    profile: 'baseline',
    longEdge: 854,
    shortEdge: 480,
    frameRate: 25,
    rateFactor: 25,
    maxBitRate: 1_000_000,
    audioBitRate: 64_000,
  },
];

/** The picture that a source gives on a class of device: fitted, never enlarged, edges even. */
export function fittedFrame(
  source: { readonly width: number; readonly height: number },
  { longEdge, shortEdge }: DeviceClass,
): { readonly width: number; readonly height: number } {
  const [long, short] = [Math.max(source.width, source.height), Math.min(source.width, source.height)];
  const scale = Math.min(1, longEdge / long, shortEdge / short);
  const fit = (edge: number): number => Math.max(2, evenEdge(Math.floor(edge * scale)));
  return { width: fit(source.width), height: fit(source.height) };
}
