import { fileURLToPath } from 'node:url';
import { readConfig } from '../infra/config.js';
import { runTree } from './run-tree.js';
import { detailOf, supervise } from './supervisor.js';

// The whole system on this machine: `npm start` ends up here.
const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const say = (line: string): void => console.log(line);

try {
  const tree = await supervise({
    config: readConfig(),
    programs: { web: pathOf('./api.js'), worker: pathOf('../../workers/main.js') },
    say,
  });
  process.exit(await runTree(tree, say));
} catch (error) {
  console.error(detailOf(error));
  process.exit(1);
}
