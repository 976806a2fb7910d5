import { v7 as newId } from 'uuid';
import { buildDeletion, buildEdit, buildTag, makeMember, type makeTaughtAssignment } from '@/__tests__/factories';
import { beginAssignment, commitAttempt, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import { applyOperations } from '@/lib/data/operations';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Operation } from '@/lib/domain/operation';
import { spanFault } from '@/lib/domain/operation-rules';
import { type Chance, seededChance } from '@/lib/domain/pen-name';
import type { Source } from '@/lib/domain/source';

type Taught = Awaited<ReturnType<typeof makeTaughtAssignment>>;
type Create = Extract<Operation, { kind: 'tag.create' }>;

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];

/** A few letters, a few sentences or anything between, anywhere in the source where the rules allow a tag. */
function someSpan({ text }: Source, chance: Chance): { start: number; end: number } {
  for (;;) {
    const start = Math.floor(chance() * text.length);
    const span = { start, end: Math.min(text.length, start + 1 + Math.floor(chance() ** 2 * 90)) };
    if (spanFault(text, span) === null) return span;
  }
}

function someContent(source: Source, chance: Chance) {
  const dial = ([null, 1, 2, 3, 4] as const).at(Math.floor(chance() * 5)) ?? null;
  const factor = pick(FACTORS, chance);
  return {
    ...someSpan(source, chance),
    position: pick(POSITIONS, chance) ?? 'transfer',
    factors: factor && chance() < 0.5 ? [factor] : [],
    credibility: dial,
    because: chance() < 0.3 ? '' : 'because it says so',
  };
}

interface Worker {
  attempt: OwnAttempt;
  tags: { created: Create; base: string; isGone?: boolean }[];
}

/** Commits, unless it is too early: who has no tag yet goes on without. */
async function tryToCommit(attempt: OwnAttempt, now: Date): Promise<void> {
  await commitAttempt(attempt, now).catch((error) => {
    if (!(error instanceof ExpectedError)) throw error;
  });
}

/** One student at work: some tags, some of them changed, deleted, brought back, changed on two devices at once, a commit or none. */
async function work({ attempt, tags }: Worker, source: Source, tick: () => Date, chance: Chance, moments: number) {
  for (let moment = 0; moment < moments; moment++) {
    const known = pick(tags, chance);
    const what = chance();
    const operations: Operation[] = [];
    if (!known || what < 0.5) {
      // Sometimes two at once, so that they carry the same time.
      for (let count = chance() < 0.3 ? 2 : 1; count > 0; count--) {
        const created = { ...buildTag(source.id, 0, 1), ...someContent(source, chance) };
        tags.push({ created, base: created.id });
        operations.push(created);
      }
    } else if (what < 0.8) {
      const stale = chance() < 0.25;
      const edit = buildEdit(known.created, stale ? newId() : known.base, {
        ...someContent(source, chance),
        reason: 'a reason',
      });
      // What is gone comes back when the edit is based on its deletion.
      if (!stale) Object.assign(known, { base: edit.id, isGone: false });
      operations.push(edit);
    } else if (what < 0.92) {
      const deletion = buildDeletion(known.created.tagId, known.base);
      if (!known.isGone) Object.assign(known, { base: deletion.id, isGone: true });
      operations.push(deletion);
    } else {
      await tryToCommit(attempt, tick());
    }
    if (operations.length > 0) await applyOperations(attempt, operations, tick());
  }
}

/**
 * A class of twelve at random, the same for the same seed, with an instructor and an assistant who try the assignment
 * themselves. Everybody works before `closesAt` and some go on afterwards.
 */
export async function fillRandomly(taught: Taught, source: Source, seed: number, closesAt: Date): Promise<void> {
  const { instructor, classroom, assignment } = taught;
  const chance = seededChance(seed);
  const assistant = await makeMember(classroom, 'Alex Assistant', 'assistant');
  const people = [instructor, assistant];
  for (let number = 1; number <= 12; number++) people.push(await makeMember(classroom, `Student ${number}`));

  let seconds = -4000;
  const tick = () => {
    seconds += 1;
    return new Date(closesAt.getTime() + seconds * 1000);
  };
  const workers: Worker[] = [];
  for (const person of people) {
    const { id } = await beginAssignment(person, classroom.spaceId, assignment.id);
    workers.push({ attempt: await getAttemptForViewer(person, id), tags: [] });
  }
  for (const worker of workers) await work(worker, source, tick, chance, Math.floor(chance() * 9));
  seconds = 0;
  for (const worker of workers) {
    await work(worker, source, tick, chance, Math.floor(chance() * 7));
    if (chance() < 0.6) await tryToCommit(worker.attempt, tick());
  }
}
