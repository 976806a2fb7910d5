import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { RadioGroup } from '@/components/player/radio-group';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { CONFIDENCES, STANCE_VALUES } from './stance-answers';

interface AnswerProps {
  /** The answer as text; empty while there is none. */
  value: string;
  onChange: (value: string) => void;
  error: string | null;
}

/** The debate's one question on seven points, with no point chosen beforehand. Neutral ink: only its ends carry signs. */
export function StanceScale({ value, onChange, error }: AnswerProps) {
  const t = useTranslations('player.stance');
  const debate = useTranslations('debate.stance');
  const name = useId();
  const chosen = STANCE_VALUES.find((point) => String(point) === value);
  return (
    <RadioGroup className="stance" legend={debate('question')} error={error}>
      <div className="scale">
        {STANCE_VALUES.map((point) => (
          <label key={point}>
            <input
              className="sr"
              type="radio"
              name={name}
              value={point}
              checked={point === chosen}
              onChange={() => onChange(String(point))}
            />
            <span className="num" aria-hidden="true">
              {t(`points.${point}`)}
            </span>
            <span className="sr">{debate(`value.${point}`)}</span>
          </label>
        ))}
      </div>
      <div className="ends" aria-hidden="true">
        <span>
          <PositionGlyph position="transfer" size="small" />
          {debate('low')}
        </span>
        <span>
          {debate('high')}
          <PositionGlyph position="indigenous" size="small" />
        </span>
      </div>
      <p className="stance-chosen note" aria-hidden="true">
        {chosen === undefined ? null : t('chosen', { value: debate(`value.${chosen}`) })}
      </p>
    </RadioGroup>
  );
}

/** How sure a person is, in five words; the height of the marks only says the words again. */
export function ConfidenceDial({ value, onChange, error }: AnswerProps) {
  const t = useTranslations('player.stance');
  const debate = useTranslations('debate.stance.confidence');
  const name = useId();
  return (
    <RadioGroup className="dial five" legend={t('confidence')} error={error}>
      <div className="staff">
        {CONFIDENCES.map((step) => (
          <label key={step}>
            <input
              className="sr"
              type="radio"
              name={name}
              value={step}
              checked={String(step) === value}
              onChange={() => onChange(String(step))}
            />
            {debate(`${step}`)}
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}
