import { sentence } from '../steps';
import { MADE_SLOWLY } from './saving';
import type { Scene, State } from './scene';

const dialog = ({ page }: Scene) => page.getByRole('alertdialog');

/** Opens the form of the first tag of a sentence and chooses another position. */
async function choose(scene: Scene, number: number, position: RegExp): Promise<void> {
  await sentence(scene.page, number).focus();
  await scene.page.keyboard.press('e');
  await scene.form().getByRole('radio', { name: position }).check({ force: true });
}

/** The commit, the key, and changes with a reason. */
export const afterCommit: State[] = [
  [
    'the text, with enough tags to commit',
    async ({ page }) => {
      for (const leave of ['Leave the newer one', 'Leave it as it is', 'Leave it as it is']) {
        await page.getByRole('button', { name: leave }).first().click();
      }
      await page.getByText(/written beside/).waitFor({ state: 'hidden' });
    },
  ],
  [
    'the question before the commit',
    async (scene) => {
      await scene.saved();
      await scene.page.getByRole('button', { name: 'Commit my first tags' }).click();
      await dialog(scene).waitFor();
    },
  ],
  [
    'a commit that did not go through',
    async (scene) => {
      await scene.page.context().setOffline(true);
      scene.afterwards(() => scene.page.context().setOffline(false));
      await dialog(scene).getByRole('button', { name: 'Commit', exact: true }).click();
      await dialog(scene)
        .getByRole('alert')
        .or(dialog(scene).getByText(/^Your tags are/))
        .first()
        .waitFor();
    },
  ],
  [
    'one’s reading beside the key',
    async (scene) => {
      await dialog(scene).getByRole('button', { name: 'Commit', exact: true }).click();
      await scene.page.waitForURL(/\/compare$/);
      await scene.page.getByText('Your reading and the key').waitFor();
    },
  ],
  [
    'a first tag with another position',
    async (scene) => {
      await choose(scene, 3, /^Sequence/);
      await scene
        .form()
        .getByLabel(/What made you change it/)
        .waitFor();
    },
  ],
  [
    'the same, without a reason',
    async (scene) => {
      await scene.form().getByRole('button', { name: 'Keep changes' }).click();
      await scene
        .form()
        .getByText(/^Your change is still here/)
        .waitFor();
    },
  ],
  [
    'a change that was not taken for want of a reason',
    async (scene) => {
      await scene.bend((operation) => {
        if (operation.kind === 'tag.edit') delete operation.reason;
      });
      await scene
        .form()
        .getByLabel(/What made you change it/)
        .fill('the key has a point');
      await scene.form().getByRole('button', { name: 'Keep changes' }).click();
      await scene.page.locator('.again textarea').fill('');
      await scene.page.getByRole('button', { name: 'Make this change, with the reason' }).click();
      await scene.page.locator('.again .error').waitFor();
    },
  ],
  [
    'a text that was set aside, for want of a reason',
    async (scene) => {
      await scene.page.locator('.again textarea').fill('the key has a point');
      await scene.page.getByRole('button', { name: 'Make this change, with the reason' }).click();
      await scene.saved();
      const { id: base, sourceId, ...tag } = scene.tagSaying(MADE_SLOWLY);
      const edit = { ...tag, kind: 'tag.edit', base } as const;
      await scene.send({ ...edit, because: 'newer' }, { ...edit, position: 'indigenous' });
      await scene.page.getByRole('button', { name: 'Use this one instead' }).click();
      await scene.page.locator('.again .error').waitFor();
    },
  ],
  [
    'a tag with two positions, beside one that was added',
    async (scene) => {
      await scene.page.locator('.again textarea').fill('I read it again');
      await scene.page.getByRole('button', { name: 'Use this one instead' }).click();
      await scene.tag(7, '3');
      await scene.saved();
    },
  ],
  [
    'the text after the commit',
    async (scene) => {
      await scene.open('read');
      await scene.page.locator('p.locked').waitFor();
    },
  ],
  [
    'about the words of a tag that is locked',
    async (scene) => {
      await scene.page.locator('#s-3 [data-text]').first().click();
      await scene.form().waitFor();
    },
  ],
];
