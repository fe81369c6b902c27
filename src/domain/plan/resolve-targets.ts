/** Where a line runs: its bearers turned into targets, multiplied as the document says ("trên mỗi kênh"). */
import { CHANNEL_KINDS, type Channel, type ChannelKind } from '../org/channel.js';
import { type Register, livingUnits } from '../org/register.js';
import type { Unit } from '../org/unit.js';
import { type Interval, intersect, overlaps } from '../interval.js';
import type { DraftQuotaLine } from '../reading/draft.js';
import type { LineTarget } from './quota-line.js';
import { naturalChannels } from './resolve-defaults.js';
import type { Owner } from './resolve-owners.js';

export interface Targets {
  readonly targets: readonly LineTarget[];
  readonly questions: readonly string[];
}

export const CHANNEL_NAMES: Readonly<Record<ChannelKind, string>> = {
  print: 'báo in',
  online: 'báo điện tử',
  radio: 'phát thanh',
  tv: 'truyền hình',
  loudspeaker: 'truyền thanh',
  led: 'màn hình LED',
  portal: 'cổng, trang thông tin điện tử',
  facebook: 'Facebook',
  zalo: 'Zalo',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};

const NAMES_SHOWN = 3;

type Line = Pick<DraftQuotaLine, 'kind' | 'each' | 'channels'>;

/**
 * The targets of a line: the count is owed in full by each.
 * One target per unit; per channel or LED wall with "mỗi kênh", "mỗi màn hình"; per kind of channel with "mỗi loại hình".
 */
export function targetsOf(
  line: Line,
  owners: readonly Owner[],
  register: Register,
  window: Interval,
): Targets {
  const questions: string[] = [];
  const targets: LineTarget[] = [];
  const without: string[] = [];
  for (const owner of bearersOf(line, owners, register, window, questions)) {
    const channels = channelsOf(line, owner, register, window);
    if (channels.length === 0) {
      without.push(owner.unit.name);
      targets.push({ unitId: owner.unit.id, channelIds: [] });
    } else targets.push(...split(line, owner.unit, channels, questions));
  }
  const needed = wantedKinds(line);
  if (without.length > 0 && needed?.length !== 0) questions.push(lackOfChannels(without, needed));
  return { targets, questions };
}

/** The bearers, replaced by the communes or LED owners where the document multiplies over those. */
function bearersOf(
  line: Line,
  owners: readonly Owner[],
  register: Register,
  window: Interval,
  questions: string[],
): readonly Owner[] {
  if (line.each === 'commune') {
    const communes = owners.filter(({ unit }) => unit.kind === 'commune');
    if (communes.length > 0) return communes;
    return livingUnits(register, 'commune', window).map((unit) => ({ unit, channelKinds: null }));
  }
  if (line.each === 'screen') {
    const owned = owners.filter((owner) => channelsOf(line, owner, register, window).length > 0);
    if (owned.length > 0) return owned;
    const all = ownersOfChannels(['led'], register, window);
    if (owners.length > 0 && all.length > 0)
      questions.push(
        `${owners[0]!.unit.name} không có màn hình LED trong danh bạ kênh: chỉ tiêu tính cho mọi màn hình LED của tỉnh?`,
      );
    return all;
  }
  return owners;
}

/** Every unit that runs a channel of these kinds in the window. */
export function ownersOfChannels(
  kinds: readonly ChannelKind[],
  register: Register,
  window: Interval,
): Owner[] {
  const running = new Set(
    register.channels
      .filter((channel) => kinds.includes(channel.kind) && overlaps(channel.life, window))
      .map(({ unitId }) => unitId),
  );
  return register.units
    .filter((unit) => running.has(unit.id) && overlaps(unit.life, window))
    .map((unit) => ({ unit, channelKinds: null }));
}

/** The kinds a line asks for; null for any. */
function wantedKinds(line: Line): readonly ChannelKind[] | null {
  if (line.each === 'screen') return ['led'];
  return line.channels.length > 0 ? line.channels : naturalChannels(line.kind);
}

/** The channels of a bearer on which the line may run, while both live. */
function channelsOf(line: Line, owner: Owner, register: Register, window: Interval): Channel[] {
  const life = intersect(window, owner.unit.life);
  const own = register.channels.filter(
    (channel) => channel.unitId === owner.unit.id && overlaps(channel.life, life),
  );
  const among = (channels: Channel[], kinds: readonly ChannelKind[] | null): Channel[] =>
    kinds === null ? channels : channels.filter(({ kind }) => kinds.includes(kind));
  const wanted = wantedKinds(line);
  const narrowed = among(among(own, wanted), owner.channelKinds);
  if (narrowed.length > 0) return narrowed;
  // What the document says outweighs what a merged organ inherited; what is merely usual outweighs nothing.
  const said = line.channels.length > 0 || line.each === 'screen';
  if (said || wanted?.length === 0) return among(own, wanted);
  return among(own, owner.channelKinds);
}

function split(line: Line, unit: Unit, channels: readonly Channel[], questions: string[]): LineTarget[] {
  const unitId = unit.id;
  switch (line.each) {
    case 'channel':
    case 'screen':
      return channels.map(({ id }) => ({ unitId, channelIds: [id] }));
    case 'medium':
      return media(unit, channels, questions);
    case 'unit':
    case 'commune':
    case null:
      return [{ unitId, channelIds: channels.map(({ id }) => id) }];
  }
}

/**
 * One target per kind of channel. Only one of them may leave open which of its channels is meant, for the
 * obligations of two such targets could not be told apart: the others take their first channel, and ask.
 */
function media(unit: Unit, channels: readonly Channel[], questions: string[]): LineTarget[] {
  let open = false;
  const targets: LineTarget[] = [];
  for (const kind of CHANNEL_KINDS) {
    const group = channels.filter((channel) => channel.kind === kind);
    const [first] = group;
    if (!first) continue;
    if (group.length > 1 && open)
      questions.push(
        `${unit.name} có ${group.length} kênh ${CHANNEL_NAMES[kind]}: tạm tính trên ${first.name}. Xin xác nhận.`,
      );
    targets.push({ unitId: unit.id, channelIds: open ? [first.id] : group.map(({ id }) => id) });
    open ||= group.length > 1;
  }
  return targets;
}

function lackOfChannels(names: readonly string[], kinds: readonly ChannelKind[] | null): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
  const who = names.length === 1 ? names[0]! : `${names.length} đơn vị (${shown})`;
  const what = kinds === null ? 'kênh nào' : `kênh ${kinds.map((kind) => CHANNEL_NAMES[kind]).join(', ')}`;
  return `${who} chưa có ${what} trong danh bạ: chỉ tiêu thực hiện trên kênh nào?`;
}
