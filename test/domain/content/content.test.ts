import { expect } from 'chai';
import fc from 'fast-check';
import { cleanText, contentOf, vietnameseNumber } from '../../../src/domain/content/content.js';
import type { Design, Field, FieldValues } from '../../../src/domain/content/design.js';

const fields: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Tiêu đề', required: true, maxLength: 10, sample: 'a' },
  { kind: 'date', name: 'day', label: 'Ngày', required: false, sample: '2026-09-02' },
  { kind: 'date', name: 'today', label: 'Hôm nay', required: false, sample: '2026-08-03' },
  {
    kind: 'list',
    name: 'steps',
    label: 'Bước',
    required: false,
    minItems: 1,
    maxItems: 2,
    maxLength: 5,
    sample: ['a'],
  },
  {
    kind: 'series',
    name: 'figures',
    label: 'Số',
    required: false,
    minItems: 1,
    maxItems: 3,
    maxLength: 5,
    sample: [],
  },
];
const design: Design = {
  id: 'test',
  version: 1,
  name: 'Thử',
  description: 'Thử',
  media: ['led'],
  theme: 'indigo',
  fields,
  daysBetween: [{ name: 'daysLeft', from: 'today', to: 'day' }],
  layouts: [],
};
const faultsOf = (given: FieldValues): readonly string[] => {
  const checked = contentOf(design, given);
  return checked.ok ? [] : checked.reason.map(({ path }) => path);
};

describe('the fields of a design', () => {
  it('name every fault', () => {
    expect(faultsOf({})).to.deep.equal(['title']);
    expect(faultsOf({ title: 'quá dài quá dài' })).to.deep.equal(['title']);
    expect(faultsOf({ title: ['a'] })).to.deep.equal(['title']);
    expect(faultsOf({ title: 'a', day: '2026-02-30' })).to.deep.equal(['day']);
    expect(faultsOf({ title: 'a', day: '2026-08-01', today: '2026-08-02' })).to.deep.equal(['day']);
    expect(faultsOf({ title: 'a', steps: [] })).to.deep.equal(['steps']);
    expect(faultsOf({ title: 'a', steps: ['a', ' ', 'c'] })).to.deep.equal(['steps', 'steps.1']);
    expect(faultsOf({ title: 'a', figures: [{ label: 'a', value: -1 }] })).to.deep.equal(['figures.0.value']);
    expect(faultsOf({ title: 'a', __proto__: null, constructor: 'x' })).to.deep.equal(['constructor']);
  });

  it('give days, their parts and what lies between them', () => {
    const checked = contentOf(design, { title: 'a', today: '2026-08-03', day: '2026-09-02' });
    if (!checked.ok) throw new Error(JSON.stringify(checked.reason));
    const { day, dayDay, dayMonth, dayShort, dayWeekday, daysLeft } = checked.value.values;
    expect([day, dayDay, dayMonth, dayShort, dayWeekday, daysLeft]).to.deep.equal([
      '02/09/2026',
      '02',
      'Tháng 9',
      '2/9',
      'Thứ Tư',
      '30',
    ]);
  });

  it('give figures as written in Vietnam, and their share of the largest', () => {
    const checked = contentOf(design, {
      title: 'a',
      figures: [
        { label: 'a', value: 1234.5 },
        { label: 'b', value: 0 },
      ],
    });
    expect(checked.ok && checked.value.values['figures']).to.deep.equal([
      { label: 'a', value: '1.234,5', fraction: 1 },
      { label: 'b', value: '0', fraction: 0 },
    ]);
    expect(vietnameseNumber(1_234_567.891)).to.equal('1.234.567,89');
  });

  it('clean text for good: cleaning twice changes nothing, and nothing invisible is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).to.equal(clean);
        expect(clean.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
    expect(cleanText('Xa\u0303  \u202ehội\u200b\r\n\r\nmới ')).to.equal('Xã hội\nmới');
  });
});
