import { withDatabase } from '@/__tests__/database';
import { makeMember, makeModule, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { copyClassroom } from '@/lib/data/class-copy';
import { setArchived } from '@/lib/data/class-settings';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { keepKeyNote, listKeyNotes, listShownKey } from '@/lib/data/key-notes';
import { listKeyTags } from '@/lib/data/modules';

withDatabase();

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const [key] = (await listKeyTags([source.id]))[source.id] ?? [];
  if (!key) throw new Error('The small module has a key');
  const { assignment } = taught;
  const keep = (note: string, isHidden = false) => keepKeyNote(assignment, key.id, { note, isHidden });
  return { ...taught, source, key, keep };
}

test('only an instructor of the class holds what a note is written on', async () => {
  const taught = await setUp();
  const { classroom, assignment } = taught;
  const assistant = await makeMember(classroom, 'Alex Assistant', 'assistant');
  const { student } = await makeStudent(taught, 'Ann');
  for (const who of [await makeViewer('Stranger'), student, assistant]) {
    await expect(getAssignmentForInstructor(who, classroom.spaceId, assignment.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});

test('a note stands beside the item, a hidden item is not there, and both can be taken back', async () => {
  const { assignment, source, key, keep } = await setUp();
  const shown = async () => (await listShownKey(assignment, [source.id]))[source.id];
  expect(await shown()).toEqual([key]);
  await keep('Read it with the table.');
  expect(await shown()).toEqual([{ ...key, note: 'Read it with the table.' }]);
  await keep('Read it with the table.', true);
  expect(await shown()).toEqual([]);
  expect(await listKeyNotes(assignment)).toEqual(
    new Map([[key.id, { note: 'Read it with the table.', isHidden: true }]]),
  );
  await keep('', true);
  expect(await shown()).toEqual([]);
  await keep('');
  expect(await shown()).toEqual([key]);
  expect(await db().keyNote.count()).toBe(0);
});

test('another class and one’s own study see the key as it is', async () => {
  const { source, key, keep } = await setUp();
  await keep('Only for us.', true);
  const { assignment: elsewhere } = await makeTaughtAssignment({ tagsAsked: 1 });
  expect(elsewhere.moduleVersionId).toBeDefined();
  expect(await listShownKey(elsewhere, [source.id])).toEqual({ [source.id]: [key] });
  expect(await listShownKey(null, [source.id])).toEqual({ [source.id]: [key] });
});

test('what is no item of the assignment’s version has no note, and neither has an archived class', async () => {
  const { instructor, classroom, assignment, key } = await setUp();
  const said = { note: 'A note.', isHidden: false };
  const other = await makeModule({ slug: 'another-module', number: 2 });
  const [theirs] = (await listKeyTags(other.sources.map(({ id }) => id)))[other.sources[0]?.id ?? ''] ?? [];
  for (const id of [theirs?.id ?? '', assignment.id]) {
    await expect(keepKeyNote(assignment, id, said)).rejects.toMatchObject({ code: 'not-found' });
  }
  await setArchived(classroom, true, new Date());
  const archived = await getAssignmentForInstructor(instructor, classroom.spaceId, assignment.id);
  await expect(keepKeyNote(archived, key.id, said)).rejects.toMatchObject({ code: 'class-archived' });
});

test('a copy for a new term brings its notes along, and of an earlier version none', async () => {
  const { instructor, classroom, assignment, key, keep } = await setUp();
  await keep('Read it with the table.');
  const other = await makeModule({ slug: 'another-module', number: 2 });
  const [stale] = (await listKeyTags(other.sources.map(({ id }) => id)))[other.sources[0]?.id ?? ''] ?? [];
  const at = { spaceId: assignment.spaceId, assignmentId: assignment.id };
  await db().keyNote.create({ data: { ...at, keyTagId: stale?.id ?? '', isHidden: true } });
  const from = await getClassroomForInstructor(instructor, classroom.spaceId);
  const { id } = await copyClassroom(instructor, from, { name: 'Spring', days: 7 });
  const copied = await db().assignment.findFirstOrThrow({ where: { spaceId: id } });
  expect(await listKeyNotes(copied)).toEqual(new Map([[key.id, { note: 'Read it with the table.', isHidden: false }]]));
});
