import { useFormatter, useTranslations } from 'next-intl';
import type { Run } from '@/lib/domain/coverage';
import { depthBand } from '@/lib/domain/heat';

interface CoveredWordsProps {
  sourceText: string;
  runs: Run[];
  /** Of how many people depth is a part. */
  classSize: number;
}

/** A sentence in which every few words say how many people's tags cover exactly them. */
export function CoveredWords({ sourceText, runs, classSize }: CoveredWordsProps) {
  const t = useTranslations('dashboard.words');
  const format = useFormatter();
  return (
    <>
      <blockquote className="quote covered-words">
        {runs.map(({ start, end, people }) => (
          <span key={start} className={people > 0 ? 'depth' : undefined} data-band={depthBand(people, classSize)}>
            <span className="sr"> {t('run', { people })} </span>
            <sup aria-hidden="true">{format.number(people)}</sup>
            {sourceText.slice(start, end)}
          </span>
        ))}
      </blockquote>
      <p className="note">{t('how')}</p>
    </>
  );
}
