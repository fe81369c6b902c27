/** Work on strangers' documents, in children with limits of time and memory; a few at once, the others wait. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createGate } from '../gate.js';
import type { ChildAnswer, ChildOrder, ChildWork } from './child-answer.js';
import { CHILD_LIMITS, type DocumentLimits } from './limits.js';
import { type RefusalCode, isRefusalCode, refusal } from './refusals.js';

export interface DocumentWorkOptions {
  readonly milliseconds?: number;
  readonly heapMegabytes?: number;
  readonly residentMegabytes?: number;
  /** Children at once; more documents wait. */
  readonly atOnce?: number;
  /** Documents that may wait; more are refused as `document-busy`. */
  readonly waiting?: number;
}

/** Throws what the child throws, and `document-timeout`, `document-bomb`, `document-too-long`, `document-busy`. */
export type DocumentWork = <W extends keyof ChildWork>(
  work: W,
  bytes: Buffer,
  limits: DocumentLimits,
) => Promise<ChildWork[W]>;

/** From a source tree the child needs the loader that its parent runs under; from `dist` it is plain JavaScript. */
const CHILD = fileURLToPath(import.meta.resolve('./document-child.js'));
const LOADER = CHILD.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];

/** The exit status of a process that aborted itself, where no signal is told. */
const ABORTED = 134;
/**
 * Characters may take four bytes and JSON may escape them; a draft says beside its text what stands at every place of
 * it. Beyond that the answer is no answer.
 */
const ANSWER_BYTES_A_CHARACTER: { readonly [W in keyof ChildWork]: number } = { extract: 6, read: 40 };

export function createDocumentWork(options: DocumentWorkOptions = {}): DocumentWork {
  const gate = createGate({
    atOnce: options.atOnce ?? 2,
    waiting: { most: options.waiting ?? 20, refused: () => refusal('document-busy') },
  });
  return (work, bytes, limits) => gate(() => workInChild(work, bytes, limits, options));
}

async function workInChild<W extends keyof ChildWork>(
  work: W,
  bytes: Buffer,
  limits: DocumentLimits,
  options: DocumentWorkOptions,
): Promise<ChildWork[W]> {
  const heap = options.heapMegabytes ?? CHILD_LIMITS.heapMegabytes;
  const order: ChildOrder = {
    work,
    limits,
    residentMegabytes: options.residentMegabytes ?? CHILD_LIMITS.residentMegabytes,
  };
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, ...LOADER, CHILD, JSON.stringify(order)],
    // Its own process group, and nothing of our environment: a parser has no business with our secrets.
    { detached: true, env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const stops: RefusalCode[] = [];
  const stop = (code: RefusalCode): void => {
    stops.push(code);
    killGroup(child.pid);
  };
  const timer = setTimeout(() => stop('document-timeout'), options.milliseconds ?? CHILD_LIMITS.milliseconds);
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.characters * ANSWER_BYTES_A_CHARACTER[work]) stop('document-too-long');
    else chunks.push(chunk);
  });
  // The child may die before it has read everything; its exit tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (stops[0]) throw refusal(stops[0]);
    // Killed by its own watch, or aborted by V8 over a full heap.
    if (status === null || status === ABORTED) throw refusal('document-bomb');
    if (status !== 0) throw new Error(`the document child ended with status ${status}`);
    const answer = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ChildAnswer<ChildWork[W]>;
    if (answer.ok) return answer.result;
    throw refusal(isRefusalCode(answer.code) ? answer.code : 'document-damaged', answer.cause ?? undefined);
  } finally {
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null) killGroup(child.pid);
  }
}

/** Kills the child and whatever it started; one that is gone already is no fault. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // no such process: it has ended by itself
  }
}
