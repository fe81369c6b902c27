/** As-runs come in: one by its address, page or statement, or many in a batch. Each is a claim until verified. */
import { Failure } from '../../domain/errors.js';
import { contains } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import type { OutputKind } from '../../domain/plan/quota-line.js';
import type { AsRunSource, EvidenceGrade } from '../../domain/traffic/as-run.js';
import { type Instant, dayOfInstant, vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { AsRunRecord, WriteShelves } from '../ports/store.js';
import { authoriseOn } from '../org/authorise.js';

/** What a newsroom, station or commune reports of one run. */
export interface ReportedRun {
  readonly kind: OutputKind;
  readonly title: string;
  readonly ranAt: Instant;
  readonly durationSeconds: number | null;
  readonly replay: boolean;
  readonly lineIds: readonly string[];
  readonly tagId: string | null;
  readonly url: string | null;
  readonly note: string | null;
  /** The run's number in the source's own log; null: its time and title identify it. */
  readonly sequence: string | null;
}

export interface Registered {
  readonly accepted: readonly string[];
  /** Runs that were known already: the batch may be sent again without harm. */
  readonly known: number;
}

const GRADES: Readonly<Record<AsRunSource, EvidenceGrade>> = {
  device: 'device',
  url: 'capture',
  page: 'capture',
  import: 'import',
  statement: 'statement',
};

/** Most runs taken in one batch. */
const LARGEST_BATCH = 5000;

/** A clock may be this far ahead of ours before a run counts as reported from the future. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * Registers runs of one channel, all or none. Throws `ran-in-future`, `channel-not-living`, `url-other-host`,
 * `url-invalid`, `batch-too-large`; runs known already are passed over and counted.
 */
export async function registerAsRuns(
  app: Context,
  actor: Actor,
  channelId: string,
  source: AsRunSource,
  runs: readonly ReportedRun[],
): Promise<Registered> {
  const records = await asRunRecords(app, actor, channelId, source, runs);
  const reason = { action: 'as-runs.reported', subject: channelId, unitId: records.unitId };
  return app.store.write(actor, reason, (shelves) => keepNew(shelves, records.asRuns));
}

/** The records that reported runs would make, checked against their channel. Throws what {@link registerAsRuns} throws. */
export async function asRunRecords(
  app: Context,
  actor: Actor,
  channelId: string,
  source: AsRunSource,
  runs: readonly ReportedRun[],
): Promise<{ readonly unitId: string; readonly asRuns: readonly AsRunRecord[] }> {
  const channel = authoriseOn(actor, 'as-runs.report', await app.store.channels.get(channelId), 'kênh');
  if (runs.length > LARGEST_BATCH) {
    throw new Failure(
      'too-large',
      'batch-too-large',
      `Mỗi lần gửi nhiều nhất ${String(LARGEST_BATCH)} lượt phát.`,
    );
  }
  const batchHash = source === 'import' ? app.sha256(JSON.stringify(runs)) : null;
  const asRuns = runs.map((run, index) => asRunRecord(app, actor, channel, source, run, index, batchHash));
  return { unitId: channel.unitId, asRuns };
}

/** Keeps those records that are not known yet, inside a transaction. */
export async function keepNew(shelves: WriteShelves, records: readonly AsRunRecord[]): Promise<Registered> {
  const keys = records.map((record) => record.sequenceKey);
  const known = new Set(
    (await shelves.asRuns.find({ sequenceKey: { in: keys } })).map((record) => record.sequenceKey),
  );
  const fresh = new Map(
    records.filter((record) => !known.has(record.sequenceKey)).map((record) => [record.sequenceKey, record]),
  );
  await shelves.asRuns.insert([...fresh.values()]);
  return { accepted: [...fresh.values()].map((record) => record.id), known: records.length - fresh.size };
}

function asRunRecord(
  app: Context,
  actor: Actor,
  channel: Channel & { readonly provinceId: string },
  source: AsRunSource,
  run: ReportedRun,
  index: number,
  batchHash: string | null,
): AsRunRecord {
  const at = (field: string): string => `runs.${String(index)}.${field}`;
  const now = app.clock.now();
  if (run.ranAt > now + CLOCK_TOLERANCE) {
    throw faulty(
      'ran-in-future',
      'Thời điểm phát còn ở phía trước; chỉ ghi nhận những gì đã phát.',
      at('ranAt'),
    );
  }
  const day = dayOfInstant(run.ranAt);
  if (!contains(channel.life, day)) {
    throw faulty(
      'channel-not-living',
      `Kênh ${channel.name} không hoạt động ngày ${vietnameseDay(day)}.`,
      at('ranAt'),
    );
  }
  const url = run.url === null ? null : publishedAddress(run.url, channel, at('url'));
  const own = url ?? run.sequence ?? `${String(run.ranAt)} ${run.title.normalize('NFC').toLowerCase()}`;
  return {
    id: app.ids.next(),
    provinceId: channel.provinceId,
    unitId: channel.unitId,
    channelId: channel.id,
    kind: run.kind,
    title: run.title.normalize('NFC').trim(),
    ranAt: run.ranAt,
    durationSeconds: run.durationSeconds,
    replay: run.replay,
    lineIds: run.lineIds,
    tagId: run.tagId,
    source,
    state: 'claimed',
    evidence: { grade: GRADES[source], url, contentHash: batchHash, note: run.note },
    reportedBy: actor.userId,
    reportedAt: now,
    judgedBy: null,
    judgedAt: null,
    judgement: null,
    sequenceKey: `${channel.id} ${source} ${own}`,
  };
}

const faulty = (code: string, detail: string, path: string): Failure =>
  new Failure('invalid', code, detail, { fields: [{ path, detail }] });

/**
 * The canonical form of a published address: https or http, host in lower case, no fragment, no tracking
 * parameters. It must lie on the channel's own site, or under its page on a social network.
 */
function publishedAddress(text: string, channel: Channel, path: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw faulty('url-invalid', 'Địa chỉ phải bắt đầu bằng http:// hoặc https://.', path);
  }
  if (channel.address !== null && host(new URL(channel.address)) !== host(address)) {
    throw faulty(
      'url-other-host',
      `Địa chỉ không thuộc ${channel.name} (${host(new URL(channel.address))}).`,
      path,
    );
  }
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) {
    if (/^(utm_|fbclid$|gclid$|zarsrc$)/.test(name)) address.searchParams.delete(name);
  }
  return address.href;
}

const host = (address: URL): string => address.hostname.replace(/^www\./, '');
