import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildTag, makeMember, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { GET } from '@/app/api/live/[classroom]/[assignment]/route';
import { findSession } from '@/lib/auth';
import { noteChange } from '@/lib/data/changes';
import { getPerson, removePerson } from '@/lib/data/class-people';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import type { Viewer } from '@/lib/domain/person';

// Who is signed in is a matter of cookies, which a test has none of; everything behind it is real.
jest.mock('@/lib/auth', () => ({ findSession: jest.fn() }));

withDatabase();

const control = new Set<AbortController>();
afterEach(() => {
  jest.useRealTimers();
  for (const one of control) one.abort();
  control.clear();
});

async function ask(
  viewer: Viewer | null,
  { classroom, assignment, since = 0 }: { classroom: string; assignment: string; since?: number },
  headers: Record<string, string> = {},
) {
  jest.mocked(findSession).mockResolvedValue(viewer && { personId: viewer.id, epoch: 0 });
  const leaving = new AbortController();
  control.add(leaving);
  const request = new Request(`http://localhost:3000/api/live/${classroom}/${assignment}?since=${since}`, {
    headers,
    signal: leaving.signal,
  });
  const response = await GET(request, { params: Promise.resolve({ classroom, assignment }) });
  return { response, leave: () => leaving.abort() };
}

/** Reads a stream of events: the next one that carries data, and whether there is none by a moment. */
function reading(response: Response) {
  const reader = response.body?.getReader();
  if (!reader) throw new Error('There is nothing to read');
  let text = '';
  let isDone = false;
  async function next(): Promise<{ event: string; data: unknown; id: string } | null> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
        if (fields.data) return { event: fields.event, data: JSON.parse(fields.data), id: fields.id ?? '' };
        continue;
      }
      if (isDone) return null;
      const { done, value } = await (reader as ReadableStreamDefaultReader<Uint8Array>).read();
      isDone = done;
      text += new TextDecoder().decode(value);
    }
  }
  return { next };
}

/** Time passes for the beats alone: the database goes by the clock. */
function beatFast(): void {
  jest.useFakeTimers({
    doNotFake: [
      ...(['Date', 'hrtime', 'performance', 'nextTick', 'queueMicrotask'] as const),
      ...(['setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'] as const),
    ],
  });
}

async function setUp() {
  const taught = await makeTaughtAssignment();
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const place = { classroom: taught.classroom.spaceId, assignment: taught.assignment.id };
  const work = () => applyOperations(attempt, [buildTag(source.id, 0, 20)], new Date());
  return { ...taught, source, student, attempt, place, work };
}

test('whoever may not see the assignment gets the same as for one that is not there', async () => {
  const { instructor, place } = await setUp();
  const stranger = await makeViewer('Stranger');
  const missing = { ...place, assignment: newId() };
  const asked = [
    await ask(null, place),
    await ask(stranger, place),
    await ask(instructor, missing),
    await ask(instructor, { ...place, assignment: 'x' }),
    await ask(instructor, { ...place, classroom: newId() }),
  ];
  for (const { response } of asked) {
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  }
});

test('an instructor is told that something changed, and nothing of what it is', async () => {
  const { instructor, place, work } = await setUp();
  const { response } = await ask(instructor, { ...place, since: Date.now() + 60_000 });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  const { next } = reading(response);
  // Nobody listened before: what happened until now is not known.
  await next();
  await work();
  expect(await next()).toEqual({ event: 'changed', data: { kinds: ['work'], count: 1 }, id: expect.any(String) });
});

test('a student who has not committed hears nothing of what others do', async () => {
  const { student, place, work, assignment } = await setUp();
  const { response } = await ask(student, place);
  const { next } = reading(response);
  await next();
  await work();
  await db().$transaction(async (tx) => {
    await noteChange(tx, { spaceId: assignment.spaceId, assignmentId: assignment.id, kind: 'commit' });
    await noteChange(tx, { spaceId: assignment.spaceId, assignmentId: assignment.id, kind: 'projection' });
  });
  expect(await next()).toMatchObject({ data: { kinds: ['projection'], count: 1 } });
});

test('whoever comes back is told what they missed, and only then', async () => {
  const { instructor, place, work } = await setUp();
  const first = await ask(instructor, place);
  const { next } = reading(first.response);
  await next();
  const id = String(Date.now() + 1500);
  first.leave();
  expect(await next()).toBeNull();

  const nothing = reading((await ask(instructor, place, { 'last-event-id': id })).response);
  await work();
  // The one event is of the work, not of coming back.
  expect(await nothing.next()).toMatchObject({ data: { kinds: ['work'] } });

  const missed = reading((await ask(instructor, place, { 'last-event-id': String(Number(id) - 1500) })).response);
  expect(await missed.next()).toMatchObject({ event: 'changed' });
});

test('it ends for somebody who is no longer in the class, and tells them not to come back', async () => {
  const { classroom, place } = await setUp();
  const assistant = await makeMember(classroom, 'Alex', 'assistant');
  beatFast();
  const { response } = await ask(assistant, place);
  const { next } = reading(response);
  await next();
  await removePerson(classroom, await getPerson(classroom, assistant.id));
  await jest.advanceTimersByTimeAsync(61_000);
  expect(await next()).toMatchObject({ event: 'over' });
  expect(await next()).toBeNull();
});

test('it ends when the sessions of the person are ended', async () => {
  const { instructor, place } = await setUp();
  beatFast();
  const { next } = reading((await ask(instructor, place)).response);
  await next();
  await db().person.update({ where: { id: instructor.id }, data: { sessionEpoch: { increment: 1 } } });
  await jest.advanceTimersByTimeAsync(61_000);
  expect(await next()).toMatchObject({ event: 'over' });
});

test('a student who commits while listening is told of what they could not hear before', async () => {
  const { student, place, attempt, work } = await setUp();
  beatFast();
  const { next } = reading((await ask(student, place)).response);
  await next();
  await work();
  await db().attempt.update({
    where: { spaceId_id: { spaceId: attempt.spaceId, id: attempt.id } },
    data: { committedAt: new Date() },
  });
  await jest.advanceTimersByTimeAsync(61_000);
  expect(await next()).toMatchObject({ data: { kinds: ['commit'], count: 1 } });
});
