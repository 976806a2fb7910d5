import type { Locator, Page } from '@playwright/test';
import { signUp } from './steps';

/** In the addresses of this run's people. */
export const unique = Date.now().toString(36);

/** Goes to a place with the Tab key alone. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${place}`);
}

/** Fills a field with the keyboard alone. */
export async function type(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  // A text of several lines is pasted: Enter would mean something else in some fields.
  await page.keyboard.insertText(words);
}

/** Presses a button with the keyboard alone. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

/** Somebody with an account and a class of their own, on its page; answers the id of the class. */
export async function createClass(page: Page, name: string): Promise<string> {
  await signUp(page, 'Ines Instructor', `${name.replaceAll(' ', '-')}-${unique}@school.example`, '/teach');
  await type(page, 'Name of the class', name);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}
