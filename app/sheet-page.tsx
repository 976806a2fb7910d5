import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteBar } from './site-bar';

interface SheetPageProps {
  title: ReactNode;
  /** One sentence or two under the title. */
  lead?: ReactNode;
  /** Above the title: where this is. */
  crumbs?: ReactNode;
  where?: ReactNode;
  /** A form or a short text stays narrow; lists and tables use the whole width. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

/** The frame of every page outside the player and the start page. */
export function SheetPage({ title, lead, crumbs, where, width = 'wide', children }: SheetPageProps) {
  return (
    <>
      <SiteBar where={where} />
      <main id="main" className={`page-main ${width}`} tabIndex={-1}>
        <header className="page-head">
          {crumbs ? <div className="crumbs">{crumbs}</div> : null}
          <h1 className="head">{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </header>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
