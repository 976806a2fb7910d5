// npm run test:postgres: the database tests on the PostgreSQL server of DATABASE_URL. Each test file makes a database of
// its own there and drops it.
import { spawnSync } from 'node:child_process';

if (!process.env.DATABASE_URL) {
  console.error(
    'Set DATABASE_URL to a PostgreSQL server on which databases may be created, such as postgresql://postgres@localhost:5432/postgres',
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['scripts/jest.mjs', 'database', '--runInBand'], {
  stdio: 'inherit',
  env: { ...process.env, HEADWATERS_TEST_SERVER: process.env.DATABASE_URL, DATABASE_URL: '' },
});
process.exit(status ?? 1);
