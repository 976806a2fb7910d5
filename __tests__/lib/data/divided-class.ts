import { buildTag, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { commitAttempt, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import { applyOperations } from '@/lib/data/operations';
import type { Dial, Position } from '@/lib/domain/debate';
import type { Viewer } from '@/lib/domain/person';

export const now = new Date('2026-10-05T10:00:00Z');
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A student of the class below, with the tag they made on its first sentence. */
export interface Tagger {
  student: Viewer;
  attempt: OwnAttempt;
  tagId: string;
}

/** Says why without saying the words again; no two say the same. */
export const becauseOf = (position: Position, index: number) =>
  `${position} it is, as number ${index} sees every detail here`;

/** Adds somebody who tags the first sentence, and commits unless told not to. */
export async function addTagger(
  taught: Awaited<ReturnType<typeof makeTaughtAssignment>>,
  position: Position,
  index: number,
  { commits = true, credibility = null }: { commits?: boolean; credibility?: Dial | null } = {},
): Promise<Tagger> {
  const source = taught.version.sources[0];
  if (!source) throw new Error('The small module has a source');
  const { student, attempt } = await makeStudent(taught, `Secret Name ${index}`);
  const because = becauseOf(position, index);
  const tag = buildTag(source.id, 0, 20, { position, because, credibility });
  await applyOperations(attempt, [tag], now);
  if (commits) await commitAttempt(attempt, later(1));
  return { student, attempt: await getAttemptForViewer(student, attempt.id), tagId: tag.tagId };
}

/** A class that divides over its first sentence: five Transfer, four Indigenous, one Sequence; all have committed. */
export async function makeDividedClass(settings: Parameters<typeof makeTaughtAssignment>[0] = {}) {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, ...settings });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const positions: Position[] = [
    ...Array.from({ length: 5 }, () => 'transfer' as const),
    ...Array.from({ length: 4 }, () => 'indigenous' as const),
    'sequence',
  ];
  const taggers: Tagger[] = [];
  for (const [index, position] of positions.entries()) {
    const credibility = index < 8 ? (index % 2 === 0 ? 2 : 4) : null;
    taggers.push(await addTagger(taught, position, index, { credibility }));
  }
  return { ...taught, source, taggers };
}
