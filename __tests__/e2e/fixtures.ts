import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

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

/** Asks axe about the page as it stands, in both themes and at a phone's and a desk's width; WCAG 2.2 AA. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // A new theme or width is drawn in the next frames; colours are measured as they are drawn.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n    ')}`);
      expect(found, `${name}, ${colorScheme}, ${width} px`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (size) await page.setViewportSize(size);
}

/** A test whose pages fail it when they complain on the console, throw, or ask another site for anything. */
export const test = base.extend<{ person: (name: string) => Promise<Page> }>({
  person: async ({ browser, baseURL }, use) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({
        baseURL,
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedError(message.text())) complaints.push(`${name}: ${message.text()}`);
      });
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin && !request.url().startsWith('data:')) {
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
