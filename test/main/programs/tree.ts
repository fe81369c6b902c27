import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../src/infra/config.js';
import { runTree } from '../../../src/main/run-tree.js';
import { detailOf, supervise } from '../../../src/main/supervisor.js';

// A supervised tree of test programs: WEB and WORKER name them. Tells its lines over IPC as well.
const pathOf = (name: string): string => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
const say = (line: string): void => void process.send?.(line);

const tree = await supervise({
  config: readConfig(),
  programs: { web: pathOf(process.env['WEB']!), worker: pathOf(process.env['WORKER']!) },
  say,
});
tree.ready.then(
  () => say('sẵn sàng'),
  (error: unknown) => say(detailOf(error)),
);
process.exit(await runTree(tree, say).catch(() => 1));
