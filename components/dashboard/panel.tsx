import type { ReactNode } from 'react';

interface PanelProps {
  /** Of the heading, which names the part. */
  id: string;
  title: ReactNode;
  /** Beside the heading: what switches it. */
  actions?: ReactNode;
  /** One of the style sheets' kinds of panel; most need none. */
  kind?: string;
  children: ReactNode;
}

/** A part of a page for those who teach, named by its heading. */
export function Panel({ id, title, actions, kind, children }: PanelProps) {
  return (
    <section className={kind ? `panel ${kind}` : 'panel'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
