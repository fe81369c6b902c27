import { expect } from 'chai';
import fc from 'fast-check';
import { CoverageBook } from '../../../src/domain/coverage/coverage-book.js';
import { type CreditPolicy, ranksOf } from '../../../src/domain/coverage/credit-policy.js';
import { creditAsRuns } from '../../../src/domain/coverage/credit-as-runs.js';
import { highs, optimum, scalarOf } from './optimum.js';
import { type World, isLong, worlds } from './world.js';
import { describeInZones } from '../../support/zones.js';

const POLICIES: readonly CreditPolicy[] = ['on-time', 'settle'];
const policies = fc.constantFrom(...POLICIES);
const none: ReadonlySet<string> = new Set();
const runs = (short: number): { numRuns: number; seed: number } => ({
  numRuns: isLong ? short * 40 : short,
  seed: 20241101,
});

const bookOf = ({ lines, obligations }: World, policy: CreditPolicy, waived = none): CoverageBook =>
  new CoverageBook({ lines, obligations, waived, policy });

const valueOf = (world: World, policy: CreditPolicy, waived = none): ReturnType<typeof ranksOf> =>
  ranksOf(creditAsRuns({ ...world, waived, policy }).value, policy);

/** A world with its as-runs, lines and obligations in another order. */
const shuffled = worlds.chain((world) =>
  fc
    .tuple(
      fc.shuffledSubarray([...world.asRuns], { minLength: world.asRuns.length }),
      fc.shuffledSubarray([...world.lines], { minLength: world.lines.length }),
      fc.shuffledSubarray([...world.obligations], { minLength: world.obligations.length }),
    )
    .map(([asRuns, lines, obligations]) => ({ world, other: { asRuns, lines, obligations } })),
);

describeInZones('crediting, as properties', function () {
  this.timeout(isLong ? 600_000 : 60_000);

  for (const policy of POLICIES)
    it(`is worth what HiGHS finds at best (${policy})`, async () => {
      await fc.assert(
        fc.asyncProperty(worlds, async (world) => {
          const best = optimum(await highs(), world, none, policy);
          expect(scalarOf(valueOf(world, policy))).to.equal(best);
        }),
        runs(120),
      );
    });

  it('gives the same bytes whatever the order of as-runs, lines and obligations', () => {
    fc.assert(
      fc.property(shuffled, policies, ({ world, other }, policy) => {
        const given = creditAsRuns({ ...world, waived: none, policy });
        const again = creditAsRuns({ ...other, waived: none, policy });
        expect(JSON.stringify(again)).to.equal(JSON.stringify(given));
      }),
      runs(150),
    );
  });

  it('stays the optimum through any arrivals, withdrawals and waivers, one path at a time', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('withdraw', 'waive', 'unwaive', 'arrive'), fc.nat()), {
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(shuffled, policies, steps, async ({ other: world }, policy, changes) => {
        const book = bookOf(world, policy);
        const inside = new Map(world.asRuns.map((asRun) => [asRun.id, asRun]));
        const waived = new Set<string>();
        for (const asRun of world.asRuns) book.arrive(asRun);
        for (const [change, at] of changes) {
          const asRun = world.asRuns[at % Math.max(1, world.asRuns.length)];
          const { id } = world.obligations[at % world.obligations.length]!;
          if (change === 'waive') {
            expect(book.waive(id)).to.equal(!waived.has(id));
            waived.add(id);
          } else if (change === 'unwaive') expect(book.unwaive(id)).to.equal(waived.delete(id));
          else if (asRun === undefined) continue;
          else if (change === 'withdraw') expect(book.withdraw(asRun.id)).to.equal(inside.delete(asRun.id));
          else {
            book.arrive(asRun);
            inside.set(asRun.id, asRun);
          }
        }
        const now = { ...world, asRuns: [...inside.values()] };
        const best = optimum(await highs(), now, waived, policy);
        expect(scalarOf(ranksOf(book.value(), policy))).to.equal(best);
        const credits = book.credits();
        expect(new Set(credits.map(({ obligationId }) => obligationId)).size).to.equal(credits.length);
        expect(credits.some(({ obligationId }) => waived.has(obligationId))).to.equal(false);
        const { requiredOnTime, requiredLate, optionalOnTime, optionalLate } = book.value();
        expect(credits.length).to.equal(requiredOnTime + requiredLate + optionalOnTime + optionalLate);
      }),
      runs(150),
    );
  });

  it('is restored when what arrived is withdrawn again', () => {
    fc.assert(
      fc.property(worlds, worlds, policies, (world, guests, policy) => {
        const book = bookOf(world, policy);
        for (const asRun of world.asRuns) book.arrive(asRun);
        const before = book.value();
        for (const asRun of guests.asRuns) book.arrive({ ...asRun, id: `guest ${asRun.id}` });
        for (const asRun of guests.asRuns) book.withdraw(`guest ${asRun.id}`);
        expect(ranksOf(book.value(), policy)).to.deep.equal(ranksOf(before, policy));
      }),
      runs(150),
    );
  });

  it('counts an as-run once in a group, and only for a line it was claimed for', () => {
    fc.assert(
      fc.property(worlds, policies, (world, policy) => {
        const { credits } = creditAsRuns({ ...world, waived: none, policy });
        const seen = new Set<string>();
        for (const { obligationId, asRunId } of credits) {
          const { lineId } = world.obligations.find(({ id }) => id === obligationId)!;
          const group = world.lines.find(({ id }) => id === lineId)!.exclusivityGroup ?? lineId;
          expect(seen.has(`${asRunId} ${group}`)).to.equal(false);
          seen.add(`${asRunId} ${group}`);
          const { lineIds, state } = world.asRuns.find(({ id }) => id === asRunId)!;
          expect(lineIds.length === 0 || lineIds.includes(lineId)).to.equal(true);
          expect(state).to.equal('verified');
        }
      }),
      runs(150),
    );
  });

  it('never lets an optional obligation take from a required one', () => {
    fc.assert(
      fc.property(worlds, policies, (world, policy) => {
        const required = { ...world, obligations: world.obligations.filter((one) => one.required) };
        expect(valueOf(world, policy).slice(0, 2)).to.deep.equal(valueOf(required, policy).slice(0, 2));
      }),
      runs(200),
    );
  });

  it('leaves no more shortfalls after a waiver than before it', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, at) => {
        const { id } = world.obligations[at % world.obligations.length]!;
        const missing = (waived: ReadonlySet<string>): number => {
          const { value } = creditAsRuns({ ...world, waived, policy: 'settle' });
          const owing = world.obligations.filter((one) => one.required && !waived.has(one.id)).length;
          return owing - value.requiredOnTime - value.requiredLate;
        };
        expect(missing(new Set([id]))).to.be.at.most(missing(none));
      }),
      runs(200),
    );
  });

  it('explains each shortfall of a settled period by fewer as-runs than obligations, all of them spent there', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { credits, shortfalls } = creditAsRuns({
          ...world,
          waived: none,
          policy: 'settle',
          explainDueBefore: Infinity,
        });
        const creditOf = new Map(credits.map((credit) => [credit.obligationId, credit.asRunId]));
        const missing = world.obligations.filter(({ id, required }) => required && !creditOf.has(id));
        expect([...shortfalls.keys()].sort()).to.deep.equal(missing.map(({ id }) => id).sort());
        for (const { obligationIds, asRunIds } of shortfalls.values()) {
          expect(asRunIds.length).to.be.lessThan(obligationIds.length);
          const spent = obligationIds.flatMap((id) => creditOf.get(id) ?? []);
          expect(spent.sort()).to.deep.equal([...asRunIds]);
        }
      }),
      runs(150),
    );
  });

  it('gives every verified as-run that counts nowhere its reason', () => {
    fc.assert(
      fc.property(worlds, policies, (world, policy) => {
        const { credits, notCounted } = creditAsRuns({ ...world, waived: none, policy });
        const known = new Set([...credits, ...notCounted].map(({ asRunId }) => asRunId));
        const claimedFor = (ids: readonly string[]): boolean =>
          ids.length === 0 || world.lines.some(({ id }) => ids.includes(id));
        for (const { id, lineIds } of world.asRuns)
          if (claimedFor(lineIds)) expect(known.has(id)).to.equal(true);
        for (const { asRunId, lineId } of notCounted)
          expect(
            credits.some(
              (credit) => credit.asRunId === asRunId && credit.obligationId.startsWith(`${lineId}/`),
            ),
          ).to.equal(false);
      }),
      runs(150),
    );
  });
});
