/** Text out of the files that plans come in. */

export type DocumentFormat = 'docx' | 'pdf' | 'txt';

export interface ExtractedDocument {
  /** NFC. Paragraphs part by an empty line, table rows stand on lines of their own with cells parted by TABs. */
  readonly text: string;
  readonly format: DocumentFormat;
  /** Vietnamese sentences about what may have been read wrongly. */
  readonly warnings: readonly string[];
}

export interface DocumentText {
  /**
   * Reads a file whose format its bytes tell; the name only serves messages.
   * @throws Failure with a code `document-…`: `document-empty`, `document-too-large`, `document-too-long`,
   *   `document-binary`, `document-old-word`, `document-encrypted`, `document-damaged`, `document-unsafe`,
   *   `document-bomb`, `document-no-text-layer`, `document-timeout`, `document-busy`
   */
  extract(bytes: Buffer, name: string): Promise<ExtractedDocument>;
}
