import type { Page } from '@playwright/test';
import type { ModuleContent, Step, StepKind } from '@/lib/domain/module';
import type { CurriculumModule } from '@/prisma/curriculum-module';
import { answerExercise } from './exercises';
import { expect, listFaults } from './fixtures';
import { answerStance, expectSaved, tagByKeyboard } from './steps';

/** One step of a module, as it comes up on the way through. */
interface Station {
  page: Page;
  step: Step;
  content: ModuleContent;
  /** Titles of the texts to read, in their order. */
  titles: string[];
}

/** Tags that are made on the way: as many as a person needs to commit who studies alone. */
const ENOUGH = 3;

const goOn = (page: Page) => page.getByRole('link', { name: 'Continue' }).last().click();

/** The pictures are there, with a name and the same in words, and axe finds nothing, by day and by night. */
async function lookAt({ page, content }: Station): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: content.question })).toBeVisible();
  for (const { title, text } of content.explain.pictures) {
    const figure = page.getByRole('figure').filter({ has: page.getByRole('img', { name: title, exact: true }) });
    await expect(figure.getByRole('img', { name: title, exact: true })).toBeVisible();
    await figure.getByText('The same in words').click();
    await expect(figure.getByText(text, { exact: true })).toBeVisible();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { faults } = await listFaults(page);
    expect(faults, `the explanation in the ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Does something in every text of a step, going from one to the next by the link at its end. */
async function inEveryText({ page, titles }: Station, act: () => Promise<void>): Promise<void> {
  for (const [index, title] of titles.entries()) {
    if (index > 0) await page.getByRole('link', { name: `Next text: ${title}` }).click();
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await act();
  }
}

/** What a person does in a step of each kind, and how they go on from it. */
const PASS: Record<StepKind, (station: Station) => Promise<void>> = {
  explain: async (station) => {
    await lookAt(station);
    await goOn(station.page);
  },
  stance: async ({ page }) => {
    await answerStance(page, /^\+1/, 'Indigenous', 'unsure');
    await page.getByRole('button', { name: 'Keep where I stand' }).click();
    await goOn(page);
  },
  calibrate: async ({ page }) => {
    await tagByKeyboard(page, 1, '1', 'that is where it was learned');
    await page.getByRole('button', { name: 'Check against the key' }).click();
    await expect(page.getByText('Your reading and the key')).toBeVisible();
    await goOn(page);
  },
  read: async (station) => {
    const { page, titles } = station;
    await inEveryText(station, async () => {
      for (let number = 1; number <= Math.ceil(ENOUGH / titles.length); number += 1) {
        await tagByKeyboard(page, number, number % 2 === 0 ? '2' : '1', 'that is what it would have to be');
      }
    });
    await expectSaved(page);
    await page.getByRole('button', { name: 'Commit my first tags' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Commit', exact: true }).click();
  },
  reveal: async (station) => {
    const { page } = station;
    await inEveryText(station, () => expect(page.getByText('Your reading and the key')).toBeVisible());
    await page.getByRole('link', { name: 'Done comparing' }).click();
  },
  exercise: async ({ page, step, content }) => {
    const asked = content.exercises?.[step.key];
    if (!asked) throw new Error(`There is no exercise for ${step.key}`);
    await answerExercise(page, asked);
    await goOn(page);
  },
  opposite: async ({ page }) => {
    await page.getByRole('textbox').fill('What they knew, they had learned from others, and the sources say so.');
    await page.getByRole('button', { name: 'Keep this case' }).click();
    await goOn(page);
  },
  argue: async ({ page }) => {
    await page.getByLabel('Your claim').fill('Both are true of different parts of it.');
    await page.getByRole('checkbox').first().check({ force: true });
    await page.getByLabel('because…').fill('the words would say so on either reading');
    await page.getByLabel('The strongest objection').fill('One part outweighs the other.');
    await page.getByLabel('Your answer to it').fill('It may, and nobody has weighed it.');
    await page.getByRole('button', { name: 'Keep this argument' }).click();
    await goOn(page);
  },
  reflect: async ({ page }) => {
    await answerStance(page, /^−1/, 'Sequence', 'fairly sure');
    await page.getByLabel('Or: why nothing did').fill('It only made me more careful.');
    await page.getByRole('button', { name: 'Keep where I stand' }).click();
    await page.locator('.ticket').getByRole('textbox').fill('One number, with its source and its date.');
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    await expect(page.getByText('What changed, and what did not')).toBeVisible();
    await expectSaved(page);
  },
};

/** Begins a module on its page, does every step in order, and sees there that all of them are done. */
export async function passModule(page: Page, { content, sources }: CurriculumModule, isShort: boolean): Promise<void> {
  const readings = sources.filter(
    ({ role, slug }) => role === 'reading' && (!isShort || slug === content.short?.source),
  );
  const titles = readings.map(({ title }) => title);
  const steps = content.steps.filter(({ key }) => !isShort || content.short?.steps.includes(key));
  await page.goto(`/modules/${content.slug}`);
  await page.getByRole('button', { name: isShort ? /^Take the short run/ : /^Begin$/ }).click();
  for (const step of steps) {
    await page.waitForURL(new RegExp(`/attempts/[^/]+/${step.key}$`));
    await PASS[step.kind]({ page, step, content, titles });
  }
  await page.goto(`/modules/${content.slug}`);
  await expect(page.getByText(`${steps.length} of ${steps.length} steps done.`)).toBeVisible();
}
