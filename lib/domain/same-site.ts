const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was not made by one of our own pages. Browsers always say where a
 * change comes from, by Sec-Fetch-Site or Origin; a request that says neither is turned away as well.
 */
export function isFromElsewhere(request: {
  method: string;
  headers: { get(name: string): string | null };
  /** The configured address of the site; null when people reach it directly. */
  publicUrl: string | null;
}): boolean {
  if (READING.has(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return true;
  const origin = request.headers.get('origin');
  if (origin === null) return site === null;
  const host = hostOf(origin);
  return host === null || (host !== request.headers.get('host') && host !== hostOf(request.publicUrl ?? ''));
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
