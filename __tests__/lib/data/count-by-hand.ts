import type { TaughtAssignment } from '@/lib/data/assignments';
import type { TagMoment } from '@/lib/data/counted-revisions';
import { db } from '@/lib/data/database';
import type { countPositions } from '@/lib/data/heat';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { chooseOne } from '@/lib/domain/heat';
import type { Sentence, Source } from '@/lib/domain/source';
import { touchedSentences } from '@/lib/domain/spans';
import { listWords } from '@/lib/domain/words';

/** One person's counted tag, read from its revisions alone. */
interface Counted {
  personId: string;
  /** Of the revision. */
  id: string;
  position: Position;
  savedAt: Date;
  touches: { number: number; overlap: number }[];
}

/**
 * The counted tags of an assignment's students in one source, worked out without the columns that the queries use:
 * the newest revision that is neither late nor set aside, for first tags the newest until the commit.
 */
export async function listCountedByHand(
  { spaceId, id }: TaughtAssignment,
  source: Source,
  moment: TagMoment,
): Promise<Counted[]> {
  const students = await db().enrollment.findMany({ where: { spaceId, role: 'student' } });
  const personIds = new Set(students.map(({ personId }) => personId));
  const tags = await db().tag.findMany({
    where: { spaceId, sourceId: source.id, attempt: { assignmentId: id } },
    include: { attempt: true, revisions: { orderBy: { number: 'asc' } } },
  });
  const words = listWords(source.text);
  return tags.flatMap(({ attempt: { personId, committedAt }, revisions }) => {
    const newest = revisions
      .filter(({ late, setAside }) => !late && !setAside)
      .filter(({ savedAt }) => moment === 'now' || committedAt === null || savedAt <= committedAt)
      .at(-1);
    if (!newest || newest.kind === 'deleted' || !personIds.has(personId)) return [];
    const { id: revisionId, start, end, position, savedAt } = newest;
    const touches = touchedSentences({ start, end }, source.sentences, words);
    return [{ personId, id: revisionId, position, savedAt, touches }];
  });
}

/** Counts as words in a fixed order: "3: 2 sequence" and "3: 1 with several". */
export function inWords({ counts, severals }: Awaited<ReturnType<typeof countPositions>>): string[] {
  return [
    ...counts.map(({ sentence, position, people }) => `${sentence}: ${people} ${position}`),
    ...severals.flatMap(({ sentence, people }) => (people > 0 ? `${sentence}: ${people} with several` : [])),
  ].sort();
}

/** One value per person and sentence, as the dashboard promises it, counted one person and sentence at a time. */
export function countPeopleByHand(counted: Counted[], sentences: Sentence[]): string[] {
  const inOrder = counted.toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime() || (a.id < b.id ? -1 : 1));
  const words: string[] = [];
  for (const { number } of sentences) {
    const chosen: Position[] = [];
    let several = 0;
    for (const personId of new Set(counted.map((tag) => tag.personId))) {
      const tags = inOrder.flatMap((tag, at) => {
        const touch = tag.personId === personId && tag.touches.find((one) => one.number === number);
        return touch ? [{ position: tag.position, overlap: touch.overlap, at }] : [];
      });
      const one = chooseOne(tags);
      if (one) chosen.push(one.position);
      if (tags.length > 1) several += 1;
    }
    for (const position of POSITIONS) {
      const people = chosen.filter((one) => one === position).length;
      if (people > 0) words.push(`${number}: ${people} ${position}`);
    }
    if (several > 0) words.push(`${number}: ${several} with several`);
  }
  return words.sort();
}
