/** Appends what a write changed to the audit chain of a unit, inside the write's own transaction. */
import { createHash } from 'node:crypto';
import type { ClientSession, Connection } from 'mongoose';
import { type Statement, canonicalJson, linkOf } from '../../domain/audit/chain.js';
import type { Change } from './shelf.js';

/** The collection that holds each chain's last sequence number and hash: `{ _id: chain, sequence, hash }`. */
export const AUDIT_HEADS = 'auditHeads';

/** A link names so many of its changes; the hash over all of them covers the rest. */
const NAMED_CHANGES = 100;

interface Entry {
  readonly chain: string;
  readonly at: number;
  readonly actorId: string;
  readonly action: string;
  readonly subject: string;
  readonly changes: readonly Change[];
  readonly statement: Statement | null;
}

interface Head {
  readonly _id: string;
  readonly sequence: number;
  readonly hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Two writes to one chain conflict on its head, so the store lets one commit and retries the other:
 * the chain never forks.
 */
export async function appendToChain(
  connection: Connection,
  session: ClientSession,
  entry: Entry,
): Promise<void> {
  const heads = connection.collection<Head>(AUDIT_HEADS);
  const head = await heads.findOne({ _id: entry.chain }, { session });
  const sequence = (head?.sequence ?? 0) + 1;
  const hashes = entry.changes.map(({ shelf, id, record }) => ({
    shelf,
    id,
    hash: record === null ? null : sha256(canonicalJson(record)),
  }));
  const body = {
    chain: entry.chain,
    sequence,
    at: entry.at,
    actorId: entry.actorId,
    action: entry.action,
    subject: entry.subject,
    changes: hashes.slice(0, NAMED_CHANGES),
    changeCount: hashes.length,
    changesHash: sha256(canonicalJson(hashes)),
    ...(entry.statement === null ? {} : { statement: entry.statement }),
  };
  const link = linkOf(body, head?.hash ?? '', sha256);
  await connection.collection<Record<string, unknown> & { _id: string }>('auditLinks').insertOne(
    {
      _id: `${entry.chain}/${String(sequence)}`,
      ...link.record,
      at: new Date(entry.at),
      previousHash: link.previousHash,
      hash: link.hash,
      version: 1,
    },
    { session },
  );
  if (head === null) await heads.insertOne({ _id: entry.chain, sequence, hash: link.hash }, { session });
  else
    await heads.updateOne(
      { _id: entry.chain, sequence: head.sequence },
      { $set: { sequence, hash: link.hash } },
      { session },
    );
}

/** How many links all chains have together: each audited write adds one. */
export async function countWrites(connection: Connection): Promise<number> {
  const heads = connection.collection<Head>(AUDIT_HEADS).find({}, { projection: { sequence: 1 } });
  return (await heads.toArray()).reduce((sum, { sequence }) => sum + sequence, 0);
}
