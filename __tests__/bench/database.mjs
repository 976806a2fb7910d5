// A PostgreSQL database for the bench alone.
import pg from 'pg';
import { prepareOwnPostgres } from '../../scripts/own-postgres.mjs';

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

/** An empty database on the server of DATABASE_URL, else on one that is started for it; null where there is neither. */
export async function makeDatabase() {
  const given = process.env.DATABASE_URL;
  const own = given ? null : await prepareOwnPostgres();
  if (!given && own === null) return null;
  await own?.start();
  const server = given || own.url;
  const name = `headwaters_bench_${process.pid}_${Date.now()}`;
  await ask(server, `CREATE DATABASE ${name}`);
  const { rows } = await ask(server, 'SHOW server_version');
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    version: `PostgreSQL ${rows[0].server_version}`,
    place: given ? 'the one of DATABASE_URL' : 'started for the bench',
    remove: () => (own ? own.remove() : ask(server, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}
