/** Confidence: how well a scan can be read, from the spelling of the commonest words. */
import type { NormalText } from './text/normalise.js';
import { exactForm } from './text/normalise.js';
import type { Passage } from './surroundings/passages.js';

/** Folded forms that in clean Vietnamese carry these diacritics nearly always. */
const COMMON: ReadonlyMap<string, readonly string[]> = new Map([
  ['va', ['và']],
  ['cac', ['các']],
  ['truyen', ['truyền', 'truyện', 'truyến']],
  ['tuyen', ['tuyên', 'tuyến', 'tuyển', 'tuyền']],
  ['thong', ['thông', 'thống']],
  ['dung', ['dung', 'dụng', 'đúng', 'dựng', 'dùng', 'đứng', 'đừng']],
  ['dia', ['địa', 'đĩa']],
  ['hien', ['hiện', 'hiến', 'hiển', 'hiền']],
  ['duoc', ['được']],
  ['nguoi', ['người']],
  ['nhiem', ['nhiệm', 'nhiễm']],
  ['ke', ['kế', 'kể', 'kẻ', 'kê', 'kề']],
  ['hoach', ['hoạch']],
  ['voi', ['với', 'vòi', 'vôi']],
  ['bao', ['báo', 'bao', 'bảo', 'bão', 'bạo']],
  ['thuc', ['thực', 'thức', 'thúc']],
  ['cong', ['công', 'cộng', 'cổng']],
  ['tinh', ['tỉnh', 'tình', 'tính', 'tinh']],
  ['tuan', ['tuần', 'tuân', 'tuấn']],
  ['thang', ['tháng', 'thắng', 'thăng', 'thẳng', 'thang', 'thằng']],
  ['dien', ['điện', 'diện', 'diễn', 'điền', 'điển']],
  ['trien', ['triển', 'triện']],
  ['viet', ['việt', 'viết']],
  ['moi', ['mỗi', 'mới', 'mọi', 'môi', 'mời', 'mối']],
]);

const ENOUGH = 8;

/** 1 for clean text, down to 0.55 for a scan that has lost its diacritics; the warning says so. */
export function clarityOf(
  normal: NormalText,
  passages: readonly Passage[],
): { clarity: number; warning: string | null } {
  let seen = 0;
  let wrong = 0;
  for (const passage of passages) {
    for (const token of passage.reading.tokens) {
      if (token.kind !== 'word') continue;
      const spellings = COMMON.get(token.folded);
      if (spellings === undefined) continue;
      seen++;
      if (!spellings.includes(exactForm(normal.text.slice(token.start, token.end)))) wrong++;
    }
    if (seen > 20_000) break;
  }
  const share = seen < ENOUGH ? 0 : wrong / seen;
  if (share < 0.02) return { clarity: 1, warning: null };
  const clarity = Math.max(0.55, 1 - share * 1.5 - 0.08);
  return {
    clarity,
    warning:
      'Văn bản có nhiều chữ mất dấu hoặc sai dấu (bản quét): cần soát lại từng số liệu bên văn bản gốc.',
  };
}
