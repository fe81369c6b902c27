import type { ReadyMessage } from './child-program.js';

/** The supervisor kills after four seconds; a program that hangs should rather say so and go. */
const STOP_WITHIN = 3_800;

/**
 * Tells the supervisor that this program can be used; does nothing when it runs on its own.
 * @param message `address` where people reach it, `notes` lines for the terminal
 */
export function reportReady(message: Omit<ReadyMessage, 'type'> = {}): void {
  process.send?.({ type: 'ready', ...message } satisfies ReadyMessage);
}

/**
 * Ends this program in order, once, on SIGTERM, on SIGINT, or when its supervisor has died.
 * Exits with 0 after `stop` has resolved, with 1 when it throws or takes too long.
 * @param stop finishes what is in hand and closes connections
 */
export function stopOnRequest(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      console.error('Không kịp dừng trong thời hạn; kết thúc ngay.');
      process.exit(1);
    }, STOP_WITHIN).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
}
