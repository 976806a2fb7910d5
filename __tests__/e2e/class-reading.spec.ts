import type { Page } from '@playwright/test';
import { expect, expectAccessible, recordPayloads, test } from './fixtures';
import { expectSaved, signUp, tagByKeyboard } from './steps';

const unique = Date.now().toString(36);
const PHONE = { viewport: { width: 390, height: 844 } };

/** A class with one assignment, for which one tag is enough to commit. */
async function assignOne(page: Page): Promise<{ code: string; dashboard: string }> {
  await signUp(page, 'Ines Instructor', `reading-${unique}@school.example`, '/teach');
  await page.getByLabel('Name of the class').fill('A class that reads');
  await page.getByRole('button', { name: 'Create the class' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  const code = await page.locator('.code').textContent();
  await page.getByRole('link', { name: 'Assign modules' }).click();
  await page
    .getByRole('group', { name: 'Modules' })
    .getByRole('checkbox', { name: /DeepSeek’s people/ })
    .check();
  await page.getByLabel('Tags before committing').fill('1');
  await page.getByRole('button', { name: 'Assign it' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  return { code: code ?? '', dashboard: page.url() };
}

/** Joins by the code and opens the texts. */
async function sitDown(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/join?code=${code}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}\/\w+$/);
  await page.goto(page.url().replace(/\/\w+$/, '/read'));
}

async function commit(page: Page): Promise<void> {
  await expectSaved(page);
  await page.getByRole('button', { name: 'Commit my first tags' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).click();
  await page.waitForURL(/\/compare$/);
}

const reading = (page: Page) => page.getByRole('region', { name: 'The class’s reading' });
const SECRETS = ['1', '2', '3', '4', '5'].map(
  (number) => `reason number ${number} of ${unique}, long enough to say something`,
);

test('a class reads, its instructor’s page follows, and each sees the others’ reading after their own', async ({
  person,
}) => {
  test.setTimeout(420_000);
  const instructor = await person('instructor');
  const { code } = await assignOne(instructor);
  await instructor.evaluate(() => Object.assign(window, { isSamePage: true }));

  const phone = await person('the sixth, with a phone', PHONE);
  const payloads = recordPayloads(phone.context());
  await sitDown(phone, code, 'Student 6');

  let first: Page | null = null;
  for (const [index, because] of SECRETS.entries()) {
    const page = await person(`student ${index + 1}`);
    await sitDown(page, code, `Student ${index + 1}`);
    await tagByKeyboard(page, 1, index < 3 ? '1' : '3', because);
    await expectSaved(page);
    // The heat map follows without anybody touching it.
    await expect(
      instructor.getByRole('link', { name: new RegExp(`^Sentence 1: .* ${index + 1} of ${index + 1} people`) }),
    ).toBeVisible({ timeout: 5000 });
    if (first) await expect(reading(first)).toContainText('opens when five people');
    await commit(page);
    first ??= page;
    if (page === first) {
      await expect(reading(page)).toContainText('The class’s reading of this text opens when five people');
      await expect(page.getByText('Your reading and the key')).toBeVisible();
      await expectAccessible(page, 'too few to show');
    } else {
      await page.context().close();
    }
  }
  expect(await instructor.evaluate(() => 'isSamePage' in window)).toBe(true);
  await expect(instructor.getByText('5 of 6 have committed', { exact: false })).toBeVisible({ timeout: 5000 });

  // With the fifth it opens, on a page that only waited.
  if (!first) throw new Error('Five have committed');
  await expect(reading(first)).toContainText('the first 5 who committed', { timeout: 5000 });
  await expect(reading(first).locator('.class-text .heat').first()).toContainText(
    'at least 3 of 5 people: 3 Transfer.',
  );

  // Until the sixth commits nothing of this has reached their device.
  await tagByKeyboard(phone, 1, '3', 'the sixth has a reason of their own as well');
  await expectSaved(phone);
  for (const { url, body } of payloads) {
    for (const secret of SECRETS) expect(body, url).not.toContain(secret);
  }
  await commit(phone);
  const section = reading(phone);
  // One more changes nothing that others see: they would know how the sixth read.
  await expect(section).toContainText('the first 5 who committed');
  await expect(section.locator('.class-text .heat').first()).toContainText('at least 3 of 5 people: 3 Transfer.');
  await expect(section.locator('.class-text .heat').nth(1)).toContainText('fewer than 5 people.');
  const own = section.getByRole('region', { name: 'Other readings of your words' });
  await expect(own.getByRole('listitem')).toHaveCount(1);
  await expect(own.getByRole('listitem')).toContainText(/reason number [123] of/);
  await expect(section).not.toContainText(/Student \d/);
  await section.getByText('The same as a table').click();
  await expect(section.getByRole('row').nth(1)).toContainText('3 Transfer');
  await expectAccessible(phone, 'the class’s reading');

  // Another reading may be taken up, with a sentence of why.
  await phone
    .getByRole('button', { name: /^Change my tag/ })
    .first()
    .click();
  const form = phone.getByRole('dialog', { name: 'Change this tag' });
  await form.getByRole('radio', { name: /^Transfer/ }).check({ force: true });
  await form.getByLabel(/What made you change it/).fill('the others had a point');
  await form.getByRole('button', { name: 'Keep changes' }).click();
  await expectSaved(phone);
  await expect(section.locator('.class-text .heat').first()).toContainText('3 Transfer.');
});

test('filters of the heat map stand in the address and are said in words, also without a script', async ({
  person,
}) => {
  const visitor = await person('visitor');
  await visitor.goto('/sign-in');
  await visitor.getByRole('button', { name: 'Look around as instructor' }).click();
  await visitor.waitForURL(/\/teach$/);
  await visitor.getByRole('link', { name: 'Politics of Innovation' }).click();
  await visitor.getByRole('link', { name: /DeepSeek’s people/ }).click();
  await visitor.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const dashboard = visitor.url();
  const plain = await person('visitor without script', {
    javaScriptEnabled: false,
    storageState: await visitor.context().storageState(),
  });
  await plain.goto(dashboard);
  await plain.getByText('Show only some tags').click();
  await plain.getByLabel('Factor').selectOption('human-capital');
  await plain.getByLabel('Credible, from').selectOption('3');
  await plain.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(
    plain.getByText(/^Only tags with the factor Human capital and with a work called credible/),
  ).toBeVisible();
  expect(new URL(plain.url()).searchParams.get('factor')).toBe('human-capital');
  await plain
    .getByRole('link', { name: /^Sentence \d+:/ })
    .first()
    .press('Enter');
  await plain.getByRole('link', { name: 'by people' }).click();
  await expect(plain.getByText('The number before words says how many people’s tags cover them.')).toBeVisible();
  await expect(plain.getByText(/^Only tags with the factor Human capital/)).toBeVisible();
  await expect(plain.locator('.covered-words .depth').first()).toBeVisible();

  await visitor.goto(plain.url());
  await expectAccessible(visitor, 'filtered heat map with words by people');
  await visitor.goto(`${dashboard.replace(/\?.*/, '')}/progress?sort=tags&order=down`);
  await expect(visitor.getByRole('columnheader', { name: 'Tags' })).toHaveAttribute('aria-sort', 'descending');
  await visitor.getByText('E-mail addresses of those shown').click();
  await expect(visitor.getByText('No address is known.', { exact: false })).toBeVisible();
  await expectAccessible(visitor, 'progress');
});
