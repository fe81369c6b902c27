/** Memory to paint on, used again: a picture's worth of new bytes for every picture makes the collector run all the time. */

/** Lends bytes, with whatever was painted on them before, until `work` is over. */
export type LendCanvas = <T>(bytes: number, work: (canvas: Buffer) => Promise<T>) => Promise<T>;

/** @param most how many are kept for the next to come; more may be out at once */
export function createCanvases(most: number): LendCanvas {
  const idle: Buffer[] = [];

  /** The smallest that is large enough, or a new one. */
  function take(bytes: number): Buffer {
    const fit = idle.findIndex((each) => each.length >= bytes);
    return fit < 0 ? Buffer.allocUnsafeSlow(bytes) : idle.splice(fit, 1)[0]!;
  }

  /** Keeps the largest, in order of size. */
  function giveBack(canvas: Buffer): void {
    const larger = idle.findIndex((each) => each.length > canvas.length);
    idle.splice(larger < 0 ? idle.length : larger, 0, canvas);
    if (idle.length > most) idle.shift();
  }

  return async (bytes, work) => {
    const canvas = take(bytes);
    try {
      return await work(canvas.subarray(0, bytes));
    } finally {
      giveBack(canvas);
    }
  };
}
