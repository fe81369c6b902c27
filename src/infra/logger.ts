import { pino } from 'pino';
import type { Config } from './config.js';

/** A structured log; `logger.info({ jobId }, 'sentence')`. */
export type Logger = pino.Logger;

/** Where a secret could stand in what is logged; its value never reaches the log. */
const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  '["set-cookie"]',
  '["x-api-key"]',
].flatMap((name) =>
  name.startsWith('[') ? [name, `*${name}`, `*.*${name}`] : [name, `*.${name}`, `*.*.${name}`],
);

/** Receives finished lines, each ending in a line feed. */
export interface LogSink {
  write(line: string): void;
}

/** The parts of a JSON log line that the plain form shows. */
interface LogLine {
  readonly time: string;
  readonly level: string;
  readonly name?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
}

const VIETNAMESE_TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** One JSON line as a person at a terminal reads it: time, level when it is not "info", name, message. */
function plainLine(json: string): string {
  const line = JSON.parse(json) as LogLine;
  const level = line.level === 'info' ? '' : ` ${line.level.toUpperCase()}`;
  const name = line.name === undefined ? '' : ` [${line.name}]`;
  const trouble = line.err === undefined ? '' : `\n  ${line.err.stack ?? line.err.message ?? ''}`;
  return `${VIETNAMESE_TIME.format(new Date(line.time))}${level}${name} ${line.msg ?? ''}${trouble}\n`;
}

/**
 * A log on standard error: JSON lines, or plain lines when standard error is a terminal.
 * Cookies, authorization headers, passwords, secrets and tokens are replaced by `[đã che]`.
 * @param options `name` tells the process (`api`, `worker`); `plain` and `sink` replace the defaults
 *   of form and destination.
 */
export function createLogger(options: {
  readonly level: Config['logLevel'];
  readonly name: string;
  readonly plain?: boolean;
  readonly sink?: LogSink;
}): Logger {
  const sink: LogSink = options.sink ?? process.stderr;
  const plain = options.plain ?? process.stderr.isTTY;
  return pino(
    {
      level: options.level,
      base: { name: options.name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS, censor: '[đã che]' },
    },
    plain ? { write: (line: string) => sink.write(plainLine(line)) } : sink,
  );
}
