import { type ComponentProps, type ReactNode, useId } from 'react';

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> {
  label: string;
  name: string;
  /** Stands before the choice and is read with it. */
  hint?: ReactNode;
  options: { value: string; label: string }[];
}

/** One labelled choice out of a list; further properties go to the select. */
export function SelectField({ label, name, hint, options, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <select {...select} className="input" id={id} name={name} aria-describedby={hint ? `${id}-hint` : undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
