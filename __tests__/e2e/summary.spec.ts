import { readFile } from 'node:fs/promises';
import { press, tabTo } from './class-steps';
import { expect, expectAccessible, test } from './fixtures';
import { answerStance, beginReading, expectSaved, sentence, tagByKeyboard } from './steps';

const PHONE = { viewport: { width: 390, height: 844 } };

test('a guest repeats a module and takes a summary of both rounds away, with the keyboard', async ({ person }) => {
  const page = await person('guest', PHONE);
  await page.goto('/summary');
  await expect(page.getByText('There is nothing here yet')).toBeVisible();
  await expectAccessible(page, 'summary with nothing in it');

  await beginReading(page);
  const first = page.url().replace(/\/read.*/, '');
  await page.goto(`${first}/stand`);
  await answerStance(page, /^\+2/, 'Indigenous', 'sure');
  await press(page, 'Keep where I stand');
  await expectSaved(page);
  await page.goto(`${first}/read`);
  await sentence(page, 1).waitFor({ state: 'attached' });
  for (const number of [1, 2, 3]) await tagByKeyboard(page, number, '1', `it says so in ${number}`);
  await expectSaved(page);
  await press(page, 'Commit my first tags');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).press('Enter');
  await page.waitForURL(/\/compare/);
  await page.goto(`${first}/look-back`);
  await answerStance(page, /^−1/, 'Sequence', 'unsure');
  await page.getByRole('checkbox', { name: /it says so in 2/ }).check({ force: true });
  await page.getByRole('button', { name: 'Keep where I stand' }).click();
  await expectSaved(page);

  // Another round begins with nothing in it; the first stays and can be read.
  await page.goto('/modules/deepseeks-people');
  await press(page, 'Begin another round');
  await page.waitForURL(/\/question$/);
  expect(page.url()).not.toContain(first);
  await page.goto('/modules/deepseeks-people');
  await expect(page.getByRole('button', { name: 'Begin another round' })).toHaveCount(0);
  const rounds = page.getByRole('region', { name: 'Your rounds' }).getByRole('listitem');
  await expect(rounds).toHaveText([/^Round 2 begun .* not committed yet$/, /^Round 1 begun .* committed /]);
  await expectAccessible(page, 'module with two rounds');
  await tabTo(page, page.getByRole('link', { name: 'Round 1' }));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href.startsWith(first));

  await page.goto('/modules');
  await tabTo(page, page.getByRole('link', { name: /^Your summary/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/summary$/);
  const round = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
  await expect(round('Round 1')).toContainText('+2, towards home; Indigenous');
  await expect(round('Round 1')).toContainText('−1, a little towards elsewhere; Sequence');
  await expect(round('Round 1')).toContainText('because it says so in 2');
  await expect(round('Round 2')).toContainText('Nothing kept in it yet');
  await expectAccessible(page, 'summary');

  await tabTo(page, page.getByRole('button', { name: 'Markdown (.md)' }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toMatch(/^# Your summary\n/);
  expect(text).toContain('### Round 1');
  expect(text).toContain('because it says so in 2');
  await tabTo(page, page.getByRole('button', { name: 'Word (.docx)' }));
  const [word] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect((await readFile(await word.path())).subarray(0, 2).toString()).toBe('PK');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Markdown (.md)' })).toBeHidden();
  await expect(round('Round 1')).toBeVisible();
});
