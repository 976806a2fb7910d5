import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Waits until the sign says that the server has everything. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('.save')).toHaveText(/^Saved/);
}

/** The undrawn button at the end of a sentence. */
export function sentence(page: Page, number: number): Locator {
  return page
    .locator(`#s-${number}`)
    .getByRole('button', { name: new RegExp(`^(Tag sentence|Sentence) ${number}\\b`) });
}

/** Tags a sentence with the keyboard alone: focus, position by its digit, because, keep. Leaves focus where it was. */
export async function tagByKeyboard(
  page: Page,
  number: number,
  key: '1' | '2' | '3' | '4',
  because: string,
): Promise<void> {
  await sentence(page, number).focus();
  await page.keyboard.press(key);
  const palette = page.getByRole('dialog', { name: 'Evidence for what?' });
  await expect(palette).toBeVisible();
  await expect(palette.getByLabel('because…')).toBeFocused();
  await page.keyboard.type(because);
  await page.keyboard.press('Control+Enter');
  await expect(palette).toBeHidden();
  await expect(sentence(page, number)).toBeFocused();
}

/** Where the first words of a sentence stand on the screen, scrolled into view. */
async function firstWords(page: Page, number: number): Promise<{ left: number; right: number; y: number }> {
  return page.evaluate((id) => {
    const walker = document.createTreeWalker(document.querySelector(id) ?? document.body, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    if (!node) throw new Error(`There is no text in ${id}`);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, Math.min(24, node.textContent?.length ?? 0));
    const { left, top, right, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return { left, right, y: top + height / 2 };
  }, `#s-${number}`);
}

/** Selects the first words of a sentence with a mouse. */
export async function dragOver(page: Page, number: number): Promise<void> {
  const { left, right, y } = await firstWords(page, number);
  await page.mouse.move(left + 2, y);
  await page.mouse.down();
  await page.mouse.move(right - 2, y, { steps: 6 });
  await page.mouse.up();
}

/** Tags a sentence by clicking it. */
export async function tagByClick(page: Page, number: number, position: string, because: string): Promise<void> {
  const { left, y } = await firstWords(page, number);
  await page.mouse.click(left + 12, y);
  const palette = page.getByRole('dialog', { name: 'Evidence for what?' });
  await palette.getByRole('radio', { name: new RegExp(`^${position}`) }).check({ force: true });
  await palette.getByLabel('because…').fill(because);
  await palette.getByRole('button', { name: 'Keep this tag' }).click();
  await expect(palette).toBeHidden();
}

/** Answers a stance form: a point, a position, how sure, and the module's own question. */
export async function answerStance(page: Page, point: RegExp, position: string, confidence: string): Promise<void> {
  await page.getByRole('radio', { name: point }).check({ force: true });
  await page.getByRole('radio', { name: new RegExp(`^${position}`) }).check({ force: true });
  await page.getByRole('radio', { name: confidence, exact: true }).check({ force: true });
  await answerPrediction(page);
}

/** Answers the module's own question, whatever its kind: the first of its options, or a number, which is words as well. */
async function answerPrediction(page: Page): Promise<void> {
  const asked = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'This module’s own question' }) });
  const option = asked.getByRole('radio').first();
  const written = asked.getByRole('textbox');
  await option.or(written).waitFor({ state: 'attached' });
  if ((await written.count()) > 0) await written.fill('60');
  else await option.check({ force: true });
}

/** Goes to the sources of module 7 by oneself, as a guest where nobody is signed in. */
export async function beginReading(page: Page): Promise<void> {
  await page.goto('/modules/deepseeks-people');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/question$/);
  await page.goto(page.url().replace('/question', '/read'));
  await sentence(page, 1).waitFor({ state: 'attached' });
}

/** Makes an account through the form. */
export async function signUp(page: Page, name: string, email: string, from = '/'): Promise<void> {
  await page.goto(`/sign-up?from=${encodeURIComponent(from)}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('seven tall herons wade');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'));
}
