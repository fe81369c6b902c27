/**
 * `Idempotency-Key`: the same key with the same body gets the first answer again; with another body, 422.
 * A request that failed leaves no answer behind, so that it may be sent again under its key. An answer that holds a
 * secret is not kept: whoever sends its request again is told that it was done, and does not do it twice.
 */
import type { Context } from '../app/context.js';
import type { KeptAnswer } from '../app/idempotency.js';
import { Failure } from '../domain/errors.js';
import { type Actor, systemActor } from '../domain/org/policy.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** How long an answer is kept, and how long a request may hold its key without answering. */
const KEPT_MILLISECONDS = 24 * 3_600_000;
const HELD_MILLISECONDS = 60_000;

/** Longest key taken, in characters. */
const LONGEST_KEY = 200;

interface Keyed {
  readonly key: string;
  /** Method and address: one key may serve different operations. */
  readonly operation: string;
  readonly bodyHash: string;
  /** The answer is shown once and never kept. */
  readonly isSecret: boolean;
}

/** Runs `work` once for a key of this actor. */
export async function once(
  app: Context,
  actor: Actor,
  keyed: Keyed,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (keyed.key.length > LONGEST_KEY) {
    throw new Failure('invalid', 'idempotency-key-too-long', 'Idempotency-Key dài quá 200 ký tự.');
  }
  const id = app.sha256(`${actor.userId}\n${keyed.operation}\n${keyed.key}`);
  const kept = await hold(app, id, keyed.bodyHash);
  if (kept !== null) return kept;
  try {
    const answer = await work();
    await keep(app, id, { status: answer.status, body: keyed.isSecret ? null : answer.body });
    return answer;
  } catch (error) {
    await app.store.write(
      systemActor(actor.provinceId),
      { action: 'answer.dropped', subject: id },
      (shelves) => shelves.keptAnswers.remove({ id }),
    );
    throw error;
  }
}

/** Takes the key, or gives the answer kept under it. */
async function hold(app: Context, id: string, bodyHash: string): Promise<Answer | null> {
  const now = app.clock.now();
  return app.store.write(systemActor(''), { action: 'answer.held', subject: id }, async (shelves) => {
    const kept = await shelves.keptAnswers.get(id);
    if (kept !== null && kept.expiresAt > now) {
      if (kept.bodyHash !== bodyHash) {
        throw new Failure(
          'idempotency',
          'idempotency-key-reused',
          'Idempotency-Key này đã dùng cho một yêu cầu khác.',
        );
      }
      if (kept.status === null) {
        throw new Failure('conflict', 'request-in-progress', 'Yêu cầu này đang được xử lý; hãy đợi kết quả.');
      }
      if (kept.body === null) throw shownOnce();
      return { status: kept.status, body: kept.body };
    }
    const held = { id, bodyHash, status: null, body: null, expiresAt: now + HELD_MILLISECONDS };
    if (kept === null) await shelves.keptAnswers.insert([held]);
    else await shelves.keptAnswers.replace({ ...held, version: kept.version });
    return null;
  });
}

const shownOnce = (): Failure =>
  new Failure(
    'conflict',
    'answer-shown-once',
    'Yêu cầu này đã làm xong; mã bí mật trong kết quả chỉ hiện một lần. Nếu chưa kịp lưu, hãy thu hồi hoặc đặt lại, rồi gửi với Idempotency-Key khác.',
  );

async function keep(app: Context, id: string, answer: Pick<KeptAnswer, 'status' | 'body'>): Promise<void> {
  await app.store.write(systemActor(''), { action: 'answer.kept', subject: id }, async (shelves) => {
    const held = await shelves.keptAnswers.get(id);
    if (held !== null)
      await shelves.keptAnswers.replace({
        ...held,
        ...answer,
        expiresAt: app.clock.now() + KEPT_MILLISECONDS,
      });
  });
}
