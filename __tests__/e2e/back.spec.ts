import { expect, test } from './fixtures';
import { beginReading, expectSaved, sentence, tagByKeyboard } from './steps';

test('coming back with the browser’s Back button shows the work as it is now', async ({ person }) => {
  const page = await person('guest');
  await beginReading(page);
  await tagByKeyboard(page, 1, '2', 'made before leaving');
  await expectSaved(page);
  await page.getByRole('link', { name: 'Headwaters, home' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goBack();
  await expect(sentence(page, 1)).toHaveAccessibleName(/one tag: Indigenous/);
});

test('a change made on an older picture is set aside, the newer one appears without a reload, and both devices offer the other', async ({
  person,
}) => {
  const phone = await person('guest');
  await beginReading(phone);
  const read = phone.url();
  await tagByKeyboard(phone, 1, '2', 'the first text');
  await expectSaved(phone);
  // The same person on another device: the same session in another browser, with storage of its own.
  const laptop = await person('the same guest elsewhere');
  await laptop.context().addCookies(await phone.context().cookies());
  await laptop.goto(read);
  await expect(sentence(laptop, 1)).toHaveAccessibleName(/one tag: Indigenous/);

  for (const [page, because] of [
    [phone, 'newer, from the phone'],
    [laptop, 'older, from the laptop'],
  ] as const) {
    await sentence(page, 1).focus();
    await page.keyboard.press('e');
    const form = page.getByRole('dialog', { name: 'Change this tag' });
    await form.getByLabel('because…').fill(because);
    await form.getByRole('button', { name: 'Keep changes' }).click();
    await expect(form).toBeHidden();
    if (page === phone) await expectSaved(page);
  }
  await expect(laptop.getByText('One text was written beside a newer one')).toBeVisible();
  await expect(laptop.getByText('older, from the laptop')).toBeVisible();
  await expect(laptop.getByText('newer, from the phone')).toBeVisible();
  // The other device offers it too, and taking it there makes it current everywhere.
  await phone.reload();
  await expect(phone.getByText('older, from the laptop')).toBeVisible();
  await phone.getByRole('button', { name: 'Use this one instead' }).click();
  await expectSaved(phone);
  await laptop.reload();
  await expect(laptop.getByText('older, from the laptop')).toBeVisible();
  await expect(laptop.getByText('newer, from the phone')).toHaveCount(0);
  await expect(laptop.getByText('One text was written beside a newer one')).toHaveCount(0);
});
