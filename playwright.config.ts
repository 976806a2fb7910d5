import { defineConfig } from '@playwright/test';

const port = Number(process.env.HEADWATERS_TEST_PORT ?? 3217);

/** Browser tests run against the production build that scripts/test-browser.mjs has started, with a database of its own. */
export default defineConfig({
  testDir: '__tests__/e2e',
  outputDir: 'test-results',
  // One server, one embedded database: the tests take turns, and each makes its own people and classes.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
      args: [
        // Chromium refuses its sandbox to root; the pages are our own.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
