import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MOST_MARKS } from '@/components/dashboard/people-marks';
import { PositionGlyph } from '@/components/ui/position-glyph';
import type { Position } from '@/lib/domain/debate';
import type { ShownSplit } from '@/lib/domain/small-groups';

interface ClassSplitProps {
  title: string;
  /** Null: too few people stand behind it. */
  split: ShownSplit | null;
  /** Said instead of a split. */
  instead: string;
  /** Of how many the people of the split are; null where that is not said. */
  of?: number | null;
}

/** One mark per person, or from 41 people on a bar as long as their share. Decoration: the number stands beside it. */
function Marks({ position, people, most }: { position: Position | 'others'; people: number; most: number }) {
  const own = { className: 'split-marks', 'data-position': position, 'aria-hidden': true } as const;
  if (most > MOST_MARKS) {
    return (
      <span {...own}>
        <i className="split-bar" style={{ inlineSize: `${(100 * people) / most}%` }} />
      </span>
    );
  }
  return (
    <span {...own}>
      {Array.from({ length: people }, (_, mark) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks are all alike.
        <i key={mark} />
      ))}
    </span>
  );
}

/** How a class divides over a sentence, by the rules for small groups: nobody in it can be guessed. */
export function ClassSplit({ title, split, instead, of = null }: ClassSplitProps) {
  const t = useTranslations('wall');
  const tPosition = useTranslations('debate.positions');
  const b = (words: ReactNode) => <b className="num">{words}</b>;
  if (!split) {
    return (
      <section className="class-split">
        <h3 className="split-title">{title}</h3>
        <p className="split-note">{instead}</p>
      </section>
    );
  }
  const { named, others, people } = split;
  const most = named.reduce((sum, one) => sum + one.people, others ?? 0);
  return (
    <section className="class-split">
      <h3 className="split-title">{title}</h3>
      {people === null ? null : (
        <p className="split-note num">{of === null ? t('people', { people }) : t('tagged', { people, of })}</p>
      )}
      <ul className="split-list">
        {named.map((one) => (
          <li key={one.position}>
            <PositionGlyph position={one.position} />
            <span>{t.rich('count', { people: one.people, position: tPosition(`${one.position}.name`), b })}</span>
            <Marks position={one.position} people={one.people} most={most} />
          </li>
        ))}
        {others === null ? null : (
          <li>
            <span className="split-other" aria-hidden="true" />
            <span>{t.rich('another', { people: others, b })}</span>
            <Marks position="others" people={others} most={most} />
          </li>
        )}
      </ul>
      {people === null ? <p className="split-note">{t('fewOthers')}</p> : null}
    </section>
  );
}
