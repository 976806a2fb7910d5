// The production server, started as npm start does it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../scripts/free-port.mjs';

const PATIENCE = 180_000;

/** Starts it with these variables and nothing else of our configuration; `stop` ends it. The build has to be there. */
export async function startServer(variables = {}) {
  const port = await findFreePort();
  const data = mkdtempSync(join(tmpdir(), 'headwaters-bench-data-'));
  const ours = Object.keys(process.env).filter(
    (name) => name.startsWith('HEADWATERS_') && name !== 'HEADWATERS_BUILD_DIR',
  );
  const without = Object.fromEntries([...ours, 'HOST', 'DATABASE_URL', 'NEXTAUTH_SECRET'].map((name) => [name, '']));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...without, PORT: String(port), HEADWATERS_DATA: data, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const clear = () => {
    server.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', clear);
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
    }
    process.off('exit', clear);
    clear();
  };
  let said = '';
  server.stdout.on('data', (words) => {
    said += words;
  });
  for (const end = Date.now() + PATIENCE; !said.includes('is ready at'); ) {
    if (server.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`The server did not become ready:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { url: `http://localhost:${port}`, stop };
}
