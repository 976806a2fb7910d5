import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { RadioGroup } from '@/components/player/radio-group';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { PositionLine } from '@/components/ui/position-line';
import { POSITIONS } from '@/lib/domain/debate';

interface PositionChoiceProps {
  value: string;
  onChange: (position: string) => void;
  error: string | null;
}

/** Which of the four positions fits a person's view best; none is chosen beforehand. */
export function PositionChoice({ value, onChange, error }: PositionChoiceProps) {
  const t = useTranslations('player.stance');
  const debate = useTranslations('debate.positions');
  const name = useId();
  return (
    <RadioGroup className="question-group" legend={t('position')} hint={t('positionHint')} error={error}>
      <div className="choices position-choice">
        {POSITIONS.map((position) => (
          <label className="choice" key={position} data-position={position}>
            <input
              className="sr"
              type="radio"
              name={name}
              value={position}
              checked={position === value}
              onChange={() => onChange(position)}
            />
            <PositionGlyph position={position} />
            <span>
              <b>{debate(`${position}.name`)}</b>
              <small>{debate(`${position}.short`)}</small>
            </span>
            <PositionLine position={position} />
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}
