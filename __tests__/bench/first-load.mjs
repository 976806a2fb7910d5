// How much JavaScript a guest's browser fetches for the reader page of the production build.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = process.env.HEADWATERS_BENCH_PORT ?? '3218';
const MODULE = '/modules/deepseeks-people';
/** Parts that are fetched ahead come later than this, in milliseconds. */
const SETTLED = 1_500;

async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'headwaters-bench-data-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT, HEADWATERS_DATA: data, DATABASE_URL: '', NEXTAUTH_SECRET: '', HEADWATERS_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await new Promise((done) => server.once('exit', done));
    }
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  server.stdout.on('data', (words) => {
    said += words;
  });
  for (const end = Date.now() + 180_000; !said.includes('is ready at'); ) {
    if (server.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`The server did not become ready:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return stop;
}

/** Scripts that the reader page fetches before it has settled, each with its bytes as they travel; browsers leave nomodule ones. */
export async function measureFirstLoad(browser) {
  const stop = await startServer();
  try {
    const options = { baseURL: `http://localhost:${PORT}`, serviceWorkers: 'block' };
    const first = await browser.newContext(options);
    const page = await first.newPage();
    await page.goto(MODULE);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL(/\/question$/);
    const address = page.url().replace('/question', '/read');
    // The same guest with an empty cache.
    const context = await browser.newContext({ ...options, storageState: await first.storageState() });
    const reader = await context.newPage();
    const requests = [];
    reader.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') requests.push(request);
    });
    await reader.goto(address, { waitUntil: 'load' });
    await reader.locator('.tag-here').first().waitFor({ state: 'attached' });
    await reader.waitForTimeout(SETTLED);
    const scripts = await Promise.all(
      requests.map(async (request) => ({
        path: new URL(request.url()).pathname,
        bytes: (await request.sizes()).responseBodySize,
        encoding: (await request.response())?.headers()['content-encoding'] ?? 'none',
      })),
    );
    return { total: scripts.reduce((sum, { bytes }) => sum + bytes, 0), scripts };
  } finally {
    await stop();
  }
}
