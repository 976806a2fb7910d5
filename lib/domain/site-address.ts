/** Where others reach this site. */
export interface SiteAddress {
  /** Without a slash at the end. */
  address: string;
  /** It leads here from the computer the server runs on, and from no other. */
  isLocal: boolean;
}

const isLoopback = (address: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

/**
 * The address to give to others: the configured one, or, where that one is local, the one this person came by. `host` is
 * what their browser named; null when it named none.
 */
export function buildSiteAddress(publicUrl: string, host: string | null): SiteAddress {
  const cameBy = `http://${host}`;
  const address = host !== null && isLoopback(publicUrl) && URL.canParse(cameBy) ? cameBy : publicUrl;
  return { address, isLocal: isLoopback(address) };
}
