// Measures every way side by side in one run of one browser: a page of its own for each way, count and round.
import { chromium } from '@playwright/test';

/** Chromium with nothing in the background, and with frames as fast as the machine makes them: waiting for a screen is not drawing. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: [
      // Chromium refuses its sandbox to root; the pages are our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });
}

/** What each way measured with each count, round by round. The ways take turns, so that a busy moment meets them all. */
export async function driveRounds(browser, { ways, counts, rounds, urlOf, say }) {
  const measured = counts.flatMap((count) => ways.map(({ name }) => ({ way: name, count, rounds: [] })));
  for (let round = 1; round <= rounds; round += 1) {
    say(`Round ${round} of ${rounds} …`);
    for (const row of measured) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const faults = [];
      page.on('pageerror', (error) => faults.push(error));
      await page.goto(urlOf(row.way));
      row.rounds.push(await page.evaluate((count) => window.measure(count), row.count));
      await page.close();
      if (faults.length > 0) throw new AggregateError(faults, `The page of ${row.way} failed`);
    }
  }
  return measured;
}
