/** Which kind of as-run satisfies which kind of quota line: one table. */
import { OUTPUT_KINDS, type OutputKind } from '../plan/quota-line.js';

/**
 * Per kind of line, the kinds of as-run that count for it. Decided from how Vietnamese newsrooms use the words:
 * a phóng sự is a bài; an edition ("số", "kỳ") of a chuyên mục or chương trình is logged under either name;
 * "lượt phát" is whatever went on air; everything put on a social page is a bài đăng (the channel guards it).
 * An as-run told only as "tin, bài" counts where either would.
 */
const COUNTS_FOR: Readonly<Record<OutputKind, readonly OutputKind[]>> = {
  news: ['news'],
  article: ['article', 'reportage'],
  'news-or-article': ['news', 'article', 'news-or-article', 'reportage'],
  reportage: ['reportage'],
  programme: ['programme', 'column', 'issue', 'session'],
  column: ['column', 'programme', 'issue', 'page'],
  bulletin: ['bulletin', 'issue'],
  page: ['page', 'column'],
  video: ['video'],
  spot: ['spot', 'airing', 'video'],
  post: ['post', 'video', 'news', 'article', 'news-or-article', 'reportage'],
  airing: [
    'airing',
    'spot',
    'news',
    'article',
    'news-or-article',
    'reportage',
    'programme',
    'column',
    'bulletin',
    'video',
    'session',
    'issue',
  ],
  banner: ['banner'],
  session: ['session', 'programme', 'airing'],
  issue: ['issue', 'column', 'programme', 'bulletin', 'page'],
  other: ['other'],
};

const bitOf = (kind: OutputKind): number => 1 << OUTPUT_KINDS.indexOf(kind);

/** True when an as-run of one kind counts for a line of another (or the same) kind. */
export const countsFor = (asRunKind: OutputKind, lineKind: OutputKind): boolean =>
  COUNTS_FOR[lineKind].includes(asRunKind);

/** The bit of a kind, to be tested against {@link acceptedKinds}. */
export const kindBit: Readonly<Record<OutputKind, number>> = Object.fromEntries(
  OUTPUT_KINDS.map((kind) => [kind, bitOf(kind)]),
) as Record<OutputKind, number>;

/** The kinds that count for a line's kind, as bits. */
export const acceptedKinds = (lineKind: OutputKind): number =>
  COUNTS_FOR[lineKind].reduce((bits, kind) => bits | bitOf(kind), 0);
