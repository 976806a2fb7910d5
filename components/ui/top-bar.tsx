import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BarMenu } from './bar-menu';
import { DisplaySettings } from './display-settings';
import { Wordmark } from './wordmark';

interface TopBarProps {
  /** Where in the app this is: a class, a module. Gone on phones, so never the only place that says it. */
  where?: ReactNode;
  /** The main links, one after another or as a list. */
  nav?: ReactNode;
  /** What stands at the right: a save sign, a name, a sign-in link. Text size and theme always follow it. */
  tools?: ReactNode;
  /** On the page and not stuck to the top: for the start page. */
  plain?: boolean;
}

/** The bar over every page, with the skip link before it. The page's `<main>` has to carry `id="main"`. */
export function TopBar({ where, nav, tools, plain = false }: TopBarProps) {
  const t = useTranslations('common');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className={plain ? 'bar plain wide' : 'bar'}>
        <Wordmark />
        {where ? <div className="bar-where">{where}</div> : null}
        <div className="bar-tools">
          {nav ? (
            <BarMenu menu={t('bar.menu')} label={t('bar.nav')}>
              {nav}
            </BarMenu>
          ) : null}
          {tools}
          <DisplaySettings />
        </div>
      </header>
    </>
  );
}
