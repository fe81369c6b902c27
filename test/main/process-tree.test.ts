import { expect } from 'chai';
import {
  startTree,
  type RunningMember,
  type TreeEvent,
  type TreeMember,
} from '../../src/main/process-tree.js';

/** A member made of promises alone: notes what happens to it and ends when it is told to. */
class Puppet implements TreeMember {
  readonly name: string;
  readonly stopWithin = 50;
  readonly #journal: string[];
  readonly #refuseStarts: Set<number>;
  readonly #ignoresStop: boolean;
  starts = 0;
  /** Ends the present life, as a crash would. */
  crash: (reason: string) => void = () => undefined;

  constructor(
    name: string,
    journal: string[],
    options: { refuseStarts?: readonly number[]; ignoresStop?: boolean } = {},
  ) {
    this.name = name;
    this.#journal = journal;
    this.#refuseStarts = new Set(options.refuseStarts ?? []);
    this.#ignoresStop = options.ignoresStop ?? false;
  }

  start(): Promise<RunningMember> {
    this.starts += 1;
    this.#journal.push(`${this.name} starts`);
    if (this.#refuseStarts.has(this.starts)) return Promise.reject(new Error(`${this.name} refuses`));
    const ended = new Promise<string>((resolve) => {
      this.crash = resolve;
    });
    return Promise.resolve({
      ended,
      stop: () => {
        this.#journal.push(`${this.name} asked to stop`);
        if (!this.#ignoresStop) this.crash('asked');
      },
      kill: () => {
        this.#journal.push(`${this.name} killed`);
        this.crash('killed');
      },
    });
  }
}

/** Collects what a tree reports, and lets a test wait for it. */
class Reports {
  readonly events: TreeEvent[] = [];
  #waiting: () => void = () => undefined;

  readonly report = (event: TreeEvent): void => {
    this.events.push(event);
    this.#waiting();
  };

  async until(holds: (events: readonly TreeEvent[]) => boolean): Promise<void> {
    while (!holds(this.events)) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }
}

const runsAgain = (events: readonly TreeEvent[]): boolean =>
  events.some((event) => event.kind === 'ready' && event.again);

describe('process tree', () => {
  it('starts stage by stage and stops in the reverse order', async () => {
    const journal: string[] = [];
    const [store, redis, worker, web] = ['store', 'redis', 'worker', 'web'].map(
      (name) => new Puppet(name, journal),
    );
    const tree = startTree(
      [
        [store!, redis!],
        [worker!, web!],
      ],
      () => undefined,
    );
    expect(await tree.ready).to.equal(true);
    expect(journal.splice(0)).to.deep.equal(['store starts', 'redis starts', 'worker starts', 'web starts']);
    await tree.stop();
    expect(journal).to.deep.equal([
      'web asked to stop',
      'worker asked to stop',
      'redis asked to stop',
      'store asked to stop',
    ]);
  });

  it('starts a crashed member again, and no other', async () => {
    const journal: string[] = [];
    const reports = new Reports();
    const store = new Puppet('store', journal);
    const web = new Puppet('web', journal);
    const tree = startTree([[store], [web]], reports.report);
    await tree.ready;
    web.crash('tín hiệu SIGKILL');
    await reports.until(runsAgain);
    expect(reports.events).to.deep.include({
      kind: 'crashed',
      name: 'web',
      reason: 'tín hiệu SIGKILL',
      restartIn: 200,
    });
    expect([store.starts, web.starts]).to.deep.equal([1, 2]);
    await tree.stop();
    expect(journal.filter((line) => line === 'web asked to stop')).to.have.length(1);
  });

  it('keeps trying with longer pauses when a member does not come back', async () => {
    const reports = new Reports();
    const web = new Puppet('web', [], { refuseStarts: [2, 3] });
    const tree = startTree([[web]], reports.report);
    await tree.ready;
    web.crash('mã thoát 1');
    await reports.until(runsAgain);
    const pauses = reports.events.flatMap((event) => (event.kind === 'ready' ? [] : [event.restartIn]));
    expect(pauses).to.deep.equal([200, 400, 800]);
    expect(reports.events.map((event) => event.kind)).to.deep.equal([
      'ready',
      'crashed',
      'failed',
      'failed',
      'ready',
    ]);
    await tree.stop();
  });

  it('stops what runs and passes the error on when a member cannot start at all', async () => {
    const journal: string[] = [];
    const store = new Puppet('store', journal);
    const web = new Puppet('web', journal, { refuseStarts: [1] });
    const worker = new Puppet('worker', journal);
    const error = await startTree([[store], [worker, web]], () => undefined).ready.catch(
      (reason: unknown) => reason,
    );
    expect((error as Error).message).to.equal('web refuses');
    expect(journal.slice(-2)).to.deep.equal(['worker asked to stop', 'store asked to stop']);
  });

  it('does not start later stages when it is stopped before', async () => {
    const journal: string[] = [];
    const tree = startTree([[new Puppet('store', journal)], [new Puppet('web', journal)]], () => undefined);
    await tree.stop();
    expect(await tree.ready).to.equal(false);
    expect(journal).to.deep.equal(['store starts', 'store asked to stop']);
  });

  it('gives up waiting for a restart when it is stopped', async () => {
    const reports = new Reports();
    const web = new Puppet('web', []);
    const tree = startTree([[web]], reports.report);
    await tree.ready;
    web.crash('mã thoát 1');
    await reports.until((events) => events.some((event) => event.kind === 'crashed'));
    await tree.stop();
    expect(web.starts).to.equal(1);
  });

  it('kills a member that does not stop in its time, then stops the rest', async () => {
    const journal: string[] = [];
    const web = new Puppet('web', journal, { ignoresStop: true });
    const tree = startTree([[new Puppet('store', journal)], [web]], () => undefined);
    await tree.ready;
    await tree.stop();
    expect(journal.slice(2)).to.deep.equal(['web asked to stop', 'web killed', 'store asked to stop']);
  });

  it('kills everything at once when told to, and restarts nothing', async () => {
    const journal: string[] = [];
    const members = ['store', 'web'].map((name) => new Puppet(name, journal));
    const tree = startTree([[members[0]!], [members[1]!]], () => undefined);
    await tree.ready;
    tree.kill();
    await tree.stop();
    expect(journal).to.include('store killed').and.to.include('web killed');
    expect(members.map((member) => member.starts)).to.deep.equal([1, 1]);
  });
});
