import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { answerStance, expectSaved, signUp } from './steps';

const unique = Date.now().toString(36);
const PASSWORD = 'seven tall herons wade';

/** Begins module 7 alone and says where one stands: something is kept. */
async function keepSomething(page: Page): Promise<void> {
  await page.goto('/modules/deepseeks-people');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/question$/);
  await sayWhereOneStands(page);
}

async function sayWhereOneStands(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Continue' }).last().click();
  await page.waitForURL(/\/stand$/);
  await answerStance(page, /^\+2/, 'Indigenous', 'sure');
  await page.getByRole('button', { name: 'Keep where I stand' }).click();
  await expectSaved(page);
}

/** The code that stands on the page. */
async function readCode(page: Page): Promise<string> {
  const code = page.locator('.code-slips .code').first();
  await expect(code).toHaveText(/^([a-z]+-){4}\d{3}$/);
  return (await code.textContent()) ?? '';
}

/** Signs in with the keyboard alone. */
async function comeBack(page: Page, code: string, from = '/'): Promise<void> {
  await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
  await page.getByRole('textbox', { name: 'Return code' }).focus();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

test('a guest is offered a return code after their first kept work, and comes back with it on another device', async ({
  person,
}) => {
  const page = await person('guest');
  await page.goto('/modules/deepseeks-people');
  await expect(page.getByText(/when you have not come for 400 days/)).toBeVisible();
  await keepSomething(page);
  await page.reload();
  await page.getByRole('link', { name: 'Get a return code for other devices' }).click();
  await expectAccessible(page, 'return code');
  await page.getByRole('button', { name: 'Get a return code' }).focus();
  await page.keyboard.press('Enter');
  const code = await readCode(page);
  await expectAccessible(page, 'return code, shown');
  await page.reload();
  await expect(page.getByText(code)).toHaveCount(0);

  const phone = await person('the guest’s phone', { viewport: { width: 390, height: 844 } });
  await comeBack(phone, 'amber otter clay door 100');
  await expect(phone.getByText(/^Nobody has this return code/)).toBeVisible();
  await expectAccessible(phone, 'sign in, wrong code');
  await comeBack(phone, code.toUpperCase().replaceAll('-', ' '), '/modules/deepseeks-people');
  await expect(phone.getByRole('button', { name: 'Go on where you stopped' })).toBeVisible();

  // Whoever has a way back is not asked at signing out.
  await phone.goto('/modules');
  await phone.getByRole('button', { name: 'Sign out' }).click();
  await phone.waitForURL((url) => url.pathname === '/');
});

test('an instructor makes accounts from names, and gives a lost code anew', async ({ person }) => {
  const teacher = await person('instructor');
  await signUp(teacher, 'Tess Teacher', `tess-${unique}@school.example`, '/teach');
  await teacher.getByLabel('Name of the class').fill('No addresses');
  await teacher.getByRole('button', { name: 'Create the class' }).click();
  await teacher.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  const classroom = teacher.url();
  await teacher.goto(`${classroom}/accounts`);
  await teacher.getByLabel('Names, one a line').focus();
  await teacher.keyboard.type('Ana Tan\nBen Ode\nAna Tan');
  await teacher.keyboard.press('Tab');
  await teacher.keyboard.press('Enter');
  await expect(teacher.getByText(/^Line 3 is the same name as line 1/)).toBeVisible();
  await expectAccessible(teacher, 'accounts, with a mistake');
  const others = Array.from({ length: 12 }, (_, index) => `Student ${index}`);
  await teacher.getByLabel('Names, one a line').fill(['Ana Tan', ...others].join('\n'));
  await teacher.getByRole('button', { name: 'Make the accounts' }).click();
  const code = await readCode(teacher);
  await expect(teacher.locator('.code-slips > li')).toHaveCount(13);
  // Twelve slips on a page of either size, and nothing else is printed.
  for (const format of ['A4', 'Letter'] as const) {
    const sheet = (await teacher.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    expect([format, sheet.match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([format, 2]);
  }
  await expectAccessible(teacher, 'sheet of codes');

  const ana = await person('Ana');
  await comeBack(ana, code, '/classes');
  await expect(ana.getByRole('link', { name: 'No addresses' })).toBeVisible();

  await teacher.reload();
  await teacher.getByRole('button', { name: 'New return code: Ana Tan' }).click();
  const renewed = await readCode(teacher);
  const again = await person('Ana, elsewhere');
  await comeBack(again, code, '/classes');
  await expect(again.getByText(/^Nobody has this return code/)).toBeVisible();
  await comeBack(again, renewed, '/classes');
  await expect(again.getByRole('link', { name: 'No addresses' })).toBeVisible();
  await teacher.goto(`${classroom}/audit`);
  await expect(teacher.getByText('gave Ana Tan a new return code')).toBeVisible();
  await expect(teacher.getByText('made 13 accounts without an address')).toBeVisible();
  await expectAccessible(teacher, 'acts in the class');
  // Whoever came in with the old code is signed out.
  await ana.goto('/classes');
  await expect(ana).toHaveURL(/\/sign-in\?from=/);
  const refused = await again.goto(`${classroom}/accounts`);
  expect(refused?.status()).toBe(404);
});

test('a guest who signs in brings the work along, and chooses where both have some', async ({ person }) => {
  const teacher = await person('instructor');
  await signUp(teacher, 'Tom Teacher', `tom-${unique}@school.example`, '/teach');
  await teacher.getByLabel('Name of the class').fill('Begun twice');
  await teacher.getByRole('button', { name: 'Create the class' }).click();
  await teacher.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  const code = (await teacher.locator('.code').first().textContent()) ?? '';
  await teacher.goto(`${teacher.url()}/assign`);
  await teacher.getByRole('checkbox', { name: /DeepSeek’s people/ }).check();
  await teacher.getByRole('button', { name: 'Assign it' }).click();
  await teacher.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);

  const account = await person('account');
  const email = `mia-${unique}@school.example`;
  await signUp(account, 'Mia Member', email, `/join?code=${code}`);
  await account.getByRole('button', { name: 'Join' }).click();
  await account.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await account.getByRole('button', { name: 'Begin' }).click();
  await account.waitForURL(/\/question$/);

  const page = await person('the same person as a guest');
  await page.goto(`/join?code=${code}`);
  await page.getByLabel('Your name').fill('Mia without account');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/question$/);
  await sayWhereOneStands(page);
  await page.goto('/sign-in?from=/account/data');
  await page.getByLabel('E-mail address').first().fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/account\/bring-along/);
  await expectAccessible(page, 'bring along');
  await page.getByRole('radio', { name: /^As a guest/ }).check();
  await page.getByRole('button', { name: 'Bring it along' }).click();
  await page.waitForURL(/\/account\/data$/);
  await expect(page.getByText('in Begun twice', { exact: false })).toHaveCount(1);
  await expect(page.getByText('your own study, round 1', { exact: false })).toHaveCount(1);
  await expectAccessible(page, 'own data');
});

test('everybody downloads everything about themselves, and deletes the account', async ({ person }) => {
  const page = await person('member');
  const email = `dee-${unique}@school.example`;
  await signUp(page, 'Dee Leaving', email, '/modules');
  await keepSomething(page);
  await page.goto('/account/data');
  const [json, html] = await Promise.all([
    page.request.get('/account/data/json'),
    page.request.get('/account/data/html'),
  ]);
  expect(await json.json()).toMatchObject({
    format: 'headwaters-own-data',
    person: { name: 'Dee Leaving', email },
    attempts: [{ classroom: null, stances: [{ position: 'indigenous', value: 2 }] }],
  });
  for (const answer of [json, html]) {
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
  const text = await html.text();
  expect(text).toContain('+2, towards home');
  expect(text).not.toMatch(/<script|<link|<img|https?:\/\//);
  const nobody = await (await person('nobody')).request.get('/account/data/json');
  expect(nobody.url()).toContain('/sign-in');

  await page.getByRole('link', { name: 'Delete my account' }).click();
  await expectAccessible(page, 'delete account');
  const field = page.getByLabel('Type “delete” to confirm');
  await field.focus();
  await page.keyboard.type('no');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Type the word exactly/)).toBeVisible();
  await field.fill('delete');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').first().fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/^This address and password do not go together/)).toBeVisible();
});
