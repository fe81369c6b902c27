/** The words of the domain as the pages show them. */
import { KIND_WORDS as COUNTED_WORDS, PERIOD_WORDS } from '../../domain/plan/quota-words.js';
import type { AsRunState, EvidenceGrade } from '../../domain/traffic/as-run.js';
import type { ObligationStatus, Tally } from '../../domain/coverage/status.js';
import type { Tone } from '../../domain/coverage/board.js';
import type { OutputKind } from '../../domain/plan/quota-line.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { Role } from '../../domain/org/policy.js';
import type { AssignmentState } from '../../domain/schedule/assignment.js';
import type { PlanState } from '../../domain/plan/plan.js';
import type { UnitKind } from '../../domain/org/unit.js';
import {
  type Day,
  type Instant,
  dayOfInstant,
  minuteOfInstant,
  vietnameseDay,
  weekdayOf,
} from '../../domain/time.js';
import { whole } from '../../app/vietnamese-numbers.js';

export const ROLE_WORDS: Readonly<Record<Role | 'system', string>> = {
  admin: 'Quản trị',
  officer: 'Chuyên viên Sở',
  leader: 'Lãnh đạo',
  editor: 'Thư ký tòa soạn',
  reporter: 'Phóng viên',
  operator: 'Cán bộ truyền thanh',
  auditor: 'Kiểm tra',
  system: 'Hệ thống',
};

export const PLAN_STATE_WORDS: Readonly<Record<PlanState, string>> = {
  draft: 'Bản đọc, chưa duyệt',
  approved: 'Đang thực hiện',
  closed: 'Đã chốt',
};

export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  province: 'Tỉnh',
  department: 'Sở, ban, ngành',
  newspaper: 'Báo',
  station: 'Đài',
  press: 'Báo và phát thanh, truyền hình',
  district: 'Huyện',
  commune: 'Xã, phường',
  portal: 'Cổng thông tin điện tử',
};

export const ASSIGNMENT_STATE_WORDS: Readonly<Record<AssignmentState, string>> = {
  offered: 'Chờ nhận',
  accepted: 'Đang làm',
  refused: 'Đã từ chối',
  submitted: 'Đã nộp',
  approved: 'Đã duyệt',
};

export const GRADE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
  device: 'Máy phát tự báo',
  capture: 'Bản chụp do hệ thống lấy',
  import: 'Nhật ký nhập vào',
  statement: 'Đơn vị tự khai',
  none: 'Không có minh chứng',
};

export const AS_RUN_STATE_WORDS: Readonly<Record<AsRunState, string>> = {
  claimed: 'Chờ xác minh',
  verified: 'Đã xác minh',
  rejected: 'Bị loại',
  withdrawn: 'Đơn vị đã rút',
};

/** On the pages a column is counted by its issues. */
export const KIND_WORDS: Readonly<Record<OutputKind, string>> = { ...COUNTED_WORDS, column: 'số' };

/** Which shape and tone stand for a status. */
const STATUS_TONES: Readonly<Record<ObligationStatus, Exclude<Tone, 'none'>>> = {
  done: 'done',
  late: 'late',
  pending: 'pending',
  'at-risk': 'at-risk',
  infeasible: 'at-risk',
  missed: 'missed',
  waived: 'waived',
  open: 'pending',
};

const STATUS_WORDS: Readonly<Record<ObligationStatus, string>> = {
  done: 'đủ',
  late: 'muộn',
  pending: 'chờ',
  'at-risk': 'nguy cơ',
  infeasible: 'không còn kịp',
  missed: 'hụt',
  waived: 'được miễn',
  open: 'tùy chọn',
};

/** A status as shape, word and tone. */
export interface Mark {
  readonly tone: Exclude<Tone, 'none'> | 'closed';
  readonly word: string;
}

export const statusMark = (status: ObligationStatus): Mark => ({
  tone: STATUS_TONES[status],
  word: STATUS_WORDS[status],
});

/** A tally as its worst: "hụt 3", "còn 12", "2 muộn". */
export function tallyMark(tally: Tally, tone: Exclude<Tone, 'none'>): Mark {
  switch (tone) {
    case 'missed':
      return { tone, word: `hụt ${whole(tally.missed)}` };
    case 'at-risk':
      return { tone, word: `còn ${whole(tally.atRisk + tally.pending)}` };
    case 'pending':
      return { tone, word: tally.done + tally.late === 0 ? 'chờ' : `còn ${whole(tally.pending)}` };
    case 'late':
      return { tone, word: `${whole(tally.late)} muộn` };
    case 'done':
      return { tone, word: 'đủ' };
    case 'waived':
      return { tone, word: 'miễn' };
  }
}

/** Quota numbers as documents write them: 01, 02 … 10. */
export const quotaNumber = (n: number): string => String(n).padStart(2, '0');

/** "01 chương trình/tháng, phát lại 02". */
export function quotaWords(line: QuotaLine): string {
  const { count, kind, per, every, replays } = line;
  const range =
    count.max === null
      ? `ít nhất ${quotaNumber(count.min)}`
      : count.max > count.min
        ? `${quotaNumber(count.min)}–${quotaNumber(count.max)}`
        : quotaNumber(count.min);
  const period = every === 1 ? PERIOD_WORDS[per] : `${String(every)} ${PERIOD_WORDS[per]}`;
  const again = replays > 0 ? `, phát lại ${quotaNumber(replays)}` : '';
  return `${range} ${KIND_WORDS[kind]}/${period}${again}`;
}

/** A line's name for a table: its title without the quota that follows a colon. */
export function lineName({ title }: Pick<QuotaLine, 'title'>): string {
  const colon = title.lastIndexOf(':');
  const stem = colon > 0 && /\d|lần/u.test(title.slice(colon)) ? title.slice(0, colon) : title;
  return stem.charAt(0).toLocaleUpperCase('vi') + stem.slice(1);
}

export const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "thứ Hai, 23/11/2026". */
export const weekdayAndDay = (day: Day): string => `${WEEKDAYS[weekdayOf(day)]!}, ${vietnameseDay(day)}`;

/** "05:34". */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "05:34, 21/11/2026". */
export const moment = (instant: Instant): string =>
  `${clockTime(minuteOfInstant(instant))}, ${vietnameseDay(dayOfInstant(instant))}`;

/** "6 phút 52 giây". */
export function durationWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  if (minutes === 0) return `${String(rest)} giây`;
  return rest === 0 ? `${String(minutes)} phút` : `${String(minutes)} phút ${String(rest)} giây`;
}

/** Only addresses that a browser opens as pages become links. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;
