import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildModule, EMPTY_CURRICULUM, makeModule } from '@/__tests__/factories';
import { loadCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { findNewestVersion, getModuleVersion, listKeyTags, listModules } from '@/lib/data/modules';

withDatabase();

test('where nothing is loaded there are no modules', async () => {
  expect(await listModules()).toEqual([]);
  expect(await findNewestVersion('small-module')).toBeNull();
});

test('a card says what a module is about and nothing of its key', async () => {
  await makeModule();
  const cards = await listModules();
  expect(cards).toEqual([
    {
      slug: 'small-module',
      number: 1,
      title: 'A small module',
      question: 'What does it show?',
      summary: 'A module for tests.',
      minutes: 30,
      shortMinutes: null,
    },
  ]);
});

test('a module version carries its texts and nothing of its key', async () => {
  const version = await makeModule();
  expect(JSON.stringify(version)).not.toContain('Secret of the key');
  expect(await getModuleVersion(version.id)).toEqual(version);
});

test('a version that is not there is a fault of ours', async () => {
  await expect(getModuleVersion(newId())).rejects.toMatchObject({ code: 'P2025' });
});

test('the key comes for the sources that were asked for alone, in reading order', async () => {
  const part = buildModule({ slug: 'keyed', number: 2 });
  const [first] = part.key;
  if (!first) throw new Error('The small module has a key');
  const at = (source: string, start: number) => ({ ...first, source, span: { start, end: start + 8 } });
  const key = [at('reading', 30), at('practice', 0), at('reading', 9), at('reading', 9)];
  const modules = [{ ...part, key }];
  await loadCurriculum({ ...EMPTY_CURRICULUM, modules });
  const version = await findNewestVersion('keyed');
  const [practice, reading] = [version?.calibration.id ?? '', version?.sources[0]?.id ?? ''];
  expect(Object.keys(await listKeyTags([practice]))).toEqual([practice]);
  expect((await listKeyTags([practice, reading]))[reading]?.map(({ start }) => start)).toEqual([9, 9, 30]);
  const other = newId();
  expect(await listKeyTags([other])).toEqual({ [other]: [] });
  expect(await listKeyTags([])).toEqual({});
});

test('a module whose version lost its practice passage says so instead of showing another text', async () => {
  const version = await makeModule({ slug: 'broken', number: 3 });
  await db().source.deleteMany({ where: { moduleVersionId: version.id, role: 'calibration' } });
  await expect(findNewestVersion('broken')).rejects.toThrow('has no practice passage');
});
