/** Text out of files, read in a child process with limits, so that a hostile file hurts nobody. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DocumentText, ExtractedDocument } from '../../app/ports/document-text.js';
import type { ChildAnswer, ChildOrder } from './child-answer.js';
import { extractDocument } from './extract.js';
import { CHILD_LIMITS, DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';
import { type RefusalCode, isRefusalCode, refusal } from './refusals.js';
import { type Sniffed, sniff } from './sniff.js';

export interface DocumentTextOptions {
  readonly limits?: Partial<DocumentLimits>;
  readonly milliseconds?: number;
  readonly heapMegabytes?: number;
  readonly residentMegabytes?: number;
  /** Children at once; more files wait. */
  readonly atOnce?: number;
  /** Files that may wait; more are refused as `document-busy`. */
  readonly waiting?: number;
}

/** From a source tree the child needs the loader that its parent runs under; from `dist` it is plain JavaScript. */
const CHILD = fileURLToPath(import.meta.resolve('./document-child.js'));
const LOADER = CHILD.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];

const REFUSED_AT_SIGHT = new Set<Sniffed>(['old-word', 'encrypted-office', 'image']);
/** Bytes of plain text that are read without a child: a few milliseconds. */
const TEXT_AT_ONCE = 1024 * 1024;

/** The exit status of a process that aborted itself, where no signal is told. */
const ABORTED = 134;
/** Characters may take four bytes and JSON may escape them; beyond that the answer is no answer. */
const ANSWER_BYTES_A_CHARACTER = 6;

/** The port's adapter. Nothing is shared between files but the number of children at once. */
export function createDocumentText(options: DocumentTextOptions = {}): DocumentText {
  const limits = { ...DOCUMENT_LIMITS, ...options.limits };
  const gate = createGate(options.atOnce ?? 2, options.waiting ?? 20);
  return {
    async extract(bytes) {
      if (bytes.length === 0) throw refusal('document-empty');
      if (bytes.length > limits.fileBytes) throw refusal('document-too-large');
      const sniffed = sniff(bytes);
      // Plain text has no parser to attack, and what needs none to be refused needs no child either.
      if ((sniffed === 'text' && bytes.length <= TEXT_AT_ONCE) || REFUSED_AT_SIGHT.has(sniffed))
        return extractDocument(bytes, limits);
      const leave = await gate();
      try {
        return await readInChild(bytes, limits, options);
      } finally {
        leave();
      }
    },
  };
}

/** Lets so many in at once; the others wait in order. */
function createGate(atOnce: number, waiting: number): () => Promise<() => void> {
  let inside = 0;
  const queue: (() => void)[] = [];
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  };
  return async () => {
    if (inside < atOnce) {
      inside += 1;
      return leave;
    }
    if (queue.length >= waiting) throw refusal('document-busy');
    await new Promise<void>((resolve) => queue.push(resolve));
    return leave;
  };
}

async function readInChild(
  bytes: Buffer,
  limits: DocumentLimits,
  options: DocumentTextOptions,
): Promise<ExtractedDocument> {
  const heap = options.heapMegabytes ?? CHILD_LIMITS.heapMegabytes;
  const order: ChildOrder = {
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
    if (size > limits.characters * ANSWER_BYTES_A_CHARACTER) stop('document-too-long');
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
    return understand(Buffer.concat(chunks));
  } finally {
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null) killGroup(child.pid);
  }
}

function understand(json: Buffer): ExtractedDocument {
  const answer = JSON.parse(json.toString('utf8')) as ChildAnswer;
  if (answer.ok) return answer.document;
  throw refusal(isRefusalCode(answer.code) ? answer.code : 'document-damaged', answer.cause ?? undefined);
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
