import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Measure } from '@/lib/domain/contested';

interface ContestedOpeningProps {
  measure: Measure;
  /** The sentence that divides the class most; null when too few people compared any. */
  most: { title: string; sentence: number; people: number; split: number; href: string } | null;
  leftOut: number;
}

/** What a teacher could say aloud about where the class divides. */
export function ContestedOpening({ measure, most, leftOut }: ContestedOpeningProps) {
  const t = useTranslations('contested.opening');
  if (!most) return <p className="lead opening-sentence">{t('tooFew', { leftOut })}</p>;
  if (most.split === 0) return <p className="lead opening-sentence">{t('none', { what: measure })}</p>;
  const { title, sentence, people, split, href } = most;
  return (
    <p className="lead opening-sentence">
      {t.rich('most', {
        title,
        sentence,
        people,
        what: measure,
        times: Math.round(split * 100),
        passage: (words) => <Link href={href}>{words}</Link>,
      })}
    </p>
  );
}
