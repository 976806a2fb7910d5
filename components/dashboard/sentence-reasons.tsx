import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateBox } from '@/components/ui/state-box';
import { POSITIONS } from '@/lib/domain/debate';
import { CloseReasons } from './close-reasons';
import { Reason, type ReasonGiven } from './reason';
import { REASONS } from './reasons-id';

export interface SentenceReasonsProps {
  sentence: number;
  /** The sentence itself. */
  words: string;
  tags: ReasonGiven[];
  /** Whether only some tags are shown, so that there may be others. */
  isFiltered?: boolean;
  /** Which of the words are tagged by how many, and the way to show or hide it. */
  covered?: ReactNode;
  /** This page without the reasons. */
  closeHref: string;
}

/** Every tag that touches the opened sentence with its reason, position by position. */
export function SentenceReasons({
  sentence,
  words,
  tags,
  isFiltered = false,
  covered = null,
  closeHref,
}: SentenceReasonsProps) {
  const t = useTranslations('dashboard.reasons');
  const sorted = POSITIONS.flatMap((position) => tags.filter((tag) => tag.position === position));
  return (
    <section className="reasons" aria-labelledby={REASONS}>
      <header>
        <h3 className="subtitle" id={REASONS} tabIndex={-1}>
          {t('title', { number: sentence })}
        </h3>
        <p className="note num reasons-acts">
          {tags.length > 0 ? <span>{t('count', { count: tags.length })}</span> : null}
          <a className="reasons-in-text" href={`#s${sentence}`}>
            {t('inText')}
          </a>
          <CloseReasons href={closeHref} sentence={sentence}>
            {t('close')}
          </CloseReasons>
        </p>
        <blockquote className="quote">{words}</blockquote>
      </header>
      {tags.length > 0 && covered ? <div className="reasons-words">{covered}</div> : null}
      {tags.length === 0 ? (
        <StateBox kind="empty" title={t(isFiltered ? 'filteredTitle' : 'emptyTitle')} level={4}>
          {t(isFiltered ? 'filtered' : 'empty')}
        </StateBox>
      ) : (
        <ol className="reason-list">
          {sorted.map((tag, order) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read, in which the same person may say the same twice.
            <Reason key={order} tag={tag} isWhole={tag.quote.trim() === words.trim()} />
          ))}
        </ol>
      )}
    </section>
  );
}
