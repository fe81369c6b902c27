import { resolve } from 'node:path';
import { z } from 'zod';
import { Failure, type FieldFault } from '../domain/errors.js';

/** The levels of the log, the quietest last. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The shortest session secret worth the name, in characters. */
const SHORTEST_SECRET = 32;

/** What the environment says about this process; read once, at its start. */
export interface Config {
  /** TCP port of the HTTP listener; 0 lets the system choose. */
  readonly port: number;
  /** Address that the HTTP listener binds. */
  readonly host: string;
  /** Absolute path of the folder that holds the embedded store, the private Redis, media and secrets. */
  readonly dataDir: string;
  /** Null means the embedded store. */
  readonly mongodbUri: string | null;
  /** Null means the private Redis. An absolute path (a Unix socket) or a `redis:` or `rediss:` address. */
  readonly redisUrl: string | null;
  /** Load the invented sample province when the store is empty. */
  readonly sample: boolean;
  /** Null means a random one, kept in the data folder. */
  readonly samplePassword: string | null;
  /** Null means a random one, kept in the data folder. */
  readonly sessionSecret: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** A service that reads texts aloud; null means espeak-ng on this machine. */
  readonly speech: { readonly url: string; readonly voice: string; readonly token: string | null } | null;
  /** The address people use, without a trailing slash; null means the address the listener reports. */
  readonly publicUrl: string | null;
}

const optional = z.string().optional();

const environmentSchema = z.object({
  PORT: z.coerce
    .number('PORT phải là một số nguyên từ 0 đến 65535.')
    .int('PORT phải là một số nguyên từ 0 đến 65535.')
    .min(0, 'PORT phải là một số nguyên từ 0 đến 65535.')
    .max(65_535, 'PORT phải là một số nguyên từ 0 đến 65535.')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./, 'MONGODB_URI phải bắt đầu bằng mongodb:// hoặc mongodb+srv://.')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(
      /^(rediss?:\/\/.|\/)/,
      'REDIS_URL phải bắt đầu bằng redis:// hoặc rediss://, hoặc là đường dẫn tuyệt đối của một socket.',
    )
    .optional(),
  SAMPLE: z.enum(['on', 'off'], 'SAMPLE chỉ nhận on hoặc off.').default('on'),
  SAMPLE_PASSWORD: optional,
  SESSION_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `SESSION_SECRET phải dài ít nhất ${SHORTEST_SECRET} ký tự.`)
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL chỉ nhận ${LOG_LEVELS.join(', ')}.`).default('info'),
  SPEECH_URL: z.url({ protocol: /^https?$/, error: 'SPEECH_URL phải là một địa chỉ http(s).' }).optional(),
  SPEECH_VOICE: z.string().default(''),
  SPEECH_TOKEN: optional,
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL phải là một địa chỉ http(s).' }).optional(),
});

/** True for an address that only this machine can reach. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** What is missing before the listener may be reached from other machines. */
function exposureFaults(environment: z.infer<typeof environmentSchema>): FieldFault[] {
  if (isLoopback(environment.HOST)) return [];
  const faults: FieldFault[] = [];
  if (environment.SAMPLE === 'on') {
    faults.push({
      path: 'SAMPLE',
      detail: 'Hãy đặt SAMPLE=off để dùng tài khoản thật thay cho tài khoản mẫu.',
    });
  }
  if (environment.SESSION_SECRET === undefined) {
    faults.push({
      path: 'SESSION_SECRET',
      detail: `Hãy đặt SESSION_SECRET là một chuỗi ngẫu nhiên dài ít nhất ${SHORTEST_SECRET} ký tự.`,
    });
  }
  return faults;
}

function refuse(introduction: string, fields: readonly FieldFault[]): never {
  const sentences = [introduction, ...fields.map((field) => field.detail)];
  throw new Failure('invalid', 'configuration-refused', sentences.join(' '), { fields });
}

/**
 * Reads the configuration from environment variables; an empty variable counts as unset.
 * Throws Failure `configuration-refused`, naming every faulty or missing variable: also when HOST
 * reaches beyond this machine without real accounts (SAMPLE=off) and a SESSION_SECRET.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return refuse(
      'Cấu hình chưa đúng.',
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), detail: issue.message })),
    );
  }
  const faults = exposureFaults(parsed.data);
  if (faults.length > 0) {
    return refuse(`HOST=${parsed.data.HOST} mở hệ thống ra ngoài máy này, nên cần thêm cấu hình.`, faults);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    mongodbUri: data.MONGODB_URI ?? null,
    redisUrl: data.REDIS_URL ?? null,
    sample: data.SAMPLE === 'on',
    samplePassword: data.SAMPLE_PASSWORD ?? null,
    sessionSecret: data.SESSION_SECRET ?? null,
    logLevel: data.LOG_LEVEL,
    speech:
      data.SPEECH_URL === undefined
        ? null
        : { url: data.SPEECH_URL, voice: data.SPEECH_VOICE, token: data.SPEECH_TOKEN ?? null },
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
  };
}
