import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { approveContent, submitContent } from '../../src/app/content/approve-content.js';
import { zipAsset } from '../../src/app/content/bundle-asset.js';
import { contentHash, standsApproved } from '../../src/app/content/content-record.js';
import { changeContent, createContent } from '../../src/app/content/create-content.js';
import { listContents, loadContent } from '../../src/app/content/list-contents.js';
import { loopOf, publishContent, withdrawPublication } from '../../src/app/content/publish-content.js';
import { loadMedia, receiveMedia } from '../../src/app/content/receive-media.js';
import { loadAsset, loadRendition, requestAsset } from '../../src/app/content/request-asset.js';
import { runJob } from '../../src/app/jobs/run-job.js';
import { DEVICE_CLASSES } from '../../src/domain/content/video-device-class.js';
import { loopRound } from '../../src/domain/content/loop-order.js';
import { handle } from '../../workers/registry.js';
import { type TestApp, sampleActor, sampleApp } from '../support/app.js';
import { failureOf } from '../support/failure.js';

async function* inPieces(bytes: Uint8Array, size = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** An empty table of contents and data that are none, behind the head of a real film. */
function boxes(): Buffer {
  return Buffer.concat(
    ['moov', 'mdat'].map((kind) => {
      const box = Buffer.alloc(72);
      box.writeUInt32BE(72, 0);
      box.write(kind, 4, 'latin1');
      return box;
    }),
  );
}

describe('contents', () => {
  const officer = sampleActor('chuyenvien');
  const leader = sampleActor('lanhdao');
  const operator = sampleActor('benlua');
  const stranger = sampleActor('lachdua');
  let opened: TestApp;
  before(async () => {
    opened = await sampleApp();
  });
  after(() => opened.close());

  const slogan = (text: string, title = 'Ký số trên VNeID') =>
    createContent(opened.app, officer, {
      title,
      designId: 'slogan',
      fields: { slogan: text, note: '' },
    });
  const work = (jobId: string): Promise<string> =>
    runJob(opened.app, jobId, (job, progress) => handle(opened.app, job, progress));
  const approved = async (text: string, title?: string) =>
    approveContent(opened.app, leader, (await slogan(text, title)).id, null);

  it('keeps a draft with its picture, and nothing that cannot be drawn', async () => {
    const content = await slogan('Chữ ký số miễn phí, làm ngay trên VNeID');
    expect(content.state).to.equal('draft');
    const picture = await loadRendition(opened.app, officer, content.pictureId);
    const { width, height } = await sharp(readFileSync(picture.path)).metadata();
    expect([width, height]).to.deep.equal([640, 360]);
    const before = await opened.store.contents.count({});
    const refusal = await failureOf(
      createContent(opened.app, officer, { title: 'Thiếu', designId: 'slogan', fields: {} }),
    );
    expect([refusal.code, refusal.fields[0]?.path]).to.deep.equal(['fields-invalid', 'slogan']);
    expect(await opened.store.contents.count({})).to.equal(before);
  });

  it('binds an approval to what was seen: any change of a field or theme voids it, a title does not', async () => {
    const content = await approved('Không đọc mã OTP cho bất kỳ ai');
    expect(standsApproved(opened.app, content)).to.equal(true);
    expect(content.approval).to.include({ by: leader.userId, byName: leader.name });
    expect(content.approval?.contentHash).to.equal(contentHash(opened.app, content));

    const renamed = await changeContent(opened.app, officer, content.id, content.version, {
      title: 'Mã OTP',
    });
    expect(standsApproved(opened.app, renamed)).to.equal(true);

    const changed = await changeContent(opened.app, officer, content.id, renamed.version, {
      fields: { slogan: 'Không đọc mã OTP cho ai' },
    });
    expect(changed).to.deep.include({ state: 'draft', approval: null, assetId: null });
    const again = await approveContent(opened.app, leader, content.id, contentHash(opened.app, changed));
    const recoloured = await changeContent(opened.app, officer, content.id, again.version, { theme: 'red' });
    expect(standsApproved(opened.app, recoloured)).to.equal(false);
    expect(new Set([content, changed, recoloured].map((one) => contentHash(opened.app, one))).size).to.equal(
      3,
    );
  });

  it('refuses approval by the author, of something else than was seen, and by who may not', async () => {
    const own = await createContent(opened.app, officer, {
      title: 'Tự duyệt',
      designId: 'slogan',
      fields: { slogan: 'Tự duyệt' },
    });
    expect((await failureOf(approveContent(opened.app, officer, own.id, null))).code).to.equal(
      'approval-refused',
    );
    const seen = contentHash(opened.app, own);
    await changeContent(opened.app, officer, own.id, own.version, { fields: { slogan: 'Đã sửa' } });
    expect((await failureOf(approveContent(opened.app, leader, own.id, seen))).code).to.equal(
      'content-changed',
    );
    expect((await failureOf(approveContent(opened.app, operator, own.id, null))).code).to.equal(
      'not-permitted',
    );
    expect((await failureOf(changeContent(opened.app, officer, own.id, 1, {}))).code).to.equal(
      'changed-meanwhile',
    );
  });

  it('shows a unit its own contents only', async () => {
    const content = await createContent(opened.app, operator, {
      title: 'Lịch tiêm chủng Bến Lụa',
      designId: 'slogan',
      fields: { slogan: 'Lịch tiêm chủng' },
    });
    expect((await loadContent(opened.app, officer, content.id)).id).to.equal(content.id);
    expect((await failureOf(loadContent(opened.app, stranger, content.id))).code).to.equal('not-found');
    const { items } = await listContents(opened.app, stranger, { limit: 100 });
    expect(items.map(({ id }) => id)).to.not.include(content.id);
  });

  it('finds without diacritics, by state and design, in pages', async () => {
    await slogan('Phòng cháy hơn chữa cháy', 'Tuần lễ phòng cháy');
    const found = await listContents(opened.app, officer, { text: 'CHAY phong', limit: 10 });
    expect(found.items.map(({ title }) => title)).to.deep.equal(['Tuần lễ phòng cháy']);
    expect((await listContents(opened.app, officer, { text: 'chữa cháy xe', limit: 10 })).items).to.be.empty;
    expect((await listContents(opened.app, officer, { designId: 'quote', limit: 10 })).items).to.be.empty;
    const all = (await listContents(opened.app, officer, { limit: 100 })).items.map(({ id }) => id);
    const first = await listContents(opened.app, officer, { limit: 2 });
    const second = await listContents(opened.app, officer, { limit: 2, after: first.next! });
    expect([...first.items, ...second.items].map(({ id }) => id)).to.deep.equal(all.slice(0, 4));
  });

  it('draws every size of a submitted content in one job, with progress, and publishes it to walls by share', async () => {
    const content = await slogan('Cài đặt định danh mức 2 tại công an xã');
    const submitted = await submitContent(opened.app, officer, content.id);
    expect(submitted.state).to.equal('submitted');
    const asset = await loadAsset(opened.app, officer, submitted.assetId!);
    expect(asset.sizes.map(({ id }) => id)).to.include.members([
      'led-192x64',
      'facebook-square',
      'video-wide',
    ]);
    const shares: number[] = [];
    const outcome = await runJob(opened.app, asset.jobId, (job, progress) =>
      handle(opened.app, job, async (share) => {
        shares.push(share);
        await progress(share);
      }),
    );
    expect(outcome).to.equal('done');
    expect(shares).to.deep.equal(asset.sizes.map((_, index) => (index + 1) / asset.sizes.length));
    const ready = await loadAsset(opened.app, officer, asset.id);
    expect(ready.outcomes.every(({ renditionIds }) => renditionIds.length > 0)).to.equal(true);
    expect((await zipAsset(opened.app, officer, asset.id)).subarray(0, 2).toString()).to.equal('PK');

    const unapproved = publishContent(opened.app, officer, content.id, [{ channelId: 'kenh-led-van-linh' }]);
    expect((await failureOf(unapproved)).code).to.equal('content-not-approved');
    await approveContent(opened.app, leader, content.id, null);
    const other = await approved('Nước sạch về bản');
    await work((await loadAsset(opened.app, officer, other.assetId!)).jobId);
    await publishContent(opened.app, officer, content.id, [
      { channelId: 'kenh-led-van-linh', share: 2 },
      { channelId: 'kenh-facebook-tinh' },
    ]);
    await publishContent(opened.app, officer, other.id, [{ channelId: 'kenh-led-van-linh', position: 1 }]);
    const loop = await loopOf(opened.app, officer, 'kenh-led-van-linh');
    expect(loop.items.map((item) => [item.content.id, item.publication.position])).to.deep.equal([
      [other.id, 1],
      [content.id, 2],
    ]);
    expect(loop.round).to.deep.equal([content.id, other.id, content.id]);
    const file = await loadRendition(opened.app, officer, loop.items[1]!.renditionIds[0]!);
    const { width, height } = await sharp(readFileSync(file.path)).metadata();
    expect([width, height]).to.deep.equal([192, 64]);

    const now = await loadContent(opened.app, officer, content.id);
    await changeContent(opened.app, officer, content.id, now.version, { fields: { slogan: 'Đã sửa' } });
    const after = await loopOf(opened.app, officer, 'kenh-led-van-linh');
    expect(after.round).to.deep.equal([other.id]);
    expect(after.items[1]!.withheld).to.match(/duyệt lại/u);
    await withdrawPublication(opened.app, officer, loop.items[0]!.publication.id);
    expect((await loopOf(opened.app, officer, 'kenh-led-van-linh')).round).to.be.empty;
  });

  it('draws anew for a wall that was set up later, and lets nobody fill the wall of another unit', async () => {
    const content = await approved('Họp dân tối thứ Sáu');
    const wall = (await opened.store.channels.get('kenh-led-ben-lua'))!;
    await opened.store.write(officer, { action: 'channel.changed', subject: wall.id }, (shelves) =>
      shelves.channels.replace({ ...wall, led: { width: 256, height: 128 } }),
    );
    await publishContent(opened.app, officer, content.id, [{ channelId: wall.id }]);
    const { assetId } = await loadContent(opened.app, officer, content.id);
    expect(assetId).to.not.equal(content.assetId);
    expect((await loopOf(opened.app, operator, wall.id)).items[0]!.withheld).to.match(/chưa dựng xong/u);
    await work((await loadAsset(opened.app, officer, assetId!)).jobId);
    const [item] = (await loopOf(opened.app, operator, wall.id)).items;
    expect(item!.withheld).to.equal(null);

    const own = await createContent(opened.app, operator, {
      title: 'Của phường',
      designId: 'slogan',
      fields: { slogan: 'Của phường' },
    });
    await approveContent(opened.app, leader, own.id, null);
    const foreign = publishContent(opened.app, operator, own.id, [{ channelId: 'kenh-led-van-linh' }]);
    expect((await failureOf(foreign)).code).to.equal('channel-unknown');
  });

  it('tells of each size what it could not show, and keeps the others', async () => {
    const asset = await requestAsset(opened.app, officer, {
      designId: 'slogan',
      fields: { slogan: 'Phòng chống thiên tai. '.repeat(60) },
      sizes: [{ width: 64, height: 32 }, 'led-1920x1080'],
    });
    expect(await work(asset.jobId)).to.equal('done');
    const ready = await loadAsset(opened.app, officer, asset.id);
    expect(ready.state).to.equal('ready');
    expect(ready.outcomes.map(({ refusal }) => refusal?.code ?? null)).to.deep.equal(['text-too-long', null]);
    expect(ready.warnings[0]).to.match(/64×32/u);
  });

  it('makes footage ready for every class of devices, and runs it on a wall', async () => {
    const path = join(opened.dataDir, 'phong-su.mp4');
    const film = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=1', '-pix_fmt', 'yuv420p', path];
    execFileSync('ffmpeg', ['-v', 'error', ...film]);
    const stream = inPieces(readFileSync(path));
    const stored = await receiveMedia(opened.app, operator, { stream, name: 'phóng sự.mp4' });
    expect([stored.state, opened.announced.includes(stored.jobId!)]).to.deep.equal(['stored', true]);
    const draft = await createContent(opened.app, operator, { title: 'Phóng sự', mediaId: stored.id });
    const early = await failureOf(approveContent(opened.app, leader, draft.id, null));
    expect(early.code).to.equal('media-not-ready');
    const item = async () =>
      (await loopOf(opened.app, operator, 'kenh-led-ben-lua')).items.find(
        ({ content }) => content.id === draft.id,
      )!;
    expect(await work(stored.jobId!)).to.equal('done');
    await approveContent(opened.app, leader, draft.id, null);
    await publishContent(opened.app, operator, draft.id, [{ channelId: 'kenh-led-ben-lua' }]);
    const ready = await loadMedia(opened.app, operator, stored.id);
    expect(ready.renditions.map(({ deviceClass }) => deviceClass)).to.deep.equal(
      DEVICE_CLASSES.map(({ id }) => id),
    );
    const running = await item();
    expect(running.withheld).to.equal(null);
    const { path: kept, format } = await loadRendition(opened.app, operator, running.renditionIds[0]!);
    expect([format, readFileSync(kept).subarray(4, 8).toString()]).to.deep.equal(['mp4', 'ftyp']);

    const broken = Buffer.concat([readFileSync(path).subarray(0, 32), boxes()]);
    const failed = await receiveMedia(opened.app, operator, { stream: inPieces(broken), name: 'hong.mp4' });
    expect(await work(failed.jobId!)).to.equal('failed');
    expect((await loadMedia(opened.app, operator, failed.id)).fault).to.match(/\p{L}/u);
  });

  it('takes a picture once, and puts it into a design', async () => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2d6a4f' } })
      .jpeg()
      .toBuffer();
    const send = () => receiveMedia(opened.app, operator, { stream: inPieces(photo), name: 'đồng lúa.jpg' });
    const [first, second] = [await send(), await send()];
    expect(second).to.deep.equal(first);
    expect([first.state, first.width, first.height]).to.deep.equal(['ready', 900, 600]);
    const fields = { slogan: 'Mùa lúa chín', photo: { mediaId: first.id } };
    const content = await createContent(opened.app, operator, { title: 'Lúa', designId: 'slogan', fields });
    const plain = await createContent(opened.app, operator, {
      title: 'Lúa',
      designId: 'slogan',
      fields: { slogan: 'Mùa lúa chín' },
    });
    expect(content.pictureId).to.not.equal(plain.pictureId);
    const foreign = createContent(opened.app, stranger, { title: 'Lúa', designId: 'slogan', fields });
    expect((await failureOf(foreign)).code).to.equal('picture-unknown');

    const finished = await createContent(opened.app, operator, { title: 'Ảnh sẵn', mediaId: first.id });
    const signed = await approveContent(opened.app, leader, finished.id, null);
    expect(standsApproved(opened.app, signed)).to.equal(true);
    await publishContent(opened.app, operator, signed.id, [{ channelId: 'kenh-led-ben-lua' }]);
    const loop = await loopOf(opened.app, operator, 'kenh-led-ben-lua');
    expect(loop.items.at(-1)!.renditionIds).to.deep.equal([first.sha256]);
  });
});

describe('the round of a loop', () => {
  it('gives every content its share, and at every moment is within one run of it', () => {
    const items = [
      { id: 'a', share: 5 },
      { id: 'b', share: 1 },
      { id: 'c', share: 1 },
    ];
    const round = loopRound(items);
    expect(round.join('')).to.equal('aabaaca');
    for (const { id, share } of items) {
      round.forEach((_, turn) => {
        const runs = round.slice(0, turn + 1).filter((one) => one === id).length;
        expect(Math.abs(runs - (share * (turn + 1)) / 7), `${id} after ${String(turn + 1)}`).to.be.below(1);
      });
      expect(round.filter((one) => one === id)).to.have.length(share);
    }
    expect(loopRound([])).to.deep.equal([]);
  });
});
