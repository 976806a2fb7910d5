import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import type { Position } from '@/lib/domain/debate';
import { ArgumentCard, type ShownArgument } from './argument-card';

export interface ShownGroup {
  /** Null for arguments that argue for no position yet. */
  position: Position | null;
  arguments: ShownArgument[];
}

/** Every argument of a class, by what it argues for. */
export function ArgumentGroups({ groups }: { groups: ShownGroup[] }) {
  const t = useTranslations();
  return (
    <>
      <p className="note agree-how">{t('arguments.byPositionNote')}</p>
      {groups.map(({ position, arguments: own }) => (
        <section key={position ?? 'none'} className="argument-group" data-position={position ?? undefined}>
          <h3 className="subtitle">
            {position ? <PositionGlyph position={position} /> : null}{' '}
            {position ? t(`debate.positions.${position}.name`) : t('arguments.noPosition')},{' '}
            {t('arguments.people', { people: own.length })}
          </h3>
          {own.map((argument) => (
            <ArgumentCard key={argument.number} argument={argument} />
          ))}
        </section>
      ))}
    </>
  );
}
