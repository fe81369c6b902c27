import { expect } from 'chai';
import fc from 'fast-check';
import { type FieldChange, type LineDiff, diffLines } from '../../../src/domain/plan/diff.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { resolveDraft } from '../../../src/domain/plan/resolve-draft.js';
import { draftLine, draftOf, options, register } from './sample-register.js';

const line = (text: string, lead: string, over: Parameters<typeof draftLine>[0] = {}) =>
  draftLine({ source: { start: 0, end: text.length, text }, lead: [lead], ...over });

const resolve = (lines: ReturnType<typeof line>[]): QuotaLine[] =>
  resolveDraft(draftOf(lines), register, options).lines.map((resolved) => resolved.line);

const news = line('Mở chuyên mục trên báo in và báo điện tử: 01 bài/tuần.', 'Báo Sơn Hà', {
  kind: 'article',
  per: 'week',
});
const radio = line('Đài phát sóng 01 chương trình/tháng, phát lại 02 lần/tháng.', 'Đài PT-TH tỉnh', {
  replays: 2,
});
const commune = line('Đài truyền thanh xã phát ít nhất 02 lần/tuần.', 'UBND các xã, phường', {
  kind: 'airing',
  per: 'week',
});

const kinds = (diffs: readonly LineDiff[]): string[] => diffs.map(({ kind }) => kind);

const changesOf = (diff: LineDiff | undefined): readonly FieldChange[] =>
  diff?.kind === 'changed' ? diff.changes : [];

describe('the diff of two versions', () => {
  it('of one plan keeps everything, in any order', () => {
    expect(kinds(diffLines(resolve([news, radio, commune]), resolve([commune, news, radio])))).to.deep.equal([
      'kept',
      'kept',
      'kept',
    ]);
  });

  it('says what appeared and what went', () => {
    const diffs = diffLines(resolve([news, radio]), resolve([radio, commune]));
    expect(kinds(diffs)).to.deep.equal(['kept', 'appeared', 'went']);
  });

  it('says field by field what changed of a sentence with another number', () => {
    const more = {
      ...news,
      count: { min: 2, max: 2 },
      source: { start: 9, end: 60, text: 'Mở chuyên mục trên báo in và báo điện tử: 02 bài/tuần.' },
    };
    const [before, after] = [resolve([news, radio]), resolve([more, radio])];
    expect(before[0]!.id).not.to.equal(after[0]!.id);
    const [changed, kept] = diffLines(before, after);
    expect(kept!.kind).to.equal('kept');
    expect(changed).to.deep.include({ kind: 'changed', before: before[0], after: after[0] });
    expect(changesOf(changed)).to.deep.equal([
      { field: 'count', before: { min: 1, max: 1 }, after: { min: 2, max: 2 } },
    ]);
  });

  it('follows a duty to another bearer', () => {
    const moved = { ...radio, lead: ['Báo Sơn Hà'], channels: ['online' as const] };
    const [diff] = diffLines(resolve([radio]), resolve([moved]));
    expect(changesOf(diff).map(({ field }) => field)).to.deep.equal(['channelKinds', 'targets']);
  });

  it('does not take a wording alone for a change', () => {
    const [old] = resolve([news]);
    const reworded = {
      ...old!,
      title: 'khác',
      questions: ['?'],
      confidence: 0.2,
      channelKinds: [...old!.channelKinds].reverse(),
    };
    expect(kinds(diffLines([old!], [reworded]))).to.deep.equal(['kept']);
  });

  it('does not pair two duties that merely resemble each other', () => {
    const other = line('Treo băng rôn, pano tại trung tâm xã.', 'UBND các xã, phường', {
      kind: 'banner',
      per: 'window',
    });
    expect(kinds(diffLines(resolve([radio]), resolve([other])))).to.deep.equal(['appeared', 'went']);
  });

  it('accounts for every line of either version exactly once', () => {
    const texts = fc.constantFrom(
      '01 tin',
      '02 tin, bài',
      'chuyên mục hằng tuần',
      '01 phóng sự truyền hình',
      'bản tin',
    );
    const version = fc.array(
      fc.record({
        text: texts,
        lead: fc.constantFrom('Báo Sơn Hà', 'Đài PT-TH tỉnh'),
        min: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 6 },
    );
    const make = (rows: { text: string; lead: string; min: number }[]): QuotaLine[] =>
      resolve(rows.map(({ text, lead, min }) => line(text, lead, { count: { min, max: null } })));
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [before, after] = [make(one), make(other)];
        const diffs = diffLines(before, after);
        const olds = diffs.flatMap((diff) => ('before' in diff ? [diff.before] : []));
        const news = diffs.flatMap((diff) => ('after' in diff ? [diff.after] : []));
        expect(olds).to.have.members(before);
        expect(news).to.deep.equal(after);
      }),
      { numRuns: 60, seed: 114 },
    );
  });
});
