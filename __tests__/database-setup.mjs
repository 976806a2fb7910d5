// Before the database tests: a migrated database to copy, made once per state of the migrations.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const migrations = 'prisma/migrations';

function hashOfMigrations() {
  const hash = createHash('sha256');
  for (const entry of readdirSync(migrations, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) hash.update(readFileSync(join(migrations, entry.name, 'migration.sql')));
  }
  return hash.digest('hex').slice(0, 16);
}

function migrate(env) {
  const secret = 'only for tests, never for anything else';
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'prisma/migrate.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', NEXTAUTH_SECRET: secret, ...env },
    stdio: 'pipe',
  });
}

/** An embedded data folder to copy. */
function makeFolder(hash) {
  const cache = join('node_modules', '.cache', 'headwaters');
  const template = join(cache, `database-${hash}`);
  if (!existsSync(template)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'fresh-'));
    migrate({ HEADWATERS_DATA: fresh });
    rmSync(join(fresh, 'lock'), { force: true });
    renameSync(fresh, template);
  }
  return template;
}

/** A database on the server to copy. */
async function makeServerDatabase(server, hash) {
  const name = `headwaters_template_${hash}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      const fresh = `${name}_${process.pid}`;
      await client.query(`CREATE DATABASE ${fresh}`);
      const url = new URL(server);
      url.pathname = `/${fresh}`;
      migrate({ DATABASE_URL: url.href });
      await client.query(`ALTER DATABASE ${fresh} RENAME TO ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

export default async function setUp() {
  const hash = hashOfMigrations();
  const server = process.env.HEADWATERS_TEST_SERVER;
  if (server) process.env.HEADWATERS_TEST_TEMPLATE = await makeServerDatabase(server, hash);
  else process.env.HEADWATERS_TEST_TEMPLATE = makeFolder(hash);
}
