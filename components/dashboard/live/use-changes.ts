import { useEffect, useRef } from 'react';
import type { Notice } from '@/lib/domain/notice';

/** How long to wait before asking a server again that turned the connection away, in milliseconds. */
const AGAIN_FIRST = 3000;
const AGAIN_MOST = 120_000;

const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' && value !== null && 'count' in value && typeof value.count === 'number';

/**
 * Calls back when the server says that something changed, also what changed while nobody listened. A page that is not
 * seen does not listen: a browser allows six connections to a server, and every open page would hold one.
 */
export function useChanges(address: string, since: number, onChange: (notice: Notice) => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const known = useRef(since);

  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let wait = AGAIN_FIRST;
    let isOver = false;

    const close = () => {
      clearTimeout(again);
      source?.close();
      source = null;
    };
    const listen = () => {
      if (source || isOver || document.visibilityState === 'hidden') return;
      const opened = new EventSource(`${address}?since=${known.current}`);
      source = opened;
      opened.addEventListener('open', () => {
        wait = AGAIN_FIRST;
      });
      opened.addEventListener('changed', ({ data, lastEventId }) => {
        known.current = Number(lastEventId) || known.current;
        const notice: unknown = JSON.parse(data);
        if (isNotice(notice)) latest.current(notice);
      });
      opened.addEventListener('over', () => {
        isOver = true;
        close();
      });
      opened.addEventListener('error', () => {
        // A connection that broke off comes back by itself; one that was refused does not.
        if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
        close();
        again = setTimeout(listen, wait);
        wait = Math.min(wait * 2, AGAIN_MOST);
      });
    };
    const follow = () => (document.visibilityState === 'hidden' ? close() : listen());

    listen();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close();
    };
  }, [address]);
}
