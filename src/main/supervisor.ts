import { startRedis } from '../embedded/redis.js';
import { startStore } from '../embedded/store.js';
import type { Config } from '../infra/config.js';
import { childProgram, type ReadyMessage } from './child-program.js';
import { keptSecret } from './kept-secret.js';
import { noteRunning } from './running.js';
import {
  startTree,
  type ProcessTree,
  type RunningMember,
  type TreeEvent,
  type TreeMember,
} from './process-tree.js';

/** Milliseconds to finish; together under the ten seconds that a stop may take. */
const STOP_WITHIN = { web: 4_000, worker: 4_000, redis: 1_000, store: 800 };

const SESSION_SECRET_LENGTH = 48;
const SAMPLE_PASSWORD_LENGTH = 12;

/** The programs of the tree, as paths of their files. */
export interface Programs {
  readonly web: string;
  readonly worker: string;
}

/** Addresses that become known only when the private services run. */
interface Addresses {
  mongodbUri: string | null;
  redisUrl: string | null;
}

/**
 * The whole system of one machine: embedded store and private Redis, unless others are configured, then the
 * web program and the worker. They are stopped the other way round, so that each finds what it needs
 * to finish: web, worker, Redis, store.
 * @param say prints a line for the operator
 */
export async function supervise(options: {
  readonly config: Config;
  readonly programs: Programs;
  readonly say: (line: string) => void;
}): Promise<ProcessTree> {
  const { config, programs, say } = options;
  const addresses: Addresses = { mongodbUri: config.mongodbUri, redisUrl: config.redisUrl };
  const secrets = await secretsOf(config);
  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    ...secrets,
    DATA_DIR: config.dataDir,
    ...(addresses.mongodbUri === null ? {} : { MONGODB_URI: addresses.mongodbUri }),
    ...(addresses.redisUrl === null ? {} : { REDIS_URL: addresses.redisUrl }),
  });
  const services: TreeMember[] = [];
  if (config.mongodbUri === null) services.push(storeMember(config, addresses, say));
  if (config.redisUrl === null) services.push(redisMember(config, addresses, say));
  const worker = childProgram({
    name: 'tiến trình việc nền',
    file: programs.worker,
    stopWithin: STOP_WITHIN.worker,
    environment,
  });
  const web = childProgram({
    name: 'tiến trình web',
    file: programs.web,
    stopWithin: STOP_WITHIN.web,
    environment,
    onReady: greetOnce(say),
  });
  return startTree([services, [worker, web]], (event) => {
    const line = sentenceOf(event);
    if (line !== null) say(line);
  });
}

/** What the children need to agree on; made once for a data folder where the operator gives none. */
async function secretsOf(config: Config): Promise<NodeJS.ProcessEnv> {
  const { dataDir } = config;
  const sessionSecret =
    config.sessionSecret ?? (await keptSecret(dataDir, 'session-secret', SESSION_SECRET_LENGTH));
  if (!config.sample) return { SESSION_SECRET: sessionSecret };
  const samplePassword =
    config.samplePassword ?? (await keptSecret(dataDir, 'sample-password', SAMPLE_PASSWORD_LENGTH));
  return { SESSION_SECRET: sessionSecret, SAMPLE_PASSWORD: samplePassword };
}

function storeMember(config: Config, addresses: Addresses, say: (line: string) => void): TreeMember {
  return {
    name: 'kho dữ liệu',
    stopWithin: STOP_WITHIN.store,
    async start() {
      const store = await startStore({
        dataDir: config.dataDir,
        log: (line) => say(`Kho dữ liệu: ${line}`),
      });
      addresses.mongodbUri = store.uri;
      await noteRunning(config.dataDir, store.uri);
      return serviceMember(store);
    },
  };
}

/** A service as a member: it has ended when it says so, or when it has been stopped. */
function serviceMember(service: {
  stop(): Promise<void>;
  kill?(): void;
  onExit?(callback: (reason: string) => void): void;
}): RunningMember {
  let finish: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    finish = resolve;
    service.onExit?.(resolve);
  });
  return {
    ended,
    stop() {
      service.stop().then(
        () => finish('đã dừng'),
        (error: unknown) => finish(detailOf(error)),
      );
    },
    kill() {
      service.kill?.();
      finish('bị dừng ngay');
    },
  };
}

function redisMember(config: Config, addresses: Addresses, say: (line: string) => void): TreeMember {
  return {
    name: 'Redis riêng',
    stopWithin: STOP_WITHIN.redis,
    async start() {
      const redis = await startRedis({ dataDir: config.dataDir, log: (line) => say(`Redis: ${line}`) });
      addresses.redisUrl = redis.url;
      return serviceMember(redis);
    },
  };
}

/** Prints address and notes of the first start; a restart has nothing new to say. */
function greetOnce(say: (line: string) => void): (message: ReadyMessage) => void {
  let greeted = false;
  return ({ address, notes = [] }) => {
    if (greeted) return;
    greeted = true;
    if (address !== undefined) say(`Phủ Sóng đang chạy tại ${address}`);
    for (const note of notes) say(note);
  };
}

const seconds = (milliseconds: number): string => `${String(milliseconds / 1000).replace('.', ',')} giây`;

/** The Vietnamese sentence of an error that has one, its message otherwise. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'detail' in error && typeof error.detail === 'string' ? error.detail : error.message;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentenceOf(event: TreeEvent): string | null {
  const name = capitalised(event.name);
  switch (event.kind) {
    case 'ready':
      return event.again ? `${name} đã chạy lại.` : null;
    case 'crashed':
      return `${name} đã dừng bất ngờ (${event.reason}); khởi động lại sau ${seconds(event.restartIn)}.`;
    case 'failed':
      return `${name} chưa chạy lại được: ${detailOf(event.error)} Thử lại sau ${seconds(event.restartIn)}.`;
  }
}
