import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';

/** Responses of one person's browser, by address, as they came over the wire. */
export type Payloads = { url: string; body: string }[];

/** Everything a person's browser receives from now on. */
export function recordPayloads(context: BrowserContext): Payloads {
  const payloads: Payloads = [];
  context.on('response', async (response) => {
    if (!/html|json|x-component|text\/plain/.test(response.headers()['content-type'] ?? '')) return;
    // A redirect, or a page that was left in the meantime, has no body to read.
    const body = await response.text().catch(() => null);
    if (body !== null) payloads.push({ url: response.url(), body });
  });
  return payloads;
}

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1280] as const;

/** Marks what has slid under the bar: it was scrolled out of sight, and is not a target that is too small. */
function markCovered(): void {
  const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  for (const element of document.querySelectorAll('.player :is(a, button, input, select, textarea, summary)')) {
    const { top, bottom } = element.getBoundingClientRect();
    element.toggleAttribute('data-covered', bottom > 0 && top < edge);
  }
}

/** What axe finds on the page as it stands, WCAG 2.2 AA, and whether it scrolls sideways; of how many rules that held. */
export async function listFaults(page: Page): Promise<{ faults: string[]; rules: number }> {
  // A dialog waits for a phone's keyboard to settle before it shows itself.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role$="dialog"]')].every((one) => one.checkVisibility({ checkOpacity: true })),
  );
  // What has just changed is drawn in the next frames; colours are measured as they are drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.evaluate(markCovered);
  const { violations, passes } = await new AxeBuilder({ page })
    .exclude('[data-covered]')
    // Our pages have no frames: one run in the page itself, with every fault and no list of everything that is sound.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n    ')}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) faults.push(`it scrolls sideways by ${overflow} px`);
  return { faults, rules: passes.length };
}

/** Asks axe about the page as it stands, in both themes and at a phone's and a desk's width. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The title of a page that comes in after another arrives a moment after its words.
      await expect(page).toHaveTitle(/\S/);
      const { faults } = await listFaults(page);
      expect(faults, `${name}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (size) await page.setViewportSize(size);
}

/** A test whose pages fail it when they complain on the console, throw, or ask another site for anything. */
export const test = base.extend<{
  /** Somebody with a browser of their own; `elsewhere` are origins of other sites that they may go to. */
  person: (name: string, options?: BrowserContextOptions, elsewhere?: string[]) => Promise<Page>;
}>({
  person: async ({ browser, baseURL }, use) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (name, options = {}, elsewhere = []) => {
      const own = { baseURL, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options } as const;
      const context = await browser.newContext(own);
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedError(message.text())) complaints.push(`${name}: ${message.text()}`);
      });
      context.on('request', (request) => {
        const allowed = [new URL(own.baseURL ?? '').origin, ...elsewhere];
        if (!allowed.includes(new URL(request.url()).origin) && !request.url().startsWith('data:')) {
          complaints.push(`${name} asked another site: ${request.url()}`);
        }
      });
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },
});

/** What a browser itself writes when a test makes the server refuse something on purpose. */
function expectedError(text: string): boolean {
  return /the server responded with a status of (401|403|404|413|422)|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET|FAILED)/.test(
    text,
  );
}

export { expect };
