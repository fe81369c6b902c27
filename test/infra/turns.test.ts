import { expect } from 'chai';
import { Turns } from '../../src/infra/turns.js';

describe('turns', () => {
  /** Work that notes when it begins and ends, and ends when told to. */
  function workshop() {
    const notes: string[] = [];
    const doors = new Map<string, () => void>();
    const work = (name: string) => async (): Promise<string> => {
      notes.push(`${name} begins`);
      await new Promise<void>((resolve) => doors.set(name, resolve));
      notes.push(`${name} ends`);
      return name;
    };
    const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    return { notes, work, settle, end: async (name: string) => (doors.get(name)!(), settle()) };
  }

  it('lets work of one name begin when what came before it has ended, in order', async () => {
    const turns = new Turns();
    const { notes, work, settle, end } = workshop();
    const all = ['a', 'b', 'c'].map((name) => turns.take('one', work(name)));
    await settle();
    expect(notes).to.deep.equal(['a begins']);
    await end('a');
    expect(notes).to.deep.equal(['a begins', 'a ends', 'b begins']);
    await end('b');
    await end('c');
    expect(await Promise.all(all)).to.deep.equal(['a', 'b', 'c']);
  });

  it('has work of another name wait for nothing', async () => {
    const turns = new Turns();
    const { notes, work, settle, end } = workshop();
    const first = turns.take('one', work('a'));
    const second = turns.take('two', work('b'));
    await settle();
    expect(notes).to.deep.equal(['a begins', 'b begins']);
    await end('b');
    expect(await second).to.equal('b');
    await end('a');
    await first;
  });

  it('goes on after work that failed, and gives the failure to its own caller alone', async () => {
    const turns = new Turns();
    const failed = turns.take('one', () => Promise.reject(new Error('no')));
    const next = turns.take('one', () => Promise.resolve('yes'));
    expect(await failed.catch((error: unknown) => (error as Error).message)).to.equal('no');
    expect(await next).to.equal('yes');
    expect(await turns.take('one', () => Promise.resolve('again'))).to.equal('again');
  });
});
