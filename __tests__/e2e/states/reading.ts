import { dragOver, sentence } from '../steps';
import type { Scene, State } from './scene';

const find = ({ page }: Scene) => page.getByRole('dialog', { name: 'Find words' });
const keys = ({ page }: Scene) => page.getByRole('dialog', { name: 'Keys for reading and tagging' });

/** Four more tags on the words of the last one, one over the next sentence, and one at the end of the text without a because. */
async function overlap(scene: Scene): Promise<void> {
  const last = scene.lastTag();
  const end = Number(await scene.page.locator('[data-text]').last().getAttribute('data-start'));
  const spans = [
    { end: last.start + 6 },
    { start: last.start + 8, end: last.start + 60 },
    { end: last.start + 80, because: '' },
    { start: last.start + 4, end: last.start + 12 },
    { start: end + 2, end: end + 12, because: '' },
  ];
  const positions = ['transfer', 'indigenous', 'transfer', 'complicates', 'indigenous'] as const;
  await scene.send(
    ...spans.map((span, index) => ({
      ...last,
      tagId: crypto.randomUUID(),
      position: positions[index] ?? 'transfer',
      ...span,
    })),
  );
  await scene.page.locator('[data-row]').nth(5).waitFor();
}

/** Reading and tagging, before the commit. */
export const reading: State[] = [
  ['the text, without a tag and without a way to commit', (scene) => scene.open('read')],
  [
    'another text, with its words explained',
    async ({ page }) => {
      await page.locator('.source-links a').nth(1).click();
      await page.locator('.explained > summary').click();
    },
  ],
  [
    'all keys',
    async (scene) => {
      await scene.open('read');
      await scene.page.getByRole('button', { name: /all keys, settings/ }).click();
      await keys(scene).waitFor();
    },
  ],
  ['all keys, single ones off', (scene) => keys(scene).getByRole('switch').first().uncheck({ force: true })],
  [
    'find words',
    async (scene) => {
      await keys(scene).getByRole('switch').first().check({ force: true });
      await scene.page.keyboard.press('Escape');
      await scene.page.getByRole('button', { name: /find words or sentences/ }).click();
      await find(scene).waitFor();
    },
  ],
  [
    'find words, none written',
    async (scene) => {
      await find(scene).getByRole('button', { name: 'Find and tag' }).click();
      await find(scene).getByText('Write some words of the text first.').waitFor();
    },
  ],
  [
    'find words, none like these',
    async (scene) => {
      await find(scene).getByLabel('Words of the text').fill('words that nobody wrote');
      await scene.page.keyboard.press('Enter');
      await find(scene)
        .getByText(/^These words do not stand/)
        .waitFor();
    },
  ],
  [
    'find words, in several places',
    async (scene) => {
      await find(scene).getByLabel('Words of the text').fill('the');
      await scene.page.keyboard.press('Enter');
      await find(scene).locator('.found').waitFor();
    },
  ],
  ['sentences chosen by their numbers', (scene) => find(scene).getByLabel('Paragraph').selectOption('2')],
  [
    'the form for the sentences that were chosen',
    async (scene) => {
      await find(scene).getByRole('button', { name: 'Tag these sentences' }).click();
      await scene.form().waitFor();
    },
  ],
  [
    'words lit without the form',
    async (scene) => {
      await scene.page.keyboard.press('Escape');
      await sentence(scene.page, 2).focus();
      await scene.page.keyboard.press('[');
      await scene.page.locator('.lit').first().waitFor();
    },
  ],
  [
    'the form for words that were dragged over',
    async (scene) => {
      await dragOver(scene.page, 2);
      await scene.form().waitFor();
    },
  ],
  [
    'the form, without a position',
    async (scene) => {
      await scene.form().getByRole('button', { name: 'Keep this tag' }).click();
      await scene.form().getByText('Choose one of the four positions.').waitFor();
    },
  ],
  [
    'the form, with everything that can be said',
    async (scene) => {
      const form = scene.form();
      await form.getByRole('radio', { name: /^Sequence/ }).check({ force: true });
      const more = form.locator('details.more');
      if ((await more.getAttribute('open')) === null) await more.locator('summary').first().click();
      await form.getByRole('checkbox').nth(0).check({ force: true });
      await form.getByRole('checkbox').nth(3).check({ force: true });
      await form.getByRole('radio', { name: 'solid' }).check({ force: true });
      await form
        .getByRole('group', { name: /How much does it bear/ })
        .getByRole('radio')
        .last()
        .check({ force: true });
      await form.getByLabel('because…').fill((await form.locator('.words').textContent()) ?? '');
      await form.getByLabel('because…').blur();
      await form.locator('.nudge').waitFor();
    },
  ],
  [
    'the form, with what stands behind the words',
    async (scene) => {
      for (const behind of await scene.form().locator('details:not(.more) > summary').all()) await behind.click();
    },
  ],
  [
    'a half-written tag that is offered',
    async (scene) => {
      await scene.form().getByLabel('because…').fill('half of a reason');
      await scene.page.keyboard.press('Escape');
      await scene.page.locator('.kept-draft').waitFor();
    },
  ],
  [
    'one tag',
    async (scene) => {
      await scene.page.getByRole('button', { name: /^Go on with the tag/ }).click();
      await scene.form().getByLabel('because…').fill('a whole reason, in a sentence of its own');
      await scene.page.keyboard.press('Control+Enter');
      await scene.page.locator('[data-row]').waitFor();
      await scene.saved();
    },
  ],
  ['tags that overlap, in a list per paragraph', overlap],
  [
    'a tag that is pointed at, and its row',
    async ({ page }) => {
      await page.locator('[data-tag]').first().hover();
      await page.locator('[data-row][data-lit]').first().waitFor();
    },
  ],
  [
    'a row that is pointed at, and its words',
    async ({ page }) => {
      await page.locator('[data-row]').first().hover();
      await page.locator('.lit').first().waitFor();
    },
  ],
  [
    'a row that has focus',
    async ({ page }) => {
      await page
        .getByRole('button', { name: /^Change your tag/ })
        .nth(1)
        .focus();
    },
  ],
  [
    'a sentence that has focus and tags',
    async ({ page }) => {
      await page.mouse.move(0, 0);
      await sentence(page, 2).focus();
      await page.locator('[data-row][data-lit]').first().waitFor();
    },
  ],
  [
    'the tags of a sentence that was pressed',
    async (scene) => {
      await scene.page.locator('#s-2 [data-text]').first().click();
      await scene.form().getByRole('heading', { name: /tag/ }).waitFor();
    },
  ],
  [
    'the list, some of it shown',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.filters').getByRole('button', { name: 'Transfer' }).click();
    },
  ],
  [
    'the list, nothing of it shown',
    async ({ page }) => {
      await page.locator('.filters').getByRole('button', { name: 'Transfer' }).click();
      await page.locator('.filters').getByRole('button', { name: 'Sequence' }).click();
      await page.locator('.filters').getByRole('button', { name: 'No because' }).click();
      await page.getByText(/^None of your/).waitFor();
    },
  ],
  [
    'the form of a tag that is there',
    async (scene) => {
      await scene.page.locator('.filters').getByRole('button', { name: 'All' }).click();
      await sentence(scene.page, 2).focus();
      await scene.page.keyboard.press('e');
      await scene.form().waitFor();
    },
  ],
  [
    'the form, asking before it deletes',
    (scene) => scene.form().getByRole('button', { name: 'Delete', exact: true }).click(),
  ],
  [
    'a tag that was just deleted',
    async (scene) => {
      await scene.form().getByRole('button', { name: 'Delete the tag' }).click();
      await scene.page.getByRole('button', { name: /^Undo: tag deleted/ }).waitFor();
    },
  ],
  [
    'a deletion that was taken back',
    async ({ page }) => {
      await page.getByRole('button', { name: /^Undo: tag deleted/ }).click();
      await page.getByRole('button', { name: /^Redo: tag deleted/ }).waitFor();
    },
  ],
];
