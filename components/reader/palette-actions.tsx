'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Tag } from '@/lib/domain/tag';
import { useReader, useReaderStore } from './reader-store';

interface PaletteActionsProps {
  tag: Tag | null;
  onRemove: (tag: Tag) => void;
  onCancel: () => void;
}

/** Keep, cancel and delete. Cancelling puts words aside; deleting takes them with it, so it asks once more. */
export function PaletteActions({ tag, onRemove, onCancel }: PaletteActionsProps) {
  const t = useTranslations('reader.palette');
  const store = useReaderStore();
  const isDeleting = useReader((state) => state.deleting);
  const first = useRef<HTMLButtonElement>(null);
  const wasDeleting = useRef(isDeleting);

  // Follows the row of buttons that takes the place of another: focus goes along.
  useEffect(() => {
    if (wasDeleting.current !== isDeleting) first.current?.focus();
    wasDeleting.current = isDeleting;
  }, [isDeleting]);

  if (tag && isDeleting) {
    return (
      <div className="actions asks">
        <p>{t(tag.because === '' ? 'askDelete' : 'askDeleteBecause')}</p>
        <button ref={first} className="button" type="button" onClick={() => onRemove(tag)}>
          {t('deleteYes')}
        </button>
        <button className="button quiet" type="button" onClick={() => store.setState({ deleting: false })}>
          {t('deleteNo')}
        </button>
      </div>
    );
  }
  return (
    <div className="actions">
      <button className="button primary" type="submit">
        {t(tag ? 'keepChange' : 'keep')}
      </button>
      <button className="button quiet" type="button" onClick={onCancel}>
        {t('cancel')}
      </button>
      {tag ? (
        <button
          ref={first}
          className="button quiet delete"
          type="button"
          onClick={() => store.setState({ deleting: true })}
        >
          {t('delete')}
        </button>
      ) : (
        <span className="hint keys-hint" aria-hidden="true">
          <kbd>Ctrl</kbd> <kbd>↵</kbd>
        </span>
      )}
    </div>
  );
}
