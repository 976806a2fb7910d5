import { useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';
import type { ClassReason as Reason } from '@/lib/domain/class-reading';
import type { ShownSplit } from '@/lib/domain/small-groups';
import { ClassReason } from './class-reason';
import { useShownWords } from './shown-words';

export interface PassageShown {
  sentence: number;
  words: string;
  split: ShownSplit;
  reasons: readonly Reason[] | null;
}

/** The sentences over which the class divides most, each with two reasons that stand against each other. */
export function ClassPassages({ passages }: { passages: PassageShown[] }) {
  const t = useTranslations('classReading');
  const inWords = useShownWords();
  return (
    <section className="class-part" aria-labelledby="class-passages">
      <h3 className="subtitle" id="class-passages">
        {t('passages')}
      </h3>
      {passages.length === 0 ? <p className="prose">{t('noPassages')}</p> : null}
      <ol className="class-passages" {...HELD}>
        {passages.map(({ sentence, words, split, reasons }) => (
          <li key={sentence} className="break-avoid">
            <p className="note num">
              <b>{t('passage', { number: sentence })}</b> {inWords(split)}
            </p>
            <blockquote className="quote">{words}</blockquote>
            {reasons?.map((reason) => (
              <ClassReason key={reason.position} reason={reason} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
