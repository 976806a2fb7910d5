import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { mostUnlike } from '@/lib/domain/key-tally';
import type { KeyPlace } from './key-item';

/** What a teacher could say aloud about a class and the key: which place it read least as the author does. */
export function KeyOpening({ places }: { places: KeyPlace[] }) {
  const t = useTranslations('keys.opening');
  const worst = mostUnlike(places.map(({ tally }) => tally));
  const place = places.find(({ tally }) => tally === worst);
  if (places.length === 0) return <p className="lead opening-sentence">{t('noKey')}</p>;
  if (places.every(({ tally }) => tally.of === 0)) return <p className="lead opening-sentence">{t('nobody')}</p>;
  if (!worst || !place) return <p className="lead opening-sentence">{t('alike')}</p>;
  return (
    <p className="lead opening-sentence">
      {t.rich('most', {
        of: worst.of,
        unlike: worst.missed + worst.otherwise,
        practice: place.href ? 'no' : 'yes',
        number: place.number,
        sentence: place.sentence,
        where: (words) => <Link href={`#place${place.number}`}>{words}</Link>,
      })}
    </p>
  );
}
