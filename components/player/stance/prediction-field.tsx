import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { RadioGroup } from '@/components/player/radio-group';
import { FieldError, WrittenField } from '@/components/player/written-field';
import type { Prediction } from '@/lib/domain/module';

interface PredictionFieldProps {
  prediction: Prediction;
  value: string;
  onChange: (answer: string) => void;
  error: string | null;
  seesId: string;
}

function Probability({ prediction, value, onChange, error, seesId }: PredictionFieldProps) {
  const t = useTranslations('player.stance');
  const id = useId();
  return (
    <div className="field">
      <p className="prediction-question">{prediction.question}</p>
      <label className="label" htmlFor={id}>
        {t('probability')}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {t('probabilityHint')}
      </p>
      <input
        id={id}
        className="input probability num"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={[`${id}-hint`, error ? `${id}-error` : null, seesId].filter(Boolean).join(' ')}
      />
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

/** The module's own question: one of several answers, a probability, or a sentence. Never put on the stance scale. */
export function PredictionField(props: PredictionFieldProps) {
  const { prediction, value, onChange, error, seesId } = props;
  const t = useTranslations('player.stance');
  const name = useId();
  if (prediction.kind === 'probability') return <Probability {...props} />;
  if (prediction.kind === 'sentence') {
    return (
      <WrittenField
        label={prediction.question}
        hint={t('sentence')}
        value={value}
        onChange={onChange}
        error={error}
        seesId={seesId}
      />
    );
  }
  return (
    <RadioGroup className="question-group" legend={prediction.question} error={error} seesId={seesId}>
      <div className="answer-options">
        {prediction.options.map((option) => (
          <label className="answer-option" key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{option}</span>
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}
