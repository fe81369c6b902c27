import { expect } from 'chai';
import { readPlan } from '../../../src/domain/reading/read-plan.js';
import { CORPORA } from './corpora.js';
import { scanned, stripped } from './scanned.js';
import { agreement, sketch } from './sketch.js';

const SAMPLES = CORPORA[0]!.samples;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const sketches = (text: string): string[] => readPlan(text).quotaLines.map(sketch);

describe('whole documents', () => {
  for (const { name, text, lines, reports, unquantified } of CORPORA.flatMap(({ samples }) => samples)) {
    it(`${name}: ${lines.length} lines, and no other`, () => {
      const found = sketches(text);
      expect(found.map((line) => line.split(' ')[0])).to.deep.equal(lines.map((line) => line.split(' ')[0]));
      for (const [index, line] of lines.entries())
        for (const part of line.split(' ')) expect(found[index]!.split(' '), found[index]).to.include(part);
    });
    if (reports !== undefined)
      it(`${name}: ${reports} reports`, () => {
        expect(readPlan(text).reports).to.have.length(reports);
      });
    if (unquantified !== undefined)
      it(`${name}: ${unquantified} duties without a number`, () => {
        expect(readPlan(text).unquantified).to.have.length(unquantified);
      });
  }

  it('say who signed what, where, when and for whom', () => {
    const draft = readPlan(SAMPLES[0]!.text);
    expect(draft).to.include({
      number: '41/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh',
      province: 'Bình Minh',
      place: 'Bình Minh',
      issuedOn: '2026-01-05',
      signedBy: 'Lê Thị Hạ',
    });
    expect(draft.title).to.match(/^Tuyên truyền cuộc bầu cử .* tỉnh Bình Minh$/);
    expect(draft.window).to.deep.equal({ from: '2026-01-10', to: '2026-03-31' });
    expect(draft.quotaLines[0]!.peaks).to.deep.equal([{ from: '2026-02-01', to: '2026-03-15' }]);
    expect(draft.quotaLines[4]!.lead).to.deep.equal(['Đài Truyền thanh các xã, phường']);
  });

  it('say what reports are owed, the due day included or not', () => {
    const due = (name: string) =>
      readPlan(SAMPLES.find((sample) => sample.name === name)!.text).reports.map((report) => [
        report.per,
        report.due,
        report.inclusive,
      ]);
    expect(due('bau-cu')).to.deep.equal([
      ['month', 'day-25-of-month', false],
      ['month', 'day-20-of-month', true],
    ]);
    expect(due('dich-benh')).to.deep.equal([
      ['quarter', 'day-15-of-last-month', false],
      ['ad-hoc', null, true],
    ]);
    expect(due('an-toan-giao-thong')).to.deep.equal([
      ['half-year', 'every-year-06-10', false],
      ['year', 'every-year-12-10', false],
    ]);
    expect(due('cai-cach-hanh-chinh').map(([per]) => per)).to.deep.equal(['half-year', 'year', 'ad-hoc']);
    expect(due('thue-dan-so')).to.deep.equal([['event', '10-days-after-end', true]]);
    expect(due('chay-rung')).to.deep.equal([]);
  });

  it('keep caps and unnumbered duties apart from quotas', () => {
    const draft = readPlan(SAMPLES.find((sample) => sample.name === 'cai-cach-hanh-chinh')!.text);
    expect(draft.caps.map((cap) => [cap.count, cap.per])).to.deep.equal([[2, 'day']]);
    const loose = readPlan(SAMPLES.find((sample) => sample.name === 'thue-dan-so')!.text).unquantified;
    expect(loose.map((duty) => duty.text)).to.deep.equal([
      'Đăng tin, bài kịp thời trên trang thông tin điện tử',
    ]);
  });
});

describe('how good the reader is', () => {
  const rate = (pairs: readonly (readonly [readonly string[], readonly string[]])[]) => {
    let [right, missed, invented] = [0, 0, 0];
    for (const [expected, found] of pairs) {
      const outcome = agreement(expected, found);
      right += outcome.right;
      missed += outcome.missed.length;
      invented += outcome.invented.length;
    }
    return { recall: right / (right + missed), precision: right / (right + invented) };
  };

  for (const { name, phrasings, faults, samples } of CORPORA)
    it(`finds 95 % of what the ${name} set owes, and owes 95 % of what it finds, known faults counted`, () => {
      const { recall, precision } = rate([
        ...[...phrasings, ...faults].map(([text, ...lines]) => [lines, sketches(text)] as const),
        ...samples.map(({ text, lines }) => [lines, sketches(text)] as const),
      ]);
      expect(recall).to.be.at.least(0.95);
      expect(precision).to.be.at.least(0.95);
    });

  for (const harm of [0.05, 0.1, 0.15])
    it(`invents nothing in scans with ${harm * 100} % of the diacritics lost, and trusts them less`, () => {
      const seeds = [3, 7, 11, 19];
      const { recall, precision } = rate(
        SAMPLES.flatMap(({ text, lines }) =>
          seeds.map((seed) => [lines, sketches(scanned(text, harm, seed))] as const),
        ),
      );
      expect(precision).to.be.at.least(0.95);
      expect(recall).to.be.at.least(0.85);
      const trust = (texts: readonly string[]): number =>
        mean(texts.flatMap((text) => readPlan(text).quotaLines.map((line) => line.confidence)));
      const clean = SAMPLES.map(({ text }) => text);
      expect(trust(clean.map((text) => scanned(text, harm, 5)))).to.be.below(trust(clean) - 0.05);
    });

  it('plans that have lost every mark keep nearly all their lines and give no others', () => {
    const { recall, precision } = rate(
      CORPORA.flatMap(({ samples }) => samples).map(
        ({ text, lines }) => [lines, sketches(stripped(text))] as const,
      ),
    );
    expect(precision).to.be.at.least(0.98);
    expect(recall).to.be.at.least(0.95);
  });
});
