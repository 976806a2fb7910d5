import { headers } from 'next/headers';
import { environment } from '@/lib/data/database';
import { buildSiteAddress, type SiteAddress } from '@/lib/domain/site-address';

/** The address of this site as this person should give it to others. */
export async function getSiteAddress(): Promise<SiteAddress> {
  return buildSiteAddress(environment().publicUrl, (await headers()).get('host'));
}
