/** Moving pictures and sound against their gates. Each figure is a ratio of interleaved runs, so that a busy machine does not matter. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegCommand, fileInput, stillInput } from '../../src/domain/content/ffmpeg-command.js';
import { AUDIO_RENDITIONS } from '../../src/domain/content/audio-rendition.js';
import { h264Options, MP4_OPTIONS, TO_BT709 } from '../../src/domain/content/video-encoding.js';
import { heldFrames } from '../../src/domain/content/video-loop.js';
import { aacOptions } from '../../src/domain/content/video-transcoding.js';
import { createAudioMaker } from '../../src/infra/audio/audio-maker.js';
import { createAssetRenderer } from '../../src/infra/image/asset-renderer.js';
import { createEspeak } from '../../src/infra/speech/espeak.js';
import { createFfmpegRunner } from '../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../src/infra/video/video-maker.js';
import { putStills } from '../../src/infra/video/workbench.js';

interface Measured {
  readonly area: string;
  readonly name: string;
  readonly ratio: number;
  readonly gate: number;
  readonly ok: boolean;
}

const HD = { width: 1920, height: 1080, frameRate: 25 };
const GROUND = '#5a0006';
const NOTHING: FfmpegCommand = { inputs: [], filters: [], muxer: 'mp4', options: [], seconds: null };

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

/** The median of `work`'s time by that of `reference`, one after the other, round by round. */
async function against(
  rounds: number,
  work: () => Promise<unknown>,
  reference: () => Promise<unknown>,
): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of [work, reference].entries()) {
      const from = performance.now();
      await run();
      times[index]!.push(performance.now() - from);
    }
  }
  const ratio = median(times[0]) / median(times[1]);
  console.error(`  ${times.map((each) => (median(each) / 1000).toFixed(2)).join(' s ÷ ')} s`);
  return ratio;
}

const atMost = (name: string, ratio: number, gate: number): Measured => ({
  area: 'media',
  name,
  ratio,
  gate,
  ok: ratio <= gate,
});

/** Runs every gate of moving pictures and sound; some minutes. */
export async function run(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'phusong-bench-'));
  try {
    return await measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string): Promise<Measured[]> {
  const runner = createFfmpegRunner();
  const workDir = join(folder, 'work');
  const videos = createVideoMaker({ runner, workDir });
  const sounds = createAudioMaker({ runner, workDir });
  const out = (name: string): string => join(folder, name);
  const slides = await drawSlides([
    'Đeo khẩu trang nơi đông người',
    'Ngủ màn cả ban ngày',
    'Đổ nước đọng trong lốp xe, chum vại',
  ]);
  const h264 = h264Options(HD, { profile: 'high', rateFactor: 20, maxBitRate: null, keySeconds: 2 });

  const loop = await against(
    3,
    () =>
      videos.loop(
        { slides: slides.map((png) => ({ png, holdSeconds: 4.4 })), background: GROUND },
        out('loop.mp4'),
      ),
    () => {
      const source = { source: 'testsrc2=s=1920x1080:r=25:d=15', demuxer: 'lavfi', options: [] };
      return runner.write({ ...NOTHING, inputs: [source], options: [...h264, ...MP4_OPTIONS] }, out('t.mp4'));
    },
  );

  const text = 'Ngủ màn cả ban ngày • Đổ nước đọng trong lốp xe • Gọi 1900 9095 khi cần giúp đỡ';
  const tickerRequest = {
    text,
    size: HD,
    backdrop: slides[0]!,
    band: { top: 960, height: 120 },
    ink: '#ffe600',
    background: GROUND,
  } as const;
  const { seconds } = await videos.ticker(tickerRequest, out('ticker.mp4'));
  const ticker = await against(
    3,
    () => videos.ticker(tickerRequest, out('ticker.mp4')),
    () =>
      videos.loop(
        { slides: [{ png: slides[0]!, holdSeconds: seconds }], background: GROUND },
        out('still.mp4'),
      ),
  );

  await makeSources(runner, out);
  const film = await assemblyAgainstFull(folder, slides, videos, runner, out);

  const audio = await against(
    5,
    () =>
      sounds.programme({
        parts: [
          { path: out('jingle.wav'), kind: 'music' },
          { path: out('voice.wav'), kind: 'speech' },
          { path: out('jingle.wav'), kind: 'music' },
        ],
        loudness: 'loudspeaker',
        renditions: [
          { id: 'mp3', target: out('programme.mp3') },
          { id: 'opus', target: out('programme.opus') },
        ],
      }),
    () =>
      runner.write(
        {
          ...NOTHING,
          inputs: [fileInput(out('voice.wav'), 'wav')],
          muxer: 'mp3',
          options: AUDIO_RENDITIONS.mp3.options,
        },
        out('plain.mp3'),
      ),
  );

  return [
    atMost('three-slide loop, 1080p ÷ encoding testsrc2', loop, 1.3),
    atMost(`ticker, 1080p, ${seconds.toFixed(0)} s ÷ a single still`, ticker, 1.4),
    atMost('assembly, 720p, 15 min ÷ encoding all of it', film, 0.5),
    atMost('programme of some minutes, MP3 and Opus ÷ plain MP3', audio, 10),
  ];
}

async function drawSlides(slogans: readonly string[]): Promise<Buffer[]> {
  const templatesDir = join(import.meta.dirname, '../../templates');
  const renderer = await createAssetRenderer({ templatesDir });
  return Promise.all(
    slogans.map(async (slogan) => {
      const request = { designId: 'slogan', fields: { slogan }, size: HD, format: 'png' } as const;
      const [image] = await renderer.render(request);
      return image!.bytes;
    }),
  );
}

type Runner = ReturnType<typeof createFfmpegRunner>;
type Out = (name: string) => string;

/** A jingle, some minutes of speech, and twenty seconds of footage. */
async function makeSources(runner: Runner, out: Out): Promise<void> {
  const generate = (graph: string, muxer: string, name: string): Promise<unknown> =>
    runner.write(
      { ...NOTHING, inputs: [{ source: graph, demuxer: 'lavfi', options: [] }], muxer },
      out(name),
    );
  await generate("aevalsrc='0.5*sin(880*2*PI*t)*exp(-2*mod(t,0.5))':s=48000:d=4", 'wav', 'jingle.wav');
  const announcement =
    'UBND xã Suối Ngọc thông báo: từ 7h30 ngày 15/8, bà con nhớ đưa chó, mèo đi tiêm phòng dại tại trạm y tế xã.\n';
  await writeFile(out('voice.wav'), await createEspeak().speak(announcement.repeat(30)));
  await generate('testsrc2=s=1280x720:r=25:d=20,format=yuv420p', 'mp4', 'footage.mp4');
}

/** A quarter of an hour of stills and footage under a narration: by pieces, and encoded frame by frame. */
async function assemblyAgainstFull(
  folder: string,
  drawn: readonly Buffer[],
  videos: ReturnType<typeof createVideoMaker>,
  runner: Runner,
  out: Out,
): Promise<number> {
  const frame = { width: 1280, height: 720, frameRate: 25 };
  const large = await putStills(folder, drawn);
  const stills: Buffer[] = [];
  for (const [index, path] of large.entries()) {
    const target = out(`small-${String(index)}.png`);
    const scaled = { inputs: [stillInput(path, 25)], filters: ['[0:v]scale=1280:720[small]'] };
    const options = ['-map', '[small]', '-frames:v', '1', '-c:v', 'png'];
    await runner.write({ ...NOTHING, ...scaled, options, muxer: 'image2pipe' }, target);
    stills.push(await readFile(target));
  }
  const paths = stills.map((_, index) => out(`small-${String(index)}.png`));
  const held = 880 / 3;
  const filters = paths.map(
    (_, index) => `[${index}:v]${TO_BT709},${heldFrames(Math.round(held * 25), 25)}[still${index}]`,
  );
  const full: FfmpegCommand = {
    inputs: [
      ...paths.map((path) => stillInput(path, 25)),
      fileInput(out('footage.mp4'), 'mov'),
      fileInput(out('voice.wav'), 'wav'),
    ],
    filters: [
      ...filters,
      `[3:v]${TO_BT709}[footage]`,
      '[still0][footage][still1][still2]concat=n=4,setpts=N/25/TB[picture]',
    ],
    muxer: 'mp4',
    options: [
      ...['-map', '[picture]', '-map', '4:a', '-t', '900'],
      ...h264Options(frame, { profile: 'high', rateFactor: 20, maxBitRate: 12_000_000, keySeconds: 2 }),
      ...[...aacOptions(128_000), ...MP4_OPTIONS],
    ],
    seconds: 900,
  };
  const still = (png: Buffer): { kind: 'still'; png: Buffer; seconds: number } => ({
    kind: 'still',
    png,
    seconds: held,
  });
  // One round: the reference alone takes minutes.
  return against(
    1,
    () =>
      videos.assemble(
        {
          size: frame,
          parts: [
            still(stills[0]!),
            { kind: 'footage', path: out('footage.mp4'), seconds: 20, sound: false },
            still(stills[1]!),
            still(stills[2]!),
          ],
          narration: [{ path: out('voice.wav'), atSeconds: 0 }],
          background: GROUND,
        },
        out('film.mp4'),
      ),
    () => runner.write(full, out('full.mp4')),
  );
}
