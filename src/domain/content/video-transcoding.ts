/** From a file of somebody else's to a rendition for a class of devices. */
import { type FfmpegInput } from './ffmpeg-command.js';
import { type DeviceClass, fittedFrame } from './video-device-class.js';
import { h264Options, MP4_OPTIONS, TO_BT709 } from './video-encoding.js';
import type { VideoJob } from './video-loop.js';
import type { MediaInfo } from './video-specification.js';

/** What is taken from outside. */
export const FOREIGN_LIMITS = { seconds: 4 * 3600, pixels: 9_000_000, edge: 8192 } as const;

/** The sound of every video we make. */
export const aacOptions = (bitRate: number): readonly string[] => [
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', String(bitRate), '-ar', '48000', '-ac', '2'],
];

/** The picture as it is seen: turned as the camera says, with square pixels. */
function shownFrame(info: MediaInfo): { readonly width: number; readonly height: number } | null {
  if (info.video === null) return null;
  const { width, height, pixelAspect, rotation } = info.video;
  const wide = Math.round(width * pixelAspect);
  return rotation % 180 === 0 ? { width: wide, height } : { width: height, height: wide };
}

/** The run that makes a rendition; null when the source has no picture. */
export function transcodeJob(input: FfmpegInput, info: MediaInfo, device: DeviceClass): VideoJob | null {
  const shown = shownFrame(info);
  if (shown === null) return null;
  const frame = { ...fittedFrame(shown, device), frameRate: device.frameRate };
  const { width, height, frameRate } = frame;
  const sound =
    info.audio === null
      ? ['-an']
      : ['-map', '0:a:0', ...aacOptions(device.audioBitRate), '-af', 'aresample=async=1:first_pts=0'];
  return {
    command: {
      inputs: [input],
      filters: [`[0:v:0]fps=${frameRate},scale=${width}:${height},${TO_BT709}[picture]`],
      muxer: 'mp4',
      options: [
        ...['-map', '[picture]', ...sound],
        ...h264Options(frame, {
          profile: device.profile,
          rateFactor: device.rateFactor,
          maxBitRate: device.maxBitRate,
          keySeconds: 2,
        }),
        ...MP4_OPTIONS,
      ],
      seconds: info.seconds,
    },
    specification: {
      video: { width, height, frameRate, frames: null },
      audio: info.audio === null ? null : 'aac',
      seconds: info.seconds,
    },
  };
}
