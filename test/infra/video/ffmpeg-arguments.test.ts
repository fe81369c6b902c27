import { expect } from 'chai';
import { fileInput, type FfmpegCommand } from '../../../src/domain/content/ffmpeg-command.js';
import { argumentsOf } from '../../../src/infra/video/ffmpeg-arguments.js';

const BARE: FfmpegCommand = {
  inputs: [{ source: 'testsrc2=s=64x64', demuxer: 'lavfi', options: [] }],
  filters: [],
  muxer: 'mp4',
  options: [],
  seconds: null,
};

describe('arguments of ffmpeg', () => {
  it('are in order, and hold nothing that is not there', () => {
    const bare = argumentsOf(BARE, '/a b.mp4');
    expect(bare).not.to.include('undefined').and.not.include(undefined);
    expect(bare.at(-1)).to.equal('file:/a b.mp4');
  });

  it('are never split at a space', () => {
    const command = {
      ...BARE,
      inputs: [fileInput('/x -y.mp4', 'mov')],
      options: ['-metadata', 'title=Bản tin'],
    };
    const all = argumentsOf(command, null);
    expect(all).to.include('file:/x -y.mp4').and.include('title=Bản tin');
    expect(all.at(-1)).to.equal('-');
  });

  it('name the files of one run one after the other, each behind its own options', () => {
    const further = [{ muxer: 'ogg', options: ['-map', '[b]'], target: '/b.opus' }];
    const all = argumentsOf({ ...BARE, options: ['-map', '[a]'], further }, '/a.mp4');
    expect(all.slice(all.indexOf('-f', all.indexOf('-i')))).to.deep.equal([
      ...['-f', 'mp4', '-map', '[a]', 'file:/a.mp4'],
      ...['-f', 'ogg', '-map', '[b]', 'file:/b.opus'],
    ]);
  });
});
