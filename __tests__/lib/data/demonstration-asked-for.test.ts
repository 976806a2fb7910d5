import { withDatabase } from '@/__tests__/database';
import { makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { joinClassroom } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { findDemonstration, findViewerOfSession } from '@/lib/data/people';
import { makeDemonstration } from './demonstration';

withDatabase({ HEADWATERS_DEMO: '1' });

test('where the demonstration is asked for, each side has its account', async () => {
  const { instructor, student } = await makeDemonstration();
  expect(await findDemonstration('instructor')).toEqual({ personId: instructor, epoch: 0 });
  expect(await findDemonstration('student')).toEqual({ personId: student, epoch: 0 });
});

test('a real person’s account is never lent, nor a class of real people opened', async () => {
  await db().enrollment.deleteMany();
  const { classroom, instructor } = await makeTaughtAssignment();
  const curious = await makeViewer('Curious', { kind: 'demonstration', email: null });
  await joinClassroom(curious, classroom.joinCode ?? '');
  expect(await findDemonstration('student')).toBeNull();

  await makeDemonstration();
  await db().enrollment.deleteMany({ where: { classroom: { isSimulated: true } } });
  const { spaceId } = await db().classroom.findFirstOrThrow({ where: { isSimulated: true } });
  const data = { spaceId, personId: instructor.id, role: 'instructor' as const, penName: 'Jade Ibis' };
  await db().enrollment.create({ data });
  expect(await findDemonstration('instructor')).toBeNull();
});

test('the demonstration’s student may not teach, its instructor may once the seed says so', async () => {
  const { instructor, student } = await makeDemonstration();
  await db().person.update({ where: { id: instructor }, data: { mayTeach: true } });
  expect(await findViewerOfSession({ personId: student, epoch: 0 })).toMatchObject({ mayTeach: false });
  expect(await findViewerOfSession({ personId: instructor, epoch: 0 })).toMatchObject({ mayTeach: true });
});
