/** The digest of a close: who keeps it can tell later whether what is stored is still what was frozen. */
import type { Settlement } from '../../domain/coverage/settlement.js';
import type { Context } from '../context.js';
import { recordHash } from './verify-chains.js';

/** SHA-256 over the settlements of a close, whatever their order. */
export const settlementDigest = (app: Pick<Context, 'sha256'>, settlements: readonly Settlement[]): string =>
  recordHash(
    app,
    [...settlements]
      .sort((a, b) => (a.obligationId < b.obligationId ? -1 : 1))
      .map(({ obligationId, status, cause, asRunId, creditedOn, madeGoodBy, group }) => ({
        ...{ obligationId, status, cause, asRunId, creditedOn, madeGoodBy, group },
      })),
  );
