/** Where the running system's store is, for commands at the terminal: noted in the data folder by who starts it. */
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

const noteOf = (dataDir: string): string => join(dataDir, 'running-store.txt');

/** How long a store may take to take a connection before it counts as gone, in milliseconds. */
const ANSWER_WITHIN = 1000;

export const noteRunning = (dataDir: string, uri: string): Promise<void> => writeFile(noteOf(dataDir), uri);

/** The address of the store that runs on a data folder, or null when none does (a note left by a crash is no proof). */
export async function runningUri(dataDir: string): Promise<string | null> {
  const uri = await readFile(noteOf(dataDir), 'utf8').catch(() => null);
  return uri !== null && (await answers(uri)) ? uri : null;
}

function answers(uri: string): Promise<boolean> {
  const host = decodeURIComponent(/^mongodb:\/\/([^/?]+)/.exec(uri)?.[1] ?? '');
  const [name, port] = host.split(':');
  const socket = host.startsWith('/') ? connect(host) : connect(Number(port ?? 27_017), name);
  return new Promise((resolve) => {
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_WITHIN, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
