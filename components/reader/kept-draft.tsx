'use client';

import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import { shortQuote } from './describe';
import type { Draft } from './draft';
import { useReaderStore } from './reader-store';

interface KeptDraftProps {
  draft: Draft;
  source: Source;
  /** Null where tags can no longer be made: the words stay to be read and copied. */
  onResume: ((draft: Draft) => void) | null;
}

/** A half-written tag that was put aside: its words are safe on the device until it is finished or let go. */
export function KeptDraft({ draft, source, onResume }: KeptDraftProps) {
  const t = useTranslations('reader.draft');
  const store = useReaderStore();
  const quote = shortQuote(quoteOf(source.text, draft));
  return (
    <li className="kept-draft">
      <p>
        <b>{t(draft.tagId === null ? 'new' : 'change')}</b> <span className="quote">{quote}</span>
      </p>
      {draft.because ? <p className="because">{draft.because}</p> : null}
      {onResume ? (
        <div className="kept-actions">
          <button
            className="button small"
            type="button"
            aria-label={t('resumeName', { quote })}
            onClick={() => onResume(draft)}
          >
            {t('resume')}
          </button>
          <button
            className="button quiet small"
            type="button"
            aria-label={t('discardName', { quote })}
            onClick={() => store.getState().discard(draft)}
          >
            {t('discard')}
          </button>
        </div>
      ) : null}
    </li>
  );
}
