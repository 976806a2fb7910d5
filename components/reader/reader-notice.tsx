'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { type Notice, useReader, useReaderStore } from './reader-store';
import type { ReaderActions } from './use-reader-actions';
import type { TagChanges } from './use-tag-history';

/** What was done last, as far as it still stands: what was taken back or done after it is no longer what to undo. */
function useStandingNotice(changes: TagChanges): Notice | null {
  const notice = useReader((state) => state.notice);
  const history = useReader((state) => state.history);
  if (!notice || !('history' in notice)) return notice;
  return notice.history === history && changes.standing(history).done.at(-1) === history.done.at(-1) ? notice : null;
}

interface ReaderNoticeProps {
  actions: ReaderActions;
  changes: TagChanges;
}

/**
 * One line that says what was done last and how to take it back: near the thumb on a phone, under the list beside the
 * text. It stays until the next thing is done. What it says was announced when it happened, so it is no live region.
 */
export function ReaderNotice({ actions, changes }: ReaderNoticeProps) {
  const t = useTranslations('reader.notice');
  const store = useReaderStore();
  const notice = useStandingNotice(changes);
  const move = useReader((state) => state.move);
  const line = useRef<HTMLDivElement>(null);

  // Follows the requests for focus.
  useEffect(() => {
    if (move?.to === 'notice') line.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [move]);

  // Follows the pointer: pressing anything else is the next thing. Before React, so that what is pressed can say something new.
  useEffect(() => {
    if (!notice) return;
    const press = ({ target }: Event) => {
      if (target instanceof Node && !line.current?.contains(target)) store.setState({ notice: null });
    };
    document.addEventListener('click', press, { capture: true });
    return () => document.removeEventListener('click', press, { capture: true });
  }, [notice, store]);

  if (!notice) return null;
  return (
    <div className="reader-notice" ref={line}>
      <p>
        <Icon name="check" /> {t(notice.kind)}
      </p>
      {notice.kind === 'aside' ? (
        <>
          <button className="button quiet" type="button" onClick={() => actions.resume(notice.draft)}>
            {t('resume')}
          </button>
          <button className="button quiet" type="button" onClick={() => actions.throwAway(notice.draft)}>
            {t('throwAway')}
          </button>
        </>
      ) : (
        <button
          className="button quiet"
          type="button"
          onClick={() => {
            if ('draft' in notice) return actions.putBack(notice.draft);
            changes.turn('undo');
            store.setState({ move: { ...notice.move } });
          }}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
}
