/** Taking files from strangers: streamed, limited, hashed on the way, told apart by their bytes, whole or not at all. */

/** A file that was found sound and is kept under its hash. */
export interface ReceivedFile {
  readonly kind: 'image' | 'video' | 'audio';
  readonly mime: string;
  /** Of the file that is kept. */
  readonly sha256: string;
  /** Of the bytes as they were sent. */
  readonly sentSha256: string;
  readonly bytes: number;
  /** Pictures only. */
  readonly frame: { readonly width: number; readonly height: number } | null;
}

export interface Uploads {
  /**
   * Receives one file. Pictures are decoded and written anew, which leaves hidden content behind.
   * @param stream the bytes as they come
   * @param name what the sender calls it; its ending must fit the bytes
   * @throws Failure `upload-empty`, `upload-too-large`, `upload-type-refused`, `upload-name-mismatch`,
   *   `upload-polyglot`, `upload-damaged`, `upload-too-many-pixels`, `upload-too-slow`, `upload-cut-off`, `disk-full`
   */
  receive(stream: AsyncIterable<Uint8Array>, name: string): Promise<ReceivedFile>;
}
