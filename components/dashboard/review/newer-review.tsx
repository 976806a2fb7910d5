'use client';

import { useTranslations } from 'next-intl';
import type { ReviewAnswer } from '@/lib/actions/reviews';
import type { Criterion } from '@/lib/domain/rubric';

interface NewerReviewProps {
  theirs: Extract<ReviewAnswer, { kind: 'newer' }>;
  criteria: Criterion[];
  onSettle: (which: 'mine' | 'theirs') => void;
}

/** Two people wrote at the same time: what the other one kept, and the choice between the two. */
export function NewerReview({ theirs, criteria, onSettle }: NewerReviewProps) {
  const t = useTranslations('reviews.panel');
  const { content, reviewer } = theirs;
  return (
    <section className="newer-review" role="alert">
      <p className="label">{reviewer ? t('newer', { name: reviewer }) : t('newerSomebody')}</p>
      <p className="note">{t('newerText')}</p>
      <dl>
        {criteria.map(({ key, name }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{content.scores[key] ?? t('notScored')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('comment')}</dt>
          <dd className="said">{content.comment || t('noComment')}</dd>
        </div>
      </dl>
      <div className="inline-actions">
        <button type="button" className="button small" onClick={() => onSettle('mine')}>
          {t('keepMine')}
        </button>
        <button type="button" className="button small" onClick={() => onSettle('theirs')}>
          {t('takeTheirs')}
        </button>
      </div>
    </section>
  );
}
