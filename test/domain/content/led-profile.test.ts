import { expect } from 'chai';
import { ledFrame } from '../../../src/domain/content/led-profile.js';

describe('the pixels of an LED wall', () => {
  for (const [widthMm, heightMm, pitchMm, width, height] of [
    [3200, 1920, 5, 640, 384],
    [960, 320, 5, 192, 64],
    [1920, 640, 10, 192, 64],
    [2560, 1280, 4, 640, 320],
    [1600, 800, 2.5, 640, 320],
  ] as const)
    it(`${String(widthMm)} × ${String(heightMm)} mm at P${String(pitchMm)} are ${String(width)} × ${String(height)}`, () =>
      expect(ledFrame({ widthMm, heightMm, pitchMm })).to.deep.equal({ ok: true, value: { width, height } }));

  for (const [name, widthMm, heightMm, pitchMm] of [
    ['centimetres for millimetres', 32, 19.2, 5],
    ['a frame measured along', 3222, 1920, 5],
    ['no pitch', 3200, 1920, 0],
    ['no number', Number.NaN, 1920, 5],
  ] as const)
    it(`refuses ${name}`, () => expect(ledFrame({ widthMm, heightMm, pitchMm }).ok).to.equal(false));
});
