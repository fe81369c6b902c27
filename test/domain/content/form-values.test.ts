import { expect } from 'chai';
import type { Field } from '../../../src/domain/content/design.js';
import {
  formValues,
  inputName,
  numberTyped,
  previewValues,
} from '../../../src/domain/content/form-values.js';

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Tiêu đề', required: true, maxLength: 90, sample: 'Ví dụ' },
  {
    ...{
      kind: 'list',
      name: 'steps',
      label: 'Các bước',
      required: true,
      minItems: 1,
      maxItems: 3,
      maxLength: 90,
    },
    sample: ['Một'],
  },
  {
    ...{ kind: 'series', name: 'figures', label: 'Số liệu', required: false, minItems: 1, maxItems: 3 },
    maxLength: 60,
    sample: [{ label: 'A', value: 1 }],
  },
  { kind: 'image', name: 'photo', label: 'Ảnh', required: false, maxBytes: 1000 },
];

const reader =
  (typed: Readonly<Record<string, string>>) =>
  (name: string): string =>
    typed[name] ?? '';

describe('the values of a form', () => {
  it('reads numbers as they are written in Vietnam, and as machines write them', () => {
    const cases: readonly (readonly [string, number | null])[] = [
      ['1.234.567,89', 1_234_567.89],
      ['1.250', 1250],
      ['3400.5', 3400.5],
      ['12,5', 12.5],
      ['1 250', 1250],
      ['0', 0],
      ['', null],
      ['nhiều', null],
    ];
    for (const [text, number] of cases) expect(numberTyped(text), text).to.equal(number);
  });

  it('takes lines, rows and pictures, and leaves out what is blank', () => {
    const typed = {
      'f.title': '  Nộp hồ sơ ',
      'f.steps': 'Một\n\n Hai \n',
      [inputName('figures', 1, 'label')]: 'Quý I',
      [inputName('figures', 1, 'value')]: 'x',
      'f.photo': 'm1',
    };
    expect(formValues(FIELDS, reader(typed))).to.deep.equal({
      title: 'Nộp hồ sơ',
      steps: ['Một', 'Hai'],
      figures: [{ label: 'Quý I', value: -1 }],
      photo: { mediaId: 'm1' },
    });
    expect(formValues(FIELDS, reader({}))).to.deep.equal({});
  });

  it('shows samples only where something needed is missing', () => {
    expect(previewValues(FIELDS, {})).to.deep.equal({
      title: 'Ví dụ',
      steps: ['Một'],
      figures: [{ label: 'A', value: 1 }],
    });
    expect(previewValues(FIELDS, { title: 'Thật' })).to.deep.equal({ title: 'Thật', steps: ['Một'] });
  });
});
