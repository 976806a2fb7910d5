import type { Position } from '@/lib/domain/debate';
import type { Tag } from '@/lib/domain/tag';

/** Which tags the list shows. */
export interface TagFilter {
  /** Tags with one of these positions; with any when there are none. */
  positions: Position[];
  /** Only tags without a because. */
  hollow: boolean;
}

export const EVERY_TAG: TagFilter = { positions: [], hollow: false };

/** Whether nothing is left out. */
export function showsAll({ positions, hollow }: TagFilter): boolean {
  return positions.length === 0 && !hollow;
}

/** The tags that the filter lets through, in the order they came. */
export function filterTags(tags: Tag[], filter: TagFilter): Tag[] {
  if (showsAll(filter)) return tags;
  const { positions, hollow } = filter;
  return tags.filter(
    (tag) => (positions.length === 0 || positions.includes(tag.position)) && (!hollow || tag.because === ''),
  );
}

/** The filter with one position switched on or off. */
export function togglePosition(filter: TagFilter, position: Position): TagFilter {
  const { positions } = filter;
  return {
    ...filter,
    positions: positions.includes(position)
      ? positions.filter((other) => other !== position)
      : [...positions, position],
  };
}
