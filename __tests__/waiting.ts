import { db } from '@/lib/data/database';

/** A test that needs connections which wait for each other: the embedded database has one, which takes turns by itself. */
export const onServer = process.env.HEADWATERS_TEST_SERVER ? test : test.skip;

/** Resolves when so many connections to this database wait for a row that others hold, or when one of `others` is done. */
export async function untilWaiting(connections: number, ...others: Promise<unknown>[]): Promise<void> {
  let isOver = false;
  for (const other of others) {
    const end = () => {
      isOver = true;
    };
    other.then(end, end);
  }
  for (let waiting = 0; waiting < connections && !isOver; ) {
    const [row] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM pg_stat_activity
      WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
    waiting = row?.count ?? 0;
  }
}
