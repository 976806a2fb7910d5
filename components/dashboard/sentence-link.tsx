'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ComponentProps, useEffect, useRef } from 'react';
import { REASONS } from './reasons-id';

/** As in dashboard.css: from here on the reasons stand beside the text. */
const REASONS_BESIDE = '(min-width: 72rem)';

/**
 * Opens the reasons of a sentence. Where they stand beside the text, nothing moves. Elsewhere they stand under the
 * sentence: it comes to the top, and focus goes to their heading.
 */
export function SentenceLink({ href, ...link }: ComponentProps<typeof Link> & { href: string }) {
  const router = useRouter();
  const element = useRef<HTMLAnchorElement>(null);
  const wasPressed = useRef(false);
  const isOpen = link['aria-current'] === 'true';

  // Follows the reasons onto the page, which come from the server some time after the press.
  useEffect(() => {
    if (!isOpen || !wasPressed.current) return;
    wasPressed.current = false;
    if (window.matchMedia(REASONS_BESIDE).matches) return;
    element.current?.scrollIntoView({ block: 'start' });
    document.getElementById(REASONS)?.focus({ preventScroll: true });
  }, [isOpen]);

  return (
    <Link
      {...link}
      ref={element}
      href={href}
      // Hundreds of sentences: fetching every one of their pages ahead would cost more than it saves.
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        wasPressed.current = !isOpen;
        router.push(href, { scroll: false });
      }}
    />
  );
}
