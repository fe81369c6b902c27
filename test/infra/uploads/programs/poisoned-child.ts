/** A picture child in which every picture is poison: what it does is told by the picture's type. */
import { argv } from 'node:process';
import { Failure } from '../../../../src/domain/errors.js';
import { answerParent } from '../../../../src/infra/child/answer-parent.js';
import { watchMemory } from '../../../../src/infra/child/watch-memory.js';
import type { CleanPicture, SentPicture } from '../../../../src/infra/uploads/clean-picture.js';

watchMemory(Number(argv[2]));
const eaten: Buffer[] = [];

answerParent<CleanPicture>(
  () =>
    Promise.resolve(async ({ bytes, mime }: SentPicture) => {
      if (mime === 'image/crash') process.kill(process.pid, 'SIGSEGV');
      if (mime === 'image/hang') await new Promise(() => undefined);
      if (mime === 'image/bomb') for (;;) eaten.push(Buffer.alloc(10_000_000, 1));
      if (mime === 'image/bug') throw new TypeError('secret path /etc');
      return { bytes, mime, width: 1, height: 1 };
    }),
  new Failure('internal', 'upload-failed', 'Chưa nhận được ảnh.'),
);
