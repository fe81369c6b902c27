/** The builder of programmes for loudspeakers: jingle, bulletin (recorded or read aloud), outro. */
import { listMedia } from '../../app/content/list-media.js';
import type { ProgrammeRecipe, SoundSource } from '../../app/content/production.js';
import { authorise } from '../../app/org/authorise.js';
import { Failure } from '../../domain/errors.js';
import {
  type Refusal,
  type Typed,
  choicesOf,
  fileOptions,
  numberOf,
  receiveOrder,
  typedIn,
} from './studio-form.js';
import { STUDIO, studioFrame } from './studio-library.js';
import { soundFacts } from './studio-media.js';
import { type Visit, sendPage } from './visit.js';

const RECORDINGS_SHOWN = 12;

export async function showSound(visit: Visit): Promise<void> {
  authorise(visit.actor, 'contents.write');
  await sendForm(visit, null);
}

export async function receiveSound(visit: Visit): Promise<void> {
  await receiveOrder(visit, recipeOf, (refusal) => sendForm(visit, refusal));
}

function recipeOf(typed: Typed): ProgrammeRecipe {
  const music = (name: string): SoundSource[] =>
    typed(name) === '' ? [] : [{ kind: 'recording', mediaId: typed(name), role: 'music' }];
  const minutes = (name: string, what: string): number | null => {
    const number = numberOf(typed(name), 'bounds', what);
    return number === null ? null : number * 60;
  };
  return {
    kind: 'programme',
    parts: [...music('jingle'), bulletinOf(typed), ...music('outro')],
    loudness: typed('loudness') === 'exchange' ? 'exchange' : 'loudspeaker',
    bounds: { minSeconds: minutes('min', 'Độ dài ít nhất'), maxSeconds: minutes('max', 'Độ dài nhiều nhất') },
  };
}

/** A recording or words to be read, not both: nobody could tell which is meant. */
function bulletinOf(typed: Typed): SoundSource {
  const [mediaId, text] = [typed('bulletin'), typed('text').normalize('NFC').trim()];
  if ((mediaId === '') === (text === '')) {
    const detail =
      text === ''
        ? 'Hãy chọn bản thu của bản tin, hoặc viết lời để máy đọc.'
        : 'Bản tin có cả bản thu và lời để máy đọc; hãy bỏ một trong hai.';
    throw new Failure('invalid', 'production-invalid', detail, { fields: [{ path: 'bulletin', detail }] });
  }
  return mediaId === ''
    ? { kind: 'spoken', text, dialect: typed('dialect') === 'south' ? 'south' : 'north' }
    : { kind: 'recording', mediaId, role: 'speech' };
}

async function sendForm(visit: Visit, refusal: Refusal | null): Promise<void> {
  const { app, actor } = visit;
  const typed = typedIn(visit);
  const options = await fileOptions(visit, 'audio');
  const recordings = await listMedia(app, actor, ['audio'], RECORDINGS_SHOWN);
  const faultOf = (path: string): string | null =>
    refusal?.fields.find((fault) => fault.path === path)?.detail ?? null;
  await sendPage(
    visit,
    'studio-sound',
    { title: 'Chương trình truyền thanh', current: STUDIO, status: refusal === null ? 200 : 400 },
    {
      ...studioFrame(visit),
      trouble: refusal?.trouble ?? null,
      contentTitle: typed('title'),
      titleFault: faultOf('title'),
      bulletinFault: faultOf('bulletin'),
      boundsFault: faultOf('bounds'),
      jingles: choicesOf(options, typed('jingle')),
      bulletins: choicesOf(options, typed('bulletin')),
      outros: choicesOf(options, typed('outro')),
      text: typed('text'),
      isSouthern: typed('dialect') === 'south',
      isExchange: typed('loudness') === 'exchange',
      min: typed('min'),
      max: typed('max'),
      recordings: recordings.map((file) => ({
        name: file.name,
        isWaiting: file.state === 'stored',
        fault: file.fault,
        facts: soundFacts(file),
      })),
    },
  );
}
