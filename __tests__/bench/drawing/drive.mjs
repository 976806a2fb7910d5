// Measures every way side by side in one run of one browser: a page of its own for each way, count and round.

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
