import { useEffect } from 'react';

/** Long enough for the page to have settled, in milliseconds. */
const LATER = 3_000;

/** Fetches a part that is only loaded when it is asked for, once the page has settled: then it is there without a network too. */
export function useFetchAhead(load: () => Promise<unknown>): void {
  // Follows the clock; what could not be fetched now is fetched when it is asked for.
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => {}), LATER);
    return () => clearTimeout(timer);
  }, [load]);
}
