/** The font files that the product ships, and which face each one is. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FaceId } from '../../domain/content/face.js';

export interface FontFile {
  readonly id: FaceId;
  readonly family: string;
  readonly weight: number;
  readonly path: string;
  /** See `Face.legibleXHeight`: measured by telling rendered marks apart, and by eye. */
  readonly legibleXHeight: number;
}

const require = createRequire(import.meta.url);

const sans = (id: FaceId, weight: number, style: string): FontFile => ({
  id,
  family: 'Be Vietnam Pro',
  weight,
  path: require.resolve(
    `@expo-google-fonts/be-vietnam-pro/${String(weight)}${style}/BeVietnamPro_${String(weight)}${style}.ttf`,
  ),
  legibleXHeight: 7,
});

const condensed = (id: FaceId, weight: number, style: string): FontFile => ({
  id,
  family: 'Roboto Condensed',
  weight,
  path: require.resolve(
    `@expo-google-fonts/roboto-condensed/${String(weight)}${style}/RobotoCondensed_${String(weight)}${style}.ttf`,
  ),
  legibleXHeight: 8,
});

export const FONT_FILES: readonly FontFile[] = [
  sans('sans-medium', 500, 'Medium'),
  sans('sans-semibold', 600, 'SemiBold'),
  sans('sans-heavy', 800, 'ExtraBold'),
  condensed('condensed-medium', 500, 'Medium'),
  condensed('condensed-bold', 700, 'Bold'),
];

export const FONT_FOLDERS: readonly string[] = FONT_FILES.map((file) => path.dirname(file.path));
