// How much JavaScript a guest's browser fetches for the reader page of the production build.
import { aim } from './aims.mjs';
import { startServer } from './server.mjs';

const MODULE = '/modules/deepseeks-people';
/** Parts that are fetched ahead come later than this, in milliseconds. */
const SETTLED = 1_500;

/** Scripts that the reader page fetches before it has settled, each with its bytes as they travel; browsers leave nomodule ones. */
async function measure(browser) {
  const { url, stop } = await startServer();
  try {
    const options = { baseURL: url, serviceWorkers: 'block' };
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

export const firstLoad = {
  name: 'first-load',
  run: async ({ surroundings }) => {
    await surroundings.build();
    const found = await measure(await surroundings.browser());
    const kilobytes = found.total / 1000;
    return {
      said: `JavaScript of the reader page: ${kilobytes.toFixed(1)} KB in ${found.scripts.length} files`,
      aims: [aim('JavaScript of the reader page, compressed', kilobytes, 200, 'KB')],
      found,
    };
  },
};
