import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { signUp } from './steps';

const unique = Date.now().toString(36);
const PHONE = { viewport: { width: 390, height: 844 }, timezoneId: 'Europe/Berlin', locale: 'en-US' };

/** Reaches something with the keyboard's focus and presses a key there. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await expect(target).toBeFocused();
  await target.press(key);
}

/** Types a date and time part by part, as the field takes them in this language. */
async function typeDate(field: Locator, day: string, time: string): Promise<void> {
  await field.focus();
  await field.press('Home');
  await field.page().keyboard.type(day);
  await field.press('ArrowRight');
  await field.page().keyboard.type(time);
}

async function typeOver(field: Locator, words: string): Promise<void> {
  await press(field, 'Control+a');
  await field.page().keyboard.type(words);
}

/** Asks axe about a page from its top: what has slid under the bar is no target that is too small. */
async function expectSound(page: Page, title: RegExp, name: string): Promise<void> {
  await expect(page).toHaveTitle(title);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page, name);
}

/** Creates a class and answers its code and address. */
async function createClass(page: Page): Promise<{ code: string; address: string }> {
  await signUp(page, 'Ines Instructor', `ines-${unique}@school.example`, '/teach');
  await typeOver(page.getByLabel('Name of the class'), 'Politics of innovation');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  const code = await page.locator('.code').textContent();
  if (!code) throw new Error('The class shows no code');
  return { code, address: page.url() };
}

test('assigning, handing in, later dates and changed settings, with the keyboard on a phone', async ({ person }) => {
  test.setTimeout(300_000);
  const instructor = await person('instructor', PHONE);
  const { code, address } = await createClass(instructor);

  // Two modules at once, the first with its short run; the zone is said and kept.
  await press(instructor.getByRole('link', { name: 'Assign modules' }));
  const modules = instructor.getByRole('group', { name: 'Modules' }).getByRole('checkbox');
  await press(instructor.getByRole('button', { name: 'Assign it' }));
  await expect(instructor.getByText('Choose a module.')).toBeVisible();
  await press(modules.nth(0), 'Space');
  await press(modules.nth(1), 'Space');
  const first = instructor.getByRole('group', { name: /^Steps and texts/ }).first();
  await press(first.getByRole('button', { name: /^Use the short run/ }));
  await expect(first.getByRole('group', { name: 'Texts' }).getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(instructor.getByText('Times are those of the class (Europe/Berlin)', { exact: false })).toBeVisible();
  await typeDate(instructor.getByLabel('Due', { exact: true }), '07012099', '0500PM');
  await expect(instructor.getByLabel('Due', { exact: true })).toHaveValue('2099-07-01T17:00');
  await typeOver(instructor.getByLabel('Tags before committing'), '2');
  // A date that does not go with the others is said beside its field, where the focus is then.
  const closes = instructor.getByLabel('Closes', { exact: true });
  await typeDate(closes, '06012099', '0500PM');
  await press(instructor.getByRole('button', { name: 'Assign these 2 modules' }));
  await expect(closes).toBeFocused();
  await expect(closes).toHaveAccessibleDescription(/The assignment cannot close before it is due\.$/);
  await closes.fill('');
  await expectSound(instructor, /^Assign modules/, 'assigning');
  await press(instructor.getByRole('button', { name: 'Assign these 2 modules' }));
  await instructor.waitForURL(address);
  await expect(instructor.locator('.row-list > li')).toHaveCount(2);

  // A student sees what is due by their own clock, begins, and hands in.
  const student = await person('student', { ...PHONE, timezoneId: 'Asia/Shanghai' });
  await signUp(student, 'Sam Student', `sam-${unique}@school.example`, `/join?code=${code}`);
  await press(student.getByRole('button', { name: 'Join' }));
  await student.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  const classPage = student.url();
  const row = student.locator('.row-list > li').last();
  await expect(row).toContainText(/due Wed,? 1 July at 23:00 GMT\+8/);
  await press(row.getByRole('button', { name: /^Begin/ }));
  await student.waitForURL(/\/attempts\//);
  await student.goto('/classes');
  await expect(student.getByRole('heading', { name: 'What is due next' })).toBeVisible();
  await student.goto(classPage);
  await expectSound(student, /^Your classes/, 'class of a student');
  // Nothing is done: that is said once, and nothing stands in the way.
  await press(student.getByRole('button', { name: /^Hand in/ }));
  await expect(student.getByRole('group', { name: /steps are not done yet/ })).toContainText('2 tags are missing');
  await expectSound(student, /^Your classes/, 'asked before handing in');
  await press(student.getByRole('button', { name: /^Hand it in as it is/ }));
  await student.waitForURL(/\/receipt$/);
  await expect(student.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
  await expectSound(student, /^Receipt/, 'receipt');
  const reference = await student.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();
  await press(student.getByRole('link', { name: 'Back to the class' }));
  await expect(student.getByText(/^Handed in /)).toBeVisible();

  // The instructor sees the same reference, gives later dates and takes them away.
  await press(instructor.locator('.row-list > li').last().getByRole('link'));
  await press(instructor.getByRole('link', { name: 'Progress', exact: true }));
  await expect(instructor.getByRole('row', { name: /^Sam Student/ })).toContainText(`receipt ${reference}`);
  await instructor.goBack();
  await press(instructor.getByRole('link', { name: 'Extensions' }));
  await instructor.waitForURL(/\/extensions$/);
  const choice = instructor.getByLabel('Student', { exact: true });
  await press(choice, 'ArrowDown');
  await expect(choice).not.toHaveValue('');
  await typeDate(instructor.getByLabel('Due for this student'), '06012099', '0500PM');
  await press(instructor.getByRole('button', { name: 'Give the extension' }));
  await expect(instructor.getByText('An extension has to be later', { exact: false })).toBeVisible();
  await typeDate(instructor.getByLabel('Due for this student'), '07022099', '0500PM');
  await press(instructor.getByRole('button', { name: 'Give the extension' }));
  await expect(instructor.getByRole('listitem').filter({ hasText: 'Sam Student' })).toContainText(
    '2 July at 17:00 CEST',
  );
  await expectSound(instructor, /^Extensions/, 'extensions');

  // Changed settings say first what they change for work already done.
  await instructor.goBack();
  await press(instructor.getByRole('link', { name: 'Settings' }));
  await instructor.waitForURL(/\/settings$/);
  await press(instructor.getByRole('radio', { name: 'When they say that they are done' }), 'Space');
  await press(instructor.getByRole('checkbox', { name: /^Guests may take part/ }), 'Space');
  await press(instructor.getByRole('button', { name: 'Save', exact: true }));
  await expect(
    instructor.getByText('The new rule holds for one student who has begun.', { exact: false }),
  ).toBeVisible();
  await expectSound(instructor, /^Settings/, 'settings and what they change');
  await press(instructor.getByRole('button', { name: 'Save it with these changes' }));
  await instructor.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);

  // The student takes it back, and a guest is shown the way to an account.
  await press(student.getByRole('button', { name: /^Take back/ }));
  await expect(student.getByText('You have an extension.')).toBeVisible();
  const guest = await person('guest', PHONE);
  await guest.goto(`/join?code=${code}`);
  await typeOver(guest.getByLabel('Your name'), 'Gus Guest');
  await guest.keyboard.press('Enter');
  await guest.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await expect(guest.getByText('Guests cannot take part in this assignment.', { exact: false })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Make an account' })).toBeVisible();
});
