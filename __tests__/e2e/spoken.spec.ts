import { expect, test } from './fixtures';
import { beginReading, expectSaved, sentence } from './steps';

test('what a screen reader meets in the text: one summary per sentence, a list per paragraph, and no marker per tag', async ({
  person,
}) => {
  const page = await person('guest');
  await beginReading(page);
  for (const [key, because] of [
    ['1', 'first'],
    ['4', 'second'],
  ] as const) {
    await sentence(page, 2).focus();
    await page.keyboard.press(key);
    await page.keyboard.type(because);
    await page.keyboard.press('Control+Enter');
  }
  await expectSaved(page);
  await expect(page.locator('.source p').first()).toMatchAriaSnapshot(`
    - paragraph:
      - button "Tag sentence 1"
      - 'button "Tag sentence 2; 2 tags: Transfer, Complicates"'
      - button "Tag sentence 3"
  `);
  // Nothing between the words speaks: letters, lines and counts are drawn for eyes alone.
  const spoken = await page
    .locator('.source [data-tag], .source [data-undrawn]')
    .evaluateAll((all) => all.filter((one) => one.closest('[aria-hidden="true"]') === null).length);
  expect(spoken).toBe(0);
  const side = page.getByRole('complementary', { name: 'Your tags in this text' });
  await expect(side.getByRole('heading', { name: /Paragraph 1/ })).toBeVisible();
  await expect(side.getByRole('listitem').filter({ hasText: 'first' }).first()).toBeVisible();
});
