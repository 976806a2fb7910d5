import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildEdit, buildTag, makeMember, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { commitAttempt } from '@/lib/data/attempts';
import { listClassProgress } from '@/lib/data/class-progress';
import { countPositions, countTaggers, listSentenceTags } from '@/lib/data/heat';
import { acceptLateWork } from '@/lib/data/late-work';
import { applyOperations } from '@/lib/data/operations';

withDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt: at(12) });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const { assignment, version } = taught;
  const heat = async () => ({
    first: await countTaggers(assignment, source.id, 'first'),
    now: await countTaggers(assignment, source.id, 'now'),
    positions: (await countPositions(assignment, source.id, 'now')).counts.map(({ position }) => position),
    reasons: (await listSentenceTags(assignment, source.id, 'now', 1)).length,
  });
  const progress = async () =>
    (await listClassProgress(assignment, version.content.steps)).find(({ personId }) => personId === student.id);
  return { ...taught, student, attempt, source, heat, progress };
}

test('somebody who has done nothing has nothing to accept', async () => {
  const { assignment, classroom } = await setUp();
  const idle = await makeMember(classroom, 'Ida Idle');
  await expect(acceptLateWork(assignment, idle.id, at(15))).rejects.toMatchObject({ code: 'not-found' });
  await expect(acceptLateWork(assignment, newId(), at(15))).rejects.toMatchObject({ code: 'not-found' });
});

test('late work counts once it is accepted, in the heat map and in the progress, and no longer when that is taken back', async () => {
  const taught = await setUp();
  const { assignment, student, attempt, source, heat, progress } = taught;
  const other = await makeStudent(taught, 'Olga Other');
  for (const one of [attempt, other.attempt]) {
    await applyOperations(
      one,
      [
        buildTag(source.id, 0, 20),
        { id: newId(), kind: 'step.done', step: 'explain' },
        {
          id: newId(),
          kind: 'stance.keep',
          phase: 'before',
          value: 1,
          position: 'transfer',
          confidence: 3,
          movedBy: [],
          unmoved: '',
        },
        { id: newId(), kind: 'response.keep', step: 'reflect', text: 'Late words', built: null },
      ],
      at(13),
    );
    await commitAttempt(one, at(14));
  }
  const nothing = { first: 0, now: 0, positions: [], reasons: 0 };
  expect(await heat()).toEqual(nothing);
  expect(await progress()).toMatchObject({ tags: 0, stepsDone: [], late: 4, lateWaiting: 4, lateAcceptedAt: null });

  await acceptLateWork(assignment, student.id, at(15));
  expect(await heat()).toEqual({ first: 1, now: 1, positions: ['transfer'], reasons: 1 });
  expect(await progress()).toMatchObject({
    tags: 1,
    stepsDone: ['explain', 'stance', 'read'],
    late: 4,
    lateWaiting: 0,
    lateAcceptedAt: at(15),
  });

  await acceptLateWork(assignment, student.id, null);
  expect(await heat()).toEqual(nothing);
  expect(await progress()).toMatchObject({ tags: 0, stepsDone: [], lateWaiting: 4 });
});

test('what comes late after it was accepted waits again, and what counted before it stays counted', async () => {
  const { assignment, student, attempt, source, heat, progress } = await setUp();
  const tag = buildTag(source.id, 0, 20);
  const second = buildEdit(tag, tag.id, { position: 'sequence' });
  await applyOperations(attempt, [tag], at(11));
  await applyOperations(attempt, [second], at(13));
  expect(await heat()).toMatchObject({ positions: ['transfer'] });
  await acceptLateWork(assignment, student.id, at(14));
  expect(await heat()).toMatchObject({ positions: ['sequence'] });
  const last = buildEdit(tag, second.id, { position: 'complicates' });
  await applyOperations(attempt, [last], at(15));
  expect(await heat()).toMatchObject({ positions: ['sequence'] });
  expect(await progress()).toMatchObject({ tags: 1, late: 2, lateWaiting: 1 });
  await acceptLateWork(assignment, student.id, at(16));
  expect(await heat()).toMatchObject({ positions: ['complicates'] });
});
