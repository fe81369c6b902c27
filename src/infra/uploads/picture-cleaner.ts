/** Opens strangers' pictures in a child process, so that a poisonous one takes down nothing but itself. */
import { Failure } from '../../domain/errors.js';
import { createAnsweringChild, programBeside } from '../child/answering-child.js';
import { createGate } from '../gate.js';
import type { CleanPicture, SentPicture } from './clean-picture.js';

export interface PictureCleanerOptions {
  /** The most that one picture may take. */
  readonly megabytes?: number;
  readonly timeoutSeconds?: number;
  /** The program of the child; for tests. */
  readonly program?: URL;
}

export interface PictureCleaner {
  /**
   * Writes a picture anew; pictures wait for one another.
   * @throws Failure `upload-too-many-pixels`, `upload-damaged`, `upload-too-costly`, `upload-busy`
   */
  clean(picture: SentPicture): Promise<CleanPicture>;
  close(): Promise<void>;
}

/**
 * A bare process with the image library takes some 90 MB, run from source some 150; a picture of 50 megapixels 150 more.
 * The bound lies well above their sum: it is there for bombs, not for pictures.
 */
const MEGABYTES = 450;
const TIMEOUT_SECONDS = 12;
const IDLE_SECONDS = 300;
/** Pictures of up to 20 MB that wait in memory, beside the one that is worked on. */
const MOST_WAITING = 19;

const costly = (): Failure =>
  new Failure(
    'unreadable',
    'upload-too-costly',
    'Ảnh này quá nặng để mở, hoặc bị hỏng; hãy thu nhỏ hoặc xuất lại từ phần mềm gốc rồi gửi.',
  );

const busy = (): Failure =>
  new Failure('unavailable', 'upload-busy', 'Đang có nhiều ảnh chờ xử lý; hãy gửi lại sau ít phút.');

export function createPictureCleaner({
  megabytes = MEGABYTES,
  timeoutSeconds = TIMEOUT_SECONDS,
  program = programBeside(import.meta.url, 'picture-child'),
}: PictureCleanerOptions = {}): PictureCleaner {
  const child = createAnsweringChild<SentPicture, CleanPicture>({
    program,
    arguments: [String(megabytes)],
    timeoutSeconds,
    idleSeconds: IDLE_SECONDS,
    crashed: costly,
    late: costly,
  });
  // The child answers one question at a time.
  const gate = createGate({ atOnce: 1, waiting: { most: MOST_WAITING, refused: busy } });
  return {
    clean: (picture) => gate(() => child.ask(picture)),
    close: () => child.stop(),
  };
}
