import { withDatabase } from '@/__tests__/database';
import { findDemonstration, findViewerOfSession } from '@/lib/data/people';
import { makeDemonstration } from './demonstration';

withDatabase({ HEADWATERS_DEMO: '' });

const onServer = Boolean(process.env.HEADWATERS_TEST_SERVER);

test('the embedded database opens its demonstration, a server keeps it shut until it is asked for', async () => {
  const { instructor, student } = await makeDemonstration();
  const open = [{ personId: instructor }, { personId: student }];
  const found = [await findDemonstration('instructor'), await findDemonstration('student')];
  expect(found).toMatchObject(onServer ? [null, null] : open);
});

test('where it is shut, a session that was begun when it was open ends', async () => {
  const { student } = await makeDemonstration();
  const viewer = await findViewerOfSession({ personId: student, epoch: 0 });
  expect(viewer?.id ?? null).toBe(onServer ? null : student);
});
