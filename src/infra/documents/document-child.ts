/**
 * The child process that reads one document: bytes on standard input, one JSON answer on standard output.
 * It may be killed at any moment; it holds nothing and writes nothing else.
 */
import { Failure } from '../../domain/errors.js';
import { watchMemory } from '../child/watch-memory.js';
import type { ChildAnswer, ChildOrder } from './child-answer.js';
import { extractDocument } from './extract.js';
import type { DocumentLimits } from './limits.js';

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function answer(limits: DocumentLimits): Promise<ChildAnswer> {
  try {
    return { ok: true, document: await extractDocument(await readInput(), limits) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false, code: error.code, cause: error.cause instanceof Error ? error.cause.message : null };
  }
}

const order = JSON.parse(process.argv[2]!) as ChildOrder;
watchMemory(order.residentMegabytes);
const json = JSON.stringify(await answer(order.limits));
// A parser may leave timers and handles behind: the answer is out, so is the process.
process.stdout.write(json, () => process.exit(0));
