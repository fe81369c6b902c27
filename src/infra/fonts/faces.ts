/** Measures text with the glyphs of the shipped fonts. The only importer of fontkit. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Face, FaceId, Faces, WordMeasure } from '../../domain/content/face.js';
import { FONT_FILES, type FontFile } from './font-files.js';

/** Words measured are kept; beyond this many the memory starts afresh. */
const REMEMBERED_WORDS = 20_000;

export interface OutlinedFace extends Face {
  /** The outline of a text as SVG path data, its baseline starting at (x, y), at `size` pixels. */
  outline(text: string, size: number, x: number, y: number): string;
}

function open(file: FontFile): Font {
  const font = create(readFileSync(file.path));
  if (font.type !== 'TTF') throw new TypeError(`${file.path} is not a single TrueType font`);
  return font;
}

function faceOf(file: FontFile): OutlinedFace {
  const font = open(file);
  const em = font.unitsPerEm;
  const known = new Map<string, WordMeasure>();
  const covered = new Map<string, boolean>();
  const covers = (character: string): boolean => {
    const found = covered.get(character) ?? font.hasGlyphForCodePoint(character.codePointAt(0)!);
    if (covered.size < REMEMBERED_WORDS) covered.set(character, found);
    return found;
  };
  const measure = (word: string): WordMeasure => {
    const found = known.get(word);
    if (found) return found;
    const run = font.layout(word);
    let top = 0;
    let bottom = 0;
    run.glyphs.forEach((glyph, index) => {
      const { minY, maxY } = glyph.bbox;
      if (!Number.isFinite(maxY)) return; // a space has no ink
      const rise = run.positions[index]!.yOffset;
      top = Math.max(top, maxY + rise);
      bottom = Math.min(bottom, minY + rise);
    });
    const measured = { advance: run.advanceWidth / em, top: top / em, bottom: bottom / em };
    if (known.size >= REMEMBERED_WORDS) known.clear();
    known.set(word, measured);
    return measured;
  };
  return {
    id: file.id,
    family: file.family,
    weight: file.weight,
    legibleXHeight: file.legibleXHeight,
    xHeight: font.xHeight / em,
    capHeight: font.capHeight / em,
    space: font.layout(' ').advanceWidth / em,
    measure,
    missing: (text) => [...new Set(Array.from(text).filter((each) => each !== '\n' && !covers(each)))],
    outline(text, size, x, y) {
      const run = font.layout(text);
      const scale = size / em;
      let at = x;
      return run.glyphs
        .map((glyph, index) => {
          const { xAdvance, xOffset, yOffset } = run.positions[index]!;
          const path = glyph.path.scale(scale, -scale).translate(at + xOffset * scale, y - yOffset * scale);
          at += xAdvance * scale;
          return path.toSVG();
        })
        .join('');
    },
  };
}

let loaded: Readonly<Record<FaceId, OutlinedFace>> | null = null;

/** Every shipped face, read once a process. */
export function loadFaces(): Readonly<Record<FaceId, OutlinedFace>> & Faces {
  loaded ??= Object.fromEntries(FONT_FILES.map((file) => [file.id, faceOf(file)])) as Record<
    FaceId,
    OutlinedFace
  >;
  return loaded;
}
