import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, recordPayloads, test } from './fixtures';
import { answerStance, expectSaved, sentence, signUp, tagByKeyboard } from './steps';

const unique = Date.now().toString(36);
const STUDENT = { name: 'Zephyrine Quillon', email: `zephyrine-${unique}@school.example` };
const COMMENT = 'Your first strand would stand without the second source.';

/** Reaches something with the keyboard's focus and presses a key there. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await expect(target).toBeFocused();
  await target.press(key);
}

/** A class with module 7 assigned; answers its code and the address of the assignment. */
async function assignModule(page: Page): Promise<{ code: string; address: string }> {
  await signUp(page, 'Ines Instructor', `ines-review-${unique}@school.example`, '/teach');
  await page.getByLabel('Name of the class').fill('Reviewed');
  await page.getByRole('button', { name: 'Create the class' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  const code = (await page.locator('.code').textContent()) ?? '';
  await page.getByRole('link', { name: 'Assign modules' }).click();
  await page.getByRole('checkbox', { name: /DeepSeek/ }).check();
  await page.getByLabel('Tags before committing').fill('1');
  await page.getByRole('checkbox', { name: /graded/i }).check();
  await page.getByRole('button', { name: 'Assign it' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  return { code, address: page.url() };
}

/** Joins, says where one stands, tags one sentence and hands in; answers the address of the attempt. */
async function workAndHandIn(page: Page, { name, email }: typeof STUDENT, code: string): Promise<string> {
  await signUp(page, name, email, `/join?code=${code}`);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  const classPage = page.url();
  await page.getByRole('button', { name: /^Begin/ }).click();
  await page.waitForURL(/\/question$/);
  const attempt = page.url().replace(/\/question$/, '');
  await page.goto(`${attempt}/stand`);
  await answerStance(page, /^\+2/, 'Indigenous', 'sure');
  await page.getByRole('button', { name: 'Keep where I stand' }).click();
  await expectSaved(page);
  await page.goto(`${attempt}/read`);
  await sentence(page, 1).waitFor({ state: 'attached' });
  await tagByKeyboard(page, 1, '1', 'the start came from elsewhere');
  await expectSaved(page);
  await page.goto(classPage);
  await page.getByRole('button', { name: /^Hand in/ }).click();
  await page.getByRole('button', { name: /^Hand it in as it is/ }).click();
  await page.waitForURL(/\/receipt$/);
  return attempt;
}

test('a review is written by keyboard, seen by nobody before its release, and then by its student', async ({
  person,
}) => {
  test.setTimeout(300_000);
  const instructor = await person('instructor');
  const { code, address } = await assignModule(instructor);
  const student = await person('student');
  const attempt = await workAndHandIn(student, STUDENT, code);
  const other = await person('another student');
  await workAndHandIn(other, { name: 'Olu Other', email: `olu-review-${unique}@school.example` }, code);

  // The list goes by pen name, and no response of it or of the trail has a name or an address of a student.
  const payloads = recordPayloads(instructor.context());
  await instructor.goto(`${address}/reviews`);
  await expect(instructor.getByText('2 students have begun, 2 have handed in', { exact: false })).toBeVisible();
  await expectAccessible(instructor, 'list of reviews');
  const [first, second] = await instructor.locator('.reviews-table tbody th').allTextContents();
  await press(instructor.getByRole('link', { name: first, exact: true }));
  await instructor.waitForURL(/\/reviews\/[a-z]+-[a-z]+$/);
  await expect(instructor.getByRole('heading', { level: 1 })).toHaveText(first ?? '');
  await expect(instructor.getByText('You are reading the work as it was handed in.')).toBeVisible();
  await expect(instructor.locator('.trail-because')).toContainText('the start came from elsewhere');
  await expect(instructor.locator('.trail-facts')).toContainText('2 of 2 first chose Transfer');

  // Scores by their digits, a comment, and on to the next by key: everything is kept without asking for it.
  const claim = instructor.getByRole('group', { name: 'Claim', exact: true }).getByRole('radio').first();
  await claim.focus();
  await instructor.keyboard.press('3');
  await expect(instructor.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expectAccessible(instructor, 'trail and review');
  await instructor.getByLabel(`Comment for ${first}`).focus();
  await instructor.keyboard.type(COMMENT);
  await instructor.keyboard.press('Alt+n');
  await expect(instructor.getByRole('heading', { level: 1 })).toHaveText(second ?? '');
  await instructor.keyboard.press('Alt+p');
  await expect(instructor.getByRole('heading', { level: 1 })).toHaveText(first ?? '');
  await instructor.reload();
  await expect(instructor.getByLabel(`Comment for ${first}`)).toHaveValue(COMMENT);
  await expect(
    instructor.getByRole('group', { name: 'Claim', exact: true }).getByRole('radio', { checked: true }),
  ).toHaveValue('3');

  // A comment is kept and put into the other review.
  await press(instructor.getByText('Comments to use again (0)'));
  await press(instructor.getByRole('button', { name: 'Keep this comment to use again' }));
  await expect(instructor.getByText('Comments to use again (1)')).toBeVisible();

  // The take-away file stands alone.
  const download = instructor.waitForEvent('download');
  await instructor.getByRole('link', { name: 'Take-away file' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('the start came from elsewhere');
  expect(file).not.toMatch(/<(script|link|img)|src=/);
  for (const secret of [STUDENT.name, COMMENT]) expect(file).not.toContain(secret);
  expect(payloads.length).toBeGreaterThan(4);
  for (const { url, body } of payloads) {
    for (const secret of [STUDENT.name, STUDENT.email, 'Olu Other']) expect(body, url).not.toContain(secret);
  }

  // Whose review it is, the students know; until it is released neither of them has anything of it.
  const seen = [recordPayloads(student.context()), recordPayloads(other.context())];
  for (const page of [student, other]) {
    await page.goto('/classes');
    await page.getByRole('link', { name: 'Reviewed' }).first().click();
    await expect(page.getByRole('link', { name: 'Receipt' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Released feedback' })).toHaveCount(0);
  }
  await student.goto(`${attempt}/feedback`);
  await expect(student.getByText('No feedback has been released')).toBeVisible();
  for (const { url, body } of seen.flat()) expect(body, url).not.toContain(COMMENT);

  // The rubric says what a change does; a mistake costs nothing.
  await instructor.goto(`${address}/reviews/rubric`);
  await expect(instructor.getByText('One review has scores.', { exact: false })).toBeVisible();
  const name = instructor.getByLabel('Name of criterion 1');
  await name.fill('');
  await press(instructor.getByRole('button', { name: 'Keep this rubric' }));
  await expect(instructor.getByText('Give every criterion a name.')).toBeVisible();
  await name.fill('The claim');
  await expectAccessible(instructor, 'rubric');
  await press(instructor.getByRole('button', { name: 'Keep this rubric' }));
  await instructor.waitForURL(/\/reviews$/);

  // What the student will see is shown first, and then released.
  await press(instructor.getByRole('link', { name: 'Release reviews' }));
  await instructor.waitForURL(/\/release$/);
  await expect(instructor.getByText('The claim answers the question and takes a side.')).toBeVisible();
  await expect(
    instructor.getByText('One of these reviews is not scored in every criterion.', { exact: false }),
  ).toBeVisible();
  await expectAccessible(instructor, 'what is to be released');
  await press(instructor.getByRole('button', { name: 'Release this review' }));
  await instructor.waitForURL(/\/reviews$/);
  await expect(instructor.locator('.reviews-table')).toContainText('released');

  // One of the two now reads it; which of them, the pen name does not say.
  const texts: string[] = [];
  for (const page of [student, other]) {
    await page.goto('/classes');
    await page.getByRole('link', { name: 'Reviewed' }).first().click();
    await expect(page.getByRole('link', { name: 'Receipt' })).toBeVisible();
    const link = page.getByRole('link', { name: 'Released feedback' });
    if ((await link.count()) === 0) continue;
    await press(link);
    await page.waitForURL(/\/feedback$/);
    await expect(page.getByText('The claim', { exact: true })).toBeVisible();
    texts.push((await page.locator('main').textContent()) ?? '');
    await expectAccessible(page, 'released feedback');
  }
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain(COMMENT);
  expect(texts[0]).toContain('3 of 4 points');
  expect(texts[0]).toContain('not scored');

  // Names meet scores in the grade list alone, and that it was opened is written down.
  await press(instructor.getByRole('link', { name: 'Grade list, by name' }));
  await instructor.waitForURL(/\/grades$/);
  await expect(instructor.locator('.grades-table tbody tr')).toHaveCount(1);
  await expect(instructor.locator('.grades-table tbody th')).toHaveText(/Zephyrine Quillon|Olu Other/);
  await expect(instructor.locator('main')).not.toContainText(first ?? '');
  const links = await instructor
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links.filter((href) => /reviews\/[a-z]+-[a-z]+/.test(href))).toEqual([]);
  await expectAccessible(instructor, 'grade list');
  await instructor.goto(address.replace(/\/[0-9a-f-]{36}$/, '/audit'));
  await expect(instructor.getByText('opened the grade list, where scores stand beside names').first()).toBeVisible();
  await expect(instructor.getByText('released one review to students')).toBeVisible();

  // Students and strangers find none of these pages.
  for (const page of ['', '/release', '/rubric', '/grades']) {
    const answer = await student.goto(`${address}/reviews${page}`);
    expect([page, answer?.status()]).toEqual([page, 404]);
  }
});
