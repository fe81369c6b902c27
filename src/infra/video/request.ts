/** Refuses requests that cannot be made, before anything is drawn or run. */
import type { AssemblyRequest, LoopRequest, TickerRequest } from '../../app/ports/video-maker.js';
import { isDrawable } from '../../domain/content/asset-size.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import type { Frame } from '../../domain/content/layout.js';
import { evenEdge } from '../../domain/content/video-encoding.js';
import type { Ticker } from '../../domain/content/video-ticker.js';
import { pngSize } from './png-size.js';

export const DEFAULT_FRAME_RATE = 25;

/** The longest loop: what is longer is an assembly. */
const LONGEST_LOOP_SECONDS = 900;
const MOST_SLIDES = 40;
const LONGEST_FILM_SECONDS = 3600;
const MOST_PARTS = 200;

function refuse(detail: string): never {
  throw mediaFailure('video-request-invalid', { detail });
}

function checkFrameRate(frameRate: number): void {
  if (!Number.isInteger(frameRate) || frameRate < 1 || frameRate > 60)
    refuse('Số hình mỗi giây phải từ 1 đến 60.');
}

function checkColour(colour: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) refuse('Màu phải viết dạng #rrggbb.');
}

/** Refuses a loop that cannot be made; gives the size of its slides. */
export function checkLoop({
  slides,
  fadeSeconds = 0,
  frameRate = DEFAULT_FRAME_RATE,
  background,
}: LoopRequest): Frame {
  if (slides.length === 0 || slides.length > MOST_SLIDES) refuse(`Cần từ 1 đến ${MOST_SLIDES} hình.`);
  checkFrameRate(frameRate);
  checkColour(background);
  if (!(fadeSeconds >= 0 && fadeSeconds <= 5)) refuse('Thời gian chuyển hình phải từ 0 đến 5 giây.');
  if (!slides.every(({ holdSeconds }) => holdSeconds > 0))
    refuse('Thời gian dừng của mỗi hình phải là số dương.');
  const seconds = slides.reduce((sum, { holdSeconds }) => sum + holdSeconds + fadeSeconds, 0);
  if (seconds > LONGEST_LOOP_SECONDS) refuse(`Vòng lặp dài quá ${LONGEST_LOOP_SECONDS / 60} phút.`);
  return sizeOfStills(slides.map(({ png }) => png));
}

/** The one size that all stills have. */
function sizeOfStills(stills: readonly Buffer[]): Frame {
  const sizes = stills.map((png) => pngSize(png) ?? refuse('Hình phải là tệp PNG.'));
  const first = sizes[0]!;
  if (!sizes.every(({ width, height }) => width === first.width && height === first.height))
    refuse('Các hình phải cùng một cỡ.');
  return first;
}

/** Refuses a ticker that cannot be made; gives the band its text runs in. */
export function checkTicker(
  { size, backdrop, band, frameRate = DEFAULT_FRAME_RATE, ...rest }: TickerRequest,
  text: string,
): TickerBand {
  checkFrameRate(frameRate);
  checkColour(rest.ink);
  checkColour(rest.background);
  if (text === '') refuse('Chưa có chữ để chạy.');
  if (!isDrawable(size)) refuse('Cỡ màn hình không dùng được.');
  if (rest.pixelsPerSecond !== undefined && !(rest.pixelsPerSecond > 0 && rest.pixelsPerSecond <= size.width))
    refuse('Tốc độ chữ chạy phải là số dương và không quá một màn hình mỗi giây.');
  if (!backdrop) return { top: 0, height: evenEdge(size.height) };
  const still = sizeOfStills([backdrop]);
  if (still.width !== size.width || still.height !== size.height) refuse('Hình nền phải đúng cỡ màn hình.');
  const { top, height } = band ?? refuse('Chưa nói dải chữ chạy nằm ở đâu trên hình nền.');
  if (top % 2 !== 0 || height % 2 !== 0 || top < 0 || height < 2 || top + height > size.height)
    refuse('Dải chữ chạy phải nằm trong màn hình, mép trên và chiều cao là số chẵn.');
  return { top, height };
}

type TickerBand = Ticker['band'];

/** Refuses a film that cannot be made. */
export function checkAssembly({
  size,
  parts,
  background,
  fadeSeconds = 0,
  narration = [],
}: AssemblyRequest): void {
  checkColour(background);
  if (!isDrawable(size) || size.width % 2 !== 0 || size.height % 2 !== 0)
    refuse('Cỡ phim phải là số chẵn và dùng được.');
  if (parts.length === 0 || parts.length > MOST_PARTS) refuse(`Phim cần từ 1 đến ${MOST_PARTS} đoạn.`);
  if (!(fadeSeconds >= 0 && fadeSeconds <= 5)) refuse('Thời gian chuyển hình phải từ 0 đến 5 giây.');
  if (!parts.every(({ seconds }) => seconds === null || seconds > 0))
    refuse('Thời lượng mỗi đoạn phải là số dương.');
  if (parts.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) > LONGEST_FILM_SECONDS)
    refuse(`Phim dài quá ${LONGEST_FILM_SECONDS / 60} phút.`);
  if (!narration.every(({ atSeconds }) => atSeconds >= 0)) refuse('Lời đọc phải bắt đầu trong phim.');
  const stills = parts.flatMap((part) => (part.kind === 'still' ? [part.png] : []));
  if (stills.length === 0) return;
  const { width, height } = sizeOfStills(stills);
  if (width !== size.width || height !== size.height) refuse('Các hình phải đúng cỡ phim.');
}
