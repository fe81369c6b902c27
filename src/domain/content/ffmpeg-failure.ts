/** What can go wrong with an encoder and with media, in codes that never change and sentences that people read. */
import { Failure, type FailureKind } from '../errors.js';

const FAILURES = {
  'encoder-missing': ['unavailable', 'Máy chủ chưa cài ffmpeg nên chưa dựng được; hãy báo người quản trị.'],
  'encoder-timeout': ['unavailable', 'Dựng quá lâu nên đã dừng; hãy thử lại hoặc rút ngắn nội dung.'],
  'encoder-stalled': ['unavailable', 'Bộ dựng đứng yên nên đã dừng; hãy thử lại.'],
  'encoder-out-of-memory': ['unavailable', 'Máy chủ thiếu bộ nhớ khi dựng; hãy thử lại sau.'],
  'encoder-cancelled': ['conflict', 'Việc dựng đã được hủy theo yêu cầu.'],
  'encoder-failed': ['internal', 'Bộ dựng gặp lỗi nên không tạo được tệp; hãy báo người quản trị.'],
  'disk-full': ['unavailable', 'Ổ đĩa của máy chủ đã đầy; hãy báo người quản trị.'],
  'output-too-large': ['too-large', 'Tệp dựng ra vượt quá dung lượng cho phép; hãy rút ngắn nội dung.'],
  'media-not-as-specified': [
    'internal',
    'Tệp dựng ra không đúng quy cách nên không được dùng; hãy dựng lại.',
  ],
  'media-empty': ['unreadable', 'Tệp trống; hãy chọn tệp khác.'],
  'media-unknown': ['unreadable', 'Đây không phải là tệp hình hoặc tiếng mà hệ thống nhận.'],
  'media-damaged': [
    'unreadable',
    'Tệp bị hỏng hoặc bị cắt cụt; hãy xuất lại từ máy quay, máy ghi rồi gửi lại.',
  ],
  'media-too-large': ['too-large', 'Khung hình hoặc thời lượng của tệp vượt quá mức hệ thống nhận.'],
  'media-without-picture': ['unreadable', 'Tệp không có hình.'],
  'media-silent': ['unreadable', 'Bản thu không có tiếng, chỉ có khoảng lặng.'],
  'media-without-sound': ['unreadable', 'Tệp không có tiếng.'],
  'video-request-invalid': ['invalid', 'Yêu cầu dựng hình chưa đúng.'],
  'audio-request-invalid': ['invalid', 'Yêu cầu dựng tiếng chưa đúng.'],
  'speech-missing': ['unavailable', 'Máy chủ chưa cài bộ đọc tiếng Việt; hãy báo người quản trị.'],
  'speech-failed': ['unavailable', 'Bộ đọc tiếng Việt gặp lỗi; hãy thử lại hoặc dùng bản thu giọng người.'],
  'speech-text-empty': ['invalid', 'Chưa có chữ nào để đọc.'],
  'speech-text-too-long': ['invalid', 'Văn bản quá dài để đọc một lần; hãy chia thành nhiều bản tin.'],
} as const satisfies Record<string, readonly [FailureKind, string]>;

export type MediaFailureCode = keyof typeof FAILURES;

/** The failure of a code; `detail` says it more exactly than the table, in Vietnamese. */
export function mediaFailure(
  code: MediaFailureCode,
  options: { readonly detail?: string; readonly cause?: unknown } = {},
): Failure {
  const [kind, sentence] = FAILURES[code];
  return new Failure(kind, code, options.detail ?? sentence, { cause: options.cause });
}

/** How a child ended. */
export interface ChildEnd {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly signal: string | null;
  /** The last of what it wrote to its standard error. */
  readonly errorText: string;
}

/** What a bad end of ffmpeg means, by its signal and its own words. */
export function failureCodeOf({ status, signal, errorText }: ChildEnd): MediaFailureCode {
  if (/no space left on device/i.test(errorText)) return 'disk-full';
  if (signal === 'SIGXFSZ' || /file too large/i.test(errorText)) return 'output-too-large';
  if (signal === 'SIGXCPU') return 'encoder-timeout';
  if (/cannot allocate memory|malloc.* failed|out of memory|bad_alloc/i.test(errorText))
    return 'encoder-out-of-memory';
  // The kernel kills what takes too much memory, and 127 is the shell's word for a program that is not there.
  if (signal === 'SIGKILL') return 'encoder-out-of-memory';
  if (status === 127) return 'encoder-missing';
  return 'encoder-failed';
}
