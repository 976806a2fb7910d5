import type { Locator, Page } from '@playwright/test';
import type { Exercise } from '@/lib/domain/exercise';
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

/** Chooses the first of every group of radio buttons, once they are there. */
async function chooseFirst(page: Page): Promise<void> {
  const groups = page.getByRole('radiogroup');
  await groups.first().waitFor();
  for (const group of await groups.all()) await group.getByRole('radio').first().check({ force: true });
}

/** Gives an answer to an exercise, some answer, by the controls that every kind has beside dragging. */
const ANSWER: Record<Exercise['kind'], (page: Page) => Promise<void>> = {
  sort: chooseFirst,
  grid: async (page) => {
    const unplaced = page.getByRole('button', { name: /^Place in the middle: / });
    await unplaced.first().waitFor();
    for (let left = await unplaced.count(); left > 0; left -= 1) {
      await unplaced.first().click();
      await expect(unplaced).toHaveCount(left - 1);
    }
  },
  order: async (page) => {
    await page
      .getByRole('button', { name: /^Move later: / })
      .first()
      .click();
  },
  chain: async (page) => {
    await page.getByLabel('This item').selectOption({ index: 1 });
    await page.getByLabel('leads to').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Add the link' }).click();
  },
  scorecard: async (page) => {
    await chooseFirst(page);
    await page
      .getByLabel(/^because…/)
      .first()
      .fill('that is what the reports say');
  },
};

/** Answers an exercise of any kind and sees what comes of it: the author's answers beside one's own, where there are any. */
export async function answerExercise(page: Page, { kind }: Pick<Exercise, 'kind'>): Promise<void> {
  const keep = page.getByRole('button', { name: 'Keep my answer' });
  await keep.waitFor();
  await ANSWER[kind](page);
  await keep.click();
  if (kind === 'scorecard') await expect(page.getByText('There is no right answer to compare with.')).toBeVisible();
  else await expect(page.getByRole('heading', { name: 'Your answer and the author’s reading' })).toBeVisible();
}
