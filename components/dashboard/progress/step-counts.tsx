import { useTranslations } from 'next-intl';

export interface StepCountsProps {
  steps: { title: string; done: number }[];
  /** How many are enrolled; 0 draws empty tracks. */
  of: number;
}

/** For each step of the module how many people have done it, in words and as a bar that starts at nobody. */
export function StepCounts({ steps, of }: StepCountsProps) {
  const t = useTranslations('dashboard.steps');
  return (
    <ol className="step-counts" style={{ '--steps': steps.length }}>
      {steps.map(({ title, done }) => (
        <li key={title}>
          <span>{title}</span>
          <span className="step-done">{t.rich('done', { done, of, b: (words) => <b>{words}</b> })}</span>
          <span className="step-track" aria-hidden="true">
            <span style={{ width: of > 0 ? `${Math.min(100, (done / of) * 100)}%` : 0 }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
