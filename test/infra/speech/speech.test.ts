import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Speech } from '../../../src/app/ports/speech.js';
import { createEspeak } from '../../../src/infra/speech/espeak.js';
import { createHttpSpeech } from '../../../src/infra/speech/http-speech.js';
import { run, temporaryFolder } from '../video/support/pictures.js';

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('it spoke'),
    (error: unknown) => error,
  );
}

/** What every voice does. */
function itRefuses(voice: () => Speech): void {
  it('refuses what cannot be read aloud', async () => {
    expect(await failure(voice().speak(' … '))).to.include({ code: 'speech-text-empty', kind: 'invalid' });
    expect(await failure(voice().speak('a'.repeat(20_001)))).to.include({ code: 'speech-text-too-long' });
  });
  it('stops when it is called off', async () => {
    const called = AbortSignal.abort();
    expect(await failure(voice().speak('Xin chào', { signal: called }))).to.include({
      code: 'encoder-cancelled',
    });
  });
}

describe('espeak-ng', () => {
  const folder = temporaryFolder();
  const espeak = createEspeak();
  after(folder.remove);

  const seconds = (wav: Buffer): number => {
    const path = join(folder.path, 'spoken.wav');
    writeFileSync(path, wav);
    const told = run('ffprobe', [
      ...['-v', 'error', '-show_entries', 'format=duration:stream=channels', '-of', 'csv=p=0', path],
    ]);
    const [channels, length] = told.toString().trim().split('\n').map(Number);
    expect(channels).to.equal(1);
    return length!;
  };

  it('reads an announcement, with its dates and acronyms in words', async () => {
    const written = seconds(await espeak.speak('UBND xã họp lúc 7h30 ngày 15/8.'));
    const said = seconds(
      await espeak.speak('Ủy ban nhân dân xã họp lúc bảy giờ ba mươi phút ngày mười lăm tháng tám.'),
    );
    expect(written).to.equal(said).and.be.within(2, 15);
  });

  it('reads faster when asked', async () => {
    const text = 'Bà con nhớ ngủ màn cả ban ngày.';
    const slow = seconds(await espeak.speak(text, { wordsPerMinute: 100 }));
    expect(seconds(await espeak.speak(text, { wordsPerMinute: 200 }))).to.be.lessThan(slow * 0.7);
  });

  it('never takes text for options', async () => {
    expect(seconds(await espeak.speak('--path=/nowhere -f /etc/passwd'))).to.be.greaterThan(1);
  });

  it('says so when it is not installed', async () => {
    const absent = createEspeak({ program: 'no-such-voice' });
    expect(await failure(absent.speak('Xin chào'))).to.include({
      code: 'speech-missing',
      kind: 'unavailable',
    });
    const broken = createEspeak({ program: 'false' });
    expect(await failure(broken.speak('Xin chào'))).to.include({ code: 'speech-failed' });
  });

  itRefuses(() => espeak);
});

describe('a voice by HTTP', () => {
  const asked: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
  const answers: { status: number; body: Buffer | string } = { status: 200, body: '' };
  let server: Server;
  let url: string;
  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        asked.push({ headers: request.headers, body });
        response.writeHead(answers.status, { location: 'http://127.0.0.1:1/' }).end(answers.body);
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/speak`;
  });
  after(async () => {
    server.close();
    await once(server, 'close');
  });
  const voice = (): Speech => createHttpSpeech({ url, voice: 'nu-mien-bac', token: 'abc', fetch });

  it('sends the words, and gives the sound', async () => {
    const wav = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), Buffer.alloc(100)]);
    Object.assign(answers, { status: 200, body: wav });
    expect((await voice().speak('Họp lúc 7h')).equals(wav)).to.equal(true);
    expect(asked.at(-1)!.headers.authorization).to.equal('Bearer abc');
    expect(JSON.parse(asked.at(-1)!.body)).to.deep.equal({
      text: 'Họp lúc bảy giờ',
      voice: 'nu-mien-bac',
      wordsPerMinute: 150,
    });
  });

  for (const [what, status, body] of [
    ['an error', 500, 'RIFF'],
    ['a page', 200, '<html>'],
    ['a way elsewhere', 302, ''],
  ] as const) {
    it(`fails on ${what}`, async () => {
      Object.assign(answers, { status, body });
      expect(await failure(voice().speak('Xin chào'))).to.include({
        code: 'speech-failed',
        kind: 'unavailable',
      });
    });
  }

  itRefuses(voice);
});
