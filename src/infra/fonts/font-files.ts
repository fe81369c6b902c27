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

const sans = (id: FaceId, weight: number, file: string): FontFile => ({
  id,
  family: 'Be Vietnam Pro',
  weight,
  path: file,
  legibleXHeight: 7,
});

const condensed = (id: FaceId, weight: number, file: string): FontFile => ({
  id,
  family: 'Roboto Condensed',
  weight,
  path: file,
  legibleXHeight: 8,
});

export const FONT_FILES: readonly FontFile[] = [
  sans(
    'sans-medium',
    500,
    require.resolve('@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf'),
  ),
  sans(
    'sans-semibold',
    600,
    require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  ),
  sans(
    'sans-heavy',
    800,
    require.resolve('@expo-google-fonts/be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf'),
  ),
  condensed(
    'condensed-medium',
    500,
    require.resolve('@expo-google-fonts/roboto-condensed/500Medium/RobotoCondensed_500Medium.ttf'),
  ),
  condensed(
    'condensed-bold',
    700,
    require.resolve('@expo-google-fonts/roboto-condensed/700Bold/RobotoCondensed_700Bold.ttf'),
  ),
];

export const FONT_FOLDERS: readonly string[] = FONT_FILES.map((file) => path.dirname(file.path));
