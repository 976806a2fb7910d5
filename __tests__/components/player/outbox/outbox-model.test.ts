/** @jest-environment node */
import fc from 'fast-check';
import type { Weather } from './outbox-fake-device';
import { openServer } from './outbox-fake-server';
import { type Act, Life, lives } from './outbox-life';

const runs = { numRuns: Number(process.env.OUTBOX_LIVES ?? 150) };
const LONG_ENOUGH = 300_000;

/** Lives through a story, looking after every act; then the weather clears for good. */
async function liveThrough(tabs: number, { weather, acts }: { weather: Weather[]; acts: Act[] }): Promise<Life> {
  const life = new Life(tabs, weather);
  for (const act of acts) {
    await life.live(act);
    expect(await life.listLost()).toEqual([]);
    expect(life.listLiars()).toEqual([]);
  }
  life.device.weather = [];
  await life.device.pass(LONG_ENOUGH);
  for (const { outbox } of life.pages) {
    expect(outbox.getState().sign.state).toBe('saved');
    expect(await outbox.getState().flush()).toBe(true);
  }
  expect(new Set(life.server.applied).size).toBe(life.server.applied.length);
  return life;
}

/** What was not applied waits for the person with its words, unless they took it off the screen; nothing else does. */
function expectParked({ server, kept, dismissed, pages }: Life): void {
  const refused = [...kept.keys()].filter((id) => !server.ledger.has(id));
  for (const { outbox } of pages) {
    const shown = outbox.getState().parked.map(({ operation }) => operation.id);
    expect(new Set(shown).size).toBe(shown.length);
    expect(refused).toEqual(expect.arrayContaining(shown));
    expect(shown).toEqual(expect.arrayContaining(refused.filter((id) => !dismissed.has(id))));
    for (const { message } of outbox.getState().parked) expect(message).toMatch(/^Not taken: /);
  }
}

/** Every text that was set aside is offered on every screen until the person chose, and nothing else is. */
function expectOffered({ server, kept, pages }: Life): void {
  const settled = [...kept.values()].flatMap((one) => (one.kind === 'aside.settle' ? one.operation : []));
  const open = [...server.ledger].filter(([, { outcome }]) => outcome === 'set-aside').map(([id]) => id);
  for (const { outbox } of pages) {
    const offered = outbox.getState().work.setAside.map(({ id }) => id);
    expect(offered.toSorted()).toEqual(open.filter((id) => !settled.includes(id)).toSorted());
  }
}

test('one tab: the server ends as if everything had arrived at once and in order, and the screen shows it', async () => {
  await fc.assert(
    fc.asyncProperty(lives(1, { elsewhere: false }), async (story) => {
      const life = await liveThrough(1, story);
      const ideal = openServer();
      ideal.take([...life.kept.values()]);
      expect(life.server.applied).toEqual(ideal.applied);
      const { work } = life.server.picture();
      expect(work).toEqual(ideal.picture().work);
      expect(life.pages[0]?.outbox.getState().work).toEqual(work);
      expectParked(life);
      expectOffered(life);
    }),
    runs,
  );
});

test('two tabs and another device: each change is applied once or parked, and every screen comes to show the same', async () => {
  await fc.assert(
    fc.asyncProperty(lives(2, { elsewhere: true }), async (story) => {
      const life = await liveThrough(2, story);
      for (const tab of [0, 1]) {
        life.receive(tab);
        expect(life.pages[tab]?.outbox.getState().work).toEqual(life.server.picture().work);
      }
      for (const tab of [0, 1]) await life.reload(tab);
      expectParked(life);
      expectOffered(life);
      for (const { outbox } of life.pages) {
        expect(outbox.getState().work).toEqual(life.server.picture().work);
        expect(outbox.getState().drafts).toEqual(Object.fromEntries(life.drafts));
      }
    }),
    runs,
  );
});
