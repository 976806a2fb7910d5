import { overlapOf } from './spans';
import type { KeyTag, Tag } from './tag';

/** What of a tag is compared. */
export type Compared = Pick<Tag, 'sourceId' | 'start' | 'end' | 'position'>;

/** One of the author's tags beside the person's on the same words; `tag` null when there is none (missed). */
export interface Comparison<T extends Compared = Tag> {
  key: KeyTag;
  tag: T | null;
  found: 'same' | 'defensible' | 'otherwise' | 'missed';
}

/** The code units both share when that is at least half of the shorter span, else 0. */
function sharedWords(tag: Compared, key: KeyTag): number {
  if (tag.sourceId !== key.sourceId) return 0;
  const overlap = overlapOf(tag, key);
  const shorter = Math.min(tag.end - tag.start, key.end - key.start);
  return overlap * 2 >= shorter ? overlap : 0;
}

function judge(key: KeyTag, tag: Compared): 'same' | 'defensible' | 'otherwise' {
  if (tag.position === key.position) return 'same';
  return key.alternatives.some(({ position }) => position === tag.position) ? 'defensible' : 'otherwise';
}

const CLOSENESS = { same: 2, defensible: 1, otherwise: 0 };

function compareOne<T extends Compared>(key: KeyTag, tags: T[]): Comparison<T> {
  const [best] = tags
    .map((tag) => ({ tag, overlap: sharedWords(tag, key), found: judge(key, tag) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap || CLOSENESS[b.found] - CLOSENESS[a.found]);
  return best ? { key, tag: best.tag, found: best.found } : { key, tag: null, found: 'missed' };
}

/**
 * The author's tags, in their order, each beside the person's tag that shares most words with it (at least half of
 * the shorter of the two; on ties the one nearer to the author's reading), and the person's tags on no keyed words.
 */
export function compareWithKey<T extends Compared>(tags: T[], keys: KeyTag[]): { rows: Comparison<T>[]; others: T[] } {
  return {
    rows: keys.map((key) => compareOne(key, tags)),
    others: tags.filter((tag) => keys.every((key) => sharedWords(tag, key) === 0)),
  };
}
