import { readCurriculum } from '@/prisma/curriculum-files';
import { test } from './fixtures';
import { passModule } from './whole-module';

const { modules } = readCurriculum('prisma/curriculum');

for (const module of modules) {
  const { number, title } = module.content;
  test(`a guest goes through module ${number}, ${title}, from the question to the end`, async ({ person }) => {
    await passModule(await person('guest'), module, false);
  });
}

test('a guest with little time takes the short run of the first module from start to end', async ({ person }) => {
  const [first] = modules;
  if (!first) throw new Error('There is no module');
  await passModule(await person('guest'), first, true);
});
