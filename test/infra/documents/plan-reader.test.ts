import { expect } from 'chai';
import { createPlanReader } from '../../../src/infra/documents/plan-reader.js';
import { readPlan } from '../../../src/domain/reading/read-plan.js';
import { samplePlanText } from '../../../src/sample/plan.js';
import { failureOf } from '../../support/failure.js';

const plan = samplePlanText(20_700);
const long = plan.repeat(Math.ceil(60_000 / plan.length));

describe('the plan reader of a server', () => {
  it('gives the same draft for a text read in a child as for one read in place', async () => {
    expect(readPlan(long).quotaLines).to.have.length.above(50);
    expect(await createPlanReader({ milliseconds: 60_000 }).read(long)).to.deep.equal(readPlan(long));
  });

  it('keeps nobody waiting while a text of a million characters is read', async () => {
    const million = plan.repeat(Math.ceil(1_000_000 / plan.length)).slice(0, 1_000_000);
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);
    const draft = await createPlanReader({ milliseconds: 120_000 }).read(million);
    clearInterval(heart);
    expect(draft.quotaLines).to.have.length.above(1000);
    // It takes a second and more; a server that read it itself would not have come to a single beat.
    expect(beats).to.be.above(10);
  });

  it('gives up a text that takes too long or too much, and reads the next', async () => {
    expect((await failureOf(createPlanReader({ milliseconds: 1 }).read(long))).code).to.equal(
      'document-timeout',
    );
    expect((await failureOf(createPlanReader({ residentMegabytes: 20 }).read(long))).code).to.equal(
      'document-bomb',
    );
    const busy = createPlanReader({ atOnce: 1, waiting: 0, milliseconds: 60_000 });
    const first = busy.read(long);
    expect((await failureOf(busy.read(long))).code).to.equal('document-busy');
    expect((await first).quotaLines).to.not.be.empty;
    expect((await busy.read(long)).quotaLines).to.not.be.empty;
  });
});
