import { randomFillSync } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { Failure } from '../../../src/domain/errors.js';
import { type DocumentTextOptions, createDocumentText } from '../../../src/infra/documents/document-text.js';
import { extractDocument } from '../../../src/infra/documents/extract.js';
import { DOCUMENT_LIMITS } from '../../../src/infra/documents/limits.js';
import { docxOf, paragraphXml, pdfBomb, pdfOf, zipOf } from './hostile-files.js';

async function refusalOf(read: () => Promise<unknown>): Promise<Failure> {
  try {
    await read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('was read');
}

const inChild = (bytes: Buffer, options: DocumentTextOptions = {}): Promise<Failure> =>
  refusalOf(() => createDocumentText(options).extract(bytes, 'ke-hoach.docx'));

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, 0x20);
const noise = (): Buffer => randomFillSync(Buffer.alloc(4096));
const deep = (levels: number): string =>
  '<w:sdt><w:sdtContent>'.repeat(levels) + '</w:sdtContent></w:sdt>'.repeat(levels);
const entity =
  '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
const passworded = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
const encryptedPdf = pdfOf(
  'BT /F1 12 Tf 72 700 Td (x) Tj ET',
  '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt 5 0 R',
  [`<< /Filter /Standard /V 1 /R 2 /P -64 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`],
);

describe('files that are refused', () => {
  const table: [string, () => Buffer, string][] = [
    ['an empty file', () => Buffer.alloc(0), 'document-empty'],
    ['blanks alone', () => Buffer.from(' \r\n\t '), 'document-empty'],
    ['100 MB', () => zeros(100), 'document-too-large'],
    ['random bytes', () => Buffer.concat([Buffer.from([0, 1, 2, 3]), noise()]), 'document-binary'],
    ['binary behind a UTF-16 mark', () => Buffer.from([0xff, 0xfe, 1, 0, 2, 0, 3, 0]), 'document-binary'],
    [
      'an ELF program',
      () => Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), noise()]),
      'document-binary',
    ],
    ['an old Word file', () => compound, 'document-old-word'],
    ['a Word file with a password', () => passworded, 'document-encrypted'],
    ['a photograph of a page', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'document-no-text-layer'],
    ['a zip of something else', () => zipOf([{ name: 'a.txt', data: Buffer.from('a') }]), 'document-binary'],
    ['half a Word file', () => docxOf(paragraphXml('a')).subarray(0, 300), 'document-damaged'],
    ['a Word file whose XML is broken', () => docxOf('<w:p><w:r>'), 'document-damaged'],
    ['a Word file nested 200,000 deep', () => docxOf(deep(200_000)), 'document-unsafe'],
    ['a Word file with entities', () => docxOf(paragraphXml('&b;'), [], entity), 'document-unsafe'],
    [
      'two parts of one name',
      () => docxOf('', [{ name: 'word/document.xml', data: Buffer.from('<a/>') }]),
      'document-unsafe',
    ],
    [
      'an encrypted entry',
      () => docxOf('', [{ name: 'word/a.xml', data: Buffer.from('a'), flags: 1 }]),
      'document-encrypted',
    ],
    [
      'a part of 64 MB from 64 KB',
      () => docxOf('', [{ name: 'word/a.xml', data: zeros(64) }]),
      'document-bomb',
    ],
    [
      'parts of 400 MB as they say themselves',
      () =>
        docxOf(
          '',
          [1, 2].map((n) => ({ name: `word/media/${n}.emf`, data: zeros(1), declaredSize: 2e8 })),
        ),
      'document-bomb',
    ],
    [
      'a part that is larger than it says',
      () => docxOf('', [{ name: 'word/a.xml', data: zeros(30), declaredSize: 100 }]),
      'document-damaged',
    ],
    [
      'five thousand parts',
      () =>
        docxOf(
          '',
          Array.from({ length: 5000 }, (_, n) => ({ name: `word/${n}.xml`, data: Buffer.alloc(0) })),
        ),
      'document-bomb',
    ],
    ['a PDF header and nothing more', () => Buffer.from('%PDF-1.7\n'), 'document-damaged'],
    ['a PDF of noise', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise()]), 'document-damaged'],
    ['a PDF with a password', () => encryptedPdf, 'document-encrypted'],
    ['a PDF without text', () => pdfOf('0 0 m 100 100 l S'), 'document-no-text-layer'],
  ];
  for (const [name, make, code] of table)
    it(`${name}: ${code}`, async () => {
      const bytes = make();
      const failure = await refusalOf(() =>
        bytes.length > DOCUMENT_LIMITS.fileBytes
          ? createDocumentText().extract(bytes, '')
          : extractDocument(bytes, DOCUMENT_LIMITS),
      );
      expect(failure.code).to.equal(code);
      expect(failure.detail).to.match(/^\p{Lu}.+\.$/u);
    });

  it('or read: whatever is done to the bytes of a file, nothing else comes of it', async () => {
    const files = [
      pdfOf('BT /F1 12 Tf 72 700 Td (01 chuong trinh moi thang, phat lai 02 lan) Tj ET'),
      docxOf(`<w:tbl><w:tr><w:tc>${paragraphXml('01 tin')}</w:tc></w:tr></w:tbl>${paragraphXml('02 bài')}`),
    ];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      byte: fc.nat(255),
      cut: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (file, edits) => {
          let bytes = Buffer.from(file);
          for (const { at, byte, cut } of edits) {
            const offset = Math.floor(at * bytes.length);
            const rest = bytes.subarray(offset + (byte % 3 === 0 ? cut : 1));
            bytes = Buffer.concat([bytes.subarray(0, offset), Buffer.from([byte]), rest]);
          }
          const outcome = await extractDocument(bytes, DOCUMENT_LIMITS).catch((error: unknown) => error);
          expect(
            outcome instanceof Failure || typeof (outcome as { text: unknown }).text === 'string',
          ).to.equal(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('by the child, with the same code and sentence', async () => {
    const failure = await inChild(docxOf('', [{ name: 'word/a.xml', data: zeros(64) }]));
    expect([failure.code, failure.kind]).to.deep.equal(['document-bomb', 'too-large']);
  });

  it('a tree that fills the heap ends its own process only', async () => {
    const body = '<w:p/>'.repeat(600_000);
    expect((await inChild(docxOf(body), { heapMegabytes: 48 })).code).to.equal('document-bomb');
  });

  it('a PDF of 2 MB that inflates to 1.5 GB', async () => {
    const failure = await inChild(pdfBomb(1500), { residentMegabytes: 250 });
    expect(failure.code).to.equal('document-bomb');
  });

  it('a file that takes too long is given up', async () => {
    const started = performance.now();
    const failure = await inChild(docxOf(paragraphXml('a')), { milliseconds: 1 });
    expect(failure.code).to.equal('document-timeout');
    expect(performance.now() - started).to.be.below(5000);
  });

  it('a text longer than any plan', async () => {
    const text = Buffer.from('tin '.repeat(1000));
    expect((await inChild(text, { limits: { characters: 1000 } })).code).to.equal('document-too-long');
  });
});
