import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Counts } from './ask-database';
import { askDatabase, cleanUpAfterwards, findPort, makeFolder, makePreparedFolder, start } from './processes';

jest.setTimeout(180_000);
cleanUpAfterwards();

/** Expects a start to end by itself with a sentence for the person who runs it, and returns what it said. */
async function expectRefusal(
  dataFolder: string,
  port: number,
  variables: Record<string, string> = {},
): Promise<string> {
  const { code, signal, said } = await start(dataFolder, port, variables).ended;
  expect({ code, signal }).toEqual({ code: 1, signal: null });
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toContain('is ready');
  return said;
}

test('a server holds its data folder until it is told to end, and ends cleanly', async () => {
  const folder = makePreparedFolder();
  const first = start(folder, await findPort());
  await first.says('is ready at');

  // On another port, so that only the folder is in the way.
  const said = await expectRefusal(folder, await findPort());
  expect(said).toContain(`in use by process ${first.pid}`);
  expect(said).toContain(folder);

  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  process.kill(first.pid, 'SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0, signal: null });
  expect(first.said()).not.toMatch(/^\s+at /m);

  const next = start(folder, await findPort());
  await next.says('is ready at');
  expect(next.said()).not.toContain('Preparing');
  expect((await fetch(next.url)).status).toBe(200);
});

test('a port that is taken is refused with a way out, before anything is prepared', async () => {
  const other = createServer();
  const port = await findPort();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  const said = await expectRefusal(makeFolder(), port);
  await new Promise((resolve) => other.close(resolve));
  expect(said).toContain(`Port ${port} is taken`);
  expect(said).toContain('PORT=');
  expect(said).not.toContain('Preparing');
});

test('a shared database without a secret is refused with how to make one', async () => {
  const said = await expectRefusal(makeFolder(), await findPort(), {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
  });
  expect(said).toMatch(/NEXTAUTH_SECRET .*openssl rand -base64 32/);
});

test('a mistake in a module stops the start with its file and line, and leaves the database as it was', async () => {
  const folder = makePreparedFolder();
  const before = askDatabase<Counts>(folder, 'count');
  const curriculum = join(makeFolder(), 'curriculum');
  cpSync('prisma/curriculum', curriculum, { recursive: true });
  const file = join(curriculum, '07-deepseeks-people', 'module.yaml');
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((words) => words.startsWith('minutes:'));
  writeFileSync(file, lines.with(line, 'minutes: about an hour').join('\n'));

  const said = await expectRefusal(folder, await findPort(), { HEADWATERS_CURRICULUM: curriculum });
  expect(said).toContain(`07-deepseeks-people/module.yaml:${line + 1}`);
  expect(said).toContain('minutes');
  expect(askDatabase<Counts>(folder, 'count')).toEqual(before);
});

test('a curriculum folder that is not there is named', async () => {
  const missing = join(makeFolder(), 'no-such-folder');
  const said = await expectRefusal(makePreparedFolder(), await findPort(), { HEADWATERS_CURRICULUM: missing });
  expect(said).toContain(missing);
});
