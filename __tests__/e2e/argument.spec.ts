import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { beginReading, expectSaved, tagByKeyboard } from './steps';

const strand = (page: Page, number: number) => page.getByRole('group', { name: `Strand ${number}`, exact: true });
const reasons = async (page: Page) =>
  Promise.all((await page.getByLabel('because…').all()).map((field) => field.inputValue()));

/** A guest with three committed tags, on the step of the argument. */
async function reachArgument(page: Page): Promise<void> {
  await beginReading(page);
  const attempt = page.url().replace(/\/read.*$/, '');
  await tagByKeyboard(page, 2, '1', 'that is where it began');
  await tagByKeyboard(page, 3, '3', 'first the one, then the other');
  await tagByKeyboard(page, 4, '2', 'it was learned there');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Commit my first tags' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).click();
  await page.waitForURL(/\/compare$/);
  await page.goto(`${attempt}/argue`);
}

/** Chooses items of the library for a strand, and says which. */
async function chooseItems(page: Page, number: number, ids: string[]): Promise<void> {
  await strand(page, number).getByRole('button', { name: 'Choose from the evidence library' }).click();
  const picker = page.getByRole('dialog', { name: `Evidence for strand ${number}` });
  for (const id of ids) {
    await picker.getByRole('searchbox').fill(id);
    await picker.getByRole('checkbox').check();
  }
  await picker.getByRole('button', { name: 'Done' }).click();
}

/** Three strands, each with a because, the first and the last on one work. */
async function writeStrands(page: Page): Promise<void> {
  await page.getByLabel('Your claim').fill('It began with what others had sold & published.');
  await chooseItems(page, 1, ['DS-02']);
  await strand(page, 1).getByLabel('because…').fill('*chips* come first');
  await page.getByRole('button', { name: 'Add a strand' }).click();
  await strand(page, 2).getByRole('checkbox').first().check();
  await strand(page, 2).getByLabel('because…').fill('it was learned there');
  await page.getByRole('button', { name: 'Add a strand' }).click();
  await chooseItems(page, 3, ['DS-02']);
  await strand(page, 3).getByLabel('because…').fill('nobody else had them');
}

/** Drags a grip to a place inside an element, given in parts of its height. */
async function dragTo(page: Page, grip: Locator, target: Locator, part: number): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  if (!from) throw new Error('There is nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 8);
  // The page may scroll on the way: a strand can be taller than the window.
  await expect(async () => {
    const to = await target.boundingBox();
    if (!to) throw new Error('There is nowhere to drag to');
    const y = Math.min(Math.max(to.y + to.height * part, 40), 860);
    await page.mouse.move(to.x + 40, y, { steps: 4 });
    await expect(target).toHaveAttribute('data-edge', /./, { timeout: 300 });
  }).toPass();
  await page.mouse.up();
}

test('an argument rests on tags and on the library, and its order is changed by drag and by buttons', async ({
  person,
}) => {
  const page = await person('guest');
  await reachArgument(page);
  await strand(page, 1).getByRole('button', { name: 'Choose from the evidence library' }).press('Enter');
  const picker = page.getByRole('dialog', { name: 'Evidence for strand 1' });
  await picker.getByRole('searchbox').fill('chips');
  await page.keyboard.press('Escape');
  await expect(strand(page, 1).getByRole('button', { name: 'Choose from the evidence library' })).toBeFocused();

  await writeStrands(page);
  const flag = /^Strands 1 and 3 both rest on this work\. If it is wrong, both fall\.$/;
  await expect(strand(page, 1).getByText(flag)).toBeVisible();
  await expect(strand(page, 3).getByText(flag)).toBeVisible();

  // By buttons: the focus goes with the strand.
  await strand(page, 3)
    .getByRole('button', { name: /^Move up/ })
    .press('Enter');
  expect(await reasons(page)).toEqual(['*chips* come first', 'nobody else had them', 'it was learned there']);
  await expect(strand(page, 2).getByRole('button', { name: /^Move up/ })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Strand 3 is now strand 2.' })).toBeAttached();

  // By drag: the last strand before the first, and an item into another strand; Escape lets go.
  await dragTo(page, strand(page, 3).locator('.strand-acts .grip'), strand(page, 1), 0.2);
  expect(await reasons(page)).toEqual(['it was learned there', '*chips* come first', 'nobody else had them']);
  await dragTo(page, strand(page, 3).locator('.support .grip').first(), strand(page, 1), 0.5);
  await expect(strand(page, 1).getByText('DS-02 · DeepSeek')).toBeVisible();
  await expect(strand(page, 3).getByRole('group', { name: 'Which words?' })).toBeVisible();
  await strand(page, 3).getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Keep this argument' }).click();
  await expectSaved(page);
  await page.reload();
  expect(await reasons(page)).toEqual(['it was learned there', '*chips* come first', 'nobody else had them']);
});

test('on a phone a finger drags an item into another strand, and what needs the network says so', async ({
  browser,
  baseURL,
}) => {
  // Without the worker, which would have the part that writes Word files before anybody asks for it.
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await reachArgument(page);
  await chooseItems(page, 1, ['DS-02', 'DS-08']);
  await page.getByRole('button', { name: 'Add a strand' }).tap();
  await strand(page, 1).getByRole('button', { name: 'Close your tags' }).tap();
  const grip = strand(page, 1).locator('.support .grip').first();
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  if (!from) throw new Error('There is nothing to drag');
  const touch = await context.newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  await finger('touchStart', start.x, start.y);
  await finger('touchMove', start.x + 4, start.y + 12);
  // Where the other strand is out of sight the page scrolls under the finger, until it is not.
  await expect(async () => {
    const to = await strand(page, 2).boundingBox();
    await finger('touchMove', start.x + 40, Math.min((to?.y ?? 0) + 80, 820));
    await expect(strand(page, 2)).toHaveAttribute('data-edge', 'into', { timeout: 300 });
  }).toPass();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(
    strand(page, 2).getByText('DS-08 · DeepSeek').or(strand(page, 2).getByText('DS-02 · DeepSeek')),
  ).toBeVisible();

  // Without a network the part that writes Word files cannot come: that is said, and it comes when there is one again.
  await page.getByLabel('Your claim').fill('It began with what others had sold.');
  await strand(page, 1).getByLabel('because…').fill('chips come first');
  await strand(page, 2).getByLabel('because…').fill('nobody else had them');
  await page.getByRole('button', { name: 'Keep this argument' }).tap();
  await expectSaved(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Word (.docx)' }).tap();
  await expect(page.getByText(/^Your words are safe\./)).toBeVisible();
  await context.setOffline(false);
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word (.docx)' }).tap()]);
  await expect(page.getByText(/^Your words are safe\./)).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test('a kept argument is taken away as Markdown, as Word and on paper, also without a network', async ({ person }) => {
  const page = await person('guest');
  await reachArgument(page);
  await writeStrands(page);
  await page.getByRole('button', { name: 'Keep this argument' }).click();
  await expectSaved(page);
  const take = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return file;
  };
  const word = await take('Word (.docx)');
  expect(word.suggestedFilename()).toMatch(/^argument-deepseeks-people-\d{4}-\d{2}-\d{2}\.docx$/);
  expect((await readFile(await word.path())).subarray(0, 2).toString()).toBe('PK');

  // The part that writes Word files has come; from now on nothing needs the network.
  await page.context().setOffline(true);
  const markdown = (await readFile(await (await take('Markdown (.md)')).path())).toString('utf8');
  expect(markdown).toContain('It began with what others had sold \\& published.');
  expect(markdown).toContain('\\*chips\\* come first');
  expect(markdown).toContain('Strands 1 and 3 both rest on');
  await take('Word (.docx)');
  await page.context().setOffline(false);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'Your argument' })).toBeVisible();
  await expect(page.getByText('Works cited')).toBeVisible();
  await expect(page.getByLabel('Your claim')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('.bar')).toBeHidden();
});
