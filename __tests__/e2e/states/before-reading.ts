import { answerStance } from '../steps';
import type { State } from './scene';

/** The steps before the sources. */
export const beforeReading: State[] = [
  [
    'the question',
    async (scene) => {
      await scene.page.goto('/modules/deepseeks-people');
      await scene.page.getByRole('button', { name: 'Begin', exact: true }).click();
      await scene.page.waitForURL(/\/question$/);
      scene.attempt = new URL('.', scene.page.url()).pathname.replace(/\/$/, '');
      await scene.page.getByRole('heading', { level: 1 }).waitFor();
    },
  ],
  [
    'the question, an item of evidence open',
    async ({ page }) => {
      await page
        .getByRole('button', { name: /^Evidence / })
        .first()
        .click();
      await page.locator('.mark-dialog').waitFor();
    },
  ],
  [
    'the question, a word explained',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('button.term').first().click();
      await page.locator('.mark-dialog').waitFor();
    },
  ],
  [
    'the question, the page’s looks being chosen',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.display-button').click();
      await page.locator('.display-popover').waitFor();
    },
  ],
  [
    'the question, the way through the module',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      // On a wide page it stands beside the step all the time.
      const steps = page.locator('.bar-step');
      if (await steps.isVisible()) await steps.click();
    },
  ],
  ['where one stands, before', (scene) => scene.open('stand')],
  [
    'where one stands, answers missing',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Keep where I stand' }).click();
      await page.locator('.error').first().waitFor();
    },
  ],
  [
    'where one stands, kept',
    async (scene) => {
      await answerStance(scene.page, /^\+1/, 'Indigenous', 'unsure');
      await scene.page.getByRole('button', { name: 'Keep where I stand' }).click();
      await scene.saved();
    },
  ],
  [
    'practice, nothing tagged when it is checked',
    async (scene) => {
      await scene.open('practice');
      // It says why it does nothing, so it can be pressed.
      await scene.page.getByRole('button', { name: 'Check against the key' }).press('Enter');
      await scene.page.getByText(/^Tag at least one passage first/).waitFor();
    },
  ],
  ['practice, tagged', (scene) => scene.tag(2, '1')],
  [
    'practice beside the key',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Check against the key' }).click();
      await page.getByText('Your reading and the key').waitFor();
    },
  ],
];
