import { useTranslations } from 'next-intl';
import type { Position } from '@/lib/domain/debate';

/** The shape and letter of a position. Hidden from assistive technology: its name must stand beside it. */
export function PositionGlyph({
  position,
  size = 'normal',
}: {
  position: Position;
  size?: 'small' | 'normal' | 'big';
}) {
  const t = useTranslations('debate');
  return (
    <span className={size === 'normal' ? 'glyph' : `glyph ${size}`} data-position={position} aria-hidden="true">
      {t(`positions.${position}.letter`)}
    </span>
  );
}
