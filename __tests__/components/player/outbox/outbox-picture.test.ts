/** @jest-environment node */
import { buildCreate, buildEdit, buildResponse } from './outbox-changes';
import { OFFLINE, openDevice } from './outbox-fake-device';
import { openServer } from './outbox-fake-server';

function open() {
  const server = openServer();
  const device = openDevice(server);
  const page = device.openPage();
  return { server, device, page, now: () => page.outbox.getState() };
}

/** A page with one tag that the server has, and the tag. */
async function openWithTag() {
  const opened = open();
  opened.now().keep(buildCreate('first'));
  await opened.device.pass(300);
  const [tag] = opened.now().work.tags;
  if (!tag) throw new Error('The tag was not kept');
  return { ...opened, tag };
}
const becauses = (work: { tags: { because: string }[] }) => work.tags.map(({ because }) => because);

test.each([
  { name: 'a picture from before an acknowledged change does not hide it', isOlder: true },
  { name: 'a picture from after it takes its place', isOlder: false },
])('$name', async ({ isOlder }) => {
  const { server, device, now } = open();
  const before = server.picture();
  now().keep(buildCreate('mine'));
  await device.pass(300);
  const { work, asOf } = isOlder ? before : server.picture();
  now().receive(work, asOf);
  expect(becauses(now().work)).toEqual(['mine']);
});

test('an older picture that comes late changes nothing', async () => {
  const { server, now, tag } = await openWithTag();
  const older = server.picture();
  server.take([{ id: 'elsewhere', ...buildEdit(tag, 'from another device') }]);
  const newer = server.picture();
  now().receive(newer.work, newer.asOf);
  now().receive(older.work, older.asOf);
  expect(becauses(now().work)).toEqual(['from another device']);
});

test('what waits is painted over a newer picture', async () => {
  const { server, device, now, tag } = await openWithTag();
  device.weather = [OFFLINE];
  now().keep(buildEdit(tag, 'not sent yet'));
  const { work, asOf } = server.picture();
  now().receive(work, asOf);
  expect(becauses(now().work)).toEqual(['not sent yet']);
});

test('a change of an older text is never painted over the newer one, and is offered beside it when the server set it aside', async () => {
  const { server, device, now, tag } = await openWithTag();
  device.weather = [OFFLINE];
  now().keep(buildEdit(tag, 'made on the older text'));
  server.take([{ id: 'elsewhere', ...buildEdit(tag, 'from another device') }]);
  const { work, asOf } = server.picture();
  now().receive(work, asOf);
  expect(becauses(now().work)).toEqual(['from another device']);
  device.weather = [];
  await device.pass(5_000);
  expect(becauses(now().work)).toEqual(['from another device']);
  expect(now().parked).toEqual([]);
  expect(now().work.setAside).toMatchObject([{ change: { kind: 'tag.edit', because: 'made on the older text' } }]);
  // It is offered on the other device too, and gone everywhere once the person chose.
  const [aside] = server.picture().work.setAside;
  expect(now().work.setAside.map(({ id }) => id)).toEqual([aside?.id]);
  now().keep({ kind: 'aside.settle', operation: aside?.id ?? '' });
  expect(now().work.setAside).toEqual([]);
  await device.pass(1_000);
  expect(server.picture().work.setAside).toEqual([]);
});

test('a page that is opened again paints what the device kept, and sends it', async () => {
  const { server, device, page, now, tag } = await openWithTag();
  device.weather = [OFFLINE];
  now().keep(buildEdit(tag, 'second'));
  now().setDraft('claim', 'half a');
  await device.pass(300);
  page.die();
  const again = device.openPage().outbox;
  await again.getState().restore();
  expect(becauses(again.getState().work)).toEqual(['second']);
  expect(again.getState().drafts).toEqual({ claim: 'half a' });
  expect(again.getState().sign.state).not.toBe('saved');
  device.weather = [];
  await device.pass(5_000);
  expect(again.getState().sign.state).toBe('saved');
  expect(becauses(server.picture().work)).toEqual(['second']);
});

test('what a person does while the device is still being read is not undone by it', async () => {
  const { server, device, page, now } = open();
  device.weather = [OFFLINE];
  const id = now().keep(buildResponse('from before'));
  now().setDraft('claim', 'old');
  now().setDraft('because', 'old');
  page.die();
  await device.pass(1);
  device.weather = [];
  const again = device.openPage().outbox;
  const restored = again.getState().restore();
  again.getState().setDraft('claim', null);
  again.getState().setDraft('because', 'new');
  again.getState().keep(buildResponse('from now'));
  await restored;
  expect(again.getState().drafts).toEqual({ because: 'new' });
  expect(again.getState().work.responses).toEqual({ reflect: { text: 'from now', built: null } });
  await device.pass(300);
  expect(server.applied[0]).toBe(id);
  expect(server.picture().work.responses).toEqual({ reflect: { text: 'from now', built: null } });
  expect(await device.storage.load()).toMatchObject({ pending: [], parked: [], drafts: { because: 'new' } });
});

test('what the server acknowledged shows on a page that is older than that, as one from a cache is', async () => {
  const { device, page, now } = open();
  const older = structuredClone(now().work);
  now().keep(buildCreate('sent and acknowledged'));
  await device.pass(300);
  expect(now().sign.state).toBe('saved');
  page.die();
  // Twice: what the device has seen is not forgotten over the older page either.
  for (const visit of [1, 2]) {
    const cached = device.openPage({ picture: { work: older, asOf: '2026-10-05T08:00:00.000Z' } });
    await cached.outbox.getState().restore();
    expect([visit, becauses(cached.outbox.getState().work)]).toEqual([visit, ['sent and acknowledged']]);
    cached.die();
  }
});

test('what has waited for days says so, from the first moment of the next visit', async () => {
  const { device, page, now } = open();
  device.weather = [OFFLINE];
  now().keep(buildCreate('waits'));
  await device.pass(1_000);
  expect(now().sign).toEqual({ state: 'kept', days: 0 });
  page.die();
  await device.pass(3 * 86_400_000);
  const { outbox } = device.openPage();
  await outbox.getState().restore();
  await device.pass(10);
  expect(outbox.getState().sign).toEqual({ state: 'kept', days: 3 });
});

describe('two tabs', () => {
  test('show the same at once: changes, drafts, what was refused and what is saved', async () => {
    const { device, server, now } = open();
    const other = device.openPage().outbox;
    now().keep(buildCreate('made here'));
    now().setDraft('claim', 'half a');
    await device.pass(5);
    expect(becauses(other.getState().work)).toEqual(['made here']);
    expect(other.getState().drafts).toEqual({ claim: 'half a' });
    now().keep(buildCreate('outside', { end: 500 }));
    await device.pass(400);
    expect(server.applied).toHaveLength(1);
    expect(device.requests).toHaveLength(1);
    for (const tab of [now(), other.getState()]) {
      expect(tab.sign.state).toBe('saved');
      expect(tab.parked).toMatchObject([{ operation: { because: 'outside' } }]);
    }
    other.getState().dismiss(now().parked[0]?.operation.id ?? '');
    await device.pass(5);
    expect(now().parked).toEqual([]);
  });

  test('one steps in when the other is closed before it could send', async () => {
    const { device, server, page, now } = open();
    const other = device.openPage().outbox;
    const id = now().keep(buildCreate('made there'));
    await device.pass(5);
    page.die();
    await device.pass(5_000);
    expect(server.applied).toEqual([id]);
    expect(other.getState().sign.state).toBe('saved');
  });

  test('what one kept and the other sent is applied once and shown as saved by both', async () => {
    const { server, device, now } = open();
    device.weather = [OFFLINE];
    const id = now().keep(buildCreate('mine'));
    await device.pass(300);
    const other = device.openPage().outbox;
    device.weather = [];
    await other.getState().restore();
    await device.pass(5_000);
    expect(server.applied).toEqual([id]);
    for (const { sign, parked, work } of [now(), other.getState()]) {
      expect([sign.state, parked, becauses(work)]).toEqual(['saved', [], ['mine']]);
    }
  });

  test('they take turns, so that nothing overtakes what it stands on', async () => {
    const { server, device, now } = open();
    device.weather = [{ arrives: 5_000, answered: 0 }];
    const first = now().keep(buildCreate('mine'));
    await device.pass(300);
    const other = device.openPage().outbox;
    await other.getState().restore();
    const [tag] = other.getState().work.tags;
    const second = tag && other.getState().keep(buildEdit(tag, 'changed there'));
    await device.pass(30_000);
    expect(server.applied).toEqual([first, second]);
  });

  test('what one was refused and the other could send later is nowhere shown as refused after a reload', async () => {
    const { server, device, page, now } = open();
    const after = { kind: 'prediction.keep', phase: 'after', answer: 'now I think' } as const;
    device.weather = [OFFLINE];
    now().keep(after);
    await device.pass(300);
    const { outbox: asleep, freeze } = device.openPage();
    await asleep.getState().restore();
    await device.pass(0);
    freeze();
    device.weather = [];
    await device.pass(2_000);
    expect(now().parked).toMatchObject([{ operation: after, message: 'Not taken: after-needs-commit' }]);
    server.commit();
    await Promise.all([asleep.getState().flush(), device.pass(0)]);
    expect(server.picture().work.predictions).toEqual({ after: 'now I think' });
    page.die();
    const again = device.openPage().outbox;
    await again.getState().restore();
    expect(again.getState().parked).toEqual([]);
  });
});
