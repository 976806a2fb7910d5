import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { POSITIONS } from '@/lib/domain/debate';

/** One sentence and how a careful reader of each position could take it. */
export function FourReadings() {
  const t = useTranslations();
  return (
    <section className="wide home-section" aria-labelledby="readings">
      <h2 className="head" id="readings">
        {t('home.readings.title')}
      </h2>
      <p className="note readings-about">{t('home.readings.about')}</p>
      <p className="readings-sentence quote">{t('home.readings.sentence')}</p>
      <ul className="readings">
        {POSITIONS.map((position) => (
          <li key={position} data-position={position}>
            <p className="readings-who">
              <PositionGlyph position={position} />
              {t(`debate.positions.${position}.name`)}
            </p>
            <p className="prose">{t(`home.readings.${position}`)}</p>
          </li>
        ))}
      </ul>
      <p className="note readings-note">{t('home.readings.note')}</p>
    </section>
  );
}
