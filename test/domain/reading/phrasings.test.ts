import { expect } from 'chai';
import { readPlan } from '../../../src/domain/reading/read-plan.js';
import { HELD_OUT_PHRASINGS } from './held-out-phrasings.js';
import { PHRASINGS } from './phrasings.js';
import { sketch } from './sketch.js';
import { THIRD_PHRASINGS } from './third-phrasings.js';

describe('phrasings of other provinces and topics', () => {
  for (const [text, ...lines] of [...PHRASINGS, ...HELD_OUT_PHRASINGS, ...THIRD_PHRASINGS])
    it(`${lines.length === 0 ? 'owes nothing' : lines.join('; ')} ← ${text}`, () => {
      const found = readPlan(text).quotaLines.map(sketch);
      expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).to.have.length(lines.length);
      for (const [index, line] of lines.entries())
        for (const part of line.split(' ')) expect(found[index]!.split(' '), found[index]).to.include(part);
    });
});
