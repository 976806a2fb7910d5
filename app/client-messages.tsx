import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { type Part, pickParts } from '@/lib/messages/catalogue';

/** Sends the named parts of the catalogue to the browser, for the client components below, and no others. */
export function ClientMessages({ parts, children }: { parts: readonly Part[]; children: ReactNode }) {
  return <NextIntlClientProvider messages={pickParts(parts)}>{children}</NextIntlClientProvider>;
}
