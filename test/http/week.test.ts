import { expect } from 'chai';
import { sampleActor } from '../support/app.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const csrfOf = ({ text }: Reply): string => /name="csrf" value="([^"]+)"/.exec(text)![1]!;
const plain = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

describe('the week', () => {
  let opened: ServedSample;
  let officer: Client;
  let operator: Client;
  const WEEK = '/lich-phat?don-vi=phuong-ben-lua&tuan=2026-W48';

  before(async () => {
    opened = await servedSample();
    [officer, operator] = (await Promise.all(
      ['chuyenvien', 'benlua'].map((name) => clientOf(opened, name)),
    )) as [Client, Client];
  });
  after(() => opened.close());

  async function send(
    client: Client,
    path: string,
    fields: readonly (readonly [string, string])[],
  ): Promise<Reply> {
    const csrf = csrfOf(await client.request('GET', path));
    const body = new URLSearchParams([
      ['csrf', csrf],
      ...fields.map(([name, value]): [string, string] => [name, value]),
    ]);
    return client.request('POST', path.replace(/\?.*/, ''), body.toString(), FORM);
  }
  const move = (client: Client, id: string, khung: string): Promise<Reply> =>
    send(client, WEEK, Object.entries({ 'don-vi': 'phuong-ben-lua', tuan: '2026-W48', id, khung }));

  it('shows every booking of the unit in its daypart, and moves one where there is room', async () => {
    const page = await operator.request('GET', '/lich-phat?tuan=2026-W48');
    expect(page.text).to.include('Tuần 48: 23/11 – 29/11/2026').and.not.include('Dừng phát</a>');
    const offers = [...plain(page.text).matchAll(/data-booking="([^"]+)"[\s\S]*?<option value="([^"]+)"/g)];
    expect(offers).to.not.be.empty;
    const [, id, slot] = offers[0]!;
    const reply = await move(operator, id!, slot!);
    expect(reply.headers.get('location'), plain(reply.text).slice(0, 400)).to.equal(`${WEEK}&xong=chuyen`);
    expect(await opened.app.store.bookings.get(id!)).to.deep.include({ slotId: slot, frozen: true });
    expect((await operator.request('GET', `${WEEK}&xong=chuyen`)).text)
      .to.include('Giữ chỗ')
      .and.include('giữ chỗ');
  });

  it('names the rule that refuses a move, and leaves the schedule as it was', async () => {
    const [held] = await opened.app.store.bookings.find({
      channelId: 'kenh-loa-ben-lua',
      day: { from: 20_780 },
    });
    const late = await move(operator, held!.id, held!.slotId.replace(/\d+$/, String(held!.day + 42)));
    expect(late.status).to.equal(409);
    expect(late.text)
      .to.match(/Mã: move-(window|weekday|replay-gap)/)
      .and.include('Lịch không đổi.');
    const nowhere = await move(operator, held!.id, 'khung-khong-co/20780');
    expect([nowhere.status, nowhere.text.includes('slot-unknown')]).to.deep.equal([400, true]);
    expect(await opened.app.store.bookings.get(held!.id)).to.deep.equal(held);
    const foreign = (await opened.app.store.bookings.find({ unitId: 'bao-va-dai' }))[0]!;
    expect((await move(operator, foreign.id, foreign.slotId)).status).to.equal(404);
  });

  it('keeps to the units one may see, and to weeks that exist', async () => {
    expect((await operator.request('GET', '/lich-phat?don-vi=bao-va-dai')).status).to.equal(404);
    expect((await officer.request('GET', '/lich-phat?don-vi=khong-co')).status).to.equal(404);
    expect((await officer.request('GET', '/lich-phat?tuan=2026-W99')).text).to.include('Tuần 47');
    expect((await operator.request('GET', '/lich-phat/dung-phat')).status).to.equal(403);
  });

  const stop = (viec: string, more: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    send(officer, '/lich-phat/dung-phat', [
      ...Object.entries({
        'ly-do': 'Sửa trạm',
        tu: '2026-11-24',
        den: '2026-12-18',
        dung: 'everything',
        viec,
        ...more,
      }),
      ['kenh', 'kenh-loa-ben-lua'],
    ]);

  it('shows what a blackout would move before it binds, then declares it, then lifts it', async () => {
    const booked = () =>
      opened.app.store.bookings.count({
        channelId: 'kenh-loa-ben-lua',
        day: { from: 20_781, before: 20_806 },
      });
    const before = await booked();
    expect(before).to.be.above(0);
    const preview = await stop('xem');
    expect(preview.text)
      .to.match(/\d+ lượt dời chỗ, \d+ lượt mất chỗ/)
      .and.include('không còn chỗ');
    expect(await booked()).to.equal(before);
    expect(await opened.app.store.blackouts.count({})).to.equal(0);
    expect((await stop('ghi')).status).to.equal(303);
    expect(await booked()).to.equal(0);
    const week = await officer.request('GET', '/lich-phat?don-vi=phuong-ben-lua&tuan=2026-W49');
    expect(week.text)
      .to.include('Sửa trạm')
      .and.match(/Chưa có chỗ: [1-9]/);
    const again = await stop('ghi');
    expect([again.status, again.text.includes('blackout-declared')]).to.deep.equal([409, true]);
    const [declared] = await opened.app.store.blackouts.find({});
    const lifted = await send(officer, '/lich-phat/dung-phat', [
      ['viec', 'go'],
      ['id', declared!.id],
    ]);
    expect(lifted.status).to.equal(303);
    expect(await booked()).to.be.above(0);
  });

  it('refuses a blackout without a reason, in the past, or that ends before it begins', async () => {
    const faults: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ 'ly-do': ' ' }, 'Chưa điền.'],
      [{ tu: '2026-11-01', den: '2026-11-02' }, 'blackout-past'],
      [{ tu: '2026-12-20', den: '2026-12-18' }, 'Ngày cuối phải từ ngày đầu trở đi.'],
      [{ tu: '2026-02-30' }, 'Ngày này không có trên lịch.'],
      [{ den: '2028-12-18' }, 'blackout-too-long'],
    ];
    const count = await opened.app.store.blackouts.count({});
    for (const [fault, said] of faults) {
      const reply = await stop('ghi', fault);
      expect(reply.status, said).to.equal(400);
      expect(reply.text).to.include(said);
    }
    expect(await opened.app.store.blackouts.count({})).to.equal(count);
  });

  it('places what has no booking yet from the list below the week', async () => {
    const [lost] = await opened.app.store.bookings.find({
      ...{ channelId: 'kenh-loa-ben-lua', day: { from: 20_787, before: 20_794 }, frozen: false },
    });
    await opened.app.store.write(
      sampleActor('chuyenvien'),
      { action: 'test', subject: lost!.id },
      (shelves) => shelves.bookings.remove({ id: lost!.id }),
    );
    const week = '/lich-phat?don-vi=phuong-ben-lua&tuan=2026-W49';
    const page = plain((await operator.request('GET', week)).text);
    const offers = /Chưa có chỗ: 1 lượt[\s\S]*?name="id" value="([^"]+)"[\s\S]*?<option value="([^"]+)"/.exec(
      page,
    )!;
    expect(offers[1]).to.equal(lost!.id);
    const fields = { 'don-vi': 'phuong-ben-lua', tuan: '2026-W49', id: lost!.id, khung: offers[2]! };
    const reply = await send(operator, week, Object.entries(fields));
    expect(reply.headers.get('location'), plain(reply.text).slice(0, 300)).to.equal(`${week}&xong=xep`);
    expect(await opened.app.store.bookings.get(lost!.id)).to.include({ slotId: offers[2], frozen: true });
    expect((await operator.request('GET', week)).text).to.include('Chưa có chỗ: 0 lượt');
  });
});
