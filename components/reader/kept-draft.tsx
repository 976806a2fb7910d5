'use client';

import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import { shortQuote } from './describe';
import type { Draft } from './draft';
import type { ReaderActions } from './use-reader-actions';

interface KeptDraftProps {
  draft: Draft;
  source: Source;
  /** Null where tags can no longer be made: the words stay to be read and copied. */
  actions: Pick<ReaderActions, 'resume' | 'throwAway'> | null;
}

/** A half-written tag that was put aside: its words are safe on the device until it is finished or let go. */
export function KeptDraft({ draft, source, actions }: KeptDraftProps) {
  const t = useTranslations('reader.draft');
  const quote = shortQuote(quoteOf(source.text, draft));
  return (
    <li className="kept-draft">
      <p>
        <b>{t(draft.tagId === null ? 'new' : 'change')}</b> <span className="quote">{quote}</span>
      </p>
      {draft.because ? <p className="because">{draft.because}</p> : null}
      {actions ? (
        <div className="kept-actions">
          <button
            className="button small"
            type="button"
            aria-label={t('resumeName', { quote })}
            onClick={() => actions.resume(draft)}
          >
            {t('resume')}
          </button>
          <button
            className="button quiet small"
            type="button"
            aria-label={t('throwAwayName', { quote })}
            onClick={() => actions.throwAway(draft)}
          >
            {t('throwAway')}
          </button>
        </div>
      ) : null}
    </li>
  );
}
