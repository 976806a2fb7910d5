import { useTranslations } from 'next-intl';
import type { Measure } from '@/lib/domain/contested';
import type { AgreementWords as Words } from '@/lib/domain/wording-bands';

/** What can be said of agreement in sentences: how often two chose the same, and what chance would have given. */
export function AgreementSentences({ words, measure = 'position' }: { words: Words; measure?: Measure }) {
  const t = useTranslations('agreement');
  if (words.pairs === 'not-defined') return <p className="prose agree-big">{t(`pairs.${measure}.not-defined`)}</p>;
  return (
    <>
      <p className="prose agree-big">{t(`pairs.${measure}.${words.pairs}`)}</p>
      <p className="prose">{words.trustPairs ? t('littleToMeasure') : t(`alpha.${words.alpha}`)}</p>
    </>
  );
}

/** The same for students who have committed; null while there are too few of them to say it. */
export function AgreementWords({ words }: { words: Words | null }) {
  const t = useTranslations('agreement');
  if (words === null) return <p className="prose">{t('student.few')}</p>;
  return (
    <>
      <AgreementSentences words={words} />
      <p className="note">{t('noGradeWords')}</p>
    </>
  );
}
