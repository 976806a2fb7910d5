import { headers } from 'next/headers';
import { environment } from '@/lib/data/database';
import { buildSiteAddress, type SiteAddress } from '@/lib/domain/site-address';

/** The address of this site as this person should give it to others. */
export async function getSiteAddress(): Promise<SiteAddress> {
  const asked = await headers();
  // Where a form's action redirects, Next asks itself for the page at the address it listens on, which is then the host;
  // the one that the browser named goes along in the other header, as it does through a proxy.
  return buildSiteAddress(environment().publicUrl, asked.get('x-forwarded-host') ?? asked.get('host'));
}
