import { expect } from 'chai';
import { type Missed, NOT_A_MAKE_GOOD_TEXT, acceptMakeGood } from '../../../src/domain/coverage/make-good.js';
import { START, line, owed, ran } from './world.js';

const of = line('loa', { kind: 'programme', duration: { min: 300, max: null } });
const obligation = owed(of, START, 7, { tagId: 'nv1' });
const missed: Missed = { obligation, line: of, channelKinds: ['loudspeaker'], plannedSeconds: 420 };
const replacement = ran('bu', START + 9, { kind: 'programme', durationSeconds: 420, tagId: 'nv1' });

describe('a make-good', () => {
  it('is accepted when it is equal or better', () => {
    expect(acceptMakeGood(missed, replacement, 'loudspeaker')).to.deep.equal({
      ok: true,
      value: { obligationId: obligation.id, asRunId: 'bu' },
    });
    expect(acceptMakeGood(missed, { ...replacement, replay: true }, 'loudspeaker').ok).to.equal(true);
    expect(
      acceptMakeGood(
        { ...missed, plannedSeconds: null },
        { ...replacement, durationSeconds: 300 },
        'loudspeaker',
      ).ok,
    ).to.equal(true);
  });

  const table = [
    ['not-verified', { state: 'claimed' }, 'loudspeaker'],
    ['before-the-miss', { ranAt: ran('x', START + 6).ranAt }, 'loudspeaker'],
    ['other-kind', { kind: 'spot' }, 'loudspeaker'],
    ['other-channel-kind', {}, 'radio'],
    ['other-task', { tagId: 'nv2' }, 'loudspeaker'],
    ['shorter', { durationSeconds: 419 }, 'loudspeaker'],
    ['shorter', { durationSeconds: null }, 'loudspeaker'],
  ] as const;
  for (const [reason, changes, channelKind] of table)
    it(`is refused as ${reason} with ${JSON.stringify(changes)} on ${channelKind}`, () => {
      expect(acceptMakeGood(missed, { ...replacement, ...changes }, channelKind)).to.deep.equal({
        ok: false,
        reason,
      });
      expect(NOT_A_MAKE_GOOD_TEXT[reason]).to.match(/^Lượt phát bù .+\.$/);
    });
});
