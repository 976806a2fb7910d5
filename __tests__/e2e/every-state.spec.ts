import { rmSync } from 'node:fs';
import { expect, listFaults, test } from './fixtures';
import { openOwnServer } from './own-server';
import { afterCommit } from './states/after-commit';
import { beforeReading } from './states/before-reading';
import { writeCurriculum } from './states/curriculum';
import { buildExercises } from './states/exercises';
import { reading } from './states/reading';
import { saving } from './states/saving';
import { Scene } from './states/scene';
import { writing } from './states/writing';

const { folder, statements, group } = writeCurriculum();
const server = openOwnServer({ curriculum: folder });
const states = [
  ...beforeReading,
  ...reading,
  ...saving,
  ...afterCommit,
  ...buildExercises(statements, group),
  ...writing,
];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await server.start();
});
test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`axe finds nothing in any state of the reader and the steps around it: ${colorScheme}, ${width} px`, async ({
      person,
    }) => {
      test.setTimeout(300_000);
      const isPhone = width < 500;
      const screen = { viewport: { width, height: 844 }, isMobile: isPhone, hasTouch: isPhone };
      const page = await person('guest', { baseURL: server.url, colorScheme, ...screen });
      const scene = new Scene(page);
      for (const [name, reach] of states) {
        await scene.end();
        await test.step(name, () => reach(scene));
        const { faults, rules } = await listFaults(page);
        expect.soft(faults, name).toEqual([]);
        console.log(`${colorScheme}, ${width} px: ${name}: ${faults.join('\n') || `nothing in ${rules} rules`}`);
      }
    });
  }
}
