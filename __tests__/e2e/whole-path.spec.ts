import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Payloads, recordPayloads, test } from './fixtures';
import { answerStance, dragOver, expectSaved, sentence, signUp, tagByClick, tagByKeyboard } from './steps';

const unique = Date.now().toString(36);

/** Nothing that was sent holds any of these words. */
function expectNothingOf(payloads: Payloads, words: string[], whose: string): void {
  for (const { url, body } of payloads) {
    for (const word of words) expect(body.includes(word), `${whose} in ${url}: ${word}`).toBe(false);
  }
}

test('a class works through a module and its tags come back to the instructor', async ({ person }) => {
  test.setTimeout(420_000);

  // An instructor makes an account, a class and an assignment.
  const instructor = await person('instructor');
  await instructor.goto('/');
  await expectAccessible(instructor, 'home');
  await instructor.goto('/sign-up?from=/teach');
  await expectAccessible(instructor, 'sign up');
  await signUp(instructor, 'Ines Instructor', `ines-${unique}@school.example`, '/teach');
  await expect(instructor).toHaveURL(/\/teach$/);
  await expectAccessible(instructor, 'teach');
  await instructor.getByLabel('Name of the class').fill('Politics of innovation, autumn');
  await instructor.getByRole('button', { name: 'Create the class' }).click();
  await instructor.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  await expectAccessible(instructor, 'class');
  const code = await instructor.locator('.code').textContent();
  if (!code) throw new Error('The class shows no code');
  expect(code).toMatch(/^[a-z]+-[a-z]+-\d+$/);
  await instructor.getByRole('link', { name: 'Assign modules' }).click();
  await instructor
    .getByRole('group', { name: 'Modules' })
    .getByRole('checkbox', { name: /DeepSeek’s people/ })
    .check();
  await instructor.getByLabel('Tags before committing').fill('3');
  await instructor.getByRole('button', { name: 'Assign it' }).click();
  await instructor.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const dashboard = instructor.url();
  await expectAccessible(instructor, 'dashboard, nobody joined');

  // A guest joins by the code, with nothing but a name; the other student has an account.
  const keyboard = await person('student with a keyboard');
  const kept = recordPayloads(keyboard.context());
  await keyboard.goto(`/join?code=${code.replaceAll('-', ' ')}`);
  await expectAccessible(keyboard, 'join');
  await keyboard.getByLabel('Your name').fill('Kim Keyboard');
  await keyboard.getByRole('button', { name: 'Join' }).click();
  await keyboard.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await expectAccessible(keyboard, 'classroom');
  await keyboard.getByRole('button', { name: 'Begin' }).click();

  const pointer = await person('student with a pointer');
  const keptByPointer = recordPayloads(pointer.context());
  await signUp(pointer, 'Pat Pointer', `pat-${unique}@school.example`, '/join');
  await pointer.getByLabel('Class code').fill(code);
  await pointer.getByRole('button', { name: 'Join' }).click();
  await pointer.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  await pointer.getByRole('button', { name: 'Begin' }).click();

  // The steps up to the sources.
  for (const page of [keyboard, pointer]) await reachSources(page);

  // Tagging with the keyboard alone, editing and deleting; what is kept is there after a reload.
  const attempt = keyboard.url().replace(/\/read.*$/, '');
  const secret = `kept ${unique} 因为 👩‍🔬`;
  await tagByKeyboard(keyboard, 1, '2', secret);
  await tagByKeyboard(keyboard, 2, '1', 'they had read what others published');
  await tagByKeyboard(keyboard, 3, '3', 'first the one, then the other');
  await tagByKeyboard(keyboard, 4, '4', 'to be deleted');
  await sentence(keyboard, 4).focus();
  await keyboard.keyboard.press('e');
  const palette = keyboard.getByRole('dialog', { name: 'Change this tag' });
  await palette.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await keyboard.getByRole('button', { name: 'Delete the tag' }).press('Enter');
  await sentence(keyboard, 2).focus();
  await keyboard.keyboard.press('e');
  await palette.getByRole('radio', { name: /^Sequence/ }).focus();
  await keyboard.keyboard.press('Space');
  await palette.getByRole('checkbox', { name: 'Human capital' }).check({ force: true });
  await palette.getByRole('radio', { name: 'solid' }).check({ force: true });
  await palette.getByRole('button', { name: 'Keep changes' }).click();
  await expectSaved(keyboard);
  await keyboard.reload();
  await expect(sentence(keyboard, 1)).toHaveAccessibleName(/one tag: Indigenous/);
  await expect(sentence(keyboard, 2)).toHaveAccessibleName(/one tag: Sequence/);
  await expect(sentence(keyboard, 4)).toHaveAccessibleName(/^Tag sentence 4$/);

  // The other student tags with the pointer: by clicking a sentence, and by dragging over words.
  const others = `other ${unique}`;
  await tagByClick(pointer, 1, 'Transfer', others);
  await tagByClick(pointer, 2, 'Sequence', `${others} again`);
  await dragOver(pointer, 3);
  const form = pointer.getByRole('dialog', { name: 'Evidence for what?' });
  await form.getByRole('radio', { name: /^Complicates/ }).check({ force: true });
  await form.getByRole('button', { name: 'Keep this tag' }).click();
  await expectSaved(pointer);

  // Before committing nobody has received the key of a source, or a word of a classmate.
  const keyWords = await readKeyWords(instructor);
  expectNothingOf(kept, [...keyWords, others], 'a secret');
  expectNothingOf(keptByPointer, [...keyWords, secret], 'a secret');
  await keyboard.goto(`${attempt}/compare`);
  await expect(keyboard).toHaveURL(/\/read$/);

  // Commit and reveal.
  await keyboard.getByRole('button', { name: 'Commit my first tags' }).click();
  await keyboard.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).click();
  await keyboard.waitForURL(/\/compare$/);
  await expect(keyboard.getByText('Your reading and the key')).toBeVisible();
  expectNothingOf(kept, [others], 'a classmate’s tag');

  // A change afterwards asks why, and both readings stay.
  await sentence(keyboard, 1).focus();
  await keyboard.keyboard.press('e');
  const change = keyboard.getByRole('dialog', { name: 'Change this tag' });
  await change.getByRole('radio', { name: /^Complicates/ }).check({ force: true });
  await change.getByLabel(/What made you change it/).fill('the key has a point');
  await change.getByRole('button', { name: 'Keep changes' }).click();
  await expectSaved(keyboard);
  await expect(keyboard.getByText(/One position here has changed/)).toBeVisible();

  // Argument, stance after, exit ticket.
  await keyboard.goto(`${attempt}/argue`);
  await keyboard.getByLabel('Your claim').fill('Training at home is not the same as ideas from home.');
  await keyboard.getByRole('checkbox').first().check({ force: true });
  await keyboard.getByLabel('because…').fill('the papers they read were from everywhere');
  await keyboard.getByLabel('The strongest objection').fill('Others read the same papers.');
  await keyboard.getByLabel('Your answer to it').fill('So it is a necessary part, not the whole.');
  await keyboard.getByRole('button', { name: 'Keep this argument' }).click();
  await expect(keyboard.getByRole('heading', { name: 'Your argument' }).last()).toBeVisible();
  await expectSaved(keyboard);
  await keyboard.goto(`${attempt}/look-back`);
  await answerStance(keyboard, /^−1/, 'Sequence', 'fairly sure');
  await keyboard.getByLabel('Or: why nothing did').fill('It only made me more careful.');
  await keyboard.getByRole('button', { name: 'Keep where I stand' }).click();
  await keyboard.locator('.ticket textarea').fill('More than half of about 200 traced authors trained only in China.');
  await keyboard.getByRole('button', { name: 'Keep this answer' }).click();
  await expect(keyboard.getByText('What changed, and what did not')).toBeVisible();
  await expectSaved(keyboard);

  // The instructor sees who has done how much, and the heat map of both students.
  await instructor.goto(dashboard);
  await expect(instructor.getByText('1 of 2 has committed')).toBeVisible();
  await instructor.getByRole('link', { name: 'Progress', exact: true }).click();
  await expect(instructor.getByRole('row', { name: /Kim Keyboard/ })).toContainText('3');
  await expectAccessible(instructor, 'progress');
  await instructor.goto(dashboard);
  await expect(
    instructor.getByRole('link', { name: /^Sentence 1: .* 2 of 2 people: 1 Transfer, 1 Indigenous/ }),
  ).toBeVisible();
  await expectAccessible(instructor, 'heat map');
  await instructor.getByRole('link', { name: /^Sentence 1:/ }).press('Enter');
  await expect(instructor.getByText(secret)).toBeVisible();
  await expect(instructor.getByText(others).first()).toBeVisible();
  await expectAccessible(instructor, 'reasons');
  await instructor.getByRole('link', { name: 'Table' }).click();
  const first = instructor
    .getByRole('table', { name: /Students per sentence/ })
    .getByRole('row')
    .nth(1);
  await expect(first.getByRole('cell')).toContainText(['2', '1', '1', '0', '0']);
  await expectAccessible(instructor, 'heat table');

  // Work that arrives after the close is kept as late and not counted.
  await instructor.goto(dashboard);
  await instructor.getByRole('button', { name: 'Close it now' }).click();
  await expect(instructor.getByText(/Closed since/)).toBeVisible();
  await tagByClick(pointer, 5, 'Indigenous', 'too late');
  await expectSaved(pointer);
  await pointer.reload();
  await expect(pointer.getByText('arrived after the assignment closed')).toBeVisible();
  await instructor.goto(dashboard);
  await expect(instructor.getByRole('link', { name: /^Sentence 1: / })).toBeVisible();
  await expect(instructor.getByRole('link', { name: /^Sentence 5: / })).toHaveCount(0);
});

/** From the question to the sources, answering what is asked on the way. */
async function reachSources(page: Page): Promise<void> {
  const next = () => page.getByRole('link', { name: 'Continue' }).last().click();
  await page.waitForURL(/\/question$/);
  await next();
  await page.waitForURL(/\/stand$/);
  await answerStance(page, /^\+1/, 'Indigenous', 'unsure');
  await page.getByRole('button', { name: 'Keep where I stand' }).click();
  await next();
  await page.waitForURL(/\/practice$/);
  await tagByKeyboard(page, 2, '1', 'that is where it was learned');
  await page.getByRole('button', { name: 'Check against the key' }).click();
  await expect(page.getByText('Your reading and the key')).toBeVisible();
  await next();
  await page.waitForURL(/\/read$/);
}

/** The key's own reasons and the teacher's part of this module: words that must not leave too early. */
async function readKeyWords(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  const { parse } = await import('yaml');
  expect(page.url()).toContain('/teach');
  const key: { source: string; because: string; alternatives: { because: string }[] }[] = parse(
    readFileSync('prisma/curriculum/07-deepseeks-people/key.yaml', 'utf8'),
  );
  const { teacherNote, misconceptions, prompts } = parse(
    readFileSync('prisma/curriculum/07-deepseeks-people/module.yaml', 'utf8'),
  );
  const teachers = [teacherNote, ...misconceptions.map((one: { correction: string }) => one.correction), ...prompts];
  const words = key
    .filter(({ source }) => source !== 'practice')
    .flatMap(({ because, alternatives }) => [because, ...alternatives.map((other) => other.because)])
    .concat(teachers)
    .map((text) => text.slice(0, 40));
  expect(words.length).toBeGreaterThan(30);
  return words;
}
