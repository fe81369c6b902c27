import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What tells one process from another that later gets the same number. */
export interface ProcessIdentity {
  /** When it was started, in whatever form the system gives; compare only for equality. */
  readonly started: string;
  readonly parent: number;
  readonly command: string;
  /** Its working folder; null where the system does not tell. */
  readonly folder: string | null;
}

/**
 * Looks a process up: in `/proc`, and through `ps` on systems without it.
 * Null when there is none (a dead one that its parent has not collected yet counts as none).
 */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  return process.platform === 'linux' ? await identifyInProc(pid) : await identifyByPs(pid);
}

async function identifyInProc(pid: number): Promise<ProcessIdentity | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parent, started] = [fields[0], fields[1], fields[19]];
    if (state === 'Z' || parent === undefined || started === undefined) return null;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return { started, parent: Number(parent), command, folder };
  } catch {
    return null;
  }
}

async function identifyByPs(pid: number): Promise<ProcessIdentity | null> {
  try {
    const { stdout } = await run('ps', ['-o', 'ppid=,stat=,lstart=,command=', '-p', String(pid)]);
    const match = /^\s*(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(stdout.trimEnd());
    if (match === null || match[2]!.startsWith('Z')) return null;
    return { started: match[3]!, parent: Number(match[1]), command: match[4]!, folder: null };
  } catch {
    return null;
  }
}
