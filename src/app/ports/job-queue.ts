/** The queue that carries job ids to the workers. It may lose everything: the store knows what is to be done. */
export interface JobQueue {
  /** Tells the workers of a job that may run at `runAt`. Telling twice is harmless. */
  announce(job: { readonly id: string; readonly name: string; readonly runAt: number }): Promise<void>;
}
