/** A line's fields in words, for what a person changed and what a new version changes. */
import { lastDay } from '../../domain/interval.js';
import type { Interval } from '../../domain/interval.js';
import type { ProvinceRegister } from '../../app/org/register.js';
import { type FieldChange, diffLines } from '../../domain/plan/diff.js';
import type { Count, Distributor, LineTarget, QuotaLine } from '../../domain/plan/quota-line.js';
import { CHANNEL_NAMES } from '../../domain/plan/resolve-targets.js';
import { vietnameseDay } from '../../domain/time.js';
import { PERIOD_WORDS } from '../../domain/plan/quota-words.js';
import { KIND_WORDS, WEEKDAYS, durationWords, quotaNumber } from './wording.js';

export const DISTRIBUTOR_WORDS: Readonly<Record<Distributor, string>> = {
  channel: 'mỗi kênh',
  medium: 'mỗi loại hình',
  unit: 'mỗi đơn vị',
  commune: 'mỗi xã, phường',
  screen: 'mỗi màn hình LED',
};

/** "01", "01–03", "ít nhất 02". */
export function countWords({ min, max }: Count): string {
  if (max === null) return `ít nhất ${quotaNumber(min)}`;
  return max > min ? `${quotaNumber(min)}–${quotaNumber(max)}` : quotaNumber(min);
}

/** "tháng", "2 tuần". */
export const periodWords = ({ per, every }: Pick<QuotaLine, 'per' | 'every'>): string =>
  every === 1 ? PERIOD_WORDS[per] : `${String(every)} ${PERIOD_WORDS[per]}`;

/** "01/10/2026–31/03/2027", or one day. */
export const spanWords = (span: Interval): string =>
  lastDay(span) === span.from
    ? vietnameseDay(span.from)
    : `${vietnameseDay(span.from)}–${vietnameseDay(lastDay(span))}`;

const UNITS_NAMED = 2;

/** "Sở VHTTDL", or "24 đơn vị". */
export function unitsWords(targets: readonly LineTarget[], { units }: ProvinceRegister): string {
  const ids = [...new Set(targets.map(({ unitId }) => unitId))];
  if (ids.length === 0) return 'chưa có đơn vị';
  if (ids.length > UNITS_NAMED) {
    const kinds = new Set(units.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind));
    return `${String(ids.length)} ${kinds.size === 1 && kinds.has('commune') ? 'xã, phường' : 'đơn vị'}`;
  }
  return ids.map((id) => units.find((unit) => unit.id === id)?.shortName ?? id).join(', ');
}

/** The channels of a line: by name when few, by kind otherwise. */
export function channelsWords(line: QuotaLine, { channels }: ProvinceRegister): string {
  const ids = new Set(line.targets.flatMap(({ channelIds }) => channelIds));
  const used = channels.filter(({ id }) => ids.has(id));
  if (used.length === 0) return 'chưa có kênh';
  if (used.length <= UNITS_NAMED) return used.map(({ name }) => name).join(', ');
  const kinds = [...new Set(used.map(({ kind }) => CHANNEL_NAMES[kind]))];
  return `${String(used.length)} kênh ${kinds.join(', ')}`;
}

export const weekdaysWords = (weekdays: readonly number[]): string =>
  weekdays.length === 0 ? 'ngày nào cũng được' : weekdays.map((day) => WEEKDAYS[day]!).join(', ');

export function lengthWords(line: Pick<QuotaLine, 'duration'>): string | null {
  const { min, max } = line.duration ?? { min: null, max: null };
  if (min === null && max === null) return null;
  if (min !== null && max !== null && min !== max) return `${durationWords(min)} – ${durationWords(max)}`;
  return durationWords(max ?? min ?? 0);
}

/** One difference, as people say it. */
export interface FieldWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The differences of a changed line in words, those nobody decides (gaps, grace) left out. */
export function changeWords(
  changes: readonly FieldChange[],
  before: QuotaLine,
  after: QuotaLine,
  register: ProvinceRegister,
): FieldWords[] {
  const said = (label: string, words: (line: QuotaLine) => string): FieldWords => ({
    label,
    before: words(before),
    after: words(after),
  });
  const words = changes.flatMap((change): FieldWords[] => {
    switch (change.field) {
      case 'kind':
        return [said('Sản phẩm', (line) => KIND_WORDS[line.kind])];
      case 'count':
        return [said('Số lượng', (line) => countWords(line.count))];
      case 'per':
      case 'every':
        return [said('Kỳ', (line) => `mỗi ${periodWords(line)}`)];
      case 'each':
        return [said('Tính trên', (line) => (line.each === null ? 'chung' : DISTRIBUTOR_WORDS[line.each]))];
      case 'targets': {
        const units = said('Đơn vị', (line) => unitsWords(line.targets, register));
        const same = units.before === units.after;
        return same ? [said('Kênh', (line) => channelsWords(line, register))] : [units];
      }
      case 'replays':
        return [said('Phát lại', (line) => quotaNumber(line.replays))];
      case 'window':
        return [said('Thời gian', (line) => spanWords(line.window))];
      case 'peaks':
        return [
          said('Cao điểm', (line) =>
            line.peaks.length === 0
              ? 'không có'
              : line.peaks.map(({ window }) => spanWords(window)).join('; '),
          ),
        ];
      case 'weekdays':
        return [said('Ngày trong tuần', (line) => weekdaysWords(line.weekdays))];
      case 'duration':
        return [said('Thời lượng', (line) => lengthWords(line) ?? 'không nêu')];
      case 'supportUnitIds':
        return [
          said('Phối hợp', (line) =>
            unitsWords(
              line.supportUnitIds.map((unitId) => ({ unitId, channelIds: [] })),
              register,
            ),
          ),
        ];
      case 'channelKinds':
      case 'replayGapDays':
      case 'maxPerDay':
      case 'exclusivityGroup':
      case 'graceDays':
      case 'entertainment':
        return [];
    }
  });
  const seen = new Set<string>();
  return words.filter(({ label, before: was, after: is }) => {
    if (was === is || seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}

/** What a person made of a reading. */
export function readingWords(
  reading: QuotaLine,
  line: QuotaLine,
  register: ProvinceRegister,
): readonly FieldWords[] {
  const [diff] = diffLines([{ ...reading, id: line.id }], [line]);
  return diff?.kind === 'changed' ? changeWords(diff.changes, reading, line, register) : [];
}
