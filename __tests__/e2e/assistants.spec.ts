import { createClass, press, tabTo, type, unique } from './class-steps';
import { expect, expectAccessible, recordPayloads, test } from './fixtures';
import { signUp } from './steps';

const PHONE = { viewport: { width: 390, height: 844 } };
const ASSIGNMENT = /\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

test('an assistant sees the section given to them, and nothing with which to change it', async ({ person }) => {
  const instructor = await person('instructor');
  const id = await createClass(instructor, 'assisted');
  const code = (await instructor.locator('.code').textContent()) ?? '';
  await instructor.goto(`/teach/${id}/roster`);
  const rows = [
    'name;section;role',
    'Ana Example;Group A;',
    'Bo Example;Group B;',
    'Tess Example;Group A;assistant',
    'Ulf Example;;assistant',
  ];
  await type(instructor, 'Rows', rows.join('\n'));
  await press(instructor, /^See what it will do/);
  await press(instructor, /^Invite 4 people/);
  await expect(instructor.locator('.invite-link')).toHaveCount(4);
  const links = (await instructor.locator('.invite-link').allTextContents()).map((link) => new URL(link).pathname);
  await instructor.goto(`/teach/${id}/assign`);
  await instructor.getByRole('group', { name: 'Modules' }).getByRole('checkbox').first().check();
  await instructor.getByRole('button', { name: 'Assign it' }).click();
  await instructor.waitForURL(ASSIGNMENT);
  for (const link of links.slice(0, 2)) {
    const student = await person(`student by ${link}`);
    await student.goto(link);
    await press(student, /^Join/);
    await student.waitForURL(new RegExp(`/classes/${id}$`));
    await expect(student.getByText(/Your instructors, and the assistants of your section,/).first()).toBeVisible();
  }

  const assistant = await person('assistant', PHONE);
  await signUp(assistant, 'Tess Example', `tess-${unique}@school.example`, links[2]);
  await press(assistant, /^Join/);
  await assistant.waitForURL(new RegExp(`/classes/${id}$`));
  const payloads = recordPayloads(assistant.context());
  await tabTo(assistant, assistant.getByRole('link', { name: 'its page for assistants' }));
  await assistant.keyboard.press('Enter');
  await assistant.waitForURL(new RegExp(`/teach/${id}$`));
  await expect(assistant.getByText('The section given to you is Group A.', { exact: false })).toBeVisible();
  await expect(assistant.getByText('0 of 1 student committed, 0 handed in')).toBeVisible();
  for (const name of ['People', 'Settings', 'Assign modules']) {
    await expect(assistant.getByRole('main').getByRole('link', { name, exact: true })).toHaveCount(0);
  }
  await expectAccessible(assistant, 'class of an assistant');

  await tabTo(assistant, assistant.locator('.row-list a').first());
  await assistant.keyboard.press('Enter');
  await assistant.waitForURL(ASSIGNMENT);
  await expect(assistant.getByText('The section given to you is Group A.', { exact: false })).toBeVisible();
  for (const name of ['Settings', 'Extensions']) {
    await expect(assistant.getByRole('main').getByRole('link', { name, exact: true })).toHaveCount(0);
  }
  await expect(assistant.getByRole('button', { name: 'Close it now' })).toHaveCount(0);
  await expectAccessible(assistant, 'assignment of an assistant');
  await tabTo(assistant, assistant.getByRole('link', { name: 'Progress', exact: true }));
  await assistant.keyboard.press('Enter');
  await expect(assistant.getByRole('row', { name: /Ana Example/ })).toBeVisible();
  await expectAccessible(assistant, 'progress for an assistant');
  const assignment = assistant.url().split('/').slice(5, 6).join('');
  for (const path of ['people', 'settings', 'code', 'roster', 'accounts', 'audit', 'assign']) {
    expect((await assistant.goto(`/teach/${id}/${path}`))?.status(), path).toBe(404);
  }
  for (const path of ['settings', 'extensions']) {
    expect((await assistant.goto(`/teach/${id}/${assignment}/${path}`))?.status(), path).toBe(404);
  }
  await assistant.goto('/teach');
  await expect(assistant.locator('.row-list > li')).toContainText('you assist');
  for (const { url, body } of payloads) {
    expect(body, `the other section in ${url}`).not.toContain('Bo Example');
    expect(body, `the code in ${url}`).not.toContain(code);
  }

  const without = await person('assistant without a section', PHONE);
  await signUp(without, 'Ulf Example', `ulf-${unique}@school.example`, links[3]);
  await press(without, /^Join/);
  await without.waitForURL(new RegExp(`/classes/${id}$`));
  await without.goto(`/teach/${id}`);
  await expect(without.getByText(/^No section has been given to you yet/)).toBeVisible();
  await expectAccessible(without, 'class of an assistant without a section');
  await without.goto(`/teach/${id}/${assignment}/progress`);
  await expect(without.getByText('There is no student to see here yet')).toBeVisible();
  await expect(without.getByRole('row')).toHaveCount(0);
});
