import type { Built } from '@/lib/domain/exercise';
import type { Scene, State } from './scene';

interface Kind {
  kind: Built['kind'];
  /** Key of its step. */
  step: string;
  built: Built;
  /** Begins to change what was kept. */
  change: (scene: Scene) => Promise<unknown>;
}

/** The states of one exercise: untouched, with answers missing, kept with the author’s beside it, and changed once more. */
function statesOf({ kind, step, built, change }: Kind): State[] {
  const missing: State = [
    `${kind}: answers missing`,
    async ({ page }) => {
      await page.getByRole('button', { name: 'Keep my answer' }).click();
      await page
        .locator('.exercise-end')
        .getByText(/still missing|No link is drawn yet/)
        .waitFor();
    },
  ];
  return [
    [
      `${kind}: nothing done`,
      async (scene) => {
        await scene.open(step);
        await scene.page.getByRole('button', { name: 'Keep my answer' }).waitFor();
      },
    ],
    // Items always stand in some order.
    ...(kind === 'order' ? [] : [missing]),
    [
      kind === 'scorecard' ? `${kind}: kept` : `${kind}: beside the author’s`,
      async (scene) => {
        await scene.send({ kind: 'response.keep', step, text: '', built });
        const { page } = scene;
        await page
          .locator('.exercise-reading')
          .or(page.getByText(/^There is no right answer to compare/))
          .waitFor();
      },
    ],
    [
      `${kind}: changed once more`,
      async (scene) => {
        await change(scene);
        await scene.page.getByRole('button', { name: 'Keep the change' }).waitFor();
      },
    ],
  ];
}

/** Every kind of exercise. `statements` and `group` are of the sorting that module 7 has. */
export function buildExercises(statements: string[], group: string): State[] {
  const kinds: Kind[] = [
    {
      kind: 'sort',
      step: 'kinds',
      built: { kind: 'sort', groups: Object.fromEntries(statements.map((key) => [key, group])) },
      change: ({ page }) => page.getByRole('radiogroup').first().getByRole('radio').last().check({ force: true }),
    },
    {
      kind: 'grid',
      step: 'plane',
      built: { kind: 'grid', places: { one: { x: 10, y: 40 }, two: { x: 90, y: 90 }, three: { x: 70, y: 40 } } },
      change: ({ page }) => page.getByRole('slider').first().press('ArrowRight'),
    },
    {
      kind: 'order',
      step: 'years',
      built: { kind: 'order', items: ['two', 'one', 'three'] },
      change: ({ page }) =>
        page
          .getByRole('button', { name: /^Move later/ })
          .first()
          .click(),
    },
    {
      kind: 'chain',
      step: 'causes',
      built: { kind: 'chain', links: [{ from: 'one', to: 'two' }] },
      change: async ({ page }) => {
        const nodes = page.locator('.chain-node');
        for (const index of [1, 0, 2]) await nodes.nth(index).click();
      },
    },
    {
      kind: 'scorecard',
      step: 'card',
      built: { kind: 'scorecard', marks: { one: 'present', two: 'absent', three: 'present' }, reasons: { one: 'so' } },
      change: ({ page }) => page.locator('.score-reason textarea').last().fill('because of what came later'),
    },
  ];
  return kinds.flatMap(statesOf);
}
