import type { Warrant } from '@/lib/domain/operation';

/** A tag or an item of the library, as a strand names it. */
export interface SupportName {
  kind: 'tag' | 'item';
  id: string;
}

export const EMPTY_STRAND: Warrant = { tagIds: [], evidenceIds: [], because: '' };

/** The list with the entry at `from` standing at `to`; the others keep their order. */
export function moveTo<T>(list: T[], from: number, to: number): T[] {
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), ...list.slice(from, from + 1), ...others.slice(to)];
}

/** The strand without a tag or item. */
export function withoutSupport(strand: Warrant, { kind, id }: SupportName): Warrant {
  return kind === 'tag'
    ? { ...strand, tagIds: strand.tagIds.filter((other) => other !== id) }
    : { ...strand, evidenceIds: strand.evidenceIds.filter((other) => other !== id) };
}

/** The strand with a tag or item, once. */
export function withSupport(strand: Warrant, name: SupportName): Warrant {
  const rest = withoutSupport(strand, name);
  return name.kind === 'tag'
    ? { ...rest, tagIds: [...rest.tagIds, name.id] }
    : { ...rest, evidenceIds: [...rest.evidenceIds, name.id] };
}

/** The strands with a tag or item taken from one and given to another. */
export function moveSupport(strands: Warrant[], name: SupportName, from: number, to: number): Warrant[] {
  return strands.map((strand, index) => {
    if (index === to) return withSupport(strand, name);
    return index === from ? withoutSupport(strand, name) : strand;
  });
}
