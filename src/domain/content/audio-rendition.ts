/** The files in which a programme is given out. */
import { NO_METADATA } from './video-encoding.js';

export interface AudioRendition {
  readonly id: 'mp3' | 'opus' | 'wav';
  /** Vietnamese. */
  readonly name: string;
  readonly mime: string;
  readonly codec: string;
  readonly muxer: string;
  /** Reads it back. */
  readonly demuxer: string;
  readonly options: readonly string[];
}

export const AUDIO_RENDITIONS: Readonly<Record<AudioRendition['id'], AudioRendition>> = {
  // 44,100 a second, since the players of older loudspeaker clusters know nothing else.
  mp3: {
    id: 'mp3',
    name: 'MP3 cho cụm loa',
    mime: 'audio/mpeg',
    codec: 'mp3',
    muxer: 'mp3',
    demuxer: 'mp3',
    options: ['-c:a', 'libmp3lame', '-q:a', '4', '-ar', '44100', '-ac', '1', ...NO_METADATA],
  },
  opus: {
    id: 'opus',
    name: 'Opus cho đường truyền yếu',
    mime: 'audio/ogg',
    codec: 'opus',
    muxer: 'ogg',
    demuxer: 'ogg',
    // A less thorough search (below 8) overshoots where a tone begins, by several dB; the file is then encoded again and
    // again, and ends quieter than it need be.
    options: [
      ...['-c:a', 'libopus', '-b:a', '24k', '-application', 'voip', '-compression_level', '10'],
      ...['-ac', '1', ...NO_METADATA],
    ],
  },
  wav: {
    id: 'wav',
    name: 'WAV để trao đổi chương trình',
    mime: 'audio/wav',
    codec: 'pcm_s16le',
    muxer: 'wav',
    demuxer: 'wav',
    options: ['-c:a', 'pcm_s16le', '-ar', '48000', '-ac', '1', ...NO_METADATA],
  },
};
