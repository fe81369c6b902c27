/** Duties without a number: "tăng cường tin, bài", a line that ends in a colon. Flagged, never filled. */
import type { DraftUnquantified } from '../draft.js';
import { channelsIn } from '../productions/channels.js';
import type { Cue } from '../productions/cues.js';
import type { Item } from '../productions/items.js';
import { type Owner, ownersIn } from '../productions/owners.js';
import type { Passage, ReadSentence } from '../surroundings/passages.js';
import { isBasis } from '../surroundings/scopes.js';
import { sourceOf } from '../text/sentences.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';

const has = (items: readonly Item[], ...cues: readonly Cue[]): number =>
  items.findIndex((item) => item.kind === 'cue' && cues.includes(item.cue));

/** Words of supply that make a named output a duty even where it is not urged. */
const isMaking = (reading: Reading, item: Item): boolean =>
  item.kind === 'cue' &&
  (item.cue === 'duty' || item.cue === 'broadcast') &&
  !/^(?:co|in|lam|loa|led)$/.test(foldedAt(reading, item.from));

/** "tờ rời", "sách", "sản phẩm": outputs of print and network that are seldom counted. */
const LOOSE_OUTPUTS =
  /^(?:to roi|to gap|xuat ban|an pham|thoi luong|tan suat|tin bai|chuyen muc|chuyen trang|video clip|phong su)$/;

function namesOutput(reading: Reading, sentence: ReadSentence): boolean {
  if (sentence.items.some((item) => item.kind === 'noun')) return true;
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if (LOOSE_OUTPUTS.test(`${foldedAt(reading, at)} ${foldedAt(reading, at + 1)}`)) return true;
  return false;
}

/** Phrases that set no number though they stand where one is expected. */
function isBareWish(reading: Reading, sentence: ReadSentence): boolean {
  const length = sentence.to - sentence.from;
  if (length > 9) return false;
  const [first, second] = [foldedAt(reading, sentence.from), foldedAt(reading, sentence.from + 1)];
  return (first === 'phu' && second === 'hop') || (first === 'theo' && second === 'tinh');
}

/**
 * A sentence without a count that asks for output all the same; `aims` sections only wish.
 * A duty that ends in a colon with nothing under it has lost its number.
 */
export function unquantifiedIn(
  passage: Passage,
  sentence: ReadSentence,
  setting: {
    readonly leads: readonly Owner[];
    readonly aims: boolean;
    readonly last: boolean;
    readonly opensList: boolean;
    /** A sentence beside this one counts what it makes. */
    readonly counted: boolean;
  },
): DraftUnquantified | null {
  const { reading } = passage;
  const { items } = sentence;
  if (items.length === 0 || setting.aims || isBasis(passage) || isTitle(passage, sentence)) return null;
  const channels = channelsIn(reading, sentence.from, sentence.to);
  const urge = has(items, 'urge');
  const making = items.findIndex((item) => isMaking(reading, item));
  const output = namesOutput(reading, sentence);
  const colon = isMark(reading, sentence.to - 1, ':') && setting.last && !setting.opensList;
  const urged = urge !== -1 && (output || (channels.length > 0 && spreads(reading, sentence)));
  const made =
    !setting.counted &&
    making !== -1 &&
    output &&
    (items[making]!.from - sentence.from <= 8 || channels.length > 0);
  const lost = colon && (output || channels.length > 0) && making !== -1;
  if (!urged && !made && !lost && !isBareWish(reading, sentence)) return null;
  if (setting.opensList && isMark(reading, sentence.to - 1, ':')) return null;
  if (has(items, 'past', 'contest') !== -1) return null;
  // "Tập huấn kỹ năng quay video": taught, not made.
  if (items[0]?.kind === 'cue' && items[0].cue === 'meeting' && !urged) return null;
  if (!urged && isDelay(reading, sentence)) return null;
  const leads = ownersIn(reading, sentence.from, sentence.to).filter((owner) => owner.role === 'lead');
  const source = sourceOf(reading, sentence, sentence.from, passage.pieces);
  return {
    text: source.text,
    channels,
    lead: (leads.length > 0 ? leads : setting.leads).map((owner) => owner.name),
    source,
  };
}

/** "CẤP PHÁT ẤN PHẨM, VẬT TƯ": the title of an annex. */
function isTitle({ reading, cell }: Passage, { from, to }: ReadSentence): boolean {
  if (cell !== null || to - from < 2) return false;
  const written = reading.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end);
  return written === written.toUpperCase() && written !== written.toLowerCase();
}

/** "Tin đăng trong vòng 06 giờ": how soon, not how many. */
function isDelay(reading: Reading, sentence: ReadSentence): boolean {
  for (let at = sentence.from; at < sentence.to - 2; at++)
    if (foldedAt(reading, at) === 'trong' && foldedAt(reading, at + 1) === 'vong')
      return reading.tokens[at + 2]?.kind === 'number';
  return false;
}

/** "số lượng … theo Phụ lục 01", "như biểu dưới đây": the annex or the table counts. */
export const sendsToAnnex = ({ reading }: Passage): boolean =>
  reading.tokens.some(
    (token, at) =>
      (token.folded === 'bieu' || (token.folded === 'phu' && foldedAt(reading, at + 1) === 'luc')) &&
      /^(?:theo|tai|nhu|trong)$/.test(foldedAt(reading, at - 1)),
  );

/** "thông tin", "tuyên truyền", "đăng tải": speaks of spreading word. */
function spreads(reading: Reading, sentence: ReadSentence): boolean {
  for (let at = sentence.from; at < sentence.to - 1; at++) {
    const pair = `${foldedAt(reading, at)} ${foldedAt(reading, at + 1)}`;
    if (/^(?:tuyen truyen|thong tin|dang tai|phat song|truyen thong|bao chi)$/.test(pair)) return true;
  }
  return false;
}
