/** The boxes of an MP4 file: enough to see that it is all there, without decoding anything. */

/** The bytes of a box's head that are looked at. */
export const BOX_HEAD = 16;

/** More boxes at the top than this are an attack; a fragmented hour has some thousands. */
const MOST_BOXES = 8000;

export interface BoxWalk {
  /** Where the next box begins. */
  readonly at: number;
  readonly boxes: number;
  readonly movie: boolean;
  readonly data: boolean;
}

export const WALK_START: BoxWalk = { at: 0, boxes: 0, movie: false, data: false };

const uint32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

/**
 * Steps over one box of a file of `size` bytes, given the box's head. Null when the file is damaged: a box that is too
 * small or reaches beyond the end, or too many of them.
 */
export function stepOver(walk: BoxWalk, head: Uint8Array, size: number): BoxWalk | null {
  if (head.length < 8 || walk.boxes >= MOST_BOXES) return null;
  const short = uint32(head, 0);
  const long = short === 1 && head.length >= 16 ? uint32(head, 8) * 2 ** 32 + uint32(head, 12) : null;
  // Zero means: to the end of the file.
  const length = short === 0 ? size - walk.at : (long ?? short);
  if (length < (long === null ? 8 : 16) || walk.at + length > size) return null;
  const kind = String.fromCharCode(...head.subarray(4, 8));
  return {
    at: walk.at + length,
    boxes: walk.boxes + 1,
    movie: walk.movie || kind === 'moov',
    data: walk.data || kind === 'mdat',
  };
}
