import { paths } from '@/lib/paths';

/** A browser: it keeps the cookies it is given. */
export interface Browser {
  /** Fetches from the server with the cookies; counts what is on its way. */
  fetcher: typeof fetch;
  underWay: () => number;
  /** All cookies, as they are sent. */
  cookie: () => string;
}

/** Somebody who is signed in as a guest, as their browser knows them. */
export interface Guest extends Browser {
  personId: string;
}

/** A browser that has not been on the server's pages before. */
export function openBrowser(url: string): Browser {
  const jar = new Map<string, string>();
  let underWay = 0;
  const cookie = () => [...jar].map(([key, value]) => `${key}=${value}`).join('; ');

  const fetcher: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', url);
    headers.set('cookie', cookie());
    underWay++;
    try {
      const response = await fetch(new URL(String(input), url), { ...init, headers, redirect: 'manual' });
      for (const one of response.headers.getSetCookie()) {
        const [, key, value] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
        if (key && value !== undefined) jar.set(key, value);
      }
      return response;
    } finally {
      underWay--;
    }
  };
  return { fetcher, underWay: () => underWay, cookie };
}

/** Sends one of next-auth's own forms. */
export async function sendAuthForm(
  url: string,
  { fetcher }: Browser,
  form: string,
  fields: Record<string, string> = {},
): Promise<Response> {
  const { csrfToken }: { csrfToken: string } = await (await fetcher('/api/auth/csrf')).json();
  const body = new URLSearchParams({ csrfToken, json: 'true', callbackUrl: url + paths.home, ...fields });
  return fetcher(`/api/auth/${form}`, { method: 'POST', body });
}

/** Whom the session of a browser speaks for; null for nobody. */
export async function readSession({ fetcher }: Browser): Promise<string | null> {
  const { personId }: { personId?: string } = await (await fetcher('/api/auth/session')).json();
  return personId ?? null;
}

/** Signs in as a guest through the sign-in's own addresses, as the button on the sign-in page does. */
export async function signInAsGuest(url: string, name: string): Promise<Guest> {
  const browser = openBrowser(url);
  const answer = await sendAuthForm(url, browser, 'callback/guest', { name });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  return { ...browser, personId: (await readSession(browser)) ?? '' };
}
