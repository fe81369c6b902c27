import { expect } from 'chai';
import { creditAsRuns } from '../../../src/domain/coverage/credit-as-runs.js';
import type { CreditInput } from '../../../src/domain/coverage/credit-as-runs.js';
import { CoverageBook } from '../../../src/domain/coverage/coverage-book.js';
import { NOT_COUNTED_TEXT } from '../../../src/domain/coverage/credit.js';
import { countsFor } from '../../../src/domain/coverage/kind-match.js';
import { successionsOf } from '../../../src/domain/coverage/succession.js';
import { inclusive } from '../../../src/domain/interval.js';
import type { Unit } from '../../../src/domain/org/unit.js';
import { type OutputKind, OUTPUT_KINDS } from '../../../src/domain/plan/quota-line.js';
import { dayOf } from '../../../src/domain/time.js';
import { START, line, owed, ran } from './world.js';
import { describeInZones } from '../../support/zones.js';

const credited = (input: Omit<CreditInput, 'waived' | 'policy'> & Partial<CreditInput>): string[] =>
  creditAsRuns({ waived: new Set(), policy: 'on-time', ...input }).credits.map(
    ({ obligationId, asRunId, late }) => `${asRunId} → ${obligationId}${late ? ' muộn' : ''}`,
  );

const reasons = (input: Omit<CreditInput, 'waived' | 'policy'> & Partial<CreditInput>): string[] =>
  creditAsRuns({ waived: new Set(), policy: 'on-time', ...input }).notCounted.map(
    ({ asRunId, lineId, reason }) => `${asRunId} ${lineId} ${reason}`,
  );

const weekly = line('tuan');
const week = (of = weekly, ordinal = 1, changes = {}) => owed(of, START, 7, { ordinal, ...changes });

describe('kinds that count for a line', () => {
  const table: readonly [OutputKind, readonly OutputKind[]][] = [
    ['news', ['news']],
    ['article', ['article', 'reportage']],
    ['news-or-article', ['news', 'article', 'news-or-article', 'reportage']],
    ['issue', ['programme', 'column', 'bulletin', 'page', 'issue']],
    ['banner', ['banner']],
    ['other', ['other']],
  ];
  for (const [of, kinds] of table)
    it(`${of} takes ${kinds.join(', ')}`, () =>
      expect(OUTPUT_KINDS.filter((kind) => countsFor(kind, of))).to.have.members(kinds));

  it('always include the kind itself', () => {
    for (const kind of OUTPUT_KINDS) expect(countsFor(kind, kind)).to.equal(true);
  });
});

describe('crediting', () => {
  it('counts one as-run for several lines, but once inside an exclusivity group', () => {
    const lines = [
      line('a'),
      line('b'),
      line('c', { exclusivityGroup: 'g' }),
      line('d', { exclusivityGroup: 'g' }),
    ];
    const input = { lines, obligations: lines.map((of) => week(of)), asRuns: [ran('r1', START)] };
    expect(credited(input).map((text) => text.split('/')[0])).to.deep.equal(['r1 → a', 'r1 → b', 'r1 → c']);
    expect(reasons(input)).to.deep.equal(['r1 d counted-elsewhere-in-group']);
  });

  it('gives every reason why an as-run was not counted', () => {
    const talk = line('talk', { kind: 'programme', duration: { min: 600, max: null } });
    const task = line('task', { per: 'task' });
    const first = week(talk);
    const of = (asRun: ReturnType<typeof ran>, lines = [weekly], obligations = [week()]): string[] =>
      reasons({ lines, obligations, asRuns: [asRun] });
    expect(of(ran('r', START, { state: 'claimed' }))).to.deep.equal(['r tuan not-verified']);
    expect(of(ran('r', START, { channelId: 'led' }))).to.deep.equal(['r tuan other-channel']);
    expect(of(ran('r', START, { kind: 'spot' }))).to.deep.equal(['r tuan other-kind']);
    const programme = { kind: 'programme' } as const;
    expect(of(ran('r', START, programme), [talk], [first])).to.deep.equal(['r talk duration-unknown']);
    expect(of(ran('r', START, { ...programme, durationSeconds: 599 }), [talk], [first])).to.deep.equal([
      'r talk too-short',
    ]);
    expect(of(ran('r', START, { tagId: 'a' }), [task], [week(task, 1, { tagId: 'b' })])).to.deep.equal([
      'r task other-task',
    ]);
    expect(of(ran('r', START, { replay: true }))).to.deep.equal(['r tuan replay-not-new']);
    expect(of(ran('r', START), [weekly], [week(weekly, 1, { replay: 1 })])).to.deep.equal([
      'r tuan not-a-replay',
    ]);
    expect(of(ran('r', START + 7))).to.deep.equal(['r tuan outside-window']);
    expect(
      reasons({ lines: [weekly], obligations: [week()], asRuns: [ran('r', START), ran('s', START)] }),
    ).to.deep.equal(['s tuan quota-full']);
    for (const text of Object.values(NOT_COUNTED_TEXT)) expect(text).to.match(/^\p{Lu}.+\.$/u);
  });

  it('takes a claimed as-run of a machine only when the setting says so, and never a rejected one', () => {
    const input = { lines: [weekly], obligations: [week()] };
    const asRuns = [ran('r', START, { state: 'claimed' })];
    expect(credited({ ...input, asRuns })).to.deep.equal([]);
    expect(credited({ ...input, asRuns, acceptance: 'verified-or-machine' })).to.have.length(1);
    const stated = ran('r', START, {
      state: 'claimed',
      evidence: { grade: 'statement', url: null, contentHash: null, note: null },
    });
    expect(credited({ ...input, asRuns: [stated], acceptance: 'verified-or-machine' })).to.deep.equal([]);
    const rejected = {
      ...input,
      asRuns: [ran('r', START, { state: 'rejected' })],
      acceptance: 'verified-or-machine',
    } as const;
    expect([credited(rejected), reasons(rejected)]).to.deep.equal([[], []]);
  });

  it('counts a late run inside the grace, as late', () => {
    const graceful = line('tuan', { graceDays: 3 });
    const input = { lines: [graceful], obligations: [week(graceful)] };
    expect(credited({ ...input, asRuns: [ran('r', START + 9)] })).to.deep.equal([`r → ${week().id} muộn`]);
    expect(credited({ ...input, asRuns: [ran('r', START + 10)] })).to.deep.equal([]);
  });

  it('prefers on-time credits while running, and most fulfilled when it settles', () => {
    // The as-run of week two could be on time there, or late for week one; the other is late for week two only.
    const both = line('tuan', { graceDays: 7 });
    const obligations = [owed(both, START, 7), owed(both, START + 7, 7)];
    const asRuns = [ran('r1', START + 7), ran('r2', START + 14)];
    const value = (policy: 'on-time' | 'settle') =>
      creditAsRuns({ lines: [both], obligations, asRuns, waived: new Set(), policy }).value;
    expect(value('on-time')).to.include({ requiredOnTime: 1, requiredLate: 0 });
    expect(value('settle')).to.include({ requiredOnTime: 0, requiredLate: 2 });
  });

  it('says what a shortfall is due to', () => {
    const obligations = [week(weekly, 1), week(weekly, 2)];
    const settle = { lines: [weekly], obligations, waived: new Set<string>(), policy: 'settle' } as const;
    const one = creditAsRuns({ ...settle, asRuns: [ran('r', START)], explainDueBefore: START + 30 });
    expect(one.shortfalls.get(obligations[1]!.id)).to.deep.equal({
      obligationIds: obligations.map(({ id }) => id),
      asRunIds: ['r'],
      sentence: 'Cần 2 lượt, chỉ có 1 lượt phát đủ điều kiện.',
    });
    const none = creditAsRuns({ ...settle, asRuns: [], explainDueBefore: START + 30 });
    expect(none.shortfalls.get(obligations[0]!.id)?.sentence).to.equal(
      'Cần 2 lượt, chưa có lượt phát nào đủ điều kiện.',
    );
  });

  it('explains an as-run held back for the sake of an on-time one', () => {
    const both = line('tuan', { graceDays: 7 });
    const book = new CoverageBook({
      lines: [both],
      obligations: [owed(both, START, 7), owed(both, START + 7, 7)],
      waived: new Set(),
      policy: 'on-time',
    });
    book.arrive(ran('r1', START + 7));
    book.arrive(ran('r2', START + 14));
    expect(book.shortfallOf(owed(both, START, 7).id)?.sentence).to.match(
      /^Cần 2 lượt, có 2 lượt phát.*chốt kỳ\.$/,
    );
    expect(book.shortfallOf('nowhere')).to.equal(null);
  });

  it('takes the as-run of an agreed make-good out of its group, once', () => {
    const grouped = [line('a', { exclusivityGroup: 'g' }), line('b')];
    const obligations = [
      owed(grouped[0]!, START, 7),
      owed(grouped[0]!, START + 7, 7),
      owed(grouped[1]!, START + 7, 7),
    ];
    const makeGoods = [{ obligationId: obligations[0]!.id, asRunId: 'r' }];
    const input = { lines: grouped, obligations, asRuns: [ran('r', START + 8)], makeGoods };
    expect(credited(input)).to.deep.equal([`r → ${obligations[2]!.id}`]);
    expect(reasons(input)).to.deep.equal(['r a counted-elsewhere-in-group']);
  });

  it('knows an as-run by its id: told twice it counts once, unknown it cannot be withdrawn', () => {
    const obligations = [week(weekly, 1), week(weekly, 2)];
    const book = new CoverageBook({ lines: [weekly], obligations, waived: new Set(), policy: 'on-time' });
    book.arrive(ran('r', START));
    book.arrive(ran('r', START));
    expect(book.credits()).to.have.length(1);
    expect([book.withdraw('s'), book.withdraw('r'), book.withdraw('r')]).to.deep.equal([false, true, false]);
    expect([book.waive('nowhere'), book.unwaive(obligations[0]!.id)]).to.deep.equal([false, false]);
    book.arrive(ran('r', START));
    expect(book.credits()).to.have.length(1);
  });

  it('lets a target without channels count whatever its unit ran', () => {
    const anywhere = line('a', { targets: [{ unitId: 'bao', channelIds: [] }] });
    const input = { lines: [anywhere], obligations: [week(anywhere)] };
    expect(credited({ ...input, asRuns: [ran('r', START, { channelId: 'x' })] })).to.have.length(1);
    expect(credited({ ...input, asRuns: [ran('r', START, { channelId: 'x', unitId: 'xa' })] })).to.deep.equal(
      [],
    );
  });
});

describeInZones('the period of a merger', () => {
  const merged = dayOf(2025, 7, 10);
  const unit = (id: string, from: number, to: number, successorIds: string[] = []): Unit => ({
    id,
    provinceId: 'tinh',
    kind: 'commune',
    name: id,
    shortName: id,
    parentId: null,
    life: { from, to },
    successorIds,
  });
  const units = [unit('cu', 0, merged, ['moi']), unit('moi', merged, 99_999)];
  const monthly = line('thang', {
    per: 'month',
    kind: 'programme',
    window: inclusive(dayOf(2025, 1, 1), dayOf(2025, 12, 31)),
    channelKinds: ['loudspeaker'],
    targets: [
      { unitId: 'cu', channelIds: ['loa-cu'] },
      { unitId: 'moi', channelIds: ['loa-moi'] },
    ],
  });
  const july = dayOf(2025, 7, 1);
  const aired = (id: string, day: number, side: 'cu' | 'moi') =>
    ran(id, day, { unitId: side, channelId: `loa-${side}`, kind: 'programme' });
  // The legal point of July, the 16th, is the successor's; of its own it has the days from the 10th on.
  const ofSuccessor = owed(monthly, merged, 22, { unitId: 'moi', channelId: 'loa-moi', periodStart: july });
  const successions = successionsOf(units);

  it('is read from the register', () => {
    expect(successions).to.deep.equal([{ predecessorId: 'cu', successorId: 'moi', on: merged }]);
  });

  it('lets what the predecessor ran count for the successor, on time', () => {
    const input = { lines: [monthly], obligations: [ofSuccessor], asRuns: [aired('r', july + 3, 'cu')] };
    expect(credited({ ...input, successions })).to.deep.equal([`r → ${ofSuccessor.id}`]);
    expect(credited(input)).to.deep.equal([]);
  });

  it('does not reach beyond that period', () => {
    const august = owed(monthly, dayOf(2025, 8, 1), 31, { unitId: 'moi', channelId: 'loa-moi' });
    const june = aired('r', july - 2, 'cu');
    expect(
      credited({ lines: [monthly], obligations: [ofSuccessor, august], asRuns: [june], successions }),
    ).to.deep.equal([]);
  });

  it('lets the successor fulfil what the predecessor still owed, as late', () => {
    const ofPredecessor = owed(monthly, july, 9, { unitId: 'cu', channelId: 'loa-cu', periodStart: july });
    const input = {
      lines: [monthly],
      obligations: [ofPredecessor],
      asRuns: [aired('r', merged + 10, 'moi')],
    };
    expect(credited({ ...input, successions })).to.deep.equal([`r → ${ofPredecessor.id} muộn`]);
  });

  it('needs the same channel where the line runs on several kinds', () => {
    const mixed = { ...monthly, channelKinds: ['loudspeaker', 'facebook'] as const };
    const input = { lines: [mixed], obligations: [ofSuccessor], asRuns: [aired('r', july + 3, 'cu')] };
    expect(credited({ ...input, successions })).to.deep.equal([]);
  });
});
