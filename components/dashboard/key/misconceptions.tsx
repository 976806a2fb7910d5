import { useFormatter, useTranslations } from 'next-intl';
import type { Misconception } from '@/lib/domain/key-tally';
import type { KeyPlace } from './key-item';

/** The misconceptions that a module names, each with the places of the key whose words correct it. */
export function Misconceptions({ misconceptions, places }: { misconceptions: Misconception[]; places: KeyPlace[] }) {
  const t = useTranslations('keys.misconceptions');
  const format = useFormatter();
  if (misconceptions.length === 0) return <p className="prose">{t('none')}</p>;
  return (
    <>
      <p className="note">{t('note')}</p>
      <ul className="key-misconceptions">
        {misconceptions.map(({ claim, correction, keyIds }) => {
          const own = places.filter(({ tally }) => keyIds.includes(tally.key.id));
          const words = own.map(({ number, tally }) =>
            t('placeOf', { number, unlike: tally.missed + tally.otherwise, of: tally.of }),
          );
          return (
            <li key={claim}>
              <p className="prose">
                <b>{claim}</b> {correction}
              </p>
              <p className="note">{own.length > 0 ? t('places', { places: format.list(words) }) : t('elsewhere')}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
