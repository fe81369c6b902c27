import { expect } from 'chai';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, buildIsCurrent } from '../../scripts/build.mjs';

describe('build', () => {
  let root: string;
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'phusong-test-'));
    put('package.json', '{"type":"module"}');
    put('package-lock.json', '{}');
    put('src/domain/answer.ts', 'export const answer: number = 42;\n');
    put('src/domain/GLOSSARY.md', '# Words\n');
    put(
      'src/main/start.ts',
      "import { answer } from '../domain/answer.js';\nexport const twice = answer * 2;\n",
    );
    put('src/sample/days.json', '[1]');
    put(
      'src/web/board.ts',
      "import { answer } from '../domain/answer.js';\nimport { part } from './parts/part.js';\npart(answer);\n",
    );
    put('src/web/parts/part.ts', 'export const part = (n: number): void => console.log(n);\n');
    put('src/web/tsconfig.json', '{}');
    put('workers/main.ts', "export { twice } from '../src/main/start.js';\n");
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const built = (): string[] =>
    readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();

  it('keeps the paths of modules and data, and bundles the browser programs', async () => {
    await build(root);
    expect(built()).to.deep.equal([
      'dist/.built-from',
      'dist/src/domain/answer.js',
      'dist/src/main/start.js',
      'dist/src/sample/days.json',
      'dist/web/board.js',
      'dist/web/fonts/be-vietnam-pro-400.woff',
      'dist/web/fonts/be-vietnam-pro-600.woff',
      'dist/web/fonts/tinos-400-italic.woff',
      'dist/web/fonts/tinos-400.woff',
      'dist/web/fonts/tinos-700.woff',
      'dist/workers/main.js',
    ]);
    const { twice } = (await import(join(root, 'dist/workers/main.js'))) as { twice: number };
    expect(twice).to.equal(84);
    expect(readFileSync(join(root, 'dist/web/board.js'), 'utf8'))
      .to.include('console.log')
      .and.not.include('import');
  });

  it('is current until a source is added, edited or removed', async () => {
    expect(buildIsCurrent(root)).to.equal(false);
    const changes = [
      () => put('src/domain/other.ts', 'export const other = 1;\n'),
      () => put('src/domain/other.ts', 'export const other = 10;\n'),
      () => put('src/sample/days.json', '[1, 2]'),
      () => rmSync(join(root, 'src/domain/other.ts')),
    ];
    for (const change of changes) {
      await build(root);
      expect(buildIsCurrent(root)).to.equal(true);
      change();
      expect(buildIsCurrent(root)).to.equal(false);
    }
    await build(root);
    expect(existsSync(join(root, 'dist/src/domain/other.js'))).to.equal(false);
  });

  it('may be done by several at the same time', async () => {
    await Promise.all([build(root), build(root), build(root)]);
    expect(buildIsCurrent(root)).to.equal(true);
    expect(built()).to.have.length(11);
    expect(readdirSync(join(root, '.cache'))).to.deep.equal([]);
  });

  it('leaves the old build in place when a source does not parse', async () => {
    await build(root);
    put('src/main/start.ts', 'export const = ;\n');
    const error = await build(root).catch((reason: unknown) => reason);
    expect((error as Error).message).to.include('start.ts');
    expect(built()).to.include('dist/src/main/start.js');
  });
});
