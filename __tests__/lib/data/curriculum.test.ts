import { withDatabase } from '@/__tests__/database';
import {
  buildModule,
  buildTag,
  EMPTY_CURRICULUM,
  makeStudent,
  makeTaughtAssignment,
  READING_TEXT,
} from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { loadCurriculum, type NewCurriculum, type NewModule } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { findNewestVersion, getModuleVersion, listKeyTags, listModules } from '@/lib/data/modules';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';

withDatabase();

const curriculum = (...modules: NewModule[]): NewCurriculum => ({ ...EMPTY_CURRICULUM, modules });
const load = (...modules: NewModule[]) => loadCurriculum(curriculum(...modules));

/** How many rows there are of everything that a version is made of. */
async function countRows() {
  return {
    versions: await db().moduleVersion.count(),
    sources: await db().source.count(),
    keyTags: await db().keyTag.count(),
  };
}

test('a module is loaded with its texts and its key, and found by its name', async () => {
  const part = buildModule({ slug: 'first', number: 11 });
  expect(await load(part)).toEqual([{ slug: 'first', version: 1, isNew: true }]);
  const version = await findNewestVersion('first');
  expect(version).toMatchObject({ version: 1, content: part.content, calibration: { slug: 'practice' } });
  expect(version?.sources).toEqual([expect.objectContaining({ slug: 'reading', text: READING_TEXT.normalize('NFC') })]);
  expect(version?.sources[0]?.sentences).toEqual(part.sources[1]?.sentences);
  const id = version?.sources[0]?.id ?? '';
  const { span, source, ...keyed } = part.key[0] ?? { span: null, source: null };
  expect(await listKeyTags([id])).toEqual({
    [id]: [{ ...keyed, ...span, id: expect.any(String), sourceId: id }],
  });
});

test('the same hash again changes nothing', async () => {
  const part = buildModule({ slug: 'same', number: 12 });
  await load(part);
  const before = { rows: await countRows(), version: await findNewestVersion('same') };
  expect(await load(part)).toEqual([{ slug: 'same', version: 1, isNew: false }]);
  expect({ rows: await countRows(), version: await findNewestVersion('same') }).toEqual(before);
});

test('several copies of the app that start at the same moment load a module once', async () => {
  const part = buildModule({ slug: 'at-once', number: 18 });
  const loaded = await together(Array.from({ length: 4 }, () => load(part)));
  const said = loaded.flat().map(({ version, isNew }) => `${version} ${isNew ? 'new' : 'known'}`);
  expect(said.toSorted()).toEqual(['1 known', '1 known', '1 known', '1 new']);
});

test('a changed module becomes a new version beside the old one', async () => {
  await load(buildModule({ slug: 'changed', number: 13 }));
  const old = await findNewestVersion('changed');
  expect(await load(buildModule({ slug: 'changed', number: 13, title: 'Revised' }))).toMatchObject([
    { version: 2, isNew: true },
  ]);
  const newest = await findNewestVersion('changed');
  expect(newest).toMatchObject({ version: 2, content: { title: 'Revised' } });
  expect(old && (await getModuleVersion(old.id))).toEqual(old);
  expect(await listModules()).toContainEqual(expect.objectContaining({ slug: 'changed', title: 'Revised' }));
});

test('going back to what it was before is a third version', async () => {
  const part = buildModule({ slug: 'back', number: 14 });
  await load(part);
  await load({ ...part, hash: 'another' });
  expect(await load(part)).toMatchObject([{ version: 3, isNew: true }]);
});

test('a version that people work on, and their work, is untouched by a newer one', async () => {
  const taught = await makeTaughtAssignment();
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const { version } = taught;
  const tag = buildTag(version.sources[0]?.id ?? '', 0, 20);
  await applyOperations(attempt, [tag], new Date('2026-10-05T10:00:00Z'));
  const before = { work: await getWork(attempt), version: await getModuleVersion(version.id) };
  await load(buildModule({ title: 'Revised' }));
  const again = await getAttemptForViewer(student, attempt.id);
  expect(again.moduleVersionId).toBe(version.id);
  expect({ work: await getWork(again), version: await getModuleVersion(version.id) }).toEqual(before);
});

test('modules come in the order of the course and by their newest version, wherever they stood before', async () => {
  const [one, two] = [buildModule({ slug: 'one', number: 21 }), buildModule({ slug: 'two', number: 22 })];
  await load(one, two);
  const swapped = [
    { ...one, content: { ...one.content, number: 22 } },
    { ...two, content: { ...two.content, number: 21 } },
  ];
  await load(...swapped.map((part) => ({ ...part, hash: `${part.hash} moved` })));
  const slugs = (await listModules()).map(({ slug }) => slug);
  expect(slugs.filter((slug) => slug === 'one' || slug === 'two')).toEqual(['two', 'one']);
});

test('a module that is no longer among the files is not offered, and what was begun can be gone on with', async () => {
  const leaving = buildModule({ slug: 'leaving', number: 31 });
  await load(leaving);
  const version = await findNewestVersion('leaving');
  await load(buildModule({ slug: 'staying', number: 31 }));
  expect((await listModules()).map(({ slug }) => slug)).toEqual(['staying']);
  expect(await findNewestVersion('leaving')).toBeNull();
  expect(version && (await getModuleVersion(version.id))).toEqual(version);
  expect(await load(leaving)).toEqual([{ slug: 'leaving', version: 1, isNew: false }]);
  expect(await findNewestVersion('leaving')).toEqual(version);
});

test('a curriculum with a fault in it leaves everything as it was', async () => {
  await load(buildModule({ slug: 'whole', number: 15 }));
  const before = await countRows();
  const good = buildModule({ slug: 'whole', number: 15, title: 'Better' });
  const bad = buildModule({ slug: 'bad', number: 16 });
  const key = bad.key.map((tag) => ({ ...tag, source: 'no-such-source' }));
  await expect(load(good, { ...bad, key })).rejects.toThrow('no-such-source');
  expect(await countRows()).toEqual(before);
  expect(await findNewestVersion('bad')).toBeNull();
  expect(await findNewestVersion('whole')).toMatchObject({ version: 1 });
});

describe('a published version cannot be changed, whoever asks the database', () => {
  test.each([
    { table: 'module_version', change: `UPDATE "module_version" SET "content" = '{}'` },
    { table: 'module_version', change: `UPDATE "module_version" SET "contentHash" = 'x'` },
    { table: 'source', change: `UPDATE "source" SET "text" = 'another text'` },
    { table: 'source', change: `UPDATE "source" SET "sentences" = '[]'` },
    { table: 'key_tag', change: `UPDATE "key_tag" SET "position" = 'transfer'` },
    { table: 'key_tag', change: `UPDATE "key_tag" SET "because" = 'x'` },
  ])('$change', async ({ table, change }) => {
    await load(buildModule({ slug: 'fixed', number: 17 }));
    await expect(db().$executeRawUnsafe(change)).rejects.toThrow(`${table} never changes once it is written`);
  });
});
