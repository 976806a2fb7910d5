import type { ReactNode } from 'react';

interface StateBoxProps {
  kind: 'empty' | 'error';
  /** What this is, in a few words. */
  title: string;
  /** What is safe, or what to do next. */
  children: ReactNode;
  /** The one way out: a link or a button. */
  action?: ReactNode;
  /** Level of the title in the page's outline. */
  level?: 2 | 3 | 4;
}

/** The frame in which something is empty or could not be shown. An error is announced once, when it appears. */
export function StateBox({ kind, title, children, action, level = 2 }: StateBoxProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="state" data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
      <Heading className="label">{title}</Heading>
      <div>{children}</div>
      {action ? <div className="state-action">{action}</div> : null}
    </div>
  );
}
