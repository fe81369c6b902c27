/** Files kept by the SHA-256 of their bytes. */
export interface Media {
  /** Keeps bytes and gives their hash; keeping the same bytes again changes nothing. */
  put(bytes: Buffer): Promise<string>;
  /** Null when no such file is kept. */
  get(sha256: string): Promise<Buffer | null>;
}
