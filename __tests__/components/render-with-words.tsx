import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { messages } from '@/lib/messages/catalogue';

/** Renders a component with the whole catalogue around it, as a page does on the server. */
export function renderWithWords(element: ReactElement) {
  return render(element, {
    wrapper: ({ children }) => (
      <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
        {children}
      </NextIntlClientProvider>
    ),
  });
}
