import type { Browser, Locator, Page } from '@playwright/test';
import { passExercises } from './exercises';
import { expect, expectAccessible, test } from './fixtures';
import { beginReading, expectSaved, sentence } from './steps';

/** The window of a phone, and what its keyboard leaves of it. */
const PHONE = { width: 390, height: 844 };
const WITH_KEYBOARD = { width: 390, height: 420 };

async function openPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** What a phone's keyboard does to a page: less of the window can be seen, and the page is told. */
async function leaveFree(page: Page, height: number): Promise<void> {
  await page.evaluate((free) => {
    Object.defineProperty(window.visualViewport, 'height', { configurable: true, get: () => free });
    window.visualViewport?.dispatchEvent(new Event('resize'));
  }, height);
}

/** From where to where on the screen something reaches. */
async function placeOf(target: Locator): Promise<{ top: number; bottom: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not drawn`);
  return { top: box.y, bottom: box.y + box.height };
}

/** Answers the four questions of a stance form by tapping the words themselves. */
async function answerStance(page: Page, position: string, confidence: string): Promise<void> {
  const groups = page.getByRole('radiogroup');
  await groups.nth(0).locator('label').nth(4).tap();
  await groups.nth(1).locator('label').filter({ hasText: position }).tap();
  await groups.nth(2).getByText(confidence, { exact: true }).tap();
  await groups.nth(3).locator('label').first().tap();
}

/** Tags a sentence: a tap on its words, a tap on a position, the because, a tap on Keep. */
async function tagByTouch(page: Page, number: number, position: string, because: string): Promise<void> {
  await page.locator(`#s-${number} [data-text]`).first().tap();
  const sheet = page.getByRole('dialog', { name: 'Evidence for what?' });
  await sheet.getByText(position, { exact: true }).tap();
  await sheet.getByLabel('because…').tap();
  await page.keyboard.type(because);
  await sheet.getByRole('button', { name: 'Keep this tag' }).tap();
  await expect(sheet).toBeHidden();
}

test('the whole of a module with a finger, on a phone of 390 pixels', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const page = await openPhone(browser, baseURL);
  const next = () => page.getByRole('link', { name: 'Continue' }).last().tap();
  const fits = async () => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, page.url()).toBeLessThanOrEqual(0);
    // The name of the step is there with all its words.
    const cut = await page.locator('.bar-step > span').evaluate((name) => {
      const bar = name.closest('header')?.getBoundingClientRect();
      const { bottom } = name.getBoundingClientRect();
      return (
        name.scrollWidth > name.clientWidth ||
        getComputedStyle(name).textOverflow === 'ellipsis' ||
        bottom > (bar?.bottom ?? 0)
      );
    });
    expect(cut, `the name of the step at ${page.url()}`).toBe(false);
  };
  await page.goto('/modules/deepseeks-people');
  await page.getByRole('button', { name: 'Begin' }).tap();
  await page.waitForURL(/\/question$/);
  await fits();
  await next();
  await page.waitForURL(/\/stand$/);
  await answerStance(page, 'Indigenous', 'unsure');
  await fits();
  await page.getByRole('button', { name: 'Keep where I stand' }).tap();
  await next();

  await page.waitForURL(/\/practice$/);
  await tagByTouch(page, 2, 'Transfer', 'it was learned there');
  await page.getByRole('button', { name: 'Check against the key' }).tap();
  await expect(page.getByText('Your reading and the key')).toBeVisible();
  await fits();
  await next();
  // Steps at the edges of the words, and the words still in sight above the sheet.
  await page.waitForURL(/\/read/);
  await page.locator('#s-2 [data-text]').first().tap();
  const sheet = page.getByRole('dialog', { name: 'Evidence for what?' });
  const whole = await sheet.locator('.words').textContent();
  await sheet.getByRole('button', { name: 'Last word: one earlier' }).tap();
  await sheet.getByRole('button', { name: 'First word: one later' }).tap();
  const narrowed = await sheet.locator('.words').textContent();
  expect(narrowed?.length).toBeLessThan(whole?.length ?? 0);
  expect(whole).toContain(narrowed?.trim() ?? '-');
  await sheet.getByText('Indigenous', { exact: true }).tap();
  // The screen that is left when the keyboard of a phone is open.
  await page.setViewportSize(WITH_KEYBOARD);
  await sheet.getByLabel('because…').tap();
  await page.keyboard.type('with the keyboard of the phone open');
  await expect(page.locator('.lit').first()).toBeInViewport();
  const keep = sheet.getByRole('button', { name: 'Keep this tag' });
  await expect(keep).toBeInViewport();
  await keep.tap();
  await expect(sheet).toBeHidden();
  await page.setViewportSize(PHONE);
  await tagByTouch(page, 3, 'Sequence', 'the one after the other');
  await tagByTouch(page, 4, 'Complicates', 'it fits neither');
  await fits();
  await expectSaved(page);

  await page.getByRole('button', { name: 'Commit my first tags' }).tap();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).tap();
  await page.waitForURL(/\/compare$/);
  await fits();
  // A tag is opened from the comparison, and the way back leads to the same place.
  const change = page.getByRole('button', { name: /^Change my tag/ }).first();
  await change.tap();
  const open = page.getByRole('dialog', { name: 'Change this tag' });
  await expect(page.locator('.lit').first()).toBeInViewport();
  await open.getByRole('button', { name: 'Back to the comparison' }).tap();
  await expect(open).toBeHidden();
  await expect(change).toBeFocused();
  await expect(change).toBeInViewport();
  await page.getByRole('link', { name: 'Done comparing' }).tap();
  await passExercises(page, {
    choose: (group) => group.locator('label').first().tap(),
    write: async (field, words) => {
      await field.tap();
      await field.fill(words);
    },
    press: (target) => target.tap(),
  });
  await fits();

  await page.waitForURL(/\/argue$/);
  await page.getByLabel('Your claim').fill('Learning at home is not the same as ideas from home.');
  await page.locator('.strand-field label').first().tap();
  await page.getByLabel('because…').fill('the papers they read came from everywhere');
  // Folded, several strands are on one screen.
  await page.getByRole('button', { name: 'Add a strand' }).tap();
  await page.locator('.strand-field').nth(1).locator('textarea').fill('what was learned at home came from abroad');
  await page.getByRole('button', { name: 'Fold all strands' }).tap();
  await page.locator('.strand-field').first().scrollIntoViewIfNeeded();
  const [first, last] = [
    await placeOf(page.locator('.strand-field').first()),
    await placeOf(page.locator('.strand-field').last()),
  ];
  expect(last.bottom - first.top).toBeLessThan(PHONE.height / 2);
  await page.getByRole('button', { name: 'Remove strand 2' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Strand 2' }).tap();
  await page.getByRole('button', { name: 'Remove strand 2' }).tap();
  await page.getByLabel('The strongest objection').fill('Everybody reads the same papers.');
  await page.getByLabel('Your answer to it').fill('So it is needed and not enough.');
  await fits();
  await page.getByRole('button', { name: 'Keep this argument' }).tap();
  await next();

  await page.waitForURL(/\/look-back$/);
  await answerStance(page, 'Sequence', 'sure');
  await page.getByLabel('Or: why nothing did').fill('It made me slower, not different.');
  await page.getByRole('button', { name: 'Keep where I stand' }).tap();
  await page.locator('.ticket textarea').fill('More than half of about 200 traced authors trained only in China.');
  await page.getByRole('button', { name: 'Keep this answer' }).tap();
  await expect(page.getByText('What changed, and what did not')).toBeVisible();
  await fits();
  await expectSaved(page);
  await page.context().close();
});

test('on a phone a line near the thumb says what was done, and the keyboard leaves room for words, because and Keep', async ({
  browser,
  baseURL,
}) => {
  const page = await openPhone(browser, baseURL);
  await beginReading(page);
  const begin = page.getByText('Tap a sentence to tag it.');
  await expect(begin).toBeInViewport();
  const words = page.locator('#s-4 [data-text]');
  await words.first().tap();
  const sheet = page.getByRole('dialog', { name: 'Evidence for what?' });
  await sheet.getByText('Transfer', { exact: true }).tap();
  // The keyboard comes after the field has focus, and lies over the page without making it smaller.
  const because = sheet.getByLabel('because…');
  const keep = sheet.getByRole('button', { name: 'Keep this tag' });
  await because.tap();
  await leaveFree(page, WITH_KEYBOARD.height);
  await expect.poll(async () => (await placeOf(keep)).bottom).toBeLessThanOrEqual(WITH_KEYBOARD.height);
  const [field, foot, lit] = [await placeOf(because), await placeOf(keep), await placeOf(page.locator('.lit').first())];
  const [name, top] = [await placeOf(sheet.getByText('because…')), (await placeOf(sheet)).top];
  expect(name.top, 'the name of the field is in the sheet').toBeGreaterThanOrEqual(top);
  expect(field.bottom, 'the field ends above the buttons').toBeLessThanOrEqual(foot.top);
  expect(lit.top, 'the words are under the bar').toBeGreaterThanOrEqual(56);
  expect(lit.top, 'the words are above the sheet').toBeLessThan(top);
  await page.keyboard.type('with the keyboard of the phone open');
  await keep.tap();
  await leaveFree(page, PHONE.height);

  const line = page.locator('.reader-notice');
  await expect(line).toHaveText(/Tag kept\s*Undo/);
  await expect(begin).toBeHidden();
  const place = await placeOf(line);
  expect(place.bottom).toBe(PHONE.height);
  expect(place.top).toBeGreaterThan(PHONE.height - 80);
  expect((await placeOf(words.last())).bottom, 'the words are not under the line').toBeLessThan(place.top);
  await line.getByRole('button', { name: 'Undo' }).tap();
  await expect(line).toBeHidden();
  await expect(sentence(page, 4)).toHaveAccessibleName(/^Tag sentence 4$/);

  // Pressing a sentence that has a tag offers it; what Cancel leaves is said, and thrown away only when asked to.
  await tagByTouch(page, 4, 'Sequence', 'first the one');
  await words.last().tap();
  const here = page.getByRole('dialog', { name: 'Your tag here' });
  await expect(here.getByText('first the one')).toBeVisible();
  await here.getByRole('button', { name: 'New tag on these words' }).tap();
  await sheet.getByLabel('because…').fill('and something else');
  await sheet.getByRole('button', { name: 'Cancel' }).tap();
  await expect(line).toHaveText(/Half-written tag kept/);
  await line.getByRole('button', { name: 'Throw away' }).tap();
  await expect(line).toHaveText(/Thrown away/);
  await expectAccessible(page, 'the line that says what was done');
  await page.context().close();
});

test('on a phone a sentence of the heat map opens its reasons under itself', async ({ browser, baseURL }) => {
  const page = await openPhone(browser, baseURL);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Look around as instructor' }).tap();
  await page.waitForURL(/\/teach$/);
  await page.getByRole('link', { name: 'Politics of Innovation' }).tap();
  await page.getByRole('link', { name: /DeepSeek’s people/ }).tap();
  const link = page.getByRole('link', { name: /^Sentence 5: / });
  await link.locator('sup').tap();
  const reasons = page.getByRole('region', { name: 'Sentence 5' });
  await expect(reasons.getByRole('heading', { name: 'Sentence 5' })).toBeFocused();
  const [words, why] = [await placeOf(link), await placeOf(reasons)];
  expect(words.top).toBeGreaterThanOrEqual(56);
  expect(words.top).toBeLessThan(PHONE.height / 3);
  expect(why.top - words.bottom).toBeLessThan(40);
  await expect(reasons.getByRole('listitem').first()).toBeInViewport();
  await reasons.getByRole('link', { name: 'close' }).tap();
  await expect(reasons).toBeHidden();
  await expect(link).toBeFocused();
  // Both rows of the switches end where the text does.
  const right = (target: Locator) => target.evaluate((element) => Math.round(element.getBoundingClientRect().right));
  const edge = await right(page.locator('.heatmap > .sheet'));
  for (const row of ['header .switch >> nth=-1', '.heatmap > .switch', '.heatmap > .switch a >> nth=0']) {
    expect(
      edge - (await right(page.locator(row.startsWith('header') ? `.heatmap > ${row}` : row))),
      row,
    ).toBeLessThanOrEqual(2);
  }
  await page.context().close();
});
