import type { ReactNode } from 'react';

interface ChoiceListProps {
  legend: string;
  hint?: ReactNode;
  name: string;
  kind: 'radio' | 'checkbox';
  options: { value: string; label: string; hint?: string }[];
  /** Values that are chosen at first. */
  chosen: string[];
}

/** A group of circles or boxes with their labels. */
export function ChoiceList({ legend, hint, name, kind, options, chosen }: ChoiceListProps) {
  return (
    <fieldset className="choice-list">
      <legend className="label">{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {options.map(({ value, label, hint: more }) => (
        <label key={value}>
          <input type={kind} name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>
            {label}
            {more ? <span className="note">{more}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
