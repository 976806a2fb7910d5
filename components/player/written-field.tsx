import { type ReactNode, type Ref, useId } from 'react';
import { Icon } from '@/components/ui/icon';

/** What is wrong with a field and what to do; its `id` goes into the field's `aria-describedby`. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}

interface WrittenFieldProps {
  label: ReactNode;
  hint?: string;
  value: string;
  onChange: (text: string) => void;
  /** Null when nothing is wrong. */
  error: string | null;
  /** Id of the line that says who sees it. */
  seesId?: string;
  rows?: number;
  isRequired?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A labelled text that grows with its words. Nothing is cut off: what is too much is said, never lost. */
export function WrittenField({
  label,
  hint,
  value,
  onChange,
  error,
  seesId,
  rows = 3,
  isRequired,
  ref,
}: WrittenFieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hintId ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <textarea
        ref={ref}
        id={id}
        className="input grows"
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-required={isRequired}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId, seesId].filter(Boolean).join(' ') || undefined}
      />
      {errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
    </div>
  );
}
