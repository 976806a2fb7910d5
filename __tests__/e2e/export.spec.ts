import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { WebAnnotation } from '@/lib/domain/web-annotation';
import { type ClassExport, classExportSchema } from '@/lib/schemas/class-export';
import { expect, expectAccessible, test } from './fixtures';

/** Looks around in the demonstration class as its instructor; answers the address of the assignment. */
async function openDemonstration(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Look around a sample class' }).click();
  await page.getByRole('button', { name: 'Look around as instructor' }).click();
  await page.waitForURL(/\/teach$/);
  await page.getByRole('link', { name: 'Politics of Innovation' }).click();
  await page.getByRole('link', { name: /DeepSeek’s people/ }).click();
  await page.waitForURL(/\/teach\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Presses a link as somebody does who wants the file; answers its name and its words. */
async function download(page: Page, link: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  const stream = await file.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return { name: file.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
}

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });

/** The state of each tag that a line or an annotation says. */
function listCounted({ works, texts }: ClassExport) {
  const used = new Set(texts.filter(({ isUsed, role }) => isUsed && role === 'reading').map(({ text }) => text));
  return works.flatMap(({ who, tags }) =>
    tags.flatMap(({ tag, text, counted, current, revisions }) => {
      const shown = revisions.find(({ number }) => number === (counted ?? current));
      return shown && shown.kind !== 'deleted' && used.has(text) ? [{ who, tag, text, shown }] : [];
    }),
  );
}

test('every file of the demonstration class, parsed and compared with the others', async ({ person }) => {
  test.setTimeout(240_000);
  const page = await person('instructor');
  const address = await openDemonstration(page);
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await page.waitForURL(`**${address}/export`);
  await expect(page.getByText(/^The files hold the work of \d+ students\.$/)).toBeVisible();
  await expectAccessible(page, 'export');
  const students = Number(/\d+/.exec((await page.locator('.opening-sentence').textContent()) ?? '')?.[0]);
  expect(students).toBeGreaterThan(20);

  const everything = await download(page, 'Everything: JSON');
  expect(everything.name).toMatch(/, everything, \d{4}-\d\d-\d\d\.json$/);
  const json = classExportSchema.parse(JSON.parse(everything.text));
  expect(json.works).toHaveLength(students);
  const counted = listCounted(json);
  expect(counted.length).toBeGreaterThan(100);

  await test.step('the schema is served where the file says', async () => {
    const response = await page.request.get(json.$schema);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(classExportSchema))));
  });

  await test.step('the tags are those of the file with everything', async () => {
    const rows = rowsOf((await download(page, 'Tags: CSV')).text);
    const said = rows.map(({ tag, who, position, start, end, quote }) => ({ tag, who, position, start, end, quote }));
    const sorted = (list: { tag: string | undefined }[]) => list.sort((a, b) => `${a.tag}`.localeCompare(`${b.tag}`));
    expect(sorted(said)).toEqual(
      sorted(
        counted.map(({ tag, who, shown: { position, start, end, quote } }) => ({
          ...{ tag, who, position, quote },
          start: String(start),
          end: String(end),
        })),
      ),
    );
  });

  await test.step('the annotations are too, and are found in the texts by both selectors', async () => {
    const { text } = await download(page, 'Annotations: JSON-LD');
    const { total, first }: { total: number; first: { items: WebAnnotation[] } } = JSON.parse(text);
    expect(total).toBe(counted.length);
    expect(first.items).toHaveLength(total);
    const texts = new Map(json.texts.map((one) => [`urn:uuid:${one.text}`, one.content]));
    for (const { target } of first.items) {
      const source = texts.get(target.source) ?? '';
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      expect(Array.from(source).slice(start, end).join('')).toBe(exact);
      expect(source.split(prefix + exact + suffix)).toHaveLength(2);
    }
  });

  await test.step('reviews have a line for everybody', async () => {
    const rows = rowsOf((await download(page, 'Reviews: CSV')).text);
    expect(rows.map(({ who }) => who).sort()).toEqual(json.works.map(({ who }) => who).sort());
  });

  await test.step('gradebooks have the header of their product', async () => {
    for (const [product, header] of Object.entries({
      Canvas: 'Student,ID,SIS User ID,SIS Login ID,Section,',
      Moodle: 'First name,Surname,ID number,Institution,Department,Email address,',
      Blackboard: 'Last Name,First Name,Username,Student ID,Last Access,Availability,',
    })) {
      const { text } = await download(page, `Gradebook: ${product}`);
      expect(text.startsWith(`\uFEFF${header}`)).toBe(true);
    }
  });

  await test.step('the texts with tags stand alone, with a note for every tag', async () => {
    const waiting = counted.filter(({ shown }) => shown.late === 'waiting').length;
    const { text } = await download(page, 'Text with tags: All positions');
    expect(text.match(/<li id="n/g)).toHaveLength(counted.length - waiting);
    const { text: one } = await download(page, 'Text with tags: Transfer only');
    const transfer = counted.filter(({ shown }) => shown.position === 'transfer' && shown.late !== 'waiting');
    expect(one.match(/<li id="n/g)).toHaveLength(transfer.length);

    const reader = await person('reader of the file');
    await reader.setContent(text);
    await expect(reader.locator('h1')).toBeVisible();
    await expectAccessible(reader, 'text with tags');
  });
});

test('whoever is not signed in finds no file', async ({ person }) => {
  const page = await person('stranger');
  await page.goto('/');
  const id = '01989b4e-0000-7000-8000-000000000000';
  for (const file of ['tags', 'reviews', 'everything', 'annotations', 'gradebook', 'text']) {
    expect((await page.request.get(`/api/export/${id}/${id}/${file}`)).status()).toBe(404);
  }
});
