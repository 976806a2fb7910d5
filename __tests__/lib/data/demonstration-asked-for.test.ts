import { withDatabase } from '@/__tests__/database';
import { makeMember, makeTaughtAssignment } from '@/__tests__/factories';
import { db } from '@/lib/data/database';
import { findDemonstration, findViewerOfSession } from '@/lib/data/people';
import { makeDemonstration } from './demonstration';

withDatabase({ HEADWATERS_DEMO: '1' });

test('where the demonstration is asked for, each side has its account; a real class never lends one', async () => {
  const { classroom } = await makeTaughtAssignment();
  await makeMember(classroom, 'Sam Student');
  expect(await findDemonstration('instructor')).toBeNull();
  expect(await findDemonstration('student')).toBeNull();

  const { instructor, student } = await makeDemonstration();
  expect(await findDemonstration('instructor')).toEqual({ personId: instructor, epoch: 0 });
  expect(await findDemonstration('student')).toEqual({ personId: student, epoch: 0 });
});

test('the demonstration’s student may not teach, its instructor may once the seed says so', async () => {
  const { instructor, student } = await makeDemonstration();
  await db().person.update({ where: { id: instructor }, data: { mayTeach: true } });
  expect(await findViewerOfSession({ personId: student, epoch: 0 })).toMatchObject({ mayTeach: false });
  expect(await findViewerOfSession({ personId: instructor, epoch: 0 })).toMatchObject({ mayTeach: true });
});
