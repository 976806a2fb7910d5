import type { ShownGroup } from '@/components/dashboard/arguments/argument-groups';
import type { ShownShared } from '@/components/dashboard/arguments/shared-list';
import type { StaffAssignment } from '@/lib/data/staff';
import { groupArguments, listSharedWords, type SharedWords, type StudentArgument } from '@/lib/domain/class-arguments';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import { paths } from '@/lib/paths';

const sentenceAt = ({ spaceId, id }: StaffAssignment, slug: string, sentence: number) =>
  paths.heatMap(spaceId, id, { source: slug, tags: 'now', sentence });

/** Arguments as they are shown: what a strand rests on in its words, each with the way to its sentence. */
export function showGroups(assignment: StaffAssignment, sources: Source[], all: StudentArgument[]): ShownGroup[] {
  return groupArguments(all).map(({ position, arguments: own }) => ({
    position,
    arguments: own.map(({ number, who, claim, objection, answer, strands }) => ({
      ...{ number, who, claim, objection, answer },
      strands: strands.map(({ because, tags, evidenceIds }) => ({
        because,
        words: tags.flatMap((tag, index) => {
          const source = sources.find(({ id }) => id === tag.sourceId);
          if (!source) return [];
          const { position: read, sentence } = tag;
          const href = sentenceAt(assignment, source.slug, sentence);
          // A number instead of the tag's own id: nothing on the page leads from words to a person.
          return [{ id: String(index), position: read, quote: quoteOf(source.text, tag), sentence, href }];
        }),
        items: evidenceIds.map((id) => ({ id, href: paths.evidenceItem(id) })),
      })),
    })),
  }));
}

/** The same words with different warrants as they are shown; those among the pairs of the wall with the way there. */
export function showShared(
  assignment: StaffAssignment,
  sources: Source[],
  all: StudentArgument[],
  pairs: SharedWords[],
): ShownShared[] {
  return listSharedWords(all, sources).flatMap(({ sourceId, sentence, uses, pair }) => {
    const source = sources.find(({ id }) => id === sourceId);
    const words = source?.sentences.find(({ number }) => number === sentence);
    if (!source || !words) return [];
    const at = pairs.findIndex((one) => one.sourceId === sourceId && one.sentence === sentence);
    const search = { as: 'wall', pair: String(at + 1) };
    return [
      {
        key: `${source.slug} ${sentence}`,
        title: source.title,
        sentence,
        href: sentenceAt(assignment, source.slug, sentence),
        words: quoteOf(source.text, words),
        uses,
        pair,
        wall: at === -1 ? null : paths.dashboard(assignment.spaceId, assignment.id, 'arguments', search),
      },
    ];
  });
}
