// Keeps the pages of attempts that were opened on this device, so that they open without a network too. What is made
// there waits in the outbox; nothing here knows of it. Only pages of one person at a time are kept, and whatever goes
// wrong with keeping (a full disk, a browser that forbids it), a page or file that the network has is given.

/** Deleted by this name at signing out, in kept-pages.tsx. */
const PAGES = 'headwaters-pages-1';
const FILES = 'headwaters-files-1';
const OWNER = '/attempts/owner';
/** Some eight versions of the player. */
const MOST_FILES = 400;
/** How long a page that is here waits for the one of the server to begin, in milliseconds. */
const PATIENCE = 8_000;
/** How long a page that is fetched ahead is not fetched again, in milliseconds: about a lesson. */
const FRESH = 3_600_000;

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
  if (url.pathname.startsWith('/_next/static/')) event.respondWith(fileFirst(event));
  else if (request.mode === 'navigate' && isAttempt(url)) {
    event.respondWith(networkFirst(event, url.pathname + url.search));
  }
});

self.addEventListener('message', (event) => {
  const { kind, ...said } = event.data ?? {};
  if (kind === 'owner') event.waitUntil(inTurn(() => letGoOfOthers(said.owner)));
  if (kind === 'keep') event.waitUntil(keep(said));
});

let last = Promise.resolve();

/** Looking whose pages these are and acting on it is one thing: what does so takes turns. */
function inTurn(act) {
  const turn = last.then(act);
  last = turn.catch(() => {});
  return turn;
}

/** What is kept under an address; undefined when nothing is, or when the browser will not say. */
async function find(cacheName, address) {
  try {
    return await caches.match(address, { cacheName, ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** Keeps a response; a full disk, or a body that breaks off, leaves what was there. */
async function put(cacheName, address, response) {
  try {
    await (await caches.open(cacheName)).put(address, response);
  } catch {
    // It is asked for again another time.
  }
}

const findOwner = async () => (await find(PAGES, OWNER))?.text();

/** From now on pages of this person are kept. Somebody else's go first. */
async function letGoOfOthers(owner) {
  if ((await findOwner()) === owner) return;
  await caches.delete(PAGES);
  await put(PAGES, OWNER, new Response(owner));
}

/** Files carry a hash of what is in them in their names: one that is here is the right one. */
async function fileFirst(event) {
  const { request } = event;
  const known = await find(FILES, request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(put(FILES, request.url, response.clone()).then(tidyFiles));
  return response;
}

/** Pages that are on their way into the cache, by address. */
const arriving = new Map();

/** The page as the server has it, or as it was last seen when the server cannot be reached or is in trouble. */
async function networkFirst(event, address) {
  const known = await find(PAGES, address);
  try {
    const response = await (known ? fetchPatiently(event.request) : fetch(event.request));
    if (response.ok) {
      const kept = keepPage(address, response.clone())
        // The page broke off; what was kept before stays.
        .catch(() => {})
        .finally(() => arriving.delete(address));
      arriving.set(address, kept);
      event.waitUntil(kept);
    }
    return known && response.status >= 500 ? known : response;
  } catch (error) {
    if (known) return known;
    throw error;
  }
}

/** A page that has begun to come may take its time. */
async function fetchPatiently(request) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: control.signal });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Makes sure that a page is kept, with everything it needs; `again`: even if it was kept a short time ago. A tab whose
 * person is no longer the one who is signed in asks in vain. `files` are those that its page has loaded, as a text.
 */
async function keep({ owner, address, again = false, files = '' }) {
  if (owner !== (await inTurn(findOwner))) return;
  await arriving.get(address);
  const known = await find(PAGES, address);
  try {
    if (known && !again && Math.abs(Date.now() - Date.parse(known.headers.get('date'))) < FRESH) {
      return await keepFiles(`${await known.text()} ${files}`);
    }
    const response = await fetch(address, { credentials: 'same-origin', headers: { accept: 'text/html' } });
    // A step that is still locked leads elsewhere, and that page is not this one.
    if (response.ok && !response.redirected) await keepPage(address, response, files);
  } catch {
    // There is no network just now; what was kept before stays.
  }
}

/** Keeps a page as it came, if it says that it is the owner's: another person may have signed in in the meantime. */
async function keepPage(address, response, files = '') {
  const html = await response.clone().text();
  const isOwn = await inTurn(async () => {
    const owner = await findOwner();
    if (!owner || !html.includes(`content="${owner}"`)) return false;
    await put(PAGES, address, response);
    return true;
  });
  if (isOwn) await keepFiles(`${html} ${files}`);
}

/** Keeps the files that a page names, and the parts that its scripts load on demand. */
async function keepFiles(text) {
  await follow(text, async (file) => {
    const known = await find(FILES, file);
    if (known) return known;
    const response = await fetch(file, { priority: 'low' });
    if (response.ok) await put(FILES, file, response.clone());
    return response;
  });
  await tidyFiles();
}

/** Every file that a text names, and every one that the scripts among them name; what cannot be read is left out. */
async function follow(text, read, found = new Set()) {
  const names = new Set(text.match(/static\/[\w\-.~/]+\.(?:js|css|woff2)/g));
  const fresh = [...names].map((name) => `/_next/${name}`).filter((file) => !found.has(file));
  for (const file of fresh) found.add(file);
  const reading = fresh.map(async (file) => {
    const response = await read(file);
    if (response?.ok && file.endsWith('.js')) await follow(await response.text(), read, found);
  });
  await Promise.allSettled(reading);
  return found;
}

/** Once there are many files, deletes those that no kept page needs. Typefaces are few and named by none. */
const tidyFiles = () =>
  inTurn(async () => {
    const cache = await caches.open(FILES);
    const requests = await cache.keys();
    if (requests.length <= MOST_FILES) return;
    const pages = (await caches.has(PAGES)) ? await (await caches.open(PAGES)).matchAll() : [];
    const texts = await Promise.all(pages.map((page) => page.text()));
    const needed = await follow(texts.join(' '), (file) => find(FILES, file));
    const unneeded = requests.filter(({ url }) => !url.endsWith('.woff2') && !needed.has(new URL(url).pathname));
    await Promise.all(unneeded.map((request) => cache.delete(request)));
    // What cannot be tidied now is tidied with the next file.
  }).catch(() => {});
