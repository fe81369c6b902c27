/** Refuses to run where letters would come out as boxes or in some other font: that error is silent otherwise. */
import { Failure } from '../../domain/errors.js';
import { loadFaces } from '../fonts/faces.js';
import { sharp } from './sharp.js';

const SIZE = 48;
const WIDTH = 260;
const HEIGHT = 96;
const SAMPLE = 'ẪỔỴặự';
/** Text and outline of one font differ by about 0.2 % of their ink; two weights of a family by far more than 5 %. */
const TOLERANCE = 0.03;

const coverageOf = (body: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}">${body}</svg>`,
    ),
  )
    .extractChannel(3)
    .raw()
    .toBuffer();

const text = (family: string, weight: number): string =>
  `<text x="8" y="72" font-family="${family}" font-weight="${String(weight)}" font-size="${String(SIZE)}">${SAMPLE}</text>`;

/** How far two drawings differ, as a share of the second one's ink. */
function difference(drawn: Buffer, wanted: Buffer): number {
  let apart = 0;
  let ink = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    apart += Math.abs(drawn[index]! - wanted[index]!);
    ink += wanted[index]!;
  }
  return ink === 0 ? 1 : apart / ink;
}

/**
 * Draws "Ẫ" and its like with every shipped face, as text and from the outlines in the font file, and compares.
 * (Comparing with an unknown family would prove less: among the shipped fonts it falls back to one of them.)
 * @param families by face id, to check other names than the shipped ones
 * @throws Failure `fonts-missing` naming the first face that does not come out right
 */
export async function checkFonts(families: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const face of Object.values(loadFaces())) {
    const family = families[face.id] ?? face.family;
    const [drawn, wanted] = await Promise.all([
      coverageOf(text(family, face.weight)),
      coverageOf(`<path d="${face.outline(SAMPLE, SIZE, 8, 72)}"/>`),
    ]);
    if (difference(drawn, wanted) > TOLERANCE)
      throw new Failure(
        'internal',
        'fonts-missing',
        `Không vẽ được chữ tiếng Việt bằng phông “${family}” (độ đậm ${String(face.weight)}); hãy cài lại các gói phông chữ.`,
      );
  }
}
