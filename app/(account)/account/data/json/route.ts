import { asDownload } from '@/app/(account)/account/data/as-download';
import { getOwnData } from '@/lib/data/own-data';

/** Everything about the person who asks, as docs/own-data.md describes it. */
export function GET(): Promise<Response> {
  return asDownload('json', async (viewer, now) => `${JSON.stringify(await getOwnData(viewer, now), null, 2)}\n`);
}
