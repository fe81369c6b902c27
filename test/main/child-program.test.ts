import { expect } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childProgram, ProgramFailure, type ReadyMessage } from '../../src/main/child-program.js';
import type { TreeMember } from '../../src/main/process-tree.js';

describe('child program', () => {
  let folder: string;
  let journal: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phusong-test-'));
    journal = join(folder, 'journal');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const program = (name: string, onReady?: (message: ReadyMessage) => void): TreeMember =>
    childProgram({
      name,
      file: fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url)),
      stopWithin: 5_000,
      environment: () => ({ ...process.env, JOURNAL: journal }),
      ...(onReady === undefined ? {} : { onReady }),
    });
  /** The error with which a program does not start. */
  const failure = async (starting: Promise<unknown>): Promise<string> => {
    const error = await starting.catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ProgramFailure);
    return (error as ProgramFailure).detail;
  };
  const never = new AbortController().signal;

  it('says that it is ready, and finishes what it does when it is stopped', async () => {
    const messages: ReadyMessage[] = [];
    const running = await program('obedient', (message) => messages.push(message)).start(never);
    expect(messages).to.have.length(1);
    expect(messages[0]).to.include({ type: 'ready', address: 'http://127.0.0.1:1/' });
    running.stop();
    expect(await running.ended).to.equal('mã thoát 0');
    expect(await readFile(journal, 'utf8')).to.match(/\nprogram started \d+\nprogram stopped\n$/);
  });

  it('can be killed when it does not listen', async () => {
    const running = await program('stubborn').start(never);
    running.stop();
    running.kill();
    expect(await running.ended).to.equal('tín hiệu SIGKILL');
  });

  it('fails when it ends before it is ready', async () => {
    expect(await failure(program('failing').start(never))).to.equal(
      'Không khởi động được failing: dừng trước khi sẵn sàng (mã thoát 7).',
    );
  });

  it('is ended when nobody wants to wait for it any longer', async () => {
    const giveUp = new AbortController();
    const starting = program('mute').start(giveUp.signal);
    giveUp.abort();
    expect(await failure(starting)).to.equal('Thôi khởi động mute: đã có yêu cầu dừng.');
  });
});
