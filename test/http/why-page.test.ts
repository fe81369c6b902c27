import { expect } from 'chai';
import { declareBlackout } from '../../src/app/schedule/declare-blackout.js';
import { inclusive } from '../../src/domain/interval.js';
import { dayOf } from '../../src/domain/time.js';
import { drawShortage } from '../../src/http/pages/shortage-drawing.js';
import { sampleActor } from '../support/app.js';
import { type Client, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

describe('the page “Vì sao?”', () => {
  let opened: ServedSample;
  let officer: Client;
  let planId: string;

  before(async () => {
    opened = await servedSample();
    officer = await clientOf(opened, 'chuyenvien');
    ({ planId } = opened.sample);
  });
  after(() => opened.close());

  it('says so when nothing is missing, and explains every shortage when a mast is down', async () => {
    const address = `/ke-hoach/${planId}/vi-sao`;
    expect((await officer.request('GET', address)).text).to.include('Mọi nghĩa vụ còn hạn đều có chỗ phát.');
    const { lost } = await declareBlackout(opened.app, sampleActor('chuyenvien'), {
      ...{ window: inclusive(dayOf(2026, 11, 24), dayOf(2026, 12, 18)), stops: 'everything' },
      ...{ channelIds: ['kenh-loa-ben-lua'], reason: 'Sửa trạm phát' },
    });
    expect(lost).to.not.be.empty;
    const reply = await officer.request('GET', address);
    expect(reply.status, reply.text.slice(0, 200)).to.equal(200);
    expect(reply.text)
      .to.include('Truyền thanh phường Bến Lụa')
      .and.include('Từ 30/11 đến 20/12 cần 18 phút, không có khung giờ nào dùng được.')
      .and.include('Miễn 6 nghĩa vụ, có lý do và người duyệt.')
      .and.include('Sửa trạm phát')
      .and.include('Thêm một khung giờ')
      .and.not.match(/undefined|\[object |NaN/);
    const json = await officer.request('GET', `/api/v1/plans/${planId}/unplaced`);
    const { groups } = json.json<{
      groups: { obligations: string[]; days: { closed: string | null }[] }[];
    }>();
    const ids = lost.map(({ id }) => id);
    const required = await opened.store.obligations.find({ id: { in: ids }, required: true });
    // What ran before its booking has been met: it lost a place that it no longer needs.
    const met = new Set((await opened.store.credits.find({ id: { in: ids } })).map(({ id }) => id));
    expect(groups.flatMap(({ obligations }) => obligations).sort()).to.deep.equal(
      required
        .map(({ id }) => id)
        .filter((id) => !met.has(id))
        .sort(),
    );
    const own = await clientOf(opened, 'benlua');
    expect((await own.request('GET', address)).text).to.include('Truyền thanh phường Bến Lụa');
    const other = await clientOf(opened, 'thukytoasoan');
    expect((await other.request('GET', address)).text).to.not.include('Truyền thanh phường Bến Lụa');
    expect((await officer.request('GET', '/ke-hoach/khong-co/vi-sao')).status).to.equal(404);
  });

  it('serves the schedule of a channel as JSON and as CSV, and moves over the wire', async () => {
    const path = '/api/v1/channels/kenh-loa-cau-may/schedule?from=2026-11-23&to=2026-12-20';
    const schedule = (await officer.request('GET', path)).json<{
      slots: { id: string; taken: number; capacity: number; items: { obligation: string }[] }[];
    }>();
    const used = schedule.slots.find(({ items }) => items.length > 0)!;
    const csv = await officer.request('GET', `${path}&format=csv`);
    expect(csv.text.replace('\ufeff', '').startsWith('Ngày,Giờ,')).to.equal(true);
    expect(csv.text).to.include(used.items[0]!.obligation);
    const address = `/api/v1/bookings/${encodeURIComponent(used.items[0]!.obligation)}/move`;
    const moved = await officer.request('POST', address, { slotId: used.id });
    expect(moved.status, moved.text).to.equal(200);
    expect(moved.json()).to.deep.include({ slotId: used.id, pinned: true });
    const refused = await officer.request('POST', address, { slotId: 'khung-nowhere/1' });
    expect([refused.status, refused.json<{ code: string }>().code]).to.deep.equal([400, 'slot-unknown']);
    const past = await officer.request('POST', address, { slotId: 'khung-loa-cau-may-sang/20000' });
    expect([past.status, past.json<{ code: string }>().code]).to.deep.equal([400, 'slot-unknown']);
    const backwards = await officer.request('GET', path.replace('2026-12-20', '2026-11-01'));
    expect(backwards.status).to.equal(400);
  });

  it('draws long stretches by weeks', () => {
    const days = Array.from({ length: 60 }, (_, i) => ({
      ...{ day: 20_000 + i, wanted: 1, places: 2, taken: 1, closed: null },
    }));
    const drawing = drawShortage(days, 'chỗ');
    expect(drawing.rows).to.have.length(9);
    expect(drawing.rows[0]).to.deep.include({ wanted: '7', places: '14', taken: '7' });
    expect(drawing.words).to.equal('Có 120 chỗ, nơi khác đã giữ 60, cần 60.');
    expect(drawing.reasons).to.equal(null);
  });
});
