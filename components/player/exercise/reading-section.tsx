import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { EvidenceList } from '@/components/player/evidence-list';
import { EvidenceMark } from '@/components/player/mark-popover';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { ExerciseItem } from '@/lib/domain/exercise';

interface ReadingSectionProps {
  id: string;
  /** How the two readings lie beside each other, as a teacher would say it. */
  summary: string;
  evidence: EvidenceItem[];
  children: ReactNode;
}

/** The author's reading beside the person's: what it is, what both have in common in words, and the items. Nothing is scored. */
export function ReadingSection({ id, summary, evidence, children }: ReadingSectionProps) {
  const t = useTranslations('player.exercise.reading');
  const titleId = useId();
  return (
    <section className="step-sheet wide-sheet exercise-reading" id={id} aria-labelledby={titleId} tabIndex={-1}>
      <header className="step-head">
        <h2 className="title" id={titleId}>
          {t('title')}
        </h2>
        <p className="prose">{summary}</p>
        <p className="note">{t('what')}</p>
      </header>
      {children}
      <EvidenceList items={evidence} />
    </section>
  );
}

interface ItemProps {
  item: ExerciseItem;
  /** What the exercise rests on. */
  evidence: EvidenceItem[];
}

/** The ids of what an item rests on; each opens its row of the library. */
export function EvidenceMarks({ item, evidence }: ItemProps) {
  return evidence
    .filter(({ id }) => item.evidence?.includes(id))
    .map((one) => <EvidenceMark key={one.id} item={one} />);
}

/** The words of an item and what they rest on. */
export function ExerciseItemWords(props: ItemProps) {
  return (
    <>
      {props.item.text}
      <EvidenceMarks {...props} />
    </>
  );
}

interface ReadingItemProps {
  /** What both readings are of. */
  words: ReactNode;
  /** What it is counted by: its number, its place or its date. */
  number: string;
  /** How the two stand to each other, as a sign and in words. */
  found: 'same' | 'defensible' | 'otherwise' | 'missed';
  says: string;
  children: ReactNode;
}

/** One item of an exercise with both readings of it. */
export function ReadingItem({ words, number, found, says, children }: ReadingItemProps) {
  return (
    <li className="comparison" data-found={found}>
      <header>
        <h3 className="eyebrow num">{number}</h3>
        <p className="comparison-found">{says}</p>
      </header>
      <p className="statement">{words}</p>
      {children}
    </li>
  );
}

/** The person's side and the author's; with the author's reason where there is one. */
export function Sides({ own, author, because }: { own: ReactNode; author: ReactNode; because?: string | null }) {
  const t = useTranslations('player.exercise.reading');
  return (
    <dl className="sides">
      <div>
        <dt>{t('you')}</dt>
        <dd>{own}</dd>
      </div>
      <div>
        <dt>{t('author')}</dt>
        <dd>
          {author}
          {because ? <p className="prose">{because}</p> : null}
        </dd>
      </div>
    </dl>
  );
}
