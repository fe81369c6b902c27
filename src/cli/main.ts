/** The command line's entry: opens a store only for the commands that need one. */
import { examine } from '../main/examine.js';
import { openLocal } from '../main/open-local.js';
import { runCommandLine } from './run.js';

const local = openLocal();
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    open: local.open,
    documents: local.documents,
    reader: local.reader,
    renderer: local.renderer,
    bundler: local.bundler,
    examine,
    terminal: {
      out: (text) => process.stdout.write(`${text}\n`),
      say: (text) => process.stderr.write(`${text}\n`),
    },
  });
} finally {
  await local.close();
}
