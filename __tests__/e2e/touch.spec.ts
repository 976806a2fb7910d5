import type { Page } from '@playwright/test';
import { passExercises } from './exercises';
import { expect, test } from './fixtures';
import { expectSaved } from './steps';

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
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const next = () => page.getByRole('link', { name: 'Continue' }).last().tap();
  const fits = async () => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, page.url()).toBeLessThanOrEqual(0);
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
  await page.setViewportSize({ width: 390, height: 420 });
  await sheet.getByLabel('because…').tap();
  await page.keyboard.type('with the keyboard of the phone open');
  await expect(page.locator('.lit').first()).toBeInViewport();
  const keep = sheet.getByRole('button', { name: 'Keep this tag' });
  await expect(keep).toBeInViewport();
  await keep.tap();
  await expect(sheet).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await tagByTouch(page, 3, 'Sequence', 'the one after the other');
  await tagByTouch(page, 4, 'Complicates', 'it fits neither');
  await fits();
  await expectSaved(page);

  await page.getByRole('button', { name: 'Commit my first tags' }).tap();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).tap();
  await page.waitForURL(/\/compare$/);
  await fits();
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
  await context.close();
});
