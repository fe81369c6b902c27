import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as streamText } from 'node:stream/consumers';
import { type PlanDocument, readDocument } from '../../app/plan/read-document.js';
import { Failure } from '../../domain/errors.js';
import type { Draft } from '../../domain/reading/draft.js';
import type { Command, Invocation } from '../command.js';
import { draftText } from '../draft-text.js';

/** The document of a command's first word; `-` is standard input. Throws `file-missing`. */
export async function documentOf(words: readonly string[]): Promise<PlanDocument> {
  const [path] = words;
  if (path === undefined) throw new Failure('invalid', 'file-missing', 'Hãy cho biết tệp kế hoạch cần đọc.');
  if (path === '-') return { text: await streamText(process.stdin) };
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (error) {
    throw new Failure('unreadable', 'file-missing', `Không mở được tệp ${path}.`, { cause: error });
  }
}

export const readCommand: Command = {
  name: 'read',
  usage: 'read FILE [--json]',
  summary: 'đọc một văn bản kế hoạch (.txt .docx .pdf, hoặc - từ đầu vào chuẩn)',
  options: { json: { type: 'boolean' } },
  async run({ words, options, terminal, documents, reader }: Invocation) {
    const draft: Draft = await readDocument({ documents, reader }, await documentOf(words));
    terminal.out(options['json'] === true ? JSON.stringify(draft, null, 2) : draftText(draft));
    return 0;
  },
};
