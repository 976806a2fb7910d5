import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { openOwnServer } from './own-server';
import { beginReading, expectSaved, sentence, tagByKeyboard } from './steps';

const TAGS = 24;

/** Waits until the worker holds the page on the screen, so that it opens without a network. */
async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await caches.match(location.href, { ignoreVary: true })) !== undefined))
    .toBe(true);
}

/** How many changes lie on the device and have not been sent. */
function changesOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opened = indexedDB.open('headwaters');
        opened.onerror = () => fail(opened.error);
        opened.onsuccess = () => {
          const asked = opened.result.transaction('outbox').objectStore('outbox').getAllKeys();
          asked.onerror = () => fail(asked.error);
          asked.onsuccess = () => {
            opened.result.close();
            done(asked.result.filter((key) => String(key).includes('/operation/')).length);
          };
        };
      }),
  );
}

/** How many tags the list beside the text counts. */
const tagCount = (page: Page) => page.locator('[data-row]').count();

test('a day without a network: thirty changes, the page closed and opened again, and then all of it arrives', async ({
  person,
}) => {
  test.setTimeout(240_000);
  const page = await person('guest');
  await page.clock.install();
  await beginReading(page);
  const total = await page.locator('.sentence').count();
  await tagByKeyboard(page, 1, '2', 'made while there was a network');
  await expectSaved(page);
  await expectKept(page);

  await page.context().setOffline(true);
  for (let change = 1; change <= TAGS; change += 1) {
    await tagByKeyboard(page, 1 + (change % total), `${1 + (change % 4)}` as '1', `made offline, number ${change}`);
    await page.clock.fastForward('30:00');
    if (change === TAGS / 2) {
      await expect.poll(() => changesOnDevice(page)).toBe(change);
      // The lid was closed in between: the page comes from the device, with everything in it.
      await page.reload();
      await sentence(page, 1).waitFor({ state: 'attached' });
      await expect.poll(() => tagCount(page)).toBe(1 + change);
    }
  }
  // Six of them are changed once more: thirty changes in all.
  for (let change = 1; change <= 6; change += 1) {
    await sentence(page, 1 + change).focus();
    await page.keyboard.press('e');
    const form = page.getByRole('dialog', { name: 'Change this tag' });
    await form.getByLabel('because…').fill(`changed offline, number ${change}`);
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
  }
  await page.clock.fastForward('13:00:00');
  await expect(page.locator('.save')).toHaveText(/Kept on this device for one day/);
  await expectAccessible(page, 'kept for a day');

  await page.context().setOffline(false);
  await expectSaved(page);
  const address = page.url();
  // Another device of the same person sees all of it.
  const other = await person('the same guest elsewhere');
  await other.context().addCookies(await page.context().cookies());
  await other.goto(address);
  await expect.poll(() => tagCount(other)).toBe(1 + TAGS);
  for (let change = 1; change <= 6; change += 1) {
    await expect(other.getByText(`changed offline, number ${change}`, { exact: false })).toBeVisible();
  }
});

/** Has the worker keep a page at once, which a page asks of it some time later, and waits until it and every file that is named are here. */
async function keepAhead(page: Page, address: string): Promise<void> {
  await page.evaluate(async (path) => {
    const owner = document.querySelector<HTMLMetaElement>('meta[name="headwaters-person"]')?.content;
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ kind: 'keep', owner, address: path });
  }, address);
  const listMissing = () =>
    page.evaluate(async (path) => {
      const html = await (await caches.match(path, { ignoreVary: true }))?.text();
      if (html === undefined) return [path];
      const cache = await caches.open('headwaters-files-1');
      const here = await cache.keys();
      const scripts = await Promise.all(
        here.filter(({ url }) => url.endsWith('.js')).map(async (request) => (await cache.match(request))?.text()),
      );
      const named = [html, ...scripts].join(' ').match(/static\/chunks\/[\w\-.~]+\.(?:js|css)/g) ?? [];
      return named.filter((name) => !here.some(({ url }) => url.endsWith(name)));
    }, address);
  await expect.poll(listMissing).toEqual([]);
}

test('without a network the keys are told, and a step that was never visited opens with what there is to do', async ({
  person,
}) => {
  const page = await person('guest');
  await beginReading(page);
  await expectKept(page);
  const kinds = new URL(page.url()).pathname.replace('/read', '/kinds');
  await keepAhead(page, kinds);

  await page.context().setOffline(true);
  await page.reload();
  await sentence(page, 1).focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys for reading and tagging' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await page.goto(kinds);
  const group = page.getByRole('radiogroup').first();
  await group.getByRole('radio').first().check({ force: true });
  await page.reload();
  await expect(group.getByRole('radio').first()).toBeChecked();
});

test('two tabs of one attempt show the same, and each change is sent once', async ({ person }) => {
  const page = await person('guest');
  await beginReading(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await sentence(other, 1).waitFor({ state: 'attached' });
  const sent: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('/api/sync')) {
      sent.push(...request.postDataJSON().operations.map(({ id }: { id: string }) => id));
    }
  });
  await tagByKeyboard(page, 1, '1', 'made in the first tab');
  await expect(sentence(other, 1)).toHaveAccessibleName(/one tag: Transfer/);
  await tagByKeyboard(other, 2, '3', 'made in the second tab');
  await expect(sentence(page, 2)).toHaveAccessibleName(/one tag: Sequence/);
  await expectSaved(page);
  await expectSaved(other);
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(2);
});

test('a session that ends in the middle: the words stay, signing in again goes on with them', async ({ person }) => {
  const page = await person('student');
  await page.goto('/sign-up');
  const email = `ada-${Date.now().toString(36)}@school.example`;
  await page.getByLabel('Your name').fill('Ada Again');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('seven tall herons wade');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'));
  await beginReading(page);
  await page.context().clearCookies();
  await tagByKeyboard(page, 1, '2', 'made after the session ended');
  await expect(page.locator('.save')).toHaveText(/Your session has ended/);
  await page.locator('.save').getByRole('link', { name: 'Sign in again' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('seven tall herons wade');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/read$/);
  await expect(sentence(page, 1)).toHaveAccessibleName(/one tag: Indigenous/);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByText('made after the session ended')).toBeVisible();
});

test('an answer that is lost after the server wrote: trying again changes nothing', async ({ person }) => {
  const page = await person('guest');
  await beginReading(page);
  let isLost = false;
  await page.route('**/api/sync', async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await tagByKeyboard(page, 1, '4', 'written once');
  await expectSaved(page);
  expect(isLost).toBe(true);
  await page.reload();
  await expect.poll(() => tagCount(page)).toBe(1);
});

test('signing out with work that is on the device alone: it is said, offered as a file, and then the device is clear', async ({
  person,
}) => {
  const page = await person('guest');
  await beginReading(page);
  // The server takes nothing today.
  await page.route('**/api/sync', (route) => route.abort('connectionreset'));
  await tagByKeyboard(page, 1, '2', 'on this device alone');
  await expect(page.locator('.save')).toHaveText(/Kept on this device/);
  const read = page.url();
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Keep my work: make an account' })).toBeFocused();
  await expectAccessible(page, 'a guest who is asked before signing out');
  await page.getByRole('button', { name: 'Sign out and leave it behind' }).click();
  const asks = page.getByRole('alertdialog', { name: 'Sign out' });
  await expect(asks).toContainText('One change or half-written text is on this device alone.');
  await expectAccessible(page, 'signing out with unsent work');
  const download = page.waitForEvent('download');
  await asks.getByRole('button', { name: 'Save them as a file' }).click();
  const { readFile } = await import('node:fs/promises');
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain('Because: on this device alone');
  await asks.getByRole('button', { name: 'Sign out now' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();

  const left = await page.evaluate(async () => {
    const names = await new Promise<unknown[]>((resolve, reject) => {
      const opening = indexedDB.open('headwaters');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('outbox').objectStore('outbox').getAllKeys();
        asking.onsuccess = () => resolve(asking.result);
      };
    });
    return { records: names.length, pages: await caches.has('headwaters-pages-1') };
  });
  expect(left).toEqual({ records: 0, pages: false });
  // Whoever comes next finds nothing, with a network or without.
  await page.context().setOffline(true);
  await expect(page.goto(read)).rejects.toThrow(/net::ERR_/);
});

test('signing out without a network: the device is cleared, and the session ends when there is one again', async ({
  person,
}) => {
  const page = await person('guest');
  await beginReading(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await sentence(other, 1).waitFor({ state: 'attached' });
  // What signing out needs is fetched once the page has settled, for whoever has worked on this device.
  const ahead = page.waitForResponse(
    async (response) => response.url().endsWith('.js') && (await response.text()).includes('half-written'),
  );
  await page.goto('/');
  await ahead;
  await page.context().setOffline(true);
  await tagByKeyboard(other, 1, '3', 'written without a network');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out and leave it behind' }).click();
  const asks = page.getByRole('alertdialog', { name: 'Sign out' });
  await expect(asks).toContainText('There is no network just now.');
  const download = page.waitForEvent('download');
  await asks.getByRole('button', { name: 'Save them as a file' }).click();
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Because: written without a network');
  await asks.getByRole('button', { name: 'Sign out now' }).click();
  await expect(asks).toContainText('Your session could not be ended');
  await expectAccessible(page, 'signed out without a network');
  // The other tab is gone from the attempt, whatever a browser shows in its place.
  await expect(other.locator('.sentence')).toHaveCount(0);
  await other.close();
  await page.context().setOffline(false);
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
});

test('a server that is killed while a batch is on its way: everything is there once after it is up again', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = openOwnServer();
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' });
  try {
    await server.start();
    const page = await context.newPage();
    await beginReading(page);
    const written = ['first of all'];
    await tagByKeyboard(page, 1, '1', 'first of all');
    await expectSaved(page);
    for (let kill = 1; kill <= 3; kill += 1) {
      const onItsWay = page.waitForRequest('**/api/sync');
      for (const number of [2 * kill, 2 * kill + 1]) {
        written.push(`tag on sentence ${number}`);
        await tagByKeyboard(page, number, '2', `tag on sentence ${number}`);
      }
      await onItsWay;
      await server.kill();
      // One more while nobody is there.
      written.push(`made while it was down, ${kill}`);
      await tagByKeyboard(page, 1, '3', `made while it was down, ${kill}`);
      await expect(page.locator('.save')).toHaveText(/Kept on this device/);
      await server.start();
      await expect(page.locator('.save')).toHaveText(/^Saved/, { timeout: 70_000 });
    }
    await page.reload();
    await sentence(page, 1).waitFor({ state: 'attached' });
    await expect.poll(() => tagCount(page)).toBe(written.length);
    for (const because of written) await expect(page.getByText(because, { exact: false }).first()).toBeVisible();
  } finally {
    await context.close();
    await server.remove();
  }
});
