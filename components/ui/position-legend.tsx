import { useTranslations } from 'next-intl';
import { POSITIONS } from '@/lib/domain/debate';
import { PositionGlyph } from './position-glyph';
import { PositionLine } from './position-line';

/** The four positions with shape, letter, line and name, in their fixed order. */
export function PositionLegend() {
  const t = useTranslations();
  return (
    <ul className="legend" aria-label={t('common.positions')}>
      {POSITIONS.map((position) => (
        <li key={position} data-position={position}>
          <PositionGlyph position={position} size="small" />
          <PositionLine position={position} />
          {t(`debate.positions.${position}.name`)}
        </li>
      ))}
    </ul>
  );
}
