/** The child's side: answers its parent's questions until the parent is gone. */
import process from 'node:process';
import { Failure } from '../../domain/errors.js';
import { type ChildMessage, type Question, messageOf } from './messages.js';

/**
 * Prepares once, then answers each question. What is thrown and is no `Failure` becomes `unexpected`, its text kept
 * from the person who reads.
 */
export function answerParent<A>(
  prepare: () => Promise<(question: never) => Promise<A>>,
  unexpected: Failure,
): void {
  const tell = (message: ChildMessage<A>): void => void process.send?.(message);
  const told = (error: unknown) => messageOf(error instanceof Failure ? error : unexpected);
  process.on('disconnect', () => process.exit(0));
  prepare().then(
    (answer) => {
      process.on('message', ({ id, question }: Question<never>) => {
        answer(question).then(
          (given) => tell({ type: 'answered', id, answer: given }),
          (error: unknown) => tell({ type: 'refused', id, failure: told(error) }),
        );
      });
      tell({ type: 'ready' });
    },
    (error: unknown) => tell({ type: 'broken', failure: told(error) }),
  );
}
