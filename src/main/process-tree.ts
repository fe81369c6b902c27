import { setTimeout as sleep } from 'node:timers/promises';

/** Something that runs until it ends: a child process, or a service inside this one. */
export interface RunningMember {
  /** Resolves once it has ended, however; the value says why in a few words. */
  readonly ended: Promise<string>;
  /** Asks it to finish; it then ends in its own time. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
}

/** A part of the tree. */
export interface TreeMember {
  readonly name: string;
  /** Milliseconds between being asked to stop and being killed. */
  readonly stopWithin: number;
  /**
   * Resolves when it is ready for use. Rejects when it cannot be, or when `signal` gives up on it;
   * it has then cleaned up after itself.
   */
  start(signal: AbortSignal): Promise<RunningMember>;
}

/** What the tree has to tell; `restartIn` in milliseconds. */
export type TreeEvent =
  | { readonly kind: 'ready'; readonly name: string; readonly again: boolean }
  | { readonly kind: 'crashed'; readonly name: string; readonly reason: string; readonly restartIn: number }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown; readonly restartIn: number };

/** Members that depend on each other, kept running until they are stopped. */
export interface ProcessTree {
  /**
   * True when every member is ready; false when the tree was stopped before that. Rejects with the error
   * of a member that could not start at all, after the others have been stopped.
   */
  readonly ready: Promise<boolean>;
  /** Stops the members one after the other, the last one started first; kills those that take too long. */
  stop(): Promise<void>;
  /** Kills every member at once; {@link stop} then soon resolves. */
  kill(): void;
}

/** The first pause before a restart; every further one is twice as long. Milliseconds. */
const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** A member that ran this long counts as sound again: its pauses start over. */
const SOUND_AFTER = 30_000;

/** One member through all its lives. */
class Keeper {
  readonly #member: TreeMember;
  readonly #report: (event: TreeEvent) => void;
  readonly #end = new AbortController();
  #running: RunningMember | null = null;
  #watch: Promise<void> = Promise.resolve();
  #pause = SHORTEST_PAUSE;

  constructor(member: TreeMember, report: (event: TreeEvent) => void) {
    this.#member = member;
    this.#report = report;
  }

  /** Starts it for the first time; from then on it is started again whenever it ends. */
  async start(): Promise<void> {
    const first = this.#launch(false);
    this.#watch = first.then(
      (running) => this.#keep(running),
      () => undefined,
    );
    await first;
  }

  async stop(): Promise<void> {
    this.#end.abort();
    this.#running?.stop();
    const timer = setTimeout(() => this.#running?.kill(), this.#member.stopWithin);
    await this.#watch;
    clearTimeout(timer);
  }

  kill(): void {
    this.#end.abort();
    this.#running?.kill();
  }

  async #launch(again: boolean): Promise<RunningMember> {
    const running = await this.#member.start(this.#end.signal);
    this.#running = running;
    // The end may have been asked for while it was starting.
    if (this.#end.signal.aborted) running.stop();
    else this.#report({ kind: 'ready', name: this.#member.name, again });
    return running;
  }

  async #keep(first: RunningMember): Promise<void> {
    let running: RunningMember | null = first;
    while (running !== null) {
      const since = performance.now();
      const reason: string = await running.ended;
      this.#running = null;
      if (performance.now() - since > SOUND_AFTER) this.#pause = SHORTEST_PAUSE;
      running = await this.#relaunch(reason);
    }
  }

  /** Tries until it runs again; null when the end is asked for. */
  async #relaunch(reason: string): Promise<RunningMember | null> {
    const { name } = this.#member;
    let cause: (restartIn: number) => TreeEvent = (restartIn) => ({
      kind: 'crashed',
      name,
      reason,
      restartIn,
    });
    while (await this.#pauseAfter(cause)) {
      try {
        return await this.#launch(true);
      } catch (error) {
        cause = (restartIn) => ({ kind: 'failed', name, error, restartIn });
      }
    }
    return null;
  }

  /** Reports what happened and waits before the next attempt; false when the end is asked for. */
  async #pauseAfter(cause: (restartIn: number) => TreeEvent): Promise<boolean> {
    const { signal } = this.#end;
    if (signal.aborted) return false;
    this.#report(cause(this.#pause));
    await sleep(this.#pause, undefined, { signal }).catch(() => undefined);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    return !this.#end.signal.aborted;
  }
}

/**
 * Starts members stage by stage, those of a stage at the same time, and keeps them running.
 * @param stages a member may rely on those of earlier stages
 * @param report told of every start, crash and failed restart
 */
export function startTree(
  stages: readonly (readonly TreeMember[])[],
  report: (event: TreeEvent) => void,
): ProcessTree {
  const keepers: Keeper[] = [];
  let stopped: Promise<void> | null = null;
  const isStopping = (): boolean => stopped !== null;

  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      for (const keeper of keepers.toReversed()) await keeper.stop();
    })();
    return stopped;
  };
  const start = async (): Promise<boolean> => {
    for (const stage of stages) {
      if (isStopping()) return false;
      const launching = stage.map((member) => {
        const keeper = new Keeper(member, report);
        keepers.push(keeper);
        return keeper.start();
      });
      const outcomes = await Promise.allSettled(launching);
      if (isStopping()) return false;
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure === undefined) continue;
      await stop();
      throw failure.reason;
    }
    return true;
  };
  return {
    ready: start(),
    stop,
    kill() {
      for (const keeper of keepers) keeper.kill();
    },
  };
}
