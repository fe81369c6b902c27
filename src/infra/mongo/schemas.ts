/**
 * One Mongoose schema a shelf: the fields as stored and the indexes that the queries of the use cases need.
 * Instants are stored as dates, civil days as integers. Values inside `Mixed` fields were checked by the contracts.
 */
import { Schema, type SchemaDefinition, type IndexDefinition, type IndexOptions } from 'mongoose';
import type { Records } from '../../app/ports/store.js';

interface ShelfSchema {
  readonly collection: string;
  /** False for the bookkeeping of deliveries, which says nothing about plans or proof: it is not chained. */
  readonly audited?: false;
  readonly fields: SchemaDefinition;
  readonly indexes: readonly (readonly [IndexDefinition, IndexOptions?])[];
}

const text = { type: String, required: true } as const;
const textOrNull = { type: String, default: null } as const;
const integer = { type: Number, required: true } as const;
const numberOrNull = { type: Number, default: null } as const;
const flag = { type: Boolean, required: true } as const;
const instant = { type: Date, required: true } as const;
const instantOrNull = { type: Date, default: null } as const;
const texts = { type: [String], required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;
const mixedOrNull = { type: Schema.Types.Mixed, default: null } as const;
const span = { type: new Schema({ from: integer, to: integer }, { _id: false }), required: true } as const;

const unique: IndexOptions = { unique: true };

/** The stored shape of every shelf. */
export const SCHEMAS: Readonly<Record<keyof Records, ShelfSchema>> = {
  provinces: { collection: 'provinces', fields: { name: text }, indexes: [] },
  units: {
    collection: 'units',
    fields: {
      provinceId: text,
      kind: text,
      name: text,
      shortName: text,
      parentId: textOrNull,
      life: span,
      successorIds: texts,
    },
    indexes: [[{ provinceId: 1, kind: 1 }], [{ successorIds: 1 }]],
  },
  channels: {
    collection: 'channels',
    fields: {
      provinceId: text,
      unitId: text,
      kind: text,
      name: text,
      life: span,
      address: textOrNull,
      led: mixedOrNull,
      rule: mixedOrNull,
    },
    indexes: [[{ provinceId: 1, kind: 1 }], [{ unitId: 1 }]],
  },
  dayparts: {
    collection: 'dayparts',
    fields: {
      channelId: text,
      name: text,
      weekdays: { type: [Number], required: true },
      start: integer,
      end: integer,
      capacityUnit: text,
      capacity: integer,
      life: span,
    },
    indexes: [[{ channelId: 1 }]],
  },
  users: {
    collection: 'users',
    fields: {
      provinceId: text,
      unitId: text,
      username: text,
      displayName: text,
      role: text,
      passwordHash: text,
      disabled: flag,
    },
    indexes: [[{ username: 1 }, unique], [{ provinceId: 1 }]],
  },
  tokens: {
    collection: 'tokens',
    fields: {
      userId: text,
      name: text,
      scopes: texts,
      secretHash: text,
      createdAt: instant,
      revokedAt: instantOrNull,
    },
    indexes: [[{ secretHash: 1 }, unique], [{ userId: 1 }]],
  },
  plans: {
    collection: 'plans',
    fields: {
      provinceId: text,
      title: text,
      number: textOrNull,
      issuer: text,
      issuedOn: numberOrNull,
      window: span,
      state: text,
      tasks: mixed,
      events: mixed,
      lines: mixed,
      text: { type: String, default: '' },
      createdBy: text,
      createdAt: instant,
      draftJson: textOrNull,
      review: mixed,
    },
    indexes: [[{ provinceId: 1, state: 1 }]],
  },
  obligations: {
    collection: 'obligations',
    fields: {
      provinceId: text,
      planId: text,
      lineId: text,
      unitId: text,
      channelId: textOrNull,
      tagId: textOrNull,
      periodStart: integer,
      ordinal: integer,
      replay: integer,
      required: flag,
      window: span,
      dueDay: integer,
      target: integer,
      waiver: mixedOrNull,
    },
    indexes: [
      [{ planId: 1, unitId: 1 }],
      [{ unitId: 1 }],
      [{ planId: 1, lineId: 1, periodStart: 1 }],
      [{ provinceId: 1, dueDay: 1 }],
    ],
  },
  bookings: {
    collection: 'bookings',
    fields: {
      planId: text,
      unitId: text,
      obligationId: text,
      slotId: text,
      channelId: text,
      day: integer,
      start: integer,
      frozen: flag,
    },
    indexes: [[{ planId: 1 }], [{ channelId: 1, day: 1 }]],
  },
  channelLedgers: {
    collection: 'channelLedgers',
    audited: false,
    fields: { plannedAt: instant },
    indexes: [],
  },
  blackouts: {
    collection: 'blackouts',
    fields: {
      provinceId: text,
      window: span,
      stops: text,
      channelIds: texts,
      reason: text,
      declaredBy: text,
      declaredAt: instant,
      liftedAt: instantOrNull,
    },
    indexes: [[{ provinceId: 1 }]],
  },
  emergencies: {
    collection: 'emergencies',
    fields: {
      provinceId: text,
      unitId: text,
      title: text,
      channelIds: texts,
      day: integer,
      start: integer,
      minutes: integer,
      displacedIds: texts,
      airedBy: text,
      airedAt: instant,
    },
    indexes: [[{ provinceId: 1, day: 1 }]],
  },
  makeGoods: {
    collection: 'makeGoods',
    fields: {
      provinceId: text,
      planId: text,
      unitId: text,
      reason: text,
      missedOn: numberOrNull,
      day: integer,
      slotId: text,
      approvedBy: text,
      approvedAt: instant,
      asRunId: textOrNull,
    },
    indexes: [[{ planId: 1, unitId: 1 }], [{ unitId: 1 }], [{ asRunId: 1 }]],
  },
  assignments: {
    collection: 'assignments',
    fields: {
      provinceId: text,
      planId: text,
      lineId: text,
      unitId: text,
      obligationIds: texts,
      state: text,
      reason: textOrNull,
      changedAt: instant,
      changedBy: text,
    },
    indexes: [[{ planId: 1, unitId: 1, state: 1 }], [{ unitId: 1, state: 1 }]],
  },
  asRuns: {
    collection: 'asRuns',
    fields: {
      provinceId: text,
      unitId: text,
      channelId: text,
      kind: text,
      title: text,
      ranAt: instant,
      durationSeconds: numberOrNull,
      replay: flag,
      lineIds: texts,
      tagId: textOrNull,
      source: text,
      state: text,
      evidence: mixed,
      reportedBy: text,
      reportedAt: instant,
      judgedBy: textOrNull,
      judgedAt: instantOrNull,
      judgement: textOrNull,
      sequenceKey: text,
    },
    indexes: [
      [{ sequenceKey: 1 }, unique],
      [{ unitId: 1, ranAt: 1 }],
      [{ provinceId: 1, state: 1, ranAt: 1 }],
    ],
  },
  credits: {
    collection: 'credits',
    fields: { planId: text, unitId: text, obligationId: text, asRunId: text, late: flag },
    indexes: [[{ planId: 1, unitId: 1 }], [{ unitId: 1 }], [{ asRunId: 1 }]],
  },
  periodCloses: {
    collection: 'periodCloses',
    fields: {
      provinceId: text,
      planId: text,
      periodKey: text,
      window: span,
      closedAt: instant,
      closedBy: text,
      closedByName: text,
      figures: mixed,
      digest: text,
    },
    indexes: [[{ planId: 1 }], [{ provinceId: 1 }]],
  },
  settlements: {
    collection: 'settlements',
    fields: {
      closeId: text,
      planId: text,
      unitId: text,
      obligationId: text,
      status: text,
      cause: textOrNull,
      asRunId: textOrNull,
      creditedOn: numberOrNull,
      madeGoodBy: textOrNull,
      group: text,
    },
    indexes: [
      [{ planId: 1, unitId: 1 }],
      [{ unitId: 1 }],
      [{ closeId: 1 }],
      [{ asRunId: 1 }],
      [{ madeGoodBy: 1 }],
    ],
  },
  auditLinks: {
    collection: 'auditLinks',
    fields: {
      chain: text,
      sequence: integer,
      at: instant,
      actorId: text,
      action: text,
      subject: text,
      changes: mixed,
      changeCount: integer,
      changesHash: text,
      statement: mixedOrNull,
      previousHash: { type: String, default: '' },
      hash: text,
    },
    indexes: [[{ chain: 1, sequence: 1 }, unique], [{ subject: 1 }]],
  },
  jobs: {
    collection: 'jobs',
    audited: false,
    fields: {
      provinceId: text,
      name: text,
      payload: text,
      dedupeKey: text,
      state: text,
      runAt: instant,
      attempts: integer,
      leaseUntil: instantOrNull,
      progress: integer,
      result: textOrNull,
      error: textOrNull,
      createdAt: instant,
      finishedAt: instantOrNull,
    },
    indexes: [[{ dedupeKey: 1 }, unique], [{ state: 1, runAt: 1 }]],
  },
  inbox: {
    collection: 'inbox',
    fields: {
      provinceId: text,
      unitId: text,
      kind: text,
      causeKey: text,
      subject: text,
      text,
      createdAt: instant,
      readAt: instantOrNull,
    },
    indexes: [[{ causeKey: 1 }, unique], [{ unitId: 1, createdAt: -1 }]],
  },
  assets: {
    collection: 'assets',
    fields: {
      provinceId: text,
      unitId: text,
      designId: text,
      theme: mixedOrNull,
      fields: mixed,
      sizes: mixed,
      state: text,
      jobId: text,
      outcomes: mixed,
      renditionIds: texts,
      warnings: texts,
      createdAt: instant,
      createdBy: text,
    },
    indexes: [[{ provinceId: 1, createdAt: -1 }]],
  },
  renditions: {
    collection: 'renditions',
    fields: { provinceId: text, format: text, width: integer, height: integer, bytes: integer },
    indexes: [],
  },
  contents: {
    collection: 'contents',
    fields: {
      provinceId: text,
      unitId: text,
      title: text,
      source: mixed,
      designId: textOrNull,
      state: text,
      pictureId: text,
      warnings: mixed,
      approval: mixedOrNull,
      assetId: textOrNull,
      createdAt: instant,
      createdBy: text,
      createdByName: text,
      changedAt: instant,
    },
    indexes: [[{ provinceId: 1, createdAt: -1 }], [{ provinceId: 1, state: 1, createdAt: -1 }]],
  },
  publications: {
    collection: 'publications',
    fields: {
      provinceId: text,
      unitId: text,
      channelId: text,
      contentId: text,
      contentHash: text,
      position: integer,
      share: integer,
      publishedAt: instant,
      publishedBy: text,
    },
    indexes: [[{ channelId: 1, position: 1 }], [{ contentId: 1 }]],
  },
  mediaFiles: {
    collection: 'mediaFiles',
    fields: {
      provinceId: text,
      unitId: text,
      kind: text,
      mime: text,
      sha256: text,
      sentSha256: text,
      bytes: integer,
      width: numberOrNull,
      height: numberOrNull,
      name: { type: String, default: '' },
      state: text,
      jobId: textOrNull,
      fault: textOrNull,
      renditions: mixed,
      sound: mixedOrNull,
      poster: textOrNull,
      createdAt: instant,
      createdBy: text,
    },
    indexes: [[{ provinceId: 1, createdAt: -1 }]],
  },
  productions: {
    collection: 'productions',
    fields: {
      provinceId: text,
      unitId: text,
      title: text,
      recipe: mixed,
      state: text,
      jobId: text,
      fault: textOrNull,
      contentId: textOrNull,
      createdAt: instant,
      createdBy: text,
      createdByName: text,
    },
    indexes: [[{ provinceId: 1, createdAt: -1 }]],
  },
  keptAnswers: {
    collection: 'keptAnswers',
    audited: false,
    fields: { bodyHash: text, status: numberOrNull, body: textOrNull, expiresAt: instant },
    indexes: [[{ expiresAt: 1 }, { expireAfterSeconds: 0 }]],
  },
};

/** The Mongoose schema of a shelf. Ids are strings; `version` is ours, so Mongoose keeps none. */
export function mongooseSchema(shelf: ShelfSchema): Schema {
  const schema = new Schema(
    { _id: { type: String, required: true }, ...shelf.fields, version: integer },
    {
      strict: 'throw',
      versionKey: false,
      minimize: false,
      autoIndex: false,
      autoCreate: false,
      collection: shelf.collection,
    },
  );
  for (const [keys, options] of shelf.indexes) schema.index(keys, options);
  return schema;
}
