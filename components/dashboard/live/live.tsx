'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { HELD, isHeld } from './held-lists';
import { useChanges } from './use-changes';

/** Refreshes are no closer to each other, in milliseconds; what waits looks as often whether it may come in. */
const EVERY = 1000;

interface LiveProps {
  /** Where the server says that something changed. */
  address: string;
  /** When this page was made, in milliseconds by the server's clock. */
  since: number;
}

/**
 * Keeps a page with what the server has. What is new appears by itself, except while somebody points at a list or is
 * in it: then a line says how much there is, and it waits for them.
 */
export function Live({ address, since }: LiveProps) {
  const t = useTranslations('live');
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [waiting, setWaiting] = useState(0);
  const [held, setHeld] = useState(0);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);

  useChanges(address, since, ({ count }) => setWaiting((before) => before + count));

  const refresh = useCallback(() => {
    lastAt.current = Date.now();
    setWaiting(0);
    setHeld(0);
    startRefresh(() => router.refresh());
  }, [router]);

  useEffect(() => {
    // One refresh at a time: what comes in meanwhile is in the next.
    if (waiting === 0 || isRefreshing) return;
    const look = () => (isHeld() ? setHeld(waiting) : refresh());
    const first = setTimeout(look, Math.max(0, lastAt.current + EVERY - Date.now()));
    const then = setInterval(look, EVERY);
    return () => {
      clearTimeout(first);
      clearInterval(then);
    };
  }, [waiting, isRefreshing, refresh]);

  return (
    <div className="live no-print" {...HELD}>
      {/* Said once, however much comes after it. */}
      <span className="sr" role="status">
        {held > 0 ? t('said') : null}
      </span>
      {held > 0 ? (
        <button type="button" className="button small" onClick={refresh}>
          {t('show', { count: held })}
        </button>
      ) : null}
    </div>
  );
}
