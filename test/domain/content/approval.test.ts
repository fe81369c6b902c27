import { expect } from 'chai';
import {
  approve,
  canonicalContent,
  isApproved,
  type ApprovedContent,
} from '../../../src/domain/content/approval.js';

const content: ApprovedContent = {
  designId: 'slogan',
  designVersion: 1,
  theme: 'indigo',
  fields: { slogan: 'Rửa tay', organisation: 'UBND xã' },
  renditions: ['aa', 'bb'],
};
const hash = (text: string): string => text;

describe('approval of content', () => {
  const approved = approve(content, 'an', 'binh', 1000, hash);
  if (!approved.ok) throw new Error(approved.reason);

  it('stands for what was seen, however it is written down', () => {
    const same: ApprovedContent = {
      ...content,
      fields: { organisation: 'UBND xã'.normalize('NFD'), slogan: 'Rửa tay', note: null },
      renditions: ['bb', 'aa'],
    };
    expect(isApproved(approved.value, same, hash)).to.equal(true);
  });

  it('falls with any change', () => {
    const changes: Partial<ApprovedContent>[] = [
      { designId: 'notice' },
      { designVersion: 2 },
      { theme: 'red' },
      { fields: { ...content.fields, slogan: 'Rửa tay!' } },
      { fields: { slogan: 'Rửa tay' } },
      { renditions: ['aa', 'bc'] },
      { renditions: ['aa'] },
    ];
    for (const change of changes)
      expect(isApproved(approved.value, { ...content, ...change }, hash), JSON.stringify(change)).to.equal(
        false,
      );
    expect(isApproved(null, content, hash)).to.equal(false);
  });

  it('cannot be forged by moving text between fields', () => {
    const a = canonicalContent({ ...content, fields: { a: 'x","b":"y' } });
    const b = canonicalContent({ ...content, fields: { a: 'x', b: 'y' } });
    expect(a).not.to.equal(b);
  });

  it('is not given by the author, nor for nothing', () => {
    expect(approve(content, 'an', 'an', 0, hash).ok).to.equal(false);
    expect(approve({ ...content, renditions: [] }, 'an', 'binh', 0, hash).ok).to.equal(false);
  });
});
