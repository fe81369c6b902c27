/** What a channel and its dayparts must keep to. */
import { type Interval, lastDay } from '../interval.js';
import { vietnameseDay } from '../time.js';
import type { Channel, Daypart, LedWall } from './channel.js';
import { type RegisterFault, fault, faultsOfLife } from './register-fault.js';

const LONGEST_ADDRESS = 500;

/** Sides of an LED wall in pixels: from one module to the largest wall that `templates/sizes.json` could be asked for. */
const LED_SIDE = { least: 16, most: 4096 } as const;

const MINUTES_A_DAY = 24 * 60;
const MOST_ITEMS = 10_000;

/** More sessions a day, or more tokens a month of one day each, limit nothing. */
const MOST_SESSIONS = 48;
const MOST_TOKENS = 31;

const WEEKDAYS_WANTED = 'Các ngày trong tuần từ 0 (thứ Hai) đến 6, mỗi ngày một lần.';

/**
 * Faults of a channel in the span that its unit leaves it: `life-empty`, `life-unlikely`, `life-outside-unit`,
 * `address-invalid`, `led-size-missing`, `led-size-invalid`, `led-size-unfit`, `rule-quiet-days-invalid`,
 * `rule-quiet-every-day`, `rule-sessions-invalid`, `rule-tokens-invalid`, `rule-tokens-unfit`.
 */
export function faultsOfChannel(channel: Omit<Channel, 'id'>, span: Interval): readonly RegisterFault[] {
  const life = faultsOfLife(channel.life);
  return [
    ...(life.length > 0 ? life : faultsOutside(channel.life, span, 'life-outside-unit', 'đơn vị')),
    ...faultsOfAddress(channel.address),
    ...faultsOfLed(channel),
    ...faultsOfRule(channel),
  ];
}

/** `life-outside-…`: a bound that lies outside the span of what it belongs to. */
function faultsOutside(life: Interval, span: Interval, code: string, owner: string): RegisterFault[] {
  return [
    ...(life.from < span.from
      ? [fault(code, 'life.from', `Bắt đầu trước ngày đầu của ${owner}, ${vietnameseDay(span.from)}.`)]
      : []),
    ...(life.to > span.to
      ? [fault(code, 'life.to', `Kết thúc sau ngày cuối của ${owner}, ${vietnameseDay(lastDay(span))}.`)]
      : []),
  ];
}

function faultsOfAddress(address: string | null): readonly RegisterFault[] {
  if (address === null) return [];
  const invalid = (detail: string): RegisterFault[] => [fault('address-invalid', 'address', detail)];
  if (address.length > LONGEST_ADDRESS) return invalid('Địa chỉ dài quá 500 ký tự.');
  const parts = /^https?:\/\/([^/?#]+)(?:[/?#]\S*)?$/iu.exec(address);
  if (parts === null) return invalid('Địa chỉ phải bắt đầu bằng https:// hoặc http://, không có dấu cách.');
  const host = parts[1]!;
  if (host.includes('@')) return invalid('Địa chỉ không được chứa tên đăng nhập hay mật khẩu.');
  // A host with a dot, in letters of any script (names in Vietnamese are registered too), and a port at most.
  if (!/^(?=.{1,253}(?::|$))[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?$/u.test(host))
    return invalid('Tên miền trong địa chỉ chưa đúng.');
  return [];
}

function faultsOfLed({ kind, led }: Pick<Channel, 'kind' | 'led'>): readonly RegisterFault[] {
  if (kind !== 'led')
    return led === null ? [] : [fault('led-size-unfit', 'led', 'Chỉ màn hình LED có số điểm ảnh.')];
  if (led === null)
    return [fault('led-size-missing', 'led.width', 'Hãy ghi số điểm ảnh ngang và dọc của màn hình.')];
  const sides: readonly (keyof LedWall)[] = ['width', 'height'];
  return sides
    .filter((side) => !Number.isInteger(led[side]) || led[side] < LED_SIDE.least || led[side] > LED_SIDE.most)
    .map((side) =>
      fault(
        'led-size-invalid',
        `led.${side}`,
        `Phải là số nguyên từ ${String(LED_SIDE.least)} đến ${String(LED_SIDE.most)} điểm ảnh.`,
      ),
    );
}

function faultsOfRule({ kind, rule }: Pick<Channel, 'kind' | 'rule'>): readonly RegisterFault[] {
  if (!rule) return [];
  const faults: RegisterFault[] = [];
  const { quietWeekdays, sessionsPerDay, tokensPerMonth } = rule;
  if (!areWeekdays(quietWeekdays))
    faults.push(fault('rule-quiet-days-invalid', 'rule.quietWeekdays', WEEKDAYS_WANTED));
  else if (quietWeekdays.length === 7)
    faults.push(
      fault(
        'rule-quiet-every-day',
        'rule.quietWeekdays',
        'Kênh nghỉ cả bảy ngày thì không phát được gì; nếu kênh ngừng hẳn, hãy ghi ngày cuối.',
      ),
    );
  if (sessionsPerDay !== null && !isFrom1To(MOST_SESSIONS, sessionsPerDay))
    faults.push(
      fault(
        'rule-sessions-invalid',
        'rule.sessionsPerDay',
        `Số khung giờ mỗi ngày phải là số nguyên từ 1 đến ${String(MOST_SESSIONS)}; để trống khi không giới hạn.`,
      ),
    );
  if (tokensPerMonth === null) return faults;
  if (kind !== 'zalo')
    faults.push(fault('rule-tokens-unfit', 'rule.tokensPerMonth', 'Chỉ kênh Zalo có lượt gửi mỗi tháng.'));
  else if (!isFrom1To(MOST_TOKENS, tokensPerMonth))
    faults.push(
      fault(
        'rule-tokens-invalid',
        'rule.tokensPerMonth',
        `Lượt gửi mỗi tháng phải là số nguyên từ 1 đến ${String(MOST_TOKENS)}; để trống khi không giới hạn.`,
      ),
    );
  return faults;
}

const isFrom1To = (most: number, value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

/**
 * Faults of a daypart in the life of its channel: `life-empty`, `life-unlikely`, `life-outside-channel`,
 * `weekdays-missing`, `weekdays-invalid`, `hours-invalid`, `capacity-invalid`, `capacity-over-window`.
 */
export function faultsOfDaypart(
  daypart: Omit<Daypart, 'id' | 'channelId'>,
  channelLife: Interval,
): readonly RegisterFault[] {
  const life = faultsOfLife(daypart.life);
  return [
    ...(life.length > 0 ? life : faultsOutside(daypart.life, channelLife, 'life-outside-channel', 'kênh')),
    ...faultsOfWeekdays(daypart.weekdays),
    ...faultsOfGrid(daypart),
  ];
}

function faultsOfWeekdays(weekdays: readonly number[]): readonly RegisterFault[] {
  if (weekdays.length === 0)
    return [fault('weekdays-missing', 'weekdays', 'Hãy chọn ít nhất một ngày trong tuần.')];
  return areWeekdays(weekdays) ? [] : [fault('weekdays-invalid', 'weekdays', WEEKDAYS_WANTED)];
}

const areWeekdays = (weekdays: readonly number[]): boolean =>
  weekdays.every((day) => Number.isInteger(day) && day >= 0 && day <= 6) &&
  new Set(weekdays).size === weekdays.length;

function faultsOfGrid({
  start,
  end,
  capacity,
  capacityUnit,
}: Pick<Daypart, 'start' | 'end' | 'capacity' | 'capacityUnit'>): readonly RegisterFault[] {
  const faults: RegisterFault[] = [];
  const inDay = start >= 0 && end <= MINUTES_A_DAY;
  if (!inDay || start >= end)
    faults.push(fault('hours-invalid', 'end', 'Giờ kết thúc phải sau giờ bắt đầu, trong cùng một ngày.'));
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_ITEMS)
    faults.push(
      fault('capacity-invalid', 'capacity', `Sức chứa phải là số nguyên từ 1 đến ${String(MOST_ITEMS)}.`),
    );
  else if (capacityUnit === 'minutes' && inDay && end > start && capacity > end - start)
    faults.push(
      fault(
        'capacity-over-window',
        'capacity',
        `Khung giờ chỉ dài ${String(end - start)} phút, không chứa được ${String(capacity)} phút.`,
      ),
    );
  return faults;
}
