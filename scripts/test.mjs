// npm test: types, then every kind of test, the browser's included. The first that fails ends it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installed.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureInstalled();

const steps = [
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['Unit, component and database tests', ['scripts/jest.mjs', 'unit', 'component', 'database']],
  ['Build', ['scripts/build.mjs']],
  ['Server killed while saving', ['scripts/jest.mjs', 'server', '--runInBand']],
  ['Browser tests', ['scripts/test-browser.mjs']],
];

for (const [name, args] of steps) {
  const began = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n== ${name}: failed`);
    process.exit(1);
  }
  console.log(`== ${name}: passed in ${Math.round((Date.now() - began) / 1000)} s`);
}
console.log('\nEverything passed.');
