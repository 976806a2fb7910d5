import type { TaughtAssignment } from '@/lib/data/assignments';
import { db } from '@/lib/data/database';
import type { TagMoment } from '@/lib/data/heat';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { chooseOne } from '@/lib/domain/heat';
import type { Source } from '@/lib/domain/source';
import { touchedSentences } from '@/lib/domain/spans';
import { listWords } from '@/lib/domain/words';

/** One person's counted tag, read from its revisions alone. */
interface Counted {
  personId: string;
  tagId: string;
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
  return tags.flatMap(({ id: tagId, attempt: { personId, committedAt }, revisions }) => {
    const newest = revisions
      .filter(({ late, setAside }) => !late && !setAside)
      .filter(({ savedAt }) => moment === 'now' || committedAt === null || savedAt <= committedAt)
      .at(-1);
    if (!newest || newest.kind === 'deleted' || !personIds.has(personId)) return [];
    const { start, end, position, savedAt } = newest;
    return [{ personId, tagId, position, savedAt, touches: touchedSentences({ start, end }, source.sentences, words) }];
  });
}

/** One value per person and sentence, as the glossary of the dashboard promises it, counted one person at a time. */
export function countPeopleByHand(counted: Counted[]) {
  const inOrder = counted.toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime() || (a.tagId < b.tagId ? -1 : 1));
  const onSentence = new Map<string, { position: Position; overlap: number; at: number }[]>();
  for (const [at, { personId, position, touches }] of inOrder.entries()) {
    for (const { number, overlap } of touches) {
      const key = `${number} ${personId}`;
      onSentence.set(key, [...(onSentence.get(key) ?? []), { position, overlap, at }]);
    }
  }
  const people = new Map<string, number>();
  const several = new Map<number, number>();
  for (const [key, tags] of onSentence) {
    const sentence = Number(key.split(' ')[0]);
    const chosen = chooseOne(tags);
    if (!chosen) continue;
    const cell = `${sentence} ${chosen.position}`;
    people.set(cell, (people.get(cell) ?? 0) + 1);
    several.set(sentence, (several.get(sentence) ?? 0) + (tags.length > 1 ? 1 : 0));
  }
  const counts = [...people].map(([cell, count]) => {
    const [number, name] = cell.split(' ');
    const position = POSITIONS.find((one) => one === name);
    if (!position) throw new Error(`${name} is no position`);
    return { sentence: Number(number), position, people: count };
  });
  const byPlace = (a: (typeof counts)[number], b: (typeof counts)[number]) =>
    a.sentence - b.sentence || POSITIONS.indexOf(a.position) - POSITIONS.indexOf(b.position);
  return {
    counts: counts.toSorted(byPlace),
    severals: [...several]
      .map(([sentence, count]) => ({ sentence, people: count }))
      .toSorted((a, b) => a.sentence - b.sentence),
  };
}
