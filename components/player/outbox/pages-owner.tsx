'use client';

import { useEffect } from 'react';
import { tellOwner } from './page-worker';

/** Says who is signed in to the worker that keeps pages, so that it lets go of anybody else’s. */
export function PagesOwner({ personId }: { personId: string }) {
  // Follows who is signed in.
  useEffect(() => {
    // A browser that forbids workers has kept nothing.
    void tellOwner(personId).catch(() => {});
  }, [personId]);

  return null;
}
