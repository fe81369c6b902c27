import { expect } from 'chai';
import { ROLES } from '../../src/domain/org/policy.js';
import { sampleAccounts } from '../../src/sample/accounts.js';
import {
  SAMPLE_BULLETINS,
  SAMPLE_POSTS,
  SAMPLE_PROGRAMMES,
  SAMPLE_SLOGANS,
} from '../../src/sample/content.js';
import { sampleRegister } from '../../src/sample/register.js';

describe('the sample accounts', () => {
  const accounts = sampleAccounts();

  it('have somebody for every role and two commune operators', () => {
    for (const role of ROLES)
      expect(
        accounts.some((account) => account.role === role),
        role,
      ).to.equal(true);
    const operators = accounts.filter(({ role }) => role === 'operator');
    expect(new Set(operators.map(({ unitId }) => unitId)).size).to.equal(2);
  });

  it('belong to living units, under names that are easy to type', () => {
    const ids = new Set(sampleRegister().units.map(({ id }) => id));
    for (const { unitId, username } of accounts) {
      expect(ids.has(unitId), unitId).to.equal(true);
      expect(username).to.match(/^[a-z]{4,16}$/);
    }
    expect(new Set(accounts.map(({ username }) => username)).size).to.equal(accounts.length);
  });
});

describe('the sample contents', () => {
  it('are composed Vietnamese', () => {
    for (const text of [
      ...SAMPLE_SLOGANS,
      ...[...SAMPLE_PROGRAMMES, ...SAMPLE_BULLETINS, ...SAMPLE_POSTS].map(({ title }) => title),
    ])
      expect(text).to.equal(text.normalize('NFC'));
  });

  it('offer slogans for every wall: a dozen and more, some short enough for the smallest', () => {
    expect(SAMPLE_SLOGANS.length).to.be.at.least(12);
    expect(SAMPLE_SLOGANS.filter(({ length }) => length <= 40).length).to.be.at.least(4);
    for (const slogan of SAMPLE_SLOGANS) expect(slogan.length).to.be.at.most(75);
  });

  it('have scripts no longer than their programmes at a reader’s pace', () => {
    for (const { script, minutes, title } of SAMPLE_PROGRAMMES)
      expect(script.split(/\s+/).length, title).to.be.below(minutes * 200);
    expect(new Set(SAMPLE_BULLETINS.map((bulletin) => bulletin.class)).size).to.equal(3);
    for (const { text } of SAMPLE_POSTS) expect(text.length).to.be.within(80, 400);
  });
});
