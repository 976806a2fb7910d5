import { withDatabase } from '@/__tests__/database';
import { makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { copyClassroom } from '@/lib/data/class-copy';
import { deleteClassroom } from '@/lib/data/class-deletion';
import { db } from '@/lib/data/database';
import { getRubric, saveRubric } from '@/lib/data/rubrics';
import { deleteComment, listSavedComments, saveComment } from '@/lib/data/saved-comments';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const levels = [1, 2, 3, 4].map((points) => ({ points, words: `Level ${points}` }));
const added = { key: null, name: 'Style', asks: 'Is it plain?', levels };

test('everybody begins with the same rubric, and keeps their own', async () => {
  const { assignment } = await makeTaughtAssignment();
  expect(await getRubric(assignment)).toEqual({ criteria: DEFAULT_RUBRIC, updatedAt: null });
  const [claim, evidence] = DEFAULT_RUBRIC;
  if (!claim || !evidence) throw new Error('The rubric has criteria');
  await saveRubric(assignment, [{ ...evidence, name: 'Proof' }, claim, added], null, now);
  const { criteria, updatedAt } = await getRubric(assignment);
  // Scores stay with a criterion by its key, whatever it is called and wherever it stands.
  expect(criteria.map(({ key, name }) => [key, name])).toEqual([
    ['evidence', 'Proof'],
    ['claim', 'Claim'],
    [expect.stringMatching(/^[0-9a-f-]{36}$/), 'Style'],
  ]);
  expect(updatedAt).toEqual(now);
});

test('a key that this rubric never had is a new criterion: nobody lays hands on other scores', async () => {
  const { assignment } = await makeTaughtAssignment();
  await saveRubric(assignment, [{ ...added, key: 'made-up' }], null, now);
  expect((await getRubric(assignment)).criteria[0]?.key).not.toBe('made-up');
});

test('of two who change it at once one is told', async () => {
  const { assignment } = await makeTaughtAssignment();
  const outcomes = await Promise.allSettled([1, 2].map(() => together([saveRubric(assignment, [added], null, now)])));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { updatedAt } = await getRubric(assignment);
  await saveRubric(assignment, [added], updatedAt, now);
  expect((await getRubric(assignment)).updatedAt?.getTime()).toBeGreaterThan(updatedAt?.getTime() ?? 0);
});

test('in a class that was put away it stays', async () => {
  const { assignment } = await makeTaughtAssignment();
  const put = { ...assignment, classroom: { ...assignment.classroom, archivedAt: now } };
  await expect(saveRubric(put, [added], null, now)).rejects.toMatchObject({ code: 'class-archived' });
});

test('a class for a new term has the same rubric, and a class that is deleted leaves none', async () => {
  const { instructor, classroom, assignment } = await makeTaughtAssignment();
  await saveRubric(assignment, [added], null, now);
  const copy = await copyClassroom(instructor, classroom, { name: 'Again', days: 100 });
  const copied = await db().assignment.findFirstOrThrow({ where: { spaceId: copy.id } });
  expect((await getRubric(copied)).criteria).toEqual((await getRubric(assignment)).criteria);
  await deleteClassroom(classroom, classroom.name);
  expect(await db().rubric.count({ where: { spaceId: classroom.spaceId } })).toBe(0);
  expect(await db().rubric.count({ where: { spaceId: copy.id } })).toBe(1);
});

describe('comments to use again', () => {
  test('are one’s own: nobody else lists or deletes them', async () => {
    const [ada, eli] = [await makeViewer('Ada'), await makeViewer('Eli')];
    await saveComment(ada, 'Say why.');
    await saveComment(ada, 'Say why.');
    await saveComment(ada, 'Who would object?');
    const kept = await listSavedComments(ada);
    expect(kept.map(({ text }) => text)).toEqual(['Say why.', 'Who would object?']);
    expect(await listSavedComments(eli)).toEqual([]);
    await deleteComment(eli, kept[0]?.id ?? '');
    expect(await listSavedComments(ada)).toHaveLength(2);
    await deleteComment(ada, kept[0]?.id ?? '');
    expect((await listSavedComments(ada)).map(({ text }) => text)).toEqual(['Who would object?']);
  });

  test('are as many as can be looked through', async () => {
    const ada = await makeViewer('Ada');
    for (let number = 0; number < 100; number++) await saveComment(ada, `Comment ${number}`);
    await expect(saveComment(ada, 'One more')).rejects.toMatchObject({ code: 'comments-full' });
  });
});
