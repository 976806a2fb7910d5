// Runs jest on some of its projects: node scripts/jest.mjs unit component [-- jest's own options]
// The embedded database loads its parts with import(), which jest allows only behind this flag.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const [names, options] = split(process.argv.slice(2));
const { status } = spawnSync(
  process.execPath,
  // The names come last: jest would take a path pattern after them for another name.
  ['node_modules/jest/bin/jest.js', ...options, '--selectProjects', ...names],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings` },
  },
);
process.exit(status ?? 1);

function split(words) {
  const at = words.findIndex((word) => word.startsWith('-'));
  return at === -1 ? [words, []] : [words.slice(0, at), words.slice(at).filter((word) => word !== '--')];
}
