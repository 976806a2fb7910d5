import { expect } from '@playwright/test';
import type { Change } from '@/lib/domain/operation';
import type { Scene, State } from './scene';

/** The because of a tag that nothing changes before the commit. */
export const MADE_SLOWLY = 'made while the network was slow';

const sign = ({ page }: Scene) => page.locator('.save');

/** What devices that did not know of a newer text did to three tags: changed one, deleted one, changed one that is gone. */
async function setAside(scene: Scene): Promise<void> {
  const { sourceId, kind, tagId: _, ...content } = scene.lastTag();
  const tagIds = [1, 2, 3].map(() => crypto.randomUUID());
  const bases = await scene.send(...tagIds.map((tagId): Change => ({ ...content, kind, sourceId, tagId })));
  const edit = (index: number, because: string): Change => ({ ...content, kind: 'tag.edit', ...at(index), because });
  const remove = (index: number): Change => ({ kind: 'tag.delete', ...at(index) });
  const at = (index: number) => ({ tagId: tagIds[index] ?? '', base: bases[index] ?? '' });
  await scene.send(edit(0, 'newer'), edit(1, 'newer'), remove(2));
  await scene.send(edit(0, 'older'), remove(1), edit(2, 'older'));
  await scene.page.getByText('3 texts were written beside newer ones').waitFor();
}

/** What the page says about whether the work is safe, and what it offers when something went wrong. */
export const saving: State[] = [
  [
    'while something is being saved',
    async (scene) => {
      await scene.hold();
      await scene.tag(3, '4', MADE_SLOWLY);
      await expect(sign(scene)).toHaveText(/^Saving/);
    },
  ],
  [
    'without a network',
    async (scene) => {
      await scene.saved();
      await scene.page.context().setOffline(true);
      scene.afterwards(() => scene.page.context().setOffline(false));
      await scene.tag(4, '1');
      await expect(sign(scene)).toHaveText(/^Kept on this device/);
    },
  ],
  [
    'after the session ended',
    async (scene) => {
      await scene.tryAgain();
      const context = scene.page.context();
      const cookies = await context.cookies();
      await context.clearCookies();
      scene.afterwards(() => context.addCookies(cookies));
      await scene.tag(4, '2');
      await expect(sign(scene)).toHaveText(/Your session has ended/);
    },
  ],
  [
    'a change that was not taken',
    async (scene) => {
      await scene.tryAgain();
      await scene.bend((operation) => {
        if (operation.kind === 'tag.create') operation.end = 99_999;
      });
      await scene.tag(5, '4', 'words that must not vanish');
      await scene.page.getByText('One change was not taken').waitFor();
    },
  ],
  [
    'texts that were set aside',
    async (scene) => {
      await scene.page.getByRole('button', { name: 'Take off the screen' }).click();
      await setAside(scene);
    },
  ],
];
