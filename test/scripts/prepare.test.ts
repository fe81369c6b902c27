import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, packagesAreCurrent } from '../../scripts/prepare.mjs';

type Packages = Readonly<Record<string, object>>;

describe('installed npm packages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusong-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const checkout = (wanted: Packages, installed: Packages | null): void => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
    if (installed === null) return;
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  };
  const wanted: Packages = {
    'node_modules/express': { version: '5.1.0' },
    'node_modules/mocha': { version: '11.0.0', dev: true },
    'node_modules/@esbuild/aix-ppc64': { version: '0.28.2', optional: true },
  };
  const express = { 'node_modules/express': { version: '5.1.0' } };
  const mocha = { 'node_modules/mocha': { version: '11.0.0' } };

  const cases: readonly (readonly [string, Packages | null, boolean, boolean])[] = [
    ['nothing is installed', null, false, false],
    ['everything is installed', { ...express, ...mocha }, true, true],
    ['only what production needs is installed', express, true, false],
    [
      'another version is installed',
      { ...mocha, 'node_modules/express': { version: '4.0.0' } },
      false,
      false,
    ],
  ];
  for (const [situation, installed, enoughToRun, enoughToTest] of cases) {
    it(`when ${situation}`, () => {
      checkout(wanted, installed);
      expect(packagesAreCurrent({ withDevelopment: false }, folder)).to.equal(enoughToRun);
      expect(packagesAreCurrent({ withDevelopment: true }, folder)).to.equal(enoughToTest);
    });
  }
});

describe('an installed program', () => {
  it('is one that stands in the PATH', () => {
    expect(isInstalled('sh')).to.equal(true);
    expect(isInstalled('a-program-that-nobody-has')).to.equal(false);
  });
});
