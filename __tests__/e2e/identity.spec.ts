import type { Page } from '@playwright/test';
import { catchMail, type MailCatcher, pathIn } from '../mail-catcher';
import { expect, expectAccessible, test } from './fixtures';
import { type IdentityProvider, startIdentityProvider } from './identity-provider';
import { openOwnServer } from './own-server';

const PASSWORD = 'seven tall herons wade';

let mail: MailCatcher;
let provider: IdentityProvider;
const server = openOwnServer({
  configure: () => ({
    HEADWATERS_SMTP_URL: mail.url,
    HEADWATERS_MAIL_FROM: 'Headwaters <hw@school.example>',
    HEADWATERS_OIDC_ISSUER: provider.issuer,
    HEADWATERS_OIDC_ID: provider.clientId,
    HEADWATERS_OIDC_SECRET: provider.clientSecret,
    HEADWATERS_OIDC_NAME: 'School login',
  }),
});

test.beforeAll(async () => {
  test.setTimeout(180_000);
  mail = await catchMail();
  provider = await startIdentityProvider(
    {
      nia: { name: 'Nia New', email: 'nia@school.example', email_verified: true },
      uma: { name: 'Uma Unconfirmed', email: 'uma@school.example', email_verified: false },
      gus: { name: 'Gus Grown', email: 'gus@school.example', email_verified: true },
      cai: { name: 'Cai Elsewhere', email: 'cai@home.example', email_verified: false },
    },
    `${server.url}/api/auth/callback/oidc`,
  );
  await server.start();
});

test.afterAll(async () => {
  await server.remove();
  await Promise.all([mail.close(), provider.close()]);
});

const here = { baseURL: server.url };

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with School login' }).click();
  await page.getByRole('link', { name }).click();
}

async function beginAsGuest(page: Page): Promise<void> {
  await page.goto('/modules/deepseeks-people');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/attempts\/.*\/question$/);
  await page.getByRole('link', { name: 'Continue' }).last().click();
  await page.waitForURL(/\/stand$/);
}

/** The newest mail to somebody, once it has come. */
async function mailTo(address: string) {
  const find = () => mail.mails.findLast(({ to }) => to.includes(address));
  await expect.poll(() => find() !== undefined).toBe(true);
  const found = find();
  if (!found) throw new Error(`No mail came to ${address}`);
  return found;
}

async function askForLink(page: Page, address: string): Promise<void> {
  await page.goto('/sign-in');
  const form = page.getByRole('region', { name: 'By mail, without a password' });
  await form.getByLabel('E-mail address').fill(address);
  await form.getByLabel('E-mail address').press('Enter');
  await expect(form.getByText(`A mail is on its way to ${address}.`, { exact: false })).toBeVisible();
}

/** Makes an account by mail and leaves the browser signed in to it. */
async function signUpByMail(page: Page, name: string, address: string): Promise<string> {
  await askForLink(page, address);
  const path = pathIn(await mailTo(address));
  await page.goto(path);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.locator('.bar-who')).toHaveText(name);
  return path;
}

test('somebody whom the school knows gets in with one button, and is the same the next time', async ({ person }) => {
  const page = await person('new', here, [provider.issuer]);
  await page.goto('/sign-in');
  await expectAccessible(page, 'sign in, with every way');
  await signInAs(page, 'Nia New');
  await expect(page.locator('.bar-who')).toHaveText('Nia New');
  await page.goto('/account');
  await expect(page.getByText('You sign in as nia@school.example. This address is confirmed.')).toBeVisible();
  await expect(page.getByText('School login is connected', { exact: false })).toBeVisible();
  await expectAccessible(page, 'account');

  const again = await person('again', here, [provider.issuer]);
  await signInAs(again, 'Nia New');
  await expect(again.locator('.bar-who')).toHaveText('Nia New');
});

test('without a confirmed address nobody gets in, and it is said why', async ({ person }) => {
  const page = await person('unconfirmed', here, [provider.issuer]);
  await signInAs(page, 'Uma Unconfirmed');
  await expect(page.getByText('This account has no confirmed e-mail address', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Your classes' })).toHaveCount(0);
  await expectAccessible(page, 'a sign-in that was refused');
});

test('a guest who signs in through the school is asked, with or without an account', async ({ person }) => {
  const page = await person('guest', here, [provider.issuer]);
  await beginAsGuest(page);
  await signInAs(page, 'Gus Grown');
  await expect(page.getByRole('heading', { name: 'Bring your guest work along' })).toBeVisible();
  await expect(page.locator('.bar-who')).toHaveText('Gus Grown');
  const asked = page.url();
  await page.getByRole('button', { name: 'Bring it along' }).click();
  await page.waitForURL((url) => url.href !== asked);
  await page.goto('/modules/deepseeks-people');
  await expect(page.getByRole('button', { name: 'Go on where you stopped' })).toBeVisible();

  const other = await person('guest elsewhere', here, [provider.issuer]);
  await beginAsGuest(other);
  await signInAs(other, 'Gus Grown');
  await expect(other.getByRole('heading', { name: 'Bring your guest work along' })).toBeVisible();
  await expect(other.locator('.bar-who')).toHaveText('Gus Grown');
});

test('a mailed link makes an account once its button is pressed, and works once', async ({ person }) => {
  const page = await person('by mail', here);
  await askForLink(page, 'ida@school.example');
  const path = pathIn(await mailTo('ida@school.example'));
  // A program that looks into mails opens it first.
  const scanner = await person('scanner', here);
  await scanner.goto(path);
  await page.goto(path);
  await expectAccessible(page, 'a link that makes an account');
  await page.getByLabel('Your name').fill('Ida Invited');
  await page.getByLabel('Your name').press('Enter');
  await expect(page.locator('.bar-who')).toHaveText('Ida Invited');
  await scanner.goto(path);
  await expect(scanner.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
  await expectAccessible(scanner, 'a link that is spent');

  // The next link to the same address signs in.
  const elsewhere = await person('on another device', here);
  await askForLink(elsewhere, 'ida@school.example');
  const next = await mailTo('ida@school.example');
  await elsewhere.goto(pathIn(next));
  await expect(elsewhere.getByText('You sign in as Ida Invited (ida@school.example).')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(elsewhere.locator('.bar-who')).toHaveText('Ida Invited');
});

test('a forgotten password is set anew by mail, and the page says the same to everybody', async ({ person }) => {
  const page = await person('forgetful', here);
  await signUpByMail(page, 'Fay Forgetful', 'fay@school.example');
  const other = await person('forgetful elsewhere', here);
  for (const address of ['nobody@school.example', 'fay@school.example']) {
    await other.goto('/reset');
    await other.getByLabel('E-mail address').fill(address);
    await other.getByRole('button', { name: 'Send me a link' }).click();
    await expect(other.getByText(`A mail is on its way to ${address}.`, { exact: false })).toBeVisible();
  }
  await expectAccessible(other, 'reset');
  expect((await mailTo('nobody@school.example')).text).toContain('there is no account with this address');
  const path = pathIn(await mailTo('fay@school.example'));
  await other.goto(path);
  await expectAccessible(other, 'a new password');
  await other.getByLabel('New password').fill(PASSWORD);
  await other.getByLabel('New password').press('Enter');
  await expect(other.locator('.bar-who')).toHaveText('Fay Forgetful');
  // The other browser was signed out by it.
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
  await page.goto('/sign-in');
  const form = page.locator('form').filter({ has: page.getByLabel('Password') });
  await form.getByLabel('E-mail address').fill('fay@school.example');
  await form.getByLabel('Password').fill(PASSWORD);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('.bar-who')).toHaveText('Fay Forgetful');
});

test('address, password, other devices and a provider are changed on the page of the account', async ({ person }) => {
  const page = await person('member', here, [provider.issuer]);
  await signUpByMail(page, 'Mia Member', 'mia@school.example');
  await page.goto('/account');

  const password = page.getByRole('region', { name: 'Password' });
  await password.getByLabel('New password').fill('short');
  await password.getByLabel('New password').fill(PASSWORD);
  await password.getByLabel('New password').press('Enter');
  await expect(password.getByText('The password is set.', { exact: false })).toBeVisible();
  await expect(password.getByLabel('Current password')).toBeVisible();

  const address = page.getByRole('region', { name: 'Address' });
  await address.getByLabel('Another address').fill('mia@college.example');
  await address.getByLabel('Current password').fill('not this one at all');
  await address.getByRole('button', { name: 'Change the address' }).click();
  await expect(address.getByText('This is not your current password.', { exact: false })).toBeVisible();
  await expect(address.getByLabel('Another address')).toHaveValue('mia@college.example');
  await address.getByLabel('Current password').fill(PASSWORD);
  await address.getByRole('button', { name: 'Change the address' }).click();
  await expect(address.getByText('A mail is on its way to mia@college.example.', { exact: false })).toBeVisible();
  const path = pathIn(await mailTo('mia@college.example'));
  const nobody = await person('nobody', here);
  await nobody.goto(path);
  await expect(nobody).toHaveURL(/\/sign-in\?from=/);
  await page.goto(path);
  await expectAccessible(page, 'confirming an address');
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await page.waitForURL(/\/account$/);
  await expect(page.getByText('You sign in as mia@college.example. This address is confirmed.')).toBeVisible();
  expect((await mailTo('mia@school.example')).text).toContain('mia@college.example');

  const elsewhere = await person('member elsewhere', here);
  await askForLink(elsewhere, 'mia@college.example');
  await elsewhere.goto(pathIn(await mailTo('mia@college.example')));
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(elsewhere.locator('.bar-who')).toHaveText('Mia Member');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('Every other device is signed out.', { exact: true })).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/sign-in\?from=/);
  await page.reload();
  await expect(page.locator('.bar-who')).toHaveText('Mia Member');

  // The provider knows them by another address, which nobody has confirmed: they are signed in here, so it is theirs.
  const elsewhereKnown = page.getByRole('region', { name: 'Accounts elsewhere' });
  await elsewhereKnown.getByLabel('Current password').fill(PASSWORD);
  await elsewhereKnown.getByRole('button', { name: 'Connect School login' }).click();
  await page.getByRole('link', { name: 'Cai Elsewhere' }).click();
  await page.waitForURL(/\/account$/);
  await expect(page.getByText('School login is connected', { exact: false })).toBeVisible();
  const back = await person('member through the school', here, [provider.issuer]);
  await signInAs(back, 'Cai Elsewhere');
  await expect(back.locator('.bar-who')).toHaveText('Mia Member');

  await elsewhereKnown.getByText('Disconnect School login', { exact: true }).click();
  await elsewhereKnown.getByLabel('Current password').fill(PASSWORD);
  await expectAccessible(page, 'disconnecting a provider');
  await elsewhereKnown.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(elsewhereKnown.getByRole('button', { name: 'Connect School login' })).toBeVisible();
  await expect(page.locator('.bar-who')).toHaveText('Mia Member');
  await back.goto('/account');
  await expect(back).toHaveURL(/\/sign-in\?from=/);
});

test('an administrator gives somebody a code for a new password, and keeps them from signing in for a while', async ({
  person,
}) => {
  const member = await person('member without a password', here);
  await signUpByMail(member, 'Leo Lost', 'leo@school.example');
  const admin = await person('administrator', here);
  await admin.goto(new URL(server.getSetupLink() ?? '').pathname);
  await admin.getByLabel('Your name').fill('Ada Administrator');
  await admin.getByLabel('E-mail address').fill('ada@school.example');
  await admin.getByLabel('Password').fill(PASSWORD);
  await admin.getByRole('button', { name: 'Make the administrator’s account' }).click();
  await admin.waitForURL(/\/admin\/people$/);
  const row = admin.getByRole('row', { name: /Leo Lost/ });
  await row.getByRole('button', { name: 'Make a reset code: Leo Lost' }).click();
  const code = (await row.locator('.code').textContent()) ?? '';
  await expectAccessible(admin, 'people, with a code');

  const page = await person('member again', here);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten the password?' }).click();
  const form = page.getByRole('region', { name: 'With a code' });
  await form.getByLabel('Code', { exact: true }).fill('AAAA-AAAA-AAAA');
  await form.getByLabel('New password').fill(PASSWORD);
  await form.getByLabel('New password').press('Enter');
  await expect(form.getByText('This code does not work', { exact: false })).toBeVisible();
  await form.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
  await form.getByLabel('New password').fill(PASSWORD);
  await form.getByLabel('New password').press('Enter');
  await expect(page.locator('.bar-who')).toHaveText('Leo Lost');

  // Nobody is kept out but Leo, at once and everywhere; only the right password says so.
  await expect(admin.getByRole('row', { name: /Ada Administrator/ })).toContainText('you');
  await row.getByRole('button', { name: 'Disable signing in: Leo Lost' }).press('Enter');
  await expect(row).toContainText('disabled since');
  await expect(row.getByRole('button', { name: 'Make a reset code: Leo Lost' })).toHaveCount(0);
  await expectAccessible(admin, 'people, with somebody kept out');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  const signIn = async (password: string) => {
    await page.getByLabel('E-mail address').first().fill('leo@school.example');
    const field = page.getByRole('textbox', { name: 'Password' });
    await field.fill(password);
    await field.press('Enter');
  };
  await signIn('not this one at all');
  await expect(page.getByText('This address and password do not go together.', { exact: false })).toBeVisible();
  await signIn(PASSWORD);
  await expect(page.getByText('An administrator of this site has disabled signing in', { exact: false })).toBeVisible();
  await row.getByRole('button', { name: 'Enable signing in: Leo Lost' }).press('Enter');
  await expect(row).toContainText('may sign in');
  await signIn(PASSWORD);
  await expect(page.locator('.bar-who')).toHaveText('Leo Lost');
});

test('sign-up says nothing about who has an address', async ({ person }) => {
  const page = await person('curious', here);
  await page.goto('/sign-up');
  await expectAccessible(page, 'sign up by mail');
  await page.getByLabel('E-mail address').fill('ida@school.example');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText('A mail is on its way to ida@school.example.', { exact: false })).toBeVisible();
});
