/**
 * The child process that works on one document: bytes on standard input, one JSON answer on standard output.
 * It may be killed at any moment; it holds nothing and writes nothing else.
 */
import { Failure } from '../../domain/errors.js';
import { readPlan } from '../../domain/reading/read-plan.js';
import { watchMemory } from '../child/watch-memory.js';
import type { ChildAnswer, ChildOrder, ChildWork } from './child-answer.js';
import { extractDocument } from './extract.js';
import type { DocumentLimits } from './limits.js';

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const WORK: {
  readonly [W in keyof ChildWork]: (bytes: Buffer, limits: DocumentLimits) => Promise<ChildWork[W]>;
} = {
  extract: extractDocument,
  read: (bytes) => Promise.resolve(readPlan(bytes.toString('utf8'))),
};

async function answer({ work, limits }: ChildOrder): Promise<ChildAnswer<ChildWork[keyof ChildWork]>> {
  try {
    return { ok: true, result: await WORK[work](await readInput(), limits) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false, code: error.code, cause: error.cause instanceof Error ? error.cause.message : null };
  }
}

const order = JSON.parse(process.argv[2]!) as ChildOrder;
watchMemory(order.residentMegabytes);
const json = JSON.stringify(await answer(order));
// A parser may leave timers and handles behind: the answer is out, so is the process.
process.stdout.write(json, () => process.exit(0));
