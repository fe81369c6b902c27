import { expect } from 'chai';
import fc from 'fast-check';
import { creditAsRuns } from '../../../src/domain/coverage/credit-as-runs.js';
import { CoverageBook, compareAsRuns } from '../../../src/domain/coverage/coverage-book.js';
import { type CreditPolicy, ranksOf } from '../../../src/domain/coverage/credit-policy.js';
import type { Credit } from '../../../src/domain/coverage/credit.js';
import { settleDue } from '../../../src/domain/coverage/settle.js';
import { exclusivityKey } from '../../../src/domain/coverage/settlement.js';
import type { Obligation } from '../../../src/domain/plan/obligation.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { describeInZones } from '../../support/zones.js';
import { START, type World, isLong, line, owed, ran, worlds } from './world.js';

const none: ReadonlySet<string> = new Set();
const runs = (short: number): { numRuns: number; seed: number } => ({
  numRuns: isLong ? short * 40 : short,
  seed: 20261205,
});

/** The first week is closed; the second stays open. */
const isDue = ({ window }: Obligation): boolean => window.to <= START + 7;

interface Frozen {
  readonly obligationId: string;
  readonly asRunId: string | null;
  readonly madeGoodBy: null;
  readonly group: string;
}

const groupOf = (lines: readonly QuotaLine[], obligations: readonly Obligation[], id: string): string => {
  const { lineId } = obligations.find((one) => one.id === id)!;
  return exclusivityKey(lines.find((one) => one.id === lineId)!);
};

/** Every obligation of the closed week, with the as-run that counts for it. */
function frozenOf({ lines, obligations }: World, credits: readonly Credit[]): Frozen[] {
  const asRuns = new Map(credits.map(({ obligationId, asRunId }) => [obligationId, asRunId]));
  return obligations.filter(isDue).map(({ id }) => ({
    ...{ obligationId: id, asRunId: asRuns.get(id) ?? null, madeGoodBy: null },
    group: groupOf(lines, obligations, id),
  }));
}

const valueOf = (world: World, policy: CreditPolicy): ReturnType<typeof ranksOf> =>
  ranksOf(creditAsRuns({ ...world, waived: none, policy }).value, policy);

describe('settling a period', () => {
  const weekly = line('tuan', { graceDays: 7 });
  const first = owed(weekly, START, 7);
  const second = owed(weekly, START + 7, 7);
  const settle = (world: Partial<World>, settled: readonly Frozen[] = []) =>
    settleDue({
      ...{ lines: [weekly], obligations: [first, second], asRuns: [], waived: none, settled, isDue },
      ...world,
    });

  const TABLE: readonly (readonly [what: string, days: readonly number[], counted: readonly string[]])[] = [
    ['nothing ran', [], []],
    ['a run in the week counts', [2], ['r0']],
    ['of two in the week the earlier counts', [3, 1], ['r1']],
    ['a run in the grace is left to the next week, which it fulfils on time', [9], []],
    ['of two runs in the grace the next week takes one', [9, 10], ['r1']],
    ['an on-time run comes before a late one', [9, 5], ['r1']],
    ['a run after the grace does not count', [14], []],
  ];
  for (const [what, days, counted] of TABLE)
    it(what, () => {
      const asRuns = days.map((day, index) => ran(`r${String(index)}`, START + day));
      const { credits, shortfalls } = settle({ asRuns });
      expect(credits.map(({ obligationId, asRunId }) => [obligationId, asRunId])).to.deep.equal(
        counted.map((id) => [first.id, id]),
      );
      expect([...shortfalls.keys()]).to.deep.equal(counted.length === 0 ? [first.id] : []);
    });

  it('of equally good runs takes those that nothing else can use', () => {
    // The early run could also be late for the week before, which stays open; the later one could not.
    const before = owed(weekly, START - 7, 7);
    const obligations = [before, first];
    const asRuns = [ran('sớm', START + 1), ran('sau', START + 6)];
    const narrow = line('tuan', { graceDays: 2 });
    const { credits } = settleDue({
      ...{ lines: [narrow], obligations, asRuns, waived: none },
      isDue: ({ id }) => id === first.id,
    });
    expect(credits).to.deep.equal([{ obligationId: first.id, asRunId: 'sau', late: false }]);
  });

  it('gives to its optional obligations only what required ones that stay open do not need', () => {
    const optional = owed(weekly, START, 7, { ordinal: 2, required: false });
    const shared = [ran('r0', START + 1), ran('r1', START + 5)];
    const late = owed(line('tre', { graceDays: 30 }), START - 14, 7);
    const lines = [
      { ...weekly, exclusivityGroup: 'g' },
      line('tre', { graceDays: 30, exclusivityGroup: 'g' }),
    ];
    const world = { lines, obligations: [first, optional, late], asRuns: shared, waived: none };
    const own = ({ lineId }: Obligation): boolean => lineId === 'tuan';
    expect(settleDue({ ...world, isDue: own }).credits).to.have.length(1);
    const alone = { ...world, obligations: [first, optional] };
    expect(settleDue({ ...alone, isDue: own }).credits).to.have.length(2);
  });

  it('counts nothing for what is waived, and no as-run that an earlier close used up', () => {
    const asRuns = [ran('r0', START + 1)];
    expect(settle({ asRuns }).credits).to.have.length(1);
    expect(
      settleDue({
        ...{ lines: [weekly], obligations: [first], asRuns, isDue },
        waived: new Set([first.id]),
      }),
    ).to.deep.equal({ credits: [], shortfalls: new Map() });
    const used: Frozen = {
      obligationId: 'cũ',
      asRunId: 'r0',
      madeGoodBy: null,
      group: exclusivityKey(weekly),
    };
    expect(settle({ asRuns }, [used]).credits).to.deep.equal([]);
    // In another group it was not used up.
    expect(settle({ asRuns }, [{ ...used, group: 'group khác' }]).credits).to.have.length(1);
  });
});

describe('a settled period in the running book', () => {
  const weekly = line('tuan', { graceDays: 7, exclusivityGroup: 'g' });
  const other = line('khac', { exclusivityGroup: 'g' });
  const first = owed(weekly, START, 7);
  const second = owed(weekly, START + 7, 7);
  const elsewhere = owed(other, START, 7);
  const input = { lines: [weekly, other], obligations: [first, second, elsewhere], waived: none };
  const missed: Frozen = { obligationId: first.id, asRunId: null, madeGoodBy: null, group: 'group g' };

  it('takes its as-run for no other line of the group, and says so; for its own it owes no account', () => {
    const asRuns = [ran('r0', START + 1)];
    const settled = [{ ...missed, asRunId: 'r0' }];
    const { credits, notCounted } = creditAsRuns({ ...input, asRuns, settled, policy: 'on-time' });
    expect(credits).to.deep.equal([]);
    expect(notCounted).to.deep.equal([
      { asRunId: 'r0', lineId: 'khac', reason: 'counted-elsewhere-in-group' },
    ]);
  });

  it('says of a run that comes late for it that the period is closed', () => {
    const asRuns = [ran('r0', START + 1, { lineIds: ['tuan'] })];
    const { credits, notCounted } = creditAsRuns({
      ...{ ...input, asRuns, settled: [missed], policy: 'on-time' },
    });
    expect(credits).to.deep.equal([]);
    expect(notCounted).to.deep.equal([{ asRunId: 'r0', lineId: 'tuan', reason: 'period-closed' }]);
  });

  it('lets a run in its grace count for what is open', () => {
    const asRuns = [ran('r0', START + 8, { lineIds: ['tuan'] })];
    const { credits } = creditAsRuns({ ...input, asRuns, settled: [missed], policy: 'on-time' });
    expect(credits).to.deep.equal([{ obligationId: second.id, asRunId: 'r0', late: false }]);
  });

  it('neither waives nor opens a settled obligation again, and explains no shortfall of it', () => {
    const book = new CoverageBook({ ...input, settled: [missed], policy: 'on-time' });
    expect([book.waive(first.id), book.unwaive(first.id)]).to.deep.equal([false, false]);
    const { shortfalls } = creditAsRuns({
      ...{ ...input, asRuns: [], settled: [missed], policy: 'on-time', explainDueBefore: START + 30 },
    });
    expect([...shortfalls.keys()].sort()).to.deep.equal([elsewhere.id, second.id].sort());
  });
});

describeInZones('a period close, as properties', function () {
  this.timeout(isLong ? 600_000 : 60_000);

  it('loses nothing by freezing: what is frozen and the best of the rest are worth what settling everything is', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { credits } = settleDue({ ...world, waived: none, isDue });
        const settled = frozenOf(world, credits);
        const rest = creditAsRuns({ ...world, settled, waived: none, policy: 'settle' }).value;
        const required = new Set(world.obligations.filter((one) => one.required).map(({ id }) => id));
        const count = (isRequired: boolean, isLate: boolean): number =>
          credits.filter(
            ({ obligationId, late }) => required.has(obligationId) === isRequired && late === isLate,
          ).length;
        const together = {
          requiredOnTime: rest.requiredOnTime + count(true, false),
          requiredLate: rest.requiredLate + count(true, true),
          optionalOnTime: rest.optionalOnTime + count(false, false),
          optionalLate: rest.optionalLate + count(false, true),
        };
        expect(ranksOf(together, 'settle')).to.deep.equal(valueOf(world, 'settle'));
      }),
      runs(150),
    );
  });

  it('names every required obligation that it leaves without a credit', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { credits, shortfalls } = settleDue({ ...world, waived: none, isDue });
        const credited = new Set(credits.map(({ obligationId }) => obligationId));
        const missing = world.obligations.filter(
          (one) => isDue(one) && one.required && !credited.has(one.id),
        );
        expect([...shortfalls.keys()].sort()).to.deep.equal(missing.map(({ id }) => id).sort());
        expect(
          credits.every(({ obligationId }) =>
            isDue(world.obligations.find(({ id }) => id === obligationId)!),
          ),
        ).to.equal(true);
      }),
      runs(150),
    );
  });

  it('keeps what was frozen whatever arrives and leaves later, once per group, in any order', () => {
    const later = fc.record({
      guests: worlds,
      steps: fc.array(fc.tuple(fc.constantFrom('arrive', 'withdraw'), fc.nat()), { maxLength: 20 }),
      order: fc.nat(),
    });
    fc.assert(
      fc.property(worlds, later, (world, { guests, steps, order }) => {
        const { credits } = settleDue({ ...world, waived: none, isDue });
        const settled = frozenOf(world, credits);
        const behind = new Set(credits.map(({ asRunId }) => asRunId));
        const arriving = guests.asRuns.map((asRun) => ({ ...asRun, id: `khách ${asRun.id}` }));
        const known = [...world.asRuns, ...arriving];
        const input = { lines: world.lines, obligations: world.obligations, waived: none, settled };
        const book = new CoverageBook({ ...input, policy: 'on-time' });
        const inside = new Map(world.asRuns.map((asRun) => [asRun.id, asRun]));
        const rotated = [...world.asRuns.keys()].map(
          (index) => world.asRuns[(index + order) % world.asRuns.length]!,
        );
        for (const asRun of rotated) book.arrive(asRun);
        for (const [step, at] of steps) {
          const asRun = known[at % known.length]!;
          if (step === 'arrive') {
            book.arrive(asRun);
            inside.set(asRun.id, asRun);
          } else if (!behind.has(asRun.id)) {
            // What a closed period rests on cannot be taken away.
            book.withdraw(asRun.id);
            inside.delete(asRun.id);
          }
        }
        const running = book.credits();
        const frozen = new Set(settled.map(({ obligationId }) => obligationId));
        expect(running.some(({ obligationId }) => frozen.has(obligationId))).to.equal(false);
        const seen = new Set(
          settled.flatMap(({ asRunId, group }) => (asRunId === null ? [] : [`${asRunId} ${group}`])),
        );
        expect(seen.size).to.equal(credits.length);
        for (const { obligationId, asRunId } of running) {
          const pair = `${asRunId} ${groupOf(world.lines, world.obligations, obligationId)}`;
          expect(seen.has(pair)).to.equal(false);
          seen.add(pair);
        }
        // The value is that of crediting what is inside at once, and the bytes of that depend on no order.
        const asRuns = [...inside.values()];
        const anew = creditAsRuns({ ...input, asRuns, policy: 'on-time' });
        expect(ranksOf(book.value(), 'on-time')).to.deep.equal(ranksOf(anew.value, 'on-time'));
        const sorted = creditAsRuns({ ...input, asRuns: [...asRuns].sort(compareAsRuns), policy: 'on-time' });
        expect(JSON.stringify(sorted)).to.equal(JSON.stringify(anew));
      }),
      runs(150),
    );
  });

  it('credits the open part as if the closed one and what it used up had never been there', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { credits } = settleDue({ ...world, waived: none, isDue });
        const settled = frozenOf(world, credits);
        const beside = creditAsRuns({ ...world, waived: none, settled, policy: 'on-time' });
        const obligations = world.obligations.filter((one) => !isDue(one));
        const without = creditAsRuns({
          ...{ lines: world.lines, obligations, asRuns: world.asRuns, waived: none, policy: 'on-time' },
          settled: settled.filter(({ asRunId }) => asRunId !== null),
        });
        expect(beside.value).to.deep.equal(without.value);
      }),
      runs(150),
    );
  });
});
