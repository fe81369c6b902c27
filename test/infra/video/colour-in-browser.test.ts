import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../../src/infra/video/video-maker.js';
import { launchBrowser } from '../../support/browser.js';
import { type Rgb, still, temporaryFolder } from './support/pictures.js';

/** Plays a video in a page and gives the colour of its middle. */
const LOOK = `async (source) => {
  const video = document.createElement('video');
  video.muted = true;
  video.src = source;
  await new Promise((resolve, reject) => {
    video.onseeked = resolve;
    video.onerror = () => reject(new Error(video.error?.message ?? 'error'));
    video.onloadeddata = () => { video.currentTime = 0.3; };
  });
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  context.drawImage(video, 0, 0);
  return [...context.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data].slice(0, 3);
}`;

describe('colours of a loop in a browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    folder.remove();
  });

  it('are those that were drawn', async () => {
    const maker = createVideoMaker({ runner: createFfmpegRunner(), workDir: folder.path });
    const page = await browser.newPage();
    // A browser without a graphics card computes blue by 2.0 times Cb instead of 2.11, so no strong yellow is asked for.
    for (const colour of [
      [202, 27, 33],
      [240, 220, 180],
      [0, 104, 71],
    ] as Rgb[]) {
      const path = join(folder.path, 'colour.mp4');
      const png = await still(384, 192, colour);
      await maker.loop({ slides: [{ png, holdSeconds: 0.6 }], background: '#000000' }, path);
      const source = `data:video/mp4;base64,${readFileSync(path).toString('base64')}`;
      const shown = await page.evaluate<number[]>(`(${LOOK})(${JSON.stringify(source)})`);
      shown.forEach((level, index) =>
        expect(level, `${shown.join()} for ${colour.join()}`).to.be.closeTo(colour[index]!, 3),
      );
    }
  });
});
