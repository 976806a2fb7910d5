'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';

/** As in dashboard.css: from here on the reasons stand beside the text. */
const REASONS_BESIDE = '(min-width: 72rem)';

/** Opens the reasons of a sentence. Where they stand beside the text, nothing moves; elsewhere the page goes to them. */
export function SentenceLink({ href, ...link }: ComponentProps<typeof Link> & { href: string }) {
  const router = useRouter();
  return (
    <Link
      {...link}
      href={href}
      // Hundreds of sentences: fetching every one of their pages ahead would cost more than it saves.
      prefetch={false}
      onNavigate={(event) => {
        if (!window.matchMedia(REASONS_BESIDE).matches) return;
        event.preventDefault();
        router.push(href, { scroll: false });
      }}
    />
  );
}
