import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeAudio } from '../../../src/app/ports/audio-maker.js';
import { createAudioMaker } from '../../../src/infra/audio/audio-maker.js';
import { createFfmpegRunner } from '../../../src/infra/video/ffmpeg-runner.js';
import { run, temporaryFolder, toldBy } from '../video/support/pictures.js';

/** As another program measures it: integrated loudness and true peak. */
function heard(path: string): { integrated: number; truePeak: number } {
  const json = /\{[^}]*\}/.exec(toldBy('loudnorm=print_format=json', path))![0];
  const told = JSON.parse(json) as Record<string, string>;
  return { integrated: Number(told.input_i), truePeak: Number(told.input_tp) };
}

describe('the audio maker', () => {
  const folder = temporaryFolder();
  const workDir = join(folder.path, 'work');
  const maker = createAudioMaker({ runner: createFfmpegRunner(), workDir });
  const at = (name: string): string => join(folder.path, name);
  const sound = (name: string, graph: string): string => {
    run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', graph, at(name)]);
    return at(name);
  };
  let jingle: string;
  let voice: string;
  let made: readonly MadeAudio[];
  const told: number[] = [];
  before(async () => {
    jingle = sound('jingle.wav', "aevalsrc='0.5*sin(880*2*PI*t)*exp(-2*mod(t,0.5))':s=44100:d=2");
    // Noise in syllables, with pauses between the phrases: what a level meter takes for speech.
    voice = sound(
      'voice.mp3',
      "anoisesrc=c=pink:a=0.2:seed=7:d=12,volume='max(0,sin(2*PI*3*t))*lt(mod(t,4),3.4)':eval=frame",
    );
    made = await maker.programme(
      {
        parts: [
          { path: jingle, kind: 'music' },
          { path: voice, kind: 'speech' },
          { path: jingle, kind: 'music' },
        ],
        loudness: 'loudspeaker',
        renditions: [
          { id: 'mp3', target: at('programme.mp3') },
          { id: 'opus', target: at('programme.opus') },
        ],
        bounds: { minSeconds: 10, maxSeconds: 30 },
      },
      { onProgress: (fraction) => told.push(fraction) },
    );
  });
  after(folder.remove);

  for (const [index, codec] of ['mp3', 'opus'].entries()) {
    it(`gives ${codec} that is as loud as it should be once encoded`, () => {
      const file = made[index]!;
      expect(file.id).to.equal(codec);
      const measured = heard(file.path);
      expect(measured.integrated).to.be.closeTo(-16, 0.5);
      expect(measured.truePeak).to.be.at.most(-0.9);
      expect(file.truePeak).to.be.at.most(-1);
      expect(file.integrated).to.be.closeTo(measured.integrated, 0.2);
      expect(file.seconds).to.be.closeTo(17.2, 0.2);
      expect(file.findings).to.deep.equal([]);
      const [stream] = run('ffprobe', [
        '-v',
        'error',
        '-show_entries',
        'stream=codec_name,channels',
        '-of',
        'csv=p=0',
        file.path,
      ])
        .toString()
        .trim()
        .split('\n');
      expect(stream).to.equal(`${codec},1`);
    });
  }

  it('tells progress that rises to 1, and leaves nothing else behind', () => {
    expect(told.at(-1)).to.equal(1);
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
    expect(readdirSync(workDir)).to.deep.equal([]);
    expect(readdirSync(folder.path).filter((name) => name.includes('.part'))).to.deep.equal([]);
  });

  it('gives WAV for exchange at −23 LUFS', async () => {
    const [wav] = await maker.programme({
      parts: [{ path: voice, kind: 'speech' }],
      loudness: 'exchange',
      renditions: [{ id: 'wav', target: at('exchange.wav') }],
    });
    const measured = heard(wav!.path);
    expect(measured.integrated).to.be.closeTo(-23, 0.5);
    expect(measured.truePeak).to.be.at.most(-1);
    expect(await maker.measure(wav!.path)).to.deep.include({ integrated: wav!.integrated });
  });

  it('finds gaps and lengths that do not fit, before anybody approves', async () => {
    const gap = sound('gap.wav', "sine=f=300:d=12,volume='1-between(t,4,9)':eval=frame");
    const [file] = await maker.programme({
      parts: [{ path: gap, kind: 'speech' }],
      loudness: 'loudspeaker',
      renditions: [{ id: 'mp3', target: at('gap.mp3') }],
      bounds: { minSeconds: null, maxSeconds: 10 },
    });
    expect(file!.findings).to.deep.equal([
      { code: 'silent-gap', detail: 'Im lặng 5 giây, từ phút 0:04.' },
      { code: 'too-long', detail: 'Dài 0:12, chỉ được 0:10.' },
    ]);
  });

  it('refuses what cannot be heard or used', async () => {
    const silence = sound('silence.wav', 'anullsrc=d=3');
    const picture = sound('picture.mp4', 'color=s=64x64:d=1');
    const of = (path: string): Promise<unknown> =>
      maker
        .programme({
          parts: [{ path, kind: 'speech' }],
          loudness: 'loudspeaker',
          renditions: [{ id: 'mp3', target: at('never.mp3') }],
        })
        .catch((error: unknown) => error);
    expect(await of(silence)).to.include({ code: 'media-silent' });
    expect(await of(picture)).to.include({ code: 'media-without-sound' });
    expect(readdirSync(folder.path)).not.to.include('never.mp3');
    const nothing = { parts: [], loudness: 'loudspeaker', renditions: [] } as const;
    const failed: unknown = await maker.programme(nothing).catch((error: unknown) => error);
    expect(failed).to.include({
      code: 'audio-request-invalid',
      detail: 'Chương trình cần từ 1 đến 50 phần.',
    });
  });

  it('draws how a sound swings', async () => {
    const rising = sound('rising.wav', "aevalsrc='t/4*sin(400*2*PI*t)':d=4");
    const { seconds, peaks } = await maker.waveform(rising, 8);
    expect(seconds).to.equal(4);
    peaks.forEach((peak, index) => expect(peak).to.be.closeTo((index + 1) / 8, 0.03));
  });
});
