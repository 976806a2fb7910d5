// Builds what is out of date, starts the production server on a database of its own, and runs the browser tests on it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './installed.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureInstalled();
process.env.CHROME_PATH = await findBrowser();
ensureBuilt();

const port = process.env.HEADWATERS_TEST_PORT ?? '3217';
const data = mkdtempSync(join(tmpdir(), 'headwaters-browser-'));
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  env: { ...process.env, PORT: port, HEADWATERS_DATA: data, DATABASE_URL: '', NEXTAUTH_SECRET: '', HEADWATERS_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
server.stdout.on('data', (words) => {
  said += words;
});

try {
  await ready();
  const env = {
    ...process.env,
    HEADWATERS_TEST_PORT: port,
    HEADWATERS_SETUP_LINK: /\S+\/setup\/\S+/.exec(said)?.[0] ?? '',
  };
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
} finally {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  rmSync(data, { recursive: true, force: true });
}

async function ready() {
  for (const end = Date.now() + 180_000; Date.now() < end; ) {
    if (server.exitCode !== null) throw new Error(`The server ended before it was ready:\n${said}`);
    if (said.includes('is ready at')) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`The server was not ready after three minutes:\n${said}`);
}
