import 'server-only';
import type { CourseAttempt, CourseStance } from '@/lib/domain/course';
import type { Confidence, Phase, StanceValue } from '@/lib/domain/debate';
import { takeSteps, WHOLE } from '@/lib/domain/module';
import type { Viewer } from '@/lib/domain/person';
import { countDone, isWritten } from '@/lib/domain/progress';
import { cutOf } from './assignments';
import { db } from './database';
import type { Prisma } from './generated/client';
import { asModuleContent } from './shapes';

const current = { where: { setAside: false }, orderBy: { number: 'desc' } } as const;
const withFacts = {
  assignment: true,
  version: { include: { module: true } },
  space: { include: { classroom: true } },
  stances: current,
  stepsDone: true,
  responses: current,
  arguments: { ...current, take: 1, include: { warrants: true } },
} as const satisfies Prisma.AttemptInclude;

type Row = Prisma.AttemptGetPayload<{ include: typeof withFacts }>;

function stanceOf({ stances }: Row, wanted: Phase): CourseStance | null {
  const newest = stances.find(({ phase }) => phase === wanted);
  return newest ? { value: newest.value as StanceValue, confidence: newest.confidence as Confidence } : null;
}

const workedAt = ({ lastWorkAt, startedAt }: Row) => lastWorkAt ?? startedAt;

function toCourseAttempt(row: Row): CourseAttempt {
  const content = asModuleContent(row.version.content);
  const steps = takeSteps(content, { ...(row.assignment ? cutOf(row.assignment) : WHOLE), isShort: row.isShort });
  const before = stanceOf(row, 'before');
  const after = stanceOf(row, 'after');
  const newest = new Map([...row.responses].reverse().map((response) => [response.step, response]));
  const [argument] = row.arguments;
  const facts = {
    stepsDone: row.stepsDone.map(({ step }) => step),
    responded: [...newest.values()].filter(({ built, text }) => built || isWritten(text)).map(({ step }) => step),
    before: before !== null,
    after: after !== null,
    committed: row.committedAt !== null,
    argued: argument !== undefined && isWritten(argument.claim) && argument.warrants.length > 0,
  };
  return {
    id: row.id,
    slug: row.version.moduleSlug,
    number: row.version.module.number,
    title: content.title,
    classroom: row.space.classroom?.name ?? null,
    isCommitted: facts.committed,
    workedAt: workedAt(row),
    ...countDone(steps, facts),
    before,
    after,
  };
}

/** A person's attempts, alone and in the classes they are in. */
export function theirAttempts({ id: personId }: Viewer): Prisma.AttemptWhereInput {
  return {
    personId,
    OR: [{ assignmentId: null }, { space: { classroom: { enrollments: { some: { personId } } } } }],
  };
}

/**
 * What a person has begun, alone and in the classes they are in: the attempt of each module on which they worked last,
 * in the order of the course.
 */
export async function listCourseAttempts(viewer: Viewer): Promise<CourseAttempt[]> {
  const rows = await db().attempt.findMany({ where: theirAttempts(viewer), include: withFacts });
  rows.sort((a, b) => workedAt(b).getTime() - workedAt(a).getTime() || (a.id < b.id ? 1 : -1));
  const newest = rows.filter(
    ({ version }, index) => rows.findIndex((other) => other.version.moduleSlug === version.moduleSlug) === index,
  );
  return newest.map(toCourseAttempt).sort((a, b) => a.number - b.number);
}
