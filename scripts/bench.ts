/**
 * `npm run bench [-- AREA…] [--json]`: measures the areas in scripts/bench/ and compares each figure with its gate.
 * Exits with 1 when a gate is missed, 2 when there is no such area.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** One figure against its gate; an area module exports `run(): Promise<readonly Measurement[]>`. */
export interface Measurement {
  readonly name: string;
  /** What was measured, as a ratio to what it is compared with. */
  readonly ratio: number;
  /** The ratio that must be reached, or not be exceeded: the area knows which, and says so in `ok`. */
  readonly gate: number;
  readonly ok: boolean;
}

/** A module in scripts/bench/. */
interface AreaModule {
  run(): readonly Measurement[] | Promise<readonly Measurement[]>;
}

const folder = new URL('bench/', import.meta.url);
const areas = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((area) => !areas.includes(area));
if (unknown.length > 0) {
  console.error(`Không có ${unknown.join(', ')}; chỉ có / there are only: ${areas.join(', ')}.`);
  process.exit(2);
}

const rows: (Measurement & { readonly area: string })[] = [];
for (const area of positionals.length > 0 ? positionals : areas) {
  console.error(`… ${area}`);
  const module = (await import(new URL(`${area}.ts`, folder).href)) as AreaModule;
  for (const { name, ratio, gate, ok } of await module.run()) rows.push({ area, name, ratio, gate, ok });
}

if (values.json) {
  console.log(JSON.stringify(rows));
} else {
  const width = Math.max(4, ...rows.map((row) => row.name.length));
  console.log(
    `   ${'area'.padEnd(10)} ${'name'.padEnd(width)} ${'ratio'.padStart(10)} ${'gate'.padStart(10)}`,
  );
  for (const { area, name, ratio, gate, ok } of rows) {
    const figures = [ratio, gate].map((figure) => figure.toPrecision(4).padStart(10)).join(' ');
    console.log(`${ok ? '✓' : '✗'}  ${area.padEnd(10)} ${name.padEnd(width)} ${figures}`);
  }
}
process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
