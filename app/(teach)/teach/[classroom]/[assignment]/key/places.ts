import type { KeyPlace } from '@/components/dashboard/key/key-item';
import type { TagMoment } from '@/lib/data/counted-revisions';
import { compareClassWithKey } from '@/lib/data/key-comparison';
import { listKeyNotes } from '@/lib/data/key-notes';
import { listKeyTags } from '@/lib/data/modules';
import type { StaffAssignment } from '@/lib/data/staff';
import { tieMisconceptions } from '@/lib/domain/key-tally';
import type { ModuleVersion } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import { quoteOf, touchedSentences } from '@/lib/domain/spans';
import type { KeyTag } from '@/lib/domain/tag';
import { listWords } from '@/lib/domain/words';
import { paths } from '@/lib/paths';

/** The places that the key marks in one source, each with what the class did with it and what its instructor says. */
export async function listPlaces(
  assignment: StaffAssignment,
  { content, sources }: ModuleVersion,
  source: Source,
  moment: TagMoment,
): Promise<{ places: KeyPlace[]; keys: KeyTag[] }> {
  const [bySource, notes] = await Promise.all([listKeyTags([source.id]), listKeyNotes(assignment)]);
  const keys = bySource[source.id] ?? [];
  const tallies = await compareClassWithKey(assignment, source.id, keys, moment);
  const misconceptions = tieMisconceptions(content, [source], keys);
  const words = listWords(source.text);
  // The heat map has no practice passage.
  const isRead = sources.includes(source);
  const places = tallies.map((tally, index): KeyPlace => {
    const { key } = tally;
    const [most] = touchedSentences(key, source.sentences, words).sort((a, b) => b.overlap - a.overlap);
    const sentence = most?.number ?? 1;
    const at = { source: source.slug, tags: moment, sentence };
    const said = notes.get(key.id);
    return {
      number: index + 1,
      tally,
      quote: quoteOf(source.text, key),
      sentence,
      href: isRead ? paths.heatMap(assignment.spaceId, assignment.id, at) : null,
      claims: misconceptions.filter(({ keyIds }) => keyIds.includes(key.id)).map(({ claim }) => claim),
      isHidden: said?.isHidden ?? false,
      note: said?.note ?? '',
    };
  });
  return { places, keys };
}
