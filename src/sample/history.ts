/** What the sample province did about its plan from its first day to yesterday: done, late, missed, told and turned down. */
import { type Interval, intersect } from '../domain/interval.js';
import type { Channel } from '../domain/org/channel.js';
import type { Obligation } from '../domain/plan/obligation.js';
import type { Plan } from '../domain/plan/plan.js';
import type { QuotaLine } from '../domain/plan/quota-line.js';
import type { Day } from '../domain/time.js';
import { AirTime, momentOn } from './airing.js';
import { sampleCalendar } from './calendar.js';
import { chance, chanceBelow, chosen } from './chance.js';
import { fateOf } from './conduct.js';
import { photoOf, proofOf } from './evidence.js';
import type { SampleAsRun } from './sample-as-run.js';
import { stormBulletins } from './storm.js';
import { topicOf } from './titles.js';
import { type Subject, durationOf, loggedKind, titleOf } from './wording.js';

export interface SampleHistoryOf {
  readonly plan: Pick<Plan, 'lines' | 'tasks' | 'events'>;
  readonly obligations: Iterable<Obligation>;
  readonly channels: readonly Channel[];
  readonly today: Day;
}

/**
 * As-runs from the beginning of the plan to the day before `today`, in order of time. The same input gives the
 * same as-runs, in whatever order the obligations come. What needs no channel (a banner hangs) is told on the unit's own site.
 */
export function sampleHistory({
  plan,
  obligations,
  channels,
  today,
}: SampleHistoryOf): readonly SampleAsRun[] {
  const past = [...obligations].filter(({ window }) => window.from < today).sort(inOrder);
  const history = new History(plan, channels, today);
  const runs = past.flatMap((obligation) => history.runOf(obligation) ?? []);
  return [...runs, ...stormBulletins(channels, today)].sort(
    (a, b) => a.ranAt - b.ranAt || compareText(a.channelId, b.channelId) || compareText(a.title, b.title),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** First runs before their replays, then by day; ids settle ties, so that the input's order does not matter. */
const inOrder = (a: Obligation, b: Obligation): number =>
  a.replay - b.replay || a.target - b.target || compareText(a.id, b.id);

class History {
  readonly #lines: ReadonlyMap<string, QuotaLine>;
  readonly #subjects: ReadonlyMap<string, Subject>;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #today: Day;
  readonly #storm: Interval;
  readonly #airTime = new AirTime();
  readonly #turns = new Map<string, number>();
  /** The latest run and the title of what has replays, by the coordinates they share. */
  readonly #firstRuns = new Map<string, { day: Day; title: string }>();

  constructor(plan: SampleHistoryOf['plan'], channels: readonly Channel[], today: Day) {
    this.#lines = new Map(plan.lines.map((line) => [line.id, line]));
    this.#subjects = new Map<string, Subject>([
      ...plan.tasks.map(({ id, title }) => [id, { topic: topicOf(title), event: null }] as const),
      ...plan.events.map(({ id, title }) => [id, { topic: null, event: title }] as const),
    ]);
    this.#channels = new Map(channels.map((channel) => [channel.id, channel]));
    this.#today = today;
    this.#storm = sampleCalendar(today).storm;
  }

  /** What ran for an obligation; null when nothing did, or not yet. */
  runOf(obligation: Obligation): SampleAsRun | null {
    const line = this.#lines.get(obligation.lineId);
    const channel = line && this.#channelFor(obligation, line);
    if (!channel) return null;
    const fate = fateOf(obligation, channel, this.#storm);
    if (fate === 'never') return null;
    const first = this.#firstRuns.get(shared(obligation));
    if (obligation.replay > 0 && !first) return null;
    const earliest =
      obligation.replay > 0 ? first!.day + Math.max(1, line.replayGapDays) : obligation.window.from;
    const { window } = obligation;
    const open: Interval =
      fate === 'late'
        ? { from: Math.max(window.to, earliest), to: window.to + Math.min(line.graceDays, 4) }
        : { from: Math.max(window.from, earliest), to: window.to };
    const wanted = fate === 'late' ? open.from : obligation.target + wobble(obligation);
    if (Math.max(wanted, earliest) >= this.#today) return null;
    const day = this.#airTime.nearestDay(
      line,
      channel,
      wanted,
      intersect(open, { from: open.from, to: this.#today }),
    );
    if (day === null) return null;
    this.#airTime.take(line, channel, day);
    const title = first?.title ?? this.#titleOf(obligation, line, channel, day);
    if (line.replays > 0) this.#firstRuns.set(shared(obligation), { day, title });
    return {
      channelId: channel.id,
      kind: loggedKind(line.kind, obligation.id),
      title,
      ranAt: momentOn(channel, day, obligation.id),
      durationSeconds: durationOf(line, channel, obligation.id),
      replay: obligation.replay > 0,
      lineIds: [line.id, ...this.#alsoFor(obligation, line, channel)],
      tagId: obligation.tagId,
      ...(line.kind === 'banner'
        ? photoOf(day, obligation.id, this.#today)
        : proofOf(channel, day, title, obligation.id, this.#today)),
    };
  }

  /** The channel it ran on; what hangs and needs no channel is told on the unit's own site. */
  #channelFor(obligation: Obligation, line: QuotaLine): Channel | undefined {
    if (obligation.channelId !== null) return this.#channels.get(obligation.channelId);
    const ids = line.targets.find(({ unitId }) => unitId === obligation.unitId)?.channelIds ?? [];
    if (ids.length > 0) return this.#channels.get(chosen(ids, shared(obligation), 'channel'));
    return [...this.#channels.values()].find(
      ({ unitId, kind }) => unitId === obligation.unitId && kind === 'portal',
    );
  }

  #titleOf(obligation: Obligation, line: QuotaLine, channel: Channel, day: Day): string {
    const key = `${line.id} ${obligation.tagId ?? channel.id}`;
    const turn = this.#turns.get(key) ?? 0;
    this.#turns.set(key, turn + 1);
    const subject = this.#subjects.get(obligation.tagId ?? '') ?? { topic: null, event: null };
    return titleOf(line, channel, day, turn, subject);
  }

  /** Some pieces about a task are claimed for a weekly line as well: one as-run, several quotas. */
  #alsoFor(obligation: Obligation, line: QuotaLine, channel: Channel): readonly string[] {
    if (line.per !== 'task' || chance(obligation.id, 'twice') >= 0.25) return [];
    for (const other of this.#lines.values())
      if (other.per === 'week' && other.targets.some(({ channelIds }) => channelIds.includes(channel.id)))
        return [other.id];
    return [];
  }
}

/** What a first run and its replays have in common. */
const shared = ({ lineId, unitId, channelId, tagId, periodStart, ordinal }: Obligation): string =>
  [lineId, unitId, channelId, tagId, periodStart, ordinal].join('/');

/** People do not keep to the even spread: up to two days either way where the window is long. */
const wobble = ({ id, window }: Obligation): number =>
  window.to - window.from < 7 ? 0 : chanceBelow(5, id, 'wobble') - 2;
