/** What ffprobe says of a file, checked. */
import { z } from 'zod';
import { type FfmpegInput } from '../../domain/content/ffmpeg-command.js';
import type { MediaInfo } from '../../domain/content/video-specification.js';

/** The arguments of a look at a file. */
export const probeArguments = ({ source, demuxer, options }: FfmpegInput): string[] => [
  ...['-hide_banner', '-v', 'error', '-of', 'json', '-show_entries'],
  'format=format_name,duration,size:stream=codec_type,codec_name,width,height,pix_fmt,avg_frame_rate,nb_frames,color_space,sample_rate,channels,sample_aspect_ratio:stream_side_data=rotation',
  ...['-f', demuxer, ...options, '-i', source],
];

const fraction = z.string().transform((text) => {
  const [over, under] = text.split(/[/:]/).map(Number);
  return under === undefined || under === 0 ? 0 : over! / under;
});
const figure = z.coerce.number().nonnegative();

const probeSchema = z.object({
  format: z.object({ format_name: z.string(), duration: figure.optional(), size: figure.optional() }),
  streams: z
    .array(
      z.object({
        codec_type: z.string().optional(),
        codec_name: z.string().default('unknown'),
        width: figure.optional(),
        height: figure.optional(),
        pix_fmt: z.string().default('unknown'),
        avg_frame_rate: fraction.optional(),
        nb_frames: figure.optional(),
        color_space: z.string().optional(),
        sample_aspect_ratio: fraction.optional(),
        side_data_list: z.array(z.object({ rotation: z.coerce.number().optional() })).default([]),
        sample_rate: figure.optional(),
        channels: figure.optional(),
      }),
    )
    .default([]),
});

/** Reads the answer of a look; null when it is none. */
export function understandProbe(json: Buffer): MediaInfo | null {
  let answer: unknown;
  try {
    answer = JSON.parse(json.toString('utf8'));
  } catch {
    return null;
  }
  const parsed = probeSchema.safeParse(answer);
  if (!parsed.success) return null;
  const { format, streams } = parsed.data;
  const video = streams.find((stream) => stream.codec_type === 'video');
  const audio = streams.find((stream) => stream.codec_type === 'audio');
  return {
    format: format.format_name,
    seconds: format.duration ?? 0,
    bytes: format.size ?? 0,
    video: video
      ? {
          codec: video.codec_name,
          width: video.width ?? 0,
          height: video.height ?? 0,
          pixelFormat: video.pix_fmt,
          frameRate: video.avg_frame_rate ?? 0,
          frames: video.nb_frames ?? null,
          // A ratio of 0 is one that the file does not tell.
          pixelAspect: video.sample_aspect_ratio === undefined ? 1 : video.sample_aspect_ratio || 1,
          rotation: ((rotationOf(video.side_data_list) % 360) + 360) % 360,
          colourSpace: video.color_space ?? null,
        }
      : null,
    audio: audio
      ? { codec: audio.codec_name, sampleRate: audio.sample_rate ?? 0, channels: audio.channels ?? 0 }
      : null,
  };
}

const rotationOf = (sideData: readonly { readonly rotation?: number | undefined }[]): number =>
  sideData.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0;
