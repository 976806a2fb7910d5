import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** How a person chooses, writes and presses: with a keyboard or with a finger. */
export interface Hands {
  /** Chooses one answer of a group of radio buttons. */
  choose: (group: Locator) => Promise<void>;
  write: (field: Locator, words: string) => Promise<void>;
  press: (target: Locator) => Promise<void>;
}

/** Does what module 7 asks for between the comparison and the argument: sorting its claims, then arguing the other side. */
export async function passExercises(page: Page, { choose, write, press }: Hands): Promise<void> {
  await page.waitForURL(/\/kinds$/);
  const groups = page.getByRole('radiogroup');
  await groups.first().waitFor();
  for (const group of await groups.all()) await choose(group);
  await press(page.getByRole('button', { name: 'Keep my answer' }));
  await expect(page.getByRole('heading', { name: 'Your answer and the author’s reading' })).toBeVisible();
  await expect(page.getByText(/\d of \d are in the same group/)).toBeVisible();
  await press(page.getByRole('link', { name: 'Continue' }));

  await page.waitForURL(/\/other-side$/);
  await write(page.getByRole('textbox'), 'What they knew, they had read in papers from everywhere.');
  await press(page.getByRole('button', { name: 'Keep this case' }));
  await press(page.getByRole('link', { name: 'Continue' }));
}
