/** The XML parts of a .docx, inflated under limits before any parser sees them. */
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { DocumentLimits } from './limits.js';
import { refusal } from './refusals.js';

/** Parts by their path in the package. */
export type DocxParts = Map<string, Buffer>;

/** Pictures, fonts and embedded files are not read at all. */
const READ = /\.(?:xml|rels)$/i;
/** A table in a table in a table takes some forty levels; parsers descend by recursion. */
const DEEPEST = 500;
/** Entities can multiply and reach outside; a Word file has no need of a document type. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Opens the package.
 * @throws Failure `document-bomb`, `document-unsafe`, `document-encrypted`, `document-damaged`, `document-binary`
 */
export async function openDocx(bytes: Buffer, limits: DocumentLimits): Promise<DocxParts> {
  const zip = await yauzl
    .fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    .catch((cause: unknown) => {
      throw refusal('document-damaged', cause);
    });
  if (zip.entryCount > limits.entries) throw refusal('document-bomb');
  const entries = await entriesOf(zip, limits);
  if (!entries.some(({ fileName }) => fileName === '[Content_Types].xml')) throw refusal('document-binary');
  const parts: DocxParts = new Map();
  let total = 0;
  for (const entry of entries) {
    if (!READ.test(entry.fileName)) continue;
    const part = await inflate(zip, entry, Math.min(limits.partBytes, limits.inflatedBytes - total));
    const xml = part.toString('latin1');
    if (DOCUMENT_TYPE.test(xml) || isDeeperThan(DEEPEST, xml)) throw refusal('document-unsafe');
    total += part.length;
    parts.set(entry.fileName, part);
  }
  return parts;
}

/** All entries, refused by what they declare; what they hold is measured while inflating. */
async function entriesOf(zip: ZipFile, limits: DocumentLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    declared += entry.uncompressedSize;
    if (entries.length > limits.entries || declared > limits.inflatedBytes) throw refusal('document-bomb');
    if (entry.isEncrypted()) throw refusal('document-encrypted');
    // Two parts of one name let a scanner and a reader see different documents.
    if (names.has(entry.fileName)) throw refusal('document-unsafe');
    names.add(entry.fileName);
  }
  return entries;
}

async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > limit) {
      stream.destroy();
      throw refusal('document-bomb');
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Whether elements nest deeper than a limit, without building their tree. */
function isDeeperThan(limit: number, xml: string): boolean {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '/') depth -= 1;
    else if (next !== '?' && next !== '!') {
      const end = xml.indexOf('>', at);
      if (end < 0) return false;
      if (xml[end - 1] !== '/') depth += 1;
      if (depth > limit) return true;
    }
  }
  return false;
}
