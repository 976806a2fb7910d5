import { paths } from '@/lib/paths';

/** Somebody who is signed in as a guest, as their browser knows them. */
export interface Guest {
  personId: string;
  /** Fetches from the server with the session's cookies; counts what is on its way. */
  fetcher: typeof fetch;
  underWay: () => number;
}

/** Signs in as a guest through the sign-in's own addresses, as the button on the sign-in page does. */
export async function signInAsGuest(url: string, name: string): Promise<Guest> {
  const jar = new Map<string, string>();
  let underWay = 0;

  const fetcher: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', url);
    headers.set('cookie', [...jar].map(([key, value]) => `${key}=${value}`).join('; '));
    underWay++;
    try {
      const response = await fetch(new URL(String(input), url), { ...init, headers, redirect: 'manual' });
      for (const cookie of response.headers.getSetCookie()) {
        const [, key, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (key && value !== undefined) jar.set(key, value);
      }
      return response;
    } finally {
      underWay--;
    }
  };

  const { csrfToken }: { csrfToken: string } = await (await fetcher('/api/auth/csrf')).json();
  const body = new URLSearchParams({ csrfToken, name, json: 'true', callbackUrl: url + paths.home });
  const answer = await fetcher('/api/auth/callback/guest', { method: 'POST', body });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  const { personId }: { personId: string } = await (await fetcher('/api/auth/session')).json();
  return { personId, fetcher, underWay: () => underWay };
}
