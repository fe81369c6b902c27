/** How much a document may cost. A forty-page plan is under 1 MB of file, 3 MB of XML and 200,000 characters. */
export interface DocumentLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of all parts of a .docx together, inflated. */
  readonly inflatedBytes: number;
  /** Parts of a .docx. */
  readonly entries: number;
  /** Bytes of one XML part, inflated: its tree takes some twenty times as much of the heap. */
  readonly partBytes: number;
  readonly pages: number;
  /** UTF-16 units of text. */
  readonly characters: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  entries: 3000,
  partBytes: 20 * 1024 * 1024,
  pages: 1000,
  characters: 1_000_000,
};

/** Wall time, heap, and whole memory (inflated streams lie outside the heap) of the child that reads a document. */
export const CHILD_LIMITS = { milliseconds: 15_000, heapMegabytes: 512, residentMegabytes: 600 } as const;
