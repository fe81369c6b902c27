import { expect } from 'chai';
import { type PlanDocument, readDocument } from '../../src/app/plan/read-document.js';
import { LONGEST_TEXT, planText } from '../../src/contracts/reading.js';
import { readPlan } from '../../src/domain/reading/read-plan.js';

/** Everything but the document is as the reader wants it; `extracted` is what a file would hold. */
const appWith = (extracted: string) => {
  const read: number[] = [];
  return {
    read,
    app: {
      documents: {
        extract: () =>
          Promise.resolve({ format: 'txt' as const, text: extracted, warnings: ['Cảnh báo của tệp.'] }),
      },
      reader: {
        read: (text: string) => {
          read.push(text.length);
          return Promise.resolve(readPlan(text));
        },
      },
    },
  };
};

const codeOf = async (document: PlanDocument, extracted = ''): Promise<string> => {
  const { app, read } = appWith(extracted);
  const outcome = await readDocument(app, document).then(
    () => 'read',
    (error: unknown) => (error as { code: string }).code,
  );
  expect(read.length === 1, 'the reader was asked').to.equal(outcome === 'read');
  return outcome;
};

const file = { bytes: Buffer.from('x'), name: 'ke-hoach.txt' };

describe('reading a document', () => {
  it('takes a million characters, and not one more, pasted or in a file', async () => {
    const longest = 'a'.repeat(LONGEST_TEXT);
    expect(LONGEST_TEXT).to.equal(1_000_000);
    expect(await codeOf({ text: longest })).to.equal('read');
    expect(await codeOf({ text: `${longest}a` })).to.equal('document-too-large');
    expect(await codeOf(file, `${longest}a`)).to.equal('document-too-large');
    expect(planText.safeParse(longest).success).to.equal(true);
    const refused = planText.safeParse(`${longest}a`);
    expect(refused.error?.issues[0]?.message).to.equal('Văn bản dài quá 1 triệu ký tự.');
  });

  it('refuses a document without a letter', async () => {
    expect(await codeOf({ text: ' \n\t\f' })).to.equal('document-empty');
    expect(await codeOf(file, '')).to.equal('document-empty');
  });

  it('keeps what the file was warned of before what the reader says', async () => {
    const { app } = appWith('Kế hoạch tuyên truyền: đăng 02 tin/tuần, từ nay đến hết ngày 31/12/2026.');
    const draft = await readDocument(app, file);
    expect(draft.warnings[0]).to.equal('Cảnh báo của tệp.');
    expect(draft.quotaLines).to.have.length(1);
  });
});
