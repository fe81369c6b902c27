/** The way in and out of the numbers: obligations, slots and bookings become demand and supply, and back. */
import { Failure } from '../errors.js';
import { LATEST } from '../interval.js';
import { type Obligation, lineIdOf, obligationId } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Day } from '../time.js';
import { blackoutOn } from './blackout.js';
import { type ChannelSlots, type Demand, RANK, type Supply, type TakenCell, sizeOn } from './demand.js';
import type { ScheduleRequest } from './schedule-request.js';
import type { Booking, Shortage, Slot } from './slot.js';

const NONE = -1;

/** What a request comes to. Obligations keep their order, except that a replay stands behind its run. */
export class Intake {
  readonly channelIds: readonly string[];
  readonly demand: Demand;
  readonly supply: Supply;
  /** Bookings that stay as they are, of the request's obligations. */
  readonly frozen: readonly Booking[];
  /** Obligations that no slot could ever serve. */
  readonly unreachable: ReadonlyMap<string, Shortage>;
  readonly #slots: readonly (readonly Slot[])[];
  readonly #items: readonly Obligation[];
  readonly #known: ReadonlySet<string>;

  constructor(request: ScheduleRequest) {
    const { obligations, lines, existing, today } = request;
    const dueOf = new Map(obligations.map(({ id, window }) => [id, window.to]));
    this.#known = new Set(dueOf.keys());
    const byChannel = slotsByChannel(request.slots);
    this.channelIds = [...byChannel.keys()];
    this.#slots = [...byChannel.values()];
    const register: Register = {
      lines,
      lineIndex: new Map(lines.map((line, i) => [line.id, i])),
      channelIds: this.channelIds,
      channelIndex: new Map(this.channelIds.map((id, i) => [id, i])),
      slotAt: new Map(
        this.#slots.flatMap((own, channel) => own.map(({ id }, slot) => [id, { channel, slot }] as const)),
      ),
      bookingOf: new Map(existing.map((booking) => [booking.obligationId, booking])),
      // a make-good runs after its obligation's window: it was granted, so it stays
      isFrozen: ({ obligationId, frozen, day }) =>
        frozen || day < today || day >= (dueOf.get(obligationId) ?? LATEST),
    };
    this.frozen = existing.filter(
      (booking) => register.isFrozen(booking) && this.knows(booking.obligationId),
    );
    const obstacles = existing.filter(
      (booking) => register.isFrozen(booking) || !this.knows(booking.obligationId),
    );
    this.supply = supplyOf(request, this.#slots, register, obstacles);
    const unreachable = new Map<string, Shortage>();
    const open: Obligation[] = [];
    for (const obligation of obligations.toSorted((a, b) => a.replay - b.replay)) {
      const booking = register.bookingOf.get(obligation.id);
      if (obligation.window.to <= today || (booking && register.isFrozen(booking))) continue;
      const reach = channelsOf(obligation, register);
      if (reach.some((id) => register.channelIndex.has(id))) open.push(obligation);
      else unreachable.set(obligation.id, nothingFor(obligation, reach));
    }
    this.unreachable = unreachable;
    this.#items = open;
    this.demand = demandOf(open, today, register);
  }

  knows(obligationId: string): boolean {
    return this.#known.has(obligationId);
  }

  idOf(item: number): string {
    return this.#items[item]!.id;
  }

  /** The booking of an item in a slot of a channel. */
  book(item: number, channel: number, slot: number): Booking {
    const { id, channelId, day, start } = this.#slots[channel]![slot]!;
    return { obligationId: this.idOf(item), slotId: id, channelId, day, start, frozen: false };
  }
}

/** Names looked up while the numbers are made. */
interface Register {
  readonly lines: readonly QuotaLine[];
  readonly lineIndex: ReadonlyMap<string, number>;
  readonly channelIds: readonly string[];
  readonly channelIndex: ReadonlyMap<string, number>;
  readonly slotAt: ReadonlyMap<string, { readonly channel: number; readonly slot: number }>;
  readonly bookingOf: ReadonlyMap<string, Booking>;
  readonly isFrozen: (booking: Booking) => boolean;
}

function slotsByChannel(slots: readonly Slot[]): Map<string, Slot[]> {
  const byChannel = new Map<string, Slot[]>();
  for (const slot of slots) {
    const own = byChannel.get(slot.channelId);
    if (own) own.push(slot);
    else byChannel.set(slot.channelId, [slot]);
  }
  for (const own of byChannel.values()) {
    own.sort((a, b) => a.day - b.day || a.start - b.start || (a.id < b.id ? -1 : 1));
  }
  return byChannel;
}

function lineOf({ lineId, id }: Obligation, { lineIndex }: Register): number {
  const line = lineIndex.get(lineId);
  if (line !== undefined) return line;
  throw new Failure('invalid', 'line-unknown', `Nghĩa vụ ${id} thuộc một chỉ tiêu không có trong danh sách.`);
}

/** The channels an obligation may run on: its own, or those of its line's target. */
export function reachOf(
  obligation: Obligation,
  lines: readonly QuotaLine[],
  line = lines.find(({ id }) => id === obligation.lineId),
): readonly string[] {
  if (obligation.channelId !== null) return [obligation.channelId];
  const own =
    line?.targets.filter(
      ({ unitId, channelIds }) => unitId === obligation.unitId && channelIds.length !== 1,
    ) ?? [];
  return [...new Set(own.flatMap(({ channelIds }) => channelIds))];
}

const channelsOf = (obligation: Obligation, register: Register): readonly string[] =>
  reachOf(obligation, register.lines, register.lines[lineOf(obligation, register)]);

const nothingFor = (obligation: Obligation, channelIds: readonly string[]): Shortage => ({
  cause: 'no-slots',
  channelIds,
  from: obligation.window.from,
  to: obligation.window.to,
  measure: 'items',
  demand: 1,
  supply: 0,
  obligationIds: [obligation.id],
});

function supplyOf(
  { blackouts }: ScheduleRequest,
  slots: readonly (readonly Slot[])[],
  { lines, lineIndex, channelIds, channelIndex, slotAt }: Register,
  obstacles: readonly Booking[],
): Supply {
  const channels = slots.map((own): ChannelSlots => ({
    day: Int32Array.from(own, ({ day }) => day),
    capacity: Int32Array.from(own, ({ capacity }) => Math.max(0, Math.floor(capacity))),
    capacityUnit: own[0]!.capacityUnit,
  }));
  const taken: TakenCell[] = [];
  for (const { obligationId, channelId, slotId, day } of obstacles) {
    const line = lineIndex.get(lineIdOf(obligationId));
    const channel = channelIndex.get(channelId);
    if (channel !== undefined && line !== undefined) taken.push({ line, channel, day, count: 1 });
    const place = slotAt.get(slotId);
    if (!place) continue;
    const { capacity, capacityUnit } = channels[place.channel]!;
    const size = sizeOn(line === undefined ? null : lines[line]!, capacityUnit);
    capacity[place.slot] = Math.max(0, capacity[place.slot]! - size);
  }
  const isBlackedOut =
    blackouts.length === 0
      ? null
      : (line: QuotaLine, channel: number, day: Day): boolean =>
          blackoutOn(blackouts, channelIds[channel]!, day, line.entertainment) !== null;
  return { channels, taken, isBlackedOut };
}

function demandOf(items: readonly Obligation[], today: Day, register: Register): Demand {
  const { lines, channelIndex, slotAt, bookingOf } = register;
  const count = items.length;
  const column = (): Int32Array => new Int32Array(count);
  const [line, reach, first, last, target] = [column(), column(), column(), column(), column()];
  const [after, heldChannel, heldSlot] = [column().fill(NONE), column().fill(NONE), column().fill(NONE)];
  const rank = new Uint8Array(count);
  const reaches: number[][] = [];
  const reachAt = new Map<string, number>();
  items.forEach((obligation, i) => {
    const ids = channelsOf(obligation, register).filter((id) => channelIndex.has(id));
    const key = ids.join(' ');
    if (!reachAt.has(key)) {
      reachAt.set(key, reaches.length);
      reaches.push(ids.map((id) => channelIndex.get(id)!));
    }
    line[i] = lineOf(obligation, register);
    reach[i] = reachAt.get(key)!;
    first[i] = Math.max(obligation.window.from, today);
    last[i] = obligation.window.to - 1;
    target[i] = obligation.target;
    rank[i] = obligation.required ? RANK.required : RANK.optional;
    const held = slotAt.get(bookingOf.get(obligation.id)?.slotId ?? '');
    if (held) [heldChannel[i], heldSlot[i]] = [held.channel, held.slot];
  });
  hangReplays(items, register, { first, last, after });
  const anyHeld = bookingOf.size > 0;
  return {
    ...{ length: count, lines, line, reach, reaches, first, last, target, rank, after },
    heldChannel: anyHeld ? heldChannel : null,
    heldSlot: anyHeld ? heldSlot : null,
  };
}

/** Ties replays to their runs: by index where both are open, by day where the other is frozen. */
function hangReplays(
  items: readonly Obligation[],
  register: Register,
  { first, last, after }: Pick<Demand, 'first' | 'last' | 'after'>,
): void {
  const itemAt = new Map(items.map(({ id }, i) => [id, i]));
  const frozenDay = (id: string): Day | null => {
    const booking = register.bookingOf.get(id);
    return booking && register.isFrozen(booking) ? booking.day : null;
  };
  items.forEach((obligation, i) => {
    const gap = register.lines[lineOf(obligation, register)]!.replayGapDays;
    const next = frozenDay(obligationId({ ...obligation, replay: obligation.replay + 1 }));
    if (next !== null) last[i] = Math.min(last[i]!, next - gap);
    if (obligation.replay === 0) return;
    const runId = obligationId({ ...obligation, replay: obligation.replay - 1 });
    after[i] = itemAt.get(runId) ?? NONE;
    const ran = frozenDay(runId);
    if (ran !== null) first[i] = Math.max(first[i]!, ran + gap);
  });
}
