/** What expansion refuses before it allocates anything: lines that mean nothing, and quotas beyond any plan. */
import { Failure, type FieldFault } from '../errors.js';
import { lengthOf } from '../interval.js';
import type { QuotaLine } from './quota-line.js';

/** Obligations of one line on one target; a spot every minute for a year is 350,400. */
const LIMIT_PER_TARGET = 500_000;
/** Obligations of one plan; the whole country in a year is 6.6 million. */
const LIMIT_PER_PLAN = 12_000_000;
/** A century: no plan reaches further. */
const LIMIT_OF_WINDOW = 36_525;
const LIMIT_OF_REPLAYS = 255;
/** Tasks and events of one plan, and items of one line in one period, as wide as their columns. */
const LIMIT_OF_TAGS = 32_767;
const LIMIT_PER_PERIOD = 65_535;

const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

function faultsOf(line: QuotaLine): FieldFault[] {
  const faults: FieldFault[] = [];
  const check = (sound: boolean, path: string, detail: string): void => {
    if (!sound) faults.push({ path, detail });
  };
  const { count, window } = line;
  check(whole(count.min, 0), 'count.min', 'Số lượng tối thiểu phải là số nguyên không âm.');
  check(
    count.max === null || (whole(count.max, 0) && count.max >= count.min),
    'count.max',
    'Số lượng tối đa phải là số nguyên không nhỏ hơn số tối thiểu.',
  );
  check(whole(line.every, 1), 'every', 'Chu kỳ lặp phải là số nguyên dương.');
  check(
    whole(line.replays, 0) && line.replays <= LIMIT_OF_REPLAYS,
    'replays',
    `Số lần phát lại phải từ 0 đến ${String(LIMIT_OF_REPLAYS)}.`,
  );
  check(whole(line.replayGapDays, 0), 'replayGapDays', 'Khoảng cách phát lại phải là số ngày không âm.');
  check(whole(line.maxPerDay, 1), 'maxPerDay', 'Số lượt tối đa mỗi ngày phải là số nguyên dương.');
  check(
    Number.isSafeInteger(window.from) && Number.isSafeInteger(window.to) && lengthOf(window) > 0,
    'window',
    'Thời gian thực hiện kết thúc trước khi bắt đầu.',
  );
  check(
    lengthOf(window) <= LIMIT_OF_WINDOW,
    'window',
    'Thời gian thực hiện dài hơn 100 năm; cần ngày bắt đầu và ngày kết thúc cụ thể.',
  );
  check(
    line.weekdays.every((weekday) => whole(weekday, 0) && weekday <= 6),
    'weekdays',
    'Ngày trong tuần phải từ thứ Hai (0) đến Chủ nhật (6).',
  );
  check(
    line.peaks.every((peak) => Number.isFinite(peak.weight) && peak.weight >= 0),
    'peaks',
    'Trọng số cao điểm phải là số không âm.',
  );
  return faults;
}

/** Throws `quota-line-invalid` when a line's numbers mean nothing. `index` is its place in the plan. */
export function assertSound(line: QuotaLine, index: number): void {
  const faults = faultsOf(line);
  if (faults.length === 0) return;
  throw new Failure('invalid', 'quota-line-invalid', `Chỉ tiêu “${line.title}”: ${faults[0]!.detail}`, {
    fields: faults.map(({ path, detail }) => ({ path: `lines.${String(index)}.${path}`, detail })),
  });
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** How many obligations one target of a line may come to owe, never too few: in all, and in one period. */
export interface TemplateBound {
  readonly perTarget: number;
  readonly perPeriod: number;
}

/** Throws `too-many-obligations` when one target of a line would owe more than anybody can run or count. */
export function assertCountable(
  line: QuotaLine,
  index: number,
  { perTarget: bound, perPeriod }: TemplateBound,
): void {
  if (bound <= LIMIT_PER_TARGET && perPeriod <= LIMIT_PER_PERIOD) return;
  throw new Failure(
    'too-large',
    'too-many-obligations',
    `Chỉ tiêu “${line.title}” sinh ra khoảng ${grouped(bound)} nghĩa vụ cho mỗi nơi thực hiện, ` +
      `quá giới hạn ${grouped(LIMIT_PER_TARGET)}; hãy xem lại số lượng và chu kỳ.`,
    { fields: [{ path: `lines.${String(index)}.count`, detail: 'Số lượng quá lớn.' }] },
  );
}

/** Throws `too-many-tags` when a plan has more tasks and events than any plan. */
export function assertTags(count: number): void {
  if (count <= LIMIT_OF_TAGS) return;
  throw new Failure(
    'too-large',
    'too-many-tags',
    `Kế hoạch có ${grouped(count)} nhiệm vụ và sự kiện, quá giới hạn ${grouped(LIMIT_OF_TAGS)}.`,
  );
}

/** Throws `too-many-obligations` when a whole plan would. */
export function assertWithinPlan(total: number): void {
  if (total <= LIMIT_PER_PLAN) return;
  throw new Failure(
    'too-large',
    'too-many-obligations',
    `Kế hoạch sinh ra ${grouped(total)} nghĩa vụ, quá giới hạn ${grouped(LIMIT_PER_PLAN)}; ` +
      'hãy chia kế hoạch theo năm hoặc theo địa bàn.',
  );
}
