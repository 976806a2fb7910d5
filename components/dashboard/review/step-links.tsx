'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Icon } from '@/components/ui/icon';
import { useLeave } from './use-leave';

interface Neighbour {
  who: string;
  href: string;
}

interface StepLinksProps {
  /** The review that is left: it is sent first, and whoever cannot send it stays. */
  reviewKey: string;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** The way to the work before and after this one, also by Alt and P or N: with the modifier, no letter is taken from anybody. */
export function StepLinks({ reviewKey, previous, next }: StepLinksProps) {
  const t = useTranslations('reviews.steps');
  const leave = useLeave(reviewKey);

  // Follows the keyboard of the whole page.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // By its place: with Alt a Mac types another sign.
      const to = event.code === 'KeyN' ? next : event.code === 'KeyP' ? previous : null;
      if (!to) return;
      event.preventDefault();
      void leave(to.href);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [previous, next, leave]);

  const link = (to: Neighbour, way: 'previous' | 'next') => (
    <Link
      className="button small"
      href={to.href}
      prefetch={false}
      aria-keyshortcuts={way === 'next' ? 'Alt+N' : 'Alt+P'}
      onNavigate={(event) => {
        event.preventDefault();
        void leave(to.href);
      }}
    >
      {way === 'previous' ? <Icon name="arrow-left" /> : null}
      <span className="sr">{t(way)} </span>
      {to.who}
      {way === 'next' ? <Icon name="arrow-right" /> : null}
    </Link>
  );
  return (
    <>
      {previous ? link(previous, 'previous') : null}
      {next ? link(next, 'next') : null}
      {previous || next ? <span className="note step-keys">{t('keys')}</span> : null}
    </>
  );
}
