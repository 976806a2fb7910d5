// Runs one TypeScript file of the project in this process: node scripts/run-ts.mjs prisma/seed.ts [arguments]
// The server-only rooms check the condition "react-server", which plain Node does not set by itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [file, ...rest] = process.argv.slice(2);
if (existsSync('.env')) process.loadEnvFile('.env');
const { status, signal } = spawnSync(
  process.execPath,
  ['--conditions=react-server', '--import', require.resolve('tsx'), file, ...rest],
  { stdio: 'inherit' },
);
if (signal) console.error(`${file} was ended by ${signal}.`);
process.exit(signal ? 1 : status);
