import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../../src/infra/video/video-maker.js';
import { run, temporaryFolder } from './support/pictures.js';

describe('files of somebody else', () => {
  const folder = temporaryFolder();
  const maker = createVideoMaker({ runner: createFfmpegRunner(), workDir: join(folder.path, 'work') });
  const at = (name: string): string => join(folder.path, name);
  const make = (name: string, ...options: string[]): string => {
    run('ffmpeg', ['-v', 'error', ...options, at(name)]);
    return at(name);
  };
  const pattern = (size: string, seconds = 1): string[] => [
    ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=30:d=${String(seconds)},format=yuv420p`],
  ];
  let good: string;
  before(() => {
    good = make('good.mp4', ...pattern('320x180', 2), '-f', 'lavfi', '-i', 'sine=d=2');
  });
  after(folder.remove);

  const bytes = (): Buffer => readFileSync(good);
  const list = (): string => `ffconcat version 1.0\nfile ${good}\n`;
  const playlist = (): string =>
    `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:2,\nfile://${good}\n#EXT-X-ENDLIST\n`;
  const FOREIGN_INDEX = Buffer.from('<?xml version="1.0"?><MPD><BaseURL>http://127.0.0.1/</BaseURL></MPD>');
  const HOSTILE: readonly (readonly [name: string, code: string, make: () => Buffer | string])[] = [
    ['zero-length.mp4', 'media-empty', () => ''],
    ['concat-list.mp4', 'media-unknown', list],
    ['playlist.mp4', 'media-unknown', playlist],
    ['playlist.ts', 'media-unknown', playlist],
    ['dash.mp4', 'media-unknown', () => FOREIGN_INDEX],
    [
      'session.mp4',
      'media-unknown',
      () => 'v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 1 RTP/AVP 0\n',
    ],
    ['script.mp4', 'media-unknown', () => '#!/bin/sh\ntouch /tmp/x\n'],
    ['drawing.mp4', 'media-unknown', () => '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['picture.mp4', 'media-unknown', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['archive.mp3', 'media-unknown', () => Buffer.from('504b0304140000000800', 'hex')],
    ['page.mp3', 'media-unknown', () => '<!doctype html><audio src="http://127.0.0.1/">'],
    ['truncated.mp4', 'media-damaged', () => bytes().subarray(0, bytes().length / 2)],
    ['head-only.mp4', 'media-damaged', () => bytes().subarray(0, 32)],
    [
      'list-behind-a-head.mp4',
      'media-damaged',
      () => Buffer.concat([bytes().subarray(0, 32), Buffer.from(list())]),
    ],
    ['endless-boxes.mp4', 'media-damaged', () => Buffer.from('0000000866726565'.repeat(30_000), 'hex')],
    ['box-of-nothing.mp4', 'media-damaged', () => Buffer.from('0000000166747970000000000000000400', 'hex')],
    [
      'list-behind-a-tag.mp3',
      'media-damaged',
      () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from(list())]),
    ],
    [
      'noise.mkv',
      'media-damaged',
      () => Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(9000, 0x5a)]),
    ],
    ['list-behind-a-head.wav', 'media-damaged', () => Buffer.from(`RIFF\xff\xff\0\0WAVE${list()}`, 'latin1')],
    ['nothing.ogg', 'media-damaged', () => `OggS${'\0'.repeat(2000)}`],
  ];
  for (const [name, code, content] of HOSTILE) {
    it(`refuses ${name} within two seconds`, async () => {
      writeFileSync(at(name), content());
      const from = performance.now();
      const failed: unknown = await maker.inspect(at(name)).catch((error: unknown) => error);
      expect(failed).to.have.property('code', code);
      expect(performance.now() - from).to.be.lessThan(2000);
    });
  }

  it('refuses a picture that would not fit into memory', async () => {
    const huge = make(
      'huge.mp4',
      '-f',
      'lavfi',
      '-i',
      'color=s=4096x4000:r=5:d=0.4',
      '-c:v',
      'mjpeg',
      '-pix_fmt',
      'yuvj420p',
    );
    const from = performance.now();
    const failed: unknown = await maker.inspect(huge).catch((error: unknown) => error);
    expect(failed).to.have.property('code').that.is.oneOf(['media-too-large', 'media-damaged']);
    expect(performance.now() - from).to.be.lessThan(2000);
  });

  it('tells what a good file is, whatever it is called', async () => {
    writeFileSync(at('-i concat:a|b.txt'), bytes());
    const info = await maker.inspect(at('-i concat:a|b.txt'));
    expect(info.video).to.include({ codec: 'h264', width: 320, height: 180, frameRate: 30, rotation: 0 });
    expect(info.audio).to.include({ codec: 'aac' });
  });

  it('makes renditions for each class of device', async () => {
    const made = await maker.transcode(good, 'old-box', at('old-box.mp4'));
    expect(made).to.include({ width: 320, height: 180, frames: 50 });
    const told = run('ffprobe', [
      '-v',
      'error',
      '-show_entries',
      'stream=codec_name,profile',
      '-of',
      'csv=p=0',
      made.path,
    ]);
    expect(told.toString().trim().split('\n')).to.deep.equal(['h264,Constrained Baseline', 'aac,LC']);
  });

  it('turns a picture upright and makes its pixels square', async () => {
    const lying = make('lying.mp4', ...pattern('320x180'));
    const standing = make('standing.mp4', '-i', lying, '-c', 'copy', '-metadata:s:v', 'rotate=90');
    expect((await maker.inspect(standing)).video).to.include({ width: 320, height: 180 });
    expect(await maker.transcode(standing, 'phone', at('upright.mp4'))).to.include({
      width: 180,
      height: 320,
    });
    const narrow = make('narrow.mkv', ...pattern('144x180'), '-vf', 'setsar=16/15');
    expect(await maker.transcode(narrow, 'phone', at('square.mp4'))).to.include({ width: 154, height: 180 });
  });

  it('takes sound alone for no picture, and knows its devices', async () => {
    const voice = make('voice.mp3', '-f', 'lavfi', '-i', 'sine=d=1');
    const failures = await Promise.all(
      [maker.transcode(voice, 'phone', at('x.mp4')), maker.transcode(good, 'toaster', at('x.mp4'))].map(
        (work) => work.catch((error: unknown) => error),
      ),
    );
    expect(failures[0]).to.include({ code: 'media-without-picture' });
    expect(failures[1]).to.include({
      code: 'video-request-invalid',
      detail: 'Không có loại thiết bị “toaster”.',
    });
  });
});
