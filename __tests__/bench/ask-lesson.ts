import { encode } from 'next-auth/jwt';
import { db, environment } from '@/lib/data/database';
import { answerWith } from './answer';
import { makeCrowd, makeInstructor } from './crowd';

const sessionOf = (id: string) => encode({ token: { sub: id, epoch: 0 }, secret: environment().secret ?? '' });

/** A class in the middle of a lesson: who teaches it, and everybody's open attempt. */
async function make(name: string) {
  const { classroom, assignment } = await makeCrowd(name, 0, true);
  const attempts = await db().attempt.findMany({ where: { spaceId: classroom, assignmentId: assignment } });
  const { version } = await db().assignment.findUniqueOrThrow({
    where: { spaceId_id: { spaceId: classroom, id: assignment } },
    include: { version: { include: { sources: { where: { role: 'reading' }, orderBy: { ordinal: 'asc' } } } } },
  });
  return {
    classroom,
    assignment,
    source: version.sources[0]?.id,
    instructor: await sessionOf((await makeInstructor()).id),
    students: await Promise.all(
      attempts.map(async ({ id, personId }) => ({ attempt: id, session: await sessionOf(personId) })),
    ),
  };
}

answerWith({ make, count: async (spaceId) => ({ tags: await db().tag.count({ where: { spaceId } }) }) });
