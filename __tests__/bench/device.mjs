// A browser as far as the server can tell: its own cookies, the requests that our pages make, and no page drawn.
import { createRequire } from 'node:module';

// What a page encodes the arguments of an action with, in the very copy that Next has put into the pages.
const { encodeReply } = createRequire(import.meta.url)('next/dist/compiled/react-server-dom-turbopack/client.node');

/** What a page carries for its components, put together from the pieces in which it came. */
function readCarried(html) {
  const pieces = html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g);
  return [...pieces].map(([, piece]) => JSON.parse(piece)).join('');
}

/** The id of the action that a page handed to a component under this name. */
function findAction(carried, prop) {
  const row = new RegExp(`"${prop}":"\\$h([0-9a-f]+)"`).exec(carried)?.[1];
  const id = row && new RegExp(`(?:^|\\n)${row}:\\{"id":"([0-9a-f]+)"`).exec(carried)?.[1];
  if (!id) throw new Error(`The page has no action ${prop}`);
  return id;
}

export class Device {
  #url;
  #cookies = new Map();

  constructor(url) {
    this.#url = url;
  }

  /** Fetches with the cookies of this device, and keeps those that come back. Redirects are not followed. */
  async fetch(path, { headers = {}, ...init } = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.#url), {
      ...init,
      headers: { cookie, ...headers, ...(init.method === 'POST' ? { origin: this.#url } : {}) },
      redirect: 'manual',
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name) this.#cookies.set(name, value);
    }
    if (response.status >= 400) throw new Error(`${path} answered ${response.status}`);
    return response;
  }

  /** Opens a page; `call` calls one of its actions as its form does, with all arguments, and answers what came back. */
  async open(path) {
    const carried = readCarried(await (await this.fetch(path)).text());
    return {
      call: async (prop, args) => {
        const id = findAction(carried, prop);
        const headers = { accept: 'text/x-component', 'next-action': id };
        const response = await this.fetch(path, { method: 'POST', headers, body: await encodeReply(args) });
        return {
          text: await response.text(),
          redirect: response.headers.get('x-action-redirect')?.split(';')[0] ?? null,
        };
      },
    };
  }

  /** Signs in as a guest, as the forms do it: which ways there are, a token, and then the name. */
  async signInAsGuest(name) {
    await this.fetch('/api/auth/providers');
    const { csrfToken } = await (await this.fetch('/api/auth/csrf')).json();
    const body = new URLSearchParams({ csrfToken, name, json: 'true', callbackUrl: this.#url });
    await this.fetch('/api/auth/callback/guest', { method: 'POST', body });
  }
}
