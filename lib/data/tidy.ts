import 'server-only';
import { deleteIdleGuests } from './deletion';
import { forgetOldLinks } from './one-time-links';
import { forgetExpired } from './throttle';

/** Removes what has had its time: limits on tries and one-time links that are over, and guests who have not come for long. */
export async function tidy(now: Date): Promise<void> {
  await forgetExpired(now);
  await forgetOldLinks(now);
  const gone = await deleteIdleGuests(now);
  if (gone > 0) console.log(`Guests who had not come for long: ${gone} deleted.`);
}

const DAY = 86_400_000;

/** Tidies now and once a day for as long as the process lives. A failure is for the log: the next day tries again. */
export function keepTidy(): void {
  const act = () => {
    tidy(new Date()).catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  };
  act();
  setInterval(act, DAY).unref();
}
