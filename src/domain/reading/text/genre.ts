/** Genre: whether a long text is an administrative one at all. A novel also says "mỗi ngày hai lần"; it owes nothing. */
import type { NormalText } from './normalise.js';

/** Shorter texts are phrases, notes and tables, which need not speak of themselves. */
const SHORT = 3_000;
/** In a longer text as many of the words below are found when it sets duties of communication. */
const FEWEST = 3;

/** Folded, for a scan may have lost the diacritics. */
const OFFICIAL = [
  ...['tuyen truyen', 'truyen thong', 'phat thanh', 'truyen thanh', 'truyen hinh', 'phat song', 'dang tai'],
  ...['bao chi', 'thong tin dien tu', 'ke hoach', 'uy ban', 'ubnd', 'chuyen muc', 'fanpage', 'man hinh'],
  ...['can cu', 'trien khai', 'co quan', 'don vi', 'bao cao', 'tin, bai', 'so nganh', 'ban tin'],
];

/** False for a long text without the words of administration. */
export function isOfficial(normal: NormalText): boolean {
  if (normal.folded.length < SHORT) return true;
  let found = 0;
  for (const word of OFFICIAL) if (normal.folded.includes(word) && ++found >= FEWEST) return true;
  return false;
}

export const NOT_OFFICIAL = 'Văn bản không giống một kế hoạch truyền thông, nên không đọc chỉ tiêu nào.';
