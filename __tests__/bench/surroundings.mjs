// What parts of the bench run in. Each is made when the first part asks for it, and all are taken down at the end.
import { randomBytes } from 'node:crypto';
import { findBrowser } from '../../scripts/browser.mjs';
import { ensureBuilt } from '../../scripts/built.mjs';
import { makeDatabase } from './database.mjs';
import { startServer } from './server.mjs';

/** Chromium with nothing in the background, and with frames as fast as the machine makes them: waiting for a screen is not drawing. */
async function openBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      // Chromium refuses its sandbox to root; the pages are our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });
}

export class Surroundings {
  #say;
  #made = new Map();
  #closing = [];

  constructor(say) {
    this.#say = say;
  }

  /** One browser for all parts. */
  browser() {
    return this.#once('browser', async () => {
      const browser = await openBrowser();
      this.#closing.push(() => browser.close());
      return browser;
    });
  }

  /** Makes sure that the production build is of the files as they are. */
  build() {
    return this.#once('build', async () => ensureBuilt(this.#say));
  }

  /**
   * The production server on a PostgreSQL database of its own, which all parts share: { url, environment, database },
   * with what a script needs to reach the same database. Null where there is no PostgreSQL.
   */
  serverOnPostgres() {
    return this.#once('server', async () => {
      const database = await makeDatabase();
      if (database === null) return null;
      this.#closing.push(database.remove);
      await this.build();
      const environment = {
        DATABASE_URL: database.url,
        NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
        HEADWATERS_TEACHERS: 'anyone',
      };
      const server = await startServer(environment);
      this.#closing.push(server.stop);
      return { url: server.url, environment, database: `${database.version}, ${database.place}` };
    });
  }

  async close() {
    for (const close of this.#closing.splice(0).reverse()) await close();
  }

  /** What was made the first time, for everybody who asks. */
  #once(name, make) {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name);
  }
}
