// Keeps the pages of attempts that were opened on this device, so that they open without a network too. What is made
// there waits in the outbox; nothing here knows of it. Only pages of one person at a time are kept.
const PAGES = 'headwaters-pages-1';
const FILES = 'headwaters-files-1';
const OWNER = '/attempts/owner';
const MOST_FILES = 400;
const PATIENCE = 8_000;

const isAttempt = (url) => /^\/attempts\/[0-9a-f-]{36}(\/|$)/.test(url.pathname);

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('headwaters-') && name !== PAGES && name !== FILES);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/_next/static/')) event.respondWith(fileFirst(request));
  else if (request.mode === 'navigate' && isAttempt(url)) event.respondWith(networkFirst(request));
});

self.addEventListener('message', (event) => {
  const { kind, owner, address } = event.data ?? {};
  if (kind === 'keep') event.waitUntil(keep(owner, address));
  if (kind === 'forget') event.waitUntil(caches.delete(PAGES));
});

/** Files carry a hash of what is in them in their names: one that is here is the right one. */
async function fileFirst(request) {
  const cache = await caches.open(FILES);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    const names = await cache.keys();
    await Promise.all(names.slice(0, Math.max(0, names.length - MOST_FILES)).map((name) => cache.delete(name)));
  }
  return response;
}

/** The page as the server has it, or as it was last seen when the server cannot be reached or is in trouble. */
async function networkFirst(request) {
  const known = await (await caches.open(PAGES)).match(request, { ignoreVary: true });
  if (!known) return fetch(request);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return response.status >= 500 ? known : response;
  } catch {
    return known;
  }
}

/** Fetches a page to keep it. Somebody else's pages go first. */
async function keep(owner, address) {
  const cache = await caches.open(PAGES);
  const before = await cache.match(OWNER);
  if (before && (await before.text()) !== owner) {
    await caches.delete(PAGES);
    return keep(owner, address);
  }
  if (!before) await cache.put(OWNER, new Response(owner));
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: { accept: 'text/html' } });
    // A step that is still locked leads elsewhere, and that page is not this one.
    if (!response.ok || response.redirected) return;
    const html = await response.clone().text();
    await cache.put(address, response);
    // A step that was never opened brings files that were never asked for.
    const files = new Set(html.match(/\/_next\/static\/[\w\-.~/]+\.(?:js|css|woff2)/g));
    await Promise.all([...files].map((file) => fileFirst(new Request(file))));
  } catch {
    // There is no network just now; what was kept before stays.
  }
}
