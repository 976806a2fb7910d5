import { useTranslations } from 'next-intl';
import type { Feedback } from '@/lib/domain/rubric';

interface FeedbackSheetProps {
  feedback: Feedback;
  /** Points are said as well as words. */
  isGraded: boolean;
  /** Level of the headings above it, so that its own come under them. */
  under?: 1 | 2;
}

/** A released review as its student reads it: for each criterion the words of the level, then the comment. */
export function FeedbackSheet({ feedback, isGraded, under = 1 }: FeedbackSheetProps) {
  const t = useTranslations('trail.feedback');
  const Heading = `h${under + 1}` as 'h2' | 'h3';
  const { criteria, comment, points, most } = feedback;
  return (
    <div className="feedback">
      <dl>
        {criteria.map(({ name, asks, level, most: of }) => (
          <div key={`${name} ${asks}`}>
            <dt>
              <b>{name}</b>
              <span className="note">{asks}</span>
            </dt>
            <dd>
              {level ? <p className="doc-words">{level.words}</p> : <p className="note">{t('notScored')}</p>}
              {level && isGraded ? <p className="note num">{t('points', { points: level.points, of })}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
      {isGraded ? <p className="num">{t('total', { points, of: most })}</p> : null}
      <div>
        <Heading className="label">{t('comment')}</Heading>
        {comment ? <p className="doc-words">{comment}</p> : <p className="note">{t('noComment')}</p>}
      </div>
    </div>
  );
}
