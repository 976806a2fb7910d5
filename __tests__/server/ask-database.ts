import { beginStudy, getAttemptForViewer } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { findNewestVersion } from '@/lib/data/modules';
import { getWork } from '@/lib/data/work';
import type { Viewer } from '@/lib/domain/person';
import type { Work } from '@/lib/domain/work';
import { report } from '@/prisma/report';
import { openSchool } from './school';

/** An attempt that was begun for a test. */
export interface Begun {
  attemptId: string;
  /** A text to tag, with its length. */
  sourceId: string;
  length: number;
}

/** Everything that the database holds of an attempt. */
export interface Held {
  operations: { id: string; outcome: string }[];
  /** Per tag, the ids of its revisions in their order. */
  revisions: Record<string, string[]>;
  work: Work;
}

/** How much there is of what a first start loads. */
export type Counts = Record<string, number>;

const guest = (id: string): Viewer => ({ id, name: '', email: null, kind: 'guest', isAdmin: false, mayTeach: false });

async function begin(personIds: string[]): Promise<Begun[]> {
  const version = await findNewestVersion('deepseeks-people');
  const [source] = version?.sources ?? [];
  if (!source) throw new Error('The module is not there');
  const begun: Begun[] = [];
  for (const personId of personIds) {
    const { id: attemptId } = await beginStudy(guest(personId), 'deepseeks-people');
    begun.push({ attemptId, sourceId: source.id, length: source.text.length });
  }
  return begun;
}

async function hold(pairs: string[]): Promise<Held[]> {
  const held: Held[] = [];
  for (const pair of pairs) {
    const [personId = '', id = ''] = pair.split('/');
    const attempt = await getAttemptForViewer(guest(personId), id);
    const where = { spaceId: attempt.spaceId, attemptId: attempt.id };
    const operations = await db().operation.findMany({ where, select: { id: true, outcome: true } });
    const tags = await db().tag.findMany({ where, include: { revisions: { orderBy: { number: 'asc' } } } });
    const revisions = Object.fromEntries(tags.map((tag) => [tag.id, tag.revisions.map((revision) => revision.id)]));
    held.push({ operations, revisions, work: await getWork(attempt) });
  }
  return held;
}

async function count(): Promise<Counts> {
  const enrolled = (role: 'student' | 'instructor') => db().enrollment.count({ where: { role } });
  return {
    debates: await db().debate.count(),
    evidence: await db().evidenceItem.count(),
    citations: await db().citation.count(),
    terms: await db().term.count(),
    modules: await db().module.count(),
    versions: await db().moduleVersion.count(),
    sources: await db().source.count(),
    keyTags: await db().keyTag.count(),
    classrooms: await db().classroom.count(),
    assignments: await db().assignment.count(),
    simulated: await db().person.count({ where: { kind: 'simulated' } }),
    visitors: await db().person.count({ where: { kind: 'demonstration' } }),
    students: await enrolled('student'),
    instructors: await enrolled('instructor'),
    attempts: await db().attempt.count(),
    committed: await db().attempt.count({ where: { committedAt: { not: null } } }),
    operations: await db().operation.count(),
    tags: await db().tag.count(),
    revisions: await db().tagRevision.count(),
    stances: await db().stance.count(),
    responses: await db().response.count(),
    arguments: await db().argument.count(),
    links: await db().oneTimeLink.count(),
  };
}

const answers: Record<string, (about: string[]) => Promise<unknown>> = { begin, hold, count, school: openSchool };

report(async () => {
  const [question = '', ...about] = process.argv.slice(2);
  const answer = answers[question];
  if (!answer) throw new Error(`Nobody knows how to answer “${question}”`);
  const words = JSON.stringify(await answer(about));
  // Ending the process does not wait for a pipe to take it all.
  await new Promise((resolve) => process.stdout.write(words, resolve));
});
