import { v7 as newId } from 'uuid';
import { paths } from '@/lib/paths';
import { type OpenSchool, startSchool } from './open-school';
import { cleanUpAfterwards } from './processes';
import type { Nine } from './school-facts';

jest.setTimeout(240_000);
cleanUpAfterwards();

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Heard {
  at: number;
  event: string;
  kinds: string[];
}

/** Opens the stream as a browser does, and notes what it hears and when. */
async function listen({ url, school, cookiesOf }: OpenSchool, person: Nine) {
  const leaving = new AbortController();
  const response = await fetch(`${url}${paths.live(school.classroom, school.assignment)}?since=${Date.now()}`, {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip', cookie: cookiesOf(person) },
    signal: leaving.signal,
  });
  const heard: Heard[] = [];
  const read = async () => {
    if (!response.ok || !response.body) return;
    let text = '';
    for await (const part of response.body) {
      text += new TextDecoder().decode(part);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event] = /^event: (.*)$/m.exec(block) ?? [];
        const [, data = '{}'] = /^data: (.*)$/m.exec(block) ?? [];
        if (event) heard.push({ at: Date.now(), event, kinds: JSON.parse(data).kinds ?? [] });
      }
    }
  };
  const ended = read().catch(() => {});
  return { status: response.status, heard, ended, leave: () => leaving.abort() };
}

/** Saves one new tag of the student by the outbox's own way. */
async function save({ url, school, cookiesOf }: OpenSchool): Promise<void> {
  const operation = {
    ...{ id: newId(), kind: 'tag.create', tagId: newId(), sourceId: school.sourceId, start: 0, end: 40 },
    ...{ position: 'sequence', factors: [], credibility: null, bearing: null, because: 'because it says so' },
  };
  const response = await fetch(url + paths.sync, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: cookiesOf('student') },
    body: JSON.stringify({ attempt: school.attempt, operations: [operation] }),
  });
  expect(await response.json()).toMatchObject({ answers: [{ outcome: 'applied' }] });
}

test('whoever teaches hears of a change within two seconds, at most once a second, until the server ends', async () => {
  const open = await startSchool();
  for (const person of ['nobody', 'guest', 'otherStudent', 'otherInstructor', 'administrator'] as const) {
    expect({ person, status: (await listen(open, person)).status }).toEqual({ person, status: 404 });
  }
  const [instructor, assistant, student] = await Promise.all([
    listen(open, 'instructor'),
    listen(open, 'assistant'),
    listen(open, 'student'),
  ]);
  expect([instructor.status, assistant.status, student.status]).toEqual([200, 200, 200]);
  // Until the server listened nobody knows what happened.
  await pause(1500);
  const ears = [instructor, assistant, student];
  for (const { heard } of ears) heard.length = 0;

  const before = Date.now();
  await save(open);
  await pause(2000);
  for (const { heard } of [instructor, assistant]) {
    expect(heard.map(({ event, kinds }) => ({ event, kinds }))).toEqual([{ event: 'changed', kinds: ['work'] }]);
    expect((heard[0]?.at ?? 0) - before).toBeLessThan(2000);
  }

  for (const { heard } of ears) heard.length = 0;
  const begin = Date.now();
  while (Date.now() - begin < 4000) await Promise.all([save(open), save(open), save(open)]);
  await pause(1500);
  const times = instructor.heard.map(({ at }) => at);
  expect(times.length).toBeGreaterThanOrEqual(3);
  expect(times.length).toBeLessThanOrEqual(Math.ceil((Date.now() - begin) / 1000));
  for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThan(900);
  // Before their commit nothing tells a student what others do.
  expect(student.heard).toEqual([]);

  const ending = Date.now();
  process.kill(open.server.pid, 'SIGTERM');
  await Promise.all(ears.map(({ ended }) => ended));
  expect(await open.server.ended).toMatchObject({ code: 0, signal: null });
  // It did not wait for them until its patience ran out.
  expect(Date.now() - ending).toBeLessThan(4000);
  for (const { leave } of ears) leave();
});
