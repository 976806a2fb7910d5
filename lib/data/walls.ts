import 'server-only';
import type { Position } from '@/lib/domain/debate';
import type { ModuleVersion } from '@/lib/domain/module';
import { type Passage, passageOf, type Stage, shortenForWall } from '@/lib/domain/projection';
import type { Source } from '@/lib/domain/source';
import { touchedSentences } from '@/lib/domain/spans';
import { choosePair } from '@/lib/domain/wall-reasons';
import { listWords } from '@/lib/domain/words';
import { listWallReasons } from './contested';
import { db } from './database';
import { listKeyTags } from './modules';
import type { TaughtProjection } from './projections';
import { countListed } from './seen-students';
import { type BothSplits, countPeople, countVotes, listBothSplits } from './votes';

/** A reading with its reason, whoever's: on a wall it has no name. */
export interface Reading {
  position: Position;
  because: string;
}

/** The author's reading of a sentence. */
export interface WallKey {
  readings: Reading[];
  /** Readings that can be defended as well. */
  others: Reading[];
  /** What the instructor says about it; empty for nothing. */
  note: string;
}

/** What stands on a wall at its stage, and nothing that comes later or belongs to anybody. */
export interface Wall {
  stage: Stage;
  passage: Passage;
  hasReasons: boolean;
  /** Two from the stage of the reasons to the vote; none at others, and where none were chosen or one has gone. */
  reasons: Reading[];
  /** How many of the students whom the class lists have voted; null before there could be any votes. */
  voted: { people: number; of: number } | null;
  /** At the split alone. */
  splits: BothSplits | null;
  /** At the key: null where the class is not shown it. */
  key: WallKey | null;
}

const SHOWS_REASONS: readonly Stage[] = ['reasons', 'talk', 'vote'];
const HAS_VOTES: readonly Stage[] = ['vote', 'split', 'key'];

/** The author's key of a sentence, without what the instructor hides; null where the class is shown no key. */
async function findKey({ assignment, sentence }: TaughtProjection, source: Source): Promise<WallKey | null> {
  if (assignment.keyRule === 'hidden') return null;
  const { spaceId, id: assignmentId } = assignment;
  const [keys, notes] = await Promise.all([
    listKeyTags([source.id]),
    db().keyNote.findMany({ where: { spaceId, assignmentId, keyTag: { sourceId: source.id } } }),
  ]);
  const words = listWords(source.text);
  const touching = (keys[source.id] ?? []).filter((tag) =>
    touchedSentences(tag, source.sentences, words).some(({ number }) => number === sentence),
  );
  const noteOf = (id: string) => notes.find(({ keyTagId }) => keyTagId === id);
  const shown = touching.filter(({ id }) => !noteOf(id)?.isHidden);
  // Hidden items are none at all: that there are some would already say something.
  if (shown.length === 0 && touching.length > 0) return null;
  const cut = ({ position, because }: Reading) => ({ position, because: shortenForWall(because) });
  return {
    readings: shown.map(cut),
    others: shown.flatMap(({ alternatives }) => alternatives.map(cut)),
    note: shown.flatMap(({ id }) => noteOf(id)?.note.trim() || []).join(' '),
  };
}

/** What a wall shows of a passage at the stage it has reached; null when its text is no longer in the module. */
export async function getWall(projection: TaughtProjection, version: ModuleVersion): Promise<Wall | null> {
  const { assignment, sourceId, sentence, stage, firstTagId, secondTagId } = projection;
  const source = version.sources.find(({ id }) => id === sourceId);
  const passage = source && passageOf(source, sentence);
  if (!source || !passage) return null;
  const [offered, votes, of, splits, key] = await Promise.all([
    listWallReasons(assignment, sourceId, [sentence]),
    countVotes(projection),
    countListed(assignment.classroom),
    stage === 'split' ? listBothSplits(projection) : null,
    stage === 'key' ? findKey(projection, source) : null,
  ]);
  const pair = choosePair(offered, [firstTagId, secondTagId]) ?? [];
  const readings = pair.map(({ position, because }) => ({ position, because: shortenForWall(because) }));
  return {
    stage,
    passage,
    hasReasons: readings.length > 0,
    reasons: SHOWS_REASONS.includes(stage) ? readings : [],
    voted: HAS_VOTES.includes(stage) ? { people: countPeople(votes), of } : null,
    splits,
    key,
  };
}
