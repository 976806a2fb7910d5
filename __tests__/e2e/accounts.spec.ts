import { expect, expectAccessible, test } from './fixtures';
import { signUp } from './steps';

const unique = Date.now().toString(36);

test('the printed link makes the first administrator, once', async ({ person }) => {
  const link = process.env.HEADWATERS_SETUP_LINK;
  if (!link) throw new Error('The server printed no link at its first start');
  const page = await person('administrator');
  await page.goto(new URL(link).pathname);
  await expectAccessible(page, 'set-up');
  await page.getByLabel('Your name').fill('Ada Administrator');
  await page.getByLabel('E-mail address').fill(`ada-${unique}@school.example`);
  await page.getByLabel('Password').fill('seven tall herons wade');
  await page.getByRole('button', { name: 'Make the administrator’s account' }).click();
  await page.waitForURL(/\/admin\/people$/);
  await expect(page.getByRole('row', { name: /Ada Administrator/ })).toContainText('administrator');
  await expectAccessible(page, 'people');
  await page.goto(new URL(link).pathname);
  await expect(page.getByText(/This link was used already/)).toBeVisible();
});

test('a wrong password gets a sentence, and signing out and in again works', async ({ person }) => {
  const page = await person('member');
  const email = `mia-${unique}@school.example`;
  await signUp(page, 'Mia Member', email);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expectAccessible(page, 'sign in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('This address and password do not go together.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await page.getByLabel('Password').fill('seven tall herons wade');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Mia Member')).toBeVisible();
});

test('an address that is taken and a code that nobody has get a sentence', async ({ person }) => {
  const page = await person('member');
  const email = `tom-${unique}@school.example`;
  await signUp(page, 'Tom Taken', email);
  const other = await person('another');
  await other.goto('/sign-up');
  await other.getByLabel('Your name').fill('Tim Taken');
  await other.getByLabel('E-mail address').fill(email.toUpperCase());
  await other.getByLabel('Password').fill('seven tall herons wade');
  await other.getByRole('button', { name: 'Make the account' }).click();
  await expect(other.getByText('There is an account with this address already.', { exact: false })).toBeVisible();
  await expect(other.getByLabel('Your name')).toHaveValue('Tim Taken');
  await other.goto('/join');
  await other.getByLabel('Class code').fill('no such-code 1');
  await other.getByLabel('Your name').fill('Tim');
  await other.getByRole('button', { name: 'Join' }).click();
  await expect(other.getByText(/No class has this code/)).toBeVisible();
});

test('what a guest made belongs to the account they make, and signing out asks a guest first', async ({ person }) => {
  const page = await person('guest');
  await page.goto('/modules/deepseeks-people');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/question$/);
  await page.getByRole('link', { name: 'Continue' }).last().click();
  await page.waitForURL(/\/stand$/);
  await page.goto('/modules');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Keep my work: make an account' }).click();
  await signUp(page, 'Gus Guest', `gus-${unique}@school.example`, '/modules/deepseeks-people');
  await expect(page.getByText('Gus Guest')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on where you stopped' })).toBeVisible();
});

test('the demonstration class can be looked at from both sides, and only there', async ({ person }) => {
  const instructor = await person('visiting instructor');
  await instructor.goto('/');
  await instructor.getByRole('link', { name: 'Look around a sample class' }).click();
  await expect(instructor.getByRole('heading', { name: 'Look around first' })).toBeInViewport();
  await instructor.getByRole('button', { name: 'Look around as instructor' }).click();
  await instructor.waitForURL(/\/teach$/);
  await expect(instructor.getByRole('heading', { name: 'This is a sample account' })).toBeVisible();
  await instructor.getByRole('link', { name: 'Politics of Innovation' }).click();
  await expect(instructor.getByText('These people are simulated.', { exact: false })).toBeVisible();
  await instructor.getByRole('link', { name: /DeepSeek’s people/ }).click();
  await expect(instructor.getByText(/^24 of 32 have committed/)).toBeVisible();
  await expectAccessible(instructor, 'dashboard of the demonstration class');
  const dashboard = instructor.url();
  // Opening the first sentence moves nothing: the place of its reasons was kept.
  const pressed = instructor.getByRole('link', { name: /^Sentence \d+: .* people: / }).first();
  await pressed.focus();
  const before = await pressed.boundingBox();
  await pressed.press('Enter');
  await expect(instructor.locator('.reasons')).toBeVisible();
  expect(await pressed.boundingBox()).toEqual(before);

  const student = await person('visiting student');
  await student.goto('/sign-in');
  await student.getByRole('button', { name: 'Look around as student' }).click();
  await student.waitForURL(/\/classes$/);
  await expectAccessible(student, 'classes');
  const [asStudent, asNobody] = await Promise.all([student.goto(dashboard), (await person('nobody')).goto(dashboard)]);
  expect(asStudent?.status()).toBe(404);
  expect(asNobody?.url()).toContain('/sign-in?from=');
});
