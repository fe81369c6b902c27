/** Where a line of Vietnamese may end: punctuation invites a break, compounds, names and quantities forbid it. */
import { compoundLength } from './compounds.js';

/**
 * One word of a text and what ending a line after it costs: negative is welcome, 0 neutral, positive unwelcome,
 * `GLUED` forbidden while there is any other way.
 */
export interface Word {
  readonly text: string;
  readonly breakAfter: number;
}

export const GLUED = Number.POSITIVE_INFINITY;

/** A line that the writer ended. */
export const NEW_LINE = -1.2;
const SENTENCE_END = -0.55;
const COMMA = -0.4;
const DASH = -0.55;
const FUNCTION_WORD = 0.3;

/** A line that ends with one of these leaves the reader hanging. */
const FUNCTION_WORDS = new Set(
  (
    'và của cho tại ở với để là các những một vì từ đến về theo trong khi không chưa đã đang sẽ hãy bị được cùng ' +
    'do bởi nên mà thì hoặc hay đối mỗi mọi vào ra lên trên dưới giữa sau trước phải cần xã phường tỉnh huyện'
  ).split(' '),
);

/** Words that belong to the number before them. */
const UNITS = new Set(
  (
    'năm ngày tháng giờ phút giây tuần quý km m cm mm kg g tấn lít ha đồng tỷ triệu nghìn ngàn người xã phường ' +
    'huyện tỉnh hộ lần tuổi tin bài % độ °c điểm lượt thôn trẻ cơ'
  ).split(' '),
);

/** Words that belong to the number after them. */
const BEFORE_NUMBER = new Set(
  'ngày tháng năm quý số khóa thứ điều khoản kỳ lúc hotline gọi mục cấp'.split(' '),
);

const isDash = (text: string): boolean => /^[-–—|•·]$/.test(text);
const isNumber = (text: string): boolean => /^[+(]?\d[\d.,/:hg%-]*[.,;:)]?$/iu.test(text);
const startsCapital = (text: string): boolean => /^["“(]?\p{Lu}\p{Ll}+[^\s]*$/u.test(text);
const endsClause = (text: string): boolean => /[.,;:!?)”"…]$/.test(text);
const bare = (text: string): string => text.toLowerCase().replace(/^["“(]+|[.,;:!?)”"…]+$/gu, '');

/** Splits a text into words with the cost of a break after each. Line breaks in the text are strong wishes. */
export function wordsOf(text: string): readonly Word[] {
  const pieces: { text: string; newLine: boolean }[] = [];
  for (const line of text.split('\n')) {
    for (const word of line.split(/[ \t]+/).filter((each) => each !== ''))
      pieces.push({ text: word, newLine: false });
    const last = pieces.at(-1);
    if (last) last.newLine = true;
  }
  const syllables = pieces.map((piece) => bare(piece.text));
  const glued = new Set<number>();
  for (let index = 0; index < pieces.length; index += 1) {
    const length = compoundLength(syllables, index);
    for (let at = index; at < index + length - 1; at += 1) {
      if (endsClause(pieces[at]!.text)) break;
      glued.add(at);
    }
  }
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (!next) return { text: piece.text, breakAfter: 0 };
    if (piece.newLine) return { text: piece.text, breakAfter: NEW_LINE };
    return { text: piece.text, breakAfter: breakCost(piece.text, next.text, glued.has(index)) };
  });
}

function breakCost(text: string, next: string, inCompound: boolean): number {
  if (isDash(text)) return DASH;
  if (isDash(next)) return GLUED;
  if (/[.;:!?…]$/.test(text)) return SENTENCE_END;
  if (text.endsWith(',')) return COMMA;
  if (inCompound) return GLUED;
  if (isNumber(text) && (UNITS.has(bare(next)) || isNumber(next))) return GLUED;
  if (isNumber(next) && BEFORE_NUMBER.has(bare(text))) return GLUED;
  if (startsCapital(text) && startsCapital(next) && !endsClause(text)) return GLUED;
  return FUNCTION_WORDS.has(bare(text)) ? FUNCTION_WORD : 0;
}
