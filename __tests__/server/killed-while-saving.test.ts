import type { Begun, Held } from './ask-database';
import { type Guest, signInAsGuest } from './guest';
import { askDatabase, cleanUpAfterwards, findPort, makePreparedFolder, type Started, start } from './processes';
import { type Saver, startSaving } from './saver';

const CLIENTS = 10;
const KILLS = 5;
const LONGEST_FLUSH = 60_000;

jest.setTimeout(300_000);
cleanUpAfterwards();

const savers: Saver[] = [];
afterEach(() => {
  for (const { stop, leave } of savers) {
    stop();
    leave();
  }
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function startReady(folder: string, port: number): Promise<Started> {
  const server = start(folder, port);
  await server.says('is ready at');
  return server;
}

/** Ten guests with an attempt each, on a database that no server holds any more. */
async function seatGuests(folder: string, port: number): Promise<{ guest: Guest; begun: Begun }[]> {
  const server = await startReady(folder, port);
  const names = Array.from({ length: CLIENTS }, (_, index) => `Guest ${index + 1}`);
  const guests = await Promise.all(names.map((name) => signInAsGuest(server.url, name)));
  process.kill(server.pid, 'SIGTERM');
  await server.ended;
  const begun = askDatabase<Begun[]>(folder, 'begin', ...guests.map(({ personId }) => personId));
  return guests.flatMap((guest, index) => {
    const own = begun[index];
    return own ? [{ guest, begun: own }] : [];
  });
}

const count = (of: (saver: Saver) => number) => savers.reduce((sum, saver) => sum + of(saver), 0);

/**
 * Kills the server at a moment nobody chose, soon after it has acknowledged something and while more is on its way:
 * that is when a server that promised too early would be found out. Returns how many requests were on their way.
 */
async function killWhileSaving(server: Started): Promise<number> {
  const before = count(({ acknowledged }) => acknowledged.length);
  while (count(({ acknowledged }) => acknowledged.length) === before) await pause(1);
  await pause(Math.random() * 500);
  while (count(({ guest }) => guest.underWay()) === 0) await pause(1);
  const interrupted = count(({ guest }) => guest.underWay());
  await server.killAll();
  return interrupted;
}

async function flushAll(): Promise<void> {
  const end = Date.now() + LONGEST_FLUSH;
  for (const { outbox } of savers) {
    while (!(await outbox().getState().flush()) && Date.now() < end) await pause(200);
  }
}

/** Revision ids by tag, in the order in which a person made them. */
function listRevisions({ kept }: Saver): Record<string, string[]> {
  const revisions: Record<string, string[]> = {};
  for (const operation of kept) {
    if (!('tagId' in operation)) continue;
    revisions[operation.tagId] = [...(revisions[operation.tagId] ?? []), operation.id];
  }
  return revisions;
}

test('kill -9 on the server while ten clients are saving tags, five times in a row', async () => {
  const folder = makePreparedFolder();
  const port = await findPort();
  const seated = await seatGuests(folder, port);
  expect(seated).toHaveLength(CLIENTS);

  let server = start(folder, port);
  savers.push(...seated.map(({ guest, begun }) => startSaving(guest, begun)));
  for (let kill = 1; kill <= KILLS; kill++) {
    expect(await killWhileSaving(server)).toBeGreaterThan(0);
    // Every other one loses patience and reloads the page.
    for (const { reload } of savers.filter((_, index) => index % 2 === 0)) reload();
    server = start(folder, port);
  }
  await server.says('is ready at');
  for (const { stop } of savers) stop();
  await flushAll();
  process.kill(server.pid, 'SIGTERM');
  await server.ended;

  const about = savers.map(({ guest, attemptId }) => `${guest.personId}/${attemptId}`);
  const held = askDatabase<Held[]>(folder, 'hold', ...about);
  for (const [index, saver] of savers.entries()) {
    const { operations, revisions, work } = held[index] ?? { operations: [], revisions: {}, work: null };
    const kept = saver.kept.map(({ id }) => id);
    const stored = new Set(operations.map(({ id }) => id));

    // What the server said it has, it has.
    expect(saver.acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    // And everything arrived once, in its order.
    expect(saver.acknowledged.length).toBeGreaterThanOrEqual(kept.length);
    expect(operations.map(({ id }) => id).toSorted()).toEqual(kept.toSorted());
    expect(operations.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
    expect(revisions).toEqual(listRevisions(saver));

    const { sign, parked, work: seen } = saver.outbox().getState();
    expect([sign.state, parked]).toEqual(['saved', []]);
    expect(await saver.storage.load()).toMatchObject({ pending: [], parked: [], drafts: {} });
    const byId = <T extends { id: string }>(tags: T[] = []) => tags.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(work?.tags)).toEqual(byId(seen.tags));
    expect(seen.tags.length).toBeGreaterThan(0);
  }
});
