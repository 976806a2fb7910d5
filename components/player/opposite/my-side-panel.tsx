import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { SeesLine } from '@/components/ui/sees-line';
import type { Position, StanceValue } from '@/lib/domain/debate';
import type { Side } from '@/lib/domain/exercise';
import { type MySide, type MySidePart, otherSide, splitBySide } from '@/lib/domain/my-side';

interface MySidePanelProps {
  /** The stance before the reading; null when none was kept. */
  start: StanceValue | null;
  tags: { position: Position }[];
}

function positionOf(part: MySidePart, side: Side | null): Position | null {
  if (part === 'neither') return null;
  if (part === 'with') return side;
  return part === 'against' ? side && otherSide(side) : part;
}

/** The parts as a bar and in words: tones and hatching tell them apart, and every part says what it is. */
function Split({ side, parts }: MySide) {
  const t = useTranslations('player.mySide');
  const debate = useTranslations('debate.positions');
  return (
    <>
      <div className="my-side-bar" aria-hidden="true">
        {parts.map(({ part, count }, index) =>
          count > 0 ? <span key={part} data-tone={index + 1} style={{ flexGrow: count }} /> : null,
        )}
      </div>
      <ul className="my-side-parts">
        {parts.map(({ part, count }, index) => {
          const position = positionOf(part, side);
          return (
            <li key={part}>
              <span className="my-side-swatch" data-tone={index + 1} aria-hidden="true" />
              <b className="num">{count}</b>
              <span>
                {part === 'transfer' || part === 'indigenous' ? null : `${t(`parts.${part}`)} `}
                {position === null ? null : (
                  <span className="my-side-name">
                    <PositionGlyph position={position} size="small" /> {debate(`${position}.name`)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="note">{t('question')}</p>
    </>
  );
}

/** How a person's own tags split by the side they started from, for nobody but them: a question, not a judgement. */
export function MySidePanel({ start, tags }: MySidePanelProps) {
  const t = useTranslations('player.mySide');
  const debate = useTranslations('debate.positions');
  const titleId = useId();
  const { side, parts } = splitBySide(start, tags);
  return (
    <section className="my-side" aria-labelledby={titleId}>
      <h2 className="label" id={titleId}>
        {t('title')}
      </h2>
      <p className="note">
        {side === null ? t(start === null ? 'noStart' : 'middle') : t('start', { side: debate(`${side}.name`) })}
      </p>
      {tags.length === 0 ? <p>{t('noTags')}</p> : <Split side={side} parts={parts} />}
      <SeesLine>{t('sees')}</SeesLine>
    </section>
  );
}
