import 'server-only';
import { db } from './database';

/** How many failures a key may have in a window of so many minutes before it has to wait. */
export interface Limit {
  failures: number;
  minutes: number;
}

/** Per account: enough for a forgotten password, far too few for a guess. */
export const PER_ACCOUNT: Limit = { failures: 10, minutes: 15 };

/** Per address, failures alone: 300 people behind one school address may each mistype a few times. */
export const PER_ADDRESS: Limit = { failures: 1500, minutes: 15 };

/** Per address, unknown class codes: a class that mistypes together is far below it, and so is a useful guess. */
export const CODES_PER_ADDRESS: Limit = { failures: 300, minutes: 15 };

/** Per account, mails that somebody asked for: as many as a person waits for, and no more than one can bear. */
export const MAILS_PER_ACCOUNT: Limit = { failures: 5, minutes: 15 };

/** Per address, mails: a lecture hall that signs in by mail together, far fewer than somebody who sends them for spite. */
export const MAILS_PER_ADDRESS: Limit = { failures: 600, minutes: 15 };

/** Minutes until the key may try again; 0 when it may now. */
export async function minutesToWait(key: string, limit: Limit, now: Date): Promise<number> {
  const row = await db().throttle.findUnique({ where: { key } });
  if (!row || row.windowEnd <= now || row.failures < limit.failures) return 0;
  return Math.ceil((row.windowEnd.getTime() - now.getTime()) / 60_000);
}

/** Counts one failure in one statement, so that guesses arriving together are all counted; returns the count with it. */
export async function countFailure(
  key: string,
  limit: Limit,
  now: Date,
): Promise<{ failures: number; windowEnd: Date }> {
  const windowEnd = new Date(now.getTime() + limit.minutes * 60_000);
  const [row] = await db().$queryRaw<{ failures: number; windowEnd: Date }[]>`
    INSERT INTO "throttle" ("key", "failures", "windowEnd") VALUES (${key}, 1, ${windowEnd})
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN "throttle"."windowEnd" <= ${now} THEN 1 ELSE "throttle"."failures" + 1 END,
      "windowEnd" = CASE WHEN "throttle"."windowEnd" <= ${now} THEN ${windowEnd} ELSE "throttle"."windowEnd" END
    RETURNING "failures", "windowEnd"`;
  return row ?? { failures: 1, windowEnd };
}

/** Forgets a key's failures, after it succeeded. */
export async function forgetFailures(key: string): Promise<void> {
  await db().throttle.deleteMany({ where: { key } });
}

/**
 * Counts a try before it is known how it ends, in one statement: minutes to wait, 0 when it may go on. Tries that
 * arrive together are counted one after the other.
 */
export async function takeTry(key: string, limit: Limit, now: Date): Promise<number> {
  const { failures, windowEnd } = await countFailure(key, limit, now);
  if (failures <= limit.failures) return 0;
  return Math.max(1, Math.ceil((windowEnd.getTime() - now.getTime()) / 60_000));
}

/** Takes one try back, after it turned out well. */
export async function giveBackTry(key: string): Promise<void> {
  await db().throttle.updateMany({ where: { key, failures: { gt: 0 } }, data: { failures: { decrement: 1 } } });
}

/** Removes the rows of windows that are over. */
export async function forgetExpired(now: Date): Promise<void> {
  await db().throttle.deleteMany({ where: { windowEnd: { lt: now } } });
}
