import { expect } from 'chai';
import { readPlan } from '../../../src/domain/reading/read-plan.js';
import { CORPORA } from './corpora.js';
import { sketch } from './sketch.js';

describe('phrasings of other provinces and topics', () => {
  for (const [text, ...lines] of CORPORA.flatMap(({ phrasings }) => phrasings))
    it(`${lines.length === 0 ? 'owes nothing' : lines.join('; ')} ← ${text}`, () => {
      const found = readPlan(text).quotaLines.map(sketch);
      expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).to.have.length(lines.length);
      for (const [index, line] of lines.entries())
        for (const part of line.split(' ')) expect(found[index]!.split(' '), found[index]).to.include(part);
    });
});
