/** Why a file is refused, and what its reader is told. */
import { Failure, type FailureKind } from '../../domain/errors.js';

const REFUSALS = {
  'document-empty': ['unreadable', 'Tệp trống, không có nội dung để đọc.'],
  'document-too-large': [
    'too-large',
    'Tệp lớn hơn giới hạn cho phép; hãy gửi tệp Word hoặc PDF không kèm ảnh quét.',
  ],
  'document-too-long': [
    'too-large',
    'Văn bản quá dài để là một kế hoạch; hãy tách phần cần đọc ra tệp riêng.',
  ],
  'document-binary': [
    'unreadable',
    'Không nhận ra định dạng tệp; hệ thống đọc được tệp Word (.docx), PDF có lớp chữ và tệp văn bản (.txt).',
  ],
  'document-old-word': [
    'unreadable',
    'Đây là tệp Word kiểu cũ (.doc); hãy mở bằng Word, chọn “Lưu dưới dạng” Word (.docx) rồi gửi lại.',
  ],
  'document-encrypted': ['unreadable', 'Tệp có mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.'],
  'document-damaged': [
    'unreadable',
    'Tệp bị hỏng hoặc không đúng định dạng; hãy mở thử, lưu lại rồi gửi lại.',
  ],
  'document-unsafe': [
    'unreadable',
    'Tệp chứa thành phần không an toàn nên bị từ chối; hãy lưu lại từ Word rồi gửi lại.',
  ],
  'document-bomb': ['too-large', 'Tệp bung ra quá lớn so với một văn bản thật nên bị từ chối.'],
  'document-no-text-layer': [
    'unreadable',
    'Tệp là bản quét, không có lớp chữ; hãy nhận dạng chữ (OCR) trước, hoặc xin tệp Word (.docx) của văn bản.',
  ],
  'document-timeout': [
    'unreadable',
    'Đọc tệp quá lâu nên đã dừng; hãy gửi bản gọn hơn hoặc tệp Word (.docx).',
  ],
  'document-busy': ['unavailable', 'Đang có nhiều tệp chờ đọc; xin thử lại sau ít phút.'],
} as const satisfies Readonly<Record<string, readonly [FailureKind, string]>>;

export type RefusalCode = keyof typeof REFUSALS;

export const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && code in REFUSALS;

/** The failure of a code, as port `DocumentText` promises it. */
export function refusal(code: RefusalCode, cause?: unknown): Failure {
  const [kind, detail] = REFUSALS[code];
  return new Failure(kind, code, detail, cause === undefined ? {} : { cause });
}
