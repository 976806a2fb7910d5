import type { Locator, Page } from '@playwright/test';
import { countRatings, krippendorffAlpha, percentAgreement } from '@/lib/domain/agreement';
import { POSITIONS } from '@/lib/domain/debate';
import { createClass, press, tabTo } from './class-steps';
import { expect, expectAccessible, test } from './fixtures';

/** Looks around in the demonstration class as its instructor, and opens the assignment. */
async function openDemonstration(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Look around a sample class' }).click();
  await page.getByRole('button', { name: 'Look around as instructor' }).click();
  await page.waitForURL(/\/teach/);
  const list = page.getByRole('main').locator('a[href^="/teach/"]').first();
  await page.goto((await list.getAttribute('href')) ?? '');
  if (!/\/teach\/[^/]+\/[^/]+$/.test(page.url())) {
    await page.goto((await page.locator('.row-list a').first().getAttribute('href')) ?? '');
  }
  return new URL(page.url()).pathname;
}

/** The cells of a table's body, row by row, its row headings first. */
async function readTable(table: Locator): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

test('the four views of a class, each with its figures', async ({ person }) => {
  test.setTimeout(300_000);
  const page = await person('instructor');
  const address = await openDemonstration(page);
  const open = async (view: string) => {
    await page.goto(`${address}/${view}`);
    await expect(page.locator('#main h1')).toBeVisible();
    await expect(page.locator('#main')).not.toContainText(/NaN|undefined/);
  };

  await test.step('agreement is what the heat map’s table gives', async () => {
    // The heat map counts people per sentence and position: every row of it is a unit.
    await page.goto(`${address}?as=table`);
    const texts = await page
      .getByRole('navigation', { name: 'Source', exact: true })
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => ({ href: link.getAttribute('href') ?? '', title: link.textContent ?? '' })),
      );
    const units: number[][] = [];
    const byText: { title: string; units: number[][] }[] = [];
    for (const { href, title } of texts.length > 0 ? texts : [{ href: `${address}?as=table`, title: 'All texts' }]) {
      await page.goto(href);
      const rows = await readTable(page.locator('.heat-table'));
      const own = rows.map((cells) => cells.slice(2, 6).map(Number));
      byText.push({ title, units: own });
      units.push(...own);
    }
    const figuresOf = (counts: number[][]) => {
      const rated = counts.filter((unit) => unit.reduce((sum, one) => sum + one, 0) >= 2);
      // Unit by unit as a list of values, counted again: another way to the same table.
      const ratings = rated.map((unit) =>
        unit.flatMap((people, category) => Array.from({ length: people }, () => category)),
      );
      const again = countRatings(ratings, POSITIONS.length);
      return [
        String(rated.length),
        String(ratings.flat().length),
        String(Math.round((percentAgreement(again) ?? 0) * 100)),
        (krippendorffAlpha(again, 'nominal') ?? 0).toFixed(2).replace('-', '−'),
      ];
    };
    await open('agreement?as=table');
    const rows = await readTable(page.locator('.agree-table').first());
    expect(rows.length).toBe(texts.length > 1 ? texts.length + 1 : 1);
    const shown = rows.map((cells) => [cells[1], cells[2], cells[3], cells[5]]);
    const expected = byText.map((text) => figuresOf(text.units));
    expect(shown).toEqual(texts.length > 1 ? [...expected, figuresOf(units)] : [figuresOf(units)]);
    await open('agreement');
    await expect(page.locator('.opening-sentence')).toContainText('chose the same position');
    await expectAccessible(page, 'agreement');
  });

  await test.step('the shift is what the table of stances gives', async () => {
    await open('stance?as=table');
    const number = (cell: string | undefined) => Number((cell ?? '').replace('−', '-'));
    const rows = await readTable(page.locator('.stance-table'));
    const both = rows.filter((cells) => cells[1] !== 'no answer' && cells[2] !== 'no answer');
    const differences = both.map((cells) => number(cells[2]) - number(cells[1]));
    const moved = differences.filter((difference) => difference !== 0).length;
    expect(both.length).toBeGreaterThan(10);
    await open('stance');
    await expect(page.locator('.opening-sentence')).toContainText(
      `${both.length} students have looked back. ${moved} now`,
    );
    const home = differences.filter((difference) => difference > 0).length;
    await expect(page.locator('#main')).toContainText(
      `${moved - home} moved towards elsewhere, ${home} towards home, ${differences.length - moved} stayed.`,
    );
    const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
    await expect(page.locator('#main')).toContainText(
      `by ${mean > 0.05 ? '+' : ''}${mean.toFixed(1).replace('-', '−')} points`,
    );
    await expect(page.locator('.scale-rows li')).toHaveCount(both.length);
    await expectAccessible(page, 'stance');
    await open('stance?as=spread');
    await expectAccessible(page, 'stance as a spread');
    // What moved them leads to its sentence.
    const named = page.locator('.named a').first();
    const sentence = (await named.textContent())?.replace(/\D/g, '');
    await named.click();
    await expect(page.getByRole('heading', { name: `Sentence ${sentence}`, exact: true })).toBeVisible();
  });

  await test.step('the key: the four ways add up to everybody, in the list as in the table', async () => {
    await open('key?as=table');
    const rows = (await readTable(page.locator('.key-table'))).map((cells) => cells.slice(2).map(Number));
    expect(rows.length).toBeGreaterThan(2);
    for (const [of = 0, found = 0, same = 0, defensible = 0, otherwise = 0, missed = 0, ...chosen] of rows) {
      expect(same + defensible + otherwise).toBe(found);
      expect(found + missed).toBe(of);
      expect(chosen.reduce((sum, one) => sum + one, 0)).toBe(found);
    }
    await open('key');
    const parts = await page
      .locator('.key-parts')
      .evaluateAll((lists) =>
        lists.map((list) => [...list.querySelectorAll('b')].map((one) => Number(one.textContent))),
      );
    expect(parts).toEqual(rows.map((cells) => cells.slice(2, 6)));
    // Whoever only looks around writes no notes.
    await expect(page.locator('#main form')).toHaveCount(0);
    await expectAccessible(page, 'key');
  });

  await test.step('the arguments: as many in the groups as in the table, and a pair without a name', async () => {
    await open('arguments?as=table');
    const rows = await readTable(page.locator('.argument-table'));
    const who = rows.map(([name = '']) => name);
    expect(rows.length).toBeGreaterThan(10);
    await open('arguments');
    await expect(page.locator('.argument-card')).toHaveCount(rows.length);
    await expect(page.locator('.opening-sentence')).toContainText(`${rows.length} students have made an argument`);
    for (const position of ['Transfer', 'Indigenous', 'Sequence', 'Complicates']) {
      const people = rows.filter((cells) => cells[1] === position).length;
      if (people > 0) await expect(page.locator('.opening-sentence')).toContainText(`${people} ${position}`);
    }
    await page.locator('.argument-card summary').first().click();
    await expectAccessible(page, 'arguments');
    const project = page.getByRole('link', { name: /^Project this pair/ }).first();
    await expect(project).toBeVisible();
    await project.click();
    await expect(page.locator('.projector .wall-reading')).toHaveCount(2);
    const body = await (await page.request.get(page.url())).text();
    expect(who.filter((name) => body.includes(name))).toEqual([]);
    await expectAccessible(page, 'a pair on the wall');
  });
});

test('a class in which nobody has joined: every view says so, and the key takes notes with the keyboard', async ({
  person,
}) => {
  test.setTimeout(240_000);
  const page = await person('instructor');
  await createClass(page, 'dashboards');
  await page.getByRole('link', { name: 'Assign modules' }).click();
  await page.getByRole('group', { name: 'Modules' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Assign it' }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}/);
  const address = new URL(page.url()).pathname;
  const says = {
    agreement: 'No sentence has been tagged by two students yet',
    stance: 'Nobody has said yet where they stand.',
    key: 'Nobody has tagged this text yet',
    arguments: 'Nobody has made an argument yet.',
  };
  for (const [view, words] of Object.entries(says)) {
    await page.goto(`${address}/${view}`);
    await expect(page.locator('.opening-sentence')).toContainText(words);
    await expect(page.locator('#main')).not.toContainText(/NaN|undefined/);
    await expectAccessible(page, `an empty ${view}`);
    await page.goto(`${address}/${view}?as=table`);
    await expect(page.locator('#main')).not.toContainText(/NaN|undefined/);
  }
  await page.goto(`${address}/arguments?as=wall`);
  await expect(page.getByText('There is no pair to project yet')).toBeVisible();

  await page.goto(`${address}/key`);
  const place = page.locator('.key-item').first();
  await tabTo(page, place.getByLabel('A note beside this item'));
  await page.keyboard.insertText('x'.repeat(1001));
  await press(page, 'Keep: Place 1');
  await expect(place.getByRole('alert')).toContainText('at most 1,000 characters');
  await tabTo(page, page.locator('.key-item').nth(1).getByLabel('A note beside this item'));
  await page.keyboard.insertText('Read it with the table.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await press(page, 'Keep: Place 2');
  await expect(page.locator('.key-item').nth(1).getByText('Kept.')).toBeVisible();
  await page.reload();
  await expect(place.getByLabel('A note beside this item')).toHaveValue('');
  await expect(page.locator('.key-item').nth(1).getByLabel('A note beside this item')).toHaveValue(
    'Read it with the table.',
  );
  await expect(page.locator('.key-item').nth(1).getByText('hidden from the class', { exact: true })).toBeVisible();
});
