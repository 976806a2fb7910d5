import { answerStance } from '../steps';
import type { Scene, State } from './scene';

const strand = ({ page }: Scene, number: number) => page.getByRole('group', { name: `Strand ${number}`, exact: true });
const picker = ({ page }: Scene) => page.getByRole('dialog', { name: /^Evidence for strand/ });

async function openPicker(scene: Scene, number: number): Promise<void> {
  await strand(scene, number).getByRole('button', { name: 'Choose from the evidence library' }).click();
  await picker(scene).waitFor();
}

/** Chooses the first item that is found and closes the chooser. */
async function pick(scene: Scene, words: string): Promise<void> {
  await picker(scene).getByRole('searchbox').fill(words);
  await picker(scene).getByRole('checkbox').first().check();
  await picker(scene).getByRole('button', { name: 'Done' }).click();
}

/** The steps after the exercises: the other side, the argument, looking back. */
export const writing: State[] = [
  ['the other side, with the split of one’s tags', (scene) => scene.open('other-side')],
  [
    'the other side, kept',
    async (scene) => {
      await scene.page.getByRole('textbox').fill('What they knew, they had read in papers from everywhere.');
      await scene.page.getByRole('button', { name: 'Keep this case' }).click();
      await scene.saved();
    },
  ],
  [
    'the other side, for who began in the middle',
    async (scene) => {
      const stance = { kind: 'stance.keep', phase: 'before', position: 'sequence', confidence: 2 } as const;
      await scene.send({ ...stance, value: 0, movedBy: [], unmoved: '' });
      await scene.page.getByText('You started in the middle, so you choose.').waitFor();
    },
  ],
  [
    'the other side, nothing chosen and nothing written',
    async ({ page }) => {
      await page.getByRole('textbox').fill('');
      await page.getByRole('button', { name: /^Keep/ }).click();
      await page.locator('.error').first().waitFor();
    },
  ],
  ['an argument, empty', (scene) => scene.open('argue')],
  [
    'an argument, answers missing',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Keep this argument' }).click();
      await page.locator('.error').first().waitFor();
    },
  ],
  [
    'the evidence to choose from',
    async (scene) => {
      await openPicker(scene, 1);
      // Few enough to be seen whole: of a row that is half out of sight axe takes the colour from behind the dialog.
      await picker(scene).getByRole('searchbox').fill('chips');
    },
  ],
  [
    'the evidence, none of it like this',
    async (scene) => {
      await picker(scene).getByRole('searchbox').fill('words that nobody wrote');
      await picker(scene).getByText('No item has all of these words.').waitFor();
    },
  ],
  [
    'strands that rest on one work',
    async (scene) => {
      const { page } = scene;
      await pick(scene, 'DS-02');
      await page.getByLabel('Your claim').fill('It began with what others had sold & published.');
      await strand(scene, 1).getByLabel('because…').fill('chips come first');
      await page.getByRole('button', { name: 'Add a strand' }).click();
      await openPicker(scene, 2);
      await pick(scene, 'DS-02');
      await strand(scene, 2).getByLabel('because…').fill('nobody else had them');
      await strand(scene, 2).getByRole('checkbox').first().check();
      await strand(scene, 1)
        .getByText(/rest on/)
        .first()
        .waitFor();
    },
  ],
  [
    'an argument, kept and as a document',
    async (scene) => {
      await scene.page.getByRole('button', { name: 'Keep this argument' }).click();
      await scene.page.getByRole('heading', { name: 'Your argument' }).last().waitFor();
      await scene.saved();
    },
  ],
  [
    'an argument that rests on a tag that is gone',
    async (scene) => {
      const tag = scene.sent.findLast((operation) => operation.kind === 'argument.keep');
      const tagId = tag?.kind === 'argument.keep' ? tag.warrants[1]?.tagIds[0] : undefined;
      if (!tagId) throw new Error('The argument rests on no tag');
      await scene.deleteTag(tagId);
      await scene.page.getByText('A tag that you have deleted.').first().waitFor();
    },
  ],
  ['looking back, before anything is answered', (scene) => scene.open('look-back')],
  [
    'looking back, answers missing',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Keep where I stand' }).click();
      await page.getByRole('button', { name: 'Keep this answer' }).click();
      await page.locator('.error').nth(1).waitFor();
    },
  ],
  [
    'what changed, and what did not',
    async (scene) => {
      const { page } = scene;
      await answerStance(page, /^−1/, 'Sequence', 'fairly sure');
      await page.getByLabel('Or: why nothing did').fill('It only made me more careful.');
      await page.getByRole('button', { name: 'Keep where I stand' }).click();
      await page.locator('.ticket textarea').fill('More than half of about 200 traced authors trained only in China.');
      await page.getByRole('button', { name: 'Keep this answer' }).click();
      await page.getByText('What changed, and what did not').waitFor();
      await scene.saved();
    },
  ],
];
