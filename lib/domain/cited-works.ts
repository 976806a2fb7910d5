import type { Citation, EvidenceItem } from './evidence';
import type { Warrant } from './operation';
import type { Source } from './source';
import { overlapOf } from './spans';
import type { Tag } from './tag';

/** What an argument can rest on: a person's own tags, the sources they lie in, and the items of the library at hand. */
export interface Ground {
  tags: Tag[];
  sources: Source[];
  evidence: EvidenceItem[];
}

/** One thing that a strand rests on, with the published works behind it. Gone: deleted, or no longer in the library. */
export type Support =
  | { kind: 'tag'; id: string; tag: Tag; source: Source; works: Citation[] }
  | { kind: 'item'; id: string; item: EvidenceItem; works: Citation[] }
  | { kind: 'gone'; id: string; of: 'tag' | 'item'; works: [] };

function worksOf(items: EvidenceItem[]): Citation[] {
  const byKey = new Map(items.flatMap(({ citations }) => citations.map((citation) => [citation.key, citation])));
  return [...byKey.values()];
}

/** The works behind a tag's words: those of every item that a mark under them names, each once, in reading order. */
export function listWorksBehind(tag: Tag, { sources, evidence }: Ground): Citation[] {
  const marks = sources.find(({ id }) => id === tag.sourceId)?.marks ?? [];
  const ids = marks.filter((mark) => overlapOf(mark, tag) > 0).flatMap((mark) => mark.evidence);
  return worksOf(ids.flatMap((id) => evidence.filter((item) => item.id === id)));
}

/**
 * What a strand rests on: tags in reading order, then items in the order of the library at hand, then what is gone.
 * The database keeps no order inside a strand, so none may be read from the ids.
 */
export function listSupports({ tagIds, evidenceIds }: Omit<Warrant, 'because'>, ground: Ground): Support[] {
  const tags = ground.sources.flatMap((source) =>
    ground.tags
      .filter((tag) => tag.sourceId === source.id && tagIds.includes(tag.id))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((tag): Support => ({ kind: 'tag', id: tag.id, tag, source, works: listWorksBehind(tag, ground) })),
  );
  const items = ground.evidence
    .filter(({ id }) => evidenceIds.includes(id))
    .map((item): Support => ({ kind: 'item', id: item.id, item, works: worksOf([item]) }));
  const gone = (ids: string[], found: Support[], of: 'tag' | 'item') =>
    ids
      .filter((id) => !found.some((support) => support.id === id))
      .map((id): Support => ({ kind: 'gone', id, of, works: [] }));
  return [...tags, ...items, ...gone(tagIds, tags, 'tag'), ...gone(evidenceIds, items, 'item')];
}

/** Works that stand behind the same two or more strands. */
export interface SharedWorks {
  /** Numbers of the strands, from 1, ascending. */
  strands: number[];
  works: Citation[];
  /** True when nothing else carries these strands: if the works are wrong, the strands fall. */
  isAll: boolean;
}

/**
 * Which works stand behind several strands, works of the same strands together, in the order of their first use.
 * A strand's supports are its entry in the list.
 */
export function listSharedWorks(strands: Support[][]): SharedWorks[] {
  const byKey = new Map<string, { work: Citation; strands: number[] }>();
  strands.forEach((supports, index) => {
    for (const work of supports.flatMap(({ works }) => works)) {
      const entry = byKey.get(work.key) ?? { work, strands: [] };
      if (!entry.strands.includes(index + 1)) entry.strands.push(index + 1);
      byKey.set(work.key, entry);
    }
  });
  const byStrands = new Map<string, SharedWorks>();
  for (const { work, strands: numbers } of byKey.values()) {
    if (numbers.length < 2) continue;
    const name = numbers.join();
    const group = byStrands.get(name) ?? { strands: numbers, works: [], isAll: false };
    group.works.push(work);
    byStrands.set(name, group);
  }
  return [...byStrands.values()].map((group) => ({ ...group, isAll: carriesAll(group, strands) }));
}

function carriesAll({ strands: numbers, works }: SharedWorks, strands: Support[][]): boolean {
  const isShared = (work: Citation) => works.some(({ key }) => key === work.key);
  const rests = (support: Support) => support.works.length > 0 && support.works.every(isShared);
  return numbers.every((number) => strands[number - 1]?.every(rests));
}
