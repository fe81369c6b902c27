import { expect } from 'chai';
import { weekdayOf } from '../../src/domain/time.js';
import { type Client, type Reply, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

const CHANNEL = 'kenh-loa-phu-ngan';
const FRIDAY = 4;
const WORDS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

describe('the rule of a channel', () => {
  let opened: ServedSample;
  let admin: Client;
  let officer: Client;
  /** A weekday, not today's, on which something is booked. */
  let busy: number;
  before(async () => {
    opened = await servedSample();
    admin = await clientOf(opened, 'quantri');
    officer = await clientOf(opened, 'chuyenvien');
    const today = weekdayOf(opened.clock.today());
    busy = (await ahead()).map(({ day }) => weekdayOf(day)).find((weekday) => weekday !== today)!;
  });
  after(() => opened.close());

  const change = async (rule: unknown): Promise<Reply> => {
    const { headers } = await admin.request('GET', `/api/v1/channels/${CHANNEL}`);
    return admin.request(
      'PATCH',
      `/api/v1/channels/${CHANNEL}`,
      { rule },
      { 'if-match': headers.get('etag')! },
    );
  };
  const ahead = async () =>
    opened.store.bookings.find(
      { channelId: CHANNEL, day: { from: opened.clock.today() + 1 } },
      { sort: [['day', 'up']] },
    );
  const unplaced = async () =>
    (await officer.request('GET', `/api/v1/plans/${opened.sample.planId}/unplaced`)).json<{
      groups: {
        obligations: string[];
        rules: { channelId: string; clause: string; sentence: string }[];
        days: { closed: string | null }[];
        remedies: { kind: string }[];
      }[];
    }>().groups;

  it('is in the sample: communes that rest, one session a day, few broadcasts of Zalo', async () => {
    const { items } = (await officer.request('GET', '/api/v1/channels')).json<{
      items: { id: string; kind: string; unitId: string; rule: object | null }[];
    }>();
    const rules = Object.fromEntries(items.map(({ id, rule }) => [id, rule]));
    const none = { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: null };
    expect(rules['kenh-loa-con-hen']).to.deep.equal({ ...none, quietWeekdays: [6] });
    expect(rules['kenh-loa-kim-dai']).to.deep.equal({ ...none, sessionsPerDay: 1 });
    expect(rules['kenh-zalo-dong-tra']).to.deep.equal({ ...none, tokensPerMonth: 4 });
    expect([rules['kenh-zalo-tinh'], rules[CHANNEL]]).to.deep.equal([null, null]);
    const quiet = await opened.store.bookings.find({ channelId: 'kenh-loa-giang-hai' });
    expect(quiet).to.not.be.empty;
    expect(quiet.filter(({ day }) => weekdayOf(day) > FRIDAY)).to.deep.equal([]);
  });

  it('moves what is booked on days that become quiet, in the same write', async () => {
    const before = await ahead();
    const stopped = new Set(before.filter(({ day }) => weekdayOf(day) === busy).map(({ id }) => id));
    expect(stopped).to.not.be.empty;
    const links = await opened.store.auditLinks.count({});
    const reply = await change({ quietWeekdays: [busy] });
    expect(reply.status, reply.text).to.equal(200);
    expect(reply.json()).to.deep.include({
      rule: { quietWeekdays: [busy], sessionsPerDay: null, tokensPerMonth: null },
    });
    const { moved, lost } = reply.json<{ effect: { moved: number; lost: number } }>().effect;
    expect(moved + lost).to.be.at.least(stopped.size);
    expect((await ahead()).filter(({ day }) => weekdayOf(day) === busy)).to.deep.equal([]);
    expect((await opened.store.auditLinks.count({})) - links).to.equal(1);
  });

  it('refuses a booking that it forbids, and is named', async () => {
    const [booking] = await ahead();
    const busyDay = booking!.day + busy - weekdayOf(booking!.day);
    const slot = `${booking!.slotId.split('/')[0]!}/${String(busyDay)}`;
    const move = await officer.request('POST', `/api/v1/bookings/${encodeURIComponent(booking!.id)}/move`, {
      slotId: slot,
    });
    expect(move.status, move.text).to.equal(409);
    expect(move.json()).to.deep.include({
      code: 'move-quiet-day',
      detail: `Truyền thanh xã Phú Ngạn không phát vào ${WORDS[busy]!}.`,
    });
  });

  it('is named by “Vì sao?” when it is why things have no place, and is not when it is eased', async () => {
    expect(await unplaced()).to.deep.equal([]);
    const { effect } = (await change({ quietWeekdays: [1, 2, 3, 4, 5, 6] })).json<{
      effect: { lost: number };
    }>();
    expect(effect.lost).to.be.above(0);
    const groups = await unplaced();
    expect(groups).to.not.be.empty;
    for (const { rules, remedies, days } of groups) {
      expect(rules).to.deep.equal([
        {
          ...{ channelId: CHANNEL, clause: 'quiet-day' },
          sentence:
            'Truyền thanh xã Phú Ngạn không phát vào thứ Ba, thứ Tư, thứ Năm, thứ Sáu, thứ Bảy, Chủ nhật.',
        },
      ]);
      expect(remedies.map(({ kind }) => kind)).to.include('ease-rule');
      expect(days.some(({ closed }) => closed === 'Ngày nghỉ của kênh')).to.equal(true);
    }
    const page = await officer.request('GET', `/ke-hoach/${opened.sample.planId}/vi-sao`);
    expect(page.text)
      .to.include('Vì quy định của kênh: Truyền thanh xã Phú Ngạn không phát vào')
      .and.include('Nới quy định phát của kênh trong danh bạ.');
    expect((await change(null)).status).to.equal(200);
    await officer.request('POST', `/api/v1/plans/${opened.sample.planId}/schedule`, {});
    expect(await unplaced()).to.deep.equal([]);
  });

  const faults: readonly [string, unknown, string, string][] = [
    [
      'every day quiet',
      { quietWeekdays: [0, 1, 2, 3, 4, 5, 6] },
      'rule-quiet-every-day',
      'rule.quietWeekdays',
    ],
    ['a day twice', { quietWeekdays: [5, 5] }, 'rule-quiet-days-invalid', 'rule.quietWeekdays'],
    ['a day that is none', { quietWeekdays: ['CN'] }, 'input-invalid', 'rule.quietWeekdays.0'],
    ['no session', { sessionsPerDay: 0 }, 'rule-sessions-invalid', 'rule.sessionsPerDay'],
    ['sessions in words', { sessionsPerDay: 'hai' }, 'input-invalid', 'rule.sessionsPerDay'],
    ['tokens of a loudspeaker', { tokensPerMonth: 4 }, 'rule-tokens-unfit', 'rule.tokensPerMonth'],
    ['a word of its own', { quiet: [6] }, 'input-invalid', 'rule'],
    ['a query operator', { sessionsPerDay: { $gt: 0 } }, 'input-invalid', 'rule.sessionsPerDay'],
  ];
  for (const [name, rule, code, path] of faults) {
    it(`refuses ${name}: ${code}`, async () => {
      const links = await opened.store.auditLinks.count({});
      const reply = await change(rule);
      expect(reply.status, reply.text).to.equal(400);
      const body = reply.json<{ code: string; fields: { path: string; detail: string }[] }>();
      expect(body.code).to.equal(code);
      expect(body.fields.map((field) => field.path)).to.deep.equal([path]);
      expect(body.fields[0]!.detail)
        .to.match(/\p{L}/u)
        .and.not.match(/Unrecognized|Invalid|expected/);
      expect(await opened.store.auditLinks.count({})).to.equal(links);
    });
  }

  it('is taken when a channel is added, and one that limits nothing is none', async () => {
    const add = async (id: string, rule: unknown) =>
      (
        await admin.request('POST', '/api/v1/channels', {
          ...{ id, unitId: 'xa-phu-ngan', kind: 'zalo', name: 'Zalo thử', rule },
        })
      ).json<{ rule: unknown }>().rule;
    expect(await add('zalo-thu', { tokensPerMonth: 4 })).to.deep.equal({
      ...{ quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: 4 },
    });
    expect(await add('zalo-thu-2', {})).to.equal(null);
  });

  it('is a part of the form of the channel, which keeps what was typed beside what is wrong', async () => {
    const path = '/danh-ba/kenh/kenh-zalo-phu-ngan';
    const page = await admin.request('GET', path);
    expect(page.text).to.match(/name="rule\.tokensPerMonth" value="4"/);
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)![1]!;
    const send = (fields: Record<string, string>, days: string[]) => {
      const body = new URLSearchParams({ csrf, 'phien-ban': '1', name: 'Zalo OA xã Phú Ngạn', ...fields });
      for (const day of days) body.append('rule.quietWeekdays', day);
      return admin.request('POST', path, body.toString(), {
        'content-type': 'application/x-www-form-urlencoded',
      });
    };
    const life = { 'life.from': '2025-07-01', 'life.to': '', address: 'https://zalo.example/phungan' };
    const wrong = await send({ ...life, 'rule.tokensPerMonth': '40', 'rule.sessionsPerDay': 'x' }, ['6']);
    expect(wrong.status).to.equal(400);
    expect(wrong.text)
      .to.match(/id="o-rule-sessionsPerDay-loi">.*Phải là số nguyên\./)
      .and.match(/name="rule\.tokensPerMonth" value="40"/)
      .and.match(/name="rule\.quietWeekdays" value="6" checked/);
    const right = await send({ ...life, 'rule.tokensPerMonth': '8', 'rule.sessionsPerDay': '' }, ['5', '6']);
    expect(right.status, right.text.slice(0, 300)).to.equal(303);
    const unit = await admin.request('GET', right.headers.get('location')!);
    expect(unit.text.replace(/<[^>]+>/g, ' ')).to.match(/nghỉ T7, CN\s+8 lượt gửi\/tháng/);
    const loudspeaker = await admin.request('GET', `/danh-ba/kenh/${CHANNEL}`);
    expect(loudspeaker.text).to.include('rule.quietWeekdays').and.not.include('rule.tokensPerMonth');
  });
});
