import { encode } from 'next-auth/jwt';
import { db, environment } from '@/lib/data/database';
import { toAddress } from '@/lib/domain/pen-name';
import { answerWith } from './answer';
import { timeBareQueries } from './bare-queries';
import { makeCrowd, makeInstructor, STUDENTS } from './crowd';

const TAGS_EACH = 50;
/** The same class with a fifth of the tags: what a page weighs must not depend on them. */
const FEW_TAGS_EACH = 10;

/** Fills the database until there are so many assignments with the whole crowd in them. */
async function grow(until: number) {
  const classes = await db().classroom.count({ where: { name: { startsWith: 'Bench class' } } });
  for (let at = classes; at < until; at += 1) await makeCrowd(`Bench class ${at + 1}`, TAGS_EACH);
  if (classes === 0) await makeCrowd('Few tags', FEW_TAGS_EACH);
  await db().$executeRaw`ANALYZE`;
  return { tags: await db().tag.count() };
}

async function addressOf(name: string) {
  const { spaceId } = await db().classroom.findFirstOrThrow({ where: { name } });
  const assignment = await db().assignment.findFirstOrThrow({
    where: { spaceId },
    include: { version: { include: { sources: { orderBy: { ordinal: 'asc' } } } } },
  });
  const source = assignment.version.sources.find(({ role }) => role === 'reading');
  const { penName } = await db().enrollment.findFirstOrThrow({
    where: { spaceId, role: 'student' },
    orderBy: { penName: 'asc' },
  });
  return { classroom: spaceId, assignment: assignment.id, source: source?.id ?? '', who: toAddress(penName) };
}

/** Where the measured class is, and the session of who teaches it. */
async function find() {
  const { id } = await makeInstructor();
  const session = await encode({ token: { sub: id, epoch: 0 }, secret: environment().secret ?? '' });
  return { session, students: STUDENTS, measured: await addressOf('Bench class 1'), few: await addressOf('Few tags') };
}

const answers: Record<string, (about: string) => Promise<unknown>> = {
  grow: (until) => grow(Number(until)),
  find,
  bare: async (times) => timeBareQueries(await addressOf('Bench class 1'), Number(times)),
};

answerWith(answers);
