import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { Failure } from '../../src/domain/errors.js';
import { perMinute } from '../../src/http/quota.js';
import { runJob } from '../../src/app/jobs/run-job.js';
import { createUploads } from '../../src/infra/uploads/uploads.js';
import { handle } from '../../workers/registry.js';
import { type Client, type Reply, clientOf, serve } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';
import { hostileFiles } from './hostile-media.js';

interface ContentOut {
  readonly id: string;
  readonly state: string;
  readonly contentHash: string;
  readonly assetId: string | null;
  readonly approval: { readonly byName: string; readonly contentHash: string } | null;
  readonly source: { readonly fields: Record<string, unknown> };
}

interface AssetOut {
  readonly id: string;
  readonly state: string;
  readonly jobId: string;
  readonly sizes: readonly { readonly id: string; readonly renditions: readonly string[] }[];
}

/** Every file below a folder; none when there is no such folder. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

const VIDEO = Buffer.concat(
  (
    [
      ['ftyp', Buffer.from('isom\0\0\u0002\0isomiso2avc1mp41', 'latin1')],
      ['moov', Buffer.alloc(64)],
      ['mdat', Buffer.alloc(300_000, 7)],
    ] as const
  ).map(([kind, data]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length + 8, 0);
    head.write(kind, 4, 'latin1');
    return Buffer.concat([head, data]);
  }),
);

describe('contents over HTTP', () => {
  let opened: ServedSample;
  let editor: Client;
  let officer: Client;
  let leader: Client;
  before(async () => {
    opened = await servedSample();
    [editor, officer, leader] = await Promise.all([
      clientOf(opened, 'thukytoasoan'),
      clientOf(opened, 'chuyenvien'),
      clientOf(opened, 'lanhdao'),
    ]);
  });
  after(() => opened.close());

  const api = (client: Client, method: string, path: string, body?: unknown, headers = {}): Promise<Reply> =>
    client.request(method, `/api/v1${path}`, body, headers);
  const create = async (client: Client, slogan: string): Promise<ContentOut> => {
    const body = { title: slogan, designId: 'slogan', fields: { slogan } };
    return (await api(client, 'POST', '/contents', body)).json<ContentOut>();
  };

  it('carries a content from draft to the loop of a wall', async () => {
    const draft = await create(editor, 'Khai báo tạm trú trên VNeID');
    expect(draft.state).to.equal('draft');
    const unapproved = await api(officer, 'POST', `/contents/${draft.id}/publications`, {
      channels: [{ channelId: 'kenh-led-van-linh' }],
    });
    expect([unapproved.status, unapproved.json()['code']]).to.deep.equal([409, 'content-not-approved']);
    await api(editor, 'POST', `/contents/${draft.id}/submission`);
    const approved = (
      await api(leader, 'POST', `/contents/${draft.id}/approval`, { contentHash: draft.contentHash })
    ).json<ContentOut>();
    expect(approved.approval).to.include({ byName: 'Lương Thị Hạnh Vân', contentHash: draft.contentHash });
    const asset = (await api(editor, 'GET', `/assets/${approved.assetId!}`)).json<AssetOut>();
    expect((await api(editor, 'GET', `/assets/${asset.id}/bundle.zip`)).json()['code']).to.equal(
      'asset-not-ready',
    );
    await runJob(opened.app, asset.jobId, (job, progress) => handle(opened.app, job, progress));
    expect((await api(editor, 'GET', `/jobs/${asset.jobId}`)).json()).to.include({
      state: 'done',
      progress: 100,
    });
    const published = await api(officer, 'POST', `/contents/${draft.id}/publications`, {
      channels: [{ channelId: 'kenh-led-van-linh', share: 3 }, { channelId: 'kenh-zalo-tinh' }],
    });
    expect(published.status, published.text).to.equal(201);
    const loop = (await api(officer, 'GET', '/channels/kenh-led-van-linh/loop')).json<{
      items: { id: string; contentId: string; share: number; renditions: string[] }[];
      round: string[];
    }>();
    expect(loop.items).to.have.length(1);
    expect(loop.items[0]).to.include({ contentId: draft.id, share: 3 });
    expect(loop.round).to.deep.equal([draft.id, draft.id, draft.id]);
    expect((await api(officer, 'GET', `/renditions/${loop.items[0]!.renditions[0]!}`)).status).to.equal(200);
    expect(
      (await api(officer, 'DELETE', `/publications/${encodeURIComponent(loop.items[0]!.id)}`)).status,
    ).to.equal(204);

    const bundle = await api(editor, 'GET', `/assets/${asset.id}/bundle.zip`);
    expect(bundle.headers.get('content-disposition')).to.match(/filename\*=UTF-8''bo-anh-/u);
    const sheet = await fetchBytes(editor, `/api/v1/assets/${asset.id}/contact-sheet.png`);
    expect((await sharp(sheet).metadata()).width).to.equal(1600);
  });

  it('changes a content only as it was seen, and forgets its approval', async () => {
    const draft = await create(editor, 'Đi khám bằng căn cước');
    const path = `/contents/${draft.id}`;
    await api(leader, 'POST', `${path}/approval`, {});
    const fields = { slogan: 'Đi khám bằng căn cước gắn chíp' };
    expect((await api(editor, 'PATCH', path, { fields })).status).to.equal(428);
    expect((await api(editor, 'PATCH', path, { fields }, { 'if-match': '"1"' })).status).to.equal(412);
    const etag = (await api(editor, 'GET', path)).headers.get('etag')!;
    const changed = await api(editor, 'PATCH', path, { fields }, { 'if-match': etag });
    expect(changed.json<ContentOut>()).to.include({ state: 'draft', approval: null });
    const late = await api(leader, 'POST', `${path}/approval`, { contentHash: draft.contentHash });
    expect([late.status, late.json()['code']]).to.deep.equal([409, 'content-changed']);
  });

  it('previews a size at once and keeps nothing', async () => {
    const before = await opened.store.renditions.count({});
    const body = { designId: 'slogan', fields: { slogan: 'Xem thử' }, size: { width: 192, height: 64 } };
    const took: number[] = [];
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      const reply = await api(editor, 'POST', '/previews', body);
      took.push(performance.now() - start);
      expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([200, 'image/png']);
      expect(reply.headers.get('preview-pages')).to.equal('1');
    }
    expect(took.sort((a, b) => a - b)[2]).to.be.below(300);
    expect(await opened.store.renditions.count({})).to.equal(before);
    const long = {
      ...body,
      fields: { slogan: 'Phòng chống thiên tai, giữ an toàn cho nhà mình. '.repeat(6) },
    };
    const paged = await api(editor, 'POST', '/previews', long);
    expect(Number(paged.headers.get('preview-pages'))).to.be.above(1);
    expect(decodeURIComponent(paged.headers.get('preview-warnings')!)).to.include('192×64');
    expect((await api(editor, 'POST', '/previews', { ...long, page: 12 })).status).to.equal(404);
    const empty = await api(editor, 'POST', '/previews', { ...body, fields: {} });
    expect([empty.status, empty.json()['code']]).to.deep.equal([400, 'fields-invalid']);
  });

  it('limits how often one person may ask for something costly', () => {
    const count = perMinute(3);
    for (const now of [0, 10, 59_999]) count('lan', now);
    count('minh', 59_999);
    expect(() => count('lan', 59_999))
      .to.throw(Failure)
      .with.property('code', 'too-many-requests');
    expect(() => count('lan', 60_000)).not.to.throw();
  });

  it('lists designs with their fields, limits and samples, and searches the library', async () => {
    const { items } = (await api(editor, 'GET', '/designs')).json<{ items: Record<string, unknown>[] }>();
    const slogan = items.find(({ id }) => id === 'slogan')!;
    expect(slogan['fields']).to.deep.include({
      name: 'organisation',
      kind: 'text',
      label: 'Đơn vị',
      required: false,
      maxLength: 60,
      sample: 'UBND xã Suối Ngọc',
    });
    await create(editor, 'Ngày hội đọc sách');
    const found = (await api(editor, 'GET', '/contents?q=doc%20SACH&state=draft')).json<{
      items: ContentOut[];
    }>();
    expect(found.items).to.have.length(1);
  });

  it('takes orders for programmes and films, and tells what became of them', async () => {
    const order = (recipe: object, title = 'Bản tin'): Promise<Reply> =>
      api(editor, 'POST', '/productions', { title, recipe });
    const parts = [{ kind: 'spoken', text: 'Kính chào bà con.' }];
    const accepted = await order({ kind: 'programme', parts });
    expect(accepted.status, accepted.text).to.equal(202);
    const { id, jobId } = accepted.json<{ id: string; jobId: string }>();
    expect((await api(editor, 'GET', `/productions/${id}`)).json()).to.include({
      kind: 'programme',
      state: 'waiting',
      contentId: null,
    });
    await runJob(opened.app, jobId, (job, progress) => handle(opened.app, job, progress));
    const ready = (await api(editor, 'GET', `/productions/${id}`)).json<{
      state: string;
      contentId: string;
    }>();
    expect(ready.state).to.equal('ready');
    const content = (await api(editor, 'GET', `/contents/${ready.contentId}`)).json<{
      source: { mediaId: string };
    }>();
    const media = (await api(editor, 'GET', `/media/${content.source.mediaId}`)).json<{
      renditions: { sha256: string; mime: string }[];
      sound: { integrated: number; findings: unknown[] };
    }>();
    expect(media.sound.integrated).to.be.within(-16.5, -15.5);
    for (const { sha256, mime } of media.renditions) {
      const file = await api(editor, 'GET', `/renditions/${sha256}`);
      expect([
        file.status,
        file.headers.get('content-type'),
        file.headers.get('accept-ranges'),
      ]).to.deep.equal([200, mime, 'bytes']);
    }
    const listed = (await api(editor, 'GET', '/media?kind=audio')).json<{ items: { id: string }[] }>();
    expect(listed.items.map((one) => one.id)).to.include(content.source.mediaId);

    for (const [recipe, code] of [
      [{ kind: 'programme', parts: [] }, 'production-invalid'],
      [{ kind: 'programme', parts, loudness: 'loudest' }, 'input-invalid'],
      [{ kind: 'opera', parts }, 'input-invalid'],
      [{ kind: 'loop', contentIds: ['none'], size: { width: 192, height: 64 } }, 'production-invalid'],
      [{ kind: 'loop', contentIds: ['none'], size: { width: 3, height: 64 } }, 'input-invalid'],
      [{ kind: 'ticker', text: '', size: { width: 192, height: 64 }, theme: 'red' }, 'production-invalid'],
      [{ kind: 'film', parts: [{ kind: 'footage', mediaId: 'none' }] }, 'production-invalid'],
    ] as const) {
      const refused = await order(recipe);
      expect([refused.status, refused.json()['code']], JSON.stringify(recipe)).to.deep.equal([400, code]);
    }
    expect((await order({ kind: 'programme', parts }, ' ')).status).to.equal(400);
  });

  const fetchBytes = async (client: Client, path: string): Promise<Buffer> => {
    const address = new URL(path, opened.base);
    const reply = await fetch(address, { headers: { cookie: await cookieOf(client) } });
    return Buffer.from(await reply.arrayBuffer());
  };
  /** A session for requests that this test makes by itself. */
  const cookieOf = async (client: Client): Promise<string> => {
    const reply = await client.request('POST', '/api/v1/session', {
      username: 'thukytoasoan',
      password: 'mật khẩu thử',
    });
    return reply.headers.getSetCookie()[0]!.split(';')[0]!;
  };

  describe('uploads', () => {
    const send = (name: string, bytes: Buffer): Promise<Reply> =>
      api(editor, 'POST', '/media', bytes, {
        'x-file-name': encodeURIComponent(name),
        'content-type': 'application/octet-stream',
      });
    const left = (): string[] => filesBelow(join(opened.dataDir, 'uploads'));
    const kept = (): string[] => filesBelow(join(opened.dataDir, 'media')).sort();

    it('refuses every hostile file within two seconds, says why, and keeps nothing', async () => {
      const files = await hostileFiles();
      expect(files.length).to.be.at.least(40);
      // The first picture starts the process in which all are opened.
      const first = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .png()
        .toBuffer();
      expect((await send('đầu tiên.png', first)).status).to.equal(201);
      const before = kept();
      for (const { what, name, bytes, code } of files) {
        const start = performance.now();
        const reply = await send(name, bytes);
        expect(performance.now() - start, what).to.be.below(2000);
        const problem = reply.json();
        expect(problem['code'], `${what}: ${reply.text}`).to.equal(code);
        expect(reply.status, what).to.be.oneOf([400, 413, 422]);
        expect(problem['detail'], what).to.match(/^\p{Lu}.*\p{L}.*[.]$/u);
      }
      expect(left()).to.be.empty;
      expect(kept()).to.deep.equal(before);
    });

    it('writes pictures anew: no position, no comment, no camera', async () => {
      const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#aa5500' } })
        .withExif({ IFD0: { Make: 'Máy của Lan' }, IFD3: { GPSLatitude: '10/1 46/1 0/1' } })
        .jpeg()
        .toBuffer();
      const reply = await send('chợ nổi.jpg', photo);
      expect(reply.status, reply.text).to.equal(201);
      const media = reply.json<{
        id: string;
        sha256: string;
        sentSha256: string;
        name: string;
        state: string;
      }>();
      expect(media.sentSha256).to.equal(createHash('sha256').update(photo).digest('hex'));
      expect([media.name, media.state]).to.deep.equal(['chợ nổi.jpg', 'ready']);
      const bytes = (await opened.app.media.get(media.sha256))!;
      expect((await sharp(bytes).metadata()).exif).to.equal(undefined);
      expect((await api(editor, 'GET', `/media/${media.id}`)).json()).to.include({ width: 600 });
      expect(left()).to.be.empty;
    });

    it('takes footage by its hash, as a body or from a form', async () => {
      const sha256 = createHash('sha256').update(VIDEO).digest('hex');
      const first = await send('phóng sự.mp4', VIDEO);
      expect(first.status, first.text).to.equal(201);
      expect(first.json()).to.include({ kind: 'video', sha256, bytes: VIDEO.length });
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(VIDEO)]), 'phóng sự.mp4');
      const posted = await fetch(new URL('/api/v1/media', opened.base), {
        method: 'POST',
        headers: { cookie: await cookieOf(editor) },
        body: form,
      });
      expect(((await posted.json()) as { id: string }).id).to.equal(first.json()['id']);
      expect(await opened.app.media.get(sha256)).to.deep.equal(VIDEO);
      expect(left()).to.be.empty;
    });

    it('stops a picture of more than 20 MB while it comes in', async () => {
      const head = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      const reply = await send('to.png', Buffer.concat([head, Buffer.alloc(21_000_000)]));
      expect([reply.status, reply.json()['code']]).to.deep.equal([413, 'upload-too-large']);
      expect(left()).to.be.empty;
    });

    it('cuts off who sends too slowly, and tells who is cut off', async () => {
      const uploads = createUploads({
        dataDir: opened.dataDir,
        pictures: opened.pictures,
        idleMilliseconds: 100,
      });
      const slow = await serve({ ...opened, app: { ...opened.app, uploads } });
      const cookie = await cookieOf(await clientOf(slow, 'thukytoasoan'));
      const start = performance.now();
      const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const headers: IncomingHttpHeaders = { cookie, 'content-length': '5000', 'x-file-name': 'a.mp4' };
        const sending = httpRequest(
          new URL('/api/v1/media', slow.base),
          { method: 'POST', headers },
          (reply) => {
            let text = '';
            reply.setEncoding('utf8').on('data', (piece: string) => (text += piece));
            reply.on('end', () => resolve({ status: reply.statusCode!, text }));
          },
        );
        sending.on('error', reject);
        sending.write(VIDEO.subarray(0, 100));
      });
      expect(performance.now() - start).to.be.below(10_000);
      expect([status, (JSON.parse(text) as { code: string }).code]).to.deep.equal([400, 'upload-too-slow']);
      expect(left()).to.be.empty;
      await slow.close();
    });

    it('says so when the disk is full, and leaves no part behind', async () => {
      const { open } = await import('node:fs/promises');
      const uploads = createUploads({
        dataDir: opened.dataDir,
        pictures: opened.pictures,
        openPart: async (path) => {
          const file = await open(path, 'wx');
          let room = 100_000;
          return {
            async write(bytes) {
              room -= bytes.length;
              if (room < 0)
                throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
              await file.write(bytes);
            },
            sync: () => file.sync(),
            close: () => file.close(),
          };
        },
      });
      const full = await serve({ ...opened, app: { ...opened.app, uploads } });
      const client = await clientOf(full, 'thukytoasoan');
      const reply = await client.request('POST', '/api/v1/media', VIDEO, { 'x-file-name': 'a.mp4' });
      expect([reply.status, reply.json()['code']]).to.deep.equal([503, 'disk-full']);
      expect(reply.json()['detail']).to.match(/đầy/u);
      expect(left()).to.be.empty;
      await full.close();
    });

    it('leaves nothing of an upload that breaks off', async () => {
      const uploads = opened.app.uploads;
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(VIDEO.subarray(0, 100_000));
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      }
      const error: unknown = await uploads.receive(broken(), 'a.mp4').catch((caught: unknown) => caught);
      expect(error).to.include({ code: 'upload-cut-off' });
      expect(left()).to.be.empty;
    });
  });
});
