// Before the server tests: a data folder that one first start has prepared, made once per state of the files, to copy.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfPreparation } from '../scripts/prepared.mjs';

const cache = join('node_modules', '.cache', 'headwaters');

/** Starts the server on a folder, and ends it when it is ready. */
function startOnce(folder) {
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: '',
      NODE_OPTIONS: '',
      PORT: '3219',
      HEADWATERS_DATA: folder,
      HEADWATERS_CURRICULUM: '',
      HEADWATERS_URL: '',
      DATABASE_URL: '',
      NEXTAUTH_SECRET: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (words) => {
      said += words;
      if (said.includes('is ready at')) server.kill('SIGTERM');
    });
    server.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The first start ended with ${code}:\n${said}`)),
    );
  });
}

export default async function setUp() {
  const name = `prepared-${hashOfPreparation().slice(0, 16)}`;
  const prepared = join(cache, name);
  process.env.HEADWATERS_TEST_PREPARED = prepared;
  if (existsSync(prepared)) return;
  mkdirSync(cache, { recursive: true });
  for (const older of readdirSync(cache)) {
    if (older.startsWith('prepared-')) rmSync(join(cache, older), { recursive: true, force: true });
  }
  // Beside it, because a folder cannot be renamed into another file system.
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  await startOnce(fresh);
  renameSync(fresh, prepared);
}
