// Builds the production server when the build is older than what it is made of.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, isStamped, run, stamp } from './installed.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['app', 'components', 'lib', 'public'];
const FILES = ['next.config.ts', 'package-lock.json', 'postcss.config.mjs', 'proxy.ts', 'tsconfig.json'];

/** Every file of ours below a folder, by path from the project's folder; what a tool generated is left out. */
export function filesBelow(path) {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      if (inner === 'lib/data/generated') return [];
      return entry.isDirectory() ? filesBelow(inner) : [inner];
    })
    .sort();
}

/** Makes sure that the build in HEADWATERS_BUILD_DIR (.next) is of the files as they are. */
export function ensureBuilt(say = console.log) {
  const current = hashOf([...FOLDERS.flatMap(filesBelow), ...FILES, 'prisma/schema.prisma']);
  const stampFile = join(folder, process.env.HEADWATERS_BUILD_DIR ?? '.next', 'headwaters-built');
  if (isStamped(stampFile, current)) return;
  say('Building …');
  run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  stamp(stampFile, current);
}
