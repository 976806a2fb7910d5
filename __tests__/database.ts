import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { closeDatabase } from '@/lib/data/database';

const SECRET = 'only for tests, never for anything else';

/** Gives a test file a database of its own, migrated and empty: embedded, or on the server of `npm run test:postgres`. */
export function withDatabase(environment: Record<string, string> = {}): void {
  let remove: () => Promise<void> | void = () => {};

  beforeAll(async () => {
    const template = process.env.HEADWATERS_TEST_TEMPLATE;
    if (!template) throw new Error('The database tests need their setup: run them with npm run test:database');
    const server = process.env.HEADWATERS_TEST_SERVER;
    Object.assign(process.env, { NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: 'http://localhost:3000', ...environment });
    remove = server ? await onServer(server, template) : inFolder(template);
  }, 60_000);

  afterAll(async () => {
    await closeDatabase();
    await remove();
  });
}

function inFolder(template: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-test-'));
  cpSync(template, folder, { recursive: true });
  delete process.env.DATABASE_URL;
  process.env.HEADWATERS_DATA = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

async function onServer(server: string, template: string): Promise<() => Promise<void>> {
  const name = `headwaters_test_${process.pid}_${Date.now()}`;
  const run = async (sql: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  return () => run(`DROP DATABASE ${name} WITH (FORCE)`);
}
