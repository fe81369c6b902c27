/** What a finished file must be, and where a file that was made differs from it. */
import { vietnameseNumber } from './content.js';

/** What a probe tells of a file; lengths in seconds, sizes in bytes. */
export interface MediaInfo {
  /** The demuxer's names, e.g. `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly format: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly video: VideoStreamInfo | null;
  readonly audio: AudioStreamInfo | null;
}

export interface VideoStreamInfo {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly pixelFormat: string;
  readonly frameRate: number;
  /** Null where the container does not count them. */
  readonly frames: number | null;
  /** The width of a pixel by its height; 1 for square ones. */
  readonly pixelAspect: number;
  /** By which it is turned when shown, in degrees, 0 to 359. */
  readonly rotation: number;
  /** E.g. `bt709`; null when the file does not say. */
  readonly colourSpace: string | null;
}

export interface AudioStreamInfo {
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
}

export interface MediaSpecification {
  readonly video: {
    readonly width: number;
    readonly height: number;
    readonly frameRate: number;
    /** Exactly as many; null when the source decides. */
    readonly frames: number | null;
  } | null;
  /** The codec of the sound; null for a silent file. */
  readonly audio: string | null;
  readonly seconds: number;
}

/** The end of a sound is padded to whole packets, and a container rounds. */
const lengthTolerance = (seconds: number): number => Math.max(0.15, seconds * 0.005);

/** Each way in which a file is not as specified, in Vietnamese; none when it is. */
export function faultsOf(specification: MediaSpecification, info: MediaInfo): readonly string[] {
  const faults: string[] = [];
  const expected = (what: string, want: string | number | null, have: string | number | null): void => {
    if (want !== have)
      faults.push(`${what} là ${String(have ?? 'không có')}, cần ${String(want ?? 'không có')}`);
  };
  const { video, audio, seconds } = specification;
  expected('hình', video ? 'h264' : null, info.video?.codec ?? null);
  if (video && info.video) {
    expected('chiều rộng', video.width, info.video.width);
    expected('chiều cao', video.height, info.video.height);
    expected('số hình mỗi giây', video.frameRate, info.video.frameRate);
    expected('kiểu điểm ảnh', 'yuv420p', info.video.pixelFormat);
    expected('hệ màu', 'bt709', info.video.colourSpace);
    if (video.frames !== null) expected('số hình', video.frames, info.video.frames);
  }
  expected('tiếng', audio, info.audio?.codec ?? null);
  if (Math.abs(info.seconds - seconds) > lengthTolerance(seconds))
    faults.push(`thời lượng ${vietnameseNumber(info.seconds)} giây, cần ${vietnameseNumber(seconds)} giây`);
  return faults;
}
