import { expect } from 'chai';
import { assess } from '../../src/domain/coverage/assessment.js';
import { creditAsRuns } from '../../src/domain/coverage/credit-as-runs.js';
import type { ObligationStatus } from '../../src/domain/coverage/status.js';
import { expandLines } from '../../src/domain/plan/expand.js';
import { obligationsOf } from '../../src/domain/plan/obligation-table.js';
import type { Obligation } from '../../src/domain/plan/obligation.js';
import { slotId } from '../../src/domain/schedule/slot.js';
import { contains } from '../../src/domain/interval.js';
import { dayOf, dayOfInstant, minuteOfInstant, weekdayOf } from '../../src/domain/time.js';
import type { AsRun } from '../../src/domain/traffic/as-run.js';
import { sampleCalendar } from '../../src/sample/calendar.js';
import { BEHIND_UNIT_ID, isCoastal } from '../../src/sample/conduct.js';
import { sampleHistory } from '../../src/sample/history.js';
import { sampleRegister } from '../../src/sample/register.js';
import type { SampleAsRun } from '../../src/sample/sample-as-run.js';
import { HEADLINES, WARNINGS } from '../../src/sample/titles.js';
import { planByHand } from './lines-by-hand.js';

const { units, channels, dayparts } = sampleRegister();
const today = dayOf(2026, 11, 21);
const plan = planByHand(today);
const obligations = [...obligationsOf(expandLines(plan.lines, units, plan))];
const history = sampleHistory({ plan, obligations, channels, today });
const channelById = new Map(channels.map((channel) => [channel.id, channel]));
const lineById = new Map(plan.lines.map((line) => [line.id, line]));
const unitOf = (run: SampleAsRun): string => channelById.get(run.channelId)!.unitId;
const dayOfRun = (run: SampleAsRun): number => dayOfInstant(run.ranAt);

const asRunOf = (run: SampleAsRun, id: string): AsRun => ({
  id,
  provinceId: 'hoai-giang',
  unitId: unitOf(run),
  channelId: run.channelId,
  kind: run.kind,
  title: run.title,
  ranAt: run.ranAt,
  durationSeconds: run.durationSeconds,
  replay: run.replay,
  lineIds: run.lineIds,
  tagId: run.tagId,
  source: run.source,
  state: run.state,
  evidence: { grade: run.grade, url: run.url, contentHash: null, note: run.note },
});

/** Due required obligations of a unit, and the verified as-runs claimed for the same lines. */
function pace(unitId: string, lineId: string): number {
  const mine = (one: Obligation): boolean => one.unitId === unitId && one.lineId === lineId;
  const due = obligations.filter((one) => mine(one) && one.required && one.window.to <= today).length;
  const ran = history.filter(
    (run) => run.state === 'verified' && run.lineIds.includes(lineId) && unitOf(run) === unitId,
  );
  return ran.length / due;
}

describe('the sample history', () => {
  it('is the same every time, whatever the order of the obligations', () => {
    const again = sampleHistory({ plan, obligations: [...obligations].reverse(), channels, today });
    expect(again).to.deep.equal(history);
  });

  it('is in order of time, over six weeks or more, and ends yesterday', () => {
    const times = history.map(({ ranAt }) => ranAt);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    expect(today - dayOfRun(history[0]!)).to.be.at.least(42);
    expect(dayOfRun(history.at(-1)!)).to.equal(today - 1);
  });

  it('is large enough to look at and small enough to load', () => {
    expect(history.length).to.be.within(800, 3000);
  });

  it('airs inside the dayparts of the channel, on the weekdays of the line, no more often than allowed', () => {
    const runs = new Map<string, number>();
    for (const run of history.filter(({ lineIds }) => lineIds.length > 0)) {
      const day = dayOfRun(run);
      const minute = minuteOfInstant(run.ranAt);
      const fits = dayparts.some(
        ({ channelId, weekdays, start, end }) =>
          channelId === run.channelId && weekdays.includes(weekdayOf(day)) && minute >= start && minute < end,
      );
      expect(fits, `${run.channelId} ${run.title}`).to.equal(true);
      const line = lineById.get(run.lineIds[0]!)!;
      if (line.weekdays.length > 0) expect(line.weekdays).to.include(weekdayOf(day));
      const key = `${line.id} ${run.channelId} ${String(day)}`;
      runs.set(key, (runs.get(key) ?? 0) + 1);
      expect(runs.get(key), key).to.be.at.most(line.maxPerDay);
      if (line.duration !== null)
        expect(run.durationSeconds).to.be.within(line.duration.min!, line.duration.max!);
    }
  });

  it('repeats a programme only after its first run, under the same title', () => {
    const replays = history.filter(({ replay }) => replay);
    expect(replays.length).to.be.above(20);
    for (const replay of replays)
      expect(
        history.some(
          (run) =>
            !run.replay &&
            run.channelId === replay.channelId &&
            run.title === replay.title &&
            dayOfRun(run) < dayOfRun(replay),
        ),
        `${replay.channelId} ${replay.title}`,
      ).to.equal(true);
  });

  it('has one commune clearly behind, and the others mostly on time', () => {
    const warnings = plan.lines.find(({ title }) => title.startsWith('Khuyến cáo'))!.id;
    expect(pace(BEHIND_UNIT_ID, warnings)).to.be.below(0.45);
    expect(pace('phuong-ben-lua', warnings)).to.be.above(0.75);
    expect(pace('xa-phu-ngan', warnings)).to.be.above(0.75);
  });

  it('loses the coast in the storm week, except for urgent bulletins that no line asked for', () => {
    const { storm } = sampleCalendar(today);
    const coast = history.filter(
      (run) =>
        contains(storm, dayOfRun(run)) && run.channelId.startsWith('kenh-loa') && isCoastal(unitOf(run)),
    );
    const urgent = coast.filter(({ lineIds }) => lineIds.length === 0);
    expect(urgent).to.have.length(36);
    expect(coast.length - urgent.length).to.be.below(5);
  });

  it('mixes sources and grades; most are verified, some wait, some were turned down with a reason', () => {
    for (const source of ['device', 'url', 'page', 'import', 'statement'])
      expect(history.filter((run) => run.source === source).length, source).to.be.above(0);
    const number = (state: string): number => history.filter((run) => run.state === state).length;
    expect(number('verified') / history.length).to.be.above(0.85);
    expect(number('claimed')).to.be.within(10, 120);
    expect(number('rejected')).to.be.within(3, 60);
    for (const run of history.filter(({ state }) => state === 'rejected')) expect(run.note).to.match(/[.]$/);
  });

  it('gives every address as-run a distinct address on the host of its channel', () => {
    const urls = history.filter(({ source }) => source === 'url');
    for (const { url, channelId } of urls)
      expect(new URL(url!).host).to.equal(new URL(channelById.get(channelId)!.address!).host);
    expect(new Set(urls.map(({ url }) => url)).size).to.equal(urls.length);
  });

  it('speaks of the plan in words that vary: 40 patterns and more, no hole left in them', () => {
    expect(HEADLINES.flat().length + WARNINGS.length).to.be.at.least(60);
    for (const { title } of history) {
      expect(title).to.equal(title.normalize('NFC'));
      expect(title).to.not.match(/[{}]|undefined/);
      expect(title.length).to.be.within(12, 140);
    }
    const press = history.filter((run) => run.channelId === 'kenh-bao-dien-tu').map(({ title }) => title);
    expect(new Set(press).size / press.length).to.be.above(0.9);
  });

  it('gives the board all it has to show: done, late, missed and still to come; worst the commune behind', () => {
    const asRuns = history.map((run, index) => asRunOf(run, `run-${index}`));
    const book = { obligations, lines: plan.lines, waived: new Set<string>(), asRuns };
    const { credits } = creditAsRuns({ ...book, policy: 'on-time' });
    const bookings = obligations
      .filter(({ target }) => target >= today)
      .map(({ id, channelId, target }) => ({
        obligationId: id,
        slotId: slotId(channelId ?? 'any', target),
        channelId: channelId ?? 'any',
        day: target,
        start: 0,
        frozen: false,
      }));
    const assessed = assess({ ...book, credits, bookings, today }).filter(
      ({ obligation }) => obligation.required,
    );
    const number = (status: ObligationStatus, unitId?: string): number =>
      assessed.filter(
        (one) => one.status === status && (unitId === undefined || one.obligation.unitId === unitId),
      ).length;
    expect(number('done')).to.be.above(600);
    expect(number('late')).to.be.within(5, 60);
    expect(number('at-risk')).to.be.within(20, 250);
    expect(number('missed')).to.be.within(40, 150);
    expect(number('pending')).to.be.above(600);
    const communes = units.filter(({ kind }) => kind === 'commune').map(({ id }) => id);
    const worst = [...communes].sort((a, b) => number('missed', b) - number('missed', a))[0];
    expect(worst).to.equal(BEHIND_UNIT_ID);
  });

  it('is alive on whatever day it is loaded', () => {
    for (const day of [dayOf(2026, 3, 2), dayOf(2027, 1, 5), dayOf(2028, 2, 29), dayOf(2030, 8, 31)]) {
      const other = planByHand(day);
      const runs = sampleHistory({
        plan: other,
        obligations: obligationsOf(expandLines(other.lines, units, other)),
        channels,
        today: day,
      });
      expect(runs.length).to.be.within(800, 3000);
      expect(dayOfRun(runs.at(-1)!)).to.equal(day - 1);
      expect(day - dayOfRun(runs[0]!)).to.be.at.least(40);
      for (const state of ['verified', 'claimed', 'rejected'])
        expect(runs.some((run) => run.state === state)).to.equal(true);
    }
  });

  it('claims some pieces for two lines at once', () => {
    expect(history.filter(({ lineIds }) => lineIds.length === 2).length).to.be.above(0);
  });
});
