import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { runJob } from '../../src/app/jobs/run-job.js';
import { handle } from '../../workers/registry.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';
import { hostileFiles } from './hostile-media.js';

const csrfOf = ({ text }: Reply): string => /name="csrf" value="([^"]+)"/.exec(text)![1]!;
/** What a page says is wrong. */
const troubleOf = ({ text }: Reply): string | null =>
  /role="alert">.*?<span>([^<]*)<\/span>/su
    .exec(text)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'") ?? null;

describe('forms of the studio without a script', () => {
  let opened: ServedSample;
  let client: Client;
  let csrf: string;
  before(async () => {
    opened = await servedSample();
    client = await clientOf(opened, 'thukytoasoan');
    csrf = csrfOf(await client.request('GET', '/xuong/tep'));
  });
  after(() => opened.close());

  /** What a browser sends: fields and a file in the order in which they stand. */
  async function submit(
    entries: readonly (readonly [string, string | { name: string; bytes: Uint8Array }])[],
    from = client,
  ): Promise<Reply> {
    const form = new FormData();
    for (const [name, value] of entries)
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, new Blob([new Uint8Array(value.bytes)]), value.name);
    const body = new Response(form);
    return from.request('POST', '/xuong/tep/gui', new Uint8Array(await body.arrayBuffer()), {
      'content-type': body.headers.get('content-type')!,
    });
  }
  const send = (name: string, bytes: Uint8Array): Promise<Reply> =>
    submit([
      ['csrf', csrf],
      ['file', { name, bytes }],
    ]);
  const left = (): string[] => readdirSync(join(opened.dataDir, 'uploads'));
  const png = (): Promise<Buffer> =>
    sharp({ create: { width: 64, height: 36, channels: 3, background: '#0a7' } })
      .png()
      .toBuffer();

  describe('for files', () => {
    it('take a picture and lead back to the files, which say so', async () => {
      const reply = await send('bảng tin.png', await png());
      expect([reply.status, reply.headers.get('location')]).to.deep.equal([303, '/xuong/tep?xong=gui']);
      const page = await client.request('GET', '/xuong/tep?xong=gui');
      expect(page.text).to.contain('bảng tin.png').and.contain('Đã nhận tệp.');
      expect(left()).to.deep.equal([]);
    });

    it('refuse what the API refuses, in its words, above the files', async () => {
      const files = await hostileFiles();
      expect(files.length).to.be.at.least(40);
      for (const { what, name, bytes } of files) {
        const byApi = await client.request('POST', '/api/v1/media', bytes, {
          'x-file-name': encodeURIComponent(name),
          'content-type': 'application/octet-stream',
        });
        const reply = await send(name, bytes);
        expect(reply.status, what).to.equal(byApi.status);
        expect(troubleOf(reply), what).to.equal(byApi.json()['detail']);
      }
      expect(left()).to.deep.equal([]);
    });

    it('stop a picture of more than 20 MB, and say so on the page', async () => {
      const reply = await send('to.png', Buffer.concat([await png(), Buffer.alloc(21_000_000)]));
      expect(reply.status).to.equal(413);
      expect(troubleOf(reply)).to.equal('Ảnh lớn hơn 20 MB; hãy gửi bản nhẹ hơn.');
      expect(left()).to.deep.equal([]);
    });

    it('ask for a file where none was chosen', async () => {
      const reply = await send('', new Uint8Array());
      expect([reply.status, troubleOf(reply)]).to.deep.equal([400, 'Tệp rỗng; hãy chọn lại tệp.']);
    });

    it('take nothing without the token of the session, or from those who may not send', async () => {
      const count = async () => (await opened.store.mediaFiles.find({})).length;
      const before = await count();
      const file = { name: 'lạ.png', bytes: await png() };
      expect((await submit([['file', file]])).status).to.equal(403);
      expect((await submit([['csrf', `${csrf}x`] as const, ['file', file]])).status).to.equal(403);
      const stranger = await clientOf(opened);
      expect((await submit([['csrf', csrf] as const, ['file', file]], stranger)).status).to.equal(401);
      const reader = await clientOf(opened, 'lanhdao');
      const own = csrfOf(await reader.request('GET', '/xuong/tep'));
      expect((await submit([['csrf', own] as const, ['file', file]], reader)).status).to.equal(403);
      expect(await count()).to.equal(before);
      expect(left()).to.deep.equal([]);
    });
  });

  it('show footage by a bright frame of it: in the library, beside the file, by the API', async () => {
    const path = join(opened.dataDir, 'phim.mp4');
    const graph = 'color=black:s=320x180:r=25:d=3[a];color=0x20a040:s=320x180:r=25:d=5[b];[a][b]concat';
    const sources = ['-f', 'lavfi', '-i', graph, '-pix_fmt', 'yuv420p'];
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...sources, path]);
    expect((await send('phim.mp4', readFileSync(path))).status).to.equal(303);
    const [stored] = await opened.store.mediaFiles.find({ kind: 'video' });
    await runJob(opened.app, stored!.jobId!, (job, progress) => handle(opened.app, job, progress));
    const media = (await client.request('GET', `/api/v1/media/${stored!.id}`)).json<{ poster: string }>();
    const bytes = (await opened.app.media.get(media.poster))!;
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).to.deep.equal([320, 180]);
    [0x20, 0xa0, 0x40].forEach((value, channel) => expect(data[channel]).to.be.closeTo(value, 4));
    expect((await sharp(bytes).metadata()).exif).to.equal(undefined);
    const served = await client.request('GET', `/api/v1/renditions/${media.poster}`);
    expect([served.status, served.headers.get('content-type')]).to.deep.equal([200, 'image/jpeg']);
    const stranger = await clientOf(opened);
    expect((await stranger.request('GET', `/api/v1/renditions/${media.poster}`)).status).to.equal(401);

    const address = `/api/v1/renditions/${media.poster}`;
    expect((await client.request('GET', '/xuong/tep')).text).to.contain(`poster="${address}"`);
    const form = new URLSearchParams({ csrf, file: stored!.id }).toString();
    const made = await client.request('POST', '/xuong/tep', form, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect((await client.request('GET', made.headers.get('location')!)).text).to.contain(
      `poster="${address}"`,
    );
    expect((await client.request('GET', '/xuong')).text).to.contain(`<img src="${address}"`);
    expect(left()).to.deep.equal([]);
  });

  it('let a film grow to as many parts as it may have, and keep what was typed', async () => {
    const more = (fields: Record<string, string>): Promise<Reply> =>
      client.request(
        'POST',
        '/xuong/video?loai=phim',
        new URLSearchParams({ csrf, action: 'them-doan', ...fields }).toString(),
        { 'content-type': 'application/x-www-form-urlencoded' },
      );
    const rowsOf = ({ text }: Reply): number => text.match(/name="part\.\d+"/gu)!.length;
    const fresh = await client.request('GET', '/xuong/video?loai=phim');
    expect([rowsOf(fresh), fresh.text.includes('Thêm đoạn')]).to.deep.equal([8, true]);
    const grown = await more({ rows: '8', title: 'Một tuần ở xã', 'seconds.7': '4,5' });
    expect([grown.status, rowsOf(grown)]).to.deep.equal([200, 12]);
    expect(grown.text)
      .to.contain('value="Một tuần ở xã"')
      .and.match(/name="seconds\.7" value="4,5"/u);
    const full = await more({ rows: '38' });
    expect([rowsOf(full), full.text.includes('Thêm đoạn')]).to.deep.equal([40, false]);
    for (const rows of ['-3', '1e9', 'NaN', '', '8.5'])
      expect(rowsOf(await more({ rows })), rows).to.be.within(8, 40);
    expect(await opened.store.productions.find({})).to.have.length(0);
  });
});
