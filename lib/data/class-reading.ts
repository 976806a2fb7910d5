import 'server-only';
import {
  type ClassReason,
  chooseContrast,
  countPublished,
  rankShown,
  type ShownSentence,
} from '@/lib/domain/class-reading';
import { buildHeatMap } from '@/lib/domain/heat';
import { type ShownSplit, showSplit } from '@/lib/domain/small-groups';
import type { Source } from '@/lib/domain/source';
import { quoteOf, touchedSentences } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { findWallPair } from '@/lib/domain/wall-reasons';
import { listWords } from '@/lib/domain/words';
import type { OwnAttempt } from './attempts';
import { listWallReasons } from './contested';
import { type CountedAssignment, type CountFilters, countedRevisions } from './counted-revisions';
import { db } from './database';
import { countPositions } from './heat';
import { oneValueEach } from './one-value';
import { SEES_ALL } from './seen-students';

/** How many of the sentences that divide the class stand with two reasons. */
const MOST_PASSAGES = 3;
/** How many reasons on the same words are looked at before one is chosen. */
const MOST_LOOKED_AT = 20;

/** A sentence that divides the class, with a reason for each of two positions; null where there are none. */
export interface ClassPassage {
  sentence: number;
  split: ShownSplit;
  reasons: [ClassReason, ClassReason] | null;
}

/** A reason by which somebody else read the words of one's own tag otherwise. */
export interface Contrast extends ClassReason {
  /** One's own. */
  tagId: string;
  sentence: number;
}

/** How a class read one text: what one of its people sees of it after their own commit. */
export interface ClassReading {
  /** People whose reading it is: the first so many who committed of those with a first tag in the text. */
  of: number;
  rows: ShownSentence[];
  passages: ClassPassage[];
  contrasts: Contrast[];
}

type Published = Required<Pick<CountFilters, 'isCommittedOnly' | 'attemptIds'>>;

/** Without whatever else a row knows of its maker. */
const toReason = ({ position, because }: ClassReason): ClassReason => ({ position, because });

/**
 * Whose first tags in a text students are shown: of those who have committed the first, in steps of several people. Late
 * work counts from when it was accepted, so that it takes nobody else's place.
 */
async function findPublished(whole: CountedAssignment, sourceId: string): Promise<Published> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH counted AS (${countedRevisions(whole, sourceId, 'first', { isCommittedOnly: true })})
    SELECT a."id" FROM "attempt" a
    WHERE a."spaceId" = ${whole.spaceId}::uuid AND a."id" IN (SELECT "attemptId" FROM counted)
    ORDER BY CASE WHEN a."committedLate" THEN greatest(a."committedAt", a."lateAcceptedAt") ELSE a."committedAt" END, a."id"`;
  return { isCommittedOnly: true, attemptIds: rows.slice(0, countPublished(rows.length)).map(({ id }) => id) };
}

/**
 * The class's reading of one text, made of the first tags of those who committed first, in the whole assignment whatever
 * somebody's section: nothing in it may tell how one person read, also not two looks at it. 'too-few' while fewer than five have such a tag in the
 * text. Null before one's own commit and in one's own study, where there is no class. `tags` are one's own.
 */
export async function getClassReading(
  attempt: OwnAttempt,
  source: Source,
  tags: readonly Tag[],
): Promise<ClassReading | 'too-few' | null> {
  const { assignment, committedAt, spaceId, role } = attempt;
  if (!assignment || !committedAt || role === null) return null;
  const whole = { spaceId, id: assignment.id, sees: SEES_ALL };
  const published = await findPublished(whole, source.id);
  const of = published.attemptIds.length;
  if (of === 0) return 'too-few';
  const { counts } = await countPositions(whole, source.id, 'first', published);
  const rows = buildHeatMap({ sentences: source.sentences, counts, severals: [], classSize: of }).map((row) => ({
    sentence: row.sentence.number,
    split: showSplit(row.counts),
  }));
  const [passages, contrasts] = await Promise.all([
    listPassages(whole, source, rows, published),
    listContrasts(whole, attempt.personId, source, rows, tags, published),
  ]);
  return { of, rows, passages, contrasts };
}

async function listPassages(
  whole: CountedAssignment,
  source: Source,
  rows: readonly ShownSentence[],
  published: Published,
): Promise<ClassPassage[]> {
  const ranked = rankShown(rows, MOST_PASSAGES);
  const reasons = await listWallReasons(
    whole,
    source.id,
    ranked.map(({ sentence }) => sentence),
    published,
  );
  return ranked.map(({ sentence, split }) => {
    const pair = findWallPair(
      reasons.filter((reason) => reason.sentence === sentence),
      source.text,
    );
    return { sentence, split, reasons: pair && [toReason(pair[0]), toReason(pair[1])] };
  });
}

interface OtherReason extends ClassReason {
  own: string;
  sentence: number;
  start: number;
  end: number;
}

/** For each of one's own tags a reason of somebody who read the same words otherwise, where one may be shown. */
async function listContrasts(
  { spaceId, id, sees }: CountedAssignment,
  personId: string,
  source: Source,
  rows: readonly ShownSentence[],
  tags: readonly Tag[],
  published: Published,
): Promise<Contrast[]> {
  const words = listWords(source.text);
  const own = tags
    .filter(({ sourceId }) => sourceId === source.id)
    .flatMap((tag) => {
      // The sentence that holds most of it.
      const [main] = touchedSentences(tag, source.sentences, words).toSorted((a, b) => b.overlap - a.overlap);
      return main ? [{ ...tag, sentence: main.number }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (own.length === 0) return [];
  const column = <T>(of: (tag: (typeof own)[number]) => T) => own.map(of);
  const others = await db().$queryRaw<OtherReason[]>`
    WITH one AS (${oneValueEach({ spaceId, id, sees }, source.id, 'first', published)}),
    own AS (
      SELECT * FROM unnest(
        ${column(({ id: tagId }) => tagId)}::text[], ${column(({ sentence }) => sentence)}::int[],
        ${column(({ start }) => start)}::int[], ${column(({ end }) => end)}::int[],
        ${column(({ position }) => position)}::text[]
      ) AS o("own", "sentence", "start", "end", "position")
    ),
    near AS (
      SELECT own."own", one."sentence", one."position"::text AS "position", one."because", one."start", one."end",
        row_number() OVER (
          PARTITION BY own."own"
          ORDER BY (least(one."end", own."end") - greatest(one."start", own."start"))::float
            / (greatest(one."end", own."end") - least(one."start", own."start")) DESC, one."savedAt", one."id"
        ) AS "place"
      FROM own
      JOIN one ON one."sentence" = own."sentence" AND one."position"::text <> own."position"
        AND one."start" < own."end" AND one."end" > own."start" AND one."personId" <> ${personId}::uuid
      WHERE one."because" <> '' AND NOT EXISTS (
        SELECT 1 FROM "set_aside_reason" s
        WHERE s."spaceId" = ${spaceId}::uuid AND s."assignmentId" = ${id}::uuid AND s."tagId" = one."tagId")
    )
    SELECT "own", "sentence", "position", "because", "start", "end" FROM near
    WHERE "place" <= ${MOST_LOOKED_AT} ORDER BY "own", "place"`;
  return own.flatMap(({ id: tagId, sentence }) => {
    const split = rows.find((row) => row.sentence === sentence)?.split ?? null;
    const near = others
      .filter((reason) => reason.own === tagId)
      .map((reason) => ({ ...reason, quote: quoteOf(source.text, reason) }));
    const chosen = chooseContrast(near, split);
    return chosen ? [{ tagId, sentence, ...toReason(chosen) }] : [];
  });
}
