import { readCommands } from './commands/read.js';
import { schemaCommands } from './commands/schema.js';
import { serverCommands } from './commands/server.js';
import { sessionCommands } from './commands/session.js';
import { writeCommands } from './commands/write.js';
import { CommandError, errorReply } from './command-error.js';
import type { Engine, Handler } from './engine.js';
import type { TransactionView } from './transaction-view.js';
import type { Document } from './values.js';

const handlers = new Map<string, Handler>(
  [readCommands, writeCommands, schemaCommands, sessionCommands, serverCommands].flatMap((group) =>
    Object.entries(group),
  ),
);

/** What may run inside a transaction. */
const transactional = new Set([
  'find',
  'getMore',
  'killCursors',
  'distinct',
  'aggregate',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'create',
  'createIndexes',
]);

function abort(engine: Engine, command: Document, transaction: TransactionView): void {
  engine.sessions.abort(command);
  engine.cursors.closeAllOf(transaction);
}

function runInTransaction(
  engine: Engine,
  command: Document,
  name: string,
  run: (transaction: TransactionView) => Document,
): Document {
  const transaction = engine.sessions.enter(command);
  try {
    if (!transactional.has(name))
      throw new CommandError(263, `Cannot run '${name}' in a multi-document transaction.`);
    const reply = run(transaction);
    // Any failure ends a transaction.
    if ('writeErrors' in reply) abort(engine, command, transaction);
    return reply;
  } catch (error) {
    abort(engine, command, transaction);
    throw error;
  }
}

/** Runs one command and gives its reply, which for a failure is an error reply; never throws. */
export function dispatch(
  engine: Engine,
  command: Document,
  payloads: ReadonlyMap<string, readonly Buffer[]>,
  report: (message: string) => void,
): Document {
  try {
    const [name = ''] = Object.keys(command);
    const handler = handlers.get(name === 'findandmodify' ? 'findAndModify' : name);
    if (!handler) throw new CommandError(59, `no such command: '${name}'`);
    const database = typeof command['$db'] === 'string' ? command['$db'] : 'admin';
    const run = (transaction: TransactionView | undefined): Document =>
      handler({ engine, database, name, command, payloads, transaction });
    const inTransaction = command['autocommit'] === false && !(name in sessionCommands);
    return inTransaction ? runInTransaction(engine, command, name, run) : run(undefined);
  } catch (error) {
    if (!(error instanceof CommandError))
      report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return errorReply(error);
  }
}
