import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { RadioGroup } from '@/components/player/radio-group';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { PositionLine } from '@/components/ui/position-line';
import { SIDES, type Side } from '@/lib/domain/exercise';

interface SideChoiceProps {
  /** Why there is a choice. */
  hint: string;
  value: Side | null;
  onChange: (side: Side) => void;
  error: string | null;
}

/** Which of the two sides to argue, for whoever started from neither. */
export function SideChoice({ hint, value, onChange, error }: SideChoiceProps) {
  const t = useTranslations('player.opposite');
  const debate = useTranslations('debate.positions');
  const name = useId();
  return (
    <RadioGroup className="question-group" legend={t('which')} hint={hint} error={error}>
      <div className="choices position-choice">
        {SIDES.map((side) => (
          <label className="choice" key={side} data-position={side}>
            <input
              className="sr"
              type="radio"
              name={name}
              value={side}
              checked={side === value}
              onChange={() => onChange(side)}
            />
            <PositionGlyph position={side} />
            <span>
              <b>{debate(`${side}.name`)}</b>
              <small>{debate(`${side}.short`)}</small>
            </span>
            <PositionLine position={side} />
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}
