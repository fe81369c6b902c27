/** What sort of media file this is, by its first bytes: names are never trusted. */

/** The bytes that are enough to tell. */
export const CONTAINER_HEAD = 4096;

/** The containers taken from outside; each is a demuxer of ffmpeg, and none can name other files. */
export type Container =
  'mov' | 'matroska' | 'avi' | 'mpegts' | 'wav' | 'mp3' | 'ogg' | 'flac' | 'aac' | 'amr';

const MPEG_TS_PACKET = 188;

function text(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

const MOV_BOXES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);

/** The header of a frame of MPEG audio, layer 3: sync, and no reserved version, bit rate or sampling rate. */
function isMp3Frame(head: Uint8Array): boolean {
  const [first, second, third] = head;
  if (first !== 0xff || second === undefined || third === undefined) return false;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  return second >> 5 === 7 && version !== 1 && layer === 1 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
}

/** The container of a file that begins like this; null for everything else: text, pictures, playlists, programs. */
export function containerOf(head: Uint8Array): Container | null {
  if (MOV_BOXES.has(text(head, 4, 8))) return 'mov';
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return 'matroska';
  if (text(head, 0, 4) === 'RIFF') {
    const kind = text(head, 8, 12);
    if (kind === 'WAVE') return 'wav';
    if (kind === 'AVI ') return 'avi';
  }
  if (text(head, 0, 4) === 'OggS') return 'ogg';
  if (text(head, 0, 4) === 'fLaC') return 'flac';
  if (text(head, 0, 3) === 'ID3') return 'mp3';
  if (text(head, 0, 6) === '#!AMR\n') return 'amr';
  // ADTS: twelve bits of sync, layer 0.
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return 'aac';
  if (isMp3Frame(head)) return 'mp3';
  const packets = [0, 1, 2].map((packet) => head[packet * MPEG_TS_PACKET]);
  return packets.every((byte) => byte === 0x47) ? 'mpegts' : null;
}
