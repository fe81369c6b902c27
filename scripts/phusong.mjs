#!/usr/bin/env node
/** The command `phusong`: brings packages and build up to date, then runs the command line. */
import process from 'node:process';
import { build, buildIsCurrent } from './build.mjs';
import { PreparationError, installPackages, packagesAreCurrent, requireNode } from './prepare.mjs';

// Standard output belongs to the result; what happens before it is told on standard error.
const say = (line) => console.error(line);

try {
  requireNode();
  if (!packagesAreCurrent({ withDevelopment: false })) {
    say('Đang cài các gói npm… / Installing npm packages…');
    await installPackages();
  }
  if (!buildIsCurrent()) {
    say('Đang biên dịch… / Building…');
    await build();
  }
} catch (error) {
  console.error(error instanceof PreparationError ? error.message : error);
  process.exit(1);
}
await import('../dist/src/cli/main.js');
