/** One child of the render pool: started when it is needed, killed when it hangs, replaced when it dies. */
import { fork, type ChildProcess } from 'node:child_process';
import { env, execArgv } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { RenderedImage, RenderRequest } from '../../app/ports/asset-renderer.js';
import { Failure } from '../../domain/errors.js';
import { failureOf, type ChildMessage } from './render-messages.js';

export interface RenderWorkerOptions {
  readonly templatesDir: string;
  /** A request that takes longer is given up, and the child with it. */
  readonly timeoutSeconds: number;
}

export interface RenderWorker {
  /** Starts the child, if it does not run, and waits until it can draw. Throws what keeps it from that. */
  start(): Promise<void>;
  /** Draws one request; one at a time. */
  render(request: RenderRequest): Promise<readonly RenderedImage[]>;
  stop(): Promise<void>;
  /** The child's process, for those who watch over it; null while none runs. */
  pid(): number | null;
}

/** Source runs under the loader of the parent; what was built runs as it is. */
const source = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(source ? './render-child.ts' : './render-child.js', import.meta.url));
const START_SECONDS = 30;

function spawnChild(templatesDir: string): ChildProcess {
  const loader = source && !execArgv.some((flag) => flag.includes('tsx')) ? ['--import', 'tsx'] : [];
  return fork(entry, [templatesDir], {
    serialization: 'advanced',
    execArgv: [...execArgv.filter((flag) => !/^--(inspect|cpu-prof|test)/.test(flag)), ...loader],
    // A child that reads strangers' files is told no secrets.
    env: Object.fromEntries(
      ['PATH', 'TMPDIR', 'HOME'].flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
    ),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const crashed = (): Failure =>
  new Failure(
    'unreadable',
    'render-crashed',
    'Tiến trình vẽ ảnh đã dừng đột ngột; có thể ảnh gửi lên bị hỏng.',
  );

const late = (): Failure =>
  new Failure('unavailable', 'render-timeout', 'Vẽ ảnh quá lâu nên đã dừng; hãy thử lại.');

export function createRenderWorker({ templatesDir, timeoutSeconds }: RenderWorkerOptions): RenderWorker {
  let child: ChildProcess | null = null;
  let lastId = 0;

  /** The next message that `pick` takes; a child that dies or is late rejects. */
  function answer<T>(
    from: ChildProcess,
    seconds: number,
    pick: (message: ChildMessage) => { value: T } | { failure: Failure } | null,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle();
        from.kill('SIGKILL');
        if (child === from) child = null;
        reject(late());
      }, seconds * 1000);
      const onMessage = (message: ChildMessage): void => {
        const picked = pick(message);
        if (!picked) return;
        settle();
        if ('value' in picked) resolve(picked.value);
        else reject(picked.failure);
      };
      const onExit = (): void => {
        settle();
        reject(crashed());
      };
      const settle = (): void => {
        clearTimeout(timer);
        from.off('message', onMessage);
        from.off('exit', onExit);
      };
      from.on('message', onMessage);
      from.on('exit', onExit);
    });
  }

  async function running(): Promise<ChildProcess> {
    if (child) return child;
    const started = spawnChild(templatesDir);
    child = started;
    started.on('exit', () => {
      if (child === started) child = null;
    });
    try {
      await answer(started, START_SECONDS, (message) => {
        if (message.type === 'ready') return { value: null };
        return message.type === 'broken' ? { failure: failureOf(message.failure) } : null;
      });
    } catch (error) {
      started.kill('SIGKILL');
      throw error;
    }
    return started;
  }

  return {
    async start() {
      await running();
    },
    async render(request) {
      const worker = await running();
      lastId += 1;
      const id = lastId;
      const answered = answer<readonly RenderedImage[]>(worker, timeoutSeconds, (message) => {
        if (message.type === 'drawn' && message.id === id)
          return { value: message.images.map((image) => ({ ...image, bytes: Buffer.from(image.bytes) })) };
        if (message.type === 'refused' && message.id === id) return { failure: failureOf(message.failure) };
        return null;
      });
      worker.send({ id, request });
      return answered;
    },
    async stop() {
      const ending = child;
      child = null;
      if (ending?.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
    pid: () => child?.pid ?? null,
  };
}
