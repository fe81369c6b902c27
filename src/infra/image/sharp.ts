/** The door to sharp: the fonts are chosen first, then the library is told to keep to its share of the machine. */
import '../fonts/fontconfig.js';
import sharp from 'sharp';

// Several images are drawn at once; each on one thread is faster than one on all of them.
sharp.concurrency(1);
// Nothing is read from files, so operations would be remembered for nothing.
sharp.cache(false);

/** No picture that a person sends may unpack to more pixels than this. */
export const MAX_PIXELS = 50_000_000;

export { sharp };
