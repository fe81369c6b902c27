import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvePlan } from '../../src/app/plan/approve-plan.js';
import { changePlan } from '../../src/app/plan/change-plan.js';
import { createPlan } from '../../src/app/plan/create-plan.js';
import { readDocument } from '../../src/app/plan/read-document.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { registerAsRuns } from '../../src/app/traffic/register-as-runs.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { reportPlan } from '../../src/app/coverage/report-plan.js';
import { viewCoverage } from '../../src/app/coverage/view-coverage.js';
import type { PlanRecord } from '../../src/app/ports/store.js';
import { type Interval, ALWAYS, inclusive } from '../../src/domain/interval.js';
import type { Channel, ChannelKind, Daypart } from '../../src/domain/org/channel.js';
import { type Actor, systemActor } from '../../src/domain/org/policy.js';
import type { Unit, UnitKind } from '../../src/domain/org/unit.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { packageRoot } from '../../src/main/wire.js';
import { type TestApp, freshApp } from '../support/app.js';

/** The signed plans lie beside the checkout where the project is developed; elsewhere there is nothing to test here. */
const PLANS = join(packageRoot(), '..', 'shared', 'plans');

/** A register of the time before the mergers, small enough to count by hand. */
function registerOf(
  province: string,
  districts: number,
): { units: Unit[]; channels: (Channel & { provinceId: string })[]; dayparts: Daypart[] } {
  const units: Unit[] = [];
  const channels: (Channel & { provinceId: string })[] = [];
  const unit = (
    id: string,
    kind: UnitKind,
    name: string,
    kinds: readonly ChannelKind[],
    life: Interval = ALWAYS,
  ): void => {
    units.push({ id, provinceId: 'p', kind, name, shortName: name, parentId: null, life, successorIds: [] });
    for (const one of kinds) {
      channels.push({
        id: `${id}-${one}`,
        provinceId: 'p',
        unitId: id,
        kind: one,
        name: `${name} ${one}`,
        life,
        address: null,
        led: null,
        rule: null,
      });
    }
  };
  unit('ubnd', 'province', `UBND tỉnh ${province}`, []);
  unit('stttt', 'department', 'Sở Thông tin và Truyền thông', ['portal', 'facebook', 'zalo']);
  unit('bao', 'newspaper', `Báo ${province}`, ['print', 'online']);
  unit('dai', 'station', `Đài Phát thanh và Truyền hình ${province}`, ['radio', 'tv']);
  unit('cong', 'portal', `Cổng Thông tin điện tử tỉnh ${province}`, ['portal']);
  for (let n = 1; n <= districts; n++)
    unit(`huyen-${String(n)}`, 'district', `UBND huyện Thử ${String(n)}`, ['loudspeaker', 'portal']);
  for (let n = 1; n <= 3; n++)
    unit(`xa-${String(n)}`, 'commune', `UBND xã Thử ${String(n)}`, ['loudspeaker', 'portal']);
  const dayparts = channels.map((channel): Daypart => ({
    id: `${channel.id}-day`,
    channelId: channel.id,
    name: 'Trong ngày',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    start: 300,
    end: 1200,
    capacityUnit: 'items',
    capacity: 6,
    life: channel.life,
  }));
  return { units, channels, dayparts };
}

if (existsSync(PLANS)) {
  describe('the main job on signed plans', () => {
    const actor: Actor = systemActor('p');
    let opened: TestApp;
    afterEach(() => opened.close());

    /** From the document to the schedule, as of the first day of the plan. */
    async function carry(
      file: string,
      register: ReturnType<typeof registerOf>,
      issuedOn: number | null,
    ): Promise<{ plan: PlanRecord; required: number; optional: number }> {
      opened = await freshApp();
      const { app } = opened;
      await app.store.write(actor, { action: 'register.loaded', subject: 'p' }, async (shelves) => {
        await shelves.provinces.insert([{ id: 'p', name: 'tỉnh thử' }]);
        await shelves.units.insert(register.units);
        await shelves.channels.insert(register.channels);
        await shelves.dayparts.insert(register.dayparts);
      });
      const draft = await readDocument(app, { bytes: readFileSync(join(PLANS, file)), name: file });
      const { plan } = await createPlan(app, actor, { draft, issuedOn, districtDuties: 'flag' });
      const dropLines = plan.lines.filter((line) => line.targets.length === 0).map((line) => line.id);
      const kept = await changePlan(app, actor, plan.id, { dropLines }, null);
      const { required, optional } = await approvePlan(app, actor, plan.id);
      opened.clock.set(instantOf(kept.window.from, 480));
      const report = await schedulePlan(app, actor, plan.id);
      expect(report.booked + report.unplaced.length).to.be.at.least(required);
      return { plan: kept, required, optional };
    }

    const owedBy = async (
      plan: PlanRecord,
      wanted: (line: PlanRecord['lines'][number]) => boolean,
    ): Promise<number> => {
      const view = await viewCoverage(opened.app, actor, plan.id, 'line', null);
      const ids = plan.lines.filter(wanted).map((line) => line.id);
      return view.rows.filter((row) => ids.includes(row.key)).reduce((sum, row) => sum + row.tally.owed, 0);
    };

    it('Khánh Hòa: 344 first runs and 688 replays in 8 districts, 86 issues on two channels and on two media each', async () => {
      const { plan } = await carry('khanh-hoa-2022-2025.txt', registerOf('Khánh Hòa', 8), null);
      expect(plan.window).to.deep.equal(inclusive(dayOf(2022, 6, 10), dayOf(2025, 12, 31)));
      expect(await owedBy(plan, (line) => line.replays === 2)).to.be.at.least(1032);
      const districts = await opened.app.store.obligations.find({ planId: plan.id, unitId: 'huyen-1' });
      const replayed = new Set(plan.lines.filter((line) => line.replays === 2).map((line) => line.id));
      const own = districts.filter((obligation) => replayed.has(obligation.lineId));
      expect([
        own.filter(({ replay }) => replay === 0).length,
        own.filter(({ replay }) => replay > 0).length,
      ]).to.deep.equal([43, 86]);
      expect(
        await owedBy(
          plan,
          (line) => line.targets.some(({ unitId }) => unitId === 'dai') && line.each === 'channel',
        ),
      ).to.equal(86);
      expect(
        await owedBy(
          plan,
          (line) => line.targets.some(({ unitId }) => unitId === 'bao') && line.each === 'medium',
        ),
      ).to.equal(86);
    });

    it('Thái Nguyên: eight articles a line by the week, and a verified one is counted and reported', async () => {
      const { plan } = await carry(
        'thai-nguyen-de-an-2024-2025.txt',
        registerOf('Thái Nguyên', 2),
        dayOf(2024, 11, 1),
      );
      const weekly = plan.lines.filter((line) => line.per === 'week' && line.kind === 'article');
      expect(weekly).to.have.length(2);
      const first = weekly[0]!;
      expect(await owedBy(plan, (line) => line.id === first.id)).to.equal(8 * first.targets.length);
      opened.clock.set(instantOf(dayOf(2024, 11, 20), 600));
      const { accepted } = await registerAsRuns(opened.app, actor, 'bao-online', 'url', [
        {
          kind: 'article',
          title: 'Chuyển đổi số ở một xã vùng cao',
          ranAt: instantOf(dayOf(2024, 11, 7), 600),
          durationSeconds: null,
          replay: false,
          lineIds: [first.id],
          tagId: null,
          url: 'https://bao.example/bai-1.html',
          note: null,
          sequence: null,
        },
      ]);
      await judgeAsRuns(opened.app, actor, accepted, { verdict: 'verified' });
      const report = await reportPlan(opened.app, actor, plan.id, '2024-Q4');
      expect(report.byLine.find((row) => row.key === first.id)?.tally.done).to.equal(1);
    });
  });
}
