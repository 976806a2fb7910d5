import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './icon';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'className' | 'children'> {
  label: string;
  name: string;
  /** Stands before the input and is read with it. */
  hint?: ReactNode;
  /** What is wrong and what to do; absent, null or empty when nothing is. */
  error?: string | null;
}

/** One labelled input; further properties go to the input. */
export function Field({ label, name, hint, error, 'aria-describedby': described, ...input }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId, described].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <input
        type="text"
        {...input}
        className="input"
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
      {error ? (
        <p className="error" id={errorId}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
