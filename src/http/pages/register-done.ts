/** What a form has just done, told on the page it leads to: a word of a fixed list, and counts. */
import type { Request } from 'express';
import { whole } from '../../app/vietnamese-numbers.js';
import { queryText } from './csrf.js';

const WORDS = {
  'them-don-vi': 'Đã thêm đơn vị. Thêm kênh để giao được chỉ tiêu; kế hoạch đã duyệt không tự đổi theo.',
  'sua-don-vi': 'Đã ghi thay đổi của đơn vị.',
  'sap-nhap': 'Đã sáp nhập. Tài khoản của đơn vị cũ vẫn ở đó: mở “Tài khoản” để chuyển người sang.',
  'them-kenh':
    'Đã thêm kênh. Thêm khung giờ để xếp được lịch; kế hoạch đã duyệt cần bản mới mới dùng kênh này.',
  'sua-kenh': 'Đã ghi thay đổi của kênh.',
  'them-khung-gio': 'Đã thêm khung giờ; xếp lại lịch thì chỗ mới được dùng.',
  'sua-khung-gio': 'Đã ghi thay đổi của khung giờ.',
  'them-tai-khoan': 'Đã lập tài khoản. Trao tên đăng nhập và mật khẩu cho người dùng, nhắc họ đổi ngay.',
  'sua-tai-khoan': 'Đã ghi thay đổi của tài khoản.',
  'mat-khau': 'Đã đặt mật khẩu mới; mọi phiên và mã truy cập cũ hết hiệu lực.',
  khoa: 'Đã khóa tài khoản; mọi phiên và mã truy cập hết hiệu lực.',
  'mat-khau-toi': 'Đã đổi mật khẩu; các phiên khác của bạn đã kết thúc.',
} as const;

export type Done = keyof typeof WORDS;

/** What became of plans and schedules; each is told when it is not zero. */
const COUNTS = {
  kenh: 'kênh kết thúc theo',
  'kenh-mo': 'kênh hoạt động tiếp theo đơn vị',
  bo: 'nghĩa vụ không còn',
  them: 'nghĩa vụ thêm vào',
  xep: 'lịch phát xếp cho đơn vị mới',
  doi: 'lịch phát dời sang chỗ khác',
  mat: 'lịch phát không còn chỗ',
} as const;

export type Counts = Partial<Record<keyof typeof COUNTS, number>>;

/** The address of a page, told what was done. */
export function withDone(href: string, done: Done, counts: Counts = {}): string {
  const query = new URLSearchParams({ xong: done });
  for (const [name, count] of Object.entries(counts)) if (count > 0) query.set(name, String(count));
  return `${href}?${query.toString()}`;
}

/** The sentence for the page; null when nothing was done just now. */
export function doneWords(request: Request): string | null {
  const asked = queryText(request, 'xong');
  const done = (Object.keys(WORDS) as Done[]).find((one) => one === asked);
  if (done === undefined) return null;
  const counted = (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap((name) => {
    const count = queryText(request, name) ?? '';
    return /^[1-9]\d{0,6}$/.test(count) ? [`${whole(Number(count))} ${COUNTS[name]}`] : [];
  });
  return counted.length === 0 ? WORDS[done] : `${WORDS[done]} ${counted.join('; ')}.`;
}
