import { countMeasure, listWallReasons, type OfferedReason } from '@/lib/data/contested';
import { sealId } from '@/lib/data/sealed-ids';
import type { StaffAssignment } from '@/lib/data/staff';
import type { UnitCounts } from '@/lib/domain/agreement';
import { type Contested, type Measure, rankContested } from '@/lib/domain/contested';
import type { Source } from '@/lib/domain/source';
import { findWallPair, listOffered } from '@/lib/domain/wall-reasons';

/** So many passages are more than a lesson takes; the table has the others. */
export const SHOWN = 8;

/** A sentence in the ranking, with its text. */
export type RankedPassage = Contested<{ source: Source; sentence: number; counts: UnitCounts }>;

/** The sentences of some texts, the most divided first, and how many were compared by too few. */
export async function rankPassages(assignment: StaffAssignment, sources: Source[], measure: Measure) {
  const rows = await Promise.all(
    sources.map(async (source) =>
      (await countMeasure(assignment, source.id, measure)).map((row) => ({ ...row, source })),
    ),
  );
  return rankContested(rows.flat());
}

/** A reason with whether it may be put on the wall; its id is sealed. */
export type CardReasonRow = OfferedReason & { isOffered: boolean };

/** What stands on the card of a passage. */
export interface PassageReasons {
  pair: CardReasonRow[];
  /** All that are written. */
  given: CardReasonRow[];
}

/** The reasons of some passages, in their order. */
export async function listReasonsOf(assignment: StaffAssignment, passages: RankedPassage[]): Promise<PassageReasons[]> {
  const sources = [...new Set(passages.map(({ source }) => source))];
  const reasons = new Map(
    await Promise.all(
      sources.map(async (source) => {
        const sentences = passages.filter((one) => one.source === source).map(({ sentence }) => sentence);
        return [source, await listWallReasons(assignment, source.id, sentences)] as const;
      }),
    ),
  );
  return passages.map(({ source, sentence }) => {
    const here = (reasons.get(source) ?? []).filter((one) => one.sentence === sentence);
    const offered = new Set(listOffered(here));
    const withOffer = (one: OfferedReason) => ({
      ...one,
      id: sealId(assignment.id, one.id),
      isOffered: offered.has(one),
    });
    return {
      pair: (findWallPair(here, source.text) ?? []).map(withOffer),
      given: here.filter(({ because }) => because.trim() !== '').map(withOffer),
    };
  });
}
