import type { Page } from '@playwright/test';
import { createClass, press, tabTo, type, unique } from './class-steps';
import { expect, expectAccessible, test } from './fixtures';
import { signUp } from './steps';

const PHONE = { viewport: { width: 390, height: 844 } };

const codeOf = async (page: Page) => (await page.locator('.code').textContent()) ?? '';

/** Joins by a link that carries the code, as a guest. */
async function joinBy(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await type(page, 'Your name', name);
  await page.keyboard.press('Enter');
}

test('a code is shown to the hall, renewed, closed and opened again; a link with it offers to join', async ({
  person,
}) => {
  const instructor = await person('instructor', PHONE);
  const id = await createClass(instructor, 'codes');
  await expectAccessible(instructor, 'class');
  const first = await codeOf(instructor);
  // The page came with the answer of the form: it names the address in the browser, not the one the server asks itself at.
  const { origin } = new URL(instructor.url());
  await expect(instructor.getByRole('link', { name: `${origin}/join?code=${first}` })).toBeVisible();
  await tabTo(instructor, instructor.getByRole('link', { name: 'Show it to the room' }));
  await instructor.keyboard.press('Enter');
  await instructor.waitForURL(/\/code$/);
  await expect(instructor.getByText(first, { exact: true })).toBeVisible();
  await expect(
    instructor.getByText(/^Say it: [a-z]+, [a-z]+, (zero|one|two|three|four|five|six|seven|eight|nine)/),
  ).toBeVisible();
  await expect(instructor.getByRole('img', { name: /QR code that leads to .*\/join\?code=/ })).toBeVisible();
  await expectAccessible(instructor, 'code for the hall');
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await instructor.setViewportSize(size);
    const beyond = await instructor.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(beyond, `it scrolls by ${beyond} px at ${size.width}`).toBeLessThanOrEqual(0);
  }

  await instructor.goto(`/teach/${id}`);
  await press(instructor, 'Make a new code');
  await expect(instructor.locator('.code')).not.toHaveText(first);
  const second = await codeOf(instructor);
  const late = await person('student with the old code', PHONE);
  await joinBy(late, `/join?code=${first}`, 'Lena Late');
  await expect(late.getByText(/No class has this code/)).toBeVisible();

  // The link of a class or an assignment is nothing without the code, and an offer with it.
  expect((await late.goto(`/classes/${id}`))?.url()).toContain('/sign-in');
  await late.goto(`/classes/${id}?code=${second}`);
  await late.waitForURL(/\/join\?code=/);
  await expectAccessible(late, 'offer to join');
  await type(late, 'Your name', 'Lena Late');
  await late.keyboard.press('Enter');
  await late.waitForURL(new RegExp(`/classes/${id}$`));

  await press(instructor, 'Close joining');
  await expect(instructor.getByText('Joining is closed.')).toBeVisible();
  await instructor.goto(`/teach/${id}/code`);
  await expect(instructor.getByText(/^Joining is closed/)).toBeVisible();
  const stranger = await person('student after it was closed', PHONE);
  await signUp(stranger, 'Sasha Stranger', `sasha-${unique}@school.example`);
  // The code is looked at only once it is used.
  await stranger.goto(`/classes/${id}?code=${second}`);
  await stranger.waitForURL(/\/join\?code=/);
  await press(stranger, 'Join');
  await expect(stranger.getByText(/No class has this code/)).toBeVisible();
  await instructor.goto(`/teach/${id}`);
  await press(instructor, 'Open joining with a new code');
  await expect(instructor.locator('.code')).toHaveText(/^[a-z]+-[a-z]+-\d+$/);
});

test('the link of an assignment leads whoever is not in the class over joining to the class', async ({ person }) => {
  const instructor = await person('instructor');
  await createClass(instructor, 'assigned');
  await instructor.getByRole('link', { name: 'Assign modules' }).click();
  await instructor.getByRole('group', { name: 'Modules' }).getByRole('checkbox').first().check();
  await instructor.getByRole('button', { name: 'Assign it' }).click();
  await instructor.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const address = await instructor.locator('.assigned-link a').getAttribute('href');
  const student = await person('student', PHONE);
  await joinBy(student, address ?? '', 'Sam Student');
  await student.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await student.getByRole('button', { name: /^Begin/ }).click();
  await student.waitForURL(/\/attempts\//);
  const attempt = student.url().split('/').slice(0, 5).join('/');
  await student.goto(address ?? '');
  expect(student.url()).toContain(attempt);
});

test('a roster is looked at before anybody is invited, and each link works once', async ({ person }) => {
  const instructor = await person('instructor', PHONE);
  const id = await createClass(instructor, 'roster');
  await instructor.goto(`/teach/${id}/roster`);
  await expectAccessible(instructor, 'roster');
  await instructor.getByLabel('Or a CSV file').setInputFiles({
    name: 'everybody.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(5_000_000, 'Ana Example,ana@school.example\n'),
  });
  await expect(instructor.getByText(/This file has 5 MB, and a roster may have 1 MB/)).toBeVisible();
  await expect(instructor.getByLabel('Rows')).toHaveValue('');

  const rows = [
    'name;e-mail;section;role',
    'Ana Example;ana@school.example;Group A;',
    'Bo Example;bo at school;Group A;',
    ';cy@school.example;Group A;',
    'Dee Example;;Group A;headmaster',
    'Tess Example;tess@school.example;Group A;assistant',
    'Ann Example;ana@school.example;;',
  ];
  await type(instructor, 'Rows', rows.join('\n'));
  await press(instructor, /^See what it will do/);
  await expect(
    instructor.getByText('2 people will be invited. 3 rows cannot be read.', { exact: false }),
  ).toBeVisible();
  await expect(instructor.getByRole('row', { name: /Bo Example/ })).toContainText('is no whole e-mail address');
  await expect(instructor.getByRole('row', { name: /Ann Example/ })).toContainText('the same person as row 2');
  await expectAccessible(instructor, 'preview of a roster');
  const nobody = await instructor.context().newPage();
  await nobody.goto(`/teach/${id}/people`);
  await expect(nobody.getByRole('heading', { name: 'Invited and not here yet' })).toHaveCount(0);
  await nobody.close();
  await press(instructor, /^Leave 3 rows out and invite 2/);
  await expect(instructor.locator('.invite-link')).toHaveCount(2);
  // What has slid under the bar is no target that is too small.
  await instructor.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(instructor, 'sheet of links');
  const [learning = '', assisting = ''] = await instructor.locator('.invite-link').allTextContents();

  const ana = await person('Ana', PHONE);
  await ana.goto(new URL(learning).pathname);
  await expect(ana.getByLabel('Your name')).toHaveValue('Ana Example');
  await expectAccessible(ana, 'invite');
  await press(ana, /^Join/);
  await ana.waitForURL(new RegExp(`/classes/${id}$`));
  await ana.goto(new URL(learning).pathname);
  await expect(ana.getByText('You are in this class already.')).toBeVisible();

  const other = await person('somebody else', PHONE);
  await other.goto(new URL(learning).pathname);
  await expect(other.getByText('This link was used already.', { exact: false })).toBeVisible();
  await expectAccessible(other, 'spent invite');
  await other.goto('/join/no-such-link');
  await expect(other.getByText('This link leads to no invite.', { exact: false })).toBeVisible();
  await other.goto(new URL(assisting).pathname);
  await expect(other.getByText('To teach or assist, sign in first.')).toBeVisible();
  await expect(other.getByRole('button', { name: /^Join/ })).toHaveCount(0);

  await instructor.goto(`/teach/${id}/people`);
  await expect(instructor.getByRole('row', { name: /Ana Example/ })).toContainText('Group A');
  await press(instructor, /^Make new links/);
  await expect(instructor.locator('.invite-link')).toHaveCount(1);
  await other.goto(new URL(assisting).pathname);
  await expect(other.getByText('This link leads to no invite.', { exact: false })).toBeVisible();
});

test('roles, sections and leaving, with the keyboard alone', async ({ person }) => {
  const instructor = await person('instructor', PHONE);
  const id = await createClass(instructor, 'people');
  const code = await codeOf(instructor);
  const student = await person('student', PHONE);
  await joinBy(student, `/join?code=${code}`, 'Sam Student');
  await student.waitForURL(/\/classes\//);
  const colleague = await person('colleague', PHONE);
  await signUp(colleague, 'Cleo Colleague', `cleo-${unique}@school.example`, `/join?code=${code}`);
  await press(colleague, /^Join/);
  await colleague.waitForURL(/\/classes\//);

  await instructor.goto(`/teach/${id}/people`);
  await type(instructor, 'New section', 'Group A');
  await instructor.keyboard.press('Enter');
  await expect(instructor.getByText('Group A nobody yet')).toBeVisible();
  await expect(instructor.getByLabel('New section')).toHaveValue('');
  await type(instructor, 'New section', 'Group A');
  await instructor.keyboard.press('Enter');
  await expect(instructor.getByText('There is a section of this name already.')).toBeVisible();
  await expect(instructor.getByLabel('New section')).toHaveValue('Group A');
  await tabTo(instructor, instructor.getByRole('link', { name: 'Headwaters, home' }));
  await tabTo(instructor, instructor.getByRole('checkbox', { name: 'Choose Sam Student' }));
  await instructor.keyboard.press('Space');
  await press(instructor, /^Move them/);
  await expect(instructor.getByText('One student was moved.')).toBeVisible();
  await expect(instructor.getByRole('row', { name: /Sam Student/ })).toContainText('Group A');
  await expectAccessible(instructor, 'people');

  // The last instructor stays; a guest can only learn; with another instructor one can go.
  await instructor.getByRole('link', { name: 'Sam Student' }).click();
  await instructor.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  await expectAccessible(instructor, 'one of the people');
  await tabTo(instructor, instructor.getByRole('radio', { name: /^Student/ }));
  await instructor.keyboard.press('ArrowDown');
  await press(instructor, /^Change the role/);
  await expect(
    instructor.getByText(/Without an account somebody can only be a student\. Nothing was changed/),
  ).toBeVisible();
  await instructor.goto(`/teach/${id}/people`);
  await instructor.getByRole('link', { name: 'Ines Instructor' }).last().click();
  await press(instructor, /^Leave the class/);
  await expect(instructor.getByText(/A class needs an instructor/)).toBeVisible();
  await instructor.goto(`/teach/${id}/people`);
  await instructor.getByRole('link', { name: 'Cleo Colleague' }).click();
  await tabTo(instructor, instructor.getByRole('radio', { name: /^Student/ }));
  await instructor.keyboard.press('ArrowUp');
  await press(instructor, /^Change the role/);
  await expect(instructor.getByText('Saved.')).toBeVisible();
  expect((await colleague.goto(`/teach/${id}/people`))?.status()).toBe(200);

  await colleague.getByRole('link', { name: 'Sam Student' }).click();
  await press(colleague, /^Take Sam Student out/);
  await colleague.waitForURL(/\/people$/);
  await expect(colleague.getByRole('row', { name: /Sam Student/ })).toHaveCount(0);
  expect((await student.goto(`/classes/${id}`))?.status()).toBe(404);
  await colleague.goto(`/teach/${id}/audit`);
  await expect(colleague.getByRole('row', { name: /Cleo Colleague/ }).first()).toBeVisible();
});

test('names, archiving, a copy for a new term and deleting', async ({ person }) => {
  const instructor = await person('instructor', PHONE);
  const id = await createClass(instructor, 'settings');
  const code = await codeOf(instructor);
  const student = await person('student', PHONE);
  await joinBy(student, `/join?code=${code}`, 'Sam Student');
  await student.waitForURL(/\/classes\//);
  await expect(student.getByText(/^In this class you are [A-Z]/)).toBeVisible();

  await instructor.goto(`/teach/${id}/settings`);
  await expectAccessible(instructor, 'settings');
  await type(instructor, 'Name of the class', '   ');
  await press(instructor, /^Save$/);
  await expect(instructor.getByText('Give the class a name.')).toBeVisible();
  await type(instructor, 'Name of the class', 'Settings, autumn');
  await press(instructor, /^Save$/);
  await expect(instructor.getByRole('heading', { name: 'Settings, autumn' })).toBeVisible();
  await press(instructor, /^Show names from now on/);
  await expect(instructor.getByText('What students begin now is read by name.', { exact: false })).toBeVisible();
  await student.reload();
  await expect(student.getByText(/^This class shows names/)).toBeVisible();

  await press(instructor, /^Archive the class/);
  await expect(instructor.getByText(/^This class is archived/)).toBeVisible();
  await expectAccessible(instructor, 'settings of an archived class');
  await student.reload();
  await expect(student.getByText(/^This class is archived/)).toBeVisible();
  await instructor.goto(`/teach/${id}`);
  await expect(instructor.getByRole('link', { name: 'Assign modules' })).toHaveCount(0);

  await instructor.goto(`/teach/${id}/settings`);
  await type(instructor, 'Name of the new class', 'Settings, spring');
  await type(instructor, 'Move all dates by', '20');
  await press(instructor, /^Copy the class/);
  await instructor.waitForURL((url) => /\/teach\/[0-9a-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(id));
  await expect(instructor.getByRole('heading', { name: 'Settings, spring' })).toBeVisible();
  await expect(instructor.getByText('Nobody has joined yet.')).toBeVisible();

  await instructor.goto(`/teach/${id}/settings`);
  await type(instructor, 'Type the name of the class, Settings, autumn', 'Settings');
  await press(instructor, /^Delete it for good/);
  await expect(instructor.getByText('This is not the name of the class. Nothing was deleted.')).toBeVisible();
  await type(instructor, 'Type the name of the class, Settings, autumn', 'Settings, autumn');
  await instructor.keyboard.press('Enter');
  await instructor.waitForURL(/\/teach$/);
  await expect(instructor.getByRole('link', { name: 'Settings, autumn' })).toHaveCount(0);
  expect((await student.goto(`/classes/${id}`))?.status()).toBe(404);
});
