/** Walking the audit chains: the first break of each is named. */
import { type Link, canonicalJson, verifyChain } from '../../domain/audit/chain.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import type { AuditLink } from './audit-link.js';

export interface ChainReport {
  readonly chain: string;
  readonly links: number;
  /** The sequence number of the first link that does not hold; null when all do. */
  readonly brokenAt: number | null;
  readonly reason: 'record-changed' | 'order-broken' | 'gap' | null;
}

/** Walks every chain there is. */
export async function verifyChains(app: Context, actor: Actor): Promise<readonly ChainReport[]> {
  authorise(actor, 'audit.read');
  const links = await app.store.auditLinks.find(
    {},
    {
      sort: [
        ['chain', 'up'],
        ['sequence', 'up'],
      ],
    },
  );
  const chains = new Map<string, Stored<AuditLink>[]>();
  for (const link of links) {
    const chain = chains.get(link.chain);
    if (chain) chain.push(link);
    else chains.set(link.chain, [link]);
  }
  return [...chains].map(([chain, of]) => verified(app, chain, of));
}

function verified(app: Context, chain: string, links: readonly Stored<AuditLink>[]): ChainReport {
  const gap = links.findIndex((link, index) => link.sequence !== index + 1);
  if (gap >= 0) return { chain, links: links.length, brokenAt: gap + 1, reason: 'gap' };
  const verdict = verifyChain(links.map(linkOfStored), app.sha256);
  if (verdict.ok) return { chain, links: links.length, brokenAt: null, reason: null };
  return { chain, links: links.length, brokenAt: verdict.at + 1, reason: verdict.reason };
}

/** The SHA-256 of a record as the chain knows it; a report prints it so that anyone can check. */
export const recordHash = (app: Pick<Context, 'sha256'>, record: unknown): string =>
  app.sha256(canonicalJson(record));

/** A link as it was hashed: what the store adds around it (id, version) is no part of it. */
function linkOfStored(stored: AuditLink): Link<object> {
  const { chain, sequence, at, actorId, action, subject, changes, changeCount, changesHash, statement } =
    stored;
  const record = {
    chain,
    sequence,
    at,
    actorId,
    action,
    subject,
    changes,
    changeCount,
    changesHash,
    statement,
  };
  return { record, previousHash: stored.previousHash, hash: stored.hash };
}
