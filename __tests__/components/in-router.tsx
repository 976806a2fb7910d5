import type { AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderWithWords } from './render-with-words';

/** Renders a component that goes to other pages, or has its own shown anew; `router` says what happens then. */
export function renderInRouter(element: ReactElement, router: Partial<AppRouterInstance> = {}) {
  const nothing = () => {};
  const whole: AppRouterInstance = {
    bfcacheId: '',
    back: nothing,
    forward: nothing,
    refresh: nothing,
    push: nothing,
    replace: nothing,
    prefetch: nothing,
    ...router,
  };
  return renderWithWords(<AppRouterContext value={whole}>{element}</AppRouterContext>);
}
