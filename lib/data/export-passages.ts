import 'server-only';
import type { Position } from '@/lib/domain/debate';
import type { Span } from '@/lib/domain/source';
import type { TaughtAssignment } from './assignments';
import { countedRevisions } from './counted-revisions';
import { db } from './database';
import { PAGE } from './export-works';
import { Prisma } from './generated/client';

/** Which tags of a text are written out: those of one position, or with null all. */
export interface PassageChoice {
  assignment: TaughtAssignment;
  sourceId: string;
  position: Position | null;
}

/** Tags of one position on the same words. */
export interface Passage extends Span {
  position: Position;
  tags: number;
}

/** One tag as a note. */
export interface TagNote extends Span {
  position: Position;
  who: string;
  because: string;
}

/** The tags that count now, as a table `c`. */
function chosen({ assignment, sourceId, position }: PassageChoice): Prisma.Sql {
  const only = position ? Prisma.sql`WHERE x."position" = ${position}::"Position"` : Prisma.empty;
  return Prisma.sql`(SELECT x.* FROM (${countedRevisions(assignment, sourceId, 'now')}) x ${only}) c`;
}

/** The tagged words of a text with how many tags are on them, in the order of their ends. */
export async function* walkPassages(choice: PassageChoice): AsyncGenerator<Passage> {
  let after: Passage = { start: -1, end: -1, position: 'transfer', tags: 0 };
  for (;;) {
    const rows: Passage[] = await db().$queryRaw<Passage[]>`
      SELECT c."start", c."end", c."position"::text AS "position", count(*)::int AS "tags" FROM ${chosen(choice)}
      WHERE (c."end", c."start", c."position") > (${after.end}::int, ${after.start}::int, ${after.position}::"Position")
      GROUP BY c."end", c."start", c."position" ORDER BY c."end", c."start", c."position" LIMIT ${PAGE}`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last;
  }
}

type NoteRow = TagNote & { key: string };

/** Every tag of a text with its because: in the order of their ends, and on the same words by position. */
export async function* walkNotes(choice: PassageChoice): AsyncGenerator<TagNote> {
  let after = { start: -1, end: -1, position: 'transfer', key: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // An order of ids would be one of time.
    const rows: NoteRow[] = await db().$queryRaw<NoteRow[]>`
      SELECT c."start", c."end", c."position"::text AS "position", c."who", c."because", md5(c."tagId"::text)::uuid AS "key"
      FROM ${chosen(choice)}
      WHERE (c."end", c."start", c."position", md5(c."tagId"::text)::uuid)
        > (${after.end}::int, ${after.start}::int, ${after.position}::"Position", ${after.key}::uuid)
      ORDER BY c."end", c."start", c."position", md5(c."tagId"::text)::uuid LIMIT ${PAGE}`;
    for (const { key, ...note } of rows) yield note;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last;
  }
}
