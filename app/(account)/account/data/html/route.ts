import { asDownload } from '@/app/(account)/account/data/as-download';
import { writeOwnDataPage } from '@/app/(account)/account/data/own-data-page';
import { getOwnData } from '@/lib/data/own-data';

/** Everything about the person who asks, as one page that needs nothing else. */
export function GET(): Promise<Response> {
  return asDownload('html', async (viewer, now) => writeOwnDataPage(await getOwnData(viewer, now)));
}
