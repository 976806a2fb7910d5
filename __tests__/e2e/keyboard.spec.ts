import type { Locator, Page } from '@playwright/test';
import { passExercises } from './exercises';
import { expect, test } from './fixtures';
import { beginReading, expectSaved, sentence, tagByKeyboard } from './steps';

const FARTHEST = 150;

/** Presses Tab until the element has focus: what cannot be reached like this cannot be reached with a keyboard. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let press = 0; press < FARTHEST; press += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${FARTHEST} presses of ${key} did not reach ${target}`);
}

/** Reaches a button or a link and presses it. */
async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes into a group of radio buttons and chooses the one with this name by arrows. */
async function choose(page: Page, group: Locator, name: RegExp | string): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name, exact: typeof name === 'string' }).first();
  const reached = () => radios.evaluateAll((all) => all.some((radio) => radio === document.activeElement));
  for (let press = 0; press < FARTHEST && !(await reached()); press += 1) await page.keyboard.press('Tab');
  expect(await reached(), `the group of ${name} can be reached`).toBe(true);
  await page.keyboard.press('Space');
  for (let press = 0; press < 12 && !(await wanted.isChecked()); press += 1) await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
}

/** Reaches a text field and writes in it. */
async function write(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

test('the whole of a module with the keyboard alone', async ({ person }) => {
  test.setTimeout(240_000);
  const page = await person('guest with a keyboard');
  await page.goto('/modules/deepseeks-people');
  await pressOn(page, page.getByRole('button', { name: 'Begin' }));

  // The question.
  await page.waitForURL(/\/question$/);
  await pressOn(page, page.getByRole('link', { name: 'Continue' }));

  // Where do you stand?
  await page.waitForURL(/\/stand$/);
  await answerStance(page, /^\+1/, /^Indigenous/, 'unsure');
  await pressOn(page, page.getByRole('button', { name: 'Keep where I stand' }));
  await pressOn(page, page.getByRole('link', { name: 'Continue' }));

  // The practice passage: walk to the second sentence, tag it, check.
  await page.waitForURL(/\/practice$/);
  await tabTo(page, sentence(page, 1));
  await page.keyboard.press('ArrowDown');
  await expect(sentence(page, 2)).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.type('it was learned there');
  await page.keyboard.press('Control+Enter');
  await expect(sentence(page, 2)).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Check against the key' }));
  await expect(page.getByText('Your reading and the key')).toBeVisible();
  await pressOn(page, page.getByRole('link', { name: 'Continue' }));

  // The sources: a part of a sentence, factors, dials and because; undone, done again; several sentences.
  await page.waitForURL(/\/read/);
  await tabTo(page, sentence(page, 1));
  await page.keyboard.press('ArrowDown');
  // Two words fewer at the end, one fewer at the beginning.
  await page.keyboard.type('[[}');
  await page.keyboard.press('2');
  const form = page.getByRole('dialog', { name: 'Evidence for what?' });
  await page.keyboard.type('part of a sentence is enough');
  await tabTo(page, form.getByRole('checkbox', { name: 'Human capital' }));
  await page.keyboard.press('Space');
  await choose(page, form.getByRole('group', { name: /How credible/ }), 'solid');
  await choose(page, form.getByRole('group', { name: /How much does it bear/ }), /.+/);
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(sentence(page, 2)).toBeFocused();
  await expect(sentence(page, 2)).toHaveAccessibleName(/one tag: Indigenous/);
  await page.keyboard.press('Control+z');
  await expect(sentence(page, 2)).toHaveAccessibleName(/^Tag sentence 2$/);
  await page.keyboard.press('Control+Shift+z');
  await expect(sentence(page, 2)).toHaveAccessibleName(/one tag: Indigenous/);
  for (const key of ['1', '3', '4']) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    await page.keyboard.type(`with the key ${key}`);
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
  }
  // The way without any selection: words that are typed, in a dialog of their own.
  await page.keyboard.press('/');
  const find = page.getByRole('dialog', { name: 'Find words' });
  await expect(find.getByLabel('Words of the text')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await expectSaved(page);

  // Commit and compare.
  await pressOn(page, page.getByRole('button', { name: 'Commit my first tags' }));
  await pressOn(page, page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }));
  await page.waitForURL(/\/compare$/);
  await pressOn(page, page.getByRole('link', { name: 'Done comparing' }));
  await passExercises(page, {
    choose: (group) => choose(page, group, /.+/),
    write: (field, words) => write(page, field, words),
    press: (target) => pressOn(page, target),
  });

  // The argument.
  await page.waitForURL(/\/argue$/);
  await write(page, page.getByLabel('Your claim'), 'Where people learn and where ideas come from are two questions.');
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await write(page, page.getByLabel('because…'), 'the one can be at home while the other is not');
  await write(page, page.getByLabel('The strongest objection'), 'A school is an idea too.');
  await write(page, page.getByLabel('Your answer to it'), 'Granted, and that one came from elsewhere.');
  await pressOn(page, page.getByRole('button', { name: 'Keep this argument' }));
  await pressOn(page, page.getByRole('link', { name: 'Continue' }));

  // Looking back.
  await page.waitForURL(/\/look-back$/);
  await answerStance(page, /^−1/, /^Sequence/, 'fairly sure');
  await write(page, page.getByLabel('Or: why nothing did'), 'It only made me more careful.');
  await pressOn(page, page.getByRole('button', { name: 'Keep where I stand' }));
  await write(page, page.locator('.ticket textarea'), 'I would ask where the teachers were trained.');
  await pressOn(page, page.getByRole('button', { name: 'Keep this answer' }));
  await expect(page.getByText('What changed, and what did not')).toBeVisible();
  await expectSaved(page);
});

test('whatever of the tag form has focus can be seen, at the top of a page of 1280 × 800', async ({ person }) => {
  const page = await person('guest with a low window');
  await page.setViewportSize({ width: 1280, height: 800 });
  await beginReading(page);
  await tagByKeyboard(page, 1, '1', 'that is where it was learned');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.press('e');
  const form = page.getByRole('dialog', { name: 'Change this tag' });
  await expect(form.getByRole('radio', { name: /^Transfer/ })).toBeFocused();
  const seen: string[] = [];
  // The words that name what has focus, if all of it is inside the window and nothing of the foot lies over it.
  const look = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const drawn = element?.closest('label') ?? element;
      const { top, bottom } = drawn?.getBoundingClientRect() ?? new DOMRect();
      const foot = document.querySelector('.palette .actions');
      const ends = foot?.contains(drawn) ? window.innerHeight : (foot?.getBoundingClientRect().top ?? 0);
      const name = drawn?.textContent?.trim() ?? '';
      return {
        name,
        isInForm: element?.closest('[data-palette]') !== null,
        isSeen: top >= 56 && bottom <= ends,
        top,
        bottom,
      };
    });
  for (let press = 0; press < FARTHEST && (await look()).isInForm; press += 1) {
    // Where the browser scrolls, it does so in the next frames.
    await expect.poll(look, { timeout: 5_000 }).toMatchObject({ isSeen: true });
    seen.push((await look()).name);
    await page.keyboard.press('Tab');
  }
  expect(seen).toEqual(expect.arrayContaining(['Keep changes', 'Cancel', 'Delete']));
  expect(await page.evaluate(() => window.scrollY), 'the words stay where they are').toBe(0);
});

test('words that stand in several places are found whole, the nearest first', async ({ person }) => {
  const page = await person('guest who searches');
  await beginReading(page);
  await sentence(page, 9).focus();
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Find words' }).getByLabel('Words of the text').fill('the');
  await page.keyboard.press('Enter');
  const nearest = page.getByRole('button', { name: /nearest to where you were/ });
  await expect(nearest).toBeFocused();
  await expect(nearest).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Evidence for what?' })).toHaveAccessibleDescription('the');
});

/** Answers the four questions of a stance form, in the order in which they stand. */
async function answerStance(page: Page, point: RegExp, position: RegExp, confidence: string): Promise<void> {
  const answers = [point, position, confidence, /.+/];
  for (const [index, answer] of answers.entries()) await choose(page, page.getByRole('radiogroup').nth(index), answer);
}
