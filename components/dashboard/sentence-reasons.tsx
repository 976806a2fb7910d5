import { useTranslations } from 'next-intl';
import { StateBox } from '@/components/ui/state-box';
import { POSITIONS } from '@/lib/domain/debate';
import { Reason, type ReasonGiven } from './reason';

export interface SentenceReasonsProps {
  sentence: number;
  /** The sentence itself. */
  words: string;
  tags: ReasonGiven[];
}

/** Every tag that touches the opened sentence with its reason, position by position. Pen names only. */
export function SentenceReasons({ sentence, words, tags }: SentenceReasonsProps) {
  const t = useTranslations('dashboard.reasons');
  const sorted = POSITIONS.flatMap((position) => tags.filter((tag) => tag.position === position));
  return (
    <section className="reasons" id="sentence" aria-labelledby="sentence-title">
      <header>
        <h3 className="subtitle" id="sentence-title">
          {t('title', { number: sentence })}
        </h3>
        <p className="note num">
          {tags.length > 0 ? `${t('count', { count: tags.length })} · ` : null}
          <a href={`#s${sentence}`}>{t('inText')}</a>
        </p>
        <blockquote className="quote">{words}</blockquote>
      </header>
      {tags.length === 0 ? (
        <StateBox kind="empty" title={t('emptyTitle')} level={4}>
          {t('empty')}
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
