// Loaded into the real server before anything else, by NODE_OPTIONS: a window through which a test sees what a request
// changed in the one database that the server holds, and puts it back. The server itself is as it always is.
import { createServer } from 'node:http';

const port = process.env.HEADWATERS_TEST_WINDOW;
// What the server starts in its turn gets no window of its own.
delete process.env.HEADWATERS_TEST_WINDOW;
if (port) createServer(answer).listen(Number(port), '127.0.0.1').unref();

/** The client that lib/data/database.ts holds for the whole process. */
const client = () => globalThis.headwaters.open.client;

/** Every table but that of migrations and that of tries, which are counted whatever becomes of them. */
async function listTables() {
  const rows = await client().$queryRawUnsafe(`
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'throttle') ORDER BY 1`);
  return rows.map(({ tablename }) => tablename);
}

/** Where every row of a table stands and which transaction wrote it: it changes with every write, and is quickly read. */
async function takeFingerprints() {
  const asked = (await listTables()).map(
    (
      table,
    ) => `SELECT '${table}' AS name, count(*) || ' ' || coalesce(sum(hashtext(ctid::text || xmin::text)), 0) AS mark
      FROM public."${table}"`,
  );
  const rows = await client().$queryRawUnsafe(asked.join(' UNION ALL '));
  return new Map(rows.map(({ name, mark }) => [name, mark]));
}

const onlyIn = (one, other) => `EXISTS (SELECT 1 FROM (TABLE ${one} EXCEPT ALL TABLE ${other}) d)`;

/** Those of the tables that hold something else than they did. */
async function listChanged(tables) {
  if (tables.length === 0) return [];
  const asked = tables.map((table) => {
    const [now, then] = [`public."${table}"`, `kept."${table}"`];
    return `SELECT '${table}' AS name WHERE ${onlyIn(now, then)} OR ${onlyIn(then, now)}`;
  });
  return (await client().$queryRawUnsafe(asked.join(' UNION ALL '))).map(({ name }) => name);
}

const run = (statements) =>
  client().$transaction(async (tx) => {
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });

let fingerprints = new Map();

const ways = {
  /** Remembers everything as it is now. */
  '/keep': async () => {
    const copies = (await listTables()).map((table) => `CREATE TABLE kept."${table}" AS TABLE public."${table}"`);
    await run(['DROP SCHEMA IF EXISTS kept CASCADE', 'CREATE SCHEMA kept', ...copies]);
    fingerprints = await takeFingerprints();
    return [];
  },
  /** Puts everything back as it was then; answers which tables held something else. */
  '/undo': async () => {
    const written = [...(await takeFingerprints())].filter(([table, mark]) => fingerprints.get(table) !== mark);
    const changed = await listChanged(written.map(([table]) => table));
    const back = changed.flatMap((table) => [
      `DELETE FROM public."${table}"`,
      `INSERT INTO public."${table}" TABLE kept."${table}"`,
    ]);
    // Without the triggers that refuse to change what never changes, and in whichever order tables refer to one another.
    await run(['SET LOCAL session_replication_role = replica', 'DELETE FROM throttle', ...back]);
    if (written.length > 0) fingerprints = await takeFingerprints();
    return changed;
  },
};

async function answer(request, response) {
  try {
    response.end(JSON.stringify(await ways[request.url]()));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}
