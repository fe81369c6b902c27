/** The process in which strangers' pictures are opened: what it may take of the machine is bounded, and it knows nothing. */
import { argv } from 'node:process';
import { Failure } from '../../domain/errors.js';
import { answerParent } from '../child/answer-parent.js';
import { watchMemory } from '../child/watch-memory.js';
import { type CleanPicture, cleanPicture } from './clean-picture.js';

watchMemory(Number(argv[2]));
answerParent<CleanPicture>(
  () => Promise.resolve(cleanPicture),
  new Failure('internal', 'upload-failed', 'Chưa nhận được ảnh do lỗi của hệ thống; hãy gửi lại.'),
);
