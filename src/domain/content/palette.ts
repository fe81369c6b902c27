/** Colours of a design by their part, and the contrast that keeps them readable (WCAG 2.2, 1.4.3). */

export const SURFACE_ROLES = ['ground', 'surface', 'accent'] as const;
export const INK_ROLES = ['ink', 'inkSoft', 'highlight', 'accentText', 'onAccent'] as const;

/** What a text stands on. */
export type SurfaceRole = (typeof SURFACE_ROLES)[number];
/** What a text is drawn in. */
export type InkRole = (typeof INK_ROLES)[number];

/** `#rrggbb`, lower case. */
export type Colour = string;

/** A theme: every colour a template may use. */
export interface Palette {
  readonly id: string;
  /** Shown to the person who chooses. */
  readonly name: string;
  readonly dark: boolean;
  readonly ground: Colour;
  /** The far end of a gradient over the ground. */
  readonly groundEdge: Colour;
  readonly surface: Colour;
  readonly line: Colour;
  readonly ink: Colour;
  readonly inkSoft: Colour;
  /** The word that must be seen first. */
  readonly highlight: Colour;
  readonly accent: Colour;
  /** The accent as a text colour on ground or surface. */
  readonly accentText: Colour;
  readonly onAccent: Colour;
}

type Triple = readonly [number, number, number];

const parse = (colour: Colour): Triple => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

const format = (triple: Triple): Colour =>
  `#${triple.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** True for `#rrggbb` in lower case. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

function luminance(colour: Colour): number {
  const [red, green, blue] = parse(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A colour a `share` of the way from `from` (0) to `to` (1). */
function mix(from: Colour, to: Colour, share: number): Colour {
  const [start, end] = [parse(from), parse(to)];
  return format([0, 1, 2].map((at) => start[at]! + (end[at]! - start[at]!) * share) as unknown as Triple);
}

/** Moves a colour towards white or black until it has the contrast wanted against every ground given. */
function readable(colour: Colour, grounds: readonly Colour[], wanted: number, towards: Colour): Colour {
  for (let share = 0; share <= 1; share += 0.04) {
    const candidate = mix(colour, towards, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= wanted)) return candidate;
  }
  return towards;
}

const WHITE = '#ffffff';
const BLACK = '#000000';
const TEXT_CONTRAST = 4.5;
/** How far a ground must be from white or black, so that its lighter and darker neighbours still carry text. */
const DARK_GROUND = 7;
const LIGHT_GROUND = 12;

/** A theme is made of these few; everything else follows with enough contrast. */
export interface ThemeSource {
  readonly id: string;
  readonly name: string;
  readonly dark: boolean;
  readonly ground: Colour;
  readonly accent: Colour;
  /** Defaults to the accent. */
  readonly highlight?: Colour;
}

/** The palette of a theme. Any two colours give a readable one: what would not be read is lightened or darkened. */
export function paletteOf(source: ThemeSource): Palette {
  const { accent, dark } = source;
  const far = dark ? WHITE : BLACK;
  const ground = readable(source.ground, [far], dark ? DARK_GROUND : LIGHT_GROUND, dark ? BLACK : WHITE);
  const groundEdge = dark ? mix(ground, BLACK, 0.45) : mix(ground, accent, 0.1);
  const surface = dark ? mix(ground, WHITE, 0.09) : WHITE;
  const grounds = [ground, groundEdge, surface];
  const ink = readable(dark ? WHITE : mix(accent, BLACK, 0.72), grounds, 7, far);
  return {
    id: source.id,
    name: source.name,
    dark,
    ground,
    groundEdge,
    surface,
    line: mix(ground, far, dark ? 0.24 : 0.16),
    ink,
    inkSoft: readable(mix(ink, ground, 0.32), grounds, TEXT_CONTRAST, far),
    highlight: readable(source.highlight ?? accent, grounds, TEXT_CONTRAST, far),
    accent,
    accentText: readable(accent, grounds, TEXT_CONTRAST, far),
    onAccent: contrast(WHITE, accent) >= contrast('#0b1220', accent) ? WHITE : '#0b1220',
  };
}
