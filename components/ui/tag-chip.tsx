import { useTranslations } from 'next-intl';
import type { Position } from '@/lib/domain/debate';
import { PositionGlyph } from './position-glyph';

function Chip({ position, isWas = false }: { position: Position; isWas?: boolean }) {
  const t = useTranslations('debate');
  return (
    <span className={isWas ? 'chip was' : 'chip'} data-position={position}>
      <PositionGlyph position={position} size="small" />
      {t(`positions.${position}.name`)}
    </span>
  );
}

/**
 * The position of a tag. `was` is the position it had at the commit: when it differs, both are shown with an arrow
 * and read as "first Transfer, now Sequence"; null or the same position shows one chip.
 */
export function TagChip({ position, was = null }: { position: Position; was?: Position | null }) {
  const t = useTranslations();
  if (was === null || was === position) return <Chip position={position} />;
  const name = (which: Position) => t(`debate.positions.${which}.name`);
  return (
    <span className="chip-pair">
      <span className="sr">{t('common.chip.moved', { was: name(was), now: name(position) })}</span>
      <span className="chip-pair" aria-hidden="true">
        <Chip position={was} isWas />
        <span>→</span>
        <Chip position={position} />
      </span>
    </span>
  );
}
