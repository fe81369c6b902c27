import { type Call, type Handler, isDurable } from '../engine.js';
import type { TransactionView } from '../transaction-view.js';
import type { Value } from '../values.js';

function closeCursors({ engine }: Call, transaction: TransactionView | undefined): void {
  if (transaction) engine.cursors.closeAllOf(transaction);
}

const commitTransaction: Handler = (call) => {
  closeCursors(call, call.engine.sessions.commit(call.command, isDurable(call)));
  return { ok: 1 };
};

const abortTransaction: Handler = (call) => {
  closeCursors(call, call.engine.sessions.abort(call.command));
  return { ok: 1 };
};

const endSessions: Handler = (call) => {
  for (const session of (call.command[call.name] ?? []) as Value[])
    closeCursors(call, call.engine.sessions.endSession(session));
  return { ok: 1 };
};

/** Commands about sessions. They are never part of the transaction that they end. */
export const sessionCommands: Readonly<Record<string, Handler>> = {
  commitTransaction,
  abortTransaction,
  endSessions,
  killSessions: endSessions,
  refreshSessions: () => ({ ok: 1 }),
};
