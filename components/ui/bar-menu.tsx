'use client';

import { type ReactNode, useId } from 'react';

/**
 * The main links: in the bar where there is room, behind a button on phones. The browser's own popover opens and
 * closes it, so it works before any script arrives.
 */
export function BarMenu({ menu, label, children }: { menu: string; label: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className="button small bar-menu-button" popoverTarget={id}>
        {menu}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: following a link with the keyboard is a click too. */}
      <nav
        id={id}
        className="bar-nav"
        popover="auto"
        aria-label={label}
        // A link followed without a page load would leave the list lying over the new page.
        onClick={(event) => {
          if (event.target instanceof HTMLAnchorElement) event.currentTarget.hidePopover?.();
        }}
      >
        {children}
      </nav>
    </>
  );
}
