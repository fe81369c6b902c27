/** Pictures of the studio's pages: the samples of designs, and stored content in any size, drawn when asked for. */
import { loadContent } from '../../app/content/list-contents.js';
import { previewContent } from '../../app/content/preview-content.js';
import { contentHash } from '../../app/content/content-record.js';
import { designOf } from '../../app/content/request-asset.js';
import type { SizeChoice } from '../../app/content/sizes.js';
import { sampleValues } from '../../domain/content/form-values.js';
import { Failure } from '../../domain/errors.js';
import { queryText } from './csrf.js';
import type { Visit } from './visit.js';

/** How many samples are kept drawn; there are some fourteen designs of some twenty sizes. */
const KEPT = 200;

/** Drawn samples by design, version and size; the same for everybody. */
const samples = new Map<string, Buffer>();

/** `led-192x64`, or `192x64` for what has no name. */
function sizeAsked(text: string): SizeChoice {
  const measure = /^(\d{2,4})x(\d{2,4})$/u.exec(text);
  return measure === null ? text : { width: Number(measure[1]), height: Number(measure[2]) };
}

function send({ request, response }: Visit, bytes: Buffer): void {
  // With a mark of its content in the address, the picture never changes under it.
  const lasting = queryText(request, 'v') !== null;
  response
    .type('image/png')
    .set('Cache-Control', lasting ? 'private, max-age=31536000, immutable' : 'private, no-cache')
    .send(bytes);
}

const param = ({ request }: Visit, name: string): string => String(request.params[name] ?? '');

/** The sample of a design in a size. */
export async function sendSample(visit: Visit): Promise<void> {
  const { app, actor } = visit;
  const design = designOf(app, param(visit, 'design'));
  const size = param(visit, 'size');
  const key = `${design.id} ${String(design.version)} ${size}`;
  const known = samples.get(key);
  if (known !== undefined) {
    send(visit, known);
    return;
  }
  const [first] = await previewContent(app, actor, {
    designId: design.id,
    fields: sampleValues(design.fields),
    size: sizeAsked(size),
  });
  if (samples.size >= KEPT) samples.delete([...samples.keys()][0]!);
  samples.set(key, first!.bytes);
  send(visit, first!.bytes);
}

/** A stored content in a size, its first screen. The mark in the address must be that of the content as it is now. */
export async function sendContentImage(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const content = await loadContent(app, actor, param(visit, 'id'));
  const { source } = content;
  if (source.kind === 'file') throw new Failure('not-found', 'not-found', 'Nội dung này không có bản vẽ.');
  const mark = queryText(request, 'v');
  if (mark !== null && mark !== contentHash(app, content).slice(0, 12))
    throw new Failure('not-found', 'not-found', 'Nội dung đã được sửa; hãy tải lại trang.');
  const [first] = await previewContent(app, actor, {
    designId: source.designId,
    fields: source.fields,
    theme: source.theme,
    size: sizeAsked(param(visit, 'size')),
  });
  send(visit, first!.bytes);
}
