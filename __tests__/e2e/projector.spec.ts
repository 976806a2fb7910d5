import type { Page } from '@playwright/test';
import { expect, expectAccessible, listFaults, recordPayloads, test } from './fixtures';
import { expectSaved, sentence, signUp, tagByKeyboard } from './steps';

const unique = Date.now().toString(36);
const PHONE = { viewport: { width: 390, height: 844 } };
const KEYS = { Transfer: '1', Indigenous: '2' } as const;
type Side = keyof typeof KEYS;

/** The first eight of the class; how they tag the first sentence and how they vote on it. */
const CLASS: { tags: Side; votes: Side }[] = [
  { tags: 'Transfer', votes: 'Indigenous' },
  { tags: 'Transfer', votes: 'Indigenous' },
  { tags: 'Transfer', votes: 'Indigenous' },
  { tags: 'Transfer', votes: 'Transfer' },
  { tags: 'Indigenous', votes: 'Indigenous' },
  { tags: 'Indigenous', votes: 'Indigenous' },
  { tags: 'Indigenous', votes: 'Transfer' },
  { tags: 'Indigenous', votes: 'Transfer' },
];

const becauseOf = (side: Side, index: number) => `${side} for number ${index}, ${unique}, and for nobody else`;
const nameOf = (index: number) => `Quintessa Number${index}`;

/** How many of the pairs of two people differ, counted pair by pair, in a hundred. */
function differInHundred(sides: Side[]): number {
  let pairs = 0;
  let differ = 0;
  for (const [at, one] of sides.entries()) {
    for (const other of sides.slice(at + 1)) {
      pairs += 1;
      if (one !== other) differ += 1;
    }
  }
  return Math.round((100 * differ) / pairs);
}

const countOf = (sides: Side[], side: Side) => sides.filter((one) => one === side).length;

/** An instructor with a class and one assignment of module 7; answers its code and addresses. */
async function setUpClass(page: Page) {
  await signUp(page, 'Ines Instructor', `ines-wall-${unique}@school.example`, '/teach');
  await page.getByLabel('Name of the class').fill('Politics of innovation');
  await page.getByRole('button', { name: 'Create the class' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}$/);
  const code = (await page.locator('.code').textContent()) ?? '';
  await page.getByRole('link', { name: 'Assign modules' }).click();
  const modules = page.getByRole('group', { name: 'Modules' });
  await modules.getByRole('checkbox', { name: /DeepSeek’s people/ }).check();
  await page.getByLabel('Tags before committing').fill('1');
  await page.getByRole('button', { name: 'Assign it' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const dashboard = page.url();
  return { code, dashboard, vote: `${new URL(dashboard).pathname.replace('/teach/', '/classes/')}/vote` };
}

async function join(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/join?code=${code}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
}

async function openReading(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}\//);
  await page.goto(page.url().replace(/\/[^/]*$/, '/read'));
  await sentence(page, 1).waitFor({ state: 'attached' });
}

async function tagAndCommit(page: Page, side: Side, because: string): Promise<void> {
  await openReading(page);
  await tagByKeyboard(page, 1, KEYS[side], because);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Commit my first tags' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).click();
  await page.waitForURL(/\/compare$/);
}

async function voteFor(page: Page, address: string, position: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('radio', { name: new RegExp(`^${position}`) }).check({ force: true });
  await page.getByRole('button', { name: /^(Vote|Change the vote)/ }).click();
  await expect(page.getByText(`Your vote is in: ${position}.`, { exact: false })).toBeVisible();
}

/** Nothing scrolls on a wall, and at the larger one no letter is smaller than 20 px. */
async function expectToFitAWall(page: Page, stage: string): Promise<void> {
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    const beyond = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { down: scrollHeight - innerHeight, right: scrollWidth - innerWidth };
    });
    expect(beyond.down, `${stage} at ${size.width}`).toBeLessThanOrEqual(0);
    expect(beyond.right, `${stage} at ${size.width}`).toBeLessThanOrEqual(0);
  }
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(
      document.querySelector('.projector') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || !node.textContent?.trim() || around.closest('.sr') || !around.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(around).fontSize);
      if (size < 20) found.push(`${size}px: ${node.textContent}`);
    }
    return found;
  });
  expect(small, stage).toEqual([]);
}

test('a class of eight divides, talks before the wall and votes on its own devices', async ({ person }) => {
  test.setTimeout(480_000);
  const instructor = await person('instructor');
  const { code, dashboard, vote } = await setUpClass(instructor);
  await instructor.goto(`${dashboard}/contested`);
  await expect(instructor.getByText('Nobody has tagged anything that could divide the class yet.')).toBeVisible();

  const students: Page[] = [];
  const penNames: string[] = [];
  for (const [index, { tags }] of CLASS.entries()) {
    const student = await person(`student ${index}`, PHONE);
    await join(student, code, nameOf(index));
    const called = await student.getByText(/^In this class you are/).textContent();
    penNames.push(/you are ([A-Z]\w+ [A-Z]\w+)/.exec(called ?? '')?.[1] ?? '');
    await tagAndCommit(student, tags, becauseOf(tags, index));
    students.push(student);
  }
  const [committed] = students;
  if (!committed) throw new Error('The class has students');
  // Somebody who has only just joined, and of whom every byte is read.
  const newcomer = await person('student who has not committed', PHONE);
  const kept = recordPayloads(newcomer.context());
  await join(newcomer, code, 'Nora Newcomer');
  const classPage = newcomer.url();
  await newcomer.goto(vote);
  await expect(newcomer.getByText('The vote has not begun')).toBeVisible();
  await expectAccessible(newcomer, 'a vote that has not begun');

  // The passages that divide the class, with figures as counted here.
  const tags = CLASS.map((one) => one.tags);
  const times = differInHundred(tags);
  await instructor.goto(`${dashboard}/contested`);
  await expect(instructor.locator('.opening-sentence')).toContainText(
    new RegExp(`^8 people tagged sentence 1 of .* would choose different positions ${times} times in 100\\.$`),
  );
  const card = instructor.locator('.contested-card').first();
  await expect(card).toContainText(`${countOf(tags, 'Transfer')} Transfer, ${countOf(tags, 'Indigenous')} Indigenous.`);
  await expect(card).toContainText(`Two of these ${tags.length} would differ ${times} times in 100.`);
  await expectAccessible(instructor, 'contested passages');
  await instructor.getByRole('link', { name: 'Table' }).click();
  await expect(instructor.getByRole('row', { name: new RegExp(` ${times} times in 100$`) })).toHaveCount(1);
  await expectAccessible(instructor, 'contested passages as a table');

  // Without script: a reason is set aside, others are chosen, and the passage goes on the wall.
  const storageState = await instructor.context().storageState();
  const plain = await person('instructor without script', { javaScriptEnabled: false, storageState });
  await plain.goto(`${dashboard}/contested`);
  await plain.getByRole('link', { name: '8 reasons' }).click();
  await expect(plain.getByRole('checkbox', { checked: true })).toHaveCount(2);
  const first = plain.locator('.wall-choice > li').first();
  await first.getByRole('button', { name: /^Set aside/ }).click();
  await expect(plain.getByText('Set aside: not offered for the wall.')).toHaveCount(1);
  const boxes = plain.getByRole('checkbox');
  for (const box of await boxes.all()) await box.setChecked(false);
  await boxes.first().check();
  await plain.getByRole('button', { name: /^Put it on the wall/ }).click();
  await expect(plain.getByText('Choose two reasons, each for another position', { exact: false })).toBeVisible();
  for (const box of await boxes.all()) await box.setChecked(false);
  await boxes.nth(1).check();
  await boxes.nth((await boxes.count()) - 1).check();
  await plain.getByRole('button', { name: /^Put it on the wall/ }).click();
  await expect(plain).toHaveURL(/\/wall(#|$)/);
  await plain.getByRole('button', { name: 'Show two reasons' }).click();
  await expect(plain.getByRole('heading', { name: 'Transfer, because' })).toBeVisible();
  await plain.getByRole('button', { name: 'Back to the passage' }).click();
  await expect(plain.getByText('What is this evidence for?', { exact: false })).toBeVisible();

  // The wall, by keys; what it receives names nobody.
  const wallPayloads = recordPayloads(instructor.context());
  await instructor.goto(`${dashboard}/wall`);
  await expect(instructor.getByText('What is this evidence for?', { exact: false })).toBeVisible();
  await expectToFitAWall(instructor, 'passage');
  await instructor.keyboard.press('r');
  await expect(instructor.getByRole('heading', { name: 'Transfer, because' })).toBeVisible();
  await expect(instructor.getByText(becauseOf('Transfer', 2))).toBeVisible();
  await expect(instructor.getByText(becauseOf('Indigenous', 7))).toBeVisible();
  await expectToFitAWall(instructor, 'reasons');
  await instructor.keyboard.press('ArrowRight');
  await expect(instructor.getByText(/What does each of them take for granted/)).toBeVisible();
  await expectToFitAWall(instructor, 'talk');
  await instructor.keyboard.press('ArrowRight');
  await expect(instructor.getByText('0 of 9 have voted')).toBeVisible();
  await expectToFitAWall(instructor, 'vote');
  await expectAccessible(instructor, 'wall at the vote');

  // Three browsers at once: a line leads both students to the vote, and each can change theirs.
  await newcomer.goto(classPage);
  await expectAccessible(newcomer, 'class page with an open vote');
  await newcomer.getByText('A vote is open:').getByRole('link').click();
  await newcomer.waitForURL(/\/vote$/);
  await expectAccessible(newcomer, 'ballot');
  await committed.reload();
  await committed.getByText('A vote is open:').getByRole('link').click();
  await committed.waitForURL(/\/vote$/);
  await newcomer.getByRole('button', { name: 'Vote' }).click();
  await expect(newcomer.getByText('Choose one of the four positions.')).toBeVisible();
  await voteFor(newcomer, vote, 'Complicates');
  await voteFor(newcomer, vote, 'Indigenous');
  await expectAccessible(newcomer, 'ballot with a vote');
  for (const [index, student] of students.entries()) await voteFor(student, vote, CLASS[index]?.votes ?? 'Transfer');
  const beforeTheEnd = await person('slow student', {
    ...PHONE,
    storageState: await newcomer.context().storageState(),
  });
  // Nothing tells this page that the vote has ended.
  await beforeTheEnd.route('**/api/live/**', (route) => route.abort());
  await beforeTheEnd.goto(vote);
  await beforeTheEnd.getByRole('radio', { name: /^Sequence/ }).check({ force: true });

  await instructor.reload();
  await expect(instructor.getByText('9 of 9 have voted')).toBeVisible();
  expect(kept.length).toBeGreaterThan(5);

  // The vote ends, and both splits stand on the wall as counted here; another window shows the same.
  await instructor.keyboard.press('ArrowRight');
  const votes: Side[] = [...CLASS.map((one) => one.votes), 'Indigenous'];
  await expect(instructor.getByText(/^Where do we divide/)).toBeVisible();
  const second = await instructor.context().newPage();
  await second.goto(`${dashboard}/wall`);
  for (const page of [instructor, second]) {
    const [ofTags, ofVotes] = [page.locator('.class-split').first(), page.locator('.class-split').last()];
    await expect(ofTags).toContainText('8 of 8 tagged this sentence');
    for (const side of ['Transfer', 'Indigenous'] as const) {
      await expect(ofTags).toContainText(`${countOf(tags, side)} ${side}`);
      await expect(ofVotes).toContainText(`${countOf(votes, side)} ${side}`);
    }
  }
  await expectToFitAWall(instructor, 'split');
  await expectAccessible(instructor, 'wall at the split');

  // What came too late is refused in words; whoever has not committed sees no more than before.
  await beforeTheEnd.getByRole('button', { name: 'Change the vote' }).click();
  await expect(
    beforeTheEnd.getByText('This vote has ended', { exact: false }).or(beforeTheEnd.getByText('The vote has ended')),
  ).toBeVisible();
  await newcomer.goto(vote);
  await expect(newcomer.getByText('You voted: Indigenous.', { exact: false })).toBeVisible();
  await expect(newcomer.getByText('once you have committed your own tags', { exact: false })).toBeVisible();
  await expectAccessible(newcomer, 'a vote that has ended');
  await committed.goto(vote);
  await expect(committed.locator('.class-split').last()).toContainText(`${countOf(votes, 'Indigenous')} Indigenous`);
  await expectAccessible(committed, 'both splits on a device');

  // The key, and nothing of it, of a reason or of a count on the device of whoever has not committed.
  await instructor.keyboard.press('ArrowRight');
  await expect(instructor.getByText(/^One careful reading/)).toBeVisible();
  await expectToFitAWall(instructor, 'key');
  const keyWords = await instructor.locator('.wall-reading p').allTextContents();
  for (const { url, body } of kept.filter((one) => !one.url.includes('/_next/static/'))) {
    for (const word of [...keyWords, ...CLASS.map(({ tags: side }, index) => becauseOf(side, index)), 'class-split']) {
      expect(body.includes(word), `${word} in ${url}`).toBe(false);
    }
  }
  for (const { url, body } of wallPayloads.filter((one) => new URL(one.url).pathname.endsWith('/wall'))) {
    for (const name of [...CLASS.map((_, index) => nameOf(index)), ...penNames, 'Nora Newcomer']) {
      expect(name).not.toBe('');
      expect(body.includes(name), `${name} in ${url}`).toBe(false);
    }
  }
  // Dark only when it is asked for.
  await instructor.context().addCookies([{ name: 'theme', value: 'dark', url: new URL(dashboard).origin }]);
  await instructor.reload();
  expect((await listFaults(instructor)).faults).toEqual([]);

  // Off the wall; and for whoever is not in the class there is neither wall nor vote.
  await instructor.getByRole('button', { name: 'Take it off the wall' }).click();
  await expect(instructor.getByText('Nothing is on the wall')).toBeVisible();
  await expectAccessible(instructor, 'nothing on the wall');
  const stranger = await person('stranger', PHONE);
  await signUp(stranger, 'Sasha Stranger', `sasha-wall-${unique}@school.example`);
  expect((await stranger.goto(`${dashboard}/wall`))?.status()).toBe(404);
  expect((await stranger.goto(vote))?.status()).toBe(404);
  await expect(stranger.getByText('Only people of the class can vote in it.', { exact: false })).toBeVisible();
  await expectAccessible(stranger, 'no vote for a stranger');
});
