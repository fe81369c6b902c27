import { appendFileSync } from 'node:fs';
import { reportReady, stopOnRequest } from '../../../src/main/supervised.js';

// A well-behaved program: notes in JOURNAL what happens to it, and what it found in its environment.
const note = (line: string): void => appendFileSync(process.env['JOURNAL']!, `${line}\n`);
const name = process.env['ROLE'] ?? 'program';

const alive = setInterval(() => undefined, 60_000);
stopOnRequest(() => {
  note(`${name} stopped`);
  clearInterval(alive);
  return Promise.resolve();
});
note(`store ${process.env['MONGODB_URI'] ?? ''}`);
note(`${name} started ${process.pid}`);
reportReady({
  address: 'http://127.0.0.1:1/',
  notes: [`${name} chào`, process.env['SAMPLE_PASSWORD'] ?? ''],
});
