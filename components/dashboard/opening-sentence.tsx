import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface OpeningSentenceProps {
  /** People who have committed their tags. */
  committed: number;
  /** People enrolled. */
  of: number;
  /** Number of the sentence that divides them most; null when too few tagged any one sentence. */
  mostDivided: number | null;
  /** Number of the sentence they agree on most; null likewise. */
  mostAgreed: number | null;
  href: (sentence: number) => string;
}

/** Which of the messages says what can be said about where they divide. */
function divisionKey({ mostDivided, mostAgreed }: OpeningSentenceProps) {
  if (mostDivided !== null && mostDivided === mostAgreed) return 'onlyOne';
  if (mostDivided !== null && mostAgreed !== null) return 'both';
  if (mostDivided !== null) return 'divided';
  if (mostAgreed !== null) return 'agreed';
  return 'tooFew';
}

/** What a teacher could say aloud about this assignment right now; before anyone has committed it says only that. */
export function OpeningSentence(props: OpeningSentenceProps) {
  const { committed, of, mostDivided, mostAgreed, href } = props;
  const t = useTranslations('dashboard.opening');
  if (of === 0) return <p className="lead opening-sentence">{t('nobody')}</p>;
  if (committed === 0) return <p className="lead opening-sentence">{t('none', { of })}</p>;
  const link = (sentence: number | null) => (words: ReactNode) =>
    sentence === null ? words : <Link href={href(sentence)}>{words}</Link>;
  return (
    <p className="lead opening-sentence">
      {t(committed >= of ? 'all' : 'some', { committed, of })}{' '}
      {t.rich(divisionKey(props), {
        mostDivided: mostDivided ?? 0,
        mostAgreed: mostAgreed ?? 0,
        divided: link(mostDivided),
        agreed: link(mostAgreed),
      })}
    </p>
  );
}
