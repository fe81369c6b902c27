import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../../src/infra/video/video-maker.js';
import { failureOf } from '../../support/failure.js';
import { run, temporaryFolder } from './support/pictures.js';

describe('the poster of a film', () => {
  const folder = temporaryFolder();
  const workDir = join(folder.path, 'work');
  const maker = createVideoMaker({ runner: createFfmpegRunner(), workDir });
  after(folder.remove);

  function film(name: string, graph: string): string {
    const path = join(folder.path, name);
    run('ffmpeg', [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `${graph},scale=out_color_matrix=bt709:out_range=tv`],
      ...['-pix_fmt', 'yuv420p', '-g', '50', '-keyint_min', '50', path],
    ]);
    return path;
  }
  async function meanOf(picture: Buffer): Promise<number[]> {
    const { channels } = await sharp(picture).stats();
    return channels.map(({ mean }) => Math.round(mean));
  }

  it('is no leader and no fade, but like most of the film', async () => {
    const scenes = ['black', '0x2060c0', '0x2060c0', 'white', 'black'].map(
      (colour, index) => `color=${colour}:s=160x90:r=25:d=4[s${String(index)}]`,
    );
    const picture = await maker.poster(film('a.mp4', `${scenes.join(';')};[s0][s1][s2][s3][s4]concat=n=5`));
    (await meanOf(picture!)).forEach((mean, channel) =>
      expect(mean).to.be.closeTo([0x20, 0x60, 0xc0][channel]!, 5),
    );
  });

  it('is dark where the whole film is, and there where the film has but one frame', async () => {
    const night = await maker.poster(film('b.mp4', 'color=0x050505:s=160x90:r=25:d=3'));
    expect(Math.max(...(await meanOf(night!)))).to.be.below(20);
    const blink = await maker.poster(film('c.mp4', 'color=red:s=160x90:r=25:d=0.04'));
    expect((await meanOf(blink!))[0]).to.be.above(220);
  });

  it('is refused of what is no film, and leaves nothing behind', async () => {
    const empty = join(folder.path, 'empty.mp4');
    writeFileSync(empty, '');
    expect((await failureOf(maker.poster(empty))).code).to.equal('media-empty');
    const cut = join(folder.path, 'cut.mp4');
    writeFileSync(
      cut,
      run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=d=1', '-f', 'wav', '-']).subarray(0, 30),
    );
    expect((await failureOf(maker.poster(cut))).code).to.match(/^media-/u);
    expect(readdirSync(workDir)).to.deep.equal([]);
  });
});
