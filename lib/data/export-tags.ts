import 'server-only';
import type { TagContent } from '@/lib/domain/tag';
import { db } from './database';
import { type ExportedWork, fileIdOf, type Late, lateOf, PAGE, sayMoment } from './export-works';
import type { Prisma } from './generated/client';
import { asDial, asFactors } from './shapes';

const withRevisions = { revisions: { orderBy: { number: 'asc' } } } as const satisfies Prisma.TagInclude;

type TagRow = Prisma.TagGetPayload<{ include: typeof withRevisions }>;
type RevisionRow = TagRow['revisions'][number];

/** A tag with everything that it went through, in the order in which it was made. */
export interface ExportedTag {
  /** The id of this tag in files. */
  tag: string;
  sourceId: string;
  row: TagRow;
}

/** What a tag says now, for the files that have one line per tag. */
export interface ShownTag extends TagContent {
  tag: string;
  sourceId: string;
  /** A day, or a moment where the work is read by name. */
  saved: string;
  late: Late;
  /** What it said at the commit; null when it was made later, or nothing is committed. */
  first: TagContent | null;
  /** Why it was changed after the commit; null where nothing was said. */
  reason: string | null;
}

export function contentOf(revision: RevisionRow): TagContent {
  const { start, end, position, because } = revision;
  return {
    ...{ start, end, position, because },
    factors: asFactors(revision.factors),
    credibility: asDial(revision.credibility),
    bearing: asDial(revision.bearing),
  };
}

/** All tags of a work, deleted ones and those in texts that are switched off among them. */
export async function* walkTags({ spaceId, assignmentId, attemptId }: ExportedWork): AsyncGenerator<ExportedTag> {
  let after: string | null = null;
  for (;;) {
    const rows: TagRow[] = await db().tag.findMany({
      where: { spaceId, attemptId, ...(after ? { id: { gt: after } } : {}) },
      include: withRevisions,
      orderBy: { id: 'asc' },
      take: PAGE,
    });
    for (const row of rows) yield { tag: fileIdOf(assignmentId, row.id), sourceId: row.sourceId, row };
    after = rows.at(-1)?.id ?? null;
    if (after === null || rows.length < PAGE) return;
  }
}

/**
 * The revision that counts in every view of the class; of a tag of which nothing counts, because all of it is late and
 * was not accepted, the newest. Null where that one deletes the tag.
 */
export function showTag(work: ExportedWork, { tag, sourceId, row }: ExportedTag): ShownTag | null {
  const { revisions, countedNumber, currentNumber, firstNumber } = row;
  const shown = revisions.find(({ number }) => number === (countedNumber ?? currentNumber));
  if (!shown || shown.kind === 'deleted') return null;
  const first = revisions.find(({ number }) => number === firstNumber);
  const since = revisions.filter(
    ({ number, reason, setAside }) => number > (firstNumber ?? 0) && number <= shown.number && !setAside && reason,
  );
  return {
    ...contentOf(shown),
    ...{ tag, sourceId },
    saved: sayMoment(work, shown.savedAt),
    late: lateOf(work, shown),
    first: first ? contentOf(first) : null,
    reason: since.at(-1)?.reason ?? null,
  };
}
