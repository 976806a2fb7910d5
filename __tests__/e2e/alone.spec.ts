import { expect, expectAccessible, test } from './fixtures';
import { answerStance, beginReading, expectSaved, sentence, tagByKeyboard } from './steps';

test('a guest begins at once, leaves, comes back and goes on', async ({ person }) => {
  const page = await person('guest');
  await page.goto('/');
  await page.getByRole('link', { name: 'Course', exact: true }).click();
  await expectAccessible(page, 'modules');
  await page
    .getByRole('heading', { name: /DeepSeek’s people/ })
    .getByRole('link')
    .click();
  await page.waitForURL(/\/modules\/deepseeks-people$/);
  await expectAccessible(page, 'module');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/question$/);
  await page.getByRole('link', { name: 'Continue' }).last().click();
  await page.waitForURL(/\/stand$/);

  // Forgetting something keeps the rest and says what is missing.
  await page.getByRole('radio', { name: /^\+2/ }).check({ force: true });
  await page.getByRole('button', { name: 'Keep where I stand' }).click();
  await expect(page.getByText('Say how sure you are. A guess is an answer too.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^\+2/ })).toBeChecked();
  await answerStance(page, /^\+2/, 'Indigenous', 'sure');
  await page.getByRole('button', { name: 'Keep where I stand' }).click();
  await expectSaved(page);

  await page.goto('/modules/deepseeks-people');
  await expect(page.getByText('2 of 9 steps done.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on where you stopped' }).click();
  await page.waitForURL(/\/practice$/);
});

test('what was made without a network is sent when it is back, also after a reload', async ({ person }) => {
  const page = await person('guest');
  await beginReading(page);
  await page.context().setOffline(true);
  await tagByKeyboard(page, 1, '1', 'made without a network');
  await expect(page.locator('.save')).toHaveText(/Kept on this device/);
  await page.context().setOffline(false);
  await page.reload();
  await expect(sentence(page, 1)).toHaveAccessibleName(/one tag: Transfer/);
  await expectSaved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(sentence(other, 1)).toHaveAccessibleName(/one tag: Transfer/);
});

test('a change that the server refuses stays on the screen with its words', async ({ person }) => {
  const page = await person('guest');
  await beginReading(page);
  // The span is moved outside the source on its way, as a broken device would.
  await page.route('**/api/sync', async (route) => {
    const body = route.request().postDataJSON();
    for (const operation of body.operations) if (operation.kind === 'tag.create') operation.end = 99_999;
    await route.continue({ postData: JSON.stringify(body) });
  });
  await tagByKeyboard(page, 2, '4', 'words that must not vanish');
  await expect(page.getByText('One change was not taken')).toBeVisible();
  await expect(page.getByText('words that must not vanish')).toBeVisible();
  await expect(page.getByText(/These words are not in the source/)).toBeVisible();
});

test('on a phone a tap on a sentence opens the sheet, and its words stay in sight', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('/modules/deepseeks-people');
  await page.getByRole('button', { name: 'Begin' }).tap();
  await page.waitForURL(/\/question$/);
  await page.goto(page.url().replace('/question', '/read'));
  await page.locator('#s-3 [data-text]').first().tap();
  const sheet = page.getByRole('dialog', { name: 'Evidence for what?' });
  await expect(sheet).toBeVisible();
  const lit = page.locator('.lit').first();
  await expect(lit).toBeInViewport();
  // The page glides there: how far the words reach into the sheet, once it has come to rest.
  const hidden = async () => {
    const [words, palette] = [await lit.boundingBox(), await sheet.boundingBox()];
    return (words?.y ?? 0) + (words?.height ?? 0) - (palette?.y ?? 0);
  };
  await expect.poll(hidden).toBeLessThanOrEqual(0);
  await sheet.getByText('Complicates', { exact: true }).tap();
  await sheet.getByRole('button', { name: 'Keep this tag' }).tap();
  await expect(sheet).toBeHidden();
  await expectSaved(page);
  await context.close();
});

test('no page asks another site for anything', async ({ person, baseURL }) => {
  const page = await person('guest');
  const asked = new Set<string>();
  // The context hears what its service worker asks for as well.
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:') asked.add(origin);
  });
  await beginReading(page);
  const open = ['/', '/modules', '/modules/deepseeks-people', '/essay', '/evidence', '/glossary', '/sources', '/about'];
  const own = [
    '/join',
    '/sign-in',
    '/sign-up',
    '/classes',
    '/teach',
    '/account',
    '/account/data',
    '/account/return-code',
  ];
  for (const path of [...open, ...own]) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 200]);
    await page.waitForLoadState('networkidle');
    // Nothing that the page would ask for later, on a press or when it is shown, leads elsewhere either.
    const foreign = await page.evaluate(
      (home) =>
        [...document.querySelectorAll('[src], link[href], form[action]')]
          .map((element) => ['src', 'href', 'action'].map((name) => element.getAttribute(name) ?? '').join(''))
          .filter((address) => /^(https?:)?\/\//.test(address) && new URL(address, home).origin !== home),
      new URL(baseURL ?? '').origin,
    );
    expect([path, foreign]).toEqual([path, []]);
  }
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin]);
});
