import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import type { Position } from '@/lib/domain/debate';

/** A reading with its reason. On a wall it has no name. */
export interface WallReading {
  position: Position;
  because: string;
}

/** Readings one under the other, each under the line of its position. */
export function WallReadings({ readings }: { readings: readonly WallReading[] }) {
  const t = useTranslations('wall');
  const tPosition = useTranslations('debate.positions');
  return (
    <>
      {readings.map(({ position, because }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read, in which a position may come twice.
        <article className="wall-reading" data-position={position} key={index}>
          <PositionGlyph position={position} size="big" />
          <h3>{t('because', { position: tPosition(`${position}.name`) })}</h3>
          <p>{because}</p>
        </article>
      ))}
    </>
  );
}
