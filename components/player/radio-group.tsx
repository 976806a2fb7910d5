import { type ReactNode, useId } from 'react';
import { FieldError } from './written-field';

interface RadioGroupProps {
  className?: string;
  /** The visible question. */
  legend: ReactNode;
  hint?: string;
  error: string | null;
  /** Id of the line that says who sees it. */
  seesId?: string;
  children: ReactNode;
}

/** A question that is answered by one of several radios, with its error read out as part of the question. */
export function RadioGroup({ className, legend, hint, error, seesId, children }: RadioGroupProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  return (
    <div
      role="radiogroup"
      className={className}
      aria-labelledby={`${id}-legend`}
      aria-invalid={error ? true : undefined}
      aria-describedby={[hintId, errorId, seesId].filter(Boolean).join(' ') || undefined}
    >
      <p className="label" id={`${id}-legend`}>
        {legend}
      </p>
      {hintId ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {children}
      {errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
    </div>
  );
}
