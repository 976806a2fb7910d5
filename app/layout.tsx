import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DISPLAY_COOKIES, readScale, readTheme } from '@/components/ui/display';
import './globals.css';

// Every page carries a nonce of its own, so none is made at build time, when there is no database either.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Headwaters', template: '%s · Headwaters' },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The person's own choices, kept in cookies so that the first paint is already right; absent means the system's theme and a scale of 1. */
async function chosenDisplay() {
  const jar = await cookies();
  const theme = readTheme(jar.get(DISPLAY_COOKIES.theme)?.value);
  const scale = readScale(jar.get(DISPLAY_COOKIES.scale)?.value);
  return {
    'data-theme': theme === 'system' ? undefined : theme,
    style: scale === 1 ? undefined : { '--reading-scale': scale },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" {...(await chosenDisplay())}>
      <head>
        {/* React Aria puts one style sheet of its own into the page and looks here for leave to do so. A browser
            hides the nonce from scripts that ask for the attribute, which React would take for a difference. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>{children}</body>
    </html>
  );
}
