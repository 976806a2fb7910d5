import { withDatabase } from '@/__tests__/database';
import { makeTaughtAssignment } from '@/__tests__/factories';
import { makeReviewedClass } from '@/__tests__/lib/data/reviewing';
import { GET as trail } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/[who]/file/route';
import { loadReviewed } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/[who]/load';
import { GET as annotations } from '@/app/api/export/[classroom]/[assignment]/annotations/route';
import { GET as everything } from '@/app/api/export/[classroom]/[assignment]/everything/route';
import { GET as gradebook } from '@/app/api/export/[classroom]/[assignment]/gradebook/route';
import { GET as reviews } from '@/app/api/export/[classroom]/[assignment]/reviews/route';
import { GET as tags } from '@/app/api/export/[classroom]/[assignment]/tags/route';
import { findViewer } from '@/lib/auth';
import { listAudit } from '@/lib/data/audit';
import { db } from '@/lib/data/database';
import type { Viewer } from '@/lib/domain/person';

// Who is signed in and by which address somebody came is a matter of headers, which a test has none of.
jest.mock('@/lib/auth', () => ({ findViewer: jest.fn() }));
jest.mock('@/app/(teach)/teach/[classroom]/[assignment]/reviews/[who]/load', () => ({
  loadReviewed: jest.fn(),
  loadTrail: jest.fn(),
}));
jest.mock('@/app/(teach)/teach/[classroom]/[assignment]/reviews/[who]/file/trail-file', () => ({
  writeTrailFile: async () => '<p>The trail',
}));
jest.mock('@/app/site-address', () => ({ getSiteAddress: async () => ({ address: 'http://school.example' }) }));

withDatabase();
jest.setTimeout(90_000);

const ROUTES = { tags, reviews, everything, annotations, gradebook };
type File = keyof typeof ROUTES;
const FILES = Object.keys(ROUTES) as File[];

function ask(viewer: Viewer | null, file: File, at: { classroom: string; assignment: string }): Promise<Response> {
  jest.mocked(findViewer).mockResolvedValue(viewer);
  return ROUTES[file](new Request('http://school.example/'), { params: Promise.resolve(at) });
}

const exportsOf = (spaceId: string) => db().auditEntry.findMany({ where: { spaceId, act: 'work.exported' } });

test('strangers, students, assistants and whoever is not signed in find nothing, and nothing is written down', async () => {
  const { classroom, assignment, assistant, sam, stranger } = await makeReviewedClass();
  const at = { classroom: classroom.spaceId, assignment: assignment.id };
  for (const viewer of [null, stranger, sam.student, assistant]) {
    for (const file of FILES) {
      const response = await ask(viewer, file, at);
      expect({ file, status: response.status, body: await response.text() }).toEqual({ file, status: 404, body: '' });
    }
  }
  expect(await exportsOf(classroom.spaceId)).toEqual([]);
});

test('instructors of another class find as little, also through their own', async () => {
  const { classroom, assignment } = await makeReviewedClass();
  const other = await makeTaughtAssignment();
  for (const at of [
    { classroom: classroom.spaceId, assignment: assignment.id },
    { classroom: other.classroom.spaceId, assignment: assignment.id },
    { classroom: 'nothing', assignment: assignment.id },
  ]) {
    expect((await ask(other.instructor, 'tags', at)).status).toBe(404);
  }
});

test('an instructor gets each file under a name of its own, kept nowhere, and each time it is written down', async () => {
  const { classroom, assignment, instructor } = await makeReviewedClass();
  const { spaceId } = classroom;
  await db().classroom.update({ where: { spaceId }, data: { name: 'Économie “1”\n' } });
  for (const file of FILES) {
    const response = await ask(instructor, file, { classroom: spaceId, assignment: assignment.id });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const name = response.headers.get('content-disposition') ?? '';
    expect(name).toMatch(
      /^attachment; filename="Economie _1_, A small module, [a-z]+[^"]*"; filename\*=UTF-8''%C3%89conomie/,
    );
    expect(name).toContain(file);
    expect((await response.text()).length).toBeGreaterThan(10);
    expect(await exportsOf(spaceId)).toHaveLength(FILES.indexOf(file) + 1);
  }
  const [newest] = await listAudit(classroom);
  expect(newest).toMatchObject({
    act: 'work.exported',
    actor: instructor.name,
    about: { assignmentId: assignment.id, file: 'gradebook' },
  });
});

test('the trail of one student is written down without whose it is, also when an assistant takes it', async () => {
  const { classroom, assignment, assistant, instructor, address, held, work, version } = await makeReviewedClass();
  const params = { classroom: classroom.spaceId, assignment: assignment.id, who: address };
  for (const viewer of [instructor, assistant]) {
    const dashboard = { viewer: instructor, assignment: await held(viewer), version };
    jest.mocked(loadReviewed).mockResolvedValue({ ...dashboard, reviewed: [], attempt: await work() });
    const response = await trail(new Request('http://school.example/'), { params: Promise.resolve(params) });
    expect(await response.text()).toBe('<p>The trail');
  }
  const about = { assignmentId: assignment.id, file: 'trail' };
  const entries = await exportsOf(classroom.spaceId);
  expect(entries.map(({ actorId }) => actorId).toSorted()).toEqual([instructor.id, assistant.id].toSorted());
  expect(entries.map((entry) => entry.about)).toEqual([about, about]);
});

test('in a class of simulated students nothing is written down', async () => {
  const { classroom, assignment, instructor } = await makeReviewedClass();
  const { spaceId } = classroom;
  await db().classroom.update({ where: { spaceId }, data: { isSimulated: true } });
  const response = await ask(instructor, 'tags', { classroom: spaceId, assignment: assignment.id });
  expect(await response.text()).toContain('work,who');
  expect(await exportsOf(spaceId)).toEqual([]);
});

test('whoever leaves in the middle ends the writing, and it goes no faster than it is read', async () => {
  const { streamText } = await import('@/app/api/export/stream-text');
  let made = 0;
  let isEnded = false;
  async function* endless() {
    try {
      for (;;) {
        made += 1;
        yield 'x'.repeat(10_000);
      }
    } finally {
      isEnded = true;
    }
  }
  const reader = streamText(endless()).getReader();
  await reader.read();
  await reader.read();
  expect(made).toBeLessThan(10);
  await reader.cancel();
  expect(isEnded).toBe(true);
});

test('what goes wrong in the middle breaks the file off', async () => {
  const { streamText } = await import('@/app/api/export/stream-text');
  async function* broken() {
    yield 'the beginning';
    throw new Error('The database is gone');
  }
  await expect(new Response(streamText(broken())).text()).rejects.toThrow('The database is gone');
});
