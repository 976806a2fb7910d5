import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const HOME = 'http://localhost';
const source = readFileSync(join(process.cwd(), 'public/sw.js'), 'utf8');
const addressOf = (asked: string | { url: string }) => {
  const { pathname, search } = new URL(typeof asked === 'string' ? asked : asked.url, HOME);
  return pathname + search;
};

/** The caches of a browser: none can be opened where it forbids them, and nothing more goes in when the disk is full. */
class Disk {
  isFull = false;
  isForbidden = false;
  readonly caches = new Map<string, Map<string, Response>>();

  private cacheOf(kept: Map<string, Response>) {
    return {
      put: async (asked: string | { url: string }, response: Response) => {
        const body = await response.arrayBuffer();
        if (this.isFull) throw new DOMException('There is no room', 'QuotaExceededError');
        kept.set(addressOf(asked), new Response(body, response));
      },
      keys: async () => [...kept.keys()].map((address) => ({ url: HOME + address })),
      matchAll: async () => [...kept.values()].map((response) => response.clone()),
      delete: async (asked: { url: string }) => kept.delete(addressOf(asked)),
    };
  }

  /** What the worker sees of it. */
  readonly storage = {
    open: async (name: string) => {
      if (this.isForbidden) throw new DOMException('Not here', 'SecurityError');
      const kept = this.caches.get(name) ?? new Map<string, Response>();
      this.caches.set(name, kept);
      return this.cacheOf(kept);
    },
    match: async (asked: string | { url: string }, { cacheName }: { cacheName: string }) => {
      if (this.isForbidden) throw new DOMException('Not here', 'SecurityError');
      return this.caches.get(cacheName)?.get(addressOf(asked))?.clone();
    },
    has: async (name: string) => this.caches.has(name),
    delete: async (name: string) => this.caches.delete(name),
    keys: async () => [...this.caches.keys()],
  };

  list(name: string): string[] {
    return [...(this.caches.get(name)?.keys() ?? [])].sort();
  }
}

type Answer = (signal?: AbortSignal) => Response | Promise<Response>;

/** The worker in a browser with a disk and a server, both of which a test may change as it goes. */
export function startWorker() {
  const disk = new Disk();
  /** What the server answers, by address; anything else is not found. */
  const server = new Map<string, Answer>();
  const asked: string[] = [];
  const timers = new Set<() => void>();
  const network = { isDown: false };
  const listeners: Record<string, (event: object) => void> = {};
  const self = {
    location: new URL(HOME),
    skipWaiting: () => {},
    clients: { claim: async () => {} },
    addEventListener: (kind: string, listen: (event: object) => void) => {
      listeners[kind] = listen;
    },
  };
  const fetch = async (target: string | { url: string }, { signal }: { signal?: AbortSignal } = {}) => {
    const address = addressOf(target);
    asked.push(address);
    if (network.isDown) throw new TypeError('Failed to fetch');
    return server.get(address)?.(signal) ?? new Response('', { status: 404 });
  };
  const setTimeout = (act: () => void) => {
    timers.add(act);
    return act;
  };
  const clearTimeout = (act: () => void) => timers.delete(act);
  const world = { self, caches: disk.storage, fetch, setTimeout, clearTimeout, URL, Response, AbortController };
  runInContext(source, createContext(world));

  /** Sends an event, and waits for everything the worker wants to finish after it. */
  function send(kind: string, event: object) {
    const waiting: Promise<unknown>[] = [];
    let response: Promise<Response> | undefined;
    listeners[kind]?.({
      ...event,
      waitUntil: (work: Promise<unknown>) => waiting.push(work),
      respondWith: (answer: Promise<Response>) => {
        response = answer;
      },
    });
    const settle = async () => {
      await response?.catch(() => {});
      for (const work of waiting) await work;
    };
    return { response, settle };
  }

  const ask = (address: string, mode: string) =>
    send('fetch', { request: { url: HOME + address, method: 'GET', mode } });

  return {
    disk,
    server,
    asked,
    network,
    /** Lets every clock run out. */
    runOut: () => {
      for (const act of timers) act();
    },
    tell: (message: object) => send('message', { data: message }).settle(),
    /** Opens a page; answers with its text once the worker has finished. */
    open: async (address: string) => {
      const { response, settle } = ask(address, 'navigate');
      const text = await (await response)?.text();
      await settle();
      return text;
    },
    /** Asks for a file as a page does. */
    load: async (address: string) => {
      const { response, settle } = ask(address, 'no-cors');
      const text = await (await response)?.text();
      await settle();
      return text;
    },
    ask,
  };
}
