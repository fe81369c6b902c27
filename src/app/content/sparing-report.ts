/** Telling how far an encoder is, without a write for each of its words. */
import type { ReportProgress } from '../jobs/run-job.js';

/**
 * The encoder tells many times a second; one write at a time is enough, and what comes meanwhile is left out.
 * What is told, 0 to 1, lies between `from` and `to` of the whole.
 */
export function sparingReport(progress: ReportProgress, from = 0, to = 1): (share: number) => void {
  let busy = false;
  return (share) => {
    if (busy) return;
    busy = true;
    const free = (): void => {
      busy = false;
    };
    // A report that fails is followed by another; the job itself goes on.
    progress(from + (to - from) * share).then(free, free);
  };
}
