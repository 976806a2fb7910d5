'use client';

import { useEffect } from 'react';

/**
 * Marks the entry that the address points at. The style sheet’s own `:target` is lost when the router takes over the
 * address of the page.
 */
export function Landing() {
  // Follows the address, which the browser changes when an anchor of the page is pressed.
  useEffect(() => {
    const mark = () => {
      document.querySelector('[data-landed]')?.removeAttribute('data-landed');
      // Ids are plain: whatever else an address ends in marks nothing.
      document.getElementById(window.location.hash.slice(1))?.setAttribute('data-landed', '');
    };
    mark();
    window.addEventListener('hashchange', mark);
    return () => window.removeEventListener('hashchange', mark);
  }, []);
  return null;
}
