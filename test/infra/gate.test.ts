import { expect } from 'chai';
import { Failure } from '../../src/domain/errors.js';
import { createGate } from '../../src/infra/gate.js';
import { failureOf } from '../support/failure.js';

const refusal = (code: string) => (): Failure => new Failure('unavailable', code, 'Không.');
/** Work that ends when it is told to. */
function piece(name: string, log: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async (): Promise<string> => {
    log.push(name);
    await ended;
    return name;
  };
  return { work, end };
}

describe('a gate', () => {
  it('lets so many in, the rest in the order of their coming, and refuses what is too much', async () => {
    const gate = createGate({ atOnce: 2, waiting: { most: 2, refused: refusal('full') } });
    const log: string[] = [];
    const pieces = ['a', 'b', 'c', 'd'].map((name) => piece(name, log));
    const done = pieces.map(({ work }) => gate(work));
    expect((await failureOf(gate(() => Promise.resolve('e')))).code).to.equal('full');
    expect(log).to.deep.equal(['a', 'b']);
    for (const { end } of pieces.toReversed()) end();
    expect(await Promise.all(done)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(log).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('goes on after work that fails, and keeps no place for work that was called off', async () => {
    const gate = createGate({ atOnce: 1, cancelled: refusal('called-off') });
    const log: string[] = [];
    const first = piece('first', log);
    const running = gate(first.work);
    const off = new AbortController();
    const waits = failureOf(gate(piece('never', log).work, off.signal));
    const fails = failureOf(gate(() => Promise.reject(refusal('failed')())));
    const last = gate(() => Promise.resolve('last'.concat(log.join())));
    off.abort();
    expect((await waits).code).to.equal('called-off');
    expect((await failureOf(gate(piece('late', log).work, off.signal))).code).to.equal('called-off');
    first.end();
    expect(await running).to.equal('first');
    expect((await fails).code).to.equal('failed');
    expect(await last).to.equal('lastfirst');
  });
});
