/** Files kept by the SHA-256 of their bytes. */
export interface Media {
  /** Keeps bytes and gives their hash; keeping the same bytes again changes nothing. */
  put(bytes: Buffer): Promise<string>;
  /** Null when no such file is kept. */
  get(sha256: string): Promise<Buffer | null>;
  has(sha256: string): Promise<boolean>;
  /** Where the file of a hash lies, for tools that read files; it may not be there. */
  pathOf(sha256: string): string;
  /** A path beside the kept files at which a tool may write; whoever asks removes what is left there. */
  newPart(): Promise<string>;
  /** Writes bytes to a new part, for tools that read files; gives its path. */
  writePart(bytes: Buffer): Promise<string>;
  /** Takes in a finished file that lies at a path of `newPart`, under the hash of its bytes. */
  adopt(part: string, sha256: string): Promise<void>;
  /** Removes a part, if it is there. */
  discard(part: string): Promise<void>;
  /** Removes what ended processes left half-made, anywhere in the data folder; gives how many things that were. */
  sweepParts(): Promise<number>;
}
