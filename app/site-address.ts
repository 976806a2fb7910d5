import { headers } from 'next/headers';
import { environment } from '@/lib/data/database';

/** The address to give to others: the configured one, or where nothing is configured the one this person came by. */
export async function getSiteAddress(): Promise<string> {
  const { publicUrl } = environment();
  const host = (await headers()).get('host');
  return new URL(publicUrl).hostname === 'localhost' && host ? `http://${host}` : publicUrl;
}
