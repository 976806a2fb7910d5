'use client';

import { useTranslations } from 'next-intl';
import { useReader, useReaderStore } from './reader-store';

function KeySign({ sign }: { sign: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{sign}</kbd>{' '}
    </span>
  );
}

/** The commonest keys in one line, and the two ways that work without them: finding words, and the list of all keys. */
export function KeysLine({ canTag }: { canTag: boolean }) {
  const t = useTranslations('reader.keysLine');
  const store = useReaderStore();
  const keysOn = useReader((state) => state.keysOn);
  return (
    <div className="keys">
      <span>
        <kbd>↓</kbd> {t('next')}
      </span>
      {canTag && keysOn ? (
        <>
          <span>
            <kbd>[</kbd> <kbd>]</kbd> {t('narrow')}
          </span>
          <span>
            <kbd>1</kbd>–<kbd>4</kbd> {t('tag')}
          </span>
        </>
      ) : null}
      {canTag ? (
        <button type="button" onClick={() => store.setState({ dialog: 'find' })}>
          {keysOn ? <KeySign sign="/" /> : null}
          <span>{t('find')}</span>
        </button>
      ) : null}
      <button type="button" onClick={() => store.setState({ dialog: 'keys' })}>
        {keysOn ? <KeySign sign="?" /> : null}
        <span>{t('all')}</span>
      </button>
    </div>
  );
}
