import { fileURLToPath } from 'node:url';
import { readConfig } from '../infra/config.js';
import { runTree } from './run-tree.js';
import { detailOf, supervise, type StoreStarter } from './supervisor.js';

// The whole system on this machine: `npm start` ends up here.
const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const say = (line: string): void => console.log(line);

try {
  const config = readConfig();
  const store = (await import(pathOf('../embedded/store.js'))) as { readonly startStore: StoreStarter };
  const tree = await supervise({
    config,
    programs: { web: pathOf('./api.js'), worker: pathOf('../../workers/main.js') },
    startStore: store.startStore,
    say,
  });
  process.exit(await runTree(tree, say));
} catch (error) {
  console.error(detailOf(error));
  process.exit(1);
}
