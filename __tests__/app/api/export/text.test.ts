import { createTranslator } from 'next-intl';
import { withDatabase } from '@/__tests__/database';
import { buildDeletion, buildTag, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { writeAnnotatedPage } from '@/app/api/export/[classroom]/[assignment]/text/annotated-page';
import { applyOperations } from '@/lib/data/operations';
import type { Position } from '@/lib/domain/debate';
import { messages } from '@/lib/messages/catalogue';
import { gather, listSecrets } from './exporting';

withDatabase();
jest.setTimeout(90_000);

const now = new Date('2026-10-05T10:00:00Z');
const t = createTranslator({ locale: 'en-GB', messages, namespace: 'exports.page' });
const tDebate = createTranslator({ locale: 'en-GB', messages, namespace: 'debate' });

async function setUp() {
  const taught = await makeTaughtAssignment();
  const { assignment, version } = taught;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  const { sources, content } = version;
  const read = (position: Position | null = null) =>
    gather(writeAnnotatedPage({ assignment, content, sources, position, made: 'Made today.', t, tDebate }));
  return { ...taught, source, read };
}

/** What somebody reads who sees no marks. */
const wordsOf = (html: string) =>
  html
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const textIn = (html: string) => wordsOf(/<div class="text">(.*?)<\/div>/s.exec(html)?.[1] ?? '');
const notesIn = (html: string) =>
  [...html.matchAll(/<li id="n(\d+)" value="\d+">(.*?)<\/li>/gs)].map(([, number, note = '']) => ({
    number: Number(number),
    note: wordsOf(note.replace('</blockquote>', ' | ').replace('</p><p>', ' | ')),
  }));

test('the text stands there whole, and every tag is a note after it with its number in the text', async () => {
  const { read, source, ...taught } = await setUp();
  const [sam, olu] = [await makeStudent(taught, 'Samira Student'), await makeStudent(taught, 'Olu Other')];
  const gone = buildTag(source.id, 0, 7, { because: 'taken back' });
  await applyOperations(
    sam.attempt,
    [buildTag(source.id, 8, 40, { because: 'It <b>says</b> so.' }), buildTag(source.id, 0, 20, { because: '' }), gone],
    now,
  );
  await applyOperations(sam.attempt, [buildDeletion(gone.tagId, gone.id)], now);
  await applyOperations(
    olu.attempt,
    [buildTag(source.id, 0, 20, { position: 'complicates', because: 'Not so.' })],
    now,
  );
  const html = await read();
  expect(textIn(html).replace(/\s+/g, ' ')).toBe(source.text.replace(/\s+/g, ' '));
  const words = source.text.slice(0, 20);
  expect(notesIn(html)).toEqual([
    { number: 1, note: `${words} | T Transfer, ${sam.attempt.penName} | No because.` },
    { number: 2, note: `C Complicates, ${olu.attempt.penName} | Not so.` },
    { number: 3, note: expect.stringMatching(/ \| T Transfer, .* \| It &lt;b&gt;says&lt;\/b&gt; so\.$/) },
  ]);
  // Both who tagged the same words are behind one mark, with both letters.
  expect(html).toContain('<sup><a href="#n1">1–2&nbsp;TC</a></sup>');
  expect(html).toContain('<sup><a href="#n3">3&nbsp;T</a></sup>');
  expect(html).toContain('<u class="complicates"><u class="transfer">');
  expect(html).not.toContain('taken back');
});

test('signs of HTML in a text or a title are shown and do nothing', async () => {
  const { assignment, version, source } = await setUp();
  const evil = { ...source, title: '<i>', text: source.text.replace('The lab', '<b> l&b') };
  const { content } = version;
  const html = await gather(
    writeAnnotatedPage({ assignment, content, sources: [evil], position: null, made: 'Made today.', t, tDebate }),
  );
  expect(html).toContain('<p>&lt;b&gt; l&amp;b in');
  expect(html).toContain('&lt;i&gt;</h2>');
});

test('one position alone has its own tags, numbered from one', async () => {
  const { read, source, ...taught } = await setUp();
  const { attempt } = await makeStudent(taught, 'Samira Student');
  const tags = [
    buildTag(source.id, 0, 20),
    buildTag(source.id, 22, 40, { position: 'sequence', because: 'Then this.' }),
  ];
  await applyOperations(attempt, tags, now);
  const html = await read('sequence');
  expect(notesIn(html)).toMatchObject([{ number: 1, note: expect.stringContaining('Then this.') }]);
  expect(html).toContain('Only tags of the position Sequence');
  expect(textIn(html).replace(/\s+/g, ' ')).toBe(source.text.replace(/\s+/g, ' '));
});

test('it stands alone, and pen names in it lead nowhere', async () => {
  const { read, source, classroom, ...taught } = await setUp();
  const { attempt } = await makeStudent({ ...taught, classroom }, 'Samira Student');
  await applyOperations(attempt, [buildTag(source.id, 0, source.text.length)], now);
  const html = await read();
  expect(html).not.toMatch(/src=|href="(?!#)|@import|url\(|<script/);
  expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  for (const secret of await listSecrets(classroom.spaceId)) expect(html).not.toContain(secret);
});

test('with more than a page of tags no note is lost and none comes twice', async () => {
  const { read, source, ...taught } = await setUp();
  const { attempt } = await makeStudent(taught, 'Samira Student');
  const tags = Array.from({ length: 430 }, (_, index) =>
    buildTag(source.id, 0, 20 + (index % 40), { because: `no. ${index}` }),
  );
  for (let from = 0; from < tags.length; from += 100) await applyOperations(attempt, tags.slice(from, from + 100), now);
  const notes = notesIn(await read());
  expect(notes.map(({ number }) => number)).toEqual(tags.map((_, index) => index + 1));
  expect(new Set(notes.map(({ note }) => note.split('|').at(-1))).size).toBe(430);
});

test('a text that nobody tagged says so', async () => {
  const { read, source } = await setUp();
  const html = await read();
  expect(textIn(html).replace(/\s+/g, ' ')).toBe(source.text.replace(/\s+/g, ' '));
  expect(html).toContain('Nobody has tagged anything here.');
});
